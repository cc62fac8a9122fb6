//! App clients: what one application may do with the pool.

use std::time::Duration;

use serde::{Deserialize, Serialize, Serializer};

use super::form::is_word;
use super::oauth::{self, OAuthFlow};
use crate::{ClientSecret, Error};

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
    /// The attributes that it may show to users. Where none are given it is all of them.
    pub read_attributes: Option<Vec<String>>,
    /// The attributes that it may let users set. Where none are given it is all of them.
    pub write_attributes: Option<Vec<String>>,
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
    /// Whether the client may use the pool's hosted pages and its OAuth endpoints.
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    pub allowed_oauth_flows_user_pool_client: bool,
    /// What it may ask the authorize endpoint for.
    #[serde(rename = "AllowedOAuthFlows")]
    pub allowed_oauth_flows: Vec<OAuthFlow>,
    /// The scopes that it may ask for: `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin`.
    #[serde(rename = "AllowedOAuthScopes")]
    pub allowed_oauth_scopes: Vec<String>,
    /// Where the pages may lead back to with a code. Addresses are compared as text.
    #[serde(rename = "CallbackURLs")]
    pub callback_urls: Vec<String>,
    /// Which of them it is where a request names none.
    #[serde(rename = "DefaultRedirectURI")]
    pub default_redirect_uri: Option<String>,
    /// Where the pages may lead back to after signing out.
    #[serde(rename = "LogoutURLs")]
    pub logout_urls: Vec<String>,
    /// Who may know its users: `COGNITO` for the pool itself, and names of the pool's identity providers. Where none are given
    /// it is all of them.
    pub supported_identity_providers: Option<Vec<String>>,
}

impl ClientConfig {
    pub(super) fn check(&self) -> Result<(), Error> {
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
        oauth::check(self)
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
            read_attributes: None,
            write_attributes: None,
            refresh_token_rotation: RefreshTokenRotation::default(),
            prevent_user_existence_errors: UserExistenceErrors::Enabled,
            access_token_validity_minutes: 60,
            id_token_validity_minutes: 60,
            refresh_token_validity_days: 30,
            auth_session_validity_minutes: 3,
            allowed_oauth_flows_user_pool_client: false,
            allowed_oauth_flows: Vec::new(),
            allowed_oauth_scopes: Vec::new(),
            callback_urls: Vec::new(),
            default_redirect_uri: None,
            logout_urls: Vec::new(),
            supported_identity_providers: None,
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
    /// The built-in question (`CUSTOM_AUTH`), which proves nothing: for trying out clients.
    #[serde(rename = "ALLOW_CUSTOM_AUTH")]
    Custom,
    /// The user chooses how to begin, among what [`SignInPolicy`](super::SignInPolicy) allows.
    #[serde(rename = "ALLOW_USER_AUTH")]
    User,
    /// The password is sent by a server, in an admin operation.
    #[serde(rename = "ALLOW_ADMIN_USER_PASSWORD_AUTH")]
    AdminUserPassword,
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

/// Client secrets are written out: a configuration is serialised for the database alone, which seals it.
#[expect(clippy::ref_option, reason = "serde calls it so")]
pub(super) fn serialize_client_secret<S: Serializer>(
    secret: &Option<ClientSecret>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    // EXPOSE: the database keeps it, sealed.
    secret
        .as_ref()
        .map(ClientSecret::expose_secret)
        .serialize(serializer)
}
