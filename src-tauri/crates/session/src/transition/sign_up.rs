//! Making an account: the form, the code, and the sign-in right after it.

use vestibule_contract::{CodeDelivery, Notice, Step};

use super::authenticator::{answered, ask, go_to, sign_in, step};
use super::reply;
use crate::ports::{ProviderError, SignInRequest, SignUpOutcome, SignUpRequest};
use crate::{
    ChallengeSession, ConfirmationCode, Effect, Epoch, Error, HeldPassword, InFlight, Operation,
    Password, Phase, RequestId, SignedOut, State, Timestamp,
};

pub(in crate::transition) fn sign_up(
    state: &mut State,
    request: RequestId,
    sign_up: SignUpRequest,
    effects: &mut Vec<Effect>,
) {
    let operation = Operation::SignUp {
        username: sign_up.username.clone(),
        password: sign_up.password.clone(),
    };
    ask(
        state,
        request,
        operation,
        |epoch| Effect::SignUp(epoch, sign_up),
        effects,
    );
}

pub(in crate::transition) fn sign_up_answered(
    state: &mut State,
    epoch: Epoch,
    answer: Result<SignUpOutcome, ProviderError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let Some(in_flight) = answered(state, epoch, |operation| {
        matches!(operation, Operation::SignUp { .. })
    }) else {
        return;
    };
    let Operation::SignUp { username, password } = in_flight.operation else {
        return;
    };
    match answer {
        Ok(SignUpOutcome::Confirmed) => {
            let sign_in_request = begin(username, password);
            sign_in(state, in_flight.request, sign_in_request, true, effects);
        }
        Ok(SignUpOutcome::ConfirmationRequired(delivery)) => {
            go_to(
                state,
                Step::ConfirmSignUp {
                    username: username.clone(),
                    delivery,
                },
                None,
            );
            if let Some(password) = password {
                hold(state, username, password, now);
            }
            reply(in_flight.request, Ok(()), effects);
        }
        Err(error) => reply(in_flight.request, Err(error.into()), effects),
    }
}

fn begin(username: String, password: Option<Password>) -> SignInRequest {
    match password {
        Some(password) => SignInRequest::Password { username, password },
        None => SignInRequest::NameOnly {
            username,
            factor: None,
        },
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
    match answer {
        Ok(_) | Err(ProviderError::AlreadyConfirmed) => {
            let Some(Step::ConfirmSignUp { username, .. }) = step(state).cloned() else {
                return;
            };
            if let Some(password) = take_held(state, &username) {
                let by_password = SignInRequest::Password { username, password };
                sign_in(state, request, by_password, true, effects);
            } else {
                go_to(
                    state,
                    Step::SignIn {
                        username: Some(username),
                    },
                    Some(Notice::AccountConfirmed),
                );
                reply(request, Ok(()), effects);
            }
        }
        Err(error) => reply(request, Err(error.into()), effects),
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

pub(in crate::transition) fn hold(
    state: &mut State,
    username: String,
    password: Password,
    now: Timestamp,
) {
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        let until = now.plus(HELD_PASSWORD_SECONDS);
        signed_out.held_password = Some(HeldPassword {
            username,
            password,
            until,
        });
    }
}

fn take_held(state: &mut State, username: &str) -> Option<Password> {
    match &mut state.phase {
        Phase::SignedOut(signed_out) => signed_out
            .held_password
            .take()
            .filter(|held| held.username == username)
            .map(|held| held.password),
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedIn(_) => None,
    }
}

/// Forgets the password of an account whose code did not come in time.
pub(in crate::transition) fn forget_held_password(state: &mut State, now: Timestamp) {
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        signed_out.held_password.take_if(|held| now >= held.until);
    }
}

/// As long as it may take a person to find the code in their mail.
const HELD_PASSWORD_SECONDS: i64 = 900;
