//! The button that sends a form.

use crate::prelude::*;

use crate::form::Form;

/// Sends the form; while an answer is awaited it says so and keeps its width.
#[component(inline_props)]
pub fn Submit(form: Form, #[prop(setter(into))] label: String) -> View {
    view! {
        button(
            class="button button-wide",
            r#type="submit",
            data-testid="submit",
            aria-busy=move || form.is_busy.get().to_string(),
        ) {
            span(class="spinner", aria-hidden="true") {}
            span(class="button-label") { (label) }
        }
    }
}
