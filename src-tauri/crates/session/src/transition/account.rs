//! The signed-in person's account: the session lends its tokens to one operation after the other, and learns what they came to.

use vestibule_contract::{Notice, SessionEvent, SignOutReason};

use super::{lifecycle, reply, sign_out};
use crate::effect::Lease;
use crate::ports::ProviderError;
use crate::{
    AccountNews, Effect, Epoch, Error, LiveTokens, Phase, Refresh, Reply, RequestId, SignedIn,
    SignedOut, State, Timestamp, Wanted,
};

/// The tokens are wanted, for an operation on the account. They are refreshed first if they are too old, or were refused.
pub(super) fn lease(
    state: &mut State,
    request: RequestId,
    refused: Option<Epoch>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    match &state.phase {
        Phase::SignedOut(_) => return reply(request, Err(Error::NotSignedIn), effects),
        Phase::SignedIn(signed_in) if usable(signed_in, refused, now).is_none() => {
            lifecycle::refresh_now(state, now, effects);
        }
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedIn(_) => {}
    }
    state.waiting.push((request, Wanted::Lease { refused }));
}

/// The lease, or why there is none; `None` as long as the session is being restored or refreshed.
pub(super) fn lease_answer(
    state: &State,
    refused: Option<Epoch>,
    now: Timestamp,
) -> Option<Result<Reply, Error>> {
    match &state.phase {
        Phase::Restoring | Phase::Resuming { .. } => None,
        // It ended while the lease was waited for.
        Phase::SignedOut(SignedOut {
            notice: Some(Notice::SessionEnded),
            ..
        }) => Some(Err(ProviderError::SessionEnded.into())),
        Phase::SignedOut(_) => Some(Err(Error::NotSignedIn)),
        Phase::SignedIn(signed_in) => match (usable(signed_in, refused, now), &signed_in.refresh) {
            (Some(tokens), _) => Some(Ok(Reply::Lease(Lease {
                session: signed_in.session,
                tokens: tokens.epoch,
                account: signed_in.stored.account.clone(),
                username: signed_in.stored.username.clone(),
                access_token: tokens.access_token.clone(),
                id_token: tokens.id_token.clone(),
                expires_at: tokens.expires_at,
            }))),
            (None, Refresh::InFlight { .. } | Refresh::Saving { .. }) => None,
            (None, Refresh::Idle | Refresh::Waiting { .. }) => {
                Some(Err(ProviderError::Unreachable.into()))
            }
        },
    }
}

/// An operation on the account reports what it came to. What comes after the end of its session changes nothing.
pub(super) fn report(
    state: &mut State,
    request: RequestId,
    session: Epoch,
    news: AccountNews,
    effects: &mut Vec<Effect>,
) {
    match &mut state.phase {
        Phase::SignedIn(signed_in) if signed_in.session == session => match news {
            AccountNews::Nothing => {}
            AccountNews::AttributesChanged(names) => {
                signed_in.is_outdated = true;
                if !names.is_empty() {
                    let event = SessionEvent::AttributesChanged { names };
                    effects.push(Effect::Announce(event));
                }
            }
            AccountNews::SessionEnded => {
                let (notice, reason) = (Notice::SessionEnded, SignOutReason::SessionEnded);
                sign_out::ended_elsewhere(state, notice, reason, effects);
            }
            AccountNews::AccountDeleted => {
                effects.push(Effect::Announce(SessionEvent::AccountDeleted));
                let (notice, reason) = (Notice::AccountDeleted, SignOutReason::AccountDeleted);
                sign_out::ended_elsewhere(state, notice, reason, effects);
            }
        },
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedOut(_) | Phase::SignedIn(_) => {
            return reply(request, Err(Error::Cancelled), effects);
        }
    }
    reply(request, Ok(()), effects);
}

/// The tokens, if they may be used now and are not those that were refused.
fn usable(signed_in: &SignedIn, refused: Option<Epoch>, now: Timestamp) -> Option<&LiveTokens> {
    signed_in
        .tokens
        .as_ref()
        .filter(|tokens| now < tokens.expires_at && Some(tokens.epoch) != refused)
}
