//! A list of large buttons of which one is chosen.

use crate::prelude::*;

use crate::components::icon::{self, Icon};
use crate::form::Form;

/// One thing to choose.
pub struct Choice {
    /// For the tests: `choice-<name>`.
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// What will happen.
    pub hint: String,
    /// Stands beside it.
    pub picture: &'static str,
    /// What choosing it does.
    pub choose: Box<dyn Fn()>,
}

/// The choices of a form, one below the other; while an answer is awaited none can be chosen.
#[component(inline_props)]
pub fn Choices(form: Form, label: String, choices: Vec<Choice>) -> View {
    let lines = choices
        .into_iter()
        .map(|choice| view! { ChoiceLine(form=form, choice=choice) })
        .collect::<Vec<View>>();
    view! { ul(class="choices", aria-label=label) { (lines) } }
}

#[component(inline_props)]
fn ChoiceLine(form: Form, choice: Choice) -> View {
    let choose = choice.choose;
    view! {
        li {
            button(
                class="choice",
                r#type="button",
                data-testid=format!("choice-{}", choice.name),
                aria-disabled=move || form.is_busy.get().to_string(),
                on:click=move |_| if !form.is_busy.get_untracked() { choose() },
            ) {
                span(class="choice-picture", aria-hidden="true") { Icon(picture=choice.picture) }
                span(class="choice-words") {
                    span(class="choice-title") { (choice.title) }
                    span(class="choice-hint") { (choice.hint) }
                }
                span(class="choice-arrow", aria-hidden="true") { Icon(picture=icon::FORTH) }
            }
        }
    }
}
