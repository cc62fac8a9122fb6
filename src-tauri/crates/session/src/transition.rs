//! What follows from an event. Total and pure: every event in every state has an answer, and the time is a parameter.

mod authenticator;
mod lifecycle;
mod password_reset;
mod sign_up;

use vestibule_contract::{Page, SessionStorage};

use crate::guard::{self, Access};
use crate::ports::StoreError;
use crate::{
    Command, Effect, Event, Phase, Refresh, Reply, RequestId, SignedIn, State, StoredSession,
    Timestamp,
};

/// The state after the event, and what is to be done outside.
pub fn transition(mut state: State, event: Event, now: Timestamp) -> (State, Vec<Effect>) {
    let mut effects = Vec::new();
    match event {
        Event::Started => lifecycle::started(&mut state, &mut effects),
        Event::Tick => {
            lifecycle::tick(&mut state, now, &mut effects);
            sign_up::forget_held_password(&mut state, now);
        }
        Event::Requested(request, command) => {
            requested(&mut state, request, command, now, &mut effects);
        }
        Event::Restored(epoch, answer) => {
            lifecycle::restored(&mut state, epoch, answer, now, &mut effects);
        }
        Event::RefreshAnswered(epoch, answer) => {
            lifecycle::refreshed(&mut state, epoch, answer, now, &mut effects);
        }
        Event::Saved(epoch, answer) => saved(&mut state, epoch, answer, now, &mut effects),
        Event::SignInAnswered(epoch, answer) => {
            authenticator::sign_in_answered(&mut state, epoch, answer, now, &mut effects);
        }
        Event::SignUpAnswered(epoch, answer) => {
            sign_up::sign_up_answered(&mut state, epoch, answer, now, &mut effects);
        }
        Event::ConfirmSignUpAnswered(epoch, answer) => {
            sign_up::confirm_sign_up_answered(&mut state, epoch, answer, &mut effects);
        }
        Event::CodeRequestAnswered(epoch, answer) => {
            sign_up::code_request_answered(&mut state, epoch, answer, &mut effects);
        }
        Event::ConfirmForgotPasswordAnswered(epoch, answer) => {
            password_reset::confirm_forgot_password_answered(
                &mut state,
                epoch,
                answer,
                &mut effects,
            );
        }
    }
    answer_waiting(&mut state, now, &mut effects);
    (state, effects)
}

/// When the next [`Event::Tick`] is due; `None` if nothing waits for time to pass.
pub fn next_deadline(state: &State) -> Option<Timestamp> {
    match &state.phase {
        Phase::Restoring => None,
        Phase::Resuming { until, tokens, .. } => tokens.is_none().then_some(*until),
        Phase::SignedOut(signed_out) => signed_out.held_password.as_ref().map(|held| held.until),
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
        Command::Load(route) => state.waiting.push((request, route)),
        Command::SignOut(scope) => lifecycle::sign_out(state, request, scope, now, effects),
        command => authenticator::requested(state, request, command, now, effects),
    }
    if !state.waiting.is_empty() {
        lifecycle::refresh_at_use(state, now, effects);
    }
}

/// Answers the pages whose answer is known by now.
fn answer_waiting(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    for (request, route) in std::mem::take(&mut state.waiting) {
        let settled = guard::access(route) == Access::Public || !is_being_refreshed(state, now);
        match guard::page(route, state).filter(|_| settled) {
            Some(page) => reply_page(request, page, effects),
            None => state.waiting.push((request, route)),
        }
    }
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
    epoch: crate::Epoch,
    answer: Result<(), StoreError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if epoch != state.epoch {
        return;
    }
    let storage = storage(answer);
    match &state.phase {
        Phase::SignedOut(_) => authenticator::signed_in(state, storage, now, effects),
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

fn stored(tokens: &crate::TokenSet, now: Timestamp) -> StoredSession {
    StoredSession {
        account: tokens.account.clone(),
        username: tokens.username.clone(),

        refresh_token: tokens.refresh_token.clone(),
        issued_at: now,
    }
}

fn publish(tokens: crate::TokenSet, storage: SessionStorage, now: Timestamp) -> SignedIn {
    SignedIn {
        stored: stored(&tokens, now),
        tokens: Some(crate::LiveTokens {
            id_token: tokens.id_token,
            access_token: tokens.access_token,
            expires_at: tokens.expires_at,
        }),
        storage,
        refresh: Refresh::Idle,
    }
}

fn reply(request: RequestId, answer: Result<(), crate::Error>, effects: &mut Vec<Effect>) {
    effects.push(Effect::Reply(request, answer.map(|()| Reply::Done)));
}

fn reply_page(request: RequestId, page: Page, effects: &mut Vec<Effect>) {
    effects.push(Effect::Reply(request, Ok(Reply::Page(page))));
}

#[cfg(test)]
mod tests;
