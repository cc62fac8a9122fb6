//! `/login`: a name and a password, or somebody else who knows the person.

use maud::{Markup, html};

use super::authorization::{AuthorizationRequest, Prompt};
use super::browser::Browser;
use super::page::{self, Field, Problem, Screen};
use super::reply::Reply;
use super::visit::Visit;
use super::{authorize, challenge, confirm, forgotten_password};
use crate::config::{COGNITO, VerifiedAttribute};
use crate::exception::{Exception, ExceptionKind};
use crate::operation::sign_in_on_page;
use crate::pool::{Client, Pool};
use crate::secret::Password;

/// What the page begins with.
#[derive(Default)]
pub(super) struct Beginning<'a> {
    pub(super) username: &'a str,
    pub(super) notice: Option<&'a str>,
    pub(super) problems: Vec<Problem>,
}

pub(super) fn show(visit: &Visit) -> Reply {
    match AuthorizationRequest::read(visit) {
        Ok(request) => page(visit, &request, &Beginning::default()),
        Err(reply) => reply,
    }
}

pub(super) fn submit(visit: &Visit) -> Reply {
    let request = match visit.submitted() {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let client = match request.client(visit) {
        Ok(client) => client,
        Err(reply) => return reply,
    };
    if !visit.form.field("continue").is_empty() {
        return go_on(visit, &request, client);
    }
    let username = visit.form.trimmed("username");
    let password = visit.form.field("password");
    let missing = [
        (username, "username", "Enter your name."),
        (password, "password", "Enter your password."),
    ];
    let mut problems: Vec<Problem> = missing
        .into_iter()
        .filter(|(value, ..)| value.is_empty())
        .map(|(_, field, text)| Problem::of(field, text))
        .collect();
    if !client.config.supports_provider(COGNITO) {
        problems.push(Problem::of_all("This application takes no passwords."));
    }
    if !problems.is_empty() {
        let beginning = Beginning {
            username,
            problems,
            ..Beginning::default()
        };
        return page(visit, &request, &beginning);
    }
    let password = Password::new(password.to_owned());
    match sign_in_on_page(&visit.pool, client, username, &password) {
        Ok(step) => challenge::follow(visit, &request, step),
        Err(exception) => refused(visit, &request, username, &exception),
    }
}

/// Goes on as whoever is signed in, unless the application wants the person asked.
fn go_on(visit: &Visit, request: &AuthorizationRequest, client: &Client) -> Reply {
    match known(visit, request, client) {
        Some(present) => authorize::grant(visit, request, &present.session),
        None => page(visit, request, &Beginning::default()),
    }
}

/// Whoever is signed in with this browser, where that may be gone on with.
fn known(
    visit: &Visit,
    request: &AuthorizationRequest,
    client: &Client,
) -> Option<super::browser::Present> {
    if request.prompt == Some(Prompt::Login) {
        return None;
    }
    let present = visit.present()?;
    let known_by = present.session.provider.as_deref().unwrap_or(COGNITO);
    client.config.supports_provider(known_by).then_some(present)
}

fn refused(
    visit: &Visit,
    request: &AuthorizationRequest,
    username: &str,
    exception: &Exception,
) -> Reply {
    match exception.kind {
        ExceptionKind::UserNotConfirmed => {
            let waiting = confirm::Waiting {
                username,
                ..confirm::Waiting::default()
            };
            confirm::page(visit, request, &waiting, None, &[])
        }
        ExceptionKind::PasswordResetRequired => {
            let problem = Problem::of_all("Your password has to be reset before you can sign in.");
            forgotten_password::page(visit, request, username, &[problem])
        }
        _ => {
            let beginning = Beginning {
                username,
                problems: vec![Problem::refused(exception)],
                ..Beginning::default()
            };
            page(visit, request, &beginning)
        }
    }
}

pub(super) fn page(
    visit: &Visit,
    request: &AuthorizationRequest,
    beginning: &Beginning<'_>,
) -> Reply {
    let client = match request.client(visit) {
        Ok(client) => client,
        Err(reply) => return reply,
    };
    let screen = Screen {
        visit,
        request,
        title: "Sign in",
        lead: Some(html! { "Afterwards you return to the application." }),
        notice: beginning.notice,
        problems: &beginning.problems,
    };
    let browser = visit.browser_or_new();
    let takes_passwords = client.config.supports_provider(COGNITO);
    let providers = providers(&screen, client);
    let known = known(visit, request, client);
    let content = html! {
        @if let Some(present) = &known {
            (screen.form(&browser, "/login", &html! {
                (page::hidden("continue", "yes"))
                (page::submit(&format!("Continue as {}", present.user.username)))
            }))
            p.or { span { "or as somebody else" } }
        }
        (providers)
        @if takes_passwords {
            @if !providers.0.is_empty() { p.or { span { "or" } } }
            (password_form(&screen, &browser, beginning.username))
            nav.ways aria-label="Other ways" {
                a.link href=(screen.link("/forgotPassword")) { "Forgot your password?" }
                @if !visit.pool.config.allow_admin_create_user_only {
                    a.link href=(screen.link("/signup")) { "Create an account" }
                }
            }
        }
    };
    screen.show(browser, &content)
}

fn password_form(screen: &Screen<'_>, browser: &Browser, typed: &str) -> Markup {
    let hint = screen.request.login_hint.as_deref().unwrap_or_default();
    let username = Field {
        name: "username",
        label: name_label(&screen.visit.pool),
        autocomplete: "username",
        value: if typed.is_empty() { hint } else { typed },
        is_first: true,
        ..Field::default()
    };
    let content = html! {
        (username.show(screen))
        (page::password_field(screen))
        (page::submit("Sign in"))
    };
    screen.form(browser, "/login", &content)
}

/// Whoever else knows the client's users.
fn providers(screen: &Screen<'_>, client: &Client) -> Markup {
    let config = &screen.visit.pool.config;
    let names: Vec<&str> = config
        .identity_provider_names()
        .filter(|name| client.config.supports_provider(name))
        .collect();
    html! {
        @if !names.is_empty() {
            ul.providers {
                @for name in names {
                    li {
                        a.button.button-quiet.button-wide href=(provider_link(screen, name)) {
                            "Continue with " (shown_name(name))
                        }
                    }
                }
            }
        }
    }
}

fn provider_link(screen: &Screen<'_>, name: &str) -> String {
    let link = screen.link("/oauth2/authorize");
    super::form::with_query(&link, [("identity_provider", name)])
}

/// What people call a provider.
pub(super) fn shown_name(name: &str) -> &str {
    match name {
        "LoginWithAmazon" => "Amazon",
        "SignInWithApple" => "Apple",
        other => other,
    }
}

/// What accounts are named by here.
pub(super) fn name_label(pool: &Pool) -> &'static str {
    let signs_in = |attribute| pool.config.signs_in(attribute);
    let by_email = signs_in(VerifiedAttribute::Email);
    let by_phone = signs_in(VerifiedAttribute::PhoneNumber);
    match (pool.config.has_username_attributes(), by_email, by_phone) {
        (true, true, true) => "Email address or phone number",
        (true, false, _) => "Phone number",
        (true, true, false) => "Email address",
        (false, true, true) => "User name, email address or phone number",
        (false, true, false) => "User name or email address",
        (false, false, true) => "User name or phone number",
        (false, false, false) => "User name",
    }
}
