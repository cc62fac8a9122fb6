//! A forgotten password: the second half, with code and new password. The first half is one call, and the code comes as for a new account.

use vestibule_contract::{Notice, Step};

use super::authenticator::{answered, ask, go_to_sign_in, step};
use super::reply;
use crate::ports::ProviderError;
use crate::{
    ConfirmationCode, Effect, Epoch, Error, InFlight, Operation, Password, RequestId, State,
};

pub(in crate::transition) fn confirm_forgot_password(
    state: &mut State,
    request: RequestId,
    code: ConfirmationCode,
    password: Password,
    effects: &mut Vec<Effect>,
) {
    match step(state).cloned() {
        Some(Step::ConfirmForgotPassword { username, .. }) => {
            let confirm = |epoch| Effect::ConfirmForgotPassword(epoch, username, code, password);
            ask(
                state,
                request,
                Operation::ConfirmForgotPassword,
                confirm,
                effects,
            );
        }
        _ => reply(request, Err(Error::WrongStep), effects),
    }
}

pub(in crate::transition) fn confirm_forgot_password_answered(
    state: &mut State,
    epoch: Epoch,
    answer: Result<(), ProviderError>,
    effects: &mut Vec<Effect>,
) {
    let Some(InFlight { request, .. }) = answered(state, epoch, |operation| {
        matches!(operation, Operation::ConfirmForgotPassword)
    }) else {
        return;
    };
    match answer {
        Ok(()) => {
            if let Some(Step::ConfirmForgotPassword { username, .. }) = step(state).cloned() {
                go_to_sign_in(state, username, Some(Notice::PasswordChanged));
            }
            reply(request, Ok(()), effects);
        }
        Err(error) => reply(request, Err(error.into()), effects),
    }
}
