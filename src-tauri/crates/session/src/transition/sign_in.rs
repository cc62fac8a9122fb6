//! A sign-in: begun, answered by tokens, a challenge or a refusal, and published once it is stored.

use vestibule_contract::{Notice, SessionStorage, Step};

use super::authenticator::{answered, ask, go_to, go_to_sign_in};
use super::{browser, challenge, publish, reply, sign_out, stored};
use crate::ports::{ProviderError, SignInOutcome, SignInRequest};
use crate::{
    Effect, Epoch, HeldSignIn, InFlight, Operation, Phase, RequestId, SignInReason, State,
    Timestamp,
};

/// Begins a sign-in by what is held of it.
pub(super) fn begin(
    state: &mut State,
    request: RequestId,
    held: HeldSignIn,
    reason: SignInReason,
    effects: &mut Vec<Effect>,
) {
    let sign_in = held.request();
    begin_by(state, request, sign_in, held, reason, effects);
}

/// Begins a sign-in; `held` is how it would be begun again.
pub(super) fn begin_by(
    state: &mut State,
    request: RequestId,
    sign_in: SignInRequest,
    held: HeldSignIn,
    reason: SignInReason,
    effects: &mut Vec<Effect>,
) {
    let operation = Operation::SignIn { held, reason };
    let sign_in = |epoch| Effect::SignIn(epoch, sign_in);
    ask(state, request, operation, sign_in, effects);
}

pub(super) fn sign_in_answered(
    state: &mut State,
    epoch: Epoch,
    answer: Result<SignInOutcome, ProviderError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let is_sign_in = |operation: &Operation| matches!(operation, Operation::SignIn { .. });
    let Some(InFlight {
        request,
        operation: Operation::SignIn { held, reason },
    }) = answered(state, epoch, is_sign_in)
    else {
        if let Ok(SignInOutcome::Tokens(tokens)) = answer {
            sign_out::revoke_unpublished(&tokens, false, now, effects);
        }
        return;
    };
    match answer {
        Ok(SignInOutcome::Tokens(tokens)) => {
            let keep = stored(&tokens, now);
            let save = |epoch| Effect::Save(epoch, keep);
            ask(state, request, Operation::Save { tokens }, save, effects);
        }
        Ok(SignInOutcome::Challenge(challenge)) => {
            challenge::issued(state, request, challenge, held, reason, now, effects);
        }
        Err(error) => refused(state, request, error, held, reason, now, effects),
    }
}

/// The user pool did not go on with the sign-in: where it is mended, or begun again.
fn refused(
    state: &mut State,
    request: RequestId,
    error: ProviderError,
    held: HeldSignIn,
    reason: SignInReason,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let may_stay = match reason {
        SignInReason::AccountConfirmed { by_session } => {
            let is_answered = error != ProviderError::Unreachable;
            if by_session && is_answered && held.password.is_some() {
                let reason = SignInReason::AccountConfirmed { by_session: false };
                return begin(state, request, held, reason, effects);
            }
            go_to_sign_in(state, held.username, Some(Notice::AccountConfirmed));
            return reply(request, Ok(()), effects);
        }
        SignInReason::Begun => false,
        SignInReason::ChallengeAnswered | SignInReason::CodeWanted { .. } => true,
    };
    match error {
        ProviderError::UserNotConfirmed => unconfirmed(state, request, held, now, effects),
        ProviderError::PasswordResetRequired => {
            let username = Some(held.username);
            let step = Step::ForgotPassword { username };
            go_to(state, step, Some(Notice::PasswordResetRequired));
            reply(request, Ok(()), effects);
        }
        ProviderError::SignInExpired => {
            go_to_sign_in(state, held.username, Some(Notice::SignInExpired));
            reply(request, Ok(()), effects);
        }
        error => {
            if !(may_stay && challenge::stays_after(&error)) {
                go_to_sign_in(state, held.username, None);
            }
            reply(request, Err(error.into()), effects);
        }
    }
}

/// The account still waits for its code: it gets a new one, and is signed in once that is confirmed.
fn unconfirmed(
    state: &mut State,
    request: RequestId,
    held: HeldSignIn,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let username = held.username.clone();
    let step = Step::ConfirmSignUp {
        username: username.clone(),
        delivery: None,
    };
    go_to(state, step, None);
    challenge::hold(state, held, None, now);
    let resend = |epoch| Effect::ResendConfirmationCode(epoch, username);
    ask(
        state,
        request,
        Operation::CodeForUnconfirmed,
        resend,
        effects,
    );
}

/// The tokens of a sign-in are stored, or can't be: either way somebody is signed in now.
pub(super) fn signed_in(
    state: &mut State,
    storage: SessionStorage,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let Phase::SignedOut(signed_out) = &mut state.phase else {
        return;
    };
    match signed_out.in_flight.take() {
        Some(InFlight {
            request,
            operation: Operation::Save { tokens },
        }) => {
            publish(state, *tokens, storage, now, effects);
            reply(request, Ok(()), effects);
        }
        None => {
            if let Some(tokens) = browser::take_saved(signed_out) {
                publish(state, *tokens, storage, now, effects);
            }
        }
        other => signed_out.in_flight = other,
    }
}
