//! `/confirm`: the code that a new account waits for, and `/resendcode`: another one.

use maud::html;
use serde_json::json;

use super::authorization::AuthorizationRequest;
use super::authorize;
use super::login::{self, Beginning};
use super::page::{self, Problem, Screen};
use super::reply::Reply;
use super::visit::{DESTINATION, Visit, text_at};
use crate::config::MfaConfiguration;
use crate::operation::Operation;

/// An account that waits for its code.
#[derive(Default)]
pub(super) struct Waiting<'a> {
    pub(super) username: &'a str,
    /// Where the code went, in part.
    pub(super) destination: &'a str,
    /// What this browser has from making the account.
    pub(super) made_here: &'a str,
}

impl<'a> Waiting<'a> {
    fn read(visit: &'a Visit) -> Self {
        Self {
            username: visit.form.trimmed("username"),
            destination: visit.form.field("destination"),
            made_here: visit.form.field("made_here"),
        }
    }
}

pub(super) fn submit(visit: &Visit) -> Reply {
    let request = match visit.submitted() {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let waiting = Waiting::read(visit);
    let code = visit.form.trimmed("code");
    if code.is_empty() {
        let problem = Problem::of("code", "Enter the code.");
        return page(visit, &request, &waiting, None, &[problem]);
    }
    let wish = json!({ "ConfirmationCode": code });
    match visit.perform_for(&request, Operation::ConfirmSignUp, waiting.username, wish) {
        Ok(_) => confirmed(visit, &request, &waiting),
        Err(exception) => page(
            visit,
            &request,
            &waiting,
            None,
            &[Problem::refused(&exception)],
        ),
    }
}

/// Whoever made the account in this browser has just chosen its password, and is signed in; everybody else signs in.
fn confirmed(visit: &Visit, request: &AuthorizationRequest, waiting: &Waiting<'_>) -> Reply {
    let made_here = waiting.made_here.as_bytes();
    let made_here = visit.pool.domain.sign_ups.take(made_here, visit.pool.now());
    // Where everybody needs a second factor, there is one to be set up.
    let is_enough = visit.pool.config.mfa_configuration != MfaConfiguration::On;
    match made_here {
        Ok(sub) if is_enough => authorize::signed_in(visit, request, &sub.value, None),
        _ => {
            let beginning = Beginning {
                username: waiting.username,
                notice: Some("Your account is confirmed. Sign in."),
                ..Beginning::default()
            };
            login::page(visit, request, &beginning)
        }
    }
}

pub(super) fn resend(visit: &Visit) -> Reply {
    let request = match visit.submitted() {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let waiting = Waiting::read(visit);
    let operation = Operation::ResendConfirmationCode;
    match visit.perform_for(&request, operation, waiting.username, json!({})) {
        Ok(answer) => {
            let waiting = Waiting {
                destination: text_at(&answer, DESTINATION),
                ..waiting
            };
            page(visit, &request, &waiting, Some("We sent a new code."), &[])
        }
        Err(exception) => page(
            visit,
            &request,
            &waiting,
            None,
            &[Problem::refused(&exception)],
        ),
    }
}

pub(super) fn page(
    visit: &Visit,
    request: &AuthorizationRequest,
    waiting: &Waiting<'_>,
    notice: Option<&str>,
    problems: &[Problem],
) -> Reply {
    let lead = if waiting.destination.is_empty() {
        html! { "We sent a code when the account was made." }
    } else {
        html! { "We sent a code to " strong { (waiting.destination) } "." }
    };
    let screen = Screen {
        visit,
        request,
        title: "Confirm your account",
        lead: Some(lead),
        notice,
        problems,
    };
    let browser = visit.browser_or_new();
    let remembered = html! {
        (page::hidden("username", waiting.username))
        (page::hidden("destination", waiting.destination))
        (page::hidden("made_here", waiting.made_here))
    };
    let fields = html! {
        (remembered)
        (page::code_field(&screen))
        (page::submit("Confirm"))
    };
    let again = html! {
        (remembered)
        button.button.button-quiet.button-wide type="submit" { "Send a new code" }
    };
    let content = html! {
        (screen.form(&browser, "/confirm", &fields))
        (screen.form(&browser, "/resendcode", &again))
        nav.ways aria-label="Other ways" {
            a.link href=(screen.link("/login")) { "Back to sign-in" }
        }
    };
    screen.show(browser, &content)
}
