//! The Authenticator: the steps that a person takes while nobody is signed in.

use vestibule_contract::{Notice, Step, StepName};

use super::{browser, challenge, fields, password_reset, reply, sign_in, sign_out, sign_up};
use crate::{
    Command, Effect, Epoch, Error, HeldSignIn, InFlight, Operation, Phase, RequestId, SignInReason,
    SignedOut, State, Timestamp,
};

/// A command of a person.
pub(super) fn requested(
    state: &mut State,
    request: RequestId,
    command: Command,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if let Some(error) = refusal(state, &command) {
        if let Command::ResumeInBrowser(resumed) = &command {
            effects.push(Effect::CancelInBrowser(resumed.begun.attempt));
        }
        return reply(request, Err(error), effects);
    }
    match command {
        Command::ShowStep(name, username) => {
            show_step(state, request, name, username, now, effects);
        }
        Command::SignIn { username, password } => {
            let held = HeldSignIn::new(username, Some(password));
            sign_in::begin(state, request, held, SignInReason::Begun, effects);
        }
        Command::BeginSignIn { username, factor } => {
            let held = HeldSignIn {
                factor,
                ..HeldSignIn::new(username, None)
            };
            sign_in::begin(state, request, held, SignInReason::Begun, effects);
        }
        Command::BeginInBrowser(wanted) => browser::begin(state, request, wanted, now, effects),
        Command::ResumeInBrowser(resumed) => browser::resume(state, request, resumed, effects),
        Command::AnswerChallenge(answer) => challenge::answer(state, request, answer, effects),
        Command::TotpSecret => challenge::totp_secret(state, request, effects),
        Command::PasskeyRequest => challenge::passkey_request(state, request, effects),
        Command::SignUp(sign_up_request) => {
            sign_up::sign_up(state, request, sign_up_request, effects);
        }
        Command::ConfirmSignUp(code) => sign_up::confirm_sign_up(state, request, code, effects),
        Command::ResendCode => sign_up::resend_code(state, request, effects),
        Command::ForgotPassword { username } => {
            let operation = Operation::ForgotPassword {
                username: username.clone(),
            };
            let ask_for_code = |epoch| Effect::ForgotPassword(epoch, username);
            ask(state, request, operation, ask_for_code, effects);
        }
        Command::ConfirmForgotPassword { code, password } => {
            password_reset::confirm_forgot_password(state, request, code, password, effects);
        }
        // These are answered before: see `super::requested`.
        Command::Load(_)
        | Command::SignOut(_)
        | Command::LinkWithoutSignIn
        | Command::Lease { .. }
        | Command::Report(..) => {
            reply(request, Err(Error::WrongStep), effects);
        }
    }
}

/// Why the command can't even be begun.
fn refusal(state: &State, command: &Command) -> Option<Error> {
    match &state.phase {
        Phase::Restoring | Phase::Resuming { .. } => Some(Error::Busy),
        Phase::SignedIn(_) => Some(Error::AlreadySignedIn),
        Phase::SignedOut(signed_out) => match (&signed_out.in_flight, command) {
            // The first gives up what is going on; the others only look at the challenge.
            (Some(_), Command::ShowStep(..) | Command::TotpSecret | Command::PasskeyRequest)
            | (None, _) => elsewhere(signed_out, command).or_else(|| fields::missing(command)),
            (Some(_), _) => Some(Error::Busy),
        },
    }
}

/// While the browser is waited for, the person can give that up, or begin it anew; everything else belongs to another step.
fn elsewhere(signed_out: &SignedOut, command: &Command) -> Option<Error> {
    let belongs_here = matches!(command, Command::ShowStep(..) | Command::BeginInBrowser(_));
    (signed_out.browser.is_some() && !belongs_here).then_some(Error::WrongStep)
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
        sign_out::give_up(signed_out.in_flight.take(), false, now, effects);
        browser::give_up(signed_out.browser.take(), false, now, effects);
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

/// Goes to a step; a sign-in that waited at the earlier one is forgotten.
pub(in crate::transition) fn go_to(state: &mut State, step: Step, notice: Option<Notice>) {
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        signed_out.step = step;
        signed_out.notice = notice;
        signed_out.pending = None;
    }
}

/// Goes to the sign-in form, with the name filled in.
pub(in crate::transition) fn go_to_sign_in(
    state: &mut State,
    username: String,
    notice: Option<Notice>,
) {
    let username = Some(username);
    go_to(state, Step::SignIn { username }, notice);
}
