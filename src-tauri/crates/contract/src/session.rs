//! The session as everybody but the core sees it. There is no field that could hold a token.

use serde::{Deserialize, Serialize};

use crate::{BrowserSession, ErrorCode, Route, Step};

/// The session, at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// Grows with each change; of two views the one with the greater number is the newer.
    pub revision: u64,
    /// What is so.
    pub status: SessionStatus,
}

/// Whether somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// The application has just started and reads what it kept; nothing is known yet.
    Restoring,
    /// Nobody is signed in.
    SignedOut {
        /// What the Authenticator shows.
        step: Step,
        /// Why it shows that, where the person did not ask for it.
        notice: Option<Notice>,
    },
    /// Somebody is signed in.
    SignedIn {
        /// Who.
        user: SignedInUser,
        /// Whether the user pool confirmed it lately.
        connection: Connection,
        /// Where the session is kept.
        storage: SessionStorage,
    },
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInUser {
    /// The `cognito:username` claim.
    pub username: String,
    /// The `sub` claim: stable, where a user name may be given to somebody else later.
    pub subject: String,
    /// What to call them, where that is something else than the user name: one line of at most 64 characters. It identifies nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

/// Whether the user pool confirmed the session lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Connection {
    /// The tokens are live.
    Fresh,
    /// The user pool can't be reached; the last known user is shown and no token is handed out.
    Offline,
}

/// Where the refresh token is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStorage {
    /// In the OS keyring: the session survives a restart.
    Keyring,
    /// In memory: there is no keyring, and the session ends with the application.
    MemoryKeyringMissing,
    /// In memory: the keyring is locked or does not answer.
    MemoryKeyringLocked,
    /// In memory: the keyring refused to store the session.
    MemoryKeyringFailed,
}

/// Why the Authenticator is shown, where the person did not ask for it; or what just worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The person signed out.
    SignedOut,
    /// The user pool ended the session (expired, revoked, signed out everywhere, the account is gone).
    SessionEnded,
    /// The password was changed; sign in with the new one.
    PasswordChanged,
    /// The account is confirmed; sign in.
    AccountConfirmed,
    /// A new code is on its way.
    CodeSent,
    /// The user pool wants a new password before this account can sign in.
    PasswordResetRequired,
    /// What the keyring held could not be read; it was set aside under another name.
    StoredSessionDamaged,
    /// The keyring did not answer in time, so nobody was restored.
    KeyringLocked,
    /// There is no keyring: who signs in now is forgotten when the application ends.
    KeyringMissing,
    /// The sign-in took too long, or was tried too often: it begins again.
    SignInExpired,
    /// The account was deleted.
    AccountDeleted,
    /// The sign-in through the browser did not work out, for this reason.
    BrowserSignInFailed(ErrorCode),
    /// The browser came back, but no sign-in waits for it: it was begun before the application was closed, or somewhere else.
    LinkWithoutSignIn,
}

/// How far a sign-out reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignOutScope {
    /// This application (Cognito's `RevokeToken`).
    Local,
    /// Every device (Cognito's `GlobalSignOut`).
    Global,
}

/// What a sign-out did. The session on this computer is gone in every case; what the user pool said of it comes later, as
/// [`SessionEvent::SignOutSettled`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOutReceipt {
    /// The session afterwards.
    pub session: SessionView,
    /// What became of the refresh token at the user pool.
    pub revocation: Revocation,
    /// What became of the sessions on other devices.
    pub other_devices: OtherDevices,
    /// What became of the browser's own session.
    pub browser: BrowserSession,
    /// What the programs call themselves that were let in to this account: they get nothing until it is signed in again.
    pub companions: Vec<String>,
}

/// What became of the refresh token, and with it of the access tokens that came from it, at the user pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Revocation {
    /// There was nothing to revoke.
    NotNeeded,
    /// The user pool is being asked.
    Requested,
    /// The user pool revoked it, or says that it is void.
    Revoked,
    /// The user pool can't be reached: written down, and tried again until the token expires.
    Postponed,
    /// The user pool refused, or can't be reached and without a keyring it can't be written down: the token stays good until it expires.
    Failed,
}

/// What became of the sessions on other devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherDevices {
    /// They stay signed in: that was not asked for.
    Kept,
    /// The user pool is being asked.
    Requested,
    /// They are signed out, at their next refresh at the latest.
    SignedOut,
    /// The user pool could not be asked, or refused: they may still be signed in.
    Failed,
}

/// Something that happened to the session, as every window is told; [`SessionView`] says what is so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionEvent {
    /// Somebody signed in, or was restored at the start.
    SignedIn {
        /// Who.
        user: SignedInUser,
        /// The page that was asked for when the sign-in began in the browser: the window that shows the sign-in goes there.
        route: Option<Route>,
    },
    /// Nobody is signed in any more.
    SignedOut {
        /// Why.
        reason: SignOutReason,
    },
    /// A companion that may do so signed the person out.
    SignedOutBy {
        /// What it calls itself.
        companion: String,
        /// What that did.
        receipt: Box<SignOutReceipt>,
    },
    /// What the user pool said of a sign-out.
    SignOutSettled {
        /// Of the refresh token.
        revocation: Revocation,
        /// Of other devices.
        other_devices: OtherDevices,
    },
    /// The session has new tokens.
    TokenRefreshed,
    /// The session could not be refreshed; it is tried again, unless [`Self::SignedOut`] follows.
    RefreshFailed {
        /// Why.
        code: ErrorCode,
    },
    /// Attributes of the account changed.
    AttributesChanged {
        /// Cognito's names of them.
        names: Vec<String>,
    },
    /// The account is gone.
    AccountDeleted,
}

/// Why nobody is signed in any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignOutReason {
    /// The person asked for it.
    Requested,
    /// The user pool ended the session.
    SessionEnded,
    /// The account was deleted.
    AccountDeleted,
}
