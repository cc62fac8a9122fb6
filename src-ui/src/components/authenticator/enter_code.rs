//! A code that was sent, or that an authenticator application shows.

use crate::prelude::*;
use vestibule_contract::CodeKind;

use super::frame::Frame;
use super::ways::{BackToSignIn, CodeWays};
use crate::components::code_field::{CodeField, Delivery};
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc::{self, ChallengeAnswer};

/// The step `enter_code`.
#[component(inline_props)]
pub fn EnterCode(
    username: String,
    kind: CodeKind,
    #[prop(!optional)] device_name: Option<String>,
) -> View {
    let form = Form::new("enter_code", &[Field::Code]);
    let code = create_signal(String::new());
    let is_sent = kind != CodeKind::SoftwareTokenMfa;
    let submit = move || {
        let code = code.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Code, &code, &t!("enter-code-empty"));
        form.submit(wrong.into_iter().collect(), || {
            ipc::answer_challenge(ChallengeAnswer::Code { code })
        });
    };
    let account = username.clone();
    let lead = if is_sent {
        view! { Delivery(username=username) }
    } else {
        let lead = if let Some(device) = device_name {
            t!(
                "enter-code-lead-device",
                device = device,
                username = username
            )
        } else {
            t!("enter-code-lead", username = username)
        };
        view! { p(class="lead") { (lead) } }
    };
    view! {
        Frame(form=form, heading=heading(kind), lead=lead, on_submit=Box::new(submit)) {
            CodeField(form=form, value=code, is_sent=is_sent)
            Submit(form=form, label=t!("form-continue"))
            (if is_sent {
                view! { CodeWays(form=form, username=account) }
            } else {
                view! { div(class="ways") { BackToSignIn(form=form, username=Some(account)) } }
            })
        }
    }
}

fn heading(kind: CodeKind) -> String {
    match kind {
        CodeKind::SoftwareTokenMfa => t!("enter-code-title-app"),
        CodeKind::SmsMfa | CodeKind::SmsOtp => t!("enter-code-title-text"),
        CodeKind::EmailOtp => t!("enter-code-title-email"),
    }
}
