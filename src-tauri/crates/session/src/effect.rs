//! What follows from an event, to be carried out by the actor. Every effect that asks something carries the epoch it began in.

use vestibule_contract::{OtherDevices, Page, Revocation, SessionEvent, SignOutScope};

use crate::ports::{BrowserAttempt, BrowserRequest, Challenge, SignInRequest, SignUpRequest};
use crate::{
    AccessToken, AccountId, ChallengeAnswer, ConfirmationCode, Epoch, Error, IdToken, Password,
    RefreshToken, RequestId, SoftwareTokenSecret, StoredSession, Timestamp,
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
    /// Ask the user pool: [`crate::Event::SignInAnswered`].
    AnswerChallenge(Epoch, Box<Challenge>, ChallengeAnswer),
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
    /// Open the browser: [`crate::Event::BegunInBrowser`].
    BeginInBrowser(Epoch, BrowserRequest),
    /// Wait for the browser: [`crate::Event::BrowserReturned`].
    AwaitBrowser(Epoch, BrowserAttempt),
    /// Have the provider exchange what the browser brought: [`crate::Event::BrowserExchanged`].
    ExchangeFromBrowser(Epoch, BrowserAttempt),
    /// Give up what is pending in the browser.
    CancelInBrowser(BrowserAttempt),
    /// Ask the user pool: [`crate::Event::RefreshAnswered`].
    Refresh(Epoch, AccountId, String, RefreshToken),
    /// Ask the store: [`crate::Event::Saved`].
    Save(Epoch, StoredSession),
    /// Have the store forget the account's session; what it answers changes nothing.
    Forget(AccountId),
    /// Have the AWS credentials forgotten that were made from the session.
    ForgetAwsCredentials,
    /// Have the user pool end the session, now or when it can be reached: [`crate::Event::SignOutSettled`] if a person waits for it.
    Revoke(EndedSession),
    /// Have the user pool end whatever session the store still holds, and the store forget it: [`crate::Event::SignOutSettled`].
    DiscardStored(SignOutScope),
    /// Try again to revoke what could not be revoked earlier.
    RetryRevocations,
    /// Tell everybody what happened.
    Announce(SessionEvent),
}

/// What a command is answered with.
#[derive(Debug, PartialEq, Eq)]
pub enum Reply {
    /// Done; the session says the rest.
    Done,
    /// The page, or where to go instead.
    Page(Page),
    /// What the sign-out did so far.
    SignedOut(Revocation, OtherDevices),
    /// What an authenticator application is to be enrolled with.
    TotpSecret {
        /// Whose sign-in.
        username: String,
        /// To be shown to the person.
        secret: SoftwareTokenSecret,
    },
    /// WebAuthn's `PublicKeyCredentialRequestOptionsJSON`.
    PasskeyRequest(String),
    /// The tokens, for one operation on the account.
    Lease(Lease),
}

/// The session's tokens, lent for one operation on the account.
#[derive(Debug, Clone)]
pub struct Lease {
    /// Names the session; an operation's answer counts only as long as it lasts.
    pub session: Epoch,
    /// Names the tokens.
    pub tokens: Epoch,
    /// Whose they are.
    pub account: AccountId,
    /// The `cognito:username` claim.
    pub username: String,
    /// For the user pool's own operations.
    pub access_token: AccessToken,
    /// For who asks who is signed in.
    pub id_token: IdToken,
    /// When the earlier of the two expires, by this computer's clock.
    pub expires_at: Timestamp,
}

impl PartialEq for Lease {
    /// By their names: the tokens themselves are not looked at.
    fn eq(&self, other: &Self) -> bool {
        (self.session, self.tokens) == (other.session, other.tokens)
    }
}

impl Eq for Lease {}

/// A session that is over here, and is still to be ended at the user pool.
#[derive(Debug)]
pub struct EndedSession {
    /// What was stored of it.
    pub stored: StoredSession,
    /// How far the end reaches.
    pub scope: SignOutScope,
    /// For a global sign-out; `None` if there was no live one, which a refresh then fetches.
    pub access_token: Option<(AccessToken, Timestamp)>,
    /// Whether a person was told that the user pool is being asked, and is to be told what it answered.
    pub is_awaited: bool,
}
