//! The life of a session: restored at start, refreshed before it expires and at use, ended.

use vestibule_contract::{Notice, Revocation, SessionStorage, SignOutScope, Step};

use super::{publish, reply, stored};
use crate::effect::EndedSession;
use crate::ports::{ProviderError, StoreError};
use crate::{
    Effect, Epoch, Error, Operation, Phase, Refresh, Reply, RequestId, SignedIn, SignedOut, State,
    StoredSession, Timestamp, TokenSet,
};

pub(super) fn started(state: &mut State, effects: &mut Vec<Effect>) {
    if matches!(state.phase, Phase::Restoring) {
        effects.push(Effect::Restore(state.begin()));
    }
}

pub(super) fn restored(
    state: &mut State,
    epoch: Epoch,
    answer: Result<Option<StoredSession>, StoreError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if epoch != state.epoch || !matches!(state.phase, Phase::Restoring) {
        return;
    }
    state.phase = match answer {
        Ok(Some(stored)) => {
            let epoch = state.begin();
            effects.push(Effect::Refresh(
                epoch,
                stored.account.clone(),
                stored.username.clone(),
                stored.refresh_token.clone(),
            ));
            Phase::Resuming {
                stored,
                until: now.plus(RESUMING_SECONDS),
                tokens: None,
            }
        }
        Ok(None) => Phase::SignedOut(SignedOut::default()),
        Err(error) => Phase::SignedOut(SignedOut {
            notice: Some(store_notice(error)),
            ..SignedOut::default()
        }),
    };
    if matches!(state.phase, Phase::SignedOut(_)) {
        effects.push(Effect::RetryRevocations);
    }
}

/// Lets time pass: shows a session that takes too long to resume as offline, and begins the refreshes that are due.
pub(super) fn tick(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if let Phase::Resuming {
        stored,
        until,
        tokens: None,
    } = &state.phase
        && now >= *until
    {
        let (stored, refresh) = (stored.clone(), Refresh::InFlight { attempt: 1 });
        state.phase = Phase::SignedIn(SignedIn {
            stored,
            tokens: None,
            storage: SessionStorage::Keyring,
            refresh,
        });
    }
    let Phase::SignedIn(signed_in) = &state.phase else {
        return;
    };
    match signed_in.refresh {
        Refresh::Idle if now >= refresh_due(signed_in) => begin_refresh(state, 0, effects),
        Refresh::Waiting { attempt, until } if now >= until => {
            begin_refresh(state, attempt, effects);
        }
        Refresh::Idle
        | Refresh::Waiting { .. }
        | Refresh::InFlight { .. }
        | Refresh::Saving { .. } => {}
    }
}

/// A page is wanted: tokens that expired unnoticed (the computer slept) are refreshed now.
pub(super) fn refresh_at_use(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if let Phase::SignedIn(signed_in) = &state.phase
        && matches!(signed_in.refresh, Refresh::Idle)
        && !signed_in.is_fresh(now)
    {
        begin_refresh(state, 0, effects);
    }
}

/// When the tokens of a session are to be refreshed: a minute before they expire.
pub(super) fn refresh_due(signed_in: &SignedIn) -> Timestamp {
    signed_in
        .tokens
        .as_ref()
        .map_or(signed_in.stored.issued_at, |tokens| {
            tokens.expires_at.plus(-REFRESH_MARGIN_SECONDS)
        })
}

pub(super) fn refreshed(
    state: &mut State,
    epoch: Epoch,
    answer: Result<TokenSet, ProviderError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if epoch != state.epoch {
        if let Ok(tokens) = answer {
            revoke_unpublished(&tokens, now, effects);
        }
        return;
    }
    match answer {
        Ok(tokens) => new_tokens(state, tokens, now, effects),
        Err(ProviderError::SessionEnded | ProviderError::UntrustedTokens(_)) => {
            session_ended(state, effects);
        }
        Err(_) => could_not_refresh(state, now),
    }
}

/// New tokens: stored before they are published, because the user pool may have made the old refresh token void.
fn new_tokens(state: &mut State, tokens: TokenSet, now: Timestamp, effects: &mut Vec<Effect>) {
    let is_kept = |kept: &StoredSession| kept.refresh_token.is_same_as(&tokens.refresh_token);
    let is_kept_already = match &state.phase {
        Phase::Resuming { stored, .. } => is_kept(stored),
        Phase::SignedIn(signed_in) => {
            signed_in.storage == SessionStorage::Keyring && is_kept(&signed_in.stored)
        }
        Phase::Restoring | Phase::SignedOut(_) => return,
    };
    if is_kept_already {
        state.phase = Phase::SignedIn(publish(tokens, SessionStorage::Keyring, now));
        effects.push(Effect::RetryRevocations);
        return;
    }
    effects.push(Effect::Save(state.begin(), stored(&tokens, now)));
    let new = Box::new(tokens);
    match &mut state.phase {
        Phase::Resuming { tokens, .. } => *tokens = Some(new),
        Phase::SignedIn(signed_in) => signed_in.refresh = Refresh::Saving { tokens: new },
        Phase::Restoring | Phase::SignedOut(_) => {}
    }
}

pub(super) fn refreshed_and_saved(
    state: &mut State,
    storage: SessionStorage,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let saved = match &mut state.phase {
        Phase::Resuming { tokens, .. } => tokens.take(),
        Phase::SignedIn(signed_in) => signed_in.refresh.take_saving(),
        Phase::Restoring | Phase::SignedOut(_) => None,
    };
    if let Some(tokens) = saved {
        state.phase = Phase::SignedIn(publish(*tokens, storage, now));
        effects.push(Effect::RetryRevocations);
    }
}

/// The user pool said that the session is over: so it is here.
fn session_ended(state: &mut State, effects: &mut Vec<Effect>) {
    if let Some(stored) = current(&state.phase) {
        effects.push(Effect::Forget(stored.account.clone()));
        let step = Step::SignIn {
            username: Some(stored.username.clone()),
        };
        state.begin();
        state.phase = Phase::SignedOut(SignedOut {
            step,
            notice: Some(Notice::SessionEnded),
            ..SignedOut::default()
        });
    }
}

fn could_not_refresh(state: &mut State, now: Timestamp) {
    match &mut state.phase {
        Phase::Resuming { stored, .. } => {
            let (stored, refresh) = (stored.clone(), waiting(1, now));
            state.phase = Phase::SignedIn(SignedIn {
                stored,
                tokens: None,
                storage: SessionStorage::Keyring,
                refresh,
            });
        }
        Phase::SignedIn(signed_in) => {
            if let Refresh::InFlight { attempt } = signed_in.refresh {
                signed_in.refresh = waiting(attempt.saturating_add(1), now);
            }
        }
        Phase::Restoring | Phase::SignedOut(_) => {}
    }
}

/// Signs out: here at once, at the user pool as soon as it can be reached. Whatever is going on is given up.
pub(super) fn sign_out(
    state: &mut State,
    request: RequestId,
    scope: SignOutScope,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    state.begin();
    let mut step = Step::default();
    let revocation = match std::mem::replace(&mut state.phase, Phase::Restoring) {
        Phase::Restoring => {
            effects.push(Effect::DiscardStored);
            Revocation::Requested
        }
        Phase::Resuming { stored, tokens, .. } => {
            end(newest(stored, tokens), scope, None, &mut step, effects)
        }
        Phase::SignedIn(SignedIn {
            stored,
            tokens,
            refresh,
            ..
        }) => {
            let access_token = tokens.map(|tokens| (tokens.access_token, tokens.expires_at));
            let mut refresh = refresh;
            let stored = newest(stored, refresh.take_saving());
            end(stored, scope, access_token, &mut step, effects)
        }
        Phase::SignedOut(signed_out) => {
            step = signed_out.step;
            give_up(signed_out.in_flight, now, effects)
        }
    };
    state.phase = Phase::SignedOut(SignedOut {
        step,
        notice: Some(Notice::SignedOut),
        ..SignedOut::default()
    });
    effects.push(Effect::Reply(request, Ok(Reply::SignedOut(revocation))));
}

fn end(
    stored: StoredSession,
    scope: SignOutScope,
    access_token: Option<(crate::AccessToken, Timestamp)>,
    step: &mut Step,
    effects: &mut Vec<Effect>,
) -> Revocation {
    *step = Step::SignIn {
        username: Some(stored.username.clone()),
    };
    effects.push(Effect::Forget(stored.account.clone()));
    effects.push(Effect::Revoke(EndedSession {
        stored,
        scope,
        access_token,
    }));
    Revocation::Requested
}

/// Gives up what is being done for a person. Tokens that were being stored are forgotten and revoked.
pub(super) fn give_up(
    in_flight: Option<crate::InFlight>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) -> Revocation {
    let Some(in_flight) = in_flight else {
        return Revocation::NotNeeded;
    };
    reply(in_flight.request, Err(Error::Cancelled), effects);
    match in_flight.operation {
        Operation::Save { tokens } => {
            effects.push(Effect::Forget(tokens.account.clone()));
            revoke_unpublished(&tokens, now, effects);
            Revocation::Requested
        }
        _ => Revocation::NotNeeded,
    }
}

/// Revokes tokens that came for a sign-in or a refresh which was given up meanwhile.
pub(super) fn revoke_unpublished(tokens: &TokenSet, now: Timestamp, effects: &mut Vec<Effect>) {
    effects.push(Effect::Revoke(EndedSession {
        stored: stored(tokens, now),
        scope: SignOutScope::Local,
        access_token: None,
    }));
}

/// Tokens that were being stored are the newest; their refresh token is the one to revoke.
fn newest(stored: StoredSession, saving: Option<Box<TokenSet>>) -> StoredSession {
    match saving {
        Some(tokens) => StoredSession {
            refresh_token: tokens.refresh_token,
            ..stored
        },
        None => stored,
    }
}

fn begin_refresh(state: &mut State, attempt: u32, effects: &mut Vec<Effect>) {
    let epoch = state.begin();
    if let Phase::SignedIn(signed_in) = &mut state.phase {
        signed_in.refresh = Refresh::InFlight { attempt };
        let stored = &signed_in.stored;
        effects.push(Effect::Refresh(
            epoch,
            stored.account.clone(),
            stored.username.clone(),
            stored.refresh_token.clone(),
        ));
    }
}

fn waiting(attempt: u32, now: Timestamp) -> Refresh {
    let seconds = FIRST_RETRY_SECONDS.saturating_mul(1_i64 << attempt.saturating_sub(1).min(10));
    Refresh::Waiting {
        attempt,
        until: now.plus(seconds.min(LAST_RETRY_SECONDS)),
    }
}

fn current(phase: &Phase) -> Option<&StoredSession> {
    match phase {
        Phase::Resuming { stored, .. } => Some(stored),
        Phase::SignedIn(signed_in) => Some(&signed_in.stored),
        Phase::Restoring | Phase::SignedOut(_) => None,
    }
}

fn store_notice(error: StoreError) -> Notice {
    match error {
        StoreError::Missing => Notice::KeyringMissing,
        StoreError::Locked | StoreError::Refused => Notice::KeyringLocked,
        StoreError::Damaged => Notice::StoredSessionDamaged,
    }
}

/// How long a start waits for the user pool before it shows the user as offline.
const RESUMING_SECONDS: i64 = 4;
/// Refreshed this long before they expire, so that a token in use never ends under way; Cognito's shortest life is five minutes.
const REFRESH_MARGIN_SECONDS: i64 = 60;
const FIRST_RETRY_SECONDS: i64 = 5;
/// Cognito takes no harm from a call in five minutes, and a person back on-line is not kept waiting longer.
const LAST_RETRY_SECONDS: i64 = 300;
