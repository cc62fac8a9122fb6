//! The look of the windows: the application's own, or one from a file of the person's.

use crate::prelude::*;
use vestibule_contract::IpcError;

use crate::components::failure::RefusedFile;
use crate::ipc::{self, Asking};
use crate::state::App;
use crate::task::Scope;

/// Which look there is, and the way to another.
#[component]
pub fn ThemeChoice() -> View {
    let app = use_context::<App>();
    let change = Change {
        app,
        has_theme: create_signal(false),
        failure: create_signal(None),
        scope: Scope::here(),
    };
    on_mount(move || change.look());
    let has_theme = change.has_theme;
    view! {
        section(class="part", aria-labelledby="part-look", data-testid="part-look") {
            header(class="part-top") { h2(id="part-look") { (t!("theme-title")) } }
            p(data-testid="theme-in-use") {
                (if has_theme.get() { t!("theme-of-the-person") } else { t!("theme-own") })
            }
            RefusedFile(failure=change.failure)
            div(class="actions") {
                button(
                    class="button button-quiet",
                    r#type="button",
                    data-testid="pick-theme",
                    on:click=move |_| change.begin(ipc::pick_theme()),
                ) { (t!("theme-open")) }
                if has_theme.get() {
                    button(
                        class="button button-quiet",
                        r#type="button",
                        data-testid="forget-theme",
                        on:click=move |_| change.begin(Box::pin(async { ipc::forget_theme().await.map(|()| true) })),
                    ) { (t!("theme-forget")) }
                }
            }
            p(class="hint") { (t!("theme-hint")) }
        }
    }
}

#[derive(Clone, Copy)]
struct Change {
    app: App,
    has_theme: Signal<bool>,
    failure: Signal<Option<IpcError>>,
    scope: Scope,
}

impl Change {
    /// Asks which look there is. Without an answer it is the application's own.
    fn look(self) {
        self.scope.spawn(async move {
            self.has_theme.set(ipc::has_theme().await.unwrap_or(false));
        });
    }

    fn begin(self, change: Asking<bool>) {
        self.failure.set(None);
        self.scope.spawn(async move {
            match change.await {
                Ok(true) => {
                    self.app.announce(&t!("theme-changed"));
                    self.look();
                }
                Ok(false) => {}
                Err(error) => self.failure.set(Some(error)),
            }
        });
    }
}
