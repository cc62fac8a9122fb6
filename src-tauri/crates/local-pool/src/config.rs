//! How a user pool and its app clients are set up. The JSON form uses Cognito's own names.
//!
//! Deliberately not here: ids. Where none is given they are made when the database is, and stay with it.
//!
//! Each type serialises to what it is read from, since a configuration that was changed by an administrator is kept in the
//! database; but for the groups and users, which are no settings.
//!
//! Invariant: a [`PoolConfig`] that passed [`PoolConfig::check`] is one that Cognito would take, too.

mod accounts;
mod attributes;
mod client;
mod device;
mod file;
mod form;
mod identity_pool;
mod identity_provider;
mod mfa;
mod oauth;
mod password_policy;
mod sign_in_policy;
mod web_authn;

use serde::{Deserialize, Serialize};

use crate::{Error, attribute};

pub use accounts::{GroupConfig, UserConfig};
pub use attributes::{
    AliasAttribute, AttributeDataType, NumberAttributeConstraints, SchemaAttribute,
    StringAttributeConstraints, UserAttributeUpdateSettings, VerifiedAttribute,
};
pub use client::{AuthFlow, ClientConfig, Feature, RefreshTokenRotation, UserExistenceErrors};
pub use device::DeviceConfiguration;
pub use file::PoolsConfig;
pub use identity_pool::{CognitoIdentityProvider, IdentityPoolConfig};
pub(crate) use identity_provider::COGNITO;
pub use identity_provider::{IdentityProviderConfig, IdentityProviderType, ProviderDetails};
pub use mfa::{MfaConfiguration, MfaMethod};
pub use oauth::OAuthFlow;
pub(crate) use oauth::is_safe_address;
pub use password_policy::PasswordPolicy;
pub use sign_in_policy::{FirstAuthFactor, SignInPolicy};
pub use web_authn::{UserVerification, WebAuthnConfiguration, WebAuthnFactorConfiguration};

use form::{is_issuer_base, is_pool_name, is_region, is_user_pool_id};

/// A user pool.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct PoolConfig {
    /// What the pool is found under again where it has no `UserPoolId` yet.
    pub pool_name: String,
    /// Where the pool pretends to be.
    pub region: String,
    /// `<region>_<nine letters and digits>`. Made with the database where none is given.
    pub user_pool_id: Option<String>,
    /// What comes before `/<user pool id>` in the tokens' `iss`. Where none is given it has AWS's shape, so that it does not
    /// depend on the port.
    pub issuer_base: Option<String>,
    /// What a password must have.
    pub password_policy: PasswordPolicy,
    /// What accounts are named by in place of a user name, which is then made up.
    pub username_attributes: Vec<VerifiedAttribute>,
    /// What signs in like the user name; user names can then not look like an address. Where none are given it is the e-mail
    /// address, unless there are `username_attributes`.
    #[serde(
        alias = "EmailAlias",
        deserialize_with = "attributes::alias_attributes"
    )]
    pub alias_attributes: Option<Vec<AliasAttribute>>,
    /// What a code is sent to by itself, at sign-up and after each change. Where none are given it is the
    /// `username_attributes`, or else the e-mail address.
    pub auto_verified_attributes: Option<Vec<VerifiedAttribute>>,
    /// How changes of an address take effect.
    pub user_attribute_update_settings: UserAttributeUpdateSettings,
    /// The standard attributes that a new account must have.
    pub required_attributes: Vec<String>,
    /// The pool's own attributes, and other rules for the standard ones.
    pub schema: Vec<SchemaAttribute>,
    /// Whether a second factor is asked for.
    pub mfa_configuration: MfaConfiguration,
    /// Which second factors there are: what Cognito has as `SmsMfaConfiguration`, `SoftwareTokenMfaConfiguration` and
    /// `EmailMfaConfiguration`, reduced to whether they are there.
    pub enabled_mfas: Vec<MfaMethod>,
    /// What a sign-in by `USER_AUTH` may begin with.
    pub sign_in_policy: SignInPolicy,
    /// Whom passkeys are made for. Without it there are none, even where a sign-in may begin with one.
    pub web_authn_configuration: Option<WebAuthnConfiguration>,
    /// Whether the devices of users are told apart, which they are where it is given.
    pub device_configuration: Option<DeviceConfiguration>,
    /// Whether only administrators make accounts.
    pub allow_admin_create_user_only: bool,
    /// Others who may know the pool's users.
    pub identity_providers: Vec<IdentityProviderConfig>,
    /// Whether the pool pretends to know Google, Facebook, Amazon and Apple, as far as it is not told of the real ones: each is
    /// a page of its own on which a made-up person is chosen. For machines with no provider at all.
    pub demonstration_providers: bool,
    /// The app clients, of which there is at least one.
    pub clients: Vec<ClientConfig>,
    /// The groups that the pool begins with.
    #[serde(skip_serializing)]
    pub groups: Vec<GroupConfig>,
    /// The users that the pool begins with.
    #[serde(skip_serializing)]
    pub users: Vec<UserConfig>,
}

impl PoolConfig {
    /// Reads the JSON form.
    ///
    /// # Errors
    /// [`Error::ConfigurationSyntax`], [`Error::Configuration`]: the file has to be mended.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        let config: Self = file::parse(json)?;
        config.check_complete()?;
        Ok(config)
    }

    /// Whether Cognito would take it, and an application could use it.
    ///
    /// # Errors
    /// [`Error::Configuration`]: the text names the setting.
    pub fn check_complete(&self) -> Result<(), Error> {
        if self.clients.is_empty() {
            return Err(Error::Configuration("Clients is empty"));
        }
        self.check()
    }

    /// Whether Cognito would take it.
    ///
    /// # Errors
    /// [`Error::Configuration`]: the text names the setting.
    pub fn check(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        if !is_pool_name(&self.pool_name) {
            return fail(
                "PoolName has not 1 to 128 letters, digits, spaces and characters of _+=,.@-",
            );
        }
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
        if self.password_policy.temporary_password_validity_days > 365 {
            return fail("PasswordPolicy.TemporaryPasswordValidityDays is over 365");
        }
        if self.password_policy.password_history_size > 24 {
            return fail("PasswordPolicy.PasswordHistorySize is over 24");
        }
        self.check_attributes()?;
        mfa::check(self.mfa_configuration, &self.enabled_mfas)?;
        self.sign_in_policy.check(self.mfa_configuration)?;
        if let Some(web_authn) = &self.web_authn_configuration {
            web_authn.check()?;
        }
        self.check_accounts()?;
        self.check_identity_providers()?;
        for (index, client) in self.clients.iter().enumerate() {
            client.check()?;
            self.check_supported_providers(client)?;
            // A name can be that of several clients if it is not what their ids are kept under.
            let twin = |other: &ClientConfig| match (&client.client_id, &other.client_id) {
                (Some(id), Some(other_id)) => id == other_id,
                _ => other.client_name == client.client_name,
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
            pool_name: "vestibule".to_owned(),
            region: "us-east-1".to_owned(),
            user_pool_id: None,
            issuer_base: None,
            password_policy: PasswordPolicy::default(),
            username_attributes: vec![],
            alias_attributes: None,
            auto_verified_attributes: None,
            user_attribute_update_settings: UserAttributeUpdateSettings::default(),
            required_attributes: vec!["email".to_owned()],
            schema: vec![],
            mfa_configuration: MfaConfiguration::default(),
            enabled_mfas: Vec::new(),
            sign_in_policy: SignInPolicy::default(),
            web_authn_configuration: None,
            device_configuration: None,
            allow_admin_create_user_only: false,
            identity_providers: Vec::new(),
            demonstration_providers: false,
            clients: vec![ClientConfig::default()],
            groups: Vec::new(),
            users: Vec::new(),
        }
    }
}
