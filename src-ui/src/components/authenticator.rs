//! The Authenticator: draws the step that the core is at.
//!
//! Invariant: a form is drawn anew when the step or its account changes, and only then: a new notice or the place
//! that a code went to must not take away what was typed.

mod confirm_forgot_password;
mod confirm_sign_up;
mod forgot_password;
mod frame;
mod sign_in;
mod sign_up;
mod ways;

use sycamore::prelude::*;
use vestibule_contract::{SessionStatus, Step};

use crate::state::App;

use confirm_forgot_password::ConfirmForgotPassword;
use confirm_sign_up::ConfirmSignUp;
use forgot_password::ForgotPassword;
use sign_in::SignIn;
use sign_up::SignUp;

/// The form of the present step.
#[component]
pub fn Authenticator() -> View {
    let app = use_context::<App>();
    let mut last = None;
    let step = create_selector_with(
        move || {
            // Signed in, the last form stays until the page that follows is there.
            let present =
                app.session
                    .with(|session| match session.as_ref().map(|view| &view.status) {
                        Some(SessionStatus::SignedOut { step, .. }) => Some(step.clone()),
                        _ => None,
                    });
            last = present.or_else(|| last.take());
            last.clone()
        },
        |one, other| is_same_form(one.as_ref(), other.as_ref()),
    );
    view! {
        match step.get_clone() {
            None => {}
            Some(Step::SignIn { username }) => SignIn(username=username),
            Some(Step::SignUp) => SignUp {},
            Some(Step::ConfirmSignUp { username, .. }) => ConfirmSignUp(username=username),
            Some(Step::ForgotPassword { username }) => ForgotPassword(username=username),
            Some(Step::ConfirmForgotPassword { username, .. }) => ConfirmForgotPassword(username=username),
        }
    }
}

fn is_same_form(one: Option<&Step>, other: Option<&Step>) -> bool {
    match (one, other) {
        (
            Some(Step::ConfirmSignUp { username: one, .. }),
            Some(Step::ConfirmSignUp {
                username: other, ..
            }),
        )
        | (
            Some(Step::ConfirmForgotPassword { username: one, .. }),
            Some(Step::ConfirmForgotPassword {
                username: other, ..
            }),
        ) => one == other,
        (Some(one), Some(other)) => std::mem::discriminant(one) == std::mem::discriminant(other),
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
