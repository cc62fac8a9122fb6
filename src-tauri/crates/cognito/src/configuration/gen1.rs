//! What the forms of Amplify's first generation have in common: the same words, under names that differ.

use vestibule_contract::{MfaRequirement, PasswordPolicy, SignInName};

use super::field::{Object, without_repetition};
use super::{
    MFA_METHODS, Mfa, Provider, VERIFICATION_TYPES, VerificationType, attribute_name, min_length,
    oauth,
};
use crate::Error;

/// Under which names a form has the rules of its user pool.
pub(super) struct Keys {
    username_attributes: &'static str,
    sign_up_attributes: &'static str,
    verification_mechanisms: &'static str,
    mfa_configuration: &'static str,
    mfa_types: &'static str,
    password_settings: &'static str,
    social_providers: &'static str,
}

/// Of `aws-exports.js`.
pub(super) const AWS_EXPORTS: Keys = Keys {
    username_attributes: "aws_cognito_username_attributes",
    sign_up_attributes: "aws_cognito_signup_attributes",
    verification_mechanisms: "aws_cognito_verification_mechanisms",
    mfa_configuration: "aws_cognito_mfa_configuration",
    mfa_types: "aws_cognito_mfa_types",
    password_settings: "aws_cognito_password_protection_settings",
    social_providers: "aws_cognito_social_providers",
};

/// Of the mobile form, and of `Auth` in Amplify JavaScript 5.
pub(super) const PLAIN: Keys = Keys {
    username_attributes: "usernameAttributes",
    sign_up_attributes: "signupAttributes",
    verification_mechanisms: "verificationMechanisms",
    mfa_configuration: "mfaConfiguration",
    mfa_types: "mfaTypes",
    password_settings: "passwordProtectionSettings",
    social_providers: "socialProviders",
};

/// The rules of a user pool, as the first generation writes them.
pub(super) struct Rules {
    pub(super) sign_in_names: Vec<SignInName>,
    pub(super) sign_up_attributes: Vec<String>,
    pub(super) verification_types: Vec<VerificationType>,
    pub(super) mfa: Mfa,
    pub(super) password_policy: Option<PasswordPolicy>,
    pub(super) providers: Vec<Provider>,
}

impl Rules {
    pub(super) fn read(object: &Object<'_>, keys: &Keys) -> Result<Self, Error> {
        Ok(Self {
            sign_in_names: sign_in_names(object, keys)?,
            sign_up_attributes: sign_up_attributes(object, keys)?,
            verification_types: object.words(keys.verification_mechanisms, VERIFICATION_TYPES)?,
            mfa: mfa(object, keys)?,
            password_policy: password_policy(object, keys)?,
            providers: oauth::providers(&object.items(keys.social_providers)?)?,
        })
    }
}

/// User names are what a pool has that lists neither of the others.
fn sign_in_names(object: &Object<'_>, keys: &Keys) -> Result<Vec<SignInName>, Error> {
    const NAMES: &[(&str, SignInName)] = &[
        ("EMAIL", SignInName::Email),
        ("PHONE_NUMBER", SignInName::PhoneNumber),
        ("USERNAME", SignInName::Username),
    ];
    let names = object.words(keys.username_attributes, NAMES)?;
    Ok(if names.is_empty() {
        vec![SignInName::Username]
    } else {
        names
    })
}

/// What is verified comes first, and is required too: Amplify asks for both.
fn sign_up_attributes(object: &Object<'_>, keys: &Keys) -> Result<Vec<String>, Error> {
    let verified = object.items(keys.verification_mechanisms)?;
    let required = object.items(keys.sign_up_attributes)?;
    let both = verified.iter().chain(&required);
    without_repetition(both.map(|field| field.parse(attribute_name)))
}

fn mfa(object: &Object<'_>, keys: &Keys) -> Result<Mfa, Error> {
    const REQUIREMENTS: &[(&str, MfaRequirement)] = &[
        ("OFF", MfaRequirement::Off),
        ("OPTIONAL", MfaRequirement::Optional),
        ("ON", MfaRequirement::Required),
    ];
    let requirement = object.find_text(keys.mfa_configuration)?;
    Ok(Mfa {
        requirement: requirement
            .map_or(Ok(MfaRequirement::Off), |field| field.word(REQUIREMENTS))?,
        methods: object.words(keys.mfa_types, MFA_METHODS)?,
    })
}

fn password_policy(object: &Object<'_>, keys: &Keys) -> Result<Option<PasswordPolicy>, Error> {
    const CHARACTERS: &[(&str, &str)] = &[
        ("REQUIRES_LOWERCASE", "lowercase"),
        ("REQUIRES_UPPERCASE", "uppercase"),
        ("REQUIRES_NUMBERS", "numbers"),
        ("REQUIRES_SYMBOLS", "symbols"),
    ];
    let Some(settings) = object.find_object(keys.password_settings)? else {
        return Ok(None);
    };
    let kinds = settings.words("passwordPolicyCharacters", CHARACTERS)?;
    let requires = |kind| kinds.contains(&kind);
    Ok(Some(PasswordPolicy {
        min_length: min_length(settings.find("passwordPolicyMinLength").as_ref())?,
        require_lowercase: requires("lowercase"),
        require_uppercase: requires("uppercase"),
        require_numbers: requires("numbers"),
        require_symbols: requires("symbols"),
    }))
}
