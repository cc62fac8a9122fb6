//! What a person can do with their own account, each operation with the session's present tokens.
//!
//! The user pool is asked outside the actor, so that none of it holds up the session. The actor lends the tokens before, and learns after what
//! the answer means for the session.
//!
//! Invariants: an answer is handed out only while the session lasts that asked for it; tokens that were refused as too old are refreshed
//! and tried once more, never twice.

use std::collections::BTreeMap;

use vestibule_contract::{
    AttributeUpdate, CodeDelivery, Device, MfaPreference, Passkey, SessionView, TotpSetup,
    UserAuthFactors, UserProfile,
};

use crate::actor::log;
use crate::ports::{AwsCredentials, ProviderError, UserPool};
use crate::{
    AccountNews, ConfirmationCode, Epoch, Error, Lease, PasskeyCredential, Password, SessionHandle,
    totp,
};

/// The operations on the account of who is signed in.
///
/// Each fails with [`Error::NotSignedIn`] if nobody is, [`Error::NotSupported`] if the identity provider has no user pool,
/// [`ProviderError::Unreachable`] while the session is offline, [`ProviderError::SessionEnded`] if the user pool ended it (the person is then
/// signed out), [`Error::Cancelled`] if the person signed out meanwhile, and with what its port says.
#[derive(Debug, Clone, Copy)]
pub struct AccountOperations<'a> {
    session: &'a SessionHandle,
}

impl<'a> AccountOperations<'a> {
    pub(crate) fn new(session: &'a SessionHandle) -> Self {
        Self { session }
    }

    /// Everything that the pool says of the user.
    ///
    /// # Errors
    /// See [`AccountOperations`].
    pub async fn user_profile(&self) -> Result<UserProfile, Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move { pool.user_profile(&lease.access_token).await };
        self.ask("user_profile", call).await
    }

    /// Sets attributes, by Cognito's names; the answer says which of them wait for a code.
    ///
    /// # Errors
    /// See [`AccountOperations`]. Nothing was changed.
    pub async fn update_user_attributes(
        &self,
        attributes: &BTreeMap<String, String>,
    ) -> Result<Vec<AttributeUpdate>, Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.update_user_attributes(&lease.access_token, attributes)
                .await
        };
        let changed = |updates: &Vec<AttributeUpdate>| {
            let done = updates.iter().filter(|update| update.delivery.is_none());
            AccountNews::AttributesChanged(done.map(|update| update.name.clone()).collect())
        };
        self.change("update_user_attributes", call, changed).await
    }

    /// Removes attributes.
    ///
    /// # Errors
    /// See [`AccountOperations`]. Nothing was changed.
    pub async fn delete_user_attributes(&self, names: &[String]) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.delete_user_attributes(&lease.access_token, names)
                .await
        };
        let changed = |(): &()| AccountNews::AttributesChanged(names.to_vec());
        self.change("delete_user_attributes", call, changed).await
    }

    /// Has a code sent to the address in `email` or `phone_number`.
    ///
    /// # Errors
    /// See [`AccountOperations`].
    pub async fn send_attribute_code(&self, name: &str) -> Result<Option<CodeDelivery>, Error> {
        let pool = self.pool()?;
        let call =
            |lease: Lease| async move { pool.send_attribute_code(&lease.access_token, name).await };
        self.ask("send_attribute_code", call).await
    }

    /// Proves the address by its code.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::CodeMismatch`], [`ProviderError::ExpiredCode`].
    pub async fn verify_attribute(&self, name: &str, code: &ConfirmationCode) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.verify_attribute(&lease.access_token, name, code).await
        };
        // Where the pool kept the earlier address until now, the address itself changes too.
        let changed = |(): &()| {
            AccountNews::AttributesChanged(vec![name.to_owned(), format!("{name}_verified")])
        };
        self.change("verify_attribute", call, changed).await
    }

    /// Sets a new password.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::NotAuthorized`]: the previous password is wrong. Nothing was changed.
    pub async fn change_password(
        &self,
        previous: &Password,
        proposed: &Password,
    ) -> Result<(), Error> {
        let pool = self.pool()?;
        // A refusal is the previous password's, and trying that again would count as one more wrong password.
        let lease = self.session.lease(None).await?;
        let session = lease.session;
        let answer = pool
            .change_password(&lease.access_token, previous, proposed)
            .await;
        self.settle("change_password", session, answer, |()| {
            AccountNews::Nothing
        })
        .await
    }

    /// Switches second factors on and off.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::MfaMethodUnavailable`]: verify the address, or enrol the application first.
    pub async fn set_mfa_preference(&self, preferences: &[MfaPreference]) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.set_mfa_preference(&lease.access_token, preferences)
                .await
        };
        self.ask("set_mfa_preference", call).await
    }

    /// Begins to enrol an authenticator application.
    ///
    /// # Errors
    /// See [`AccountOperations`].
    pub async fn begin_totp_enrolment(&self) -> Result<TotpSetup, Error> {
        let pool = self.pool()?;
        let issuer = self.session.totp_issuer();
        let call = |lease: Lease| async move {
            let secret = pool.begin_totp_enrolment(&lease.access_token).await?;
            Ok(totp::setup(issuer, &lease.username, &secret))
        };
        self.ask("begin_totp_enrolment", call).await
    }

    /// Finishes it by the application's first code.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::SoftwareTokenMismatch`]: the code is wrong, and may be tried again.
    pub async fn finish_totp_enrolment(
        &self,
        code: &ConfirmationCode,
        device_name: Option<&str>,
    ) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.finish_totp_enrolment(&lease.access_token, code, device_name)
                .await
        };
        self.ask("finish_totp_enrolment", call).await
    }

    /// How the account can sign in.
    ///
    /// # Errors
    /// See [`AccountOperations`].
    pub async fn user_auth_factors(&self) -> Result<UserAuthFactors, Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move { pool.user_auth_factors(&lease.access_token).await };
        self.ask("user_auth_factors", call).await
    }

    /// Deletes the account for good, and with it the session here. Returns the session afterwards.
    ///
    /// # Errors
    /// See [`AccountOperations`]. The account is as it was.
    pub async fn delete_user(&self) -> Result<SessionView, Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move { pool.delete_user(&lease.access_token).await };
        let deleted = |(): &()| AccountNews::AccountDeleted;
        self.change("delete_user", call, deleted).await?;
        Ok(self.session.present())
    }

    /// Every device of the account, this computer included if the pool keeps it.
    ///
    /// # Errors
    /// See [`AccountOperations`].
    pub async fn devices(&self) -> Result<Vec<Device>, Error> {
        let pool = self.pool()?;
        let call =
            |lease: Lease| async move { pool.devices(&lease.access_token, &lease.username).await };
        self.ask("devices", call).await
    }

    /// Whether the device stands for the second factor from here on.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::DeviceNotFound`].
    pub async fn remember_device(&self, key: &str, is_remembered: bool) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.remember_device(&lease.access_token, key, is_remembered)
                .await
        };
        self.ask("remember_device", call).await
    }

    /// Has the pool forget a device.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::DeviceNotFound`].
    pub async fn forget_device(&self, key: &str) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.forget_device(&lease.access_token, &lease.username, key)
                .await
        };
        self.ask("forget_device", call).await
    }

    /// Every passkey.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::PasskeysNotEnabled`].
    pub async fn passkeys(&self) -> Result<Vec<Passkey>, Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move { pool.passkeys(&lease.access_token).await };
        self.ask("passkeys", call).await
    }

    /// Begins to register a passkey: WebAuthn's `PublicKeyCredentialCreationOptionsJSON`.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::PasskeysNotEnabled`].
    pub async fn begin_passkey_registration(&self) -> Result<String, Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.begin_passkey_registration(&lease.access_token).await
        };
        self.ask("begin_passkey_registration", call).await
    }

    /// Finishes it by WebAuthn's `RegistrationResponseJSON`.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::PasskeyRefused`].
    pub async fn finish_passkey_registration(
        &self,
        credential: &PasskeyCredential,
    ) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.finish_passkey_registration(&lease.access_token, credential)
                .await
        };
        self.ask("finish_passkey_registration", call).await
    }

    /// Removes a passkey.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::PasskeyRefused`]: there is no such passkey.
    pub async fn delete_passkey(&self, credential_id: &str) -> Result<(), Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move {
            pool.delete_passkey(&lease.access_token, credential_id)
                .await
        };
        self.ask("delete_passkey", call).await
    }

    /// Temporary AWS credentials.
    ///
    /// # Errors
    /// See [`AccountOperations`]; [`ProviderError::NoIdentityPool`].
    pub async fn aws_credentials(&self) -> Result<AwsCredentials, Error> {
        let pool = self.pool()?;
        let call = |lease: Lease| async move { pool.aws_credentials(&lease.id_token).await };
        let answer = self.ask("aws_credentials", call).await;
        if matches!(answer, Err(Error::Cancelled)) {
            // They came after the sign-out had them forgotten.
            pool.forget_aws_credentials();
        }
        answer
    }

    fn pool(self) -> Result<&'a dyn UserPool, Error> {
        let pool = self.session.provider().user_pool();
        pool.ok_or(Error::NotSupported)
    }

    /// Asks what changes nothing that the session knows of.
    async fn ask<T, F>(
        &self,
        operation: &'static str,
        call: impl Fn(Lease) -> F,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<T, ProviderError>>,
    {
        self.change(operation, call, |_| AccountNews::Nothing).await
    }

    /// Asks, with refreshed tokens once more if the first are refused as too old, and tells the session what came of it.
    async fn change<T, F>(
        &self,
        operation: &'static str,
        call: impl Fn(Lease) -> F,
        news: impl FnOnce(&T) -> AccountNews,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<T, ProviderError>>,
    {
        let lease = self.session.lease(None).await?;
        let (session, tokens) = (lease.session, lease.tokens);
        let mut answer = call(lease).await;
        if matches!(answer, Err(ProviderError::NotAuthorized)) {
            tracing::info!(operation, "user pool: the tokens are too old");
            answer = match self.session.lease(Some(tokens)).await {
                Ok(newer) if newer.session == session => call(newer).await,
                Ok(_) | Err(Error::NotSignedIn) => return Err(Error::Cancelled),
                Err(error) => return Err(error),
            };
            if matches!(answer, Err(ProviderError::NotAuthorized)) {
                answer = Err(ProviderError::UnexpectedAnswer("a new token was refused"));
            }
        }
        self.settle(operation, session, answer, news).await
    }

    async fn settle<T>(
        &self,
        operation: &'static str,
        session: Epoch,
        answer: Result<T, ProviderError>,
        news: impl FnOnce(&T) -> AccountNews,
    ) -> Result<T, Error> {
        let answer = log(operation, answer);
        let news = match &answer {
            Ok(value) => news(value),
            Err(ProviderError::SessionEnded) => AccountNews::SessionEnded,
            Err(_) => AccountNews::Nothing,
        };
        self.session.report(session, news).await?;
        Ok(answer?)
    }
}

#[cfg(test)]
mod tests;
