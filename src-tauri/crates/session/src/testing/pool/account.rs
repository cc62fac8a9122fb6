//! What a signed-in person does to their account.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use async_trait::async_trait;
use vestibule_contract::{
    AttributeUpdate, CodeDelivery, Device, MfaPreference, Passkey, UserAuthFactors, UserProfile,
};

use super::NOW;
use crate::ports::{
    AccountSecurity, AwsCredentials, Devices, IdentityPool, Passkeys, ProviderError, UserAttributes,
};
use crate::{
    AccessToken, AwsSecretAccessKey, AwsSessionToken, ConfirmationCode, IdToken, PasskeyCredential,
    Password, SoftwareTokenSecret,
};

use super::Pool;

#[async_trait]
impl UserAttributes for Pool {
    async fn user_profile(&self, token: &AccessToken) -> Result<UserProfile, ProviderError> {
        self.by_access_token("user_profile", token).await?;
        Ok(UserProfile {
            username: "ada".into(),
            attributes: BTreeMap::new(),
            mfa_methods: Vec::new(),
            preferred_mfa: None,
        })
    }

    async fn update_user_attributes(
        &self,
        token: &AccessToken,
        attributes: &BTreeMap<String, String>,
    ) -> Result<Vec<AttributeUpdate>, ProviderError> {
        self.by_access_token("update_user_attributes", token)
            .await?;
        // A new e-mail address waits for its code.
        let updates = attributes.keys().map(|name| AttributeUpdate {
            name: name.clone(),
            delivery: (name == "email").then(|| CodeDelivery {
                destination: "a***@e***".into(),
                medium: vestibule_contract::DeliveryMedium::Email,
            }),
        });
        Ok(updates.collect())
    }

    async fn delete_user_attributes(
        &self,
        token: &AccessToken,
        _: &[String],
    ) -> Result<(), ProviderError> {
        self.by_access_token("delete_user_attributes", token).await
    }

    async fn send_attribute_code(
        &self,
        token: &AccessToken,
        _: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError> {
        self.by_access_token("send_attribute_code", token).await?;
        Ok(None)
    }

    async fn verify_attribute(
        &self,
        token: &AccessToken,
        _: &str,
        _: &ConfirmationCode,
    ) -> Result<(), ProviderError> {
        self.by_access_token("verify_attribute", token).await
    }
}

#[async_trait]
impl AccountSecurity for Pool {
    async fn change_password(
        &self,
        token: &AccessToken,
        _: &Password,
        _: &Password,
    ) -> Result<(), ProviderError> {
        self.by_access_token("change_password", token).await
    }

    async fn set_mfa_preference(
        &self,
        token: &AccessToken,
        _: &[MfaPreference],
    ) -> Result<(), ProviderError> {
        self.by_access_token("set_mfa_preference", token).await
    }

    async fn begin_totp_enrolment(
        &self,
        token: &AccessToken,
    ) -> Result<SoftwareTokenSecret, ProviderError> {
        self.by_access_token("begin_totp_enrolment", token).await?;
        Ok(SoftwareTokenSecret::new("JBSWY3DPEHPK3PXP".into()))
    }

    async fn finish_totp_enrolment(
        &self,
        token: &AccessToken,
        _: &ConfirmationCode,
        _: Option<&str>,
    ) -> Result<(), ProviderError> {
        self.by_access_token("finish_totp_enrolment", token).await
    }

    async fn user_auth_factors(
        &self,
        token: &AccessToken,
    ) -> Result<UserAuthFactors, ProviderError> {
        self.by_access_token("user_auth_factors", token).await?;
        Ok(UserAuthFactors {
            first_factors: Vec::new(),
        })
    }

    async fn delete_user(&self, token: &AccessToken) -> Result<(), ProviderError> {
        self.by_access_token("delete_user", token).await
    }
}

#[async_trait]
impl Devices for Pool {
    async fn devices(
        &self,
        token: &AccessToken,
        username: &str,
    ) -> Result<Vec<Device>, ProviderError> {
        assert_eq!(username, "ada", "by the session's own name");
        self.by_access_token("devices", token).await?;
        Ok(Vec::new())
    }

    async fn remember_device(
        &self,
        token: &AccessToken,
        _: &str,
        _: bool,
    ) -> Result<(), ProviderError> {
        self.by_access_token("remember_device", token).await
    }

    async fn forget_device(
        &self,
        token: &AccessToken,
        _: &str,
        _: &str,
    ) -> Result<(), ProviderError> {
        self.by_access_token("forget_device", token).await
    }
}

#[async_trait]
impl Passkeys for Pool {
    async fn passkeys(&self, token: &AccessToken) -> Result<Vec<Passkey>, ProviderError> {
        self.by_access_token("passkeys", token).await?;
        Ok(Vec::new())
    }

    async fn begin_passkey_registration(
        &self,
        token: &AccessToken,
    ) -> Result<String, ProviderError> {
        self.by_access_token("begin_passkey_registration", token)
            .await?;
        Ok("{}".into())
    }

    async fn finish_passkey_registration(
        &self,
        token: &AccessToken,
        _: &PasskeyCredential,
    ) -> Result<(), ProviderError> {
        self.by_access_token("finish_passkey_registration", token)
            .await
    }

    async fn delete_passkey(&self, token: &AccessToken, _: &str) -> Result<(), ProviderError> {
        self.by_access_token("delete_passkey", token).await
    }
}

#[async_trait]
impl IdentityPool for Pool {
    async fn aws_credentials(&self, token: &IdToken) -> Result<AwsCredentials, ProviderError> {
        // EXPOSE: the test's token is looked at.
        self.account("aws_credentials", token.expose_secret())
            .await?;
        Ok(AwsCredentials {
            access_key_id: "key".into(),
            secret_access_key: AwsSecretAccessKey::new("secret".into()),
            session_token: AwsSessionToken::new("session".into()),
            expires_at: NOW.plus(3600),
        })
    }

    fn forget_aws_credentials(&self) {
        self.aws_forgotten.fetch_add(1, Ordering::SeqCst);
    }
}
