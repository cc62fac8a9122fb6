//! What the session needs of the world, named by operation. `cognito` and `vault` implement it, and the tests with small fakes.

mod account;
mod browser;
mod sign_in;

use std::collections::BTreeMap;

use async_trait::async_trait;
pub use vestibule_contract::{CodeDelivery, DeliveryMedium};

pub use self::account::{
    AccountSecurity, AwsCredentials, Devices, IdentityPool, Passkeys, UserAttributes,
};
pub use self::browser::{
    AttemptStore, BegunInBrowser, BrowserAttempt, BrowserError, BrowserRequest, BrowserSignIn,
    ResumedInBrowser,
};
pub use self::sign_in::{Challenge, ChallengeKind, SignIn, SignInOutcome, SignInRequest};
use crate::secret::{ChallengeSession, DevicePassword};
use crate::{
    AccessToken, AccountId, ConfirmationCode, Password, RefreshToken, StoredSession, Timestamp,
    TokenSet,
};

/// Whoever issues the tokens.
pub trait IdentityProvider: TokenLifecycle {
    /// The client that refresh tokens are bound to.
    fn client_id(&self) -> &str;
    /// The `iss` of its tokens.
    fn issuer(&self) -> &str;
    /// Its user pool, if it has one that takes passwords, codes and changes of an account from us.
    fn user_pool(&self) -> Option<&dyn UserPool>;
}

/// A user pool, as the session sees it: every group of operations that it calls.
pub trait UserPool:
    SignIn
    + SignUp
    + PasswordReset
    + UserAttributes
    + AccountSecurity
    + Devices
    + Passkeys
    + IdentityPool
{
}

impl<T> UserPool for T where
    T: SignIn
        + SignUp
        + PasswordReset
        + UserAttributes
        + AccountSecurity
        + Devices
        + Passkeys
        + IdentityPool
{
}

/// Making an account (Cognito: `SignUp`, `ConfirmSignUp`, `ResendConfirmationCode`).
#[async_trait]
pub trait SignUp: Send + Sync {
    /// Makes an account.
    ///
    /// # Errors
    /// See [`ProviderError`]. No account was made.
    async fn sign_up(&self, request: &SignUpRequest) -> Result<SignUpOutcome, ProviderError>;

    /// Confirms an account by its code. What comes back, if anything, begins the first sign-in
    /// ([`SignInRequest::AfterSignUp`]).
    ///
    /// # Errors
    /// See [`ProviderError`]. The account is as it was.
    async fn confirm_sign_up(
        &self,
        username: &str,
        code: &ConfirmationCode,
    ) -> Result<Option<ChallengeSession>, ProviderError>;

    /// Has a new code sent; the earlier one is void.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn resend_confirmation_code(
        &self,
        username: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError>;
}

/// A forgotten password (Cognito: `ForgotPassword`, `ConfirmForgotPassword`).
#[async_trait]
pub trait PasswordReset: Send + Sync {
    /// Has a code sent.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn forgot_password(&self, username: &str) -> Result<Option<CodeDelivery>, ProviderError>;

    /// Sets the new password by the code.
    ///
    /// # Errors
    /// See [`ProviderError`]. The password is as it was.
    async fn confirm_forgot_password(
        &self,
        username: &str,
        code: &ConfirmationCode,
        password: &Password,
    ) -> Result<(), ProviderError>;
}

/// The life of the tokens (Cognito: `GetTokensFromRefreshToken`, `RevokeToken`, `GlobalSignOut`).
#[async_trait]
pub trait TokenLifecycle: Send + Sync {
    /// Exchanges the refresh token for new tokens, and for its successor where the pool rotates it. The answer's tokens
    /// are checked to be of the same `account`. By `username` (the `cognito:username`) the pool's name of this computer is found, to which
    /// the refresh token may be bound.
    ///
    /// # Errors
    /// [`ProviderError::SessionEnded`]: the refresh token is no longer good, and never will be. With every other error the session stays and
    /// the call may be tried again.
    async fn refresh(
        &self,
        account: &AccountId,
        username: &str,
        refresh_token: &RefreshToken,
    ) -> Result<TokenSet, ProviderError>;

    /// Ends the refresh token and the access tokens that came from it (RFC 7009).
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn revoke_token(&self, refresh_token: &RefreshToken) -> Result<(), ProviderError>;

    /// Ends every session of the account.
    ///
    /// # Errors
    /// See [`ProviderError`].
    async fn global_sign_out(&self, access_token: &AccessToken) -> Result<(), ProviderError>;
}

/// A new account.
#[derive(Debug, Clone)]
pub struct SignUpRequest {
    /// As typed.
    pub username: String,
    /// As typed; `None` for an account without one, where the pool allows that.
    pub password: Option<Password>,
    /// Attributes by Cognito's names, for example `email`.
    pub attributes: BTreeMap<String, String>,
}

/// What became of a new account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignUpOutcome {
    /// It can sign in at once.
    Confirmed,
    /// A code has to be confirmed first.
    ConfirmationRequired(Option<CodeDelivery>),
}

/// Why a user pool's operation failed; a variant is what the caller can do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProviderError {
    /// The user name or the password is wrong; Cognito need not say which, and we do not.
    #[error("incorrect user name or password")]
    NotAuthorized,
    /// Too many wrong passwords; even the right one is refused for a while.
    #[error("password attempts exceeded")]
    TooManyFailedAttempts,
    /// The account exists but its code was never confirmed: go to that step.
    #[error("user is not confirmed")]
    UserNotConfirmed,
    /// The password has to be reset first: go to that step.
    #[error("password reset required for the user")]
    PasswordResetRequired,
    /// The account was disabled.
    #[error("user is disabled")]
    UserDisabled,
    /// The refresh token was revoked, expired, used twice, or its account is gone: sign in again.
    #[error("the session has ended")]
    SessionEnded,
    /// The pool asks for a challenge that this version can't answer.
    #[error("the user pool asks for {0}, which this version can't answer")]
    UnsupportedChallenge(String),
    /// The user name is taken.
    #[error("user already exists")]
    UsernameExists,
    /// Another account has this e-mail address or telephone number.
    #[error("an account with the given address already exists")]
    AliasExists,
    /// The password does not meet the policy; the text is the pool's.
    #[error("{0}")]
    InvalidPassword(String),
    /// The code is wrong.
    #[error("invalid verification code provided, please try again")]
    CodeMismatch,
    /// The code is too old.
    #[error("invalid code provided, please request a code again")]
    ExpiredCode,
    /// The code could not be sent.
    #[error("the code could not be delivered")]
    CodeDeliveryFailure,
    /// This was asked for too often.
    #[error("attempt limit exceeded, please try after some time")]
    LimitExceeded,
    /// The pool throttles.
    #[error("too many requests")]
    TooManyRequests,
    /// The account is confirmed already.
    #[error("user is already confirmed")]
    AlreadyConfirmed,
    /// A parameter has a form that the pool does not take; the text is the pool's.
    #[error("{0}")]
    InvalidParameter(String),
    /// A Lambda trigger of the pool refused; the text is the pool's.
    #[error("{0}")]
    RefusedByUserPool(String),
    /// The pool or its app client is not set up for this; the text is the pool's.
    #[error("{0}")]
    UserPoolMisconfigured(String),
    /// The sign-in took too long or was tried too often, so that its challenge is void: begin again.
    #[error("the sign-in has expired")]
    SignInExpired,
    /// The account can't use this second factor: its address is not verified, or it was never enrolled; the text is the pool's.
    #[error("{0}")]
    MfaMethodUnavailable(String),
    /// The first code of an authenticator application is wrong.
    #[error("the code does not belong to what the authenticator application was enrolled with")]
    SoftwareTokenMismatch,
    /// The password was used before.
    #[error("the password was used before")]
    PasswordUsedBefore,
    /// The device is not known any more.
    #[error("the device does not exist")]
    DeviceNotFound,
    /// The passkey is unknown or does not belong here; the text is the pool's.
    #[error("{0}")]
    PasskeyRefused(String),
    /// The user pool has passkeys switched off.
    #[error("passkeys are not enabled")]
    PasskeysNotEnabled,
    /// The answer to the pool's own question is wrong, and the sign-in is over.
    #[error("the answer is wrong")]
    WrongAnswer,
    /// There is no identity pool.
    #[error("there is no identity pool")]
    NoIdentityPool,
    /// The identity provider does not have this.
    #[error("the identity provider does not have this")]
    NotSupported,
    /// No answer: name resolution, connection, TLS, time limit, or a 5xx.
    #[error("user pool unreachable")]
    Unreachable,
    /// Tokens came back that are not this pool's for this client.
    #[error("the tokens were refused: {0}")]
    UntrustedTokens(crate::token_check::Rejection),
    /// An answer that is not the protocol (SRP values out of range, a missing field); the text names the field, never its value.
    #[error("unexpected answer from the user pool: {0}")]
    UnexpectedAnswer(&'static str),
}

/// Where the sessions of one user pool and app client are kept between two runs.
#[async_trait]
pub trait TokenStore: Send + Sync {
    /// The session that was saved last and not deleted since.
    ///
    /// # Errors
    /// See [`StoreError`]; there is nothing to restore.
    async fn load(&self) -> Result<Option<StoredSession>, StoreError>;

    /// Keeps the session, in place of an earlier one of the same account, and makes it the one that `load` finds.
    ///
    /// # Errors
    /// See [`StoreError`]; the session lives in memory only.
    async fn save(&self, session: &StoredSession) -> Result<(), StoreError>;

    /// Forgets the session of this account.
    ///
    /// # Errors
    /// See [`StoreError`].
    async fn delete(&self, account: &AccountId) -> Result<(), StoreError>;

    /// Keeps a refresh token that is still to be revoked at the user pool, because that could not be reached at sign-out.
    ///
    /// # Errors
    /// See [`StoreError`].
    async fn add_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError>;

    /// The refresh tokens that are still to be revoked, the oldest first.
    ///
    /// # Errors
    /// See [`StoreError`].
    async fn pending_revocations(&self) -> Result<Vec<StoredSession>, StoreError>;

    /// Forgets a pending revocation: it was done, or the token has expired.
    ///
    /// # Errors
    /// See [`StoreError`].
    async fn remove_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError>;
}

/// Where what proves this computer to a user pool is kept between two runs.
#[async_trait]
pub trait DeviceStore: Send + Sync {
    /// What proves this computer for this user (the `cognito:username`).
    ///
    /// # Errors
    /// See [`StoreError`]; the sign-in goes on as from a new device.
    async fn load_device(&self, username: &str) -> Result<Option<RememberedDevice>, StoreError>;

    /// Keeps it, in place of an earlier one of the same user.
    ///
    /// # Errors
    /// See [`StoreError`]; the next sign-in is one from a new device.
    async fn save_device(
        &self,
        username: &str,
        device: &RememberedDevice,
    ) -> Result<(), StoreError>;

    /// Forgets it.
    ///
    /// # Errors
    /// See [`StoreError`].
    async fn delete_device(&self, username: &str) -> Result<(), StoreError>;
}

/// What proves this computer to a user pool (Cognito's device tracking).
#[derive(Debug, Clone)]
pub struct RememberedDevice {
    /// The pool's name of the device.
    pub key: String,
    /// The pool's name of its group; it stands in for the pool's in the proof.
    pub group_key: String,
    /// Made here; the pool holds its verifier only.
    pub password: DevicePassword,
}

/// Why a store could not do it; none of them ever leads to plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no store on this computer (no Secret Service, no bus).
    #[error("there is no keyring")]
    Missing,
    /// The store is locked and nobody unlocked it, or it did not answer within the time limit.
    #[error("the keyring is locked or does not answer")]
    Locked,
    /// What the store held could not be read and was set aside under another name.
    #[error("the stored session is damaged and was set aside")]
    Damaged,
    /// The store refused.
    #[error("the keyring refused")]
    Refused,
}

/// The time. Only [`Clock`]'s implementation in the shell reads a clock.
pub trait Clock: Send + Sync {
    /// The present time, by the wall clock.
    fn now(&self) -> Timestamp;
}
