//! The sign-ins that are on their way, and which of them a link answers. Pure: time is a parameter.
//!
//! Invariants: an attempt is answered at most once; a link that does not carry the state of one changes nothing; which state it carries
//! is found out in the same time for every link.

use std::collections::VecDeque;

use vestibule_contract::Route;
use vestibule_session::Timestamp;
use vestibule_session::ports::BrowserAttempt;

use crate::attempt::{Attempt, Binding, Expected};
use crate::callback::{Answer, Callback};
use crate::kept::is_over;
use crate::secret::{AuthorizationCode, AuthorizationUrl, StateHash};
use crate::{Error, RedirectUri};

/// Names an attempt within the application; no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttemptId(u64);

impl From<AttemptId> for BrowserAttempt {
    fn from(id: AttemptId) -> Self {
        Self(id.0)
    }
}

impl From<BrowserAttempt> for AttemptId {
    fn from(attempt: BrowserAttempt) -> Self {
        Self(attempt.0)
    }
}

/// The attempts of one application.
#[derive(Debug, Default)]
pub struct Attempts {
    /// The oldest first.
    pending: VecDeque<(AttemptId, Attempt)>,
    /// The one that ended last comes last.
    ended: VecDeque<Ended>,
    last_id: u64,
}

/// An attempt as a waiting person sees it.
#[derive(Debug, Clone, Copy)]
pub struct PendingAttempt<'a> {
    /// Which.
    pub id: AttemptId,
    /// Where the person wanted to go.
    pub route: Route,
    /// To send the browser to once more.
    pub authorization_url: &'a AuthorizationUrl,
    /// When it is over.
    pub expires_at: Timestamp,
}

/// What a link did.
#[derive(Debug)]
pub enum Outcome {
    /// It brought the code of an attempt, which is now used: have it exchanged by
    /// [`Provider::sign_in`](crate::Provider::sign_in).
    Code(Box<Answered>),
    /// It ended an attempt.
    Ended {
        /// Which.
        id: AttemptId,
        /// Where the person wanted to go.
        route: Route,
        /// [`Error::AuthorizationRefused`] or [`Error::AnotherIssuer`].
        error: Error,
    },
}

/// An attempt with the code that answers it.
#[derive(Debug)]
pub struct Answered {
    /// Which attempt.
    pub id: AttemptId,
    /// Where the person wanted to go.
    pub route: Route,
    pub(crate) issuer: String,
    pub(crate) redirect_uri: RedirectUri,
    pub(crate) binding: Binding,
    pub(crate) code: AuthorizationCode,
}

#[derive(Debug)]
struct Ended {
    state: StateHash,
    by: Ending,
}

#[derive(Debug, Clone, Copy)]
enum Ending {
    Answer,
    Cancellation,
    Expiry,
}

impl Attempts {
    /// Takes an attempt up. If there are eight already, the oldest gives way, as if it had been cancelled.
    pub fn add(&mut self, attempt: Attempt, now: Timestamp) -> AttemptId {
        self.expire(now);
        if self.pending.len() == Self::MAX_PENDING
            && let Some((_, oldest)) = self.pending.pop_front()
        {
            self.remember(oldest.expected.state, Ending::Cancellation);
        }
        self.last_id += 1;
        let id = AttemptId(self.last_id);
        self.pending.push_back((id, attempt));
        id
    }

    /// Those that wait for an answer, the oldest first.
    pub fn pending(&self, now: Timestamp) -> impl Iterator<Item = PendingAttempt<'_>> {
        let waiting = self.pending.iter();
        waiting
            .filter(move |(_, attempt)| now < attempt.expected.expires_at)
            .map(|(id, attempt)| PendingAttempt {
                id: *id,
                route: attempt.expected.route,
                authorization_url: &attempt.authorization_url,
                expires_at: attempt.expected.expires_at,
            })
    }

    /// Gives an attempt up; a link that answers it will be dropped. Nothing happens if it has ended already.
    pub fn cancel(&mut self, id: AttemptId) {
        if let Some(at) = self.pending.iter().position(|(known, _)| *known == id) {
            self.end(at, Ending::Cancellation);
        }
    }

    /// Gives every attempt up: somebody signed in, or out, or the configuration changed.
    pub fn cancel_all(&mut self) {
        while !self.pending.is_empty() {
            self.end(0, Ending::Cancellation);
        }
    }

    /// Finds the attempt that a link answers, and uses it up.
    ///
    /// # Errors
    /// [`Error::UnknownState`], [`Error::AttemptUsed`], [`Error::AttemptCancelled`], [`Error::AttemptExpired`] or
    /// [`Error::AnotherRedirectUri`]: the link is to be dropped; every attempt that was pending still is.
    pub fn answer(&mut self, callback: Callback, now: Timestamp) -> Result<Outcome, Error> {
        self.expire(now);
        let state = |(_, attempt): &(AttemptId, Attempt)| attempt.expected.state;
        let Some(at) = position(self.pending.iter().map(state), &callback.state) else {
            return Err(self.what_became_of(&callback.state));
        };
        let is_ours = self
            .pending
            .get(at)
            .is_some_and(|(_, attempt)| attempt.expected.redirect_uri == callback.redirect_uri);
        if !is_ours {
            return Err(Error::AnotherRedirectUri);
        }
        let (id, attempt) = self.end(at, Ending::Answer).ok_or(Error::UnknownState)?;
        Ok(outcome(id, attempt.expected, callback))
    }

    /// Takes what was begun before a restart up again, by the answer that has come to it; it is used up.
    ///
    /// # Errors
    /// As [`Self::answer`]: it is not this link that it waits for, or not any more.
    pub(crate) fn resume(
        &mut self,
        expected: Expected,
        callback: Callback,
        now: Timestamp,
    ) -> Result<Outcome, Error> {
        expected.is_answered_by(&callback, now)?;
        match self.what_became_of(&expected.state) {
            Error::UnknownState => {}
            known => return Err(known),
        }
        self.last_id += 1;
        self.remember(expected.state, Ending::Answer);
        Ok(outcome(AttemptId(self.last_id), expected, callback))
    }

    /// Ends what has become too old.
    fn expire(&mut self, now: Timestamp) {
        while let Some(at) = self
            .pending
            .iter()
            .position(|(_, attempt)| now >= attempt.expected.expires_at)
        {
            self.end(at, Ending::Expiry);
        }
    }

    fn end(&mut self, at: usize, by: Ending) -> Option<(AttemptId, Attempt)> {
        let (id, attempt) = self.pending.remove(at)?;
        self.remember(attempt.expected.state, by);
        Some((id, attempt))
    }

    fn remember(&mut self, state: StateHash, by: Ending) {
        if self.ended.len() == MAX_REMEMBERED {
            self.ended.pop_front();
        }
        self.ended.push_back(Ended { state, by });
    }

    fn what_became_of(&self, state: &StateHash) -> Error {
        let states = self.ended.iter().map(|ended| ended.state);
        let ended = position(states, state).and_then(|at| self.ended.get(at));
        match ended.map(|ended| ended.by) {
            None => Error::UnknownState,
            Some(Ending::Answer) => Error::AttemptUsed,
            Some(Ending::Cancellation) => Error::AttemptCancelled,
            Some(Ending::Expiry) => Error::AttemptExpired,
        }
    }

    /// As many as a person may have begun in ten minutes, in several windows of a browser.
    pub const MAX_PENDING: usize = 8;
}

fn outcome(id: AttemptId, expected: Expected, callback: Callback) -> Outcome {
    let ended = |error| Outcome::Ended {
        id,
        route: expected.route,
        error,
    };
    let is_of_our_issuer = match &callback.issuer {
        // Compared as text (RFC 9207 section 2.4), in an error as well.
        Some(issuer) => *issuer == expected.issuer,
        None => !expected.names_issuer,
    };
    if !is_of_our_issuer {
        return ended(Error::AnotherIssuer);
    }
    match callback.answer {
        Answer::Error(error) => ended(Error::AuthorizationRefused(error)),
        Answer::Code(code) => Outcome::Code(Box::new(Answered {
            id,
            route: expected.route,
            issuer: expected.issuer,
            redirect_uri: expected.redirect_uri,
            binding: expected.binding,
            code,
        })),
    }
}

impl Expected {
    /// Whether this is the answer that an attempt of before a restart waits for.
    pub(crate) fn is_answered_by(&self, callback: &Callback, now: Timestamp) -> Result<(), Error> {
        if !self.state.is_same_as(&callback.state) {
            return Err(Error::UnknownState);
        }
        if is_over(self.expires_at, now) {
            return Err(Error::AttemptExpired);
        }
        if self.redirect_uri != callback.redirect_uri {
            return Err(Error::AnotherRedirectUri);
        }
        Ok(())
    }
}

/// Where a state is among others; looks at all of them, whichever it is.
fn position(states: impl Iterator<Item = StateHash>, wanted: &StateHash) -> Option<usize> {
    states.enumerate().fold(None, |found, (at, state)| {
        if state.is_same_as(wanted) {
            Some(at)
        } else {
            found
        }
    })
}

/// Enough to say of a link that comes twice, or late, what it is.
const MAX_REMEMBERED: usize = 32;
