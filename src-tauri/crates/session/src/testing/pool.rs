//! A user pool in memory.

#![allow(clippy::unwrap_used, reason = "tests")]

mod account;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use tokio::sync::Notify;
use vestibule_contract::{CodeDelivery, CodeKind};

use super::computer::TestClock;
use super::{NOW, tokens};
use crate::ports::{
    Challenge, ChallengeKind, Clock, IdentityProvider, PasswordReset, ProviderError, SignIn,
    SignInOutcome, SignInRequest, SignUp, SignUpOutcome, SignUpRequest, TokenLifecycle, UserPool,
};
use crate::{
    AccessToken, AccountId, ChallengeAnswer, ChallengeSession, ConfirmationCode, IdToken, Password,
    RefreshToken, TokenSet,
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
