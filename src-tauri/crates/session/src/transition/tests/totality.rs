//! Whatever happens in whatever order: nothing panics, every command is answered once, and the invariants hold.

use std::collections::HashSet;

use proptest::prelude::*;
use vestibule_contract::{Route, SignOutScope, StepName};

use super::*;
use crate::ConfirmationCode;
use crate::ports::{ProviderError, SignUpOutcome, SignUpRequest};
use crate::testing::stored;

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
        (0_u8..12).prop_map(Step::Command),
        (0_u8..8, any::<bool>(), prop::bool::weighted(0.2)).prop_map(
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

fn command(number: u8) -> Command {
    let code = || ConfirmationCode::new("123456".into());
    let (username, email) = ("ada".to_owned(), "ada@example.com".into());
    match number {
        0 => Command::Load(Route::Home),
        1 => Command::Load(Route::Protected),
        2 => Command::ShowStep(StepName::SignUp, None),
        3 => sign_in("ada"),
        4 => Command::SignUp(SignUpRequest {
            username,
            password: password(),
            email,
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
        _ => Command::ShowStep(StepName::SignIn, Some(username)),
    }
}

fn answer(kind: u8, succeeds: bool, epoch: Epoch, now: Timestamp) -> Event {
    let unreachable = || ProviderError::Unreachable;
    let tokens = || tokens("ada", &format!("refresh {}", now.0), now.plus(300));
    match (kind, succeeds) {
        (0, true) => Event::Restored(epoch, Ok(Some(stored("ada", "refresh 0")))),
        (0, false) => Event::Restored(epoch, Err(StoreError::Damaged)),
        (1, true) => Event::SignInAnswered(epoch, Ok(tokens())),
        (1, false) => Event::SignInAnswered(epoch, Err(ProviderError::UserNotConfirmed)),
        (2, true) => Event::SignUpAnswered(epoch, Ok(SignUpOutcome::ConfirmationRequired(None))),
        (2, false) => Event::SignUpAnswered(epoch, Err(ProviderError::UsernameExists)),
        (3, true) => Event::ConfirmSignUpAnswered(epoch, Ok(())),
        (3, false) => Event::ConfirmSignUpAnswered(epoch, Err(ProviderError::CodeMismatch)),
        (4, true) => Event::CodeRequestAnswered(epoch, Ok(None)),
        (4, false) => Event::CodeRequestAnswered(epoch, Err(unreachable())),
        (5, true) => Event::ConfirmForgotPasswordAnswered(epoch, Ok(())),
        (5, false) => Event::ConfirmForgotPasswordAnswered(epoch, Err(unreachable())),
        (6, true) => Event::RefreshAnswered(epoch, Ok(tokens())),
        (6, false) => Event::RefreshAnswered(epoch, Err(ProviderError::SessionEnded)),
        (_, true) => Event::Saved(epoch, Ok(())),
        (_, false) => Event::Saved(epoch, Err(StoreError::Locked)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_order_of_events_is_answered_and_every_command_once(steps in steps()) {
        let mut session = Session::at(State::new());
        session.feed(Event::Started);
        let mut asked = HashSet::new();
        for step in steps {
            match step {
                Step::Command(number) => {
                    asked.insert(session.ask(command(number)));
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
                if let Effect::Reply(request, _) = effect {
                    prop_assert!(asked.remove(&request), "a command is answered once");
                }
            }
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
