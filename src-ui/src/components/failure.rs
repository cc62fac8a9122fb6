//! A failure that stands in the place of a page, or above a form.

use crate::prelude::*;
use vestibule_contract::IpcError;

use crate::components::heading::Heading;
use crate::components::icon::{self, Icon};
use crate::components::note::sentence_and_next_step;
use crate::form::Form;
use crate::words;

/// A page that can't be shown, and why.
#[component(inline_props)]
pub fn FailurePanel(
    error: IpcError,
    #[prop(default, setter(strip_option))] retry: Option<Box<dyn Fn()>>,
) -> View {
    let words = words::of_error(error.code);
    let detail = words::detail(&error).map(str::to_owned);
    view! {
        section(class="failure") {
            div(role="alert", data-testid="alert") {
                Heading(text=words.sentence)
                p(class="lead") { (words.next_step) }
                match detail {
                    Some(detail) => p(class="failure-detail") { code { (detail) } },
                    None => {}
                }
            }
            match retry {
                Some(retry) => button(class="button", r#type="button", on:click=move |_| retry()) { (t!("failure-try-again")) },
                None => {}
            }
        }
    }
}

/// A part of a page that can't be shown, and why.
#[component(inline_props)]
pub fn PartFailure(error: IpcError, retry: Box<dyn Fn()>) -> View {
    let words = words::of_error(error.code);
    let words = sentence_and_next_step(words.sentence, &words.next_step);
    view! {
        div(class="note note-failure", role="alert", data-testid="alert") {
            Icon(picture=icon::ATTENTION)
            p { (words) }
            button(class="link", r#type="button", data-testid="retry", on:click=move |_| retry()) { (t!("failure-try-again")) }
        }
    }
}

/// What is wrong with a form as a whole.
#[component(inline_props)]
pub fn FormFailure(form: Form) -> View {
    view! {
        (match form.failure() {
            Some(failure) => {
                let words = sentence_and_next_step(failure.sentence, &failure.next_step);
                view! {
                    div(class="note note-failure", role="alert", data-testid="alert") {
                        Icon(picture=icon::ATTENTION)
                        p { (words) }
                    }
                }
            }
            None => View::new(),
        })
    }
}

/// Why a file that the person gave was not taken.
#[component(inline_props)]
pub fn RefusedFile(failure: Signal<Option<IpcError>>) -> View {
    view! {
        (match failure.get_clone() {
            Some(error) => {
                let words = words::of_error(error.code);
                let text = sentence_and_next_step(words.sentence, &words.next_step);
                let detail = match words::detail(&error).map(str::to_owned) {
                    Some(detail) => view! { p(class="hint") { code { (detail) } } },
                    None => View::new(),
                };
                view! {
                    div(class="note note-failure", role="alert", data-testid="alert") {
                        Icon(picture=icon::ATTENTION)
                        div {
                            p { (text) }
                            (detail)
                        }
                    }
                }
            }
            None => View::new(),
        })
    }
}
