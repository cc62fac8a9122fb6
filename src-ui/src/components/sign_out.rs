//! The way out, here or everywhere.

use crate::prelude::*;
use vestibule_contract::{IpcError, SignOutScope};

use crate::components::icon::{self, Icon};
use crate::ipc;
use crate::state::App;
use crate::task::Scope;
use crate::words;

/// A sign-out that may be running.
#[derive(Debug, Clone, Copy)]
struct SignOut {
    running: Signal<Option<SignOutScope>>,
    failure: Signal<Option<IpcError>>,
    in_browser: Signal<bool>,
    app: App,
    scope: Scope,
}

impl SignOut {
    fn new() -> Self {
        Self {
            running: create_signal(None),
            failure: create_signal(None),
            in_browser: create_signal(false),
            app: use_context::<App>(),
            scope: Scope::here(),
        }
    }

    fn begin(self, how_far: SignOutScope) {
        if self.running.get_untracked().is_some() {
            return;
        }
        self.running.set(Some(how_far));
        self.failure.set(None);
        self.app.receipt().set(None);
        self.scope.spawn(async move {
            let answer = ipc::sign_out(how_far, self.in_browser.get_untracked()).await;
            self.running.set(None);
            match answer {
                Ok(receipt) => {
                    self.app.adopt(receipt.session.clone());
                    self.app.take_receipt(receipt, None);
                }
                Err(error) => self.failure.set(Some(error)),
            }
        });
    }

    fn is_running(self, how_far: SignOutScope) -> bool {
        self.running.get() == Some(how_far)
    }
}

/// Both ways out, with what they do.
#[component]
pub fn SignOutButtons() -> View {
    let sign_out = SignOut::new();
    view! {
        SignOutFailure(sign_out=sign_out)
        div(class="sign-outs") {
            SignOutHere(sign_out=sign_out)
            button(
                class="button button-quiet",
                r#type="button",
                data-testid="sign-out-everywhere",
                aria-busy=move || sign_out.is_running(SignOutScope::Global).to_string(),
                on:click=move |_| sign_out.begin(SignOutScope::Global),
            ) {
                span(class="spinner", aria-hidden="true") {}
                span(class="button-label") { (t!("sign-out-everywhere")) }
            }
        }
        InBrowser(sign_out=sign_out)
        p(class="hint") { (t!("sign-out-hint")) }
    }
}

/// Whether the browser's own session ends, too, where there may be one.
#[component(inline_props)]
fn InBrowser(sign_out: SignOut) -> View {
    let has_browser = create_selector(move || sign_out.app.has_browser());
    view! {
        (if has_browser.get() {
            view! {
                label(class="check") {
                    input(r#type="checkbox", data-testid="sign-out-in-browser", bind:checked=sign_out.in_browser)
                    span { (t!("sign-out-in-browser")) }
                }
            }
        } else {
            View::new()
        })
    }
}

/// The way out of a page.
#[component]
pub fn SignOutButton() -> View {
    let sign_out = SignOut::new();
    view! {
        SignOutFailure(sign_out=sign_out)
        SignOutHere(sign_out=sign_out)
    }
}

#[component(inline_props)]
fn SignOutHere(sign_out: SignOut) -> View {
    view! {
        button(
            class="button",
            r#type="button",
            data-testid="sign-out",
            aria-busy=move || sign_out.is_running(SignOutScope::Local).to_string(),
            on:click=move |_| sign_out.begin(SignOutScope::Local),
        ) {
            span(class="spinner", aria-hidden="true") {}
            span(class="button-label") { Icon(picture=icon::LEAVE) (t!("sign-out-here")) }
        }
    }
}

#[component(inline_props)]
fn SignOutFailure(sign_out: SignOut) -> View {
    view! {
        match sign_out.failure.get_clone() {
            Some(error) => p(class="field-failure", role="alert", data-testid="alert") {
                (words::of_error(error.code).text())
            },
            None => {}
        }
    }
}
