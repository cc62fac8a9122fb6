//! An app client's settings on the wire (`UserPoolClientType`), to and from the pool's own.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Date;
use super::members::Members;
use crate::clock::Timestamp;
use crate::config::{AuthFlow, ClientConfig, OAuthFlow, RefreshTokenRotation, UserExistenceErrors};
use crate::exception::Exception;
use crate::pool::{Client, Pool};

/// `UserPoolClientType`, as far as it describes something that this pool does.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ClientType {
    user_pool_id: String,
    client_name: String,
    client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<String>,
    last_modified_date: Date,
    creation_date: Date,
    refresh_token_validity: u32,
    access_token_validity: u32,
    id_token_validity: u32,
    token_validity_units: TokenValidityUnits,
    #[serde(skip_serializing_if = "Option::is_none")]
    read_attributes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    write_attributes: Option<Vec<String>>,
    explicit_auth_flows: Vec<AuthFlow>,
    prevent_user_existence_errors: UserExistenceErrors,
    enable_token_revocation: bool,
    auth_session_validity: u32,
    refresh_token_rotation: RefreshTokenRotation,
    #[serde(rename = "AllowedOAuthFlowsUserPoolClient")]
    allowed_oauth_flows_user_pool_client: bool,
    #[serde(flatten)]
    hosted: HostedSettings,
}

/// What concerns the hosted pages. As in Cognito, what is empty is not there.
#[derive(Serialize)]
struct HostedSettings {
    #[serde(rename = "AllowedOAuthFlows", skip_serializing_if = "Vec::is_empty")]
    allowed_oauth_flows: Vec<OAuthFlow>,
    #[serde(rename = "AllowedOAuthScopes", skip_serializing_if = "Vec::is_empty")]
    allowed_oauth_scopes: Vec<String>,
    #[serde(rename = "CallbackURLs", skip_serializing_if = "Vec::is_empty")]
    callback_urls: Vec<String>,
    #[serde(rename = "LogoutURLs", skip_serializing_if = "Vec::is_empty")]
    logout_urls: Vec<String>,
    #[serde(rename = "DefaultRedirectURI", skip_serializing_if = "Option::is_none")]
    default_redirect_uri: Option<String>,
    #[serde(
        rename = "SupportedIdentityProviders",
        skip_serializing_if = "Option::is_none"
    )]
    supported_identity_providers: Option<Vec<String>>,
}

impl HostedSettings {
    fn of(config: &ClientConfig) -> Self {
        Self {
            allowed_oauth_flows: config.allowed_oauth_flows.clone(),
            allowed_oauth_scopes: config.allowed_oauth_scopes.clone(),
            callback_urls: config.callback_urls.clone(),
            logout_urls: config.logout_urls.clone(),
            default_redirect_uri: config.default_redirect_uri.clone(),
            supported_identity_providers: config.supported_identity_providers.clone(),
        }
    }
}

/// Units in which a client's validities are.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
#[expect(clippy::struct_field_names, reason = "Cognito's names")]
struct TokenValidityUnits {
    access_token: &'static str,
    id_token: &'static str,
    refresh_token: &'static str,
}

impl ClientType {
    pub(super) fn new(pool: &Pool, client: &Client, dates: (Timestamp, Timestamp)) -> Self {
        let config = &client.config;
        let (created_at, modified_at) = dates;
        Self {
            user_pool_id: pool.user_pool_id.clone(),
            client_name: config.client_name.clone(),
            client_id: client.id.clone(),
            // EXPOSE: the administrator hands it to the application.
            client_secret: config
                .client_secret
                .as_ref()
                .map(|secret| secret.expose_secret().to_owned()),
            last_modified_date: Date(modified_at),
            creation_date: Date(created_at),
            refresh_token_validity: config.refresh_token_validity_days,
            access_token_validity: config.access_token_validity_minutes,
            id_token_validity: config.id_token_validity_minutes,
            token_validity_units: TokenValidityUnits {
                access_token: "minutes",
                id_token: "minutes",
                refresh_token: "days",
            },
            read_attributes: config.read_attributes.clone(),
            write_attributes: config.write_attributes.clone(),
            explicit_auth_flows: config.explicit_auth_flows.clone(),
            prevent_user_existence_errors: config.prevent_user_existence_errors,
            enable_token_revocation: true,
            auth_session_validity: config.auth_session_validity_minutes,
            refresh_token_rotation: config.refresh_token_rotation,
            allowed_oauth_flows_user_pool_client: config.allowed_oauth_flows_user_pool_client,
            hosted: HostedSettings::of(config),
        }
    }
}

/// Puts the request's settings into the configuration. What it does not set gets Cognito's defaults, which are not those of a
/// configuration: that one is for a desktop application.
///
/// # Errors
/// `InvalidParameterException`: a setting that the pool does not have.
pub(super) fn apply(mut request: Members, client: &mut ClientConfig) -> Result<(), Exception> {
    client.explicit_auth_flows = request
        .take("ExplicitAuthFlows")?
        .unwrap_or_else(|| vec![AuthFlow::RefreshToken, AuthFlow::UserSrp, AuthFlow::Custom]);
    client.refresh_token_rotation = request
        .take("RefreshTokenRotation")?
        .unwrap_or(RefreshTokenRotation::DISABLED);
    client.prevent_user_existence_errors = request
        .take("PreventUserExistenceErrors")?
        .unwrap_or(UserExistenceErrors::Legacy);
    client.read_attributes = request.take("ReadAttributes")?;
    client.write_attributes = request.take("WriteAttributes")?;
    client.auth_session_validity_minutes = request.take("AuthSessionValidity")?.unwrap_or(3);
    client.allowed_oauth_flows_user_pool_client = request
        .take("AllowedOAuthFlowsUserPoolClient")?
        .unwrap_or_default();
    client.allowed_oauth_flows = request.take("AllowedOAuthFlows")?.unwrap_or_default();
    client.allowed_oauth_scopes = request.take("AllowedOAuthScopes")?.unwrap_or_default();
    client.callback_urls = request.take("CallbackURLs")?.unwrap_or_default();
    client.logout_urls = request.take("LogoutURLs")?.unwrap_or_default();
    client.default_redirect_uri = request.take("DefaultRedirectURI")?;
    client.supported_identity_providers = request.take("SupportedIdentityProviders")?;
    apply_validities(&mut request, client)?;
    // What is as it always is here can be said, too.
    request.must_be("EnableTokenRevocation", &json!(true), "")?;
    request.must_be(
        "EnablePropagateAdditionalUserContextData",
        &json!(false),
        "",
    )?;
    request.finish("")
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

impl Unit {
    const fn seconds(self) -> u64 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 60 * 60,
            Self::Days => 24 * 60 * 60,
        }
    }
}

fn apply_validities(request: &mut Members, client: &mut ClientConfig) -> Result<(), Exception> {
    let mut units: Members = request.take("TokenValidityUnits")?.unwrap_or_default();
    let mut validity = |token: &'static str, usual: (u64, Unit), whole: (Unit, &str)| {
        let (value, unit) = usual;
        let unit = units.take(token)?.unwrap_or(unit);
        let seconds = match request.take::<u64>(&format!("{token}Validity"))? {
            // As in Cognito, 0 is as if it were not there.
            None | Some(0) => value * usual.1.seconds(),
            Some(value) => value.saturating_mul(unit.seconds()),
        };
        let (whole, word) = whole;
        if seconds % whole.seconds() != 0 {
            return Err(Exception::invalid_parameter(format!(
                "{token}Validity is not supported by this user pool unless it is in whole {word}."
            )));
        }
        Ok(u32::try_from(seconds / whole.seconds()).unwrap_or(u32::MAX))
    };
    let hour = (1, Unit::Hours);
    let minutes = (Unit::Minutes, "minutes");
    client.access_token_validity_minutes = validity("AccessToken", hour, minutes)?;
    client.id_token_validity_minutes = validity("IdToken", hour, minutes)?;
    let month = (30, Unit::Days);
    client.refresh_token_validity_days = validity("RefreshToken", month, (Unit::Days, "days"))?;
    units.finish("TokenValidityUnits")
}
