//! Sign-in by challenges.

use std::collections::BTreeMap;

use vestibule_contract::{
    CodeDelivery, CodeKind, DeliveryMedium, FirstFactor, MfaMethod, SignOutScope, StepName,
};

use super::*;
use crate::ports::{SignInRequest, SignUpOutcome, SignUpRequest};
use crate::testing::{signed_in, signed_out};
use crate::{
    ChallengeAnswer, ChallengeSession, ConfirmationCode, PasskeyCredential, SoftwareTokenSecret,
};

fn delivery() -> CodeDelivery {
    CodeDelivery {
        destination: "a***@e***".into(),
        medium: DeliveryMedium::Email,
    }
}

fn enter_code(kind: CodeKind) -> ChallengeKind {
    ChallengeKind::EnterCode {
        kind,
        delivery: Some(delivery()),
        device_name: None,
    }
}

fn set_up_totp() -> ChallengeKind {
    let secret = SoftwareTokenSecret::new("JBSWY3DPEHPK3PXP".into());
    ChallengeKind::SetUpTotp { secret }
}

fn use_passkey() -> ChallengeKind {
    ChallengeKind::UsePasskey {
        request: "{\"challenge\":\"\"}".into(),
    }
}

fn code(text: &str) -> ChallengeAnswer {
    ChallengeAnswer::Code {
        code: ConfirmationCode::new(text.into()),
    }
}

/// Every challenge, its step and an answer that fits it.
fn every_challenge() -> Vec<(ChallengeKind, Step, ChallengeAnswer)> {
    let mut all = choices_and_codes();
    all.extend(set_ups_and_questions());
    all
}

fn choices_and_codes() -> Vec<(ChallengeKind, Step, ChallengeAnswer)> {
    let username = || "ada".to_owned();
    let methods = || vec![MfaMethod::Sms, MfaMethod::SoftwareToken];
    let factors = || vec![FirstFactor::Password, FirstFactor::EmailOtp];
    let (method, factor) = (MfaMethod::SoftwareToken, FirstFactor::EmailOtp);
    vec![
        (
            ChallengeKind::SelectFirstFactor { choices: factors() },
            Step::SelectFirstFactor {
                username: username(),
                choices: factors(),
            },
            ChallengeAnswer::FirstFactor { factor },
        ),
        (
            ChallengeKind::EnterPassword {
                is_proved: true,
                is_choice: false,
            },
            Step::EnterPassword {
                username: username(),
            },
            ChallengeAnswer::Password {
                password: password(),
            },
        ),
        (
            enter_code(CodeKind::EmailOtp),
            Step::EnterCode {
                username: username(),
                kind: CodeKind::EmailOtp,
                delivery: Some(delivery()),
                device_name: None,
            },
            code("123456"),
        ),
        (
            ChallengeKind::SelectMfaMethod { choices: methods() },
            Step::SelectMfaMethod {
                username: username(),
                choices: methods(),
            },
            ChallengeAnswer::MfaMethod { method },
        ),
        (
            ChallengeKind::SelectMfaSetup { choices: methods() },
            Step::SelectMfaSetup {
                username: username(),
                choices: methods(),
            },
            ChallengeAnswer::MfaMethod { method },
        ),
    ]
}

fn set_ups_and_questions() -> Vec<(ChallengeKind, Step, ChallengeAnswer)> {
    let username = || "ada".to_owned();
    let parameters = || BTreeMap::from([("question".to_owned(), "2 + 2".to_owned())]);
    vec![
        (
            set_up_totp(),
            Step::SetUpTotp {
                username: username(),
            },
            ChallengeAnswer::Totp {
                code: ConfirmationCode::new("123456".into()),
                device_name: None,
            },
        ),
        (
            ChallengeKind::SetUpEmail,
            Step::SetUpEmail {
                username: username(),
            },
            ChallengeAnswer::Email {
                email: "ada@example.com".into(),
            },
        ),
        (
            ChallengeKind::NewPassword {
                missing_attributes: vec!["email".into()],
            },
            Step::NewPassword {
                username: username(),
                missing_attributes: vec!["email".into()],
            },
            ChallengeAnswer::NewPassword {
                password: password(),
                attributes: BTreeMap::from([("email".into(), "ada@example.com".into())]),
            },
        ),
        (
            use_passkey(),
            Step::UsePasskey {
                username: username(),
            },
            ChallengeAnswer::Passkey {
                credential: PasskeyCredential::new("{}".into()),
            },
        ),
        (
            ChallengeKind::Custom {
                parameters: parameters(),
            },
            Step::CustomChallenge {
                username: username(),
                parameters: parameters(),
            },
            ChallengeAnswer::Custom {
                answer: ConfirmationCode::new("4".into()),
            },
        ),
    ]
}

/// Asked for this by a sign-in with a password.
fn asked(kind: ChallengeKind) -> Session {
    let mut session = Session::at(signed_out());
    session.ask(sign_in("ada"));
    session.feed(Event::SignInAnswered(session.epoch(), Ok(challenge(kind))));
    session.take_effects();
    session
}

fn give(session: &mut Session, answer: ChallengeAnswer) -> RequestId {
    session.ask(Command::AnswerChallenge(answer))
}

fn pool_says(session: &mut Session, answer: Result<SignInOutcome, ProviderError>) {
    session.feed(Event::SignInAnswered(session.epoch(), answer));
}

/// How the user pool was asked to begin the sign-in, the last time.
fn begun(session: &Session) -> &SignInRequest {
    let mut effects = session.effects.iter().rev();
    effects
        .find_map(|effect| match effect {
            Effect::SignIn(_, request) => Some(request),
            _ => None,
        })
        .unwrap()
}

fn sign_in_step() -> Step {
    let username = Some("ada".into());
    Step::SignIn { username }
}

#[test]
fn every_challenge_is_a_step_of_its_own_and_its_answer_goes_to_the_pool_and_signs_in() {
    for (kind, step, answer) in every_challenge() {
        let mut session = asked(kind);
        assert_eq!(session.step(), step, "by the name that was typed");
        let request = give(&mut session, answer);
        pool_says(&mut session, Ok(signed_in_outcome()));
        session.feed(Event::Saved(session.epoch(), Ok(())));
        assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
        assert_eq!(session.username().as_deref(), Some("ada"));
        let effects = ["answer challenge", "save", "announce", "retry revocations"];
        assert_eq!(session.take_effects(), effects);
    }
}

#[test]
fn an_answer_that_does_not_fit_the_step_is_not_sent() {
    let answers = || every_challenge().into_iter().map(|(_, _, answer)| answer);
    for (kind, step, fitting) in every_challenge() {
        let is_of_kind = |answer: &ChallengeAnswer| {
            std::mem::discriminant(answer) == std::mem::discriminant(&fitting)
        };
        for answer in answers().filter(|answer| !is_of_kind(answer)) {
            let mut session = asked(kind.clone());
            let request = give(&mut session, answer);
            assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
            assert_eq!(session.step(), step);
            assert!(session.take_effects().is_empty(), "nothing is sent");
        }
    }
}

#[test]
fn what_was_not_offered_can_t_be_chosen() {
    let choices = vec![MfaMethod::Sms];
    for kind in [
        ChallengeKind::SelectMfaMethod {
            choices: choices.clone(),
        },
        ChallengeKind::SelectMfaSetup { choices },
    ] {
        let mut session = asked(kind);
        let method = MfaMethod::Email;
        let request = give(&mut session, ChallengeAnswer::MfaMethod { method });
        assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
    }
    let choices = vec![FirstFactor::Password];
    let mut session = asked(ChallengeKind::SelectFirstFactor { choices });
    let factor = FirstFactor::WebAuthn;
    let request = give(&mut session, ChallengeAnswer::FirstFactor { factor });
    assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
    assert!(session.take_effects().is_empty());
}

#[test]
fn without_a_challenge_there_is_nothing_to_answer() {
    for (state, error) in [
        (signed_out(), Error::WrongStep),
        (signed_in("ada"), Error::AlreadySignedIn),
        (State::new(), Error::Busy),
    ] {
        let mut session = Session::at(state);
        let request = give(&mut session, code("123456"));
        assert_eq!(session.reply(request), Some(Err(error)));
        assert!(session.take_effects().is_empty());
    }
}

#[test]
fn an_empty_answer_is_refused_without_asking_the_user_pool() {
    let empty = String::new;
    let lacks = || ChallengeKind::NewPassword {
        missing_attributes: vec!["custom:team".into()],
    };
    let new_password = |text: &str, attributes: BTreeMap<String, String>| {
        let password = Password::new(text.into());
        ChallengeAnswer::NewPassword {
            password,
            attributes,
        }
    };
    let team = || BTreeMap::from([("custom:team".to_owned(), "red".to_owned())]);
    let no_attribute = Error::MissingAttribute("custom:team".into());
    let is_proved = ChallengeKind::EnterPassword {
        is_proved: true,
        is_choice: false,
    };
    for (kind, answer, error) in [
        (
            enter_code(CodeKind::SmsMfa),
            code(""),
            Error::MissingField("code"),
        ),
        (
            is_proved,
            ChallengeAnswer::Password {
                password: Password::new(empty()),
            },
            Error::MissingField("password"),
        ),
        (
            ChallengeKind::SetUpEmail,
            ChallengeAnswer::Email { email: empty() },
            Error::MissingField("email"),
        ),
        (
            use_passkey(),
            ChallengeAnswer::Passkey {
                credential: PasskeyCredential::new(empty()),
            },
            Error::MissingField("credential"),
        ),
        (lacks(), new_password("new", BTreeMap::new()), no_attribute),
        (
            lacks(),
            new_password("", team()),
            Error::MissingField("password"),
        ),
    ] {
        let mut session = asked(kind);
        let request = give(&mut session, answer);
        assert_eq!(session.reply(request), Some(Err(error)));
        assert!(session.take_effects().is_empty());
    }
}

#[test]
fn an_error_that_can_be_mended_keeps_the_challenge() {
    for error in [
        ProviderError::CodeMismatch,
        ProviderError::ExpiredCode,
        ProviderError::SoftwareTokenMismatch,
        ProviderError::InvalidPassword("too short".into()),
        ProviderError::PasswordUsedBefore,
        ProviderError::InvalidParameter("not an address".into()),
        ProviderError::TooManyRequests,
        ProviderError::LimitExceeded,
        ProviderError::CodeDeliveryFailure,
        ProviderError::Unreachable,
    ] {
        let mut session = asked(enter_code(CodeKind::EmailOtp));
        let before = session.step();
        let request = give(&mut session, code("000000"));
        pool_says(&mut session, Err(error.clone()));
        assert_eq!(session.reply(request), Some(Err(error.into())));
        assert_eq!(session.step(), before);
        give(&mut session, code("123456"));
        assert_eq!(
            session.take_effects(),
            ["answer challenge", "answer challenge"],
            "it may be answered again"
        );
    }
}

#[test]
fn every_other_error_leads_back_to_the_form_with_the_name_kept() {
    for error in [
        ProviderError::NotAuthorized,
        ProviderError::WrongAnswer,
        ProviderError::TooManyFailedAttempts,
        ProviderError::UserDisabled,
        ProviderError::PasskeyRefused("unknown".into()),
        ProviderError::MfaMethodUnavailable("no telephone".into()),
        ProviderError::RefusedByUserPool("no".into()),
        ProviderError::UnsupportedChallenge("NEW_ONE".into()),
        ProviderError::UnexpectedAnswer("Session"),
    ] {
        let mut session = asked(enter_code(CodeKind::EmailOtp));
        let request = give(&mut session, code("000000"));
        pool_says(&mut session, Err(error.clone()));
        assert_eq!(session.reply(request), Some(Err(error.into())));
        assert_eq!(session.step(), sign_in_step());
        let again = give(&mut session, code("123456"));
        assert_eq!(
            session.reply(again),
            Some(Err(Error::WrongStep)),
            "the challenge is gone"
        );
    }
}

#[test]
fn a_sign_in_that_expired_begins_again_and_says_so() {
    let mut session = asked(enter_code(CodeKind::EmailOtp));
    let request = give(&mut session, code("123456"));
    pool_says(&mut session, Err(ProviderError::SignInExpired));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(session.step(), sign_in_step());
    assert_eq!(session.notice(), Some(Notice::SignInExpired));
}

#[test]
fn a_challenge_that_nobody_answers_is_forgotten_after_a_quarter_of_an_hour() {
    let mut session = asked(enter_code(CodeKind::EmailOtp));
    assert_eq!(next_deadline(session.state()), Some(NOW.plus(900)));
    session.now = NOW.plus(899);
    session.feed(Event::Tick);
    assert_ne!(session.step(), sign_in_step(), "not before");
    session.now = NOW.plus(900);
    session.feed(Event::Tick);
    assert_eq!(session.step(), sign_in_step());
    assert_eq!(session.notice(), Some(Notice::SignInExpired));
    assert_eq!(
        next_deadline(session.state()),
        None,
        "the password is gone too"
    );
}

#[test]
fn a_challenge_does_not_expire_under_its_answer() {
    let mut session = asked(enter_code(CodeKind::EmailOtp));
    session.now = NOW.plus(899);
    let request = give(&mut session, code("123456"));
    assert_eq!(next_deadline(session.state()), None);
    session.now = NOW.plus(901);
    session.feed(Event::Tick);
    pool_says(&mut session, Ok(signed_in_outcome()));
    session.feed(Event::Saved(session.epoch(), Ok(())));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
}

#[test]
fn one_challenge_follows_another() {
    let choices = vec![MfaMethod::SoftwareToken, MfaMethod::Sms];
    let mut session = asked(ChallengeKind::SelectMfaMethod { choices });
    let method = MfaMethod::SoftwareToken;
    give(&mut session, ChallengeAnswer::MfaMethod { method });
    pool_says(
        &mut session,
        Ok(challenge(enter_code(CodeKind::SoftwareTokenMfa))),
    );
    let kind = CodeKind::SoftwareTokenMfa;
    assert!(matches!(session.step(), Step::EnterCode { kind: shown, .. } if shown == kind));
}

#[test]
fn a_sign_in_can_begin_with_the_name_alone_but_not_without_it() {
    let factor = Some(FirstFactor::EmailOtp);
    let begin = |username: &str| Command::BeginSignIn {
        username: username.into(),
        factor,
    };
    let mut session = Session::at(signed_out());
    session.ask(begin("ada"));
    assert!(
        matches!(begun(&session), SignInRequest::NameOnly { factor: sent, .. } if *sent == factor)
    );
    let mut session = Session::at(signed_out());
    let request = session.ask(begin(""));
    assert_eq!(
        session.reply(request),
        Some(Err(Error::MissingField("username")))
    );
    assert!(session.take_effects().is_empty());
}

#[test]
fn a_code_is_sent_again_by_beginning_the_sign_in_again() {
    let mut session = asked(enter_code(CodeKind::SmsMfa));
    let request = session.ask(Command::ResendCode);
    assert!(matches!(begun(&session), SignInRequest::Password { .. }));
    pool_says(&mut session, Ok(challenge(enter_code(CodeKind::SmsMfa))));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(session.notice(), Some(Notice::CodeSent));
}

#[test]
fn a_code_that_can_t_be_sent_again_leaves_the_challenge_as_it_was() {
    let mut session = asked(enter_code(CodeKind::SmsMfa));
    let before = session.step();
    let request = session.ask(Command::ResendCode);
    pool_says(&mut session, Err(ProviderError::LimitExceeded));
    assert_eq!(
        session.reply(request),
        Some(Err(ProviderError::LimitExceeded.into()))
    );
    assert_eq!(session.step(), before);
    give(&mut session, code("123456"));
    assert_eq!(session.take_effects(), ["sign in", "answer challenge"]);
}

#[test]
fn a_code_of_an_authenticator_application_can_t_be_sent() {
    let mut session = asked(enter_code(CodeKind::SoftwareTokenMfa));
    let request = session.ask(Command::ResendCode);
    assert_eq!(session.reply(request), Some(Err(Error::NotSupported)));
    assert!(session.take_effects().is_empty());
}

#[test]
fn a_second_factor_that_was_chosen_is_chosen_again_for_a_new_code_and_only_once() {
    let select = || ChallengeKind::SelectMfaMethod {
        choices: vec![MfaMethod::Email, MfaMethod::Sms],
    };
    let mut session = asked(select());
    let method = MfaMethod::Sms;
    give(&mut session, ChallengeAnswer::MfaMethod { method });
    pool_says(&mut session, Ok(challenge(enter_code(CodeKind::SmsMfa))));
    session.take_effects();
    let request = session.ask(Command::ResendCode);
    pool_says(&mut session, Ok(challenge(select())));
    assert_eq!(session.take_effects(), ["sign in", "answer challenge"]);
    pool_says(&mut session, Ok(challenge(select())));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert!(
        matches!(session.step(), Step::SelectMfaMethod { .. }),
        "a pool that asks the same again is answered by the person"
    );
    assert!(session.take_effects().is_empty());
}

#[test]
fn a_first_factor_that_was_chosen_is_begun_with_for_a_new_code() {
    let choices = vec![FirstFactor::EmailOtp, FirstFactor::SmsOtp];
    let mut session = asked(ChallengeKind::SelectFirstFactor { choices });
    let factor = FirstFactor::SmsOtp;
    give(&mut session, ChallengeAnswer::FirstFactor { factor });
    pool_says(&mut session, Ok(challenge(enter_code(CodeKind::SmsOtp))));
    session.ask(Command::ResendCode);
    let chosen = Some(factor);
    assert!(
        matches!(begun(&session), SignInRequest::NameOnly { factor: sent, .. } if *sent == chosen)
    );
}

#[test]
fn a_new_password_that_was_taken_is_the_one_to_begin_again_with() {
    let mut session = asked(ChallengeKind::NewPassword {
        missing_attributes: Vec::new(),
    });
    let new = ChallengeAnswer::NewPassword {
        password: Password::new("the new one".into()),
        attributes: BTreeMap::new(),
    };
    give(&mut session, new);
    pool_says(&mut session, Ok(challenge(enter_code(CodeKind::EmailOtp))));
    session.ask(Command::ResendCode);
    let SignInRequest::Password { password, .. } = begun(&session) else {
        panic!("expected a sign-in by password");
    };
    // EXPOSE: the test's password is looked at.
    assert_eq!(password.expose_secret(), "the new one");
}

#[test]
fn an_unconfirmed_account_is_confirmed_and_goes_on_with_the_same_sign_in() {
    let mut session = Session::at(signed_out());
    let factor = Some(FirstFactor::EmailOtp);
    session.ask(Command::BeginSignIn {
        username: "ada".into(),
        factor,
    });
    pool_says(&mut session, Err(ProviderError::UserNotConfirmed));
    session.feed(Event::CodeRequestAnswered(session.epoch(), Ok(None)));
    assert!(matches!(session.step(), Step::ConfirmSignUp { .. }));
    session.take_effects();
    session.ask(Command::ConfirmSignUp(ConfirmationCode::new("1".into())));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), Ok(None)));
    assert!(
        matches!(begun(&session), SignInRequest::NameOnly { factor: sent, .. } if *sent == factor)
    );
    pool_says(&mut session, Ok(challenge(enter_code(CodeKind::EmailOtp))));
    assert!(matches!(session.step(), Step::EnterCode { .. }));
}

#[test]
fn a_password_that_must_be_reset_is_reset_even_in_the_midst_of_a_sign_in() {
    let mut session = asked(enter_code(CodeKind::EmailOtp));
    let request = give(&mut session, code("123456"));
    pool_says(&mut session, Err(ProviderError::PasswordResetRequired));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    let username = Some("ada".into());
    assert_eq!(session.step(), Step::ForgotPassword { username });
    assert_eq!(session.notice(), Some(Notice::PasswordResetRequired));
}

#[test]
fn what_the_confirmation_gave_begins_the_first_sign_in() {
    let mut session = Session::at(signed_out());
    session.ask(Command::SignUp(SignUpRequest {
        username: "ada".into(),
        password: None,
        attributes: BTreeMap::new(),
    }));
    let outcome = SignUpOutcome::ConfirmationRequired(None);
    session.feed(Event::SignUpAnswered(session.epoch(), Ok(outcome)));
    session.ask(Command::ConfirmSignUp(ConfirmationCode::new("1".into())));
    let given = Ok(Some(ChallengeSession::new("given".into())));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), given));
    assert!(matches!(begun(&session), SignInRequest::AfterSignUp { .. }));
    pool_says(&mut session, Ok(challenge(enter_code(CodeKind::EmailOtp))));
    session.ask(Command::ResendCode);
    assert!(
        matches!(begun(&session), SignInRequest::NameOnly { .. }),
        "what it gave is good for once"
    );
}

#[test]
fn where_what_the_confirmation_gave_is_refused_the_password_is_tried_once() {
    let mut session = Session::at(signed_out());
    session.ask(Command::SignUp(SignUpRequest {
        username: "ada".into(),
        password: Some(password()),
        attributes: BTreeMap::new(),
    }));
    let outcome = SignUpOutcome::ConfirmationRequired(None);
    session.feed(Event::SignUpAnswered(session.epoch(), Ok(outcome)));
    let request = session.ask(Command::ConfirmSignUp(ConfirmationCode::new("1".into())));
    let given = Ok(Some(ChallengeSession::new("given".into())));
    session.feed(Event::ConfirmSignUpAnswered(session.epoch(), given));
    session.take_effects();
    let refused = || ProviderError::UserPoolMisconfigured("USER_AUTH is not enabled".into());
    pool_says(&mut session, Err(refused()));
    assert!(matches!(begun(&session), SignInRequest::Password { .. }));
    assert_eq!(session.take_effects(), ["sign in"]);
    pool_says(&mut session, Err(refused()));
    assert!(
        matches!(session.reply(request), Some(Ok(Reply::Done))),
        "the account is confirmed all the same"
    );
    assert_eq!(session.step(), sign_in_step());
    assert_eq!(session.notice(), Some(Notice::AccountConfirmed));
    assert!(session.take_effects().is_empty(), "and not again");
}

#[test]
fn what_is_to_be_enrolled_is_told_at_its_step_and_at_no_other() {
    let mut session = asked(set_up_totp());
    let request = session.ask(Command::TotpSecret);
    let secret = SoftwareTokenSecret::new("JBSWY3DPEHPK3PXP".into());
    let username = "ada".into();
    assert_eq!(
        session.reply(request),
        Some(Ok(Reply::TotpSecret { username, secret }))
    );
    let mut session = asked(use_passkey());
    let request = session.ask(Command::TotpSecret);
    assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
}

#[test]
fn what_a_passkey_is_asked_is_told_at_its_step_and_at_no_other() {
    let mut session = asked(use_passkey());
    let request = session.ask(Command::PasskeyRequest);
    let asked_of_it = Reply::PasskeyRequest("{\"challenge\":\"\"}".into());
    assert_eq!(session.reply(request), Some(Ok(asked_of_it)));
    let mut session = asked(set_up_totp());
    let request = session.ask(Command::PasskeyRequest);
    assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
}

#[test]
fn another_window_may_look_at_a_challenge_while_it_is_answered_but_not_answer_it() {
    let mut session = asked(use_passkey());
    let credential = || PasskeyCredential::new("{}".into());
    give(
        &mut session,
        ChallengeAnswer::Passkey {
            credential: credential(),
        },
    );
    let looked = session.ask(Command::PasskeyRequest);
    assert!(matches!(
        session.reply(looked),
        Some(Ok(Reply::PasskeyRequest(_)))
    ));
    let second = give(
        &mut session,
        ChallengeAnswer::Passkey {
            credential: credential(),
        },
    );
    assert_eq!(session.reply(second), Some(Err(Error::Busy)));
}

#[test]
fn going_to_another_step_gives_up_the_challenge() {
    let mut session = asked(enter_code(CodeKind::EmailOtp));
    session.ask(Command::ShowStep(StepName::SignUp, None));
    assert_eq!(session.step(), Step::SignUp);
    assert_eq!(
        next_deadline(session.state()),
        None,
        "nothing is held any more"
    );
    let request = give(&mut session, code("123456"));
    assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
}

#[test]
fn signing_out_gives_up_the_challenge_and_leads_to_the_form() {
    let mut session = asked(enter_code(CodeKind::EmailOtp));
    let given_up = give(&mut session, code("123456"));
    session.ask(Command::SignOut(SignOutScope::Local));
    assert_eq!(session.reply(given_up), Some(Err(Error::Cancelled)));
    assert_eq!(session.step(), sign_in_step());
}

#[test]
fn tokens_for_a_challenge_that_was_given_up_are_revoked() {
    let mut session = asked(enter_code(CodeKind::EmailOtp));
    give(&mut session, code("123456"));
    let epoch = session.epoch();
    session.ask(Command::ShowStep(StepName::SignIn, None));
    session.take_effects();
    session.feed(Event::SignInAnswered(epoch, Ok(signed_in_outcome())));
    assert_eq!(session.username(), None);
    assert_eq!(session.take_effects(), ["revoke"]);
    session.feed(Event::SignInAnswered(epoch, Ok(challenge(set_up_totp()))));
    assert_eq!(
        session.step(),
        Step::default(),
        "a stale challenge changes nothing"
    );
    assert!(session.take_effects().is_empty());
}
