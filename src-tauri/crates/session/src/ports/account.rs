//! The signed-in person's own account. Each operation is of whom the access token belongs to.
//!
//! In all of them [`ProviderError::NotAuthorized`] on an access token means that it is too old (refresh and try again), and
//! [`ProviderError::SessionEnded`] that it was revoked.

use std::collections::BTreeMap;

use async_trait::async_trait;
use vestibule_contract::{
    AttributeUpdate, CodeDelivery, Device, MfaPreference, Passkey, UserAuthFactors, UserProfile,
};

use super::ProviderError;
use crate::secret::{AwsSecretAccessKey, AwsSessionToken, PasskeyCredential, SoftwareTokenSecret};
use crate::{AccessToken, ConfirmationCode, IdToken, Password, Timestamp};

/// Attributes (Cognito: `GetUser`, `UpdateUserAttributes`, `DeleteUserAttributes`, `GetUserAttributeVerificationCode`,
/// `VerifyUserAttribute`).
#[async_trait]
pub trait UserAttributes: Send + Sync {
    /// Everything that the pool says of the user.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn user_profile(&self, access_token: &AccessToken) -> Result<UserProfile, ProviderError>;

    /// Sets attributes, by Cognito's names; the answer says which of them wait for a code.
    ///
    /// # Errors
    /// See [`ProviderError`]. Nothing was changed.
    async fn update_user_attributes(
        &self,
        access_token: &AccessToken,
        attributes: &BTreeMap<String, String>,
    ) -> Result<Vec<AttributeUpdate>, ProviderError>;

    /// Removes attributes.
    ///
    /// # Errors
    /// See [`ProviderError`]. Nothing was changed.
    async fn delete_user_attributes(
        &self,
        access_token: &AccessToken,
        names: &[String],
    ) -> Result<(), ProviderError>;

    /// Has a code sent to the address in `email` or `phone_number`.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn send_attribute_code(
        &self,
        access_token: &AccessToken,
        name: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError>;

    /// Proves the address by its code.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn verify_attribute(
        &self,
        access_token: &AccessToken,
        name: &str,
        code: &ConfirmationCode,
    ) -> Result<(), ProviderError>;
}

/// How somebody proves who they are (Cognito: `ChangePassword`, `SetUserMFAPreference`, `AssociateSoftwareToken`,
/// `VerifySoftwareToken`, `GetUserAuthFactors`), and the end of the account (`DeleteUser`).
#[async_trait]
pub trait AccountSecurity: Send + Sync {
    /// Sets a new password.
    ///
    /// # Errors
    /// [`ProviderError::NotAuthorized`]: the previous password is wrong. See [`ProviderError`]. Nothing was changed.
    async fn change_password(
        &self,
        access_token: &AccessToken,
        previous: &Password,
        proposed: &Password,
    ) -> Result<(), ProviderError>;

    /// Switches second factors on and off.
    ///
    /// # Errors
    /// [`ProviderError::MfaMethodUnavailable`]: verify the address, or enrol the application first.
    async fn set_mfa_preference(
        &self,
        access_token: &AccessToken,
        preferences: &[MfaPreference],
    ) -> Result<(), ProviderError>;

    /// Begins to enrol an authenticator application.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn begin_totp_enrolment(
        &self,
        access_token: &AccessToken,
    ) -> Result<SoftwareTokenSecret, ProviderError>;

    /// Finishes it by the application's first code.
    ///
    /// # Errors
    /// [`ProviderError::SoftwareTokenMismatch`]: the code is wrong; it may be tried again.
    async fn finish_totp_enrolment(
        &self,
        access_token: &AccessToken,
        code: &ConfirmationCode,
        device_name: Option<&str>,
    ) -> Result<(), ProviderError>;

    /// How the account can sign in.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn user_auth_factors(
        &self,
        access_token: &AccessToken,
    ) -> Result<UserAuthFactors, ProviderError>;

    /// Deletes the account for good.
    ///
    /// # Errors
    /// See [`ProviderError`]. The account is as it was.
    async fn delete_user(&self, access_token: &AccessToken) -> Result<(), ProviderError>;
}

/// Devices (Cognito: `ListDevices`, `UpdateDeviceStatus`, `ForgetDevice`). This computer is confirmed by the sign-in itself.
#[async_trait]
pub trait Devices: Send + Sync {
    /// Every device of `username`, this computer included if the pool keeps it.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn devices(
        &self,
        access_token: &AccessToken,
        username: &str,
    ) -> Result<Vec<Device>, ProviderError>;

    /// Whether the device stands for the second factor from here on.
    ///
    /// # Errors
    /// [`ProviderError::DeviceNotFound`].
    async fn remember_device(
        &self,
        access_token: &AccessToken,
        key: &str,
        is_remembered: bool,
    ) -> Result<(), ProviderError>;

    /// Has the pool forget a device, and with this computer's own also the store.
    ///
    /// # Errors
    /// [`ProviderError::DeviceNotFound`].
    async fn forget_device(
        &self,
        access_token: &AccessToken,
        username: &str,
        key: &str,
    ) -> Result<(), ProviderError>;
}

/// Passkeys (Cognito: `StartWebAuthnRegistration`, `CompleteWebAuthnRegistration`, `ListWebAuthnCredentials`,
/// `DeleteWebAuthnCredential`).
#[async_trait]
pub trait Passkeys: Send + Sync {
    /// Every passkey.
    ///
    /// # Errors
    /// [`ProviderError::PasskeysNotEnabled`].
    async fn passkeys(&self, access_token: &AccessToken) -> Result<Vec<Passkey>, ProviderError>;

    /// Begins to register one: WebAuthn's `PublicKeyCredentialCreationOptionsJSON`.
    ///
    /// # Errors
    /// [`ProviderError::PasskeysNotEnabled`].
    async fn begin_passkey_registration(
        &self,
        access_token: &AccessToken,
    ) -> Result<String, ProviderError>;

    /// Finishes it by WebAuthn's `RegistrationResponseJSON`.
    ///
    /// # Errors
    /// [`ProviderError::PasskeyRefused`].
    async fn finish_passkey_registration(
        &self,
        access_token: &AccessToken,
        credential: &PasskeyCredential,
    ) -> Result<(), ProviderError>;

    /// Removes one.
    ///
    /// # Errors
    /// [`ProviderError::PasskeyRefused`]: there is no such passkey.
    async fn delete_passkey(
        &self,
        access_token: &AccessToken,
        credential_id: &str,
    ) -> Result<(), ProviderError>;
}

/// Temporary AWS credentials (Cognito identity pools: `GetId`, `GetCredentialsForIdentity`).
#[async_trait]
pub trait IdentityPool: Send + Sync {
    /// Credentials of who the ID token belongs to; kept and handed out again until shortly before they expire.
    ///
    /// # Errors
    /// [`ProviderError::NoIdentityPool`].
    async fn aws_credentials(&self, id_token: &IdToken) -> Result<AwsCredentials, ProviderError>;

    /// Forgets the credentials that are kept, because their user signed out.
    fn forget_aws_credentials(&self);
}

/// Temporary AWS credentials.
#[derive(Debug, Clone)]
pub struct AwsCredentials {
    /// Names the credentials; no secret.
    pub access_key_id: String,
    /// Signs requests.
    pub secret_access_key: AwsSecretAccessKey,
    /// Goes with every request.
    pub session_token: AwsSessionToken,
    /// When they expire, by this computer's clock.
    pub expires_at: Timestamp,
}
