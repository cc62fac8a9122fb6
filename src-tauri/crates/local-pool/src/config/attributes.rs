//! What an account consists of: its attributes (Cognito's `SchemaAttributeType`), which of them sign in, which get codes.
//!
//! Deliberately not here: whether a value is one that an attribute may have ([`crate::attribute`]).

use std::fmt;

use serde::de::{SeqAccess, Visitor, value::SeqAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize};

use super::{ClientConfig, PoolConfig};
use crate::{Error, attribute};

/// An attribute that codes can be sent to, and that is verified by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerifiedAttribute {
    /// By e-mail.
    Email,
    /// By text message.
    PhoneNumber,
}

impl VerifiedAttribute {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Email, Self::PhoneNumber];

    /// The attribute of this name, if codes can be sent to it.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|attribute| attribute.name() == name)
    }

    /// The attribute's name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
        }
    }

    /// The name of the attribute that says whether it is verified.
    pub(crate) const fn verified_name(self) -> &'static str {
        match self {
            Self::Email => "email_verified",
            Self::PhoneNumber => "phone_number_verified",
        }
    }
}

/// An attribute that may sign in like the user name (`AliasAttributes`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasAttribute {
    /// Once it is verified.
    Email,
    /// Once it is verified.
    PhoneNumber,
    /// A name that its owner may change. It can be chosen once the account is confirmed.
    PreferredUsername,
}

impl AliasAttribute {
    /// The attribute's name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
            Self::PreferredUsername => "preferred_username",
        }
    }
}

impl From<VerifiedAttribute> for AliasAttribute {
    fn from(attribute: VerifiedAttribute) -> Self {
        match attribute {
            VerifiedAttribute::Email => Self::Email,
            VerifiedAttribute::PhoneNumber => Self::PhoneNumber,
        }
    }
}

/// How changes of an address take effect (`UserAttributeUpdateSettingsType`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct UserAttributeUpdateSettings {
    /// The attributes that keep their old value until the new one is verified.
    pub attributes_require_verification_before_update: Vec<VerifiedAttribute>,
}

/// An attribute beside the standard ones, or another rule for one of those (`SchemaAttributeType`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct SchemaAttribute {
    /// A standard attribute's, or one of your own, with or without `custom:` in front.
    pub name: String,
    /// What its values are.
    #[serde(default)]
    pub attribute_data_type: AttributeDataType,
    /// Whether a value can be changed that an account has once been made with.
    #[serde(default = "yes")]
    pub mutable: bool,
    /// Whether a new account must have it: for standard attributes only.
    #[serde(default)]
    pub required: bool,
    /// How long a text may be.
    #[serde(default)]
    pub string_attribute_constraints: StringAttributeConstraints,
    /// How large a number may be.
    #[serde(default)]
    pub number_attribute_constraints: NumberAttributeConstraints,
}

/// What an attribute's values are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttributeDataType {
    /// Any text.
    #[default]
    String,
    /// A whole number.
    Number,
    /// A time of ISO 8601.
    DateTime,
    /// `true` or `false`.
    Boolean,
}

/// How long a text may be, in characters: numbers in quotes, as Cognito has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct StringAttributeConstraints {
    /// The least.
    pub min_length: Option<String>,
    /// The most.
    pub max_length: Option<String>,
}

/// How large a number may be: numbers in quotes, as Cognito has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct NumberAttributeConstraints {
    /// The least.
    pub min_value: Option<String>,
    /// The most.
    pub max_value: Option<String>,
}

impl SchemaAttribute {
    /// A standard attribute for which the pool has no rule of its own.
    pub(crate) fn standard(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            attribute_data_type: match name {
                "updated_at" => AttributeDataType::Number,
                _ => AttributeDataType::String,
            },
            mutable: true,
            required: false,
            string_attribute_constraints: StringAttributeConstraints::default(),
            number_attribute_constraints: NumberAttributeConstraints::default(),
        }
    }

    /// The name as accounts have it: `custom:…` unless it is standard.
    pub(crate) fn full_name(&self) -> String {
        if attribute::is_standard(&self.name) || self.name.starts_with(CUSTOM) {
            self.name.clone()
        } else {
            format!("{CUSTOM}{}", self.name)
        }
    }

    fn check(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        let bare = self.name.strip_prefix(CUSTOM).unwrap_or(&self.name);
        if !(1..=20).contains(&bare.chars().count())
            || bare.chars().any(|character| {
                character.is_whitespace() || character.is_control() || character == ':'
            })
        {
            return fail(
                "Schema has a Name that is empty, too long, or has spaces or colons in it",
            );
        }
        if self.required && !attribute::is_standard(&self.name) {
            return fail("Schema requires an attribute that is no standard attribute");
        }
        let strings = &self.string_attribute_constraints;
        if !is_range::<usize>(strings.min_length.as_deref(), strings.max_length.as_deref()) {
            return fail("Schema has StringAttributeConstraints that are no range of numbers");
        }
        let numbers = &self.number_attribute_constraints;
        if !is_range::<i64>(numbers.min_value.as_deref(), numbers.max_value.as_deref()) {
            return fail("Schema has NumberAttributeConstraints that are no range of numbers");
        }
        Ok(())
    }
}

impl PoolConfig {
    /// Whether accounts are named by an address, and their user names made up.
    pub(crate) fn has_username_attributes(&self) -> bool {
        !self.username_attributes.is_empty()
    }

    /// Whether this attribute signs in like the user name.
    pub(crate) fn is_alias(&self, alias: AliasAttribute) -> bool {
        match &self.alias_attributes {
            Some(aliases) => aliases.contains(&alias),
            None => !self.has_username_attributes() && alias == AliasAttribute::Email,
        }
    }

    /// Whether this attribute signs in, in place of a user name or beside it.
    pub(crate) fn signs_in(&self, attribute: VerifiedAttribute) -> bool {
        self.username_attributes.contains(&attribute) || self.is_alias(attribute.into())
    }

    /// Whether a new value of this attribute gets a code of itself.
    pub(crate) fn is_auto_verified(&self, attribute: VerifiedAttribute) -> bool {
        match &self.auto_verified_attributes {
            Some(attributes) => attributes.contains(&attribute),
            None if self.has_username_attributes() => self.username_attributes.contains(&attribute),
            None => attribute == VerifiedAttribute::Email,
        }
    }

    /// Whether this attribute keeps its old value until the new one is verified.
    pub(crate) fn requires_verification_before_update(&self, attribute: VerifiedAttribute) -> bool {
        self.user_attribute_update_settings
            .attributes_require_verification_before_update
            .contains(&attribute)
    }

    /// The pool's own rule for an attribute, if it has one.
    pub(crate) fn schema_attribute(&self, name: &str) -> Option<&SchemaAttribute> {
        self.schema
            .iter()
            .find(|attribute| attribute.full_name() == name)
    }

    /// Whether accounts may have an attribute of this name.
    pub(crate) fn has_attribute(&self, name: &str) -> bool {
        attribute::is_standard(name) || self.schema_attribute(name).is_some()
    }

    /// Whether every account must have it.
    pub(crate) fn is_required(&self, name: &str) -> bool {
        self.required_attributes
            .iter()
            .any(|required| required == name)
            || self
                .schema_attribute(name)
                .is_some_and(|attribute| attribute.required)
    }

    /// Whether it may be changed later.
    pub(crate) fn is_mutable(&self, name: &str) -> bool {
        self.schema_attribute(name)
            .is_none_or(|attribute| attribute.mutable)
    }

    pub(super) fn check_attributes(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        for (index, attribute) in self.schema.iter().enumerate() {
            attribute.check()?;
            let is_twin = |other: &SchemaAttribute| other.full_name() == attribute.full_name();
            if self.schema.iter().skip(index + 1).any(is_twin) {
                return fail("Schema names an attribute twice");
            }
        }
        if self.has_username_attributes()
            && self
                .alias_attributes
                .as_ref()
                .is_some_and(|aliases| !aliases.is_empty())
        {
            return fail("UsernameAttributes and AliasAttributes can't be used together");
        }
        if !VerifiedAttribute::ALL.into_iter().all(|attribute| {
            !self.requires_verification_before_update(attribute) || self.is_auto_verified(attribute)
        }) {
            return fail(
                "AttributesRequireVerificationBeforeUpdate names one that AutoVerifiedAttributes does not",
            );
        }
        self.clients
            .iter()
            .try_for_each(|client| self.check_permissions(client))
    }

    fn check_permissions(&self, client: &ClientConfig) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        let writable = client.write_attributes.iter().flatten();
        if !writable.into_iter().all(|name| self.has_attribute(name)) {
            return fail("WriteAttributes names one that accounts can't have");
        }
        let can_be_read = |name: &String| {
            self.has_attribute(name)
                || name == "sub"
                || VerifiedAttribute::ALL
                    .iter()
                    .any(|attribute| attribute.verified_name() == name)
        };
        if !client.read_attributes.iter().flatten().all(can_be_read) {
            return fail("ReadAttributes names one that accounts can't have");
        }
        Ok(())
    }
}

impl ClientConfig {
    /// Whether users may see this attribute through the client.
    pub(crate) fn may_read(&self, name: &str) -> bool {
        is_permitted(self.read_attributes.as_deref(), name)
    }

    /// Whether users may set this attribute through the client.
    pub(crate) fn may_write(&self, name: &str) -> bool {
        is_permitted(self.write_attributes.as_deref(), name)
    }
}

/// `AliasAttributes`, and `EmailAlias`, which stood in its place before and is `true` or `false`.
pub(super) fn alias_attributes<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<AliasAttribute>>, D::Error> {
    struct ListOrSwitch;

    impl<'de> Visitor<'de> for ListOrSwitch {
        type Value = Option<Vec<AliasAttribute>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of attributes")
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_bool<E>(self, email: bool) -> Result<Self::Value, E> {
            Ok(Some(
                email.then_some(AliasAttribute::Email).into_iter().collect(),
            ))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
            Vec::deserialize(SeqAccessDeserializer::new(list)).map(Some)
        }
    }

    deserializer.deserialize_any(ListOrSwitch)
}

fn is_permitted(permitted: Option<&[String]>, name: &str) -> bool {
    permitted.is_none_or(|names| names.iter().any(|permitted| permitted == name))
}

fn is_range<T: std::str::FromStr + PartialOrd>(least: Option<&str>, most: Option<&str>) -> bool {
    let parse = |text: Option<&str>| text.map(str::parse::<T>).transpose();
    match (parse(least), parse(most)) {
        (Ok(Some(least)), Ok(Some(most))) => least <= most,
        (Ok(_), Ok(_)) => true,
        _ => false,
    }
}

const fn yes() -> bool {
    true
}

/// What the names of a pool's own attributes begin with.
const CUSTOM: &str = "custom:";
