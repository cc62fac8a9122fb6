//! The sign-in goes on in the browser: what is awaited, for how long yet, and what to do if it does not come.

use vestibule_contract::{BrowserStage, BrowserWait, SessionStatus, Step, StepName, WayBack};

use super::frame::Frame;
use crate::components::field::TextField;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::prelude::*;
use crate::state::App;
use crate::{dom, ipc};

/// The step `wait_for_browser`.
#[component(inline_props)]
pub fn WaitForBrowser(wait: BrowserWait) -> View {
    let app = use_context::<App>();
    let form = Form::new("wait_for_browser", &[Field::Address]);
    let address = create_signal(String::new());
    let is_pasting = create_signal(wait.way_back == WayBack::Paste);
    let whose = wait.provider.map(|provider| provider.label);
    let whose = whose.or_else(|| app.issuer_label());
    let lead = lead(wait.way_back, whose);
    let submit = move || {
        let text = address.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Address, &text, &t!("browser-address-empty"));
        form.submit(wrong.into_iter().collect(), || ipc::answer_by_paste(text));
    };
    view! {
        Frame(
            form=form,
            heading=t!("browser-title"),
            lead=view! { p(class="lead") { (lead) } },
            on_submit=Box::new(submit),
        ) {
            Progress(form=form)
            (if is_pasting.get() {
                view! { PastedAddress(form=form, value=address) }
            } else {
                View::new()
            })
            button(
                class="button button-quiet button-wide",
                r#type="button",
                data-testid="open-again",
                on:click=move |_| form.ask(ipc::open_browser_again(), Box::new(move || {
                    app.announce(&t!("browser-opened-again"));
                })),
            ) { (t!("browser-open-again")) }
            div(class="ways") {
                (if is_pasting.get() {
                    View::new()
                } else {
                    view! { PasteInstead(is_pasting=is_pasting) }
                })
                button(
                    class="link",
                    r#type="button",
                    data-testid="cancel-browser",
                    on:click=move |_| form.go_to(StepName::SignIn, None),
                ) { (t!("form-cancel")) }
            }
        }
    }
}

/// Where to sign in, and what happens then.
fn lead(way_back: WayBack, whose: Option<String>) -> String {
    let is_pasted = way_back == WayBack::Paste;
    match (whose, is_pasted) {
        (Some(provider), false) => t!("browser-returns", provider = provider),
        (Some(provider), true) => t!("browser-paste", provider = provider),
        (None, false) => t!("browser-returns-unnamed"),
        (None, true) => t!("browser-paste-unnamed"),
    }
}

/// How far it is, and how much time is left.
#[component(inline_props)]
fn Progress(form: Form) -> View {
    let app = use_context::<App>();
    let wait = create_selector(move || present(app));
    let stage = create_selector(move || wait.with(|wait| wait.as_ref().map(|wait| wait.stage)));
    let left = create_signal(None::<u32>);
    on_mount(move || {
        form.spawn(async move {
            loop {
                let until = wait.with_untracked(|wait| wait.as_ref().map(|wait| wait.expires_at));
                left.set(until.map(dom::seconds_until));
                dom::sleep(1000).await;
            }
        });
    });
    view! {
        div(class="waiting", data-testid="browser-progress", data-stage=move || name(stage.get())) {
            span(class="waiting-light", aria-hidden="true") {}
            p(role="status") { (match stage.get() {
                Some(BrowserStage::Confirming) => t!("browser-confirming"),
                Some(BrowserStage::InBrowser) | None => t!("browser-waiting"),
            }) }
            span(class="waiting-left", role="timer", aria-label=t!("browser-time-left")) {
                (match (stage.get(), left.get()) {
                    (Some(BrowserStage::InBrowser), Some(left)) => minutes_and_seconds(left),
                    _ => String::new(),
                })
            }
        }
    }
}

#[component(inline_props)]
fn PastedAddress(form: Form, value: Signal<String>) -> View {
    view! {
        TextField(form=form, field=Field::Address, label=t!("browser-address"), value=value, autocomplete="off")
        p(class="hint") { (t!("browser-address-hint")) }
        Submit(form=form, label=t!("form-continue"))
    }
}

#[component(inline_props)]
fn PasteInstead(is_pasting: Signal<bool>) -> View {
    view! {
        button(
            class="link",
            r#type="button",
            data-testid="paste-instead",
            on:click=move |_| {
                is_pasting.set(true);
                dom::focus(&Field::Address.id());
            },
        ) { (t!("browser-paste-instead")) }
    }
}

/// What is awaited now; an answer may have moved it on since the form was drawn.
fn present(app: App) -> Option<BrowserWait> {
    app.session
        .with(|session| match session.as_ref().map(|view| &view.status) {
            Some(SessionStatus::SignedOut {
                step: Step::WaitForBrowser { wait },
                ..
            }) => Some(wait.clone()),
            _ => None,
        })
}

/// For the tests.
const fn name(stage: Option<BrowserStage>) -> &'static str {
    match stage {
        Some(BrowserStage::InBrowser) => "in-browser",
        Some(BrowserStage::Confirming) => "confirming",
        None => "over",
    }
}

fn minutes_and_seconds(seconds: u32) -> String {
    let time = format!("{}:{:02}", seconds / 60, seconds % 60);
    t!("browser-left", time = time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_read_as_on_a_clock() {
        assert_eq!(minutes_and_seconds(600), "10:00 left");
        assert_eq!(minutes_and_seconds(61), "1:01 left");
        assert_eq!(minutes_and_seconds(0), "0:00 left");
    }
}
