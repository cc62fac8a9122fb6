//! The challenges of a sign-in: shown as a step, answered, sent again, forgotten in time.
//!
//! Not here: what a challenge is called on the wire and how it is answered there, which the user pool's client knows.

use vestibule_contract::{CodeKind, Notice, Step};

use super::authenticator::{ask, go_to, go_to_sign_in};
use super::{fields, reply, sign_in};
use crate::ports::{Challenge, ChallengeKind, ProviderError};
use crate::{
    ChallengeAnswer, Effect, Error, HeldSignIn, Operation, PendingSignIn, Phase, Reply, RequestId,
    SignInReason, SignedOut, State, Timestamp,
};

/// The user pool asks for one more thing.
pub(super) fn issued(
    state: &mut State,
    request: RequestId,
    challenge: Box<Challenge>,
    held: HeldSignIn,
    reason: SignInReason,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if let SignInReason::CodeWanted {
        choose: Some(method),
    } = reason
        && matches!(&challenge.kind, ChallengeKind::SelectMfaMethod { choices } if choices.contains(&method))
    {
        // Once: a pool that asks the same again is answered by the person.
        let reason = SignInReason::CodeWanted { choose: None };
        let answer = ChallengeAnswer::MfaMethod { method };
        let operation = Operation::SignIn { held, reason };
        let choose = |epoch| Effect::AnswerChallenge(epoch, challenge, answer);
        return ask(state, request, operation, choose, effects);
    }
    let step = step(&challenge.kind, held.username.clone());
    let is_sent_again =
        matches!(reason, SignInReason::CodeWanted { .. }) && matches!(step, Step::EnterCode { .. });
    go_to(state, step, is_sent_again.then_some(Notice::CodeSent));
    hold(state, held, Some(challenge), now);
    reply(request, Ok(()), effects);
}

/// Keeps what a sign-in needs to go on, as long as it may take a person.
pub(super) fn hold(
    state: &mut State,
    held: HeldSignIn,
    challenge: Option<Box<Challenge>>,
    now: Timestamp,
) {
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        signed_out.pending = Some(PendingSignIn {
            held,
            challenge,
            until: now.plus(HELD_SECONDS),
        });
    }
}

/// Answers the challenge of the present step. What does not fit it is not sent.
pub(super) fn answer(
    state: &mut State,
    request: RequestId,
    answer: ChallengeAnswer,
    effects: &mut Vec<Effect>,
) {
    let Some((held, challenge)) = pending(state) else {
        return reply(request, Err(Error::WrongStep), effects);
    };
    if !fits(&challenge.kind, &answer) {
        return reply(request, Err(Error::WrongStep), effects);
    }
    if let Some(error) = fields::missing_in_answer(&challenge.kind, &answer) {
        return reply(request, Err(error), effects);
    }
    let operation = Operation::SignIn {
        held: held_after(held.clone(), &answer),
        reason: SignInReason::ChallengeAnswered,
    };
    let challenge = Box::new(challenge.clone());
    let respond = |epoch| Effect::AnswerChallenge(epoch, challenge, answer);
    ask(state, request, operation, respond, effects);
}

/// Sends the code of the present step again, by beginning the sign-in again with what is held of it.
pub(super) fn resend(state: &mut State, request: RequestId, effects: &mut Vec<Effect>) {
    match pending(state) {
        Some((held, challenge)) if is_sent(&challenge.kind) => {
            let (held, choose) = (held.clone(), held.mfa_method);
            let reason = SignInReason::CodeWanted { choose };
            sign_in::begin(state, request, held, reason, effects);
        }
        _ => reply(request, Err(Error::NotSupported), effects),
    }
}

pub(super) fn totp_secret(state: &State, request: RequestId, effects: &mut Vec<Effect>) {
    let answer = match pending(state) {
        Some((
            held,
            Challenge {
                kind: ChallengeKind::SetUpTotp { secret },
                ..
            },
        )) => Ok(Reply::TotpSecret {
            username: held.username.clone(),
            secret: secret.clone(),
        }),
        _ => Err(Error::WrongStep),
    };
    effects.push(Effect::Reply(request, answer));
}

pub(super) fn passkey_request(state: &State, request: RequestId, effects: &mut Vec<Effect>) {
    let answer = match pending(state) {
        Some((
            _,
            Challenge {
                kind: ChallengeKind::UsePasskey { request },
                ..
            },
        )) => Ok(Reply::PasskeyRequest(request.clone())),
        _ => Err(Error::WrongStep),
    };
    effects.push(Effect::Reply(request, answer));
}

/// When what is held of a sign-in is forgotten. While the user pool is being asked, its answer decides.
pub(super) fn deadline(signed_out: &SignedOut) -> Option<Timestamp> {
    signed_out
        .pending
        .as_ref()
        .filter(|pending| pending.challenge.is_none() || signed_out.in_flight.is_none())
        .map(|pending| pending.until)
}

/// Forgets a sign-in that waited too long. A challenge is void by then: the sign-in begins again.
pub(super) fn expire(state: &mut State, now: Timestamp) {
    let Phase::SignedOut(signed_out) = &mut state.phase else {
        return;
    };
    if deadline(signed_out).is_none_or(|until| now < until) {
        return;
    }
    if let Some(pending) = signed_out.pending.take()
        && pending.challenge.is_some()
    {
        go_to_sign_in(state, pending.held.username, Some(Notice::SignInExpired));
    }
}

/// Whether the challenge may be answered again after this error ([`crate::ports::SignIn::answer_challenge`]), or its code be sent again.
pub(super) fn stays_after(error: &ProviderError) -> bool {
    matches!(
        error,
        ProviderError::CodeMismatch
            | ProviderError::ExpiredCode
            | ProviderError::CodeDeliveryFailure
            | ProviderError::SoftwareTokenMismatch
            | ProviderError::InvalidPassword(_)
            | ProviderError::PasswordUsedBefore
            | ProviderError::InvalidParameter(_)
            | ProviderError::LimitExceeded
            | ProviderError::TooManyRequests
            | ProviderError::Unreachable
    )
}

/// The step that a challenge is shown as.
fn step(kind: &ChallengeKind, username: String) -> Step {
    match kind.clone() {
        ChallengeKind::SelectFirstFactor { choices } => {
            Step::SelectFirstFactor { username, choices }
        }
        ChallengeKind::EnterPassword { .. } => Step::EnterPassword { username },
        ChallengeKind::EnterCode {
            kind,
            delivery,
            device_name,
        } => Step::EnterCode {
            username,
            kind,
            delivery,
            device_name,
        },
        ChallengeKind::SelectMfaMethod { choices } => Step::SelectMfaMethod { username, choices },
        ChallengeKind::SelectMfaSetup { choices } => Step::SelectMfaSetup { username, choices },
        ChallengeKind::SetUpTotp { .. } => Step::SetUpTotp { username },
        ChallengeKind::SetUpEmail => Step::SetUpEmail { username },
        ChallengeKind::NewPassword { missing_attributes } => Step::NewPassword {
            username,
            missing_attributes,
        },
        ChallengeKind::UsePasskey { .. } => Step::UsePasskey { username },
        ChallengeKind::Custom { parameters } => Step::CustomChallenge {
            username,
            parameters,
        },
    }
}

/// Whether this is an answer to that challenge, and one of its choices where it has some.
fn fits(kind: &ChallengeKind, answer: &ChallengeAnswer) -> bool {
    match kind {
        ChallengeKind::SelectFirstFactor { choices } => {
            matches!(answer, ChallengeAnswer::FirstFactor { factor } if choices.contains(factor))
        }
        ChallengeKind::SelectMfaMethod { choices } | ChallengeKind::SelectMfaSetup { choices } => {
            matches!(answer, ChallengeAnswer::MfaMethod { method } if choices.contains(method))
        }
        ChallengeKind::EnterPassword { .. } => matches!(answer, ChallengeAnswer::Password { .. }),
        ChallengeKind::EnterCode { .. } => matches!(answer, ChallengeAnswer::Code { .. }),
        ChallengeKind::SetUpTotp { .. } => matches!(answer, ChallengeAnswer::Totp { .. }),
        ChallengeKind::SetUpEmail => matches!(answer, ChallengeAnswer::Email { .. }),
        ChallengeKind::NewPassword { .. } => matches!(answer, ChallengeAnswer::NewPassword { .. }),
        ChallengeKind::UsePasskey { .. } => matches!(answer, ChallengeAnswer::Passkey { .. }),
        ChallengeKind::Custom { .. } => matches!(answer, ChallengeAnswer::Custom { .. }),
    }
}

/// How the sign-in would be begun again after this answer, so that it comes to the same challenge.
fn held_after(held: HeldSignIn, answer: &ChallengeAnswer) -> HeldSignIn {
    match answer {
        ChallengeAnswer::FirstFactor { factor } => HeldSignIn {
            password: None,
            factor: Some(*factor),
            ..held
        },
        ChallengeAnswer::Password { password } | ChallengeAnswer::NewPassword { password, .. } => {
            HeldSignIn {
                password: Some(password.clone()),
                ..held
            }
        }
        ChallengeAnswer::MfaMethod { method } => HeldSignIn {
            mfa_method: Some(*method),
            ..held
        },
        ChallengeAnswer::Code { .. }
        | ChallengeAnswer::Totp { .. }
        | ChallengeAnswer::Email { .. }
        | ChallengeAnswer::Passkey { .. }
        | ChallengeAnswer::Custom { .. } => held,
    }
}

/// Whether the challenge asks for a code that the user pool sent.
fn is_sent(kind: &ChallengeKind) -> bool {
    match kind {
        ChallengeKind::EnterCode { kind, .. } => match kind {
            CodeKind::SmsMfa | CodeKind::EmailOtp | CodeKind::SmsOtp => true,
            CodeKind::SoftwareTokenMfa => false,
        },
        ChallengeKind::SelectFirstFactor { .. }
        | ChallengeKind::EnterPassword { .. }
        | ChallengeKind::SelectMfaMethod { .. }
        | ChallengeKind::SelectMfaSetup { .. }
        | ChallengeKind::SetUpTotp { .. }
        | ChallengeKind::SetUpEmail
        | ChallengeKind::NewPassword { .. }
        | ChallengeKind::UsePasskey { .. }
        | ChallengeKind::Custom { .. } => false,
    }
}

fn pending(state: &State) -> Option<(&HeldSignIn, &Challenge)> {
    match &state.phase {
        Phase::SignedOut(signed_out) => {
            let pending = signed_out.pending.as_ref()?;
            Some((&pending.held, pending.challenge.as_deref()?))
        }
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedIn(_) => None,
    }
}

/// As long as it may take a person to find the code in their mail, and as long as Cognito keeps a sign-in at most (`AuthSessionValidity`).
const HELD_SECONDS: i64 = 900;
