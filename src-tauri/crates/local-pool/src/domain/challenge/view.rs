//! How each question looks.

use maud::{Markup, html};

use super::Asked;
use crate::challenge::ChallengeName;
use crate::config::MfaMethod;
use crate::domain::authorization::AuthorizationRequest;
use crate::domain::form::query;
use crate::domain::page::{self, Field, Problem, Screen};
use crate::domain::reply::Reply;
use crate::domain::visit::Visit;

impl Asked {
    pub(super) fn page(
        &self,
        visit: &Visit,
        request: &AuthorizationRequest,
        problems: &[Problem],
    ) -> Reply {
        let browser = visit.browser_or_new();
        let (title, lead) = self.heading();
        let screen = Screen {
            visit,
            request,
            title,
            lead,
            notice: None,
            problems,
        };
        let fields = html! {
            (self.remembered())
            (self.fields(&screen))
        };
        let content = html! {
            (screen.form(&browser, "/challenge", &fields))
            nav.ways aria-label="Other ways" {
                a.link href=(screen.link("/login")) { "Back to sign-in" }
            }
        };
        screen.show(browser, &content)
    }

    fn heading(&self) -> (&'static str, Option<Markup>) {
        match self.name {
            ChallengeName::SmsMfa | ChallengeName::EmailOtp => (
                "Enter the code",
                Some(html! { "We sent it to " strong { (self.destination) } "." }),
            ),
            ChallengeName::SoftwareTokenMfa => (
                "Enter the code",
                Some(html! { "Your authenticator app shows it." }),
            ),
            ChallengeName::SelectMfaType => ("How do you want to go on?", None),
            ChallengeName::NewPasswordRequired => (
                "Choose a new password",
                Some(html! { "The one that you were given is good for this alone." }),
            ),
            _ => (
                "Set up a second step",
                Some(html! { "Everybody here signs in with two." }),
            ),
        }
    }

    fn fields(&self, screen: &Screen<'_>) -> Markup {
        match self.name {
            ChallengeName::SelectMfaType => self.choice(),
            ChallengeName::NewPasswordRequired => html! {
                @for name in &self.attributes {
                    (page::attribute_field(screen, name, screen.visit.form.trimmed(name)))
                }
                (page::new_password_field(screen, "New password"))
                (page::submit("Change the password"))
            },
            ChallengeName::MfaSetup => match self.choices.as_slice() {
                [MfaMethod::SoftwareTokenMfa] => self.app(screen),
                [MfaMethod::EmailOtp] => html! {
                    (Field {
                        name: "email",
                        label: "Email address for codes",
                        kind: "email",
                        autocomplete: "email",
                        is_first: true,
                        ..Field::default()
                    }.show(screen))
                    (page::submit("Send a code"))
                },
                _ => self.choice(),
            },
            _ => html! {
                (page::code_field(screen))
                (page::submit("Sign in"))
            },
        }
    }

    fn choice(&self) -> Markup {
        let words = |method: &MfaMethod| match method {
            MfaMethod::SmsMfa => "Code by text message",
            MfaMethod::SoftwareTokenMfa => "Code of an authenticator app",
            MfaMethod::EmailOtp => "Code by email",
        };
        html! {
            @for method in &self.choices {
                button.button.button-quiet.button-wide type="submit" name="method" value=(method.as_str()) {
                    (words(method))
                }
            }
        }
    }

    fn app(&self, screen: &Screen<'_>) -> Markup {
        let pool = &screen.visit.pool.config.pool_name;
        // One set of names, each encoded by itself.
        let secret = query([("secret", self.secret_code.as_str()), ("issuer", pool)]);
        let label = query([("", format!("{pool}:{}", self.username).as_str())]);
        let label = label.trim_start_matches('=').replace('+', "%20");
        let uri = format!("otpauth://totp/{label}?{}", secret.replace('+', "%20"));
        html! {
            div.enrolment {
                @if let Some(picture) = page::qr_code(&uri) { (picture) }
                div {
                    p { "Scan this with an authenticator app, or type the key into it:" }
                    p { code.secret-key { (self.secret_code) } }
                    p { a.link href=(uri) { "Open the app on this computer" } }
                }
            }
            (page::code_field(screen))
            (page::submit("Go on"))
        }
    }

    fn remembered(&self) -> Markup {
        let choices: Vec<&str> = self.choices.iter().map(|method| method.as_str()).collect();
        // EXPOSE: the form names the sign-in by it.
        let session = self.session.expose_secret();
        html! {
            (page::hidden("challenge", self.name.as_str()))
            (page::hidden("session", session))
            (page::hidden("user", &self.username))
            (page::hidden("destination", &self.destination))
            (page::hidden("choices", &choices.join(" ")))
            (page::hidden("attributes", &self.attributes.join(" ")))
            (page::hidden("secret", &self.secret_code))
        }
    }
}
