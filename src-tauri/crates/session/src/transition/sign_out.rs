//! The end of a session: asked for by the person, or found out from the user pool.

use vestibule_contract::{
    Notice, OtherDevices, Revocation, SessionEvent, SignOutReason, SignOutScope, Step,
};

use super::{browser, reply, stored};
use crate::effect::EndedSession;
use crate::{
    Effect, Error, InFlight, Operation, Phase, Reply, RequestId, SignedIn, SignedOut, State,
    StoredSession, Timestamp, TokenSet,
};

/// Signs out: here at once, at the user pool as soon as it can be reached. Whatever is going on is given up.
pub(super) fn sign_out(
    state: &mut State,
    request: RequestId,
    scope: SignOutScope,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    state.begin();
    let (step, revocation) = match std::mem::replace(&mut state.phase, Phase::Restoring) {
        Phase::Restoring => {
            effects.push(Effect::DiscardStored(scope));
            (Step::default(), Revocation::Requested)
        }
        Phase::Resuming { stored, tokens, .. } => end(newest(stored, tokens), scope, None, effects),
        Phase::SignedIn(SignedIn {
            stored,
            tokens,
            mut refresh,
            ..
        }) => {
            let access_token = tokens.map(|tokens| (tokens.access_token, tokens.expires_at));
            let stored = newest(stored, refresh.take_saving());
            end(stored, scope, access_token, effects)
        }
        Phase::SignedOut(signed_out) => {
            let step = match signed_out.pending {
                Some(pending) if pending.challenge.is_some() => sign_in(pending.held.username),
                _ => signed_out.step,
            };
            let step = match step {
                Step::WaitForBrowser { .. } => Step::default(),
                step => step,
            };
            // Never both at once.
            let revocation = match signed_out.browser {
                None => give_up(signed_out.in_flight, true, now, effects),
                browser => browser::give_up(browser, true, now, effects),
            };
            (step, revocation)
        }
    };
    state.phase = Phase::SignedOut(SignedOut {
        step,
        notice: Some(Notice::SignedOut),
        ..SignedOut::default()
    });
    let answer = Reply::SignedOut(revocation, other_devices(scope, revocation));
    effects.push(Effect::Reply(request, Ok(answer)));
}

fn end(
    stored: StoredSession,
    scope: SignOutScope,
    access_token: Option<(crate::AccessToken, Timestamp)>,
    effects: &mut Vec<Effect>,
) -> (Step, Revocation) {
    let step = sign_in(stored.username.clone());
    over(&stored, SignOutReason::Requested, effects);
    effects.push(Effect::Revoke(EndedSession {
        stored,
        scope,
        access_token,
        is_awaited: true,
    }));
    (step, Revocation::Requested)
}

/// The user pool said that the session is over: so it is here.
pub(super) fn ended_elsewhere(
    state: &mut State,
    notice: Notice,
    reason: SignOutReason,
    effects: &mut Vec<Effect>,
) {
    let stored = match &state.phase {
        Phase::Resuming { stored, .. } => stored,
        Phase::SignedIn(signed_in) => &signed_in.stored,
        Phase::Restoring | Phase::SignedOut(_) => return,
    };
    over(stored, reason, effects);
    let step = match reason {
        SignOutReason::AccountDeleted => Step::default(),
        SignOutReason::Requested | SignOutReason::SessionEnded => sign_in(stored.username.clone()),
    };
    state.begin();
    state.phase = Phase::SignedOut(SignedOut {
        step,
        notice: Some(notice),
        ..SignedOut::default()
    });
}

/// What the end of every session comes with.
fn over(stored: &StoredSession, reason: SignOutReason, effects: &mut Vec<Effect>) {
    effects.push(Effect::Forget(stored.account.clone()));
    effects.push(Effect::ForgetAwsCredentials);
    effects.push(Effect::Announce(SessionEvent::SignedOut { reason }));
}

/// Gives up what is being done for a person. Tokens that were being stored are forgotten and revoked.
pub(super) fn give_up(
    in_flight: Option<InFlight>,
    is_awaited: bool,
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
            revoke_unpublished(&tokens, is_awaited, now, effects);
            Revocation::Requested
        }
        Operation::SignIn { .. }
        | Operation::SignUp { .. }
        | Operation::ConfirmSignUp
        | Operation::CodeForUnconfirmed
        | Operation::ResendCode
        | Operation::ForgotPassword { .. }
        | Operation::ConfirmForgotPassword
        | Operation::BeginInBrowser(_) => Revocation::NotNeeded,
    }
}

/// Revokes tokens that came for a sign-in or a refresh which was given up meanwhile.
pub(super) fn revoke_unpublished(
    tokens: &TokenSet,
    is_awaited: bool,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    effects.push(Effect::Revoke(EndedSession {
        stored: stored(tokens, now),
        scope: SignOutScope::Local,
        access_token: None,
        is_awaited,
    }));
}

/// What becomes of other devices: they can be signed out by a session only.
fn other_devices(scope: SignOutScope, revocation: Revocation) -> OtherDevices {
    match (scope, revocation) {
        (SignOutScope::Local, _) => OtherDevices::Kept,
        (SignOutScope::Global, Revocation::NotNeeded) => OtherDevices::Failed,
        (SignOutScope::Global, _) => OtherDevices::Requested,
    }
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

fn sign_in(username: String) -> Step {
    let username = Some(username);
    Step::SignIn { username }
}
