//! Identity providers: others who know the pool's users, by OpenID Connect.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::form::is_issuer_base;
use super::{ClientConfig, PoolConfig, client, oauth};
use crate::{ClientSecret, Error, attribute};

/// An identity provider (`IdentityProviderType`), found by its issuer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct IdentityProviderConfig {
    /// What the authorize endpoint is asked for by (`identity_provider`), and what its users' names begin with.
    pub provider_name: String,
    /// What kind it is; all of them are asked in the same way.
    pub provider_type: IdentityProviderType,
    /// Where it is, and what it knows the pool by.
    pub provider_details: ProviderDetails,
    /// Which attribute of a user is which claim of the provider's.
    #[serde(default = "email_alone")]
    pub attribute_mapping: BTreeMap<String, String>,
}

/// What kind of identity provider it is (`IdentityProviderTypeType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum IdentityProviderType {
    /// Google.
    Google,
    /// Facebook.
    Facebook,
    /// Amazon.
    LoginWithAmazon,
    /// Apple.
    SignInWithApple,
    /// Any other.
    #[serde(rename = "OIDC")]
    OpenId,
}

impl IdentityProviderType {
    /// Cognito's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Google => "Google",
            Self::Facebook => "Facebook",
            Self::LoginWithAmazon => "LoginWithAmazon",
            Self::SignInWithApple => "SignInWithApple",
            Self::OpenId => "OIDC",
        }
    }
}

/// Where a provider is, and what it knows the pool by (`ProviderDetails` of an OIDC provider).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderDetails {
    /// Its identifier, exactly as it names itself: its metadata are found below it.
    pub oidc_issuer: String,
    /// The pool's client there, for which `<domain>/oauth2/idpresponse` has to be a redirect URI.
    pub client_id: String,
    /// The client's secret, if it has one.
    #[serde(default, serialize_with = "client::serialize_client_secret")]
    pub client_secret: Option<ClientSecret>,
    /// What is asked for, with spaces between.
    #[serde(default = "openid_alone")]
    pub authorize_scopes: String,
}

impl PoolConfig {
    pub(super) fn check_identity_providers(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        for (index, provider) in self.identity_providers.iter().enumerate() {
            let name = &provider.provider_name;
            let is_name = (1..=32).contains(&name.chars().count())
                && name
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || c == '.');
            if !is_name || name == COGNITO {
                return fail(
                    "ProviderName has not 1 to 32 letters, digits, - and ., or is COGNITO",
                );
            }
            let others = self.identity_providers.iter().skip(index + 1);
            if others.clone().any(|other| other.provider_name == *name) {
                return fail("two IdentityProviders have the same ProviderName");
            }
            let details = &provider.provider_details;
            if !is_issuer_base(details.oidc_issuer.trim_end_matches('/'))
                || !oauth::is_safe_address(&details.oidc_issuer)
            {
                return fail(
                    "oidc_issuer is no https address, and no http address of this computer",
                );
            }
            if details.client_id.is_empty() {
                return fail("client_id of ProviderDetails is empty");
            }
            if !details
                .authorize_scopes
                .split(' ')
                .any(|scope| scope == "openid")
            {
                return fail("authorize_scopes of ProviderDetails does not have openid");
            }
            let is_mapped = |name: &String| {
                name == "username" || attribute::is_verdict(name) || self.has_attribute(name)
            };
            if !provider.attribute_mapping.keys().all(is_mapped) {
                return fail("AttributeMapping names an attribute that the pool does not have");
            }
        }
        Ok(())
    }

    pub(super) fn check_supported_providers(&self, client: &ClientConfig) -> Result<(), Error> {
        let supported = client.supported_identity_providers.iter().flatten();
        for name in supported {
            if name != COGNITO && !self.has_identity_provider(name) {
                return Err(Error::Configuration(
                    "SupportedIdentityProviders names a provider that the pool does not have",
                ));
            }
        }
        Ok(())
    }

    /// Whether somebody of this name may know users, really or for show.
    fn has_identity_provider(&self, name: &str) -> bool {
        self.identity_provider(name).is_some() || self.has_demonstration(name)
    }

    /// The provider of this name.
    pub(crate) fn identity_provider(&self, name: &str) -> Option<&IdentityProviderConfig> {
        let mut providers = self.identity_providers.iter();
        providers.find(|provider| provider.provider_name == name)
    }

    /// Whether the pool only pretends that there is a provider of this name.
    pub(crate) fn has_demonstration(&self, name: &str) -> bool {
        self.demonstration_providers
            && DEMONSTRATIONS.contains(&name)
            && self.identity_provider(name).is_none()
    }

    /// The names of all providers, the pretended ones first.
    pub(crate) fn identity_provider_names(&self) -> impl Iterator<Item = &str> {
        let demonstrations = DEMONSTRATIONS.into_iter();
        let configured = self.identity_providers.iter();
        demonstrations
            .filter(|name| self.has_demonstration(name))
            .chain(configured.map(|provider| provider.provider_name.as_str()))
    }
}

impl ClientConfig {
    /// Whether this client's users may be known by this provider, or by the pool itself (`COGNITO`).
    pub(crate) fn supports_provider(&self, name: &str) -> bool {
        match &self.supported_identity_providers {
            None => true,
            Some(supported) => supported.iter().any(|supported| supported == name),
        }
    }
}

/// The pool itself, among the identity providers.
pub(crate) const COGNITO: &str = "COGNITO";

/// Whom the pool can pretend to know.
const DEMONSTRATIONS: [&str; 4] = ["Google", "Facebook", "LoginWithAmazon", "SignInWithApple"];

fn email_alone() -> BTreeMap<String, String> {
    BTreeMap::from([("email".to_owned(), "email".to_owned())])
}

fn openid_alone() -> String {
    "openid email profile".to_owned()
}
