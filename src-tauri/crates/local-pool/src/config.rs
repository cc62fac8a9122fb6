//! How a user pool and its app clients are set up. The JSON form uses Cognito's own names.
//!
//! Deliberately not here: ids. Where none is given they are made when the database is, and stay with it.
//!
//! Each type serialises to what it is read from, since a configuration that was changed by an administrator is kept in the
//! database.
//!
//! Invariant: a [`PoolConfig`] that passed [`PoolConfig::check`] is one that Cognito would take, too.

use std::time::Duration;

use serde::{Deserialize, Serialize, Serializer};

use crate::{ClientSecret, Error, attribute};

/// A user pool.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct PoolConfig {
    /// Where the pool pretends to be.
    pub region: String,
    /// `<region>_<nine letters and digits>`. Made with the database where none is given.
    pub user_pool_id: Option<String>,
    /// What comes before `/<user pool id>` in the tokens' `iss`. Where none is given it has AWS's shape, so that it does not
    /// depend on the port.
    pub issuer_base: Option<String>,
    /// What a password must have.
    pub password_policy: PasswordPolicy,
    /// Whether a verified e-mail address signs in like the user name. User names can then not look like one.
    pub email_alias: bool,
    /// The standard attributes that a new account must have.
    pub required_attributes: Vec<String>,
    /// The app clients, of which there is at least one.
    pub clients: Vec<ClientConfig>,
}

impl PoolConfig {
    /// Reads the JSON form.
    ///
    /// # Errors
    /// [`Error::ConfigurationSyntax`], [`Error::Configuration`]: the file has to be mended.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        let config: Self =
            serde_json::from_str(json).map_err(|error| Error::ConfigurationSyntax {
                line: error.line(),
                column: error.column(),
                reason: syntax_reason(&error),
            })?;
        config.check()?;
        Ok(config)
    }

    /// Whether Cognito would take it.
    ///
    /// # Errors
    /// [`Error::Configuration`]: the text names the setting.
    pub fn check(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        if !is_region(&self.region) {
            return fail("Region is not of the form us-east-1");
        }
        if let Some(id) = &self.user_pool_id
            && !is_user_pool_id(id, &self.region)
        {
            return fail("UserPoolId is not of the form <Region>_<letters and digits>");
        }
        if let Some(base) = &self.issuer_base
            && !is_issuer_base(base)
        {
            return fail("IssuerBase is not an http or https URL without a closing slash");
        }
        if !(6..=99).contains(&self.password_policy.minimum_length) {
            return fail("PasswordPolicy.MinimumLength is not between 6 and 99");
        }
        if !self
            .required_attributes
            .iter()
            .all(|name| attribute::is_standard(name))
        {
            return fail("RequiredAttributes names one that is no standard attribute");
        }
        if self.clients.is_empty() {
            return fail("Clients is empty");
        }
        for (index, client) in self.clients.iter().enumerate() {
            client.check()?;
            let twin = |other: &ClientConfig| {
                other.client_name == client.client_name
                    || (client.client_id.is_some() && other.client_id == client.client_id)
            };
            if self.clients.iter().skip(index + 1).any(twin) {
                return fail("two Clients have the same ClientName or ClientId");
            }
        }
        Ok(())
    }
}

impl Default for PoolConfig {
    /// One public client for the desktop: SRP, rotating refresh tokens.
    fn default() -> Self {
        Self {
            region: "us-east-1".to_owned(),
            user_pool_id: None,
            issuer_base: None,
            password_policy: PasswordPolicy::default(),
            email_alias: true,
            required_attributes: vec!["email".to_owned()],
            clients: vec![ClientConfig::default()],
        }
    }
}

/// What a password must have. The defaults are Cognito's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "Cognito's PasswordPolicyType has these four"
)]
pub struct PasswordPolicy {
    /// In characters, from 6 to 99.
    pub minimum_length: usize,
    /// A to Z.
    pub require_uppercase: bool,
    /// a to z.
    pub require_lowercase: bool,
    /// 0 to 9.
    pub require_numbers: bool,
    /// One of Cognito's special characters, or a space inside of the password.
    pub require_symbols: bool,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self {
            minimum_length: 8,
            require_uppercase: true,
            require_lowercase: true,
            require_numbers: true,
            require_symbols: true,
        }
    }
}

/// An app client: what one application may do with the pool.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct ClientConfig {
    /// What the client's id is kept under.
    pub client_name: String,
    /// Letters, digits and `_`. Made with the database where none is given.
    pub client_id: Option<String>,
    /// 24 to 64 letters, digits and `_`; a client that has one must prove it in every call.
    #[serde(serialize_with = "serialize_client_secret")]
    pub client_secret: Option<ClientSecret>,
    /// What it may begin a sign-in with.
    pub explicit_auth_flows: Vec<AuthFlow>,
    /// Whether a refresh token is replaced when it is used.
    pub refresh_token_rotation: RefreshTokenRotation,
    /// Whether the answers hide who has an account.
    pub prevent_user_existence_errors: UserExistenceErrors,
    /// From 5 minutes to a day.
    pub access_token_validity_minutes: u32,
    /// From 5 minutes to a day.
    pub id_token_validity_minutes: u32,
    /// From a day to ten years.
    pub refresh_token_validity_days: u32,
    /// How long a challenge may be answered: from 3 to 15 minutes.
    pub auth_session_validity_minutes: u32,
}

impl ClientConfig {
    fn check(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        if self.client_name.is_empty() || self.client_name.chars().count() > 128 {
            return fail("ClientName is empty or longer than 128 characters");
        }
        if self
            .client_id
            .as_ref()
            .is_some_and(|id| !is_word(id, 1..=128))
        {
            return fail(
                "ClientId has other characters than letters, digits and _, or more than 128",
            );
        }
        // EXPOSE: its form is checked, it is kept nowhere.
        let secret = self.client_secret.as_ref().map(ClientSecret::expose_secret);
        if secret.is_some_and(|secret| !is_word(secret, 24..=64)) {
            return fail("ClientSecret has not 24 to 64 letters, digits and _");
        }
        if self.refresh_token_rotation.retry_grace_period_seconds > 60 {
            return fail("RetryGracePeriodSeconds is over 60");
        }
        if self.refresh_token_rotation.feature == Feature::Enabled
            && self.allows(AuthFlow::RefreshToken)
        {
            return fail(
                "ALLOW_REFRESH_TOKEN_AUTH can't be used together with RefreshTokenRotation",
            );
        }
        let day = 24 * 60;
        if !(5..=day).contains(&self.access_token_validity_minutes)
            || !(5..=day).contains(&self.id_token_validity_minutes)
        {
            return fail(
                "AccessTokenValidityMinutes or IdTokenValidityMinutes is not 5 minutes to a day",
            );
        }
        if !(1..=3_650).contains(&self.refresh_token_validity_days) {
            return fail("RefreshTokenValidityDays is not between 1 and 3650");
        }
        if !(3..=15).contains(&self.auth_session_validity_minutes) {
            return fail("AuthSessionValidityMinutes is not between 3 and 15");
        }
        Ok(())
    }

    pub(crate) fn allows(&self, flow: AuthFlow) -> bool {
        self.explicit_auth_flows.contains(&flow)
    }

    /// How long a replaced refresh token still works, or `None` if tokens are not replaced.
    pub(crate) fn rotation_grace(&self) -> Option<Duration> {
        (self.refresh_token_rotation.feature == Feature::Enabled).then(|| {
            Duration::from_secs(
                self.refresh_token_rotation
                    .retry_grace_period_seconds
                    .into(),
            )
        })
    }
}

impl Default for ClientConfig {
    /// A public client for a desktop application.
    fn default() -> Self {
        Self {
            client_name: "desktop".to_owned(),
            client_id: None,
            client_secret: None,
            explicit_auth_flows: vec![AuthFlow::UserSrp],
            refresh_token_rotation: RefreshTokenRotation::default(),
            prevent_user_existence_errors: UserExistenceErrors::Enabled,
            access_token_validity_minutes: 60,
            id_token_validity_minutes: 60,
            refresh_token_validity_days: 30,
            auth_session_validity_minutes: 3,
        }
    }
}

/// What a client may begin a sign-in with (`ExplicitAuthFlows`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum AuthFlow {
    /// The password is proved and not sent.
    #[serde(rename = "ALLOW_USER_SRP_AUTH")]
    UserSrp,
    /// The password is sent.
    #[serde(rename = "ALLOW_USER_PASSWORD_AUTH")]
    UserPassword,
    /// The refresh token is used by `InitiateAuth`, which never replaces it.
    #[serde(rename = "ALLOW_REFRESH_TOKEN_AUTH")]
    RefreshToken,
}

/// Whether a refresh token is replaced when it is used (`RefreshTokenRotationType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct RefreshTokenRotation {
    /// Whether it is.
    pub feature: Feature,
    /// How long the replaced token works on, for a client whose answer got lost: 0 to 60.
    #[serde(default)]
    pub retry_grace_period_seconds: u32,
}

impl RefreshTokenRotation {
    /// Refresh tokens stay the same.
    pub const DISABLED: Self = Self {
        feature: Feature::Disabled,
        retry_grace_period_seconds: 0,
    };
}

impl Default for RefreshTokenRotation {
    /// On. The grace lets a client that was killed between the answer and its keyring come back within a minute.
    fn default() -> Self {
        Self {
            feature: Feature::Enabled,
            retry_grace_period_seconds: 60,
        }
    }
}

/// Cognito's word for on and off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Feature {
    /// On.
    Enabled,
    /// Off.
    Disabled,
}

/// Whether the answers hide who has an account (`PreventUserExistenceErrors`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum UserExistenceErrors {
    /// A name that nobody has gets the same answers as one that somebody has.
    Enabled,
    /// It gets `UserNotFoundException`.
    Legacy,
}

fn is_region(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.len() <= 32
        && text.rsplit_once('-').is_some_and(|(words, number)| {
            is_number(number) && words.contains('-') && words.split('-').all(is_word)
        })
}

fn is_user_pool_id(text: &str, region: &str) -> bool {
    text.strip_prefix(region)
        .and_then(|rest| rest.strip_prefix('_'))
        .is_some_and(|name| {
            (1..=32).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn is_issuer_base(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty()
            && !host.ends_with('/')
            && host
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"?#\"<>\\@".contains(&byte))
    })
}

fn is_word(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Client secrets are written out: a configuration is serialised for the database alone, which seals it.
fn serialize_client_secret<S: Serializer>(
    secret: &Option<ClientSecret>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    // EXPOSE: the database keeps it, sealed.
    secret
        .as_ref()
        .map(ClientSecret::expose_secret)
        .serialize(serializer)
}

/// What serde expected, without the position, and without any value that the file holds: it may be a secret.
fn syntax_reason(error: &serde_json::Error) -> String {
    match error.classify() {
        serde_json::error::Category::Data => {
            let text = error.to_string();
            let named = [
                "unknown field",
                "unknown variant",
                "missing field",
                "duplicate field",
            ];
            match text.rsplit_once(" at line ") {
                Some((reason, _)) if named.iter().any(|name| reason.starts_with(name)) => {
                    reason.to_owned()
                }
                _ => "a value of another type is expected".to_owned(),
            }
        }
        serde_json::error::Category::Syntax => "malformed".to_owned(),
        serde_json::error::Category::Eof => "ends too early".to_owned(),
        serde_json::error::Category::Io => "unreadable".to_owned(),
    }
}
