//! Configuration files: which user pool, and how it is set up, read from what Amplify writes for its own applications.
//!
//! [`Configuration::parse`] tells by content, never by name, `amplify_outputs.json` (versions 1 to 1.5 and later ones of 1), `aws-exports.js`
//! and its JSON twin, the mobile `amplifyconfiguration.json`, a `ResourcesConfig` of Amplify JavaScript (6, and the flat one of 5), and the
//! form of our own for any OpenID Connect provider:
//!
//! ```json
//! { "issuer": "https://login.example.com", "client_id": "vestibule", "scopes": ["openid", "profile", "email"] }
//! ```
//!
//! [`check`] says what stops a configuration from working on a desktop, and the exact change that mends it.
//!
//! Not here: where files come from (the shell), what Amplify's other categories have in them (skipped), and a client: that is
//! [`UserPool`](crate::UserPool), which takes what [`UserPoolClient`] converts into.
//!
//! Invariants: nothing is evaluated or fetched; values are parsed into types that can't be wrong, so that nobody validates them later; an
//! error names a place in the file and the next step, and never repeats a value, which may be a secret.

mod amplify_outputs;
mod auth_v5;
mod aws_exports;
mod desktop_check;
mod field;
mod gen1;
mod identity_pool;
mod literal;
mod mobile;
mod oauth;
mod open_id_provider;
mod reader;
mod remedy;
mod resources_config;
mod script;
mod text;
mod user_pool_client;

use vestibule_contract::{
    AuthFlow, ConfigurationFormat, FirstFactor, MfaMethod, MfaRequirement, PasswordPolicy,
    SignInName,
};

pub use desktop_check::{DesktopCallbacks, check};
pub use identity_pool::{IdentityPool, IdentityPoolId};
pub use oauth::{Domain, OAuth, Provider, ProviderName, RedirectUri, ResponseType, Scope};
pub use open_id_provider::{Issuer, OpenIdProvider};
pub use user_pool_client::UserPoolClient;

use crate::Error;
use field::{Field, Object};

/// What a configuration file says.
#[derive(Debug, Clone)]
pub enum Configuration {
    /// Cognito's.
    Cognito(Box<CognitoConfiguration>),
    /// Any OpenID Connect provider's.
    OpenIdProvider(OpenIdProvider),
}

/// A user pool and what belongs to it. What the file says nothing about is `None`, empty, or what Cognito does by default.
#[derive(Debug, Clone)]
pub struct CognitoConfiguration {
    /// The form of the file.
    pub format: ConfigurationFormat,
    /// The user pool, unless the file has an identity pool only.
    pub user_pool: Option<UserPoolClient>,
    /// Gives AWS credentials for a sign-in.
    pub identity_pool: Option<IdentityPool>,
    /// What an account may be called by; empty if the file forbids each of them.
    pub sign_in_names: Vec<SignInName>,
    /// The attributes that a new account must have, by Cognito's names, in the file's order.
    pub sign_up_attributes: Vec<String>,
    /// What is verified of a new account.
    pub verification_types: Vec<VerificationType>,
    /// How it is verified.
    pub verification_method: VerificationMethod,
    /// The rules for a password.
    pub password_policy: Option<PasswordPolicy>,
    /// The second factor.
    pub mfa: Mfa,
    /// Sign-in without a password.
    pub passwordless: Option<Passwordless>,
    /// How a sign-in begins, if the file says it.
    pub auth_flow: Option<AuthFlow>,
    /// The groups of the user pool.
    pub groups: Vec<Group>,
    /// Sign-in through the browser.
    pub oauth: Option<OAuth>,
}

/// What of a new account is verified (Cognito's `AutoVerifiedAttributes`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerificationType {
    /// The e-mail address.
    Email,
    /// The telephone number.
    PhoneNumber,
}

/// How a new account is verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VerificationMethod {
    /// By a code that is typed.
    #[default]
    Code,
    /// By a link that is opened in the browser.
    Link,
}

/// The second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mfa {
    /// Of whom it is asked.
    pub requirement: MfaRequirement,
    /// What it may be.
    pub methods: Vec<MfaMethod>,
}

/// Sign-in without a password (`USER_AUTH`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passwordless {
    /// A code by e-mail.
    pub email_otp: bool,
    /// A code by text message.
    pub sms_otp: bool,
    /// Passkeys.
    pub web_authn: Option<WebAuthn>,
    /// What a sign-in begins with unless the person chooses something else.
    pub preferred_challenge: Option<FirstFactor>,
}

/// Passkeys (Cognito's `WebAuthnConfiguration`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAuthn {
    /// The host name that they belong to; the user pool's domain if `None`.
    pub relying_party_id: Option<String>,
    /// Whether the person has to be verified, by a PIN or a finger.
    pub user_verification: UserVerification,
}

/// Whether a passkey verifies the person (W3C Web Authentication, section 5.8.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserVerification {
    /// A passkey that can't is refused.
    Required,
    /// If the passkey can.
    Preferred,
}

/// A group of the user pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Which of several groups' roles wins: the lowest.
    pub precedence: Option<u32>,
}

impl Configuration {
    /// Reads the content of a file, whatever it is called.
    ///
    /// # Errors
    /// [`Error`]: what is wrong, where, and what to do about it. Show it, and keep the configuration that was in use.
    pub fn parse(content: &[u8]) -> Result<Self, Error> {
        let text = text::decode(content)?;
        let node = script::read(text)?;
        let root = Field::root(text, &node).object()?;
        read(&root)
    }

    /// The form of the file.
    pub fn format(&self) -> ConfigurationFormat {
        match self {
            Self::Cognito(cognito) => cognito.format,
            Self::OpenIdProvider(_) => ConfigurationFormat::OpenIdProvider,
        }
    }

    /// The user pool that the file names; `None` for another provider, and for an identity pool alone.
    pub fn user_pool(&self) -> Option<&UserPoolClient> {
        match self {
            Self::Cognito(cognito) => cognito.user_pool.as_ref(),
            Self::OpenIdProvider(_) => None,
        }
    }
}

impl Default for Mfa {
    /// Cognito's default.
    fn default() -> Self {
        Self {
            requirement: MfaRequirement::Off,
            methods: Vec::new(),
        }
    }
}

/// What only the files under `amplify/backend/auth` have: `cli-inputs.json` and `parameters.json`.
const BACKEND_KEYS: [&str; 2] = ["cognitoConfig", "userpoolClientGenerateSecret"];

/// Each form has a key that no other has, and is asked for the most specific first.
fn read(root: &Object<'_>) -> Result<Configuration, Error> {
    let has_plugins = || -> Result<bool, Error> {
        let auth = root.find("auth").filter(Field::is_object);
        Ok(auth
            .map(Field::object)
            .transpose()?
            .is_some_and(|auth| auth.has("plugins")))
    };
    let cognito = if has_plugins()? {
        mobile::read(root)?
    } else if aws_exports::KEYS.iter().any(|key| root.has(key)) {
        aws_exports::read(root)?
    } else if BACKEND_KEYS.iter().any(|key| root.has(key)) {
        // Before the version, which such a file has too.
        return Err(Error::ConfigurationOfBackend);
    } else if let Some(version) = root.find("version") {
        amplify_outputs::check_version(&version)?;
        amplify_outputs::read(root)?
    } else if let Some(auth) = root.find("Auth") {
        let auth = auth.object()?;
        if auth.has("Cognito") {
            resources_config::read(&auth)?
        } else {
            auth_v5::read(&auth)?
        }
    } else if root.has("issuer") {
        return open_id_provider::read(root).map(Configuration::OpenIdProvider);
    } else {
        return Err(Error::UnknownConfiguration);
    };
    Ok(Configuration::Cognito(Box::new(cognito)))
}

/// The name of an attribute. Amplify's first generation writes Cognito's names in capitals.
fn attribute_name(text: &str) -> Result<String, &'static str> {
    let name = if text
        .bytes()
        .all(|byte| byte.is_ascii_uppercase() || byte == b'_')
    {
        text.to_ascii_lowercase()
    } else {
        text.to_owned()
    };
    // Cognito's SchemaAttributeType.Name has at most 20 characters, AttributeType.Name with its `custom:` at most 32.
    let is_name = (1..=32).contains(&name.chars().count())
        && !name.contains(|c: char| c.is_whitespace() || c.is_control());
    if is_name {
        Ok(name)
    } else {
        Err("has to be the name of a Cognito attribute, such as \"email\" or \"custom:team\"")
    }
}

/// `[{ "name": { "precedence": 0 } }, …]`
fn groups(auth: &Object<'_>) -> Result<Vec<Group>, Error> {
    let mut groups = Vec::new();
    for item in auth.items("groups")? {
        for (name, field) in item.object()?.members() {
            let settings = field.object()?;
            let precedence = settings.find("precedence").map(|field| {
                u32::try_from(field.integer()?)
                    .map_err(|_| field.error("has to be a whole number that is not negative"))
            });
            groups.push(Group {
                name: name.to_owned(),
                precedence: precedence.transpose()?,
            });
        }
    }
    Ok(groups)
}

/// What a minimum length may be, by Cognito's `PasswordPolicyType`.
fn min_length(field: Option<&Field<'_>>) -> Result<u8, Error> {
    /// What Amplify takes for granted if nothing is said: the least that Cognito knows.
    const LEAST: u8 = 6;
    let Some(field) = field else {
        return Ok(LEAST);
    };
    let length = u8::try_from(field.integer()?).ok();
    length
        .filter(|length| (LEAST..=99).contains(length))
        .ok_or_else(|| field.error("has to be between 6 and 99, as in Cognito"))
}

/// Amplify's and Cognito's words for a flow. `CUSTOM_AUTH` alone proves the password first, as Amplify does.
const AUTH_FLOWS: &[(&str, AuthFlow)] = &[
    ("USER_SRP_AUTH", AuthFlow::UserSrp),
    ("USER_PASSWORD_AUTH", AuthFlow::UserPassword),
    ("CUSTOM_AUTH", AuthFlow::CustomWithSrp),
    ("CUSTOM_WITH_SRP", AuthFlow::CustomWithSrp),
    ("CUSTOM_WITHOUT_SRP", AuthFlow::CustomWithoutSrp),
    ("USER_AUTH", AuthFlow::UserAuth),
];

const FIRST_FACTORS: &[(&str, FirstFactor)] = &[
    ("EMAIL_OTP", FirstFactor::EmailOtp),
    ("SMS_OTP", FirstFactor::SmsOtp),
    ("PASSWORD", FirstFactor::Password),
    ("PASSWORD_SRP", FirstFactor::PasswordSrp),
    ("WEB_AUTHN", FirstFactor::WebAuthn),
];

const MFA_METHODS: &[(&str, MfaMethod)] = &[
    ("SMS", MfaMethod::Sms),
    ("TOTP", MfaMethod::SoftwareToken),
    ("EMAIL", MfaMethod::Email),
];

const USER_VERIFICATIONS: &[(&str, UserVerification)] = &[
    ("required", UserVerification::Required),
    ("preferred", UserVerification::Preferred),
];

const VERIFICATION_METHODS: &[(&str, VerificationMethod)] = &[
    ("code", VerificationMethod::Code),
    ("link", VerificationMethod::Link),
];

const VERIFICATION_TYPES: &[(&str, VerificationType)] = &[
    ("email", VerificationType::Email),
    ("phone_number", VerificationType::PhoneNumber),
];

#[cfg(test)]
mod tests;
