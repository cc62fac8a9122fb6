//! The state of the session. It is the only place where tokens live.

use vestibule_contract::{FirstFactor, MfaMethod, Notice, Route, SessionStorage, Step};

use crate::ports::{BrowserAttempt, BrowserRequest, Challenge, SignInRequest};
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
    /// What was asked for and waits for the session to be known, or fresh.
    pub waiting: Vec<(RequestId, Wanted)>,
}

/// What waits for the session to be known, or fresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A page.
    Page(Route),
    /// The session's tokens, for one operation on the account.
    Lease {
        /// Tokens that the user pool refused as too old, by [`LiveTokens::epoch`]: these are not wanted again.
        refused: Option<Epoch>,
    },
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
    /// A sign-in that waits for a person.
    pub pending: Option<PendingSignIn>,
    /// A sign-in that waits for the browser. The step is then `WaitForBrowser`, and only then.
    pub browser: Option<InBrowser>,
}

/// A sign-in that goes on in the system browser.
#[derive(Debug)]
pub struct InBrowser {
    /// What its port calls it.
    pub attempt: BrowserAttempt,
    /// How far it is.
    pub phase: BrowserPhase,
    /// When it is given up, if nobody came back by then.
    pub until: Timestamp,
    /// Where the person wants to go afterwards.
    pub route: Route,
}

/// How far a sign-in through the browser is.
#[derive(Debug)]
pub enum BrowserPhase {
    /// The person is in the browser.
    Waiting,
    /// What the browser brought is being exchanged for tokens.
    Exchanging,
    /// The tokens are being stored, and are published after.
    Saving {
        /// What came.
        tokens: Box<TokenSet>,
    },
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
    /// Signing in, or going on with it.
    SignIn {
        /// How to begin it again.
        held: HeldSignIn,
        /// What for.
        reason: SignInReason,
    },
    /// Making an account.
    SignUp {
        /// For the sign-in that follows.
        held: HeldSignIn,
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
    /// Opening the browser.
    BeginInBrowser(BrowserRequest),
}

impl Operation {
    pub(crate) const fn is_code_request(&self) -> bool {
        matches!(
            self,
            Self::CodeForUnconfirmed | Self::ResendCode | Self::ForgotPassword { .. }
        )
    }
}

/// What the user pool is asked for in a sign-in; it decides what a failure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInReason {
    /// The person began it.
    Begun,
    /// The account was confirmed a moment ago: that was what the person asked for, and a failure of the sign-in is none of the command.
    AccountConfirmed {
        /// Whether it began with what the confirmation gave. A pool whose app client refuses that may still take the password.
        by_session: bool,
    },
    /// The person answered its challenge.
    ChallengeAnswered,
    /// The person wants the code of its challenge again; the challenge stays until there is another.
    CodeWanted {
        /// The second factor that was chosen before, and is chosen again for them.
        choose: Option<MfaMethod>,
    },
}

/// A sign-in that waits for a person: for the answer to a challenge, or for the code that confirms the account first.
#[derive(Debug)]
pub struct PendingSignIn {
    /// How to begin it again.
    pub held: HeldSignIn,
    /// What is to be answered; `None` while the account waits for its code. The step is then a challenge's own, and only then.
    pub challenge: Option<Box<Challenge>>,
    /// When it is forgotten.
    pub until: Timestamp,
}

/// How to begin a sign-in again, for as long as it may be needed.
#[derive(Debug, Clone)]
pub struct HeldSignIn {
    /// As typed.
    pub username: String,
    /// As typed, where it began with one.
    pub password: Option<Password>,
    /// What it began with, where it began by the name alone.
    pub factor: Option<FirstFactor>,
    /// The second factor that was chosen.
    pub mfa_method: Option<MfaMethod>,
}

impl HeldSignIn {
    pub(crate) fn new(username: String, password: Option<Password>) -> Self {
        Self {
            username,
            password,
            factor: None,
            mfa_method: None,
        }
    }

    /// What the user pool is asked to begin it.
    pub(crate) fn request(&self) -> SignInRequest {
        let username = self.username.clone();
        match self.password.clone() {
            Some(password) => SignInRequest::Password { username, password },
            None => SignInRequest::NameOnly {
                username,
                factor: self.factor,
            },
        }
    }
}

/// Somebody is signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// Names this session as long as it lasts, whatever becomes of its tokens: the epoch in which it was published.
    pub session: Epoch,
    /// What is kept of the session, refresh token included.
    pub stored: StoredSession,
    /// The short-lived tokens; `None` if the user pool could not be reached since the start.
    pub tokens: Option<LiveTokens>,
    /// Where the session is kept.
    pub storage: SessionStorage,
    /// What is being done to keep it fresh.
    pub refresh: Refresh,
    /// True if the account changed after the tokens were issued: they are refreshed as soon as nothing else is being done.
    pub is_outdated: bool,
}

/// The short-lived tokens.
#[derive(Debug)]
pub struct LiveTokens {
    /// The epoch in which they were published.
    pub epoch: Epoch,
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
