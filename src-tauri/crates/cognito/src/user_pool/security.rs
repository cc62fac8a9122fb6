//! How the signed-in person proves who they are, and the end of the account. Enrolling an authenticator application is the same with an
//! access token and, in a sign-in that asks for it, with the sign-in's session.

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::{
    AuthFactorType, EmailMfaSettingsType, SmsMfaSettingsType, SoftwareTokenMfaSettingsType,
    VerifySoftwareTokenResponseType,
};
use vestibule_contract::{MfaMethod, MfaPreference, UserAuthFactors};
use vestibule_session::ports::{AccountSecurity, ProviderError};
use vestibule_session::{
    AccessToken, ChallengeSession, ConfirmationCode, Password, SoftwareTokenSecret,
};

use super::{UserPool, ask};
use crate::failure::Operation;
use crate::pool_names;

#[async_trait]
impl AccountSecurity for UserPool {
    async fn change_password(
        &self,
        access_token: &AccessToken,
        previous: &Password,
        proposed: &Password,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .change_password()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            // EXPOSE: the pool checks it.
            .previous_password(previous.expose_secret())
            // EXPOSE: the pool makes its verifier from it.
            .proposed_password(proposed.expose_secret());
        ask(Operation::ChangePassword, call.send()).await?;
        Ok(())
    }

    async fn set_mfa_preference(
        &self,
        access_token: &AccessToken,
        preferences: &[MfaPreference],
    ) -> Result<(), ProviderError> {
        let mut call = self
            .client()
            .set_user_mfa_preference()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret());
        for preference in preferences {
            let (enabled, preferred) = (
                preference.enabled || preference.preferred,
                preference.preferred,
            );
            call = match preference.method {
                MfaMethod::Sms => call.sms_mfa_settings(
                    SmsMfaSettingsType::builder()
                        .enabled(enabled)
                        .preferred_mfa(preferred)
                        .build(),
                ),
                MfaMethod::Email => call.email_mfa_settings(
                    EmailMfaSettingsType::builder()
                        .enabled(enabled)
                        .preferred_mfa(preferred)
                        .build(),
                ),
                MfaMethod::SoftwareToken => call.software_token_mfa_settings(
                    SoftwareTokenMfaSettingsType::builder()
                        .enabled(enabled)
                        .preferred_mfa(preferred)
                        .build(),
                ),
            };
        }
        ask(Operation::SetMfaPreference, call.send()).await?;
        Ok(())
    }

    async fn begin_totp_enrolment(
        &self,
        access_token: &AccessToken,
    ) -> Result<SoftwareTokenSecret, ProviderError> {
        let call = self
            .client()
            .associate_software_token()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret());
        let output = ask(Operation::EnrolSoftwareToken, call.send()).await?;
        software_token_secret(output.secret_code)
    }

    async fn finish_totp_enrolment(
        &self,
        access_token: &AccessToken,
        code: &ConfirmationCode,
        device_name: Option<&str>,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .verify_software_token()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            // EXPOSE: the pool compares it.
            .user_code(code.expose_secret())
            .set_friendly_device_name(device_name.map(str::to_owned));
        let output = ask(Operation::EnrolSoftwareToken, call.send()).await?;
        enrolled(output.status.as_ref())
    }

    async fn user_auth_factors(
        &self,
        access_token: &AccessToken,
    ) -> Result<UserAuthFactors, ProviderError> {
        let call = self
            .client()
            .get_user_auth_factors()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret());
        let output = ask(Operation::Account, call.send()).await?;
        let factors = output.configured_user_auth_factors();
        let names = factors.iter().map(AuthFactorType::as_str);
        Ok(UserAuthFactors {
            first_factors: names.filter_map(pool_names::first_factor).collect(),
        })
    }

    async fn delete_user(&self, access_token: &AccessToken) -> Result<(), ProviderError> {
        let call = self
            .client()
            .delete_user()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret());
        ask(Operation::Account, call.send()).await?;
        Ok(())
    }
}

impl UserPool {
    /// Begins to enrol an authenticator application in a sign-in that asks for one. With the session that comes back it goes on.
    pub(super) async fn associate_by_session(
        &self,
        session: &ChallengeSession,
    ) -> Result<(ChallengeSession, SoftwareTokenSecret), ProviderError> {
        let call = self
            .client()
            .associate_software_token()
            // EXPOSE: names the sign-in.
            .session(session.expose_secret());
        let output = ask(Operation::SetUpSoftwareToken, call.send()).await?;
        let secret = software_token_secret(output.secret_code)?;
        Ok((next_session(output.session)?, secret))
    }

    /// Finishes it by the application's first code.
    pub(super) async fn verify_by_session(
        &self,
        session: &ChallengeSession,
        code: &ConfirmationCode,
        device_name: Option<&str>,
    ) -> Result<ChallengeSession, ProviderError> {
        let call = self
            .client()
            .verify_software_token()
            // EXPOSE: names the sign-in.
            .session(session.expose_secret())
            // EXPOSE: the pool compares it.
            .user_code(code.expose_secret())
            .set_friendly_device_name(device_name.map(str::to_owned));
        let output = ask(Operation::SetUpSoftwareToken, call.send()).await?;
        enrolled(output.status.as_ref())?;
        next_session(output.session)
    }
}

fn next_session(session: Option<String>) -> Result<ChallengeSession, ProviderError> {
    session
        .map(ChallengeSession::new)
        .ok_or(ProviderError::UnexpectedAnswer("Session"))
}

/// Base32 (RFC 4648, section 6), because it becomes a part of an address that a person's application reads.
fn software_token_secret(code: Option<String>) -> Result<SoftwareTokenSecret, ProviderError> {
    let is_base32 = |code: &String| {
        (16..=MAX_SECRET_CHARS).contains(&code.len())
            && code
                .bytes()
                .all(|c| matches!(c, b'A'..=b'Z' | b'2'..=b'7' | b'='))
    };
    code.filter(is_base32)
        .map(SoftwareTokenSecret::new)
        .ok_or(ProviderError::UnexpectedAnswer("SecretCode"))
}

fn enrolled(status: Option<&VerifySoftwareTokenResponseType>) -> Result<(), ProviderError> {
    match status {
        Some(VerifySoftwareTokenResponseType::Success) => Ok(()),
        Some(VerifySoftwareTokenResponseType::Error) => Err(ProviderError::SoftwareTokenMismatch),
        _ => Err(ProviderError::UnexpectedAnswer("Status")),
    }
}

/// AWS's have 52; more than this fits into no QR code that a telephone reads.
const MAX_SECRET_CHARS: usize = 256;
