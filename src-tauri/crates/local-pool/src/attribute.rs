//! Standard attributes (OpenID Connect Core 1.0, section 5.1): which a new account may have, and of what form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::exception::Exception;

/// An attribute on the wire (`AttributeType`).
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Attribute {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) value: String,
}

/// Checks the attributes of a new account.
///
/// # Errors
/// `InvalidParameterException` or, for an attribute that only the pool itself sets, `NotAuthorizedException`.
pub(crate) fn check_new(
    attributes: Vec<Attribute>,
    required: &[String],
) -> Result<BTreeMap<String, String>, Exception> {
    let mut checked = BTreeMap::new();
    for Attribute { name, value } in attributes {
        let known = STANDARD.iter().find(|standard| **standard == name);
        let Some(name) = known else {
            return Err(refuse_unknown(&name));
        };
        check_value(name, &value)?;
        checked.insert((*name).to_owned(), value);
    }
    match required.iter().find(|name| !checked.contains_key(*name)) {
        Some(missing) => Err(Exception::invalid_parameter(format!(
            "Attributes did not conform to the schema: {missing}: The attribute is required"
        ))),
        None => Ok(checked),
    }
}

/// Whether a pool may require it.
pub(crate) fn is_standard(name: &str) -> bool {
    STANDARD.contains(&name)
}

fn refuse_unknown(name: &str) -> Exception {
    match name {
        "sub" | "email_verified" | "phone_number_verified" => {
            Exception::not_authorized("A client attempted to write unauthorized attribute")
        }
        // The name is the caller's: it is not repeated.
        _ => Exception::invalid_parameter(
            "Attributes did not conform to the schema: Attribute does not exist in schema.",
        ),
    }
}

fn check_value(name: &str, value: &str) -> Result<(), Exception> {
    if value.chars().count() > MAXIMUM_LENGTH {
        return Err(Exception::invalid_parameter(format!(
            "Attributes did not conform to the schema: {name}: Attribute is too long"
        )));
    }
    match name {
        "email" if !is_email_address(value) => Err(Exception::invalid_parameter(
            "Invalid email address format.",
        )),
        "phone_number" if !is_phone_number(value) => {
            Err(Exception::invalid_parameter("Invalid phone number format."))
        }
        "birthdate" if !is_date(value) => Err(Exception::invalid_parameter(
            "Attributes did not conform to the schema: birthdate: Attribute is not of the form YYYY-MM-DD",
        )),
        "updated_at" if value.parse::<u64>().is_err() => Err(Exception::invalid_parameter(
            "Attributes did not conform to the schema: updated_at: Attribute is not a number",
        )),
        _ => Ok(()),
    }
}

/// One `@` with something before and a host name after it. Whether it exists is what the code is for.
fn is_email_address(value: &str) -> bool {
    let Some((local, domain)) = value.split_once('@') else {
        return false;
    };
    let is_plain = |text: &str| {
        !text.is_empty()
            && !text.chars().any(|character| {
                character.is_whitespace()
                    || character.is_control()
                    || "@<>()[],;:\\\"".contains(character)
            })
    };
    value.len() <= 254
        && is_plain(local)
        && is_plain(domain)
        && domain.split('.').all(|label| !label.is_empty())
}

/// E.164 with its `+`.
fn is_phone_number(value: &str) -> bool {
    value.strip_prefix('+').is_some_and(|digits| {
        (2..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_date(value: &str) -> bool {
    value.len() == 10 && value.parse::<jiff::civil::Date>().is_ok()
}

const STANDARD: [&str; 17] = [
    "address",
    "birthdate",
    "email",
    "family_name",
    "gender",
    "given_name",
    "locale",
    "middle_name",
    "name",
    "nickname",
    "phone_number",
    "picture",
    "preferred_username",
    "profile",
    "updated_at",
    "website",
    "zoneinfo",
];

/// In characters.
const MAXIMUM_LENGTH: usize = 2_048;
