//! What can go wrong in front of a person.

use serde::{Deserialize, Serialize};

/// A failure as the webview gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IpcError {
    /// What the UI branches on, and finds its words by.
    pub code: ErrorCode,
    /// In English, for the log and for codes whose detail only the user pool knows, such as a password rule.
    /// Never holds a secret, an e-mail address or a URL.
    pub message: String,
}

impl IpcError {
    /// A failure with this code and detail.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }
}

/// Everything that can fail in front of a person. A code exists only if the UI has words and a next step for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The user name or the password is wrong; which of them is not said.
    NotAuthorized,
    /// Too many wrong passwords: the pool refuses even the right one for a while.
    TooManyFailedAttempts,
    /// The account's password has to be reset before it can sign in.
    PasswordResetRequired,
    /// The account was disabled by its administrator.
    UserDisabled,
    /// The pool asks for a step that this version can't show; the message names it.
    UnsupportedChallenge,
    /// The user name is taken.
    UsernameExists,
    /// Another account has this e-mail address or telephone number.
    AliasExists,
    /// The password does not meet the pool's policy; the message names the rule.
    InvalidPassword,
    /// The code is wrong.
    CodeMismatch,
    /// The code is too old or was replaced by a newer one.
    ExpiredCode,
    /// The pool could not send the code.
    CodeDeliveryFailure,
    /// This action was asked for too often; wait before trying again.
    LimitExceeded,
    /// The pool is busy; try again in a moment.
    TooManyRequests,
    /// A field has a form that the pool does not take; the message says which.
    InvalidParameter,
    /// A field that is needed is empty.
    MissingField,
    /// The account is confirmed already; sign in.
    AlreadyConfirmed,
    /// A rule of the pool's own (a Lambda trigger) refused; the message is the pool's.
    RefusedByUserPool,
    /// The user pool's own configuration stops this (a flow that is not enabled, an unknown app client).
    UserPoolMisconfigured,
    /// The user pool can't be reached; nothing changed.
    Unreachable,
    /// The tokens that came back don't come from this user pool; they were thrown away.
    UntrustedTokens,
    /// The user pool answered something that is not Cognito's protocol.
    UnexpectedAnswer,
    /// Another sign-in action is still running.
    Busy,
    /// The action was given up, because the person went on to something else.
    Cancelled,
    /// This action does not belong to the step that the core is at; the form has been brought up to date.
    WrongStep,
    /// Somebody is signed in already.
    AlreadySignedIn,
    /// This needs somebody to be signed in.
    NotSignedIn,
    /// The session ended; sign in again.
    SessionEnded,
    /// The user pool does not let this account use this second factor: its address is not verified, or it was never enrolled.
    MfaMethodUnavailable,
    /// The code of the authenticator application is wrong while it is being enrolled.
    SoftwareTokenMismatch,
    /// The password was used before.
    PasswordUsedBefore,
    /// The device is not known to the user pool any more.
    DeviceNotFound,
    /// The passkey is not known, or does not belong here; the message says which.
    PasskeyRefused,
    /// The user pool has passkeys switched off.
    PasskeysNotEnabled,
    /// The answer to the user pool's own question is wrong.
    WrongAnswer,
    /// The identity provider does not have this.
    NotSupported,
    /// There is no identity pool: no AWS credentials can be had.
    NoIdentityPool,
    /// The file is not one of the configurations that can be read; the message says what is wrong, and where.
    ConfigurationUnreadable,
    /// The configuration names no user pool.
    ConfigurationIncomplete,
    /// The configuration lists no address at which the browser could lead back to this application.
    NoWayBack,
    /// The system browser could not be opened.
    BrowserNotOpened,
    /// The person, or whoever knows them, said no in the browser.
    ProviderRefused,
    /// The provider does not take this application's request: the client, a callback or a scope is not set up there; the message says which
    /// error it gave.
    ProviderMisconfigured,
    /// The provider has a fault of its own, or too much to do.
    ProviderUnavailable,
    /// What came back is of another provider than the one that was asked; nothing was sent to it.
    ProviderMismatch,
    /// The provider can't do what a sign-in needs; the message names it.
    UnsupportedProvider,
    /// The provider refused the code that the browser brought: too old, used before, or of another sign-in.
    AuthorizationCodeRefused,
    /// The provider gives no refresh token, so that nobody could stay signed in.
    NoRefreshToken,
    /// What was pasted is not an address that a sign-in ends at.
    NotACallback,
    /// What was pasted is of another sign-in than the one that waits, or was used before.
    CallbackOfAnotherSignIn,
    /// The issuer, the client id or a scope is none; the message says which.
    InvalidIssuer,
    /// A file is no theme; the message says what is wrong, and in which line.
    InvalidTheme,
    /// The address of the page is not one of ours.
    UnknownRoute,
    /// The embedded user pool did not start; the message says why.
    EmbeddedPoolUnavailable,
    /// The local API did not start; the log says why.
    LocalApiUnavailable,
    /// What a program may do was changed, but could not be written down: after a restart it is as it was.
    GrantsNotKept,
    /// The application's own fault.
    Internal,
}
