//! A passkey, where the system's webview can use one.

use crate::prelude::*;
use vestibule_contract::{ErrorCode, IpcError, SessionView};

use super::frame::{Frame, signing_in_as};
use super::ways::BackToSignIn;
use crate::components::note::{Note, Tone};
use crate::components::submit::Submit;
use crate::form::Form;
use crate::ipc::{self, ChallengeAnswer, passkey};
use crate::words;

/// The step `use_passkey`.
#[component(inline_props)]
pub fn UsePasskey(username: String) -> View {
    let form = Form::new("use_passkey", &[]);
    let is_supported = passkey::is_supported();
    let submit = move || {
        if is_supported {
            form.submit(Vec::new(), || Box::pin(ask()));
        }
    };
    let account = username.clone();
    view! {
        Frame(
            form=form,
            heading=t!("use-passkey-title"),
            lead=signing_in_as(username),
            on_submit=Box::new(submit),
        ) {
            (if is_supported {
                view! { Submit(form=form, label=t!("use-passkey-submit")) }
            } else {
                view! { Note(tone=Tone::Warning, words=words::no_passkeys(), test_id="no-passkeys") }
            })
            div(class="ways") { BackToSignIn(form=form, username=Some(account)) }
        }
    }
}

async fn ask() -> ipc::Answer<SessionView> {
    let request = ipc::passkey_request().await?;
    match passkey::authenticate(&request).await {
        Some(credential) => ipc::answer_challenge(ChallengeAnswer::Passkey { credential }).await,
        None => Err(IpcError::new(ErrorCode::PasskeyRefused, "")),
    }
}
