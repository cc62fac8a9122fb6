//! What follows from an event. Total and pure: every event in every state has an answer, and the time is a parameter.

mod account;
mod authenticator;
mod browser;
mod challenge;
mod fields;
mod lifecycle;
mod password_reset;
mod sign_in;
mod sign_out;
mod sign_up;

use vestibule_contract::{Page, Route, SessionEvent, SessionStorage};

use crate::guard::{self, Access};
use crate::ports::StoreError;
use crate::view::user;
use crate::{
    Command, Effect, Epoch, Event, Phase, Refresh, Reply, RequestId, SignedIn, State,
    StoredSession, Timestamp, TokenSet, Wanted,
};

/// The state after the event, and what is to be done outside.
pub fn transition(mut state: State, event: Event, now: Timestamp) -> (State, Vec<Effect>) {
    let mut effects = Vec::new();
    happened(&mut state, event, now, &mut effects);
    lifecycle::refresh_if_outdated(&mut state, &mut effects);
    answer_waiting(&mut state, now, &mut effects);
    (state, effects)
}

fn happened(state: &mut State, event: Event, now: Timestamp, effects: &mut Vec<Effect>) {
    match event {
        Event::Started => lifecycle::started(state, effects),
        Event::Tick => {
            lifecycle::tick(state, now, effects);
            challenge::expire(state, now);
            browser::expire(state, now, effects);
        }
        Event::Requested(request, command) => requested(state, request, command, now, effects),
        Event::Restored(epoch, answer) => {
            lifecycle::restored(state, epoch, answer, now, effects);
        }
        Event::RefreshAnswered(epoch, answer) => {
            lifecycle::refreshed(state, epoch, answer, now, effects);
        }
        Event::Saved(epoch, answer) => saved(state, epoch, answer, now, effects),
        Event::SignInAnswered(epoch, answer) => {
            sign_in::sign_in_answered(state, epoch, answer, now, effects);
        }
        Event::SignUpAnswered(epoch, answer) => {
            sign_up::sign_up_answered(state, epoch, answer, now, effects);
        }
        Event::ConfirmSignUpAnswered(epoch, answer) => {
            sign_up::confirm_sign_up_answered(state, epoch, answer, effects);
        }
        Event::CodeRequestAnswered(epoch, answer) => {
            sign_up::code_request_answered(state, epoch, answer, effects);
        }
        Event::ConfirmForgotPasswordAnswered(epoch, answer) => {
            password_reset::confirm_forgot_password_answered(state, epoch, answer, effects);
        }
        Event::BegunInBrowser(epoch, answer) => browser::begun(state, epoch, answer, effects),
        Event::BrowserReturned(epoch, answer) => browser::returned(state, epoch, answer, effects),
        Event::BrowserExchanged(epoch, answer) => {
            browser::exchanged(state, epoch, answer, now, effects);
        }
        Event::SignOutSettled(revocation, other_devices) => {
            effects.push(Effect::Announce(SessionEvent::SignOutSettled {
                revocation,
                other_devices,
            }));
        }
    }
}

/// When the next [`Event::Tick`] is due; `None` if nothing waits for time to pass.
pub fn next_deadline(state: &State) -> Option<Timestamp> {
    match &state.phase {
        Phase::Restoring => None,
        Phase::Resuming { until, tokens, .. } => tokens.is_none().then_some(*until),
        Phase::SignedOut(signed_out) => {
            challenge::deadline(signed_out).or_else(|| browser::deadline(signed_out))
        }
        Phase::SignedIn(signed_in) => match &signed_in.refresh {
            Refresh::Idle => Some(lifecycle::refresh_due(signed_in)),
            Refresh::Waiting { until, .. } => Some(*until),
            // The view turns from fresh to offline by itself when the tokens expire meanwhile.
            Refresh::InFlight { .. } | Refresh::Saving { .. } => None,
        },
    }
}

fn requested(
    state: &mut State,
    request: RequestId,
    command: Command,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Load(route) => state.waiting.push((request, Wanted::Page(route))),
        Command::SignOut(scope) => sign_out::sign_out(state, request, scope, now, effects),
        Command::Lease { refused } => account::lease(state, request, refused, now, effects),
        Command::LinkWithoutSignIn => browser::link_without_sign_in(state, request, effects),
        Command::Report(session, news) => account::report(state, request, session, news, effects),
        command => authenticator::requested(state, request, command, now, effects),
    }
    if !state.waiting.is_empty() {
        lifecycle::refresh_at_use(state, now, effects);
    }
}

/// Answers whatever waits and whose answer is known by now.
fn answer_waiting(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    for (request, wanted) in std::mem::take(&mut state.waiting) {
        let answer = match wanted {
            Wanted::Page(route) => page(state, route, now).map(|page| Ok(Reply::Page(page))),
            Wanted::Lease { refused } => account::lease_answer(state, refused, now),
        };
        match answer {
            Some(answer) => effects.push(Effect::Reply(request, answer)),
            None => state.waiting.push((request, wanted)),
        }
    }
}

fn page(state: &State, route: Route, now: Timestamp) -> Option<Page> {
    let is_settled = guard::access(route) == Access::Public || !is_being_refreshed(state, now);
    guard::page(route, state).filter(|_| is_settled)
}

/// A protected page waits for a session that is stale and about to be refreshed, so that it is never shown by one that has just ended.
fn is_being_refreshed(state: &State, now: Timestamp) -> bool {
    match &state.phase {
        Phase::SignedIn(signed_in) => {
            !signed_in.is_fresh(now)
                && signed_in.tokens.is_some()
                && matches!(
                    signed_in.refresh,
                    Refresh::InFlight { attempt: 0 } | Refresh::Saving { .. }
                )
        }
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedOut(_) => false,
    }
}

fn saved(
    state: &mut State,
    epoch: Epoch,
    answer: Result<(), StoreError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if epoch != state.epoch {
        return;
    }
    let storage = storage(answer);
    match &state.phase {
        Phase::SignedOut(_) => sign_in::signed_in(state, storage, now, effects),
        Phase::Resuming { .. } | Phase::SignedIn(_) => {
            lifecycle::refreshed_and_saved(state, storage, now, effects);
        }
        Phase::Restoring => {}
    }
}

fn storage(answer: Result<(), StoreError>) -> SessionStorage {
    match answer {
        Ok(()) => SessionStorage::Keyring,
        Err(StoreError::Missing) => SessionStorage::MemoryKeyringMissing,
        Err(StoreError::Locked) => SessionStorage::MemoryKeyringLocked,
        Err(StoreError::Damaged | StoreError::Refused) => SessionStorage::MemoryKeyringFailed,
    }
}

fn stored(tokens: &TokenSet, now: Timestamp) -> StoredSession {
    StoredSession {
        account: tokens.account.clone(),
        username: tokens.username.clone(),
        display_name: tokens.display_name.clone(),
        refresh_token: tokens.refresh_token.clone(),
        issued_at: now,
    }
}

/// What is kept of new tokens of the present session. Not every refresh says again what the person is called.
fn renewed(phase: &Phase, tokens: &TokenSet, now: Timestamp) -> StoredSession {
    let before = match phase {
        Phase::Resuming { stored, .. } => Some(stored),
        Phase::SignedIn(present) => Some(&present.stored),
        Phase::Restoring | Phase::SignedOut(_) => None,
    };
    let mut stored = stored(tokens, now);
    if stored.display_name.is_none() {
        stored.display_name = before.and_then(|before| before.display_name.clone());
    }
    stored
}

/// New tokens of the present session, or the first of a new one.
fn publish(
    state: &mut State,
    tokens: TokenSet,
    storage: SessionStorage,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let stored = renewed(&state.phase, &tokens, now);
    let (session, is_outdated) = match &state.phase {
        Phase::SignedIn(present) => {
            effects.push(Effect::Announce(SessionEvent::TokenRefreshed));
            (present.session, present.is_outdated)
        }
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedOut(_) => {
            let user = user(&stored);
            let route = wanted_route(&state.phase);
            effects.push(Effect::Announce(SessionEvent::SignedIn { user, route }));
            (state.epoch, false)
        }
    };
    state.phase = Phase::SignedIn(SignedIn {
        session,
        stored,
        tokens: Some(crate::LiveTokens {
            epoch: state.epoch,
            id_token: tokens.id_token,
            access_token: tokens.access_token,
            expires_at: tokens.expires_at,
        }),
        storage,
        refresh: Refresh::Idle,
        is_outdated,
    });
    effects.push(Effect::RetryRevocations);
}

/// Where the person wants to go whose sign-in went through the browser.
fn wanted_route(phase: &Phase) -> Option<Route> {
    match phase {
        Phase::SignedOut(signed_out) => signed_out.browser.as_ref().map(|browser| browser.route),
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedIn(_) => None,
    }
}

fn reply(request: RequestId, answer: Result<(), crate::Error>, effects: &mut Vec<Effect>) {
    effects.push(Effect::Reply(request, answer.map(|()| Reply::Done)));
}

#[cfg(test)]
mod tests;
