//! Whatever happens in whatever order: nothing panics, every command is answered once, and the invariants hold.

use std::collections::HashSet;

use proptest::prelude::*;
use vestibule_contract::{
    CodeKind, FirstFactor, MfaMethod, OtherDevices, Revocation, Route, SignOutScope, Step as S,
    StepName,
};

use super::browser::{begun, in_browser, resumed};
use super::*;
use crate::ports::{BrowserError, SignUpOutcome, SignUpRequest};
use crate::testing::stored;
use crate::{
    AccountNews, ChallengeAnswer, ChallengeSession, ConfirmationCode, SoftwareTokenSecret,
};

#[derive(Debug, Clone)]
enum Step {
    Command(u8),
    Answer {
        kind: u8,
        succeeds: bool,
        is_stale: bool,
    },
    Wait(u16),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0_u8..29).prop_map(Step::Command),
        (0_u8..32, any::<bool>(), prop::bool::weighted(0.2)).prop_map(
            |(kind, succeeds, is_stale)| Step::Answer {
                kind,
                succeeds,
                is_stale
            }
        ),
        any::<u16>().prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 0..60)
}

fn command(number: u8, session: Epoch) -> Command {
    let code = || ConfirmationCode::new("123456".into());
    let username = "ada".to_owned();
    let (factor, method) = (FirstFactor::EmailOtp, MfaMethod::Sms);
    let report = |news| Command::Report(session, news);
    match number {
        0 => Command::Load(Route::Home),
        1 => Command::Load(Route::Protected),
        2 => Command::ShowStep(StepName::SignUp, None),
        3 => sign_in("ada"),
        4 => Command::SignUp(SignUpRequest {
            username,
            password: Some(password()),
            attributes: [("email".into(), "ada@example.com".into())].into(),
        }),
        5 => Command::ConfirmSignUp(code()),
        6 => Command::ResendCode,
        7 => Command::ForgotPassword { username },
        8 => Command::ConfirmForgotPassword {
            code: code(),
            password: password(),
        },
        9 => Command::SignOut(SignOutScope::Local),
        10 => Command::SignOut(SignOutScope::Global),
        11 => Command::ShowStep(StepName::SignIn, Some(username)),
        12 => Command::BeginSignIn {
            username,
            factor: Some(factor),
        },
        13 => Command::AnswerChallenge(ChallengeAnswer::Code { code: code() }),
        14 => Command::AnswerChallenge(ChallengeAnswer::MfaMethod { method }),
        15 => Command::AnswerChallenge(ChallengeAnswer::FirstFactor { factor }),
        16 => Command::AnswerChallenge(ChallengeAnswer::Totp {
            code: code(),
            device_name: None,
        }),
        17 => Command::TotpSecret,
        18 => Command::PasskeyRequest,
        19 => Command::Lease { refused: None },
        20 => Command::Lease {
            refused: Some(session),
        },
        21 => report(AccountNews::Nothing),
        22 => report(AccountNews::AttributesChanged(vec!["name".into()])),
        23 => report(AccountNews::SessionEnded),
        24 => report(AccountNews::AccountDeleted),
        25 => Command::LinkWithoutSignIn,
        26 => Command::ResumeInBrowser(resumed(2, NOW.plus(600))),
        27 => Command::BeginInBrowser(in_browser()),
        _ => Command::SignUp(SignUpRequest {
            username,
            password: None,
            attributes: [].into(),
        }),
    }
}

fn enter_code(kind: CodeKind) -> ChallengeKind {
    ChallengeKind::EnterCode {
        kind,
        delivery: None,
        device_name: None,
    }
}

fn sign_in_answer(kind: u8, succeeds: bool) -> Result<SignInOutcome, ProviderError> {
    match (kind, succeeds) {
        (8, true) => Ok(challenge(enter_code(CodeKind::SmsMfa))),
        (8, false) => Err(ProviderError::CodeMismatch),
        (9, true) => Ok(challenge(ChallengeKind::SelectMfaMethod {
            choices: vec![MfaMethod::Sms, MfaMethod::Email],
        })),
        (9, false) => Err(ProviderError::SignInExpired),
        (10, true) => Ok(challenge(ChallengeKind::SelectFirstFactor {
            choices: vec![FirstFactor::EmailOtp],
        })),
        (10, false) => Err(ProviderError::PasswordResetRequired),
        (11, true) => Ok(challenge(ChallengeKind::SetUpTotp {
            secret: SoftwareTokenSecret::new("JBSWY3DPEHPK3PXP".into()),
        })),
        (11, false) => Err(ProviderError::NotAuthorized),
        (12, true) => Ok(challenge(ChallengeKind::UsePasskey {
            request: "{}".into(),
        })),
        (_, true) => Ok(challenge(enter_code(CodeKind::SoftwareTokenMfa))),
        (_, false) => Err(ProviderError::WrongAnswer),
    }
}

fn answer(kind: u8, succeeds: bool, epoch: Epoch, now: Timestamp) -> Event {
    let unreachable = || ProviderError::Unreachable;
    let tokens = || tokens("ada", &format!("refresh {}", now.0), now.plus(300));
    match (kind, succeeds) {
        (0, true) => Event::Restored(epoch, Ok(Some(stored("ada", "refresh 0")))),
        (0, false) => Event::Restored(epoch, Err(StoreError::Damaged)),
        // The higher numbers make sessions begin and last often enough.
        (24 | 27, _) | (25, true) => {
            let until = now.plus(600);
            Event::BegunInBrowser(epoch, Ok(begun(u64::from(kind), until)))
        }
        (25, false) => Event::BegunInBrowser(epoch, Err(BrowserError::NotOpened)),
        (26 | 28, true) => Event::BrowserReturned(epoch, Ok(())),
        (26 | 28, false) => Event::BrowserReturned(epoch, Err(BrowserError::Refused)),
        (29 | 30, true) => Event::BrowserExchanged(epoch, Ok(Box::new(tokens()))),
        (29 | 30, false) => Event::BrowserExchanged(epoch, Err(BrowserError::CodeRefused)),
        (1, true) | (21.., _) => {
            let outcome = SignInOutcome::Tokens(Box::new(tokens()));
            Event::SignInAnswered(epoch, Ok(outcome))
        }
        (1, false) => Event::SignInAnswered(epoch, Err(ProviderError::UserNotConfirmed)),
        (2, true) => Event::SignUpAnswered(epoch, Ok(SignUpOutcome::ConfirmationRequired(None))),
        (2, false) => Event::SignUpAnswered(epoch, Err(ProviderError::UsernameExists)),
        (3, true) => Event::ConfirmSignUpAnswered(epoch, Ok(None)),
        (3, false) => Event::ConfirmSignUpAnswered(epoch, Err(ProviderError::CodeMismatch)),
        (4, true) => Event::CodeRequestAnswered(epoch, Ok(None)),
        (4, false) => Event::CodeRequestAnswered(epoch, Err(unreachable())),
        (5, true) => Event::ConfirmForgotPasswordAnswered(epoch, Ok(())),
        (5, false) => Event::ConfirmForgotPasswordAnswered(epoch, Err(unreachable())),
        (6, true) | (19..=20, _) => Event::RefreshAnswered(epoch, Ok(tokens())),
        (6, false) => Event::RefreshAnswered(epoch, Err(ProviderError::SessionEnded)),
        (7, true) | (16..=18, _) => Event::Saved(epoch, Ok(())),
        (7, false) => Event::Saved(epoch, Err(StoreError::Locked)),
        (14, true) => {
            let given = ChallengeSession::new("given".into());
            Event::ConfirmSignUpAnswered(epoch, Ok(Some(given)))
        }
        (14, false) => Event::RefreshAnswered(epoch, Err(unreachable())),
        (15, _) => Event::SignOutSettled(Revocation::Revoked, OtherDevices::Kept),
        (kind, succeeds) => Event::SignInAnswered(epoch, sign_in_answer(kind, succeeds)),
    }
}

/// What holds in every state.
fn check_state(session: &Session) -> Result<(), TestCaseError> {
    let Phase::SignedOut(signed_out) = &session.state().phase else {
        return Ok(());
    };
    let is_challenge_step = match &signed_out.step {
        S::SignIn { .. }
        | S::SignUp
        | S::ConfirmSignUp { .. }
        | S::ForgotPassword { .. }
        | S::ConfirmForgotPassword { .. }
        | S::WaitForBrowser { .. } => false,
        S::SelectFirstFactor { .. }
        | S::EnterPassword { .. }
        | S::EnterCode { .. }
        | S::SelectMfaMethod { .. }
        | S::SelectMfaSetup { .. }
        | S::SetUpTotp { .. }
        | S::SetUpEmail { .. }
        | S::NewPassword { .. }
        | S::UsePasskey { .. }
        | S::CustomChallenge { .. } => true,
    };
    prop_assert_eq!(
        matches!(signed_out.step, S::WaitForBrowser { .. }),
        signed_out.browser.is_some(),
        "the browser is waited for at its own step, and only there"
    );
    let pending = signed_out.pending.as_ref();
    prop_assert_eq!(
        is_challenge_step,
        pending.is_some_and(|pending| pending.challenge.is_some()),
        "a challenge's step is shown with its challenge, and only then"
    );
    Ok(())
}

/// Somebody signs in only after somebody signed out, and the other way round.
fn check_event(is_signed_in: &mut Option<bool>, event: &SessionEvent) -> Result<(), TestCaseError> {
    let is_in = match event {
        SessionEvent::SignedIn { .. } => true,
        SessionEvent::SignedOut { .. } => false,
        SessionEvent::TokenRefreshed | SessionEvent::AttributesChanged { .. } => {
            prop_assert_eq!(*is_signed_in, Some(true), "only of who is signed in");
            return Ok(());
        }
        SessionEvent::SignOutSettled { .. }
        | SessionEvent::RefreshFailed { .. }
        | SessionEvent::SignedOutBy { .. }
        | SessionEvent::AccountDeleted => return Ok(()),
    };
    prop_assert_ne!(is_signed_in.replace(is_in), Some(is_in), "none twice");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_order_of_events_is_answered_and_every_command_once(steps in steps()) {
        let mut session = Session::at(State::new());
        session.feed(Event::Started);
        let mut asked = HashSet::new();
        let mut is_signed_in = None;
        for step in steps {
            match step {
                Step::Command(number) => {
                    let present = match &session.state().phase {
                        Phase::SignedIn(signed_in) => signed_in.session,
                        _ => session.epoch(),
                    };
                    asked.insert(session.ask(command(number, present)));
                    if (9..=10).contains(&number) {
                        prop_assert_eq!(session.username(), None, "sign-out is legal everywhere");
                        prop_assert!(!matches!(session.status(), SessionStatus::Restoring));
                    }
                }
                Step::Answer { kind, succeeds, is_stale } => {
                    let before = session.status();
                    let present = session.epoch();
                    let epoch = if is_stale { Epoch(present.0.wrapping_sub(1)) } else { present };
                    session.feed(answer(kind, succeeds, epoch, session.now));
                    if is_stale {
                        prop_assert_eq!(session.status(), before, "a stale answer changes nothing");
                    }
                }
                Step::Wait(seconds) => {
                    session.now = session.now.plus(i64::from(seconds));
                    session.feed(Event::Tick);
                }
            }
            for effect in session.effects.drain(..) {
                match effect {
                    Effect::Reply(request, _) => {
                        prop_assert!(asked.remove(&request), "a command is answered once");
                    }
                    Effect::Announce(event) => check_event(&mut is_signed_in, &event)?,
                    _ => {}
                }
            }
            check_state(&session)?;
        }
        session.ask(Command::SignOut(SignOutScope::Local));
        for effect in session.effects.drain(..) {
            if let Effect::Reply(request, _) = effect {
                asked.remove(&request);
            }
        }
        prop_assert!(asked.is_empty(), "after a sign-out no command waits for ever");
    }
}
