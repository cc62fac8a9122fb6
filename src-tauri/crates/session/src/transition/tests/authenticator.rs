//! The Authenticator's steps.

use vestibule_contract::{CodeDelivery, DeliveryMedium, StepName};

use super::*;
use crate::ConfirmationCode;
use crate::ports::{SignUpOutcome, SignUpRequest};
use crate::testing::{signed_in, signed_out};

fn sign_up() -> Command {
    Command::SignUp(SignUpRequest {
        username: "ada".into(),
        password: Some(password()),
        attributes: [("email".into(), "ada@example.com".into())].into(),
    })
}

fn code() -> ConfirmationCode {
    ConfirmationCode::new("123456".into())
}

fn delivery() -> CodeDelivery {
    CodeDelivery {
        destination: "a***@e***".into(),
        medium: DeliveryMedium::Email,
    }
}

/// Signed up and waiting for the code.
fn unconfirmed() -> Session {
    let mut session = Session::at(signed_out());
    session.ask(sign_up());
    let outcome = SignUpOutcome::ConfirmationRequired(Some(delivery()));
    session.feed(Event::SignUpAnswered(session.epoch(), Ok(outcome)));
    session.take_effects();
    session
}

#[test]
fn a_sign_in_is_published_after_it_was_stored() {
    let mut session = Session::at(signed_out());
    let request = session.ask(sign_in("ada"));
    session.feed(Event::SignInAnswered(
        session.epoch(),
        Ok(signed_in_outcome()),
    ));
    assert_eq!(
        session.username(),
        None,
        "nobody is signed in before the keyring answered"
    );
    session.feed(Event::Saved(session.epoch(), Ok(())));
    assert_eq!(session.username().as_deref(), Some("ada"));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(
        session.take_effects(),
        ["sign in", "save", "announce", "retry revocations"]
    );
}

#[test]
fn a_refused_sign_in_keeps_the_name_and_signs_nobody_in() {
    let mut session = Session::at(signed_out());
    let request = session.ask(sign_in("ada"));
    session.feed(Event::SignInAnswered(
        session.epoch(),
        Err(ProviderError::NotAuthorized),
    ));
    assert_eq!(
        session.reply(request),
        Some(Err(ProviderError::NotAuthorized.into()))
    );
    assert_eq!(
        session.step(),
        Step::SignIn {
            username: Some("ada".into())
        }
    );
}

#[test]
fn an_empty_field_is_refused_without_asking_the_user_pool() {
    let mut session = Session::at(signed_out());
    let request = session.ask(sign_in(""));
    assert_eq!(
        session.reply(request),
        Some(Err(Error::MissingField("username")))
    );
    assert!(session.take_effects().is_empty());
}

#[test]
fn a_second_command_is_refused_while_the_first_runs() {
    let mut session = Session::at(signed_out());
    session.ask(sign_in("ada"));
    let second = session.ask(sign_in("eve"));
    assert_eq!(session.reply(second), Some(Err(Error::Busy)));
    assert_eq!(
        session.take_effects(),
        ["sign in"],
        "the first goes on alone"
    );
}

#[test]
fn nobody_signs_in_over_somebody() {
    let mut session = Session::at(signed_in("ada"));
    let request = session.ask(sign_in("eve"));
    assert_eq!(session.reply(request), Some(Err(Error::AlreadySignedIn)));
    assert_eq!(session.username().as_deref(), Some("ada"));
}

#[test]
fn a_new_account_is_confirmed_and_signed_in_without_typing_the_password_again() {
    let mut session = unconfirmed();
    let step = Step::ConfirmSignUp {
        username: "ada".into(),
        delivery: Some(delivery()),
    };
    assert_eq!(session.step(), step);
    let request = session.ask(Command::ConfirmSignUp(code()));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), Ok(None)));
    session.feed(Event::SignInAnswered(
        session.epoch(),
        Ok(signed_in_outcome()),
    ));
    session.feed(Event::Saved(session.epoch(), Ok(())));
    assert_eq!(
        session.reply(request),
        Some(Ok(Reply::Done)),
        "one command, one answer"
    );
    assert_eq!(session.username().as_deref(), Some("ada"));
}

#[test]
fn a_wrong_code_leaves_everything_as_it_was() {
    let mut session = unconfirmed();
    let before = session.step();
    let request = session.ask(Command::ConfirmSignUp(code()));
    session.feed(Event::ConfirmSignUpAnswered(
        session.epoch(),
        Err(ProviderError::CodeMismatch),
    ));
    assert_eq!(
        session.reply(request),
        Some(Err(ProviderError::CodeMismatch.into()))
    );
    assert_eq!(session.step(), before);
    session.ask(Command::ConfirmSignUp(code()));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), Ok(None)));
    assert_eq!(
        session.take_effects(),
        ["confirm sign up", "confirm sign up", "sign in"],
        "the right code still signs in by itself"
    );
}

#[test]
fn a_code_that_comes_after_a_quarter_of_an_hour_confirms_but_does_not_sign_in() {
    let mut session = unconfirmed();
    session.now = NOW.plus(901);
    session.feed(Event::Tick);
    let request = session.ask(Command::ConfirmSignUp(code()));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), Ok(None)));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(session.notice(), Some(Notice::AccountConfirmed));
    assert_eq!(
        session.step(),
        Step::SignIn {
            username: Some("ada".into())
        }
    );
}

#[test]
fn a_confirmed_account_whose_sign_in_fails_is_confirmed_all_the_same() {
    let mut session = unconfirmed();
    let request = session.ask(Command::ConfirmSignUp(code()));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), Ok(None)));
    session.feed(Event::SignInAnswered(
        session.epoch(),
        Err(ProviderError::Unreachable),
    ));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(session.notice(), Some(Notice::AccountConfirmed));
}

#[test]
fn an_unconfirmed_account_that_signs_in_gets_a_new_code_and_is_then_signed_in() {
    let mut session = Session::at(signed_out());
    let request = session.ask(sign_in("ada"));
    session.feed(Event::SignInAnswered(
        session.epoch(),
        Err(ProviderError::UserNotConfirmed),
    ));
    session.feed(Event::CodeRequestAnswered(
        session.epoch(),
        Ok(Some(delivery())),
    ));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    let step = Step::ConfirmSignUp {
        username: "ada".into(),
        delivery: Some(delivery()),
    };
    assert_eq!(session.step(), step);
    session.ask(Command::ConfirmSignUp(code()));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), Ok(None)));
    assert_eq!(
        session.take_effects(),
        ["sign in", "resend code", "confirm sign up", "sign in"],
        "with the password that was typed at first"
    );
}

#[test]
fn a_forgotten_password_is_reset_and_leads_back_to_sign_in() {
    let mut session = Session::at(signed_out());
    session.ask(Command::ShowStep(
        StepName::ForgotPassword,
        Some("ada".into()),
    ));
    assert_eq!(
        session.step(),
        Step::ForgotPassword {
            username: Some("ada".into())
        }
    );
    session.ask(Command::ForgotPassword {
        username: "ada".into(),
    });
    session.feed(Event::CodeRequestAnswered(session.epoch(), Ok(None)));
    let command = Command::ConfirmForgotPassword {
        code: code(),
        password: password(),
    };
    let request = session.ask(command);
    session.feed(Event::ConfirmForgotPasswordAnswered(
        session.epoch(),
        Ok(()),
    ));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(session.notice(), Some(Notice::PasswordChanged));
    assert_eq!(
        session.step(),
        Step::SignIn {
            username: Some("ada".into())
        }
    );
}

#[test]
fn an_account_that_must_reset_its_password_is_carried_to_that_step() {
    let mut session = Session::at(signed_out());
    let request = session.ask(sign_in("ada"));
    let answer = Err(ProviderError::PasswordResetRequired);
    session.feed(Event::SignInAnswered(session.epoch(), answer));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(
        session.step(),
        Step::ForgotPassword {
            username: Some("ada".into())
        }
    );
    assert_eq!(session.notice(), Some(Notice::PasswordResetRequired));
}

#[test]
fn a_command_of_another_step_is_refused() {
    let mut session = Session::at(signed_out());
    for command in [
        Command::ConfirmSignUp(code()),
        Command::ResendCode,
        Command::ConfirmForgotPassword {
            code: code(),
            password: password(),
        },
    ] {
        let request = session.ask(command);
        assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
    }
    assert!(
        session.take_effects().is_empty(),
        "and the user pool is not asked"
    );
}

#[test]
fn a_sign_in_that_was_given_up_signs_nobody_in_and_its_tokens_are_revoked() {
    let mut session = Session::at(signed_out());
    let given_up = session.ask(sign_in("ada"));
    let epoch = session.epoch();
    session.ask(Command::ShowStep(StepName::SignUp, None));
    assert_eq!(session.reply(given_up), Some(Err(Error::Cancelled)));
    session.take_effects();
    session.feed(Event::SignInAnswered(epoch, Ok(signed_in_outcome())));
    assert_eq!(
        session.step(),
        Step::SignUp,
        "a late answer changes nothing"
    );
    assert_eq!(session.take_effects(), ["revoke"]);
}
