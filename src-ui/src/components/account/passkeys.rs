//! Passkeys, where the user pool has them; new ones where the system's webview can make them.

use vestibule_contract::{ErrorCode, FirstFactor, IpcError, Passkey};

use super::panel::{Awaited, Panel, Resource};
use crate::components::change::{Change, ChangeFailure};
use crate::dom;
use crate::ipc::{self, Answer, passkey};
use crate::prelude::*;
use crate::state::App;
use crate::words;

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
    let change = Change::new();
    let draw = move |list: Vec<Passkey>| {
        if list.is_empty() {
            return view! { p(class="hint") { (t!("passkeys-none")) } };
        }
        let lines = list
            .into_iter()
            .map(|passkey| {
                let id = passkey.credential_id;
                let since = t!("passkeys-since", date = dom::date(passkey.created_at));
                view! {
                    li(class="line", data-testid="passkey") {
                        div(class="line-words") {
                            span(class="line-value", dir="auto") { (passkey.name) }
                            span(class="line-label") { (since) }
                        }
                        div(class="line-actions") {
                            button(
                                class="link",
                                r#type="button",
                                data-testid="delete-passkey",
                                on:click=move |_| change.begin(ipc::delete_passkey(id.clone()), Box::new(ask)),
                            ) { (t!("passkeys-remove")) }
                        }
                    }
                }
            })
            .collect::<Vec<View>>();
        view! { ul(class="lines") { (lines) } }
    };
    view! {
        Panel(name="passkeys", title=t!("passkeys-title"), lead=t!("passkeys-lead")) {
            Awaited(resource=passkeys, retry=Box::new(ask), draw=Box::new(draw))
            ChangeFailure(change=change)
            (if passkey::is_supported() {
                view! {
                    button(
                        class="button button-quiet",
                        r#type="button",
                        data-testid="add-passkey",
                        on:click=move |_| change.begin(Box::pin(register()), Box::new(ask)),
                    ) { (t!("passkeys-add")) }
                }
            } else {
                view! { p(class="hint", data-testid="no-passkeys") { (words::no_passkeys().sentence) } }
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
