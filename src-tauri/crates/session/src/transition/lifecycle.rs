//! The life of a session: restored at start, refreshed before it expires and at use.

use vestibule_contract::{Notice, SessionEvent, SessionStorage, SignOutReason};

use super::{publish, renewed, sign_out};
use crate::ports::{ProviderError, StoreError};
use crate::view::user;
use crate::{
    Effect, Epoch, Error, Phase, Refresh, SignedIn, SignedOut, State, StoredSession, Timestamp,
    TokenSet,
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
        restored_offline(state, stored, refresh, effects);
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

/// Other tokens are needed now. A user pool that could not be reached a moment ago is not asked again at once.
pub(super) fn refresh_now(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    let Phase::SignedIn(signed_in) = &state.phase else {
        return;
    };
    match signed_in.refresh {
        Refresh::Idle => begin_refresh(state, 0, effects),
        Refresh::Waiting { attempt, until } => {
            let asked_at = until.plus(-pause(attempt));
            if now >= asked_at.plus(FIRST_RETRY_SECONDS) {
                begin_refresh(state, attempt, effects);
            }
        }
        Refresh::InFlight { .. } | Refresh::Saving { .. } => {}
    }
}

/// The account changed: the tokens are refreshed as soon as nothing else is being done.
pub(super) fn refresh_if_outdated(state: &mut State, effects: &mut Vec<Effect>) {
    if let Phase::SignedIn(signed_in) = &state.phase
        && signed_in.is_outdated
        && matches!(signed_in.refresh, Refresh::Idle)
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
            sign_out::revoke_unpublished(&tokens, false, now, effects);
        }
        return;
    }
    match answer {
        Ok(tokens) => new_tokens(state, tokens, now, effects),
        Err(error) => could_not_refresh(state, error, now, effects),
    }
}

/// New tokens: stored before they are published, because the user pool may have made the old refresh token void.
fn new_tokens(state: &mut State, tokens: TokenSet, now: Timestamp, effects: &mut Vec<Effect>) {
    let is_kept = |kept: &StoredSession| {
        let called = tokens.display_name.as_ref();
        kept.refresh_token.is_same_as(&tokens.refresh_token)
            && (called.is_none() || called == kept.display_name.as_ref())
    };
    let is_kept_already = match &state.phase {
        Phase::Resuming { stored, .. } => is_kept(stored),
        Phase::SignedIn(signed_in) => {
            signed_in.storage == SessionStorage::Keyring && is_kept(&signed_in.stored)
        }
        Phase::Restoring | Phase::SignedOut(_) => return,
    };
    if is_kept_already {
        return publish(state, tokens, SessionStorage::Keyring, now, effects);
    }
    let renewed = renewed(&state.phase, &tokens, now);
    effects.push(Effect::Save(state.begin(), renewed));
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
        publish(state, *tokens, storage, now, effects);
    }
}

fn could_not_refresh(
    state: &mut State,
    error: ProviderError,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let is_over = matches!(
        error,
        ProviderError::SessionEnded | ProviderError::UntrustedTokens(_)
    );
    let retry = match &state.phase {
        Phase::Resuming { stored, .. } => {
            let (stored, refresh) = (stored.clone(), waiting(1, now));
            if !is_over {
                restored_offline(state, stored, refresh, effects);
            }
            None
        }
        Phase::SignedIn(SignedIn {
            refresh: Refresh::InFlight { attempt },
            ..
        }) => Some(waiting(attempt.saturating_add(1), now)),
        // An answer that nothing of ours asked for.
        Phase::Restoring | Phase::SignedOut(_) | Phase::SignedIn(_) => return,
    };
    effects.push(Effect::Announce(SessionEvent::RefreshFailed {
        code: Error::from(error).code(),
    }));
    if is_over {
        let (notice, reason) = (Notice::SessionEnded, SignOutReason::SessionEnded);
        sign_out::ended_elsewhere(state, notice, reason, effects);
    } else if let (Some(retry), Phase::SignedIn(signed_in)) = (retry, &mut state.phase) {
        signed_in.refresh = retry;
    }
}

/// The user pool can't be reached: who was signed in last counts as signed in, without tokens.
fn restored_offline(
    state: &mut State,
    stored: StoredSession,
    refresh: Refresh,
    effects: &mut Vec<Effect>,
) {
    let user = user(&stored);
    effects.push(Effect::Announce(SessionEvent::SignedIn {
        user,
        route: None,
    }));
    state.phase = Phase::SignedIn(SignedIn {
        session: state.epoch,
        stored,
        tokens: None,
        storage: SessionStorage::Keyring,
        refresh,
        is_outdated: false,
    });
}

fn begin_refresh(state: &mut State, attempt: u32, effects: &mut Vec<Effect>) {
    let epoch = state.begin();
    if let Phase::SignedIn(signed_in) = &mut state.phase {
        signed_in.refresh = Refresh::InFlight { attempt };
        signed_in.is_outdated = false;
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
    let until = now.plus(pause(attempt));
    Refresh::Waiting { attempt, until }
}

/// Seconds between the last failure, after so many of them, and the next try.
fn pause(attempt: u32) -> i64 {
    FIRST_RETRY_SECONDS
        .saturating_mul(1_i64 << attempt.saturating_sub(1).min(10))
        .min(LAST_RETRY_SECONDS)
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
