//! Pretended identity providers, for machines without any: a page that says that it is none, and made-up people to choose from.
//!
//! Deliberately not here: anything that could be mistaken for the real thing. There are no marks, no names of real people,
//! and no addresses that exist.

use std::collections::BTreeMap;

use aws_lc_rs::digest::{SHA256, digest};
use hyper::StatusCode;
use maud::html;

use super::federation::PendingFederation;
use super::form::query;
use super::login::shown_name;
use super::page;
use super::reply::Reply;
use super::visit::Visit;

/// `/demo/authorize`: whoever was sent here by the pool chooses who to be.
pub(super) fn authorize(visit: &Visit) -> Reply {
    let state = visit
        .query
        .single("state")
        .ok()
        .flatten()
        .unwrap_or_default();
    let pending = PendingFederation::of(visit, state);
    let pending = pending.filter(|pending| visit.pool.config.has_demonstration(&pending.provider));
    let Some(pending) = pending else {
        let text = "Begin again in the application.";
        let page = page::problem(visit, "This sign-in is over", text, None);
        return Reply::page(StatusCode::BAD_REQUEST, page);
    };
    let provider = shown_name(&pending.provider);
    let back = |name: &str, value: &str| {
        let answer = query([(name, value), ("state", state)]);
        visit.address.page("/oauth2/idpresponse", &answer)
    };
    let title = format!("Pretend to be signed in with {provider}");
    let body = html! {
        div.top { h1 { (title) } }
        p.note.note-warning {
            "This is not " (provider) ". It is a demonstration that is built into this user pool, for computers without a "
            "real provider. Nobody is asked, nothing leaves this computer, and these people are made up."
        }
        ul.providers {
            @for person in &PEOPLE {
                li {
                    a.person href=(back("code", person.key)) {
                        span.person-picture aria-hidden="true" { (person.given_name.get(..1).unwrap_or_default()) }
                        span.person-words {
                            span.person-name { (person.given_name) " " (FAMILY_NAME) }
                            span.hint { (person.email(&pending.provider)) }
                        }
                    }
                }
            }
        }
        nav.ways aria-label="Other ways" {
            a.link href=(back("error", "access_denied")) { "Cancel" }
        }
    };
    Reply::page(StatusCode::OK, page::document(visit, &title, &body))
}

/// A made-up person, by the key of the page's link: who it is at this provider, and what the provider would tell.
pub(super) fn person(provider: &str, key: &str) -> Option<(String, BTreeMap<String, String>)> {
    let person = PEOPLE.iter().find(|person| person.key == key)?;
    let full_name = format!("{} {FAMILY_NAME}", person.given_name);
    let email = person.email(provider);
    let attributes = [
        ("email", email.as_str()),
        ("email_verified", "true"),
        ("name", full_name.as_str()),
        ("given_name", person.given_name),
        ("family_name", FAMILY_NAME),
    ];
    let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Some((person.subject(provider), attributes.into()))
}

/// What Cognito calls the provider's kind.
pub(super) fn provider_type(provider: &str) -> &'static str {
    match provider {
        "Facebook" => "Facebook",
        "LoginWithAmazon" => "LoginWithAmazon",
        "SignInWithApple" => "SignInWithApple",
        _ => "Google",
    }
}

struct Person {
    key: &'static str,
    given_name: &'static str,
}

impl Person {
    /// In a domain that nobody can have (RFC 2606).
    fn email(&self, provider: &str) -> String {
        format!(
            "{}@{}.example",
            self.key,
            shown_name(provider).to_lowercase()
        )
    }

    /// Digits, as Google's are; always the same.
    fn subject(&self, provider: &str) -> String {
        let hash = digest(&SHA256, format!("{provider}/{}", self.key).as_bytes());
        let digits = hash.as_ref().iter().take(20);
        let digits: String = digits.map(|byte| char::from(b'0' + byte % 10)).collect();
        format!("1{digits}")
    }
}

const PEOPLE: [Person; 3] = [
    Person {
        key: "robin",
        given_name: "Robin",
    },
    Person {
        key: "noor",
        given_name: "Noor",
    },
    Person {
        key: "kim",
        given_name: "Kim",
    },
];
const FAMILY_NAME: &str = "Example";
