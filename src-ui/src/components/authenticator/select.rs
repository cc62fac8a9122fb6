//! The steps at which a person chooses: what to begin with, which second factor to use, which one to set up.

use crate::prelude::*;
use vestibule_contract::{FirstFactor, MfaMethod};

use super::frame::{Frame, signing_in_as};
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
    select(&form, t!("select-first-factor"), username, choices)
}

/// The step `select_mfa_method`.
#[component(inline_props)]
pub fn SelectMfaMethod(username: String, choices: Vec<MfaMethod>) -> View {
    let form = Form::new("select_mfa_method", &[]);
    let choices = of_methods(&form, choices);
    select(&form, t!("select-mfa-method"), username, choices)
}

/// The step `select_mfa_setup`.
#[component(inline_props)]
pub fn SelectMfaSetup(username: String, choices: Vec<MfaMethod>) -> View {
    let form = Form::new("select_mfa_setup", &[]);
    let choices = of_methods(&form, choices);
    select(&form, t!("select-mfa-setup"), username, choices)
}

fn select(form: &Form, heading: String, username: String, choices: Vec<Choice>) -> View {
    let (form, account) = (*form, username.clone());
    let label = heading.clone();
    view! {
        Frame(
            form=form,
            heading=heading,
            lead=signing_in_as(username),
            on_submit=Box::new(|| {}),
        ) {
            Choices(form=form, label=label, choices=choices)
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
            t!("choice-password"),
            t!("choice-password.sent"),
            icon::LOCKED,
        ),
        FirstFactor::PasswordSrp => (
            "password_srp",
            t!("choice-password"),
            t!("choice-password.proved"),
            icon::LOCKED,
        ),
        FirstFactor::EmailOtp => (
            "email_otp",
            t!("choice-email-code"),
            t!("choice-email-code.hint"),
            icon::MAIL,
        ),
        FirstFactor::SmsOtp => (
            "sms_otp",
            t!("choice-text-code"),
            t!("choice-text-code.hint"),
            icon::PHONE,
        ),
        FirstFactor::WebAuthn => (
            "web_authn",
            t!("choice-passkey"),
            t!("choice-passkey.hint"),
            icon::KEY,
        ),
    };
    choice(name, title, hint, picture)
}

fn of_method(method: MfaMethod) -> Choice {
    let (name, title, hint, picture) = match method {
        MfaMethod::SoftwareToken => (
            "software_token",
            t!("choice-app"),
            t!("choice-app.hint"),
            icon::CLOCK,
        ),
        MfaMethod::Sms => (
            "sms",
            t!("choice-text"),
            t!("choice-text.hint"),
            icon::PHONE,
        ),
        MfaMethod::Email => (
            "email",
            t!("choice-email"),
            t!("choice-email.hint"),
            icon::MAIL,
        ),
    };
    choice(name, title, hint, picture)
}

fn choice(name: &'static str, title: String, hint: String, picture: &'static str) -> Choice {
    Choice {
        name,
        title,
        hint,
        picture,
        choose: Box::new(|| {}),
    }
}
