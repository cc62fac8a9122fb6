//! Fields, with their labels, hints and problems.

use maud::{Markup, html};

use super::Screen;
use crate::PasswordPolicy;

/// A field.
pub(in crate::domain) struct Field<'a> {
    pub(in crate::domain) name: &'a str,
    pub(in crate::domain) label: &'a str,
    pub(in crate::domain) kind: &'a str,
    /// What a browser or a password manager fills in.
    pub(in crate::domain) autocomplete: &'a str,
    pub(in crate::domain) value: &'a str,
    pub(in crate::domain) hint: Option<String>,
    /// Where typing begins, if nothing is wrong.
    pub(in crate::domain) is_first: bool,
    pub(in crate::domain) is_code: bool,
}

impl Default for Field<'_> {
    fn default() -> Self {
        Self {
            name: "",
            label: "",
            kind: "text",
            autocomplete: "off",
            value: "",
            hint: None,
            is_first: false,
            is_code: false,
        }
    }
}

impl Field<'_> {
    pub(in crate::domain) fn show(&self, screen: &Screen<'_>) -> Markup {
        let problem = screen.problem_of(self.name);
        let (hint_id, problem_id) = (
            format!("{}-hint", self.name),
            format!("{}-problem", self.name),
        );
        let described_by: Vec<&str> = [
            self.hint.as_ref().map(|_| hint_id.as_str()),
            problem.map(|_| problem_id.as_str()),
        ]
        .into_iter()
        .flatten()
        .collect();
        let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
        let is_first = self.is_first && screen.problems.is_empty();
        // The pool folds names itself; a telephone would write them with a capital.
        let is_name = self.kind == "text" && !self.is_code;
        html! {
            div.field {
                label for=(self.name) { (self.label) }
                input.input.input-code[self.is_code] type=(self.kind) id=(self.name) name=(self.name) value=(self.value)
                    autocomplete=(self.autocomplete) autofocus[is_first] required
                    inputmode=[self.is_code.then_some("numeric")]
                    autocapitalize=[is_name.then_some("none")] spellcheck=[is_name.then_some("false")]
                    aria-invalid=[problem.map(|_| "true")] aria-describedby=[described_by];
                @if let Some(hint) = &self.hint { p.hint id=(hint_id) { (hint) } }
                @if let Some(problem) = problem { p.field-failure id=(problem_id) { (problem) } }
            }
        }
    }
}

pub(in crate::domain) fn password_field(screen: &Screen<'_>) -> Markup {
    Field {
        name: "password",
        label: "Password",
        kind: "password",
        autocomplete: "current-password",
        ..Field::default()
    }
    .show(screen)
}

pub(in crate::domain) fn new_password_field(screen: &Screen<'_>, label: &str) -> Markup {
    Field {
        name: "password",
        label,
        kind: "password",
        autocomplete: "new-password",
        hint: Some(rules(&screen.visit.pool.config.password_policy)),
        ..Field::default()
    }
    .show(screen)
}

pub(in crate::domain) fn code_field(screen: &Screen<'_>) -> Markup {
    Field {
        name: "code",
        label: "Code",
        autocomplete: "one-time-code",
        is_first: true,
        is_code: true,
        ..Field::default()
    }
    .show(screen)
}

/// A field for an attribute of an account.
pub(in crate::domain) fn attribute_field(screen: &Screen<'_>, name: &str, value: &str) -> Markup {
    let (label, kind, autocomplete) = match name {
        "email" => ("Email address", "email", "email"),
        "phone_number" => ("Phone number, with + and country code", "tel", "tel"),
        "name" => ("Full name", "text", "name"),
        "given_name" => ("Given name", "text", "given-name"),
        "family_name" => ("Family name", "text", "family-name"),
        "middle_name" => ("Middle name", "text", "additional-name"),
        "nickname" => ("Nickname", "text", "nickname"),
        "preferred_username" => ("Preferred user name", "text", "off"),
        "birthdate" => ("Date of birth", "date", "bday"),
        "gender" => ("Gender", "text", "sex"),
        "address" => ("Address", "text", "street-address"),
        "locale" => ("Language", "text", "language"),
        "zoneinfo" => ("Time zone", "text", "off"),
        "website" => ("Website", "url", "url"),
        "picture" => ("Address of a picture", "url", "photo"),
        "profile" => ("Address of a profile page", "url", "off"),
        other => (other, "text", "off"),
    };
    Field {
        name,
        label,
        kind,
        autocomplete,
        value,
        ..Field::default()
    }
    .show(screen)
}

/// What a password must have, in one sentence.
fn rules(policy: &PasswordPolicy) -> String {
    let wanted = [
        (policy.require_lowercase, "a small letter"),
        (policy.require_uppercase, "a capital letter"),
        (policy.require_numbers, "a digit"),
        (policy.require_symbols, "a symbol"),
    ];
    let wanted: Vec<&str> = wanted
        .into_iter()
        .filter_map(|(is_wanted, words)| is_wanted.then_some(words))
        .collect();
    let length = policy.minimum_length;
    match wanted.split_last() {
        None => format!("At least {length} characters."),
        Some((last, [])) => format!("At least {length} characters, with {last}."),
        Some((last, others)) => {
            format!(
                "At least {length} characters, with {} and {last}.",
                others.join(", ")
            )
        }
    }
}
