//! The footer: which user pool, which version, one more window.

use crate::prelude::*;
use vestibule_contract::{AppInfo, UserPoolKind};

use crate::action::Action;
use crate::state::App;
use crate::task::Scope;
use crate::{ipc, shortcut};

/// The last line of the window.
#[component]
pub fn Footer() -> View {
    let app = use_context::<App>();
    let scope = Scope::here();
    let pool = create_selector(move || app.user_pool());
    let palette_keys = shortcut::keys_of(Action::Palette).unwrap_or_default();
    let version = create_selector(move || version(app));
    let open_window = move |_| {
        scope.spawn(async {
            // A window that does not open is seen not to.
            let _ = ipc::open_window().await;
        });
    };
    view! {
        footer(class="footer") {
            span { (match pool.get() {
                Some(UserPoolKind::Embedded { in_memory: false }) => t!("footer-embedded"),
                Some(UserPoolKind::Embedded { in_memory: true }) => t!("footer-in-memory"),
                Some(UserPoolKind::Cognito) => t!("footer-cognito"),
                Some(UserPoolKind::OpenIdProvider) => t!("openid-provider"),
                None => String::new(),
            }) }
            span(class="footer-end") {
                // The version comes a moment later: in front, it moves nothing that one may be about to click.
                span(class="footer-version") { (version.get_clone()) }
                button(class="link", r#type="button", data-testid="open-palette", on:click=move |_| Action::Palette.run(app)) {
                    (t!("action-palette"))
                    kbd(aria-hidden="true") { (palette_keys) }
                }
                button(class="link", r#type="button", data-testid="open-help", on:click=move |_| Action::Help.run(app)) {
                    (t!("action-help"))
                }
                button(class="link", r#type="button", data-testid="open-window", on:click=open_window) {
                    (t!("page-new-window"))
                }
            }
        }
    }
}

fn version(app: App) -> String {
    app.info.with(|info| match info {
        Some(Ok(AppInfo { version, .. })) => format!("Vestibule {version}"),
        _ => String::new(),
    })
}
