//! What follows from an event, to be carried out by the actor. Every effect that asks something carries the epoch it began in.

use vestibule_contract::{Page, Revocation, SignOutScope};

use crate::ports::{SignInRequest, SignUpRequest};
use crate::{
    AccessToken, AccountId, ConfirmationCode, Epoch, Error, Password, RefreshToken, RequestId,
    StoredSession, Timestamp,
};

/// Something to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Answer a command.
    Reply(RequestId, Result<Reply, Error>),
    /// Ask the store what it kept: [`crate::Event::Restored`].
    Restore(Epoch),
    /// Ask the user pool: [`crate::Event::SignInAnswered`].
    SignIn(Epoch, SignInRequest),
    /// Ask the user pool: [`crate::Event::SignUpAnswered`].
    SignUp(Epoch, SignUpRequest),
    /// Ask the user pool: [`crate::Event::ConfirmSignUpAnswered`].
    ConfirmSignUp(Epoch, String, ConfirmationCode),
    /// Ask the user pool: [`crate::Event::CodeRequestAnswered`].
    ResendConfirmationCode(Epoch, String),
    /// Ask the user pool: [`crate::Event::CodeRequestAnswered`].
    ForgotPassword(Epoch, String),
    /// Ask the user pool: [`crate::Event::ConfirmForgotPasswordAnswered`].
    ConfirmForgotPassword(Epoch, String, ConfirmationCode, Password),
    /// Ask the user pool: [`crate::Event::RefreshAnswered`].
    Refresh(Epoch, AccountId, String, RefreshToken),
    /// Ask the store: [`crate::Event::Saved`].
    Save(Epoch, StoredSession),
    /// Have the store forget the account's session; what it answers changes nothing.
    Forget(AccountId),
    /// Have the user pool end the session, now or when it can be reached.
    Revoke(EndedSession),
    /// Have the user pool end whatever session the store still holds, and the store forget it.
    DiscardStored,
    /// Try again to revoke what could not be revoked earlier.
    RetryRevocations,
}

/// What a command is answered with.
#[derive(Debug, PartialEq, Eq)]
pub enum Reply {
    /// Done; the session says the rest.
    Done,
    /// The page, or where to go instead.
    Page(Page),
    /// What the sign-out did.
    SignedOut(Revocation),
}

/// A session that is over here, and is still to be ended at the user pool.
#[derive(Debug)]
pub struct EndedSession {
    /// What was stored of it.
    pub stored: StoredSession,
    /// How far the end reaches.
    pub scope: SignOutScope,
    /// For a global sign-out; `None` if there was no live one, which a refresh then fetches.
    pub access_token: Option<(AccessToken, Timestamp)>,
}
