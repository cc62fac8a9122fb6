//! A field of a form: label, input, and what is wrong with it.

use crate::prelude::*;

use crate::form::{Field, Form};

/// A field for text.
#[component(inline_props)]
pub fn TextField(
    form: Form,
    field: Field,
    #[prop(setter(into))] label: View,
    value: Signal<String>,
    autocomplete: &'static str,
    #[prop(default = "text")] kind: &'static str,
) -> View {
    view! {
        div(class="field") {
            label(r#for=field.id()) { (label) }
            input(
                id=field.id(),
                class="input",
                data-testid=field.id(),
                name=field.id(),
                r#type=kind,
                autocomplete=autocomplete,
                autocapitalize="none",
                "spellcheck"="false",
                readonly=form.is_busy,
                aria-invalid=move || form.failure_at(field).map(|_| "true"),
                aria-describedby=move || form.failure_at(field).map(|_| field.failure_id()),
                bind:value=value,
                on:input=move |_| form.forget(field),
            )
            FieldFailure(form=form, field=field)
        }
    }
}

/// What is wrong with a field, right below it. It is read aloud by the page's live region.
#[component(inline_props)]
pub fn FieldFailure(form: Form, field: Field) -> View {
    view! {
        match form.failure_at(field) {
            Some(text) => p(id=field.failure_id(), class="field-failure", data-testid="alert") { (text) },
            None => {}
        }
    }
}
