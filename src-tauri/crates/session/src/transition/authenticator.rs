//! The Authenticator: the steps that a person takes while nobody is signed in.

use vestibule_contract::{Notice, SessionStorage, Step, StepName};

use super::sign_up::hold;
use super::{lifecycle, password_reset, publish, reply, sign_up, stored};
use crate::ports::{ProviderError, SignInOutcome, SignInRequest, SignUpRequest};
use crate::{
    Command, ConfirmationCode, Effect, Epoch, Error, InFlight, Operation, Password, Phase,
    RequestId, SignedOut, State, Timestamp,
};

/// A command of a person.
pub(super) fn requested(
    state: &mut State,
    request: RequestId,
    command: Command,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let refused = match &state.phase {
        Phase::Restoring | Phase::Resuming { .. } => Some(Error::Busy),
        Phase::SignedIn(_) => Some(Error::AlreadySignedIn),
        Phase::SignedOut(signed_out) => match (&signed_out.in_flight, &command) {
            (Some(_), Command::ShowStep(..)) | (None, _) => missing_field(&command),
            (Some(_), _) => Some(Error::Busy),
        },
    };
    if let Some(error) = refused {
        return reply(request, Err(error), effects);
    }
    match command {
        Command::ShowStep(name, username) => {
            show_step(state, request, name, username, now, effects);
        }
        Command::SignIn { username, password } => {
            let by_password = SignInRequest::Password { username, password };
            sign_in(state, request, by_password, false, effects);
        }
        Command::SignUp(sign_up_request) => {
            sign_up::sign_up(state, request, sign_up_request, effects);
        }
        Command::ConfirmSignUp(code) => sign_up::confirm_sign_up(state, request, code, effects),
        Command::ResendCode => sign_up::resend_code(state, request, effects),
        Command::ForgotPassword { username } => {
            let operation = Operation::ForgotPassword {
                username: username.clone(),
            };
            ask(
                state,
                request,
                operation,
                |epoch| Effect::ForgotPassword(epoch, username),
                effects,
            );
        }
        Command::ConfirmForgotPassword { code, password } => {
            password_reset::confirm_forgot_password(state, request, code, password, effects);
        }
        // Both are answered before this: see `super::requested`.
        Command::Load(_) | Command::SignOut(_) => reply(request, Err(Error::WrongStep), effects),
    }
}

/// The person goes to another step by themselves; what is going on is given up.
fn show_step(
    state: &mut State,
    request: RequestId,
    name: StepName,
    username: Option<String>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    state.begin();
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        lifecycle::give_up(signed_out.in_flight.take(), now, effects);
        let username = username.filter(|username| !username.is_empty());
        let step = match name {
            StepName::SignIn => Step::SignIn { username },
            StepName::SignUp => Step::SignUp,
            StepName::ForgotPassword => Step::ForgotPassword { username },
        };
        state.phase = Phase::SignedOut(SignedOut {
            step,
            ..SignedOut::default()
        });
    }
    reply(request, Ok(()), effects);
}

pub(super) fn sign_in(
    state: &mut State,
    request: RequestId,
    sign_in: SignInRequest,
    after_confirmation: bool,
    effects: &mut Vec<Effect>,
) {
    let (username, password) = match &sign_in {
        SignInRequest::Password { username, password } => (username, Some(password)),
        SignInRequest::NameOnly { username, .. } | SignInRequest::AfterSignUp { username, .. } => {
            (username, None)
        }
    };
    let operation = Operation::SignIn {
        username: username.clone(),
        password: password.cloned(),
        after_confirmation,
    };
    ask(
        state,
        request,
        operation,
        |epoch| Effect::SignIn(epoch, sign_in),
        effects,
    );
}

pub(super) fn sign_in_answered(
    state: &mut State,
    epoch: Epoch,
    answer: Result<SignInOutcome, ProviderError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let Some(in_flight) = answered(state, epoch, |operation| {
        matches!(operation, Operation::SignIn { .. })
    }) else {
        if let Ok(SignInOutcome::Tokens(tokens)) = answer {
            lifecycle::revoke_unpublished(&tokens, now, effects);
        }
        return;
    };
    let Operation::SignIn {
        username,
        password,
        after_confirmation,
    } = in_flight.operation
    else {
        return;
    };
    let request = in_flight.request;
    match answer {
        Ok(SignInOutcome::Challenge(_)) => {
            let name = "a challenge".to_owned();
            reply(
                request,
                Err(ProviderError::UnsupportedChallenge(name).into()),
                effects,
            );
        }
        Ok(SignInOutcome::Tokens(tokens)) => {
            let keep = stored(&tokens, now);
            let operation = Operation::Save { tokens };
            ask(
                state,
                request,
                operation,
                |epoch| Effect::Save(epoch, keep),
                effects,
            );
        }
        Err(_) if after_confirmation => {
            // The account is confirmed: that was what the person asked for.
            go_to(
                state,
                Step::SignIn {
                    username: Some(username),
                },
                Some(Notice::AccountConfirmed),
            );
            reply(request, Ok(()), effects);
        }
        Err(ProviderError::UserNotConfirmed) => {
            go_to(
                state,
                Step::ConfirmSignUp {
                    username: username.clone(),
                    delivery: None,
                },
                None,
            );
            if let Some(password) = password {
                hold(state, username.clone(), password, now);
            }
            let resend = |epoch| Effect::ResendConfirmationCode(epoch, username);
            ask(
                state,
                request,
                Operation::CodeForUnconfirmed,
                resend,
                effects,
            );
        }
        Err(ProviderError::PasswordResetRequired) => {
            let step = Step::ForgotPassword {
                username: Some(username),
            };
            go_to(state, step, Some(Notice::PasswordResetRequired));
            reply(request, Ok(()), effects);
        }
        Err(error) => {
            go_to(
                state,
                Step::SignIn {
                    username: Some(username),
                },
                None,
            );
            reply(request, Err(error.into()), effects);
        }
    }
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
            state.phase = Phase::SignedIn(publish(*tokens, storage, now));
            reply(request, Ok(()), effects);
            effects.push(Effect::RetryRevocations);
        }
        other => signed_out.in_flight = other,
    }
}

/// Begins an operation for a person: its answer is the only one that counts from here on.
pub(in crate::transition) fn ask(
    state: &mut State,
    request: RequestId,
    operation: Operation,
    effect: impl FnOnce(Epoch) -> Effect,
    effects: &mut Vec<Effect>,
) {
    let epoch = state.begin();
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        signed_out.in_flight = Some(InFlight { request, operation });
        effects.push(effect(epoch));
    }
}

/// What was being done, if this is the answer to it: of the present epoch and of the operation's own kind.
pub(in crate::transition) fn answered(
    state: &mut State,
    epoch: Epoch,
    is_of_kind: impl FnOnce(&Operation) -> bool,
) -> Option<InFlight> {
    match &mut state.phase {
        Phase::SignedOut(signed_out) if epoch == state.epoch => signed_out
            .in_flight
            .take_if(|in_flight| is_of_kind(&in_flight.operation)),
        _ => None,
    }
}

pub(in crate::transition) fn step(state: &State) -> Option<&Step> {
    match &state.phase {
        Phase::SignedOut(signed_out) => Some(&signed_out.step),
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedIn(_) => None,
    }
}

pub(in crate::transition) fn go_to(state: &mut State, step: Step, notice: Option<Notice>) {
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        signed_out.step = step;
        signed_out.notice = notice;
        signed_out.held_password = None;
    }
}

fn missing_field(command: &Command) -> Option<Error> {
    let fields: &[(&'static str, bool)] = &match command {
        Command::SignIn { username, password } => [
            ("username", username.is_empty()),
            ("password", is_empty(password)),
            NO_FIELD,
        ],
        Command::SignUp(SignUpRequest {
            username,
            password,
            attributes,
        }) => [
            ("username", username.is_empty()),
            (
                "email",
                attributes.get("email").is_some_and(String::is_empty),
            ),
            ("password", password.as_ref().is_some_and(is_empty)),
        ],
        Command::ForgotPassword { username } => {
            [("username", username.is_empty()), NO_FIELD, NO_FIELD]
        }
        Command::ConfirmSignUp(code) => [("code", is_empty_code(code)), NO_FIELD, NO_FIELD],
        Command::ConfirmForgotPassword { code, password } => [
            ("code", is_empty_code(code)),
            ("password", is_empty(password)),
            NO_FIELD,
        ],
        Command::Load(_) | Command::ShowStep(..) | Command::ResendCode | Command::SignOut(_) => {
            [NO_FIELD; 3]
        }
    };
    fields
        .iter()
        .find(|(_, is_missing)| *is_missing)
        .map(|(name, _)| Error::MissingField(name))
}

fn is_empty(password: &Password) -> bool {
    // EXPOSE: its length alone is looked at.
    password.expose_secret().is_empty()
}

fn is_empty_code(code: &ConfirmationCode) -> bool {
    // EXPOSE: its length alone is looked at.
    code.expose_secret().is_empty()
}

const NO_FIELD: (&str, bool) = ("", false);
