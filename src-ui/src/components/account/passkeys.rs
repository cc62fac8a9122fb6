//! Passkeys, where the user pool has them; new ones where the system's webview can make them.

use crate::prelude::*;
use vestibule_contract::{ErrorCode, FirstFactor, IpcError, Passkey};

use super::panel::{Awaited, Panel, Resource};
use crate::dom;
use crate::ipc::{self, Answer, Asking, passkey};
use crate::state::App;
use crate::task::Scope;
use crate::words::{self, Language};

/// Every passkey.
#[component]
pub fn Passkeys() -> View {
    let app = use_context::<App>();
    let has_passkeys = create_selector(move || {
        app.of_user_pool(|pool| pool.first_factors.contains(&FirstFactor::WebAuthn))
            .unwrap_or(false)
    });
    view! {
        (if has_passkeys.get() { view! { List {} } } else { View::new() })
    }
}

#[component]
fn List() -> View {
    let passkeys = Resource::<Vec<Passkey>>::new();
    let ask = move || passkeys.ask(ipc::passkeys());
    ask();
    let (scope, failure) = (Scope::here(), create_signal(None::<String>));
    let change = move |future: Asking<()>| {
        failure.set(None);
        scope.spawn(async move {
            match future.await {
                Ok(()) => passkeys.ask(ipc::passkeys()),
                Err(error) => failure.set(Some(
                    words::of_error(error.code, Language::default()).text(),
                )),
            }
        });
    };
    let draw = move |list: Vec<Passkey>| {
        if list.is_empty() {
            return view! { p(class="hint") { "You have no passkey yet." } };
        }
        let lines = list
            .into_iter()
            .map(|passkey| {
                let id = passkey.credential_id;
                view! {
                    li(class="line", data-testid="passkey") {
                        div(class="line-words") {
                            span(class="line-value") { (passkey.name) }
                            span(class="line-label") { (format!("Since {}", dom::date(passkey.created_at))) }
                        }
                        div(class="line-actions") {
                            button(
                                class="link",
                                r#type="button",
                                data-testid="delete-passkey",
                                on:click=move |_| change(ipc::delete_passkey(id.clone())),
                            ) { "Remove" }
                        }
                    }
                }
            })
            .collect::<Vec<View>>();
        view! { ul(class="lines") { (lines) } }
    };
    view! {
        Panel(name="passkeys", title="Passkeys", lead="Sign in by fingerprint, face or PIN, without a password.") {
            Awaited(resource=passkeys, retry=Box::new(ask), draw=Box::new(draw))
            (match failure.get_clone() {
                Some(text) => view! { p(class="field-failure", role="alert", data-testid="alert") { (text) } },
                None => View::new(),
            })
            (if passkey::is_supported() {
                view! {
                    button(
                        class="button button-quiet",
                        r#type="button",
                        data-testid="add-passkey",
                        on:click=move |_| change(Box::pin(register())),
                    ) { "Add a passkey" }
                }
            } else {
                view! { p(class="hint", data-testid="no-passkeys") { (words::no_passkeys(Language::default()).sentence) } }
            })
        }
    }
}

async fn register() -> Answer<()> {
    let options = ipc::begin_passkey_registration().await?;
    match passkey::register(&options).await {
        Some(credential) => ipc::finish_passkey_registration(credential).await,
        None => Err(IpcError::new(ErrorCode::PasskeyRefused, "")),
    }
}
