//! Which second factors a signed-in user has turned on: `SetUserMFAPreference`, and how the answers about a user show it.
//!
//! Deliberately not here: asking for a second factor ([`super::sign_in`]).
//!
//! Invariant: what is turned on works: the pool has it, and the user has a verified address or an authenticator app for it.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::address::is_verified;
use super::{Empty, Stop, caller, transact};
use crate::config::{MfaConfiguration, MfaMethod, VerifiedAttribute};
use crate::exception::Exception;
use crate::pool::Pool;
use crate::secret::PresentedToken;
use crate::store::mfa::{self, MfaSettings};
use crate::store::users::{self, User};
use crate::store::{StoreError, software_tokens};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SetUserMfaPreferenceRequest {
    access_token: Option<PresentedToken>,
    #[serde(flatten)]
    changes: MfaChanges,
}

/// What is to be turned on and off. What is not named stays as it is.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[expect(
    clippy::struct_field_names,
    reason = "they are Cognito's names of the members"
)]
pub(super) struct MfaChanges {
    #[serde(rename = "SMSMfaSettings")]
    sms_mfa_settings: Option<MfaChange>,
    software_token_mfa_settings: Option<MfaChange>,
    email_mfa_settings: Option<MfaChange>,
    web_authn_mfa_settings: Option<MfaChange>,
}

/// `SMSMfaSettingsType` and its like.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct MfaChange {
    #[serde(default)]
    enabled: bool,
    #[serde(default)]
    preferred_mfa: bool,
}

pub(super) fn set_user_mfa_preference(
    pool: &Pool,
    request: SetUserMfaPreferenceRequest,
) -> Result<Empty, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        set(pool, transaction, &user, &request.changes)
    })?;
    Ok(Empty {})
}

/// Turns second factors of a user on and off: all that is asked for, or nothing.
///
/// # Errors
/// `InvalidParameterException`.
pub(super) fn set(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    changes: &MfaChanges,
) -> Result<(), Stop> {
    let changes = changes.checked()?;
    let mut settings = mfa::settings(transaction, &user.sub)?;
    for (method, change) in changes {
        if !change.enabled {
            settings.disable(method);
            continue;
        }
        if !is_available(pool, transaction, user, method)? {
            return Err(Exception::invalid_parameter(format!(
                "User does not have delivery config set to turn on {}",
                method.as_str()
            ))
            .into());
        }
        settings.turn_on(method, change.preferred_mfa);
    }
    mfa::save_settings(transaction, &user.sub, &settings)?;
    Ok(())
}

impl MfaChanges {
    /// The changes, if they contradict neither each other nor what the pool can do.
    fn checked(&self) -> Result<Vec<(MfaMethod, MfaChange)>, Exception> {
        if self
            .web_authn_mfa_settings
            .is_some_and(|change| change.enabled)
        {
            return Err(Exception::invalid_parameter(
                "WebAuthn MFA is not enabled for the user pool.",
            ));
        }
        let changes: Vec<(MfaMethod, MfaChange)> = [
            (MfaMethod::SmsMfa, self.sms_mfa_settings),
            (
                MfaMethod::SoftwareTokenMfa,
                self.software_token_mfa_settings,
            ),
            (MfaMethod::EmailOtp, self.email_mfa_settings),
        ]
        .into_iter()
        .filter_map(|(method, change)| Some((method, change?)))
        .collect();
        let preferred = || changes.iter().filter(|(_, change)| change.preferred_mfa);
        if preferred().count() > 1 {
            return Err(Exception::invalid_parameter(
                "Only one MFA method can be set as preferred.",
            ));
        }
        if preferred().any(|(_, change)| !change.enabled) {
            return Err(Exception::invalid_parameter(
                "A disabled MFA method can't be set as preferred.",
            ));
        }
        Ok(changes)
    }
}

/// What `GetUser` and its like say of a user's second factors, where there are any.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct MfaSummary {
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_mfa_setting: Option<&'static str>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Vec::is_empty")]
    user_mfa_setting_list: Vec<&'static str>,
}

impl MfaSummary {
    /// Of this user.
    pub(super) fn of(transaction: &Transaction<'_>, user: &User) -> Result<Self, StoreError> {
        let MfaSettings { enabled, preferred } = mfa::settings(transaction, &user.sub)?;
        Ok(Self {
            preferred_mfa_setting: preferred.map(MfaMethod::as_str),
            user_mfa_setting_list: enabled.into_iter().map(MfaMethod::as_str).collect(),
        })
    }
}

/// Whether the pool has the method, and the user what it takes.
fn is_available(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    method: MfaMethod,
) -> Result<bool, StoreError> {
    let is_offered = pool.config.mfa_configuration != MfaConfiguration::Off
        && pool.config.enabled_mfas.contains(&method);
    if !is_offered {
        return Ok(false);
    }
    let attribute = match method {
        MfaMethod::SmsMfa => VerifiedAttribute::PhoneNumber,
        MfaMethod::EmailOtp => VerifiedAttribute::Email,
        MfaMethod::SoftwareTokenMfa => {
            return Ok(software_tokens::find(transaction, &pool.sealer, &user.sub)?.is_some());
        }
    };
    let attributes = users::attributes(transaction, &user.sub)?;
    Ok(is_verified(&attributes, attribute))
}
