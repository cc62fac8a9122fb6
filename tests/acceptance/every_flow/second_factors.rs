//! Second factors: turned on, asked for, chosen, and set up where everybody must have one.

use vestibule_contract::{MfaMethod, MfaPreference, SessionStatus, Step};
use vestibule_session::ports::AccountSecurity;
use vestibule_session::{Command, SoftwareTokenSecret};
use vestibule_tests::house::sign_in;
use vestibule_tests::totp;

use super::*;

/// Turns a second factor on for Ada; which of several is asked for is left open.
async fn turn_on(house: &House, method: MfaMethod) -> Result<(), ProviderError> {
    let token = ada_signed_in(house).await.access_token;
    let preference = preference(method);
    house
        .client()
        .set_mfa_preference(&token, &[preference])
        .await
}

fn preference(method: MfaMethod) -> MfaPreference {
    MfaPreference {
        method,
        enabled: true,
        preferred: false,
    }
}

/// What an authenticator application is enrolled with.
fn base32(secret: &SoftwareTokenSecret) -> &str {
    // EXPOSE: the test is the authenticator application.
    secret.expose_secret()
}

#[test]
fn the_tests_authenticator_application_shows_the_codes_of_rfc_6238() {
    // Appendix B; the last six of its eight digits.
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    for (seconds, code) in [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (20_000_000_000, "353130"),
    ] {
        assert_eq!(totp::code_at(secret, seconds), code);
    }
}

#[tokio::test]
async fn an_authenticator_application_is_enrolled_and_asked_for() {
    let house = house_of_ada(complete_pool()).await;
    let client = house.client();
    let token = ada_signed_in(&house).await.access_token;
    let error = turn_on(&house, MfaMethod::SoftwareToken).await.unwrap_err();
    assert!(
        matches!(error, ProviderError::MfaMethodUnavailable(_)),
        "{error:?}"
    );
    let secret = client.begin_totp_enrolment(&token).await.unwrap();
    let secret = base32(&secret);
    let wrong = code(&totp::wrong_code(secret));
    let error = client.finish_totp_enrolment(&token, &wrong, None).await;
    assert_eq!(error, Err(ProviderError::SoftwareTokenMismatch));
    let right = code(&totp::code(secret, 0));
    let name = Some("Ada's telephone");
    client
        .finish_totp_enrolment(&token, &right, name)
        .await
        .unwrap();
    client
        .set_mfa_preference(&token, &[preference(MfaMethod::SoftwareToken)])
        .await
        .unwrap();

    let asked = challenge(after_password(&house).await);
    assert_eq!(
        asked.kind,
        ChallengeKind::EnterCode {
            kind: CodeKind::SoftwareTokenMfa,
            delivery: None,
            device_name: name.map(str::to_owned),
        }
    );
    let wrong = by_code(&totp::wrong_code(secret));
    let error = refusal(client.answer_challenge(&asked, &wrong).await);
    assert_eq!(error, ProviderError::CodeMismatch);
    let next = by_code(&totp::code(secret, 1));
    tokens(client.answer_challenge(&asked, &next).await);
    let asked = challenge(after_password(&house).await);
    let error = refusal(client.answer_challenge(&asked, &next).await);
    assert_eq!(error, ProviderError::ExpiredCode, "a code is good once");
}

#[tokio::test]
async fn a_code_is_sent_by_e_mail_or_text_message() {
    for (method, kind) in [
        (MfaMethod::Email, CodeKind::EmailOtp),
        (MfaMethod::Sms, CodeKind::SmsMfa),
    ] {
        let house = house_of_ada(complete_pool()).await;
        if method == MfaMethod::Sms {
            let error = turn_on(&house, method).await.unwrap_err();
            let is_refused = matches!(error, ProviderError::MfaMethodUnavailable(_));
            assert!(is_refused, "there is no number: {error:?}");
            verify_phone_number(&house).await;
        }
        turn_on(&house, method).await.unwrap();
        let asked = challenge(after_password(&house).await);
        assert_eq!(code_kind(&asked), kind);
        answer_with_sent_code(&house, AuthFlow::UserSrp, &asked).await;

        let wrong = by_password(ADA.username, OTHER_PASSWORD);
        let error = refusal(house.client().sign_in(&wrong).await);
        assert_eq!(error, ProviderError::NotAuthorized, "no code is sent");
    }
}

#[tokio::test]
async fn of_two_second_factors_one_is_chosen_or_preferred() {
    let house = house_of_ada(complete_pool()).await;
    verify_phone_number(&house).await;
    let (client, token) = (house.client(), ada_signed_in(&house).await.access_token);
    let both = [preference(MfaMethod::Sms), preference(MfaMethod::Email)];
    client.set_mfa_preference(&token, &both).await.unwrap();
    for (method, kind) in [
        (MfaMethod::Sms, CodeKind::SmsMfa),
        (MfaMethod::Email, CodeKind::EmailOtp),
    ] {
        let choice = challenge(after_password(&house).await);
        let ChallengeKind::SelectMfaMethod { choices } = &choice.kind else {
            panic!("asked for {:?}", choice.kind);
        };
        assert_eq!(choices.len(), 2);
        let absent = ChallengeAnswer::MfaMethod {
            method: MfaMethod::SoftwareToken,
        };
        let error = refusal(client.answer_challenge(&choice, &absent).await);
        assert!(
            matches!(error, ProviderError::InvalidParameter(_)),
            "{error:?}"
        );
        let chosen = ChallengeAnswer::MfaMethod { method };
        let asked = challenge(client.answer_challenge(&choice, &chosen).await);
        assert_eq!(code_kind(&asked), kind);
        answer_with_sent_code(&house, AuthFlow::UserSrp, &asked).await;
    }
    let preferred = MfaPreference {
        preferred: true,
        ..preference(MfaMethod::Email)
    };
    client
        .set_mfa_preference(&token, &[preferred])
        .await
        .unwrap();
    let asked = challenge(after_password(&house).await);
    assert_eq!(code_kind(&asked), CodeKind::EmailOtp, "nobody is asked");
}

#[tokio::test]
async fn an_authenticator_application_is_set_up_during_the_sign_in() {
    let methods = [pool::MfaMethod::SoftwareTokenMfa, pool::MfaMethod::EmailOtp];
    let house = House::with(demanding_pool(&methods)).await;
    make(&house, &ADA, &[("phone_number", PHONE_NUMBER)]).await;
    let client = house.client();
    let choice = challenge(after_password(&house).await);
    let choices = vec![MfaMethod::SoftwareToken, MfaMethod::Email];
    assert_eq!(choice.kind, ChallengeKind::SelectMfaSetup { choices });
    let chosen = ChallengeAnswer::MfaMethod {
        method: MfaMethod::SoftwareToken,
    };
    let setup = challenge(client.answer_challenge(&choice, &chosen).await);
    let ChallengeKind::SetUpTotp { secret } = &setup.kind else {
        panic!("asked for {:?}", setup.kind);
    };
    let secret = base32(secret);
    let shown = |shown: String| ChallengeAnswer::Totp {
        code: code(&shown),
        device_name: None,
    };
    let wrong = shown(totp::wrong_code(secret));
    let error = refusal(client.answer_challenge(&setup, &wrong).await);
    assert_eq!(error, ProviderError::SoftwareTokenMismatch);
    let right = shown(totp::code(secret, 0));
    tokens(client.answer_challenge(&setup, &right).await);

    let asked = challenge(after_password(&house).await);
    assert_eq!(code_kind(&asked), CodeKind::SoftwareTokenMfa);
    let next = by_code(&totp::code(secret, 1));
    tokens(client.answer_challenge(&asked, &next).await);
}

#[tokio::test]
async fn an_address_is_set_up_during_the_sign_in() {
    let house = House::with(demanding_pool(&[pool::MfaMethod::EmailOtp])).await;
    make(&house, &ADA, &[("phone_number", PHONE_NUMBER)]).await;
    let client = house.client();
    let setup = challenge(after_password(&house).await);
    assert_eq!(setup.kind, ChallengeKind::SetUpEmail);
    let typed = |email: &str| ChallengeAnswer::Email {
        email: email.to_owned(),
    };
    let error = refusal(client.answer_challenge(&setup, &typed("no address")).await);
    assert!(
        matches!(error, ProviderError::InvalidParameter(_)),
        "{error:?}"
    );
    let asked = challenge(client.answer_challenge(&setup, &typed(ADA.email)).await);
    assert_eq!(code_kind(&asked), CodeKind::EmailOtp);
    answer_with_sent_code(&house, AuthFlow::UserSrp, &asked).await;

    let asked = challenge(after_password(&house).await);
    assert_eq!(
        code_kind(&asked),
        CodeKind::EmailOtp,
        "from now on it is asked for"
    );
}

#[tokio::test]
async fn the_session_signs_nobody_in_before_the_second_factor() {
    let house = house_of_ada(complete_pool()).await;
    turn_on(&house, MfaMethod::Email).await.unwrap();
    let session = house.start().await;
    let is_signed_in = || {
        let status = session.view().borrow().status.clone();
        matches!(status, SessionStatus::SignedIn { .. })
    };
    let command = sign_in(ADA.username, ADA.password);
    session.perform(command).await.unwrap();
    let status = session.view().borrow().status.clone();
    let SessionStatus::SignedOut { step, .. } = status else {
        panic!("{status:?}");
    };
    assert!(matches!(step, Step::EnterCode { .. }), "{step:?}");
    let wrong = Command::AnswerChallenge(by_code(&house.wrong_code()));
    session.perform(wrong).await.unwrap_err();
    assert!(!is_signed_in());
    let right = Command::AnswerChallenge(by_code(&house.code()));
    session.perform(right).await.unwrap();
    assert!(is_signed_in());
}

#[tokio::test]
async fn a_pool_without_second_factors_turns_none_on() {
    let house = house_of_ada(PoolConfig::default()).await;
    turn_on(&house, MfaMethod::Email).await.unwrap_err();
    ada_signed_in(&house).await;
}
