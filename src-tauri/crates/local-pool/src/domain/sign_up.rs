//! `/signup`: making an account.

use std::collections::BTreeMap;
use std::time::Duration;

use maud::html;
use serde_json::{Value, json};

use super::authorization::AuthorizationRequest;
use super::code::random_name;
use super::confirm::{self, Waiting};
use super::login::{self, name_label};
use super::page::{self, Field, Problem, Screen};
use super::reply::Reply;
use super::visit::{DESTINATION, Visit, text_at};
use crate::attribute;
use crate::config::COGNITO;
use crate::operation::Operation;
use crate::pool::Pool;

pub(super) fn show(visit: &Visit) -> Reply {
    match AuthorizationRequest::read(visit) {
        Ok(request) => page(visit, &request, &[]),
        Err(reply) => reply,
    }
}

pub(super) fn submit(visit: &Visit) -> Reply {
    let request = match visit.submitted() {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let form = &visit.form;
    let username = form.trimmed("username");
    let asked = asked_attributes(&visit.pool);
    let mut problems = Vec::new();
    if username.is_empty() {
        problems.push(Problem::of("username", "Enter a name."));
    }
    for name in &asked {
        if form.trimmed(name).is_empty() {
            problems.push(Problem::of(name, "Fill in this field."));
        }
    }
    if form.field("password").is_empty() {
        problems.push(Problem::of("password", "Enter a password."));
    }
    if !problems.is_empty() {
        return page(visit, &request, &problems);
    }
    let attributes: Vec<Value> = asked
        .iter()
        .map(|name| json!({ "Name": name, "Value": form.trimmed(name) }))
        .collect();
    let wish = json!({ "Password": form.field("password"), "UserAttributes": attributes });
    match visit.perform_for(&request, Operation::SignUp, username, wish) {
        Ok(account) => made(visit, &request, username, &account),
        Err(exception) => page(visit, &request, &[Problem::refused(&exception)]),
    }
}

/// The account waits for its code; this browser is signed in with it then.
fn made(visit: &Visit, request: &AuthorizationRequest, username: &str, account: &Value) -> Reply {
    let made_here = random_name();
    let now = visit.pool.now();
    visit.pool.domain.sign_ups.insert(
        made_here.as_bytes(),
        text_at(account, "/UserSub").to_owned(),
        now.plus(KNOWN_FOR),
        now,
    );
    let waiting = Waiting {
        username,
        destination: text_at(account, DESTINATION),
        made_here: &made_here,
    };
    confirm::page(visit, request, &waiting, None, &[])
}

fn page(visit: &Visit, request: &AuthorizationRequest, problems: &[Problem]) -> Reply {
    let client = match request.client(visit) {
        Ok(client) => client,
        Err(reply) => return reply,
    };
    if visit.pool.config.allow_admin_create_user_only || !client.config.supports_provider(COGNITO) {
        let beginning = login::Beginning {
            problems: vec![Problem::of_all(
                "Only an administrator makes accounts here.",
            )],
            ..login::Beginning::default()
        };
        return login::page(visit, request, &beginning);
    }
    let screen = Screen {
        visit,
        request,
        title: "Create an account",
        lead: None,
        notice: None,
        problems,
    };
    let browser = visit.browser_or_new();
    let is_address = visit.pool.config.has_username_attributes();
    let typed = visit.form.trimmed("username");
    let hint = request.login_hint.as_deref().filter(|_| is_address);
    let username = Field {
        name: "username",
        label: if is_address {
            name_label(&visit.pool)
        } else {
            "User name"
        },
        autocomplete: "username",
        value: if typed.is_empty() {
            hint.unwrap_or_default()
        } else {
            typed
        },
        is_first: true,
        ..Field::default()
    };
    let fields = html! {
        (username.show(&screen))
        @for name in asked_attributes(&visit.pool) {
            (page::attribute_field(&screen, name, visit.form.trimmed(name)))
        }
        (page::new_password_field(&screen, "Password"))
        (page::submit("Create the account"))
    };
    let content = html! {
        (screen.form(&browser, "/signup", &fields))
        nav.ways aria-label="Other ways" {
            span.way { "Have an account? " a.link href=(screen.link("/login")) { "Sign in" } }
        }
    };
    screen.show(browser, &content)
}

/// What an account must have beside its name.
fn asked_attributes(pool: &Pool) -> Vec<&'static str> {
    let names: Vec<&str> = pool
        .config
        .username_attributes
        .iter()
        .map(|attribute| attribute.name())
        .collect();
    attribute::missing(&pool.config, &BTreeMap::new())
        // Where accounts are named by an address, the one that was typed is it.
        .filter(|name| names != [*name])
        .collect()
}

/// How long the browser that made an account may take to confirm it, and be signed in at once.
const KNOWN_FOR: Duration = Duration::from_hours(1);
