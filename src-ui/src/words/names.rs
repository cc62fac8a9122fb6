//! The names of things that stand in several places: `messages/*/names.ftl`.

use vestibule_contract::{BrowserProvider, BrowserProviderKind, FirstFactor, Scope, SignInName};

use crate::password::Rule;
use crate::prelude::t;

/// A rule of a new password.
pub fn of_rule(rule: Rule) -> String {
    match rule {
        Rule::MinLength(length) => t!("rule-length", length = u32::from(length)),
        Rule::Lowercase => t!("rule-lowercase"),
        Rule::Uppercase => t!("rule-uppercase"),
        Rule::Number => t!("rule-number"),
        Rule::Symbol => t!("rule-symbol"),
    }
}

/// The button that leads to this provider, as the providers want their buttons to read.
pub fn of_provider(provider: &BrowserProvider) -> String {
    let name = &provider.label;
    match provider.kind {
        BrowserProviderKind::Amazon => t!("login-with", provider = name),
        BrowserProviderKind::Google
        | BrowserProviderKind::Facebook
        | BrowserProviderKind::Apple
        | BrowserProviderKind::Other => t!("continue-with", provider = name),
    }
}

/// What a companion may ask for.
pub fn of_scope(scope: Scope) -> String {
    match scope {
        Scope::UserRead => t!("scope-user-read"),
        Scope::SessionRead => t!("scope-session-read"),
        Scope::TokenId => t!("scope-token-id"),
        Scope::TokenAccess => t!("scope-token-access"),
        Scope::AwsCredentials => t!("scope-aws-credentials"),
        Scope::SessionEnd => t!("scope-session-end"),
    }
}

/// What the local API answered, by the answer's status (RFC 9110, section 15).
pub fn of_answer(status: u16) -> String {
    match status {
        200..=299 => t!("answer-ok"),
        401 => t!("answer-unauthorized"),
        403 => t!("answer-forbidden"),
        404 => t!("answer-not-found"),
        409 => t!("answer-conflict"),
        410 => t!("answer-gone"),
        429 => t!("answer-too-many-requests"),
        500..=599 => t!("answer-unavailable"),
        _ => t!("answer-other"),
    }
}

/// What a sign-in may begin with, inside of a sentence.
pub fn of_factor(factor: FirstFactor) -> String {
    match factor {
        FirstFactor::Password | FirstFactor::PasswordSrp => t!("factor-password"),
        FirstFactor::EmailOtp => t!("factor-email-code"),
        FirstFactor::SmsOtp => t!("factor-sms-code"),
        FirstFactor::WebAuthn => t!("factor-passkey"),
    }
}

/// The label of an attribute, by Cognito's name; one of the pool's own is called as the pool calls it.
pub fn of_attribute(name: &str) -> String {
    match name {
        "address" => t!("attribute-address"),
        "birthdate" => t!("attribute-birthdate"),
        "email" => t!("attribute-email"),
        "family_name" => t!("attribute-family-name"),
        "gender" => t!("attribute-gender"),
        "given_name" => t!("attribute-given-name"),
        "locale" => t!("attribute-locale"),
        "middle_name" => t!("attribute-middle-name"),
        "name" => t!("attribute-name"),
        "nickname" => t!("attribute-nickname"),
        "phone_number" => t!("attribute-phone-number"),
        "picture" => t!("attribute-picture"),
        "preferred_username" => t!("attribute-preferred-username"),
        "profile" => t!("attribute-profile"),
        "updated_at" => t!("attribute-updated-at"),
        "website" => t!("attribute-website"),
        "zoneinfo" => t!("attribute-zoneinfo"),
        own => as_label(own.strip_prefix("custom:").unwrap_or(own)),
    }
}

/// The label of the field for what an account is named by at sign-in.
pub fn of_sign_in_names(names: &[SignInName]) -> String {
    let has = |name| names.contains(&name);
    match (
        has(SignInName::Username),
        has(SignInName::Email),
        has(SignInName::PhoneNumber),
    ) {
        (false, true, false) => t!("sign-in-name-email"),
        (false, false, true) => t!("sign-in-name-phone-number"),
        (false, true, true) => t!("sign-in-name-email-or-phone-number"),
        (true, true, false) => t!("sign-in-name-username-or-email"),
        (true, false, true) => t!("sign-in-name-username-or-phone-number"),
        (true, true, true) => t!("sign-in-name-any"),
        (_, false, false) => t!("sign-in-name-username"),
    }
}

/// `cost_centre` → `Cost centre`.
fn as_label(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first
        .into_iter()
        .chain(characters)
        .map(|character| {
            if matches!(character, '_' | '-') {
                ' '
            } else {
                character
            }
        })
        .collect()
}
