//! The steps at which a person chooses: what to begin with, which second factor to use, which one to set up.

use crate::prelude::*;
use vestibule_contract::{FirstFactor, MfaMethod};

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::components::choices::{Choice, Choices};
use crate::components::icon;
use crate::form::Form;
use crate::ipc::{self, ChallengeAnswer};

/// The step `select_first_factor`.
#[component(inline_props)]
pub fn SelectFirstFactor(username: String, choices: Vec<FirstFactor>) -> View {
    let form = Form::new("select_first_factor", &[]);
    let choices = choices
        .into_iter()
        .map(|factor| Choice {
            choose: Box::new(move || answer(&form, ChallengeAnswer::FirstFactor { factor })),
            ..of_factor(factor)
        })
        .collect();
    select(&form, "How do you want to sign in?", username, choices)
}

/// The step `select_mfa_method`.
#[component(inline_props)]
pub fn SelectMfaMethod(username: String, choices: Vec<MfaMethod>) -> View {
    let form = Form::new("select_mfa_method", &[]);
    let choices = of_methods(&form, choices);
    select(&form, "Confirm that it is you", username, choices)
}

/// The step `select_mfa_setup`.
#[component(inline_props)]
pub fn SelectMfaSetup(username: String, choices: Vec<MfaMethod>) -> View {
    let form = Form::new("select_mfa_setup", &[]);
    let choices = of_methods(&form, choices);
    select(&form, "Set up a second factor", username, choices)
}

fn select(form: &Form, heading: &'static str, username: String, choices: Vec<Choice>) -> View {
    let (form, account) = (*form, username.clone());
    view! {
        Frame(
            form=form,
            heading=heading,
            lead=view! { p(class="lead") { "Signing in as " strong { (username) } } },
            on_submit=Box::new(|| {}),
        ) {
            Choices(form=form, label=heading, choices=choices)
            div(class="ways") { BackToSignIn(form=form, username=Some(account)) }
        }
    }
}

fn of_methods(form: &Form, methods: Vec<MfaMethod>) -> Vec<Choice> {
    let form = *form;
    methods
        .into_iter()
        .map(|method| Choice {
            choose: Box::new(move || answer(&form, ChallengeAnswer::MfaMethod { method })),
            ..of_method(method)
        })
        .collect()
}

fn answer(form: &Form, answer: ChallengeAnswer) {
    form.submit(Vec::new(), || ipc::answer_challenge(answer));
}

fn of_factor(factor: FirstFactor) -> Choice {
    let (name, title, hint, picture) = match factor {
        FirstFactor::Password => (
            "password",
            "Password",
            "It is sent to the user pool",
            icon::LOCKED,
        ),
        FirstFactor::PasswordSrp => (
            "password_srp",
            "Password",
            "It is proved, and never leaves this computer",
            icon::LOCKED,
        ),
        FirstFactor::EmailOtp => ("email_otp", "Code by e-mail", "For one sign-in", icon::MAIL),
        FirstFactor::SmsOtp => (
            "sms_otp",
            "Code by text message",
            "For one sign-in",
            icon::PHONE,
        ),
        FirstFactor::WebAuthn => (
            "web_authn",
            "Passkey",
            "Fingerprint, face or PIN",
            icon::KEY,
        ),
    };
    choice(name, title, hint, picture)
}

fn of_method(method: MfaMethod) -> Choice {
    let (name, title, hint, picture) = match method {
        MfaMethod::SoftwareToken => (
            "software_token",
            "Authenticator app",
            "A code that changes every 30 seconds",
            icon::CLOCK,
        ),
        MfaMethod::Sms => (
            "sms",
            "Text message",
            "A code to your telephone",
            icon::PHONE,
        ),
        MfaMethod::Email => ("email", "E-mail", "A code to your address", icon::MAIL),
    };
    choice(name, title, hint, picture)
}

fn choice(
    name: &'static str,
    title: &'static str,
    hint: &'static str,
    picture: &'static str,
) -> Choice {
    Choice {
        name,
        title,
        hint,
        picture,
        choose: Box::new(|| {}),
    }
}
