//! The Authenticator: draws the step that the core is at.
//!
//! Invariant: a form is drawn anew when the step or its account changes, and only then: a new notice or the place
//! that a code went to must not take away what was typed.

mod browser_ways;
mod confirm_forgot_password;
mod confirm_sign_up;
mod custom_challenge;
mod enter_code;
mod enter_password;
mod forgot_password;
mod frame;
mod new_password;
mod select;
mod set_up_email;
mod set_up_totp;
mod sign_in;
mod sign_up;
mod use_passkey;
mod wait_for_browser;
mod ways;

use vestibule_contract::{BrowserStage, SessionStatus, Step};

use crate::prelude::*;
use crate::state::App;

use confirm_forgot_password::ConfirmForgotPassword;
use confirm_sign_up::ConfirmSignUp;
use custom_challenge::CustomChallenge;
use enter_code::EnterCode;
use enter_password::EnterPassword;
use forgot_password::ForgotPassword;
use new_password::NewPassword;
use select::{SelectFirstFactor, SelectMfaMethod, SelectMfaSetup};
use set_up_email::SetUpEmail;
use set_up_totp::SetUpTotp;
use sign_in::SignIn;
use sign_up::SignUp;
use use_passkey::UsePasskey;
use wait_for_browser::WaitForBrowser;

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
            Some(Step::SelectFirstFactor { username, choices }) => SelectFirstFactor(username=username, choices=choices),
            Some(Step::EnterPassword { username }) => EnterPassword(username=username),
            Some(Step::EnterCode { username, kind, device_name, .. }) =>
                EnterCode(username=username, kind=kind, device_name=device_name),
            Some(Step::SelectMfaMethod { username, choices }) => SelectMfaMethod(username=username, choices=choices),
            Some(Step::SelectMfaSetup { username, choices }) => SelectMfaSetup(username=username, choices=choices),
            Some(Step::SetUpTotp { username }) => SetUpTotp(username=username),
            Some(Step::SetUpEmail { username }) => SetUpEmail(username=username),
            Some(Step::NewPassword { username, missing_attributes }) =>
                NewPassword(username=username, missing_attributes=missing_attributes),
            Some(Step::UsePasskey { username }) => UsePasskey(username=username),
            Some(Step::CustomChallenge { username, parameters }) =>
                CustomChallenge(username=username, parameters=parameters),
            Some(Step::WaitForBrowser { wait }) => WaitForBrowser(wait=wait),
        }
    }
}

fn is_same_form(one: Option<&Step>, other: Option<&Step>) -> bool {
    match (one, other) {
        // What fills a field at first is no reason to draw it anew.
        (Some(Step::SignIn { .. }), Some(Step::SignIn { .. }))
        | (Some(Step::ForgotPassword { .. }), Some(Step::ForgotPassword { .. }))
        | (None, None) => true,
        (Some(one), Some(other)) => without_what_moves_on(one) == without_what_moves_on(other),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// Where a code went may change while it is being typed, and how far the browser is, too.
fn without_what_moves_on(step: &Step) -> Step {
    let mut step = step.clone();
    match &mut step {
        Step::ConfirmSignUp { delivery, .. }
        | Step::ConfirmForgotPassword { delivery, .. }
        | Step::EnterCode { delivery, .. } => *delivery = None,
        Step::WaitForBrowser { wait } => {
            wait.stage = BrowserStage::InBrowser;
            wait.expires_at = 0;
        }
        Step::SignIn { .. }
        | Step::SignUp
        | Step::ForgotPassword { .. }
        | Step::SelectFirstFactor { .. }
        | Step::EnterPassword { .. }
        | Step::SelectMfaMethod { .. }
        | Step::SelectMfaSetup { .. }
        | Step::SetUpTotp { .. }
        | Step::SetUpEmail { .. }
        | Step::NewPassword { .. }
        | Step::UsePasskey { .. }
        | Step::CustomChallenge { .. } => {}
    }
    step
}

#[cfg(test)]
mod tests;
