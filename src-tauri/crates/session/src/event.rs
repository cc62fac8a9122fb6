//! What can happen to the session: a person's command, an answer from outside, the passing of time.

use vestibule_contract::{CodeDelivery, Route, SignOutScope, StepName};

use crate::ports::{ProviderError, SignInOutcome, SignUpOutcome, SignUpRequest, StoreError};
use crate::{ChallengeSession, ConfirmationCode, Epoch, Password, StoredSession, TokenSet};

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
    /// The user pool answered a sign-in.
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
}
