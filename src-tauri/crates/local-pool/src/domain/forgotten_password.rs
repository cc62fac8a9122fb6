//! `/forgotPassword` and `/confirmForgotPassword`: a code, and with it a new password.

use maud::html;
use serde_json::json;

use super::authorization::AuthorizationRequest;
use super::login::{self, Beginning, name_label};
use super::page::{self, Field, Problem, Screen};
use super::reply::Reply;
use super::visit::{DESTINATION, Visit, text_at};
use crate::operation::Operation;

pub(super) fn show(visit: &Visit) -> Reply {
    match AuthorizationRequest::read(visit) {
        Ok(request) => page(visit, &request, "", &[]),
        Err(reply) => reply,
    }
}

pub(super) fn submit(visit: &Visit) -> Reply {
    let request = match visit.submitted() {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let username = visit.form.trimmed("username");
    if username.is_empty() {
        let problem = Problem::of("username", "Enter your name.");
        return page(visit, &request, username, &[problem]);
    }
    match visit.perform_for(&request, Operation::ForgotPassword, username, json!({})) {
        Ok(answer) => {
            let destination = text_at(&answer, DESTINATION);
            code_page(visit, &request, username, destination, &[])
        }
        Err(exception) => page(visit, &request, username, &[Problem::refused(&exception)]),
    }
}

pub(super) fn confirm(visit: &Visit) -> Reply {
    let request = match visit.submitted() {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let form = &visit.form;
    let (username, destination) = (form.trimmed("username"), form.field("destination"));
    let (code, password) = (form.trimmed("code"), form.field("password"));
    let missing = [
        (code, "code", "Enter the code."),
        (password, "password", "Enter a password."),
    ];
    let problems: Vec<Problem> = missing
        .into_iter()
        .filter(|(value, ..)| value.is_empty())
        .map(|(_, field, text)| Problem::of(field, text))
        .collect();
    if !problems.is_empty() {
        return code_page(visit, &request, username, destination, &problems);
    }
    let wish = json!({ "ConfirmationCode": code, "Password": password });
    match visit.perform_for(&request, Operation::ConfirmForgotPassword, username, wish) {
        Ok(_) => {
            let beginning = Beginning {
                username,
                notice: Some("Your password is changed. Sign in with it."),
                ..Beginning::default()
            };
            // Whoever forgot it may not be who is signed in here.
            visit.forget_session();
            visit.end_session(login::page(visit, &request, &beginning))
        }
        Err(exception) => {
            let problem = Problem::refused(&exception);
            code_page(visit, &request, username, destination, &[problem])
        }
    }
}

/// Whose password it is.
pub(super) fn page(
    visit: &Visit,
    request: &AuthorizationRequest,
    username: &str,
    problems: &[Problem],
) -> Reply {
    let screen = Screen {
        visit,
        request,
        title: "Forgot your password?",
        lead: Some(html! { "We send you a code with which you choose a new one." }),
        notice: None,
        problems,
    };
    let browser = visit.browser_or_new();
    let hint = request.login_hint.as_deref().unwrap_or_default();
    let username = Field {
        name: "username",
        label: name_label(&visit.pool),
        autocomplete: "username",
        value: if username.is_empty() { hint } else { username },
        is_first: true,
        ..Field::default()
    };
    let fields = html! {
        (username.show(&screen))
        (page::submit("Send a code"))
    };
    let content = html! {
        (screen.form(&browser, "/forgotPassword", &fields))
        nav.ways aria-label="Other ways" {
            a.link href=(screen.link("/login")) { "Back to sign-in" }
        }
    };
    screen.show(browser, &content)
}

/// The code and the new password. Whoever has no account is shown the same.
fn code_page(
    visit: &Visit,
    request: &AuthorizationRequest,
    username: &str,
    destination: &str,
    problems: &[Problem],
) -> Reply {
    let screen = Screen {
        visit,
        request,
        title: "Choose a new password",
        lead: Some(html! { "We sent a code to " strong { (destination) } "." }),
        notice: None,
        problems,
    };
    let browser = visit.browser_or_new();
    let fields = html! {
        (page::hidden("username", username))
        (page::hidden("destination", destination))
        (page::code_field(&screen))
        (page::new_password_field(&screen, "New password"))
        (page::submit("Change the password"))
    };
    let content = html! {
        (screen.form(&browser, "/confirmForgotPassword", &fields))
        nav.ways aria-label="Other ways" {
            a.link href=(screen.link("/forgotPassword")) { "Send another code" }
            a.link href=(screen.link("/login")) { "Back to sign-in" }
        }
    };
    screen.show(browser, &content)
}
