//! A computer with a keyring, and a user pool that it reaches: small fakes of every port.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use tokio::sync::{Notify, broadcast, watch};
use vestibule_contract::{
    AttributeUpdate, CodeDelivery, CodeKind, Connection, Device, MfaPreference, Passkey,
    SessionEvent, SessionStatus, SessionStorage, SessionView, UserAuthFactors, UserProfile,
};

use super::{NOW, tokens};
use crate::ports::{
    AccountSecurity, AwsCredentials, Challenge, ChallengeKind, Clock, Devices, IdentityPool,
    IdentityProvider, Passkeys, PasswordReset, ProviderError, SignIn, SignInOutcome, SignInRequest,
    SignUp, SignUpOutcome, SignUpRequest, StoreError, TokenLifecycle, TokenStore, UserAttributes,
    UserPool,
};
use crate::{
    AccessToken, AccountId, AwsSecretAccessKey, AwsSessionToken, ChallengeAnswer, ChallengeSession,
    Command, ConfirmationCode, IdToken, PasskeyCredential, Password, Ports, RefreshToken,
    SessionHandle, SoftwareTokenSecret, StoredSession, Timestamp, TokenSet,
};

/// A user pool in memory: rotates refresh tokens, and can be cut off. Its access tokens are numbered like the refresh tokens.
#[derive(Default)]
pub(crate) struct Pool {
    pub is_cut_off: AtomicBool,
    /// An identity provider without a user pool of its own.
    pub is_elsewhere: AtomicBool,
    /// The account's sessions were ended at the pool.
    pub is_ended: AtomicBool,
    /// Access tokens with a lower number are refused as too old.
    pub oldest: AtomicU64,
    /// Whether an operation on the account waits for `go_on`; `arrived` says that it does.
    pub is_held: AtomicBool,
    pub arrived: Notify,
    pub go_on: Notify,
    pub refreshes: AtomicU64,
    pub revoked: Mutex<Vec<String>>,
    /// What was asked about the account, with the number of the access token.
    pub asked: Mutex<Vec<(&'static str, u64)>>,
    pub aws_forgotten: AtomicU64,
    pub now: Arc<TestClock>,
}

impl Pool {
    fn reach(&self) -> Result<(), ProviderError> {
        if self.is_cut_off.load(Ordering::SeqCst) {
            Err(ProviderError::Unreachable)
        } else {
            Ok(())
        }
    }

    fn issue(&self, number: u64) -> TokenSet {
        let tokens = tokens(
            "ada",
            &format!("refresh {number}"),
            self.now.now().plus(3600),
        );
        TokenSet {
            access_token: AccessToken::new(number.to_string()),
            id_token: IdToken::new(number.to_string()),
            ..tokens
        }
    }

    pub(crate) fn revoked(&self) -> Vec<String> {
        self.revoked.lock().unwrap().clone()
    }

    pub(crate) fn asked(&self) -> Vec<(&'static str, u64)> {
        self.asked.lock().unwrap().clone()
    }

    /// Any operation on the account.
    async fn account(&self, operation: &'static str, token: &str) -> Result<(), ProviderError> {
        let number = token.parse().unwrap();
        self.asked.lock().unwrap().push((operation, number));
        if self.is_held.load(Ordering::SeqCst) {
            self.arrived.notify_one();
            self.go_on.notified().await;
        }
        self.reach()?;
        if self.is_ended.load(Ordering::SeqCst) {
            return Err(ProviderError::SessionEnded);
        }
        if number < self.oldest.load(Ordering::SeqCst) {
            return Err(ProviderError::NotAuthorized);
        }
        Ok(())
    }

    async fn by_access_token(
        &self,
        operation: &'static str,
        token: &AccessToken,
    ) -> Result<(), ProviderError> {
        // EXPOSE: the test's token is looked at.
        self.account(operation, token.expose_secret()).await
    }
}

#[async_trait]
impl SignIn for Pool {
    async fn sign_in(&self, request: &SignInRequest) -> Result<SignInOutcome, ProviderError> {
        self.reach()?;
        let SignInRequest::Password { password, .. } = request else {
            return Ok(SignInOutcome::Challenge(Box::new(Challenge {
                username: "sub-of-ada".into(),
                session: Some(ChallengeSession::new("session".into())),
                kind: ChallengeKind::EnterCode {
                    kind: CodeKind::EmailOtp,
                    delivery: None,
                    device_name: None,
                },
            })));
        };
        // EXPOSE: the test's password is looked at.
        match password.expose_secret() {
            "right" => Ok(SignInOutcome::Tokens(Box::new(self.issue(1)))),
            _ => Err(ProviderError::NotAuthorized),
        }
    }

    async fn answer_challenge(
        &self,
        _: &Challenge,
        answer: &ChallengeAnswer,
    ) -> Result<SignInOutcome, ProviderError> {
        self.reach()?;
        match answer {
            // EXPOSE: the test's code is looked at.
            ChallengeAnswer::Code { code } if code.expose_secret() == "123456" => {
                Ok(SignInOutcome::Tokens(Box::new(self.issue(1))))
            }
            _ => Err(ProviderError::CodeMismatch),
        }
    }
}

#[async_trait]
impl SignUp for Pool {
    async fn sign_up(&self, _: &SignUpRequest) -> Result<SignUpOutcome, ProviderError> {
        Ok(SignUpOutcome::Confirmed)
    }

    async fn confirm_sign_up(
        &self,
        _: &str,
        _: &ConfirmationCode,
    ) -> Result<Option<ChallengeSession>, ProviderError> {
        Ok(None)
    }

    async fn resend_confirmation_code(
        &self,
        _: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError> {
        Ok(None)
    }
}

#[async_trait]
impl PasswordReset for Pool {
    async fn forgot_password(&self, _: &str) -> Result<Option<CodeDelivery>, ProviderError> {
        Ok(None)
    }

    async fn confirm_forgot_password(
        &self,
        _: &str,
        _: &ConfirmationCode,
        _: &Password,
    ) -> Result<(), ProviderError> {
        Ok(())
    }
}

#[async_trait]
impl TokenLifecycle for Pool {
    async fn refresh(
        &self,
        _: &AccountId,
        _: &str,
        token: &RefreshToken,
    ) -> Result<TokenSet, ProviderError> {
        // Lets every other task go first, so that a second refresh would have its chance.
        tokio::task::yield_now().await;
        self.reach()?;
        // EXPOSE: the test's token is looked at.
        if self
            .revoked()
            .iter()
            .any(|revoked| revoked == token.expose_secret())
        {
            return Err(ProviderError::SessionEnded);
        }
        Ok(self.issue(self.refreshes.fetch_add(1, Ordering::SeqCst) + 2))
    }

    async fn revoke_token(&self, token: &RefreshToken) -> Result<(), ProviderError> {
        self.reach()?;
        // EXPOSE: the test's token is noted.
        self.revoked
            .lock()
            .unwrap()
            .push(token.expose_secret().to_owned());
        Ok(())
    }

    async fn global_sign_out(&self, token: &AccessToken) -> Result<(), ProviderError> {
        self.by_access_token("global_sign_out", token).await
    }
}

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

impl IdentityProvider for Pool {
    fn client_id(&self) -> &'static str {
        "client"
    }

    fn issuer(&self) -> &'static str {
        "https://issuer.example/pool"
    }

    fn user_pool(&self) -> Option<&dyn UserPool> {
        (!self.is_elsewhere.load(Ordering::SeqCst)).then_some(self)
    }
}

/// A keyring in memory, which can refuse.
#[derive(Default)]
pub(crate) struct Store {
    pub is_missing: AtomicBool,
    pub current: Mutex<Option<StoredSession>>,
    pub pending: Mutex<Vec<StoredSession>>,
}

impl Store {
    pub(crate) fn token(&self) -> Option<String> {
        // EXPOSE: the test's token is looked at.
        self.current
            .lock()
            .unwrap()
            .as_ref()
            .map(|kept| kept.refresh_token.expose_secret().to_owned())
    }

    fn open(&self) -> Result<(), StoreError> {
        if self.is_missing.load(Ordering::SeqCst) {
            Err(StoreError::Missing)
        } else {
            Ok(())
        }
    }
}

#[async_trait]
impl TokenStore for Store {
    async fn load(&self) -> Result<Option<StoredSession>, StoreError> {
        self.open()?;
        Ok(self.current.lock().unwrap().clone())
    }

    async fn save(&self, session: &StoredSession) -> Result<(), StoreError> {
        tokio::task::yield_now().await;
        self.open()?;
        *self.current.lock().unwrap() = Some(session.clone());
        Ok(())
    }

    async fn delete(&self, _: &AccountId) -> Result<(), StoreError> {
        self.open()?;
        *self.current.lock().unwrap() = None;
        Ok(())
    }

    async fn add_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        self.open()?;
        self.pending.lock().unwrap().push(session.clone());
        Ok(())
    }

    async fn pending_revocations(&self) -> Result<Vec<StoredSession>, StoreError> {
        self.open()?;
        Ok(self.pending.lock().unwrap().clone())
    }

    async fn remove_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        self.open()?;
        self.pending
            .lock()
            .unwrap()
            .retain(|kept| !kept.refresh_token.is_same_as(&session.refresh_token));
        Ok(())
    }
}

pub(crate) struct TestClock(AtomicI64);

impl Default for TestClock {
    fn default() -> Self {
        Self(AtomicI64::new(NOW.0))
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// A computer: what is on it outlives a run of the application.
#[derive(Default)]
pub(crate) struct Computer {
    pub pool: Arc<Pool>,
    pub store: Arc<Store>,
}

impl Computer {
    pub(crate) fn start(&self) -> SessionHandle {
        self.start_listening().0
    }

    /// Starts with somebody who hears every event.
    pub(crate) fn start_listening(&self) -> (SessionHandle, broadcast::Receiver<SessionEvent>) {
        let ports = Ports {
            provider: Arc::clone(&self.pool) as Arc<dyn IdentityProvider>,
            store: Arc::clone(&self.store) as Arc<dyn TokenStore>,
            clock: Arc::clone(&self.pool.now) as Arc<dyn Clock>,
            totp_issuer: "Vestibule".into(),
        };
        let view = SessionView {
            revision: 0,
            status: SessionStatus::Restoring,
        };
        let (events, listener) = broadcast::channel(64);
        let session = SessionHandle::spawn(ports, watch::Sender::new(view), events);
        (session, listener)
    }

    /// Started, and somebody signed in.
    pub(crate) async fn signed_in(&self) -> SessionHandle {
        let session = self.start();
        until(&session, |view| view.status != SessionStatus::Restoring).await;
        session.perform(sign_in()).await.unwrap();
        session
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.pool.now.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

/// A sign-in that succeeds.
pub(crate) fn sign_in() -> Command {
    Command::SignIn {
        username: "ada".into(),
        password: Password::new("right".into()),
    }
}

/// Waits until the session is as wanted.
pub(crate) async fn until(
    session: &SessionHandle,
    is_wanted: impl FnMut(&SessionView) -> bool,
) -> SessionStatus {
    session
        .view()
        .wait_for(is_wanted)
        .await
        .unwrap()
        .status
        .clone()
}

pub(crate) fn is_signed_in(status: &SessionStatus) -> bool {
    matches!(
        status,
        SessionStatus::SignedIn {
            storage: SessionStorage::Keyring,
            connection: Connection::Fresh,
            ..
        }
    )
}
