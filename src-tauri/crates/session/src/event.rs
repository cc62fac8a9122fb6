//! What can happen to the session: a person's command, an answer from outside, the passing of time.

use vestibule_contract::{
    CodeDelivery, FirstFactor, OtherDevices, Revocation, Route, SignOutScope, StepName,
};

use crate::ports::{
    BegunInBrowser, BrowserError, BrowserRequest, ProviderError, ResumedInBrowser, SignInOutcome,
    SignUpOutcome, SignUpRequest, StoreError,
};
use crate::{
    ChallengeAnswer, ChallengeSession, ConfirmationCode, Epoch, Password, StoredSession, TokenSet,
};

/// Names a command until it has been answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RequestId(pub u64);

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// The application has started.
    Started,
    /// A person asked for something; exactly one [`crate::Effect::Reply`] answers it.
    Requested(RequestId, Command),
    /// A deadline has come, or may have.
    Tick,
    /// The store answered what it kept from the last run.
    Restored(Epoch, Result<Option<StoredSession>, StoreError>),
    /// The user pool answered a sign-in, or the answer to one of its challenges.
    SignInAnswered(Epoch, Result<SignInOutcome, ProviderError>),
    /// The user pool answered a sign-up.
    SignUpAnswered(Epoch, Result<SignUpOutcome, ProviderError>),
    /// The user pool answered the confirmation of an account.
    ConfirmSignUpAnswered(Epoch, Result<Option<ChallengeSession>, ProviderError>),
    /// The user pool answered a request for a code, of either kind.
    CodeRequestAnswered(Epoch, Result<Option<CodeDelivery>, ProviderError>),
    /// The user pool answered a new password.
    ConfirmForgotPasswordAnswered(Epoch, Result<(), ProviderError>),
    /// The user pool answered a refresh.
    RefreshAnswered(Epoch, Result<TokenSet, ProviderError>),
    /// The store answered a save.
    Saved(Epoch, Result<(), StoreError>),
    /// The browser is open for a sign-in, or is not.
    BegunInBrowser(Epoch, Result<BegunInBrowser, BrowserError>),
    /// The browser came back with the answer to an attempt, or that has ended.
    BrowserReturned(Epoch, Result<(), BrowserError>),
    /// The provider answered the code that the browser brought.
    BrowserExchanged(Epoch, Result<Box<TokenSet>, BrowserError>),
    /// What a sign-out came to at the user pool.
    SignOutSettled(Revocation, OtherDevices),
}

/// What a person can ask for.
#[derive(Debug)]
pub enum Command {
    /// A page; answered once the session is known and, for a protected page, fresh if it can be.
    Load(Route),
    /// Another step of the Authenticator.
    ShowStep(StepName, Option<String>),
    /// Sign in by user name and password.
    SignIn {
        /// As typed.
        username: String,
        /// As typed.
        password: Password,
    },
    /// Sign in by the name alone: choice-based, or with the user pool's own questions.
    BeginSignIn {
        /// As typed.
        username: String,
        /// What the person prefers to begin with.
        factor: Option<FirstFactor>,
    },
    /// Sign in through the system browser.
    BeginInBrowser(BrowserRequest),
    /// Go on with a sign-in through the browser that was begun before a restart, and whose answer has come.
    ResumeInBrowser(ResumedInBrowser),
    /// A link came from the browser that no sign-in waits for; said to the person where it could be a surprise.
    LinkWithoutSignIn,
    /// Answer the challenge of the present step.
    AnswerChallenge(ChallengeAnswer),
    /// What an authenticator application is to be enrolled with at the present step.
    TotpSecret,
    /// What a passkey is asked at the present step.
    PasskeyRequest,
    /// Make an account.
    SignUp(SignUpRequest),
    /// Confirm the account of the present step.
    ConfirmSignUp(ConfirmationCode),
    /// Send the code of the present step again.
    ResendCode,
    /// Begin to reset a password.
    ForgotPassword {
        /// As typed.
        username: String,
    },
    /// Finish resetting the password of the present step.
    ConfirmForgotPassword {
        /// As typed.
        code: ConfirmationCode,
        /// As typed.
        password: Password,
    },
    /// Sign out; legal everywhere, where it ends whatever is going on.
    SignOut(SignOutScope),
    /// The session's tokens, for one operation on the account; answered once they are fresh.
    Lease {
        /// The lease's own name of tokens that the user pool refused as too old, and that are not wanted again.
        refused: Option<Epoch>,
    },
    /// What an operation on the account came to, of the session with this name. Refused if that is over.
    Report(Epoch, AccountNews),
}

/// What an operation on the account came to, as far as it concerns the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountNews {
    /// The session is as it was.
    Nothing,
    /// Attributes may have changed, those named here for sure: the tokens are no longer what the account is.
    AttributesChanged(Vec<String>),
    /// The user pool says that the session is over.
    SessionEnded,
    /// There is no such account any more.
    AccountDeleted,
}
