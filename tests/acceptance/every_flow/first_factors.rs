//! How a sign-in begins: every flow, and every first factor of the choice-based one.

use vestibule_contract::FirstFactor;

use super::*;

async fn sign_in(house: &House, flow: AuthFlow, request: &SignInRequest) -> Outcome {
    house.client_by(flow).sign_in(request).await
}

/// The answer to the pool's question, or one that is wrong.
fn sum(asked: &Challenge, off_by: u32) -> ChallengeAnswer {
    let ChallengeKind::Custom { parameters } = &asked.kind else {
        panic!("asked for {:?}", asked.kind);
    };
    let numbers = parameters["question"].split(|digit: char| !digit.is_ascii_digit());
    let sum: u32 = numbers
        .filter_map(|number| number.parse::<u32>().ok())
        .sum();
    ChallengeAnswer::Custom {
        answer: code(&(sum + off_by).to_string()),
    }
}

#[tokio::test]
async fn a_password_is_proved_or_sent_and_a_wrong_one_refused() {
    let house = house_of_ada(complete_pool()).await;
    for flow in [
        AuthFlow::UserSrp,
        AuthFlow::UserPassword,
        AuthFlow::UserAuth,
    ] {
        let right = by_password(ADA.username, ADA.password);
        assert_eq!(
            tokens(sign_in(&house, flow, &right).await).username,
            ADA.username
        );
        for wrong in [
            by_password(ADA.username, OTHER_PASSWORD),
            by_password("nobody", ADA.password),
        ] {
            let error = refusal(sign_in(&house, flow, &wrong).await);
            assert_eq!(error, ProviderError::NotAuthorized, "{flow:?}");
        }
    }
}

#[tokio::test]
async fn a_flow_that_the_app_client_does_not_have_is_refused() {
    let house = house_of_ada(PoolConfig::default()).await;
    for flow in [
        AuthFlow::UserPassword,
        AuthFlow::CustomWithSrp,
        AuthFlow::CustomWithoutSrp,
        AuthFlow::UserAuth,
    ] {
        let request = by_password(ADA.username, ADA.password);
        let error = refusal(sign_in(&house, flow, &request).await);
        assert!(
            matches!(error, ProviderError::UserPoolMisconfigured(_)),
            "{flow:?}: {error:?}"
        );
    }
    ada_signed_in(&house).await;
}

#[tokio::test]
async fn a_verified_address_signs_in_and_an_unknown_one_does_not() {
    let house = house_of_ada(complete_pool()).await;
    let request = by_password(ADA.email, ADA.password);
    let ada = tokens(sign_in(&house, AuthFlow::UserSrp, &request).await);
    assert_eq!(ada.username, ADA.username);
    let request = by_password("grace@example.com", ADA.password);
    let error = refusal(sign_in(&house, AuthFlow::UserSrp, &request).await);
    assert_eq!(error, ProviderError::NotAuthorized);
}

#[tokio::test]
async fn the_pools_own_question_signs_in_by_itself() {
    let house = house_of_ada(complete_pool()).await;
    let client = house.client_by(AuthFlow::CustomWithoutSrp);
    let asked = challenge(client.sign_in(&by_name(None)).await);
    tokens(client.answer_challenge(&asked, &sum(&asked, 0)).await);

    let mut asked = challenge(client.sign_in(&by_name(None)).await);
    for _ in 0..2 {
        let wrong = sum(&asked, 1);
        asked = challenge(client.answer_challenge(&asked, &wrong).await);
    }
    let third = client.answer_challenge(&asked, &sum(&asked, 1)).await;
    assert_eq!(refusal(third), ProviderError::WrongAnswer);
}

#[tokio::test]
async fn the_pools_own_question_comes_after_the_password_where_that_is_proved() {
    let house = house_of_ada(complete_pool()).await;
    let client = house.client_by(AuthFlow::CustomWithSrp);
    let right = by_password(ADA.username, ADA.password);
    let asked = challenge(client.sign_in(&right).await);
    tokens(client.answer_challenge(&asked, &sum(&asked, 0)).await);
    let wrong = by_password(ADA.username, OTHER_PASSWORD);
    let error = refusal(client.sign_in(&wrong).await);
    assert_eq!(
        error,
        ProviderError::NotAuthorized,
        "the question is not even asked"
    );
}

#[tokio::test]
async fn somebody_chooses_a_password_and_a_wrong_one_is_refused() {
    let house = house_of_ada(complete_pool()).await;
    let client = house.client_by(AuthFlow::UserAuth);
    for factor in [FirstFactor::Password, FirstFactor::PasswordSrp] {
        for (typed, is_right) in [(ADA.password, true), (OTHER_PASSWORD, false)] {
            let choice = challenge(client.sign_in(&by_name(None)).await);
            let chosen = ChallengeAnswer::FirstFactor { factor };
            let chosen_after = challenge(client.answer_challenge(&choice, &chosen).await);
            let chosen_before = challenge(client.sign_in(&by_name(Some(factor))).await);
            for asked in [chosen_after, chosen_before] {
                let answer = ChallengeAnswer::Password {
                    password: password(typed),
                };
                let answer = client.answer_challenge(&asked, &answer).await;
                if is_right {
                    tokens(answer);
                } else {
                    assert_eq!(refusal(answer), ProviderError::NotAuthorized, "{factor:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn somebody_chooses_a_code_and_a_wrong_one_is_refused() {
    let house = house_of_ada(complete_pool()).await;
    verify_phone_number(&house).await;
    let client = house.client_by(AuthFlow::UserAuth);
    for (factor, kind) in [
        (FirstFactor::EmailOtp, CodeKind::EmailOtp),
        (FirstFactor::SmsOtp, CodeKind::SmsOtp),
    ] {
        let choice = challenge(client.sign_in(&by_name(None)).await);
        let chosen = ChallengeAnswer::FirstFactor { factor };
        let asked = challenge(client.answer_challenge(&choice, &chosen).await);
        assert_eq!(code_kind(&asked), kind);
        answer_with_sent_code(&house, AuthFlow::UserAuth, &asked).await;

        let asked = challenge(client.sign_in(&by_name(Some(factor))).await);
        assert_eq!(code_kind(&asked), kind);
        answer_with_sent_code(&house, AuthFlow::UserAuth, &asked).await;
    }
}

#[tokio::test]
async fn what_an_account_does_not_have_can_not_be_chosen() {
    let house = house_of_ada(complete_pool()).await;
    let client = house.client_by(AuthFlow::UserAuth);
    let asked = challenge(client.sign_in(&by_name(None)).await);
    let choices = vec![
        FirstFactor::PasswordSrp,
        FirstFactor::Password,
        FirstFactor::EmailOtp,
    ];
    assert_eq!(asked.kind, ChallengeKind::SelectFirstFactor { choices });
    for factor in [FirstFactor::SmsOtp, FirstFactor::WebAuthn] {
        let chosen = ChallengeAnswer::FirstFactor { factor };
        let error = refusal(client.answer_challenge(&asked, &chosen).await);
        assert!(
            matches!(error, ProviderError::InvalidParameter(_)),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn an_account_without_a_password_is_signed_in_by_its_confirmation_and_later_by_code() {
    let house = House::with(complete_pool()).await;
    let client = house.client_by(AuthFlow::UserAuth);
    let request = sign_up_request(ADA.username, None, &[("email", ADA.email)]);
    client.sign_up(&request).await.unwrap();
    let wrong = client
        .confirm_sign_up(ADA.username, &code(&house.wrong_code()))
        .await;
    assert_eq!(wrong.unwrap_err(), ProviderError::CodeMismatch);
    let right = client
        .confirm_sign_up(ADA.username, &code(&house.code()))
        .await;
    let after_sign_up = SignInRequest::AfterSignUp {
        username: ADA.username.to_owned(),
        session: right.unwrap().expect("whoever made the account goes on"),
    };
    let ada = tokens(client.sign_in(&after_sign_up).await);
    assert_eq!(ada.username, ADA.username);
    let again = refusal(client.sign_in(&after_sign_up).await);
    assert_eq!(again, ProviderError::SignInExpired, "it is good once");

    let asked = challenge(client.sign_in(&by_name(Some(FirstFactor::EmailOtp))).await);
    answer_with_sent_code(&house, AuthFlow::UserAuth, &asked).await;
    let by_srp = house
        .client()
        .sign_in(&by_password(ADA.username, ADA.password))
        .await;
    assert_eq!(refusal(by_srp), ProviderError::NotAuthorized);
}

#[tokio::test]
async fn an_account_without_a_password_is_refused_where_there_is_no_other_way_in() {
    let house = House::with(PoolConfig::default()).await;
    let request = sign_up_request(ADA.username, None, &[("email", ADA.email)]);
    let error = house.client().sign_up(&request).await.unwrap_err();
    assert!(
        matches!(
            error,
            ProviderError::InvalidParameter(_) | ProviderError::InvalidPassword(_)
        ),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_password_that_an_administrator_chose_is_good_for_choosing_one() {
    let user = pool::UserConfig {
        username: ADA.username.to_owned(),
        password: None,
        temporary_password: Some(pool::Password::new(OTHER_PASSWORD.to_owned())),
        attributes: texts(&[("email", ADA.email), ("email_verified", "true")]),
        groups: vec![],
    };
    let house = House::with(PoolConfig {
        users: vec![user],
        ..complete_pool()
    })
    .await;
    let client = house.client();
    assert_eq!(
        refusal(after_password(&house).await),
        ProviderError::NotAuthorized
    );
    let temporary = by_password(ADA.username, OTHER_PASSWORD);
    let asked = challenge(client.sign_in(&temporary).await);
    let missing_attributes = vec![];
    assert_eq!(
        asked.kind,
        ChallengeKind::NewPassword { missing_attributes }
    );
    let new = |text: &str| ChallengeAnswer::NewPassword {
        password: password(text),
        attributes: BTreeMap::new(),
    };
    let error = refusal(client.answer_challenge(&asked, &new("short")).await);
    assert!(
        matches!(error, ProviderError::InvalidPassword(_)),
        "{error:?}"
    );
    tokens(client.answer_challenge(&asked, &new(ADA.password)).await);
    ada_signed_in(&house).await;
    let error = refusal(client.sign_in(&temporary).await);
    assert_eq!(error, ProviderError::NotAuthorized);
}
