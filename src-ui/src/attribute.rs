//! Attributes of an account, by Cognito's names: what a field for one is like.

use crate::form::Field;

/// The field of an attribute that stands at this place of a form.
pub fn field(name: &str, place: u8) -> Field {
    match name {
        "email" => Field::Email,
        "phone_number" => Field::PhoneNumber,
        _ => Field::Attribute(place),
    }
}

/// The `type` and the `autocomplete` of its input (HTML, section 4.10.18.7).
pub fn input(name: &str) -> (&'static str, &'static str) {
    match name {
        "email" => ("email", "email"),
        "phone_number" => ("tel", "tel"),
        "birthdate" => ("date", "bday"),
        "website" | "profile" | "picture" => ("url", "url"),
        "name" => ("text", "name"),
        "given_name" => ("text", "given-name"),
        "family_name" => ("text", "family-name"),
        "middle_name" => ("text", "additional-name"),
        "nickname" => ("text", "nickname"),
        "address" => ("text", "street-address"),
        "gender" => ("text", "sex"),
        "locale" => ("text", "language"),
        "preferred_username" => ("text", "username"),
        _ => ("text", "off"),
    }
}

/// What is sent of what was typed: a telephone number without what people put between its digits.
pub fn clean(name: &str, typed: &str) -> String {
    let typed = typed.trim();
    if name != "phone_number" {
        return typed.to_owned();
    }
    typed
        .chars()
        .filter(|character| !matches!(character, ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_loses_what_stands_between_its_digits_and_nothing_else_does() {
        assert_eq!(
            clean("phone_number", " +1 (555) 010-99.99 "),
            "+15550109999"
        );
        assert_eq!(
            clean("name", " Ada (Countess) Lovelace "),
            "Ada (Countess) Lovelace"
        );
        assert_eq!(
            clean("phone_number", "0555 x"),
            "0555x",
            "what is wrong with it the pool says"
        );
    }

    #[test]
    fn an_address_has_a_field_of_its_own_and_everything_else_one_by_its_place() {
        assert_eq!(field("email", 3), Field::Email);
        assert_eq!(field("custom:team", 3), Field::Attribute(3));
    }
}
