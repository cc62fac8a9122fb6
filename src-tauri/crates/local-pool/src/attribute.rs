//! Attributes: who may set which, and of what form their values are (OpenID Connect Core 1.0, section 5.1, for the standard
//! ones; the pool's `Schema` for its own).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::config::{
    AttributeDataType, ClientConfig, PoolConfig, SchemaAttribute, VerifiedAttribute,
};
use crate::exception::Exception;

/// An attribute on the wire (`AttributeType`).
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Attribute {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) value: String,
}

/// Who sets attributes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Writer<'a> {
    /// A user, through an app client, which may not be allowed to set all of them.
    Client(&'a ClientConfig),
    /// An administrator, who also says what is verified.
    Administrator,
}

/// Checks the attributes of a new account. What has no value is left out.
///
/// # Errors
/// `InvalidParameterException` or, for an attribute that this writer must not set, `NotAuthorizedException`.
pub(crate) fn check_new(
    config: &PoolConfig,
    writer: Writer<'_>,
    attributes: Vec<Attribute>,
) -> Result<BTreeMap<String, String>, Exception> {
    let mut checked = BTreeMap::new();
    for (number, Attribute { name, value }) in (1..).zip(attributes) {
        check_writer(config, writer, &name)?;
        if !value.is_empty() {
            check_value(config, number, &name, &value)?;
            checked.insert(name, value);
        }
    }
    Ok(checked)
}

/// Whether a new account has all the attributes that it must have.
///
/// # Errors
/// `InvalidParameterException`, with all that are missing.
pub(crate) fn check_required(
    config: &PoolConfig,
    attributes: &BTreeMap<String, String>,
) -> Result<(), Exception> {
    let missing: Vec<String> = missing(config, attributes)
        .map(|name| format!("{name}: The attribute is required"))
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(non_conforming(&missing.join("\n")))
    }
}

/// The attributes that an account must have and has not.
pub(crate) fn missing(
    config: &PoolConfig,
    attributes: &BTreeMap<String, String>,
) -> impl Iterator<Item = &'static str> {
    STANDARD
        .into_iter()
        .filter(|name| config.is_required(name) && !attributes.contains_key(*name))
}

/// Checks changes of an account's attributes; `None` takes one away, as an empty value on the wire does.
///
/// # Errors
/// `InvalidParameterException` or, for an attribute that this writer must not set, `NotAuthorizedException`.
pub(crate) fn check_changes(
    config: &PoolConfig,
    writer: Writer<'_>,
    attributes: Vec<Attribute>,
) -> Result<BTreeMap<String, Option<String>>, Exception> {
    let mut checked = BTreeMap::new();
    for (number, Attribute { name, value }) in (1..).zip(attributes) {
        check_writer(config, writer, &name)?;
        if !config.is_mutable(&name) {
            return Err(immutable(&name));
        }
        if value.is_empty() {
            check_removal(config, &name)?;
            checked.insert(name, None);
        } else {
            check_value(config, number, &name, &value)?;
            checked.insert(name, Some(value));
        }
    }
    Ok(checked)
}

/// Whether it is one of the attributes that every pool has.
pub(crate) fn is_standard(name: &str) -> bool {
    STANDARD.contains(&name)
}

/// Whether it says that an address is verified: only the pool and administrators do.
pub(crate) fn is_verdict(name: &str) -> bool {
    let mut attributes = VerifiedAttribute::ALL.iter();
    attributes.any(|attribute| attribute.verified_name() == name)
}

/// Every attribute that an account may have, but for those that the pool itself sets.
pub(crate) fn schema(config: &PoolConfig) -> Vec<SchemaAttribute> {
    let standard = STANDARD.iter().map(|name| {
        let own = config.schema_attribute(name).cloned();
        let mut attribute = own.unwrap_or_else(|| SchemaAttribute::standard(name));
        attribute.required = config.is_required(name);
        attribute
    });
    let custom = config
        .schema
        .iter()
        .filter(|attribute| !is_standard(&attribute.name))
        .map(|attribute| SchemaAttribute {
            name: attribute.full_name(),
            ..attribute.clone()
        });
    standard.chain(custom).collect()
}

/// E.164 with its `+`.
pub(crate) fn is_phone_number(value: &str) -> bool {
    value.strip_prefix('+').is_some_and(|digits| {
        (2..=15).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// One `@` with something before and a host name after it. Whether it exists is what the code is for.
pub(crate) fn is_email_address(value: &str) -> bool {
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

fn check_writer(config: &PoolConfig, writer: Writer<'_>, name: &str) -> Result<(), Exception> {
    let is_verdict = is_verdict(name);
    let is_allowed = match writer {
        Writer::Client(client) => name != "sub" && !is_verdict && client.may_write(name),
        Writer::Administrator => name != "sub",
    };
    if !is_verdict && name != "sub" && !config.has_attribute(name) {
        // The name is the caller's: it is not repeated.
        return Err(non_conforming("Attribute does not exist in schema."));
    }
    if is_allowed {
        Ok(())
    } else {
        Err(Exception::not_authorized(
            "A client attempted to write unauthorized attribute",
        ))
    }
}

fn check_removal(config: &PoolConfig, name: &str) -> Result<(), Exception> {
    if config.is_required(name) {
        return Err(non_conforming(&format!(
            "{name}: The attribute is required"
        )));
    }
    Ok(())
}

fn check_value(
    config: &PoolConfig,
    number: usize,
    name: &str,
    value: &str,
) -> Result<(), Exception> {
    if value.chars().count() > MAXIMUM_LENGTH {
        return Err(Exception::constraint(
            &format!("userAttributes.{number}.member.value"),
            &format!("have length less than or equal to {MAXIMUM_LENGTH}"),
        ));
    }
    let reason = match name {
        "email" if !is_email_address(value) => {
            return Err(Exception::invalid_parameter(
                "Invalid email address format.",
            ));
        }
        "phone_number" if !is_phone_number(value) => {
            return Err(Exception::invalid_parameter("Invalid phone number format."));
        }
        "birthdate" if !is_date(value) => "Attribute is not of the form YYYY-MM-DD",
        "updated_at" if value.parse::<u64>().is_err() => "Attribute is not a number",
        "email_verified" | "phone_number_verified" if !is_boolean(value) => {
            "Attribute is not a boolean"
        }
        _ => match config.schema_attribute(name) {
            Some(schema) => return check_schema(schema, name, value),
            None => return Ok(()),
        },
    };
    Err(non_conforming(&format!("{name}: {reason}")))
}

/// The pool's own rule.
fn check_schema(schema: &SchemaAttribute, name: &str, value: &str) -> Result<(), Exception> {
    let reason = match schema.attribute_data_type {
        AttributeDataType::String => {
            let limits = &schema.string_attribute_constraints;
            let length = value.chars().count();
            if bound(limits.max_length.as_deref()).is_some_and(|most: usize| length > most) {
                "Attribute value is too long"
            } else if bound(limits.min_length.as_deref()).is_some_and(|least: usize| length < least)
            {
                "Attribute value is too short"
            } else {
                return Ok(());
            }
        }
        AttributeDataType::Number => {
            let limits = &schema.number_attribute_constraints;
            match value.parse::<i64>() {
                Err(_) => "Attribute is not a number",
                Ok(number)
                    if bound(limits.max_value.as_deref())
                        .is_some_and(|most: i64| number > most) =>
                {
                    "Attribute value is too large"
                }
                Ok(number)
                    if bound(limits.min_value.as_deref())
                        .is_some_and(|least: i64| number < least) =>
                {
                    "Attribute value is too small"
                }
                Ok(_) => return Ok(()),
            }
        }
        AttributeDataType::DateTime if !is_date_time(value) => "Attribute is not a time",
        AttributeDataType::Boolean if !is_boolean(value) => "Attribute is not a boolean",
        AttributeDataType::DateTime | AttributeDataType::Boolean => return Ok(()),
    };
    Err(non_conforming(&format!("{name}: {reason}")))
}

fn bound<T: std::str::FromStr>(text: Option<&str>) -> Option<T> {
    text.and_then(|text| text.parse().ok())
}

fn non_conforming(reason: &str) -> Exception {
    Exception::invalid_parameter(format!(
        "Attributes did not conform to the schema: {reason}"
    ))
}

fn immutable(name: &str) -> Exception {
    Exception::invalid_parameter(format!("user.{name}: Attribute cannot be updated."))
}

fn is_date(value: &str) -> bool {
    value.len() == 10 && value.parse::<jiff::civil::Date>().is_ok()
}

fn is_date_time(value: &str) -> bool {
    is_date(value) || value.parse::<jiff::Timestamp>().is_ok()
}

fn is_boolean(value: &str) -> bool {
    matches!(value, "true" | "false")
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
