//! The state of the session. It is the only place where tokens live.

use vestibule_contract::{Notice, Route, SessionStorage, Step};

use crate::{
    AccessToken, AccountId, IdToken, Password, RequestId, StoredSession, Timestamp, TokenSet,
};

/// Counts what was begun: an answer whose epoch is not the present one is stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Epoch(pub u64);

/// The whole session.
#[derive(Debug)]
pub struct State {
    /// The epoch of whatever was begun last.
    pub epoch: Epoch,
    /// Whether somebody is signed in.
    pub phase: Phase,
    /// Pages that were asked for and wait for the session to be known.
    pub waiting: Vec<(RequestId, Route)>,
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// The state before anything is known.
    pub fn new() -> Self {
        Self {
            epoch: Epoch::default(),
            phase: Phase::Restoring,
            waiting: Vec::new(),
        }
    }

    /// Begins something new: whatever was begun before is stale from here on.
    pub(crate) fn begin(&mut self) -> Epoch {
        self.epoch = Epoch(self.epoch.0.wrapping_add(1));
        self.epoch
    }
}

/// Whether somebody is signed in.
#[derive(Debug)]
pub enum Phase {
    /// The store was asked and has not answered yet.
    Restoring,
    /// The store held a session and the user pool is being asked for fresh tokens.
    Resuming {
        /// What the store held.
        stored: StoredSession,
        /// When to stop waiting and show the user as offline.
        until: Timestamp,
        /// The fresh tokens, while they are being stored; published after.
        tokens: Option<Box<TokenSet>>,
    },
    /// Nobody is signed in.
    SignedOut(SignedOut),
    /// Somebody is signed in.
    SignedIn(SignedIn),
}

/// Nobody is signed in.
#[derive(Debug, Default)]
pub struct SignedOut {
    /// What the Authenticator shows.
    pub step: Step,
    /// Why.
    pub notice: Option<Notice>,
    /// What is being done for a person right now.
    pub in_flight: Option<InFlight>,
    /// The password of an account that waits for its code, so that it is signed in right after.
    pub held_password: Option<HeldPassword>,
}

/// Something that is being done for a person.
#[derive(Debug)]
pub struct InFlight {
    /// The command that waits for it.
    pub request: RequestId,
    /// What it is.
    pub operation: Operation,
}

/// What is being done.
#[derive(Debug)]
pub enum Operation {
    /// Signing in. After a confirmation, its failure is no failure of the command: the account is confirmed.
    SignIn {
        /// As typed.
        username: String,
        /// Kept in case the account still waits for its code.
        password: Option<Password>,
        /// True if the account was confirmed a moment ago.
        after_confirmation: bool,
    },
    /// Making an account.
    SignUp {
        /// As typed.
        username: String,
        /// For the sign-in that follows.
        password: Option<Password>,
    },
    /// Confirming the account of the step.
    ConfirmSignUp,
    /// Asking for a code because an unconfirmed account signed in; its failure is no failure of the command.
    CodeForUnconfirmed,
    /// Asking for the code of the step again.
    ResendCode,
    /// Asking for the code that resets a password.
    ForgotPassword {
        /// As typed.
        username: String,
    },
    /// Setting the new password of the step's account.
    ConfirmForgotPassword,
    /// Storing the tokens of a sign-in that succeeded.
    Save {
        /// Published as soon as the store answered.
        tokens: Box<TokenSet>,
    },
}

impl Operation {
    pub(crate) const fn is_code_request(&self) -> bool {
        matches!(
            self,
            Self::CodeForUnconfirmed | Self::ResendCode | Self::ForgotPassword { .. }
        )
    }
}

/// The password of an account that waits for its code.
#[derive(Debug)]
pub struct HeldPassword {
    /// Whose.
    pub username: String,
    /// As typed at sign-up or sign-in.
    pub password: Password,
    /// When it is forgotten.
    pub until: Timestamp,
}

/// Somebody is signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// What is kept of the session, refresh token included.
    pub stored: StoredSession,
    /// The short-lived tokens; `None` if the user pool could not be reached since the start.
    pub tokens: Option<LiveTokens>,
    /// Where the session is kept.
    pub storage: SessionStorage,
    /// What is being done to keep it fresh.
    pub refresh: Refresh,
}

/// The short-lived tokens.
#[derive(Debug)]
pub struct LiveTokens {
    /// For who asks who is signed in.
    pub id_token: IdToken,
    /// For the user pool's own operations.
    pub access_token: AccessToken,
    /// When they expire.
    pub expires_at: Timestamp,
}

/// What is being done to keep the session fresh.
#[derive(Debug)]
pub enum Refresh {
    /// Nothing, until shortly before the tokens expire.
    Idle,
    /// The user pool was asked.
    InFlight {
        /// How many times it could not be reached before.
        attempt: u32,
    },
    /// New tokens are being stored, and are published after.
    Saving {
        /// The new tokens.
        tokens: Box<TokenSet>,
    },
    /// The user pool could not be reached; asked again at this time.
    Waiting {
        /// How many times it could not be reached.
        attempt: u32,
        /// When to ask again.
        until: Timestamp,
    },
}

impl Refresh {
    /// The tokens that are being stored, if that is what is being done; then nothing is.
    pub(crate) fn take_saving(&mut self) -> Option<Box<TokenSet>> {
        match std::mem::replace(self, Self::Idle) {
            Self::Saving { tokens } => Some(tokens),
            other => {
                *self = other;
                None
            }
        }
    }
}

impl SignedIn {
    /// Whether the short-lived tokens may still be used now.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        self.tokens
            .as_ref()
            .is_some_and(|tokens| now < tokens.expires_at)
    }

    /// The account.
    pub fn account(&self) -> &AccountId {
        &self.stored.account
    }
}
