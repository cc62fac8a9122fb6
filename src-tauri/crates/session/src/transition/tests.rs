#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod account;
mod authenticator;
mod browser;
mod challenge;
mod lifecycle;
mod sign_out;
mod totality;

use vestibule_contract::{Notice, SessionEvent, SessionStatus, Step};

use super::*;
use crate::ports::{Challenge, ChallengeKind, ProviderError, SignInOutcome};
use crate::testing::{NOW, tokens};
use crate::{ChallengeSession, Epoch, Error, Password};

/// A session that is fed by hand.
struct Session {
    state: Option<State>,
    now: Timestamp,
    requests: u64,
    effects: Vec<Effect>,
}

impl Session {
    fn at(state: State) -> Self {
        Self {
            state: Some(state),
            now: NOW,
            requests: 0,
            effects: Vec::new(),
        }
    }

    fn feed(&mut self, event: Event) {
        let (state, effects) = transition(self.state.take().unwrap(), event, self.now);
        self.state = Some(state);
        self.effects.extend(effects);
    }

    /// Feeds a command and returns its number.
    fn ask(&mut self, command: Command) -> RequestId {
        self.requests += 1;
        let request = RequestId(self.requests);
        self.feed(Event::Requested(request, command));
        request
    }

    fn state(&self) -> &State {
        self.state.as_ref().unwrap()
    }

    /// The epoch of what was begun last: what a real answer would carry.
    fn epoch(&self) -> Epoch {
        self.state().epoch
    }

    fn status(&self) -> SessionStatus {
        crate::status(self.state(), self.now)
    }

    fn step(&self) -> Step {
        match self.status() {
            SessionStatus::SignedOut { step, .. } => step,
            status => panic!("expected to be signed out, not {status:?}"),
        }
    }

    fn notice(&self) -> Option<Notice> {
        match self.status() {
            SessionStatus::SignedOut { notice, .. } => notice,
            status => panic!("expected to be signed out, not {status:?}"),
        }
    }

    fn username(&self) -> Option<String> {
        match self.status() {
            SessionStatus::SignedIn { user, .. } => Some(user.username),
            SessionStatus::SignedOut { .. } | SessionStatus::Restoring => None,
        }
    }

    /// What the command was answered, taken out of the effects.
    fn reply(&mut self, request: RequestId) -> Option<Result<Reply, Error>> {
        let position = self.effects.iter().position(
            |effect| matches!(effect, Effect::Reply(answered, _) if *answered == request),
        )?;
        match self.effects.remove(position) {
            Effect::Reply(_, answer) => Some(answer),
            _ => None,
        }
    }

    /// The effects so far, by name and in order, and what was announced.
    fn take_effects(&mut self) -> Vec<&'static str> {
        self.effects.drain(..).map(|effect| name(&effect)).collect()
    }

    /// What was announced so far, taken out of the effects.
    fn take_events(&mut self) -> Vec<SessionEvent> {
        let announced = self
            .effects
            .extract_if(.., |effect| matches!(effect, Effect::Announce(_)));
        let events = announced.filter_map(|effect| match effect {
            Effect::Announce(event) => Some(event),
            _ => None,
        });
        events.collect()
    }
}

fn name(effect: &Effect) -> &'static str {
    match effect {
        Effect::Reply(..) => "reply",
        Effect::Restore(_) => "restore",
        Effect::SignIn(..) => "sign in",
        Effect::AnswerChallenge(..) => "answer challenge",
        Effect::SignUp(..) => "sign up",
        Effect::ConfirmSignUp(..) => "confirm sign up",
        Effect::ResendConfirmationCode(..) => "resend code",
        Effect::ForgotPassword(..) => "forgot password",
        Effect::ConfirmForgotPassword(..) => "confirm forgot password",
        Effect::BeginInBrowser(..) => "begin in browser",
        Effect::AwaitBrowser(..) => "await browser",
        Effect::ExchangeFromBrowser(..) => "exchange from browser",
        Effect::CancelInBrowser(_) => "cancel in browser",
        Effect::Refresh(..) => "refresh",
        Effect::Save(..) => "save",
        Effect::Forget(_) => "forget",
        Effect::Revoke(_) => "revoke",
        Effect::DiscardStored(_) => "discard stored",
        Effect::RetryRevocations => "retry revocations",
        Effect::ForgetAwsCredentials => "forget AWS credentials",
        Effect::Announce(_) => "announce",
    }
}

fn password() -> Password {
    Password::new("correct horse".into())
}

fn sign_in(username: &str) -> Command {
    Command::SignIn {
        username: username.into(),
        password: password(),
    }
}

fn fresh_tokens() -> TokenSet {
    tokens("ada", "refresh 1", NOW.plus(3600))
}

/// What the user pool answers a sign-in that succeeded.
fn signed_in_outcome() -> SignInOutcome {
    SignInOutcome::Tokens(Box::new(fresh_tokens()))
}

/// What the user pool answers a sign-in that it asks for this.
fn challenge(kind: ChallengeKind) -> SignInOutcome {
    SignInOutcome::Challenge(Box::new(Challenge {
        username: "the pool's name of ada".into(),
        session: Some(ChallengeSession::new("session".into())),
        kind,
    }))
}
