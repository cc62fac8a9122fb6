//! Making an account: the form, the code, and the sign-in right after it.

use vestibule_contract::{CodeDelivery, Notice, Step};

use super::authenticator::{answered, ask, go_to, go_to_sign_in, step};
use super::{challenge, reply, sign_in};
use crate::ports::{ProviderError, SignInRequest, SignUpOutcome, SignUpRequest};
use crate::{
    ChallengeSession, ConfirmationCode, Effect, Epoch, Error, HeldSignIn, InFlight, Operation,
    Phase, RequestId, SignInReason, SignedOut, State, Timestamp,
};

pub(in crate::transition) fn sign_up(
    state: &mut State,
    request: RequestId,
    sign_up: SignUpRequest,
    effects: &mut Vec<Effect>,
) {
    let held = HeldSignIn::new(sign_up.username.clone(), sign_up.password.clone());
    let sign_up = |epoch| Effect::SignUp(epoch, sign_up);
    ask(state, request, Operation::SignUp { held }, sign_up, effects);
}

pub(in crate::transition) fn sign_up_answered(
    state: &mut State,
    epoch: Epoch,
    answer: Result<SignUpOutcome, ProviderError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let is_sign_up = |operation: &Operation| matches!(operation, Operation::SignUp { .. });
    let Some(InFlight {
        request,
        operation: Operation::SignUp { held },
    }) = answered(state, epoch, is_sign_up)
    else {
        return;
    };
    match answer {
        Ok(SignUpOutcome::Confirmed) => {
            let reason = SignInReason::AccountConfirmed { by_session: false };
            sign_in::begin(state, request, held, reason, effects);
        }
        Ok(SignUpOutcome::ConfirmationRequired(delivery)) => {
            let username = held.username.clone();
            go_to(state, Step::ConfirmSignUp { username, delivery }, None);
            challenge::hold(state, held, None, now);
            reply(request, Ok(()), effects);
        }
        Err(error) => reply(request, Err(error.into()), effects),
    }
}

pub(in crate::transition) fn confirm_sign_up(
    state: &mut State,
    request: RequestId,
    code: ConfirmationCode,
    effects: &mut Vec<Effect>,
) {
    match step(state) {
        Some(Step::ConfirmSignUp { username, .. }) => {
            let username = username.clone();
            let confirm = |epoch| Effect::ConfirmSignUp(epoch, username, code);
            ask(state, request, Operation::ConfirmSignUp, confirm, effects);
        }
        _ => reply(request, Err(Error::WrongStep), effects),
    }
}

pub(in crate::transition) fn confirm_sign_up_answered(
    state: &mut State,
    epoch: Epoch,
    answer: Result<Option<ChallengeSession>, ProviderError>,
    effects: &mut Vec<Effect>,
) {
    let Some(InFlight { request, .. }) = answered(state, epoch, |operation| {
        matches!(operation, Operation::ConfirmSignUp)
    }) else {
        return;
    };
    let session = match answer {
        Ok(session) => session,
        Err(ProviderError::AlreadyConfirmed) => None,
        Err(error) => return reply(request, Err(error.into()), effects),
    };
    let Some(Step::ConfirmSignUp { username, .. }) = step(state).cloned() else {
        return reply(request, Err(Error::WrongStep), effects);
    };
    let by_session = session.is_some();
    let reason = SignInReason::AccountConfirmed { by_session };
    match (session, take_held(state, &username)) {
        (Some(session), held) => {
            let held = held.unwrap_or_else(|| HeldSignIn::new(username.clone(), None));
            let after = SignInRequest::AfterSignUp { username, session };
            sign_in::begin_by(state, request, after, held, reason, effects);
        }
        (None, Some(held)) => sign_in::begin(state, request, held, reason, effects),
        (None, None) => {
            go_to_sign_in(state, username, Some(Notice::AccountConfirmed));
            reply(request, Ok(()), effects);
        }
    }
}

pub(in crate::transition) fn resend_code(
    state: &mut State,
    request: RequestId,
    effects: &mut Vec<Effect>,
) {
    match step(state).cloned() {
        Some(Step::ConfirmSignUp { username, .. }) => {
            let resend = |epoch| Effect::ResendConfirmationCode(epoch, username);
            ask(state, request, Operation::ResendCode, resend, effects);
        }
        Some(Step::ConfirmForgotPassword { username, .. }) => {
            let resend = |epoch| Effect::ForgotPassword(epoch, username);
            ask(state, request, Operation::ResendCode, resend, effects);
        }
        Some(Step::EnterCode { .. }) => challenge::resend(state, request, effects),
        _ => reply(request, Err(Error::WrongStep), effects),
    }
}

pub(in crate::transition) fn code_request_answered(
    state: &mut State,
    epoch: Epoch,
    answer: Result<Option<CodeDelivery>, ProviderError>,
    effects: &mut Vec<Effect>,
) {
    let Some(InFlight { request, operation }) = answered(state, epoch, Operation::is_code_request)
    else {
        return;
    };
    match (operation, answer) {
        (Operation::ForgotPassword { username }, Ok(delivery)) => {
            go_to(
                state,
                Step::ConfirmForgotPassword { username, delivery },
                None,
            );
            reply(request, Ok(()), effects);
        }
        (Operation::CodeForUnconfirmed, answer) => {
            // Without a new code the earlier one may still be good: the step is right in any case.
            if let Ok(delivery) = answer {
                code_sent(state, delivery, None);
            }
            reply(request, Ok(()), effects);
        }
        (_, Ok(delivery)) => {
            code_sent(state, delivery, Some(Notice::CodeSent));
            reply(request, Ok(()), effects);
        }
        (_, Err(error)) => reply(request, Err(error.into()), effects),
    }
}

fn code_sent(state: &mut State, new_delivery: Option<CodeDelivery>, new_notice: Option<Notice>) {
    if let Phase::SignedOut(SignedOut { step, notice, .. }) = &mut state.phase {
        *notice = new_notice;
        if let Step::ConfirmSignUp { delivery, .. } | Step::ConfirmForgotPassword { delivery, .. } =
            step
        {
            *delivery = new_delivery;
        }
    }
}

fn take_held(state: &mut State, username: &str) -> Option<HeldSignIn> {
    match &mut state.phase {
        Phase::SignedOut(signed_out) => signed_out
            .pending
            .take()
            .map(|pending| pending.held)
            .filter(|held| held.username == username),
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedIn(_) => None,
    }
}
