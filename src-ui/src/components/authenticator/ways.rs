//! The ways on from a step that asks for a code.

use crate::prelude::*;
use vestibule_contract::StepName;

use crate::components::resend::Resend;
use crate::form::Form;

/// Another code, or back to the sign-in form.
#[component(inline_props)]
pub fn CodeWays(form: Form, username: String) -> View {
    view! {
        div(class="ways") {
            Resend(form=form)
            BackToSignIn(form=form, username=Some(username))
        }
    }
}

/// Back to the sign-in form, with the name that is known.
#[component(inline_props)]
pub fn BackToSignIn(form: Form, #[prop(!optional)] username: Option<String>) -> View {
    view! {
        button(
            class="link",
            r#type="button",
            data-testid="go-sign-in",
            on:click=move |_| form.go_to(StepName::SignIn, username.clone()),
        ) { (t!("step-back")) }
    }
}
