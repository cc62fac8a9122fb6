//! How the pages look: the frame around each of them, and what forms are made of.
//!
//! Text is escaped by `maud` wherever it comes from; nothing here is marked as escaped already.

mod enrolment;
mod field;

use hyper::StatusCode;
use maud::{DOCTYPE, Markup, html};

use super::authorization::AuthorizationRequest;
use super::browser::{Browser, CSRF_FIELD};
use super::reply::Reply;
use super::visit::Visit;
use crate::exception::{Exception, ExceptionKind};

pub(super) use enrolment::qr_code;
pub(super) use field::{Field, attribute_field, code_field, new_password_field, password_field};

/// What the person is to mend, by the field that it is about; by none where it is about the whole.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    pub(super) field: Option<&'static str>,
    pub(super) text: String,
}

impl Problem {
    pub(super) fn of(field: &'static str, text: impl Into<String>) -> Self {
        Self {
            field: Some(field),
            text: text.into(),
        }
    }

    pub(super) fn of_all(text: impl Into<String>) -> Self {
        Self {
            field: None,
            text: text.into(),
        }
    }

    /// What an operation says, in its own words unless they are a developer's.
    pub(super) fn refused(exception: &Exception) -> Self {
        let field = match exception.kind {
            ExceptionKind::CodeMismatch
            | ExceptionKind::ExpiredCode
            | ExceptionKind::EnableSoftwareTokenMfa => Some("code"),
            ExceptionKind::InvalidPassword | ExceptionKind::PasswordHistoryPolicyViolation => {
                Some("password")
            }
            ExceptionKind::UsernameExists => Some("username"),
            _ => None,
        };
        let text = match exception.kind {
            ExceptionKind::InternalError => "Something went wrong. Try again.".to_owned(),
            _ if exception.message.starts_with("1 validation error") => {
                "One of the fields holds something that can’t be in it.".to_owned()
            }
            _ => exception.message.clone().into_owned(),
        };
        Self { field, text }
    }
}

/// A page with a form.
pub(super) struct Screen<'a> {
    pub(super) visit: &'a Visit,
    pub(super) request: &'a AuthorizationRequest,
    pub(super) title: &'a str,
    pub(super) lead: Option<Markup>,
    /// What went well before.
    pub(super) notice: Option<&'a str>,
    pub(super) problems: &'a [Problem],
}

impl Screen<'_> {
    /// Shows the page. The browser is what its forms are tied to.
    pub(super) fn show(&self, browser: Browser, content: &Markup) -> Reply {
        let has_problems = !self.problems.is_empty();
        let title = if has_problems {
            format!("Error: {}", self.title)
        } else {
            self.title.to_owned()
        };
        let body = html! {
            div.top {
                h1 { (self.title) }
                @if let Some(lead) = &self.lead { p.lead { (lead) } }
            }
            @if let Some(notice) = self.notice { p.note role="status" { (notice) } }
            (summary(self.problems))
            (content)
        };
        let page = document(self.visit, &title, &body);
        let status = if has_problems {
            StatusCode::BAD_REQUEST
        } else {
            StatusCode::OK
        };
        let reply = Reply::page(status, page).with_form_target(&self.request.redirect_uri);
        browser.keep(reply)
    }

    /// A form that is sent to a page.
    pub(super) fn form(&self, browser: &Browser, page: &str, content: &Markup) -> Markup {
        html! {
            form.fields method="post" action=(self.link(page)) novalidate {
                (hidden(CSRF_FIELD, &browser.csrf_token))
                (content)
            }
        }
    }

    /// The way to another page, with the request that it is all about.
    pub(super) fn link(&self, page: &str) -> String {
        self.visit.address.page(page, &self.request.query)
    }

    /// What is wrong with a field.
    pub(super) fn problem_of(&self, field: &str) -> Option<&str> {
        let mut problems = self.problems.iter();
        let found = problems.find(|problem| problem.field == Some(field));
        found.map(|problem| problem.text.as_str())
    }
}

/// A field that nobody sees.
pub(super) fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

pub(super) fn submit(label: &str) -> Markup {
    html! { button.button.button-wide type="submit" { (label) } }
}

/// A page that says why there is nothing to be done here.
pub(super) fn problem(visit: &Visit, title: &str, text: &str, error: Option<&str>) -> Markup {
    let body = html! {
        div.top {
            h1 { (title) }
            p.lead { (text) }
        }
        p.hint { "You can close this page and go back to the application." }
        @if let Some(error) = error { p.hint { code { (error) } } }
    };
    document(visit, title, &body)
}

/// The whole page.
pub(super) fn document(visit: &Visit, title: &str, body: &Markup) -> Markup {
    let name = &visit.pool.config.pool_name;
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (title) " · " (name) }
                link rel="stylesheet" href=(visit.address.page("/style.css", ""));
            }
            body {
                header.bar {
                    (mark())
                    span.brand-name { (name) }
                }
                main.card { (body) }
            }
        }
    }
}

/// `/style.css`.
pub(super) fn style(_: &Visit) -> Reply {
    Reply::style(include_str!("page/style.css"))
}

/// All problems at once, where reading begins after a refused form.
fn summary(problems: &[Problem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.note.note-failure role="alert" tabindex="-1" autofocus {
                @for problem in problems {
                    p {
                        @match problem.field {
                            Some(field) => a href=(format!("#{field}")) { (problem.text) },
                            None => (problem.text),
                        }
                    }
                }
            }
        }
    }
}

fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            path d="M4 21V11.5a8 8 0 0 1 16 0V21" {}
            path.mark-door d="M9 21v-8.5a3 3 0 0 1 6 0V21z" {}
            path d="M1.5 21h21" {}
        }
    }
}
