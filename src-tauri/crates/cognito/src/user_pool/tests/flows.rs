//! How a sign-in begins, for each flow and whatever a person gave; and that nothing else is taken for its answer.

use serde_json::{Value, json};
use vestibule_contract::{AuthFlow, CodeKind, FirstFactor};
use vestibule_session::ports::{ChallengeKind, ProviderError, SignIn as _, SignInRequest};
use vestibule_session::{ChallengeSession, Password};

use crate::secret_hash::secret_hash;
use crate::testing::fake_pool::{
    CLIENT_ID, CLIENT_SECRET, FakePool, PASSWORD, USER_ID, access_claims, id_claims, password,
    result_of,
};
use crate::testing::honest::{Question, Step};
use crate::testing::raw_server::Answer;
use crate::testing::{challenge, tokens};
use crate::{ClientSecret, UserPoolConfig};

fn wrong() -> Password {
    Password::new("another".to_owned())
}

fn name_only(factor: Option<FirstFactor>) -> SignInRequest {
    SignInRequest::NameOnly {
        username: "ada".to_owned(),
        factor,
    }
}

fn after_sign_up(session: &str) -> SignInRequest {
    SignInRequest::AfterSignUp {
        username: "ada".to_owned(),
        session: ChallengeSession::new(session.to_owned()),
    }
}

fn custom() -> Step {
    Question::new("CUSTOM_CHALLENGE", &[("ANSWER", "blue")])
        .with("USERNAME", USER_ID)
        .step()
}

fn choice() -> Step {
    Question::new("SELECT_CHALLENGE", &[("ANSWER", "EMAIL_OTP")])
        .offering(&[
            "PASSWORD_SRP",
            "EMAIL_OTP",
            "PASSWORD",
            "PIGEON",
            "EMAIL_OTP",
        ])
        .step()
}

/// What `InitiateAuth` was asked, without the SRP value, which is there if it is announced.
fn asked(pool: &FakePool, has_srp: bool) -> (Value, Value) {
    let body = pool.request("InitiateAuth").body;
    let mut parameters = body["AuthParameters"].clone();
    let srp = parameters.as_object_mut().unwrap().remove("SRP_A");
    assert_eq!(srp.is_some(), has_srp);
    (body["AuthFlow"].clone(), parameters)
}

#[tokio::test]
async fn a_password_is_sent_only_by_the_flow_that_says_so() {
    let pool = FakePool::asking(Vec::new()).await;
    let user_pool = pool.user_pool_by(AuthFlow::UserPassword);
    user_pool.sign_in_with("ada", &password()).await.unwrap();
    assert_eq!(
        asked(&pool, false),
        (
            json!("USER_PASSWORD_AUTH"),
            json!({"USERNAME": "ada", "PASSWORD": PASSWORD})
        )
    );
    assert_eq!(pool.operations(), ["InitiateAuth"]);
    let verdict = user_pool.sign_in_with("ada", &wrong()).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::NotAuthorized);

    for flow in [
        AuthFlow::UserSrp,
        AuthFlow::CustomWithSrp,
        AuthFlow::CustomWithoutSrp,
        AuthFlow::UserAuth,
    ] {
        let pool = FakePool::start().await;
        let _ = pool
            .user_pool_by(flow)
            .sign_in_with("ada", &password())
            .await;
        for request in pool.server.requests() {
            assert!(!request.body.to_string().contains(PASSWORD), "{flow:?}");
        }
    }
}

#[tokio::test]
async fn a_custom_sign_in_proves_the_password_first() {
    let pool = FakePool::asking(vec![Step::PasswordVerifier, custom()]).await;
    let user_pool = pool.user_pool_by(AuthFlow::CustomWithSrp);
    let outcome = user_pool.begin_with("ada", &password()).await.unwrap();
    assert_eq!(
        asked(&pool, true),
        (
            json!("CUSTOM_AUTH"),
            json!({"USERNAME": "ada", "CHALLENGE_NAME": "SRP_A"})
        )
    );
    let challenge = challenge(outcome);
    assert!(matches!(challenge.kind, ChallengeKind::Custom { .. }));
    assert_eq!(challenge.username, USER_ID);

    let verdict = user_pool.begin_with("ada", &wrong()).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::NotAuthorized);
}

#[tokio::test]
async fn a_custom_sign_in_may_need_no_password() {
    let pool = FakePool::asking(vec![custom()]).await;
    let user_pool = pool.user_pool_by(AuthFlow::CustomWithoutSrp);
    let outcome = user_pool.sign_in(&name_only(None)).await.unwrap();
    assert_eq!(
        asked(&pool, false),
        (json!("CUSTOM_AUTH"), json!({"USERNAME": "ada"}))
    );
    let kind = challenge(outcome).kind;
    assert!(matches!(kind, ChallengeKind::Custom { .. }));

    // A password has no use here, and is not sent.
    user_pool.begin_with("ada", &password()).await.unwrap();
    assert_eq!(
        asked(&pool, false),
        (json!("CUSTOM_AUTH"), json!({"USERNAME": "ada"}))
    );
}

#[tokio::test]
async fn a_choice_based_sign_in_with_a_password_prefers_its_proof() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_by(AuthFlow::UserAuth);
    user_pool.sign_in_with("ada", &password()).await.unwrap();
    assert_eq!(
        asked(&pool, true),
        (
            json!("USER_AUTH"),
            json!({"USERNAME": "ada", "PREFERRED_CHALLENGE": "PASSWORD_SRP"})
        )
    );
    let verdict = user_pool.sign_in_with("ada", &wrong()).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::NotAuthorized);
}

#[tokio::test]
async fn an_account_that_can_not_begin_with_a_password_is_given_a_choice() {
    let pool = FakePool::asking(vec![choice()]).await;
    let user_pool = pool.user_pool_by(AuthFlow::UserAuth);
    let outcome = user_pool.begin_with("ada", &password()).await.unwrap();
    let choices = vec![
        FirstFactor::PasswordSrp,
        FirstFactor::EmailOtp,
        FirstFactor::Password,
    ];
    assert_eq!(
        challenge(outcome).kind,
        ChallengeKind::SelectFirstFactor { choices },
        "what is known, each once"
    );
}

#[tokio::test]
async fn a_name_alone_is_given_a_choice_or_what_it_prefers() {
    let pool = FakePool::asking(vec![choice()]).await;
    let user_pool = pool.user_pool_by(AuthFlow::UserAuth);
    let outcome = user_pool.sign_in(&name_only(None)).await.unwrap();
    assert_eq!(
        asked(&pool, false),
        (json!("USER_AUTH"), json!({"USERNAME": "ada"}))
    );
    let kind = challenge(outcome).kind;
    assert!(matches!(kind, ChallengeKind::SelectFirstFactor { .. }));

    for (factor, name) in [
        (FirstFactor::EmailOtp, "EMAIL_OTP"),
        (FirstFactor::SmsOtp, "SMS_OTP"),
        (FirstFactor::WebAuthn, "WEB_AUTHN"),
    ] {
        user_pool.sign_in(&name_only(Some(factor))).await.unwrap();
        assert_eq!(
            asked(&pool, false),
            (
                json!("USER_AUTH"),
                json!({"USERNAME": "ada", "PREFERRED_CHALLENGE": name})
            )
        );
    }
}

#[tokio::test]
async fn whoever_prefers_a_password_is_asked_for_it_if_there_is_one() {
    let pool = FakePool::asking(vec![choice()]).await;
    let user_pool = pool.user_pool_by(AuthFlow::UserAuth);
    for (factor, is_proved) in [
        (FirstFactor::PasswordSrp, true),
        (FirstFactor::Password, false),
    ] {
        let request = name_only(Some(factor));
        let outcome = user_pool.sign_in(&request).await.unwrap();
        let expected = ChallengeKind::EnterPassword {
            is_proved,
            is_choice: true,
        };
        assert_eq!(challenge(outcome).kind, expected);
        assert_eq!(
            asked(&pool, false),
            (json!("USER_AUTH"), json!({"USERNAME": "ada"}))
        );
    }

    let without = Question::new("SELECT_CHALLENGE", &[]).offering(&["EMAIL_OTP"]);
    let pool = FakePool::asking(vec![without.step()]).await;
    let user_pool = pool.user_pool_by(AuthFlow::UserAuth);
    let request = name_only(Some(FirstFactor::PasswordSrp));
    let outcome = user_pool.sign_in(&request).await.unwrap();
    let choices = vec![FirstFactor::EmailOtp];
    assert_eq!(
        challenge(outcome).kind,
        ChallengeKind::SelectFirstFactor { choices }
    );
}

#[tokio::test]
async fn a_name_alone_is_too_little_for_the_flows_of_a_password() {
    for flow in [
        AuthFlow::UserSrp,
        AuthFlow::UserPassword,
        AuthFlow::CustomWithSrp,
    ] {
        let pool = FakePool::start().await;
        let verdict = pool.user_pool_by(flow).sign_in(&name_only(None)).await;
        let error = verdict.unwrap_err();
        assert!(
            matches!(error, ProviderError::InvalidParameter(_)),
            "{error:?}"
        );
        assert!(pool.server.requests().is_empty());
    }
}

#[tokio::test]
async fn the_session_of_a_sign_up_signs_in_whatever_the_flow() {
    for flow in [
        AuthFlow::UserSrp,
        AuthFlow::UserAuth,
        AuthFlow::UserPassword,
    ] {
        let pool = FakePool::asking(Vec::new()).await;
        pool.on(|request, _| {
            let is_other = request.operation() == "InitiateAuth"
                && request.body["Session"] != "marker-confirmed-session";
            is_other.then(|| Answer::error("NotAuthorizedException", "Invalid session"))
        });
        let user_pool = pool.user_pool_by(flow);
        let request = after_sign_up("marker-confirmed-session");
        let tokens = tokens(user_pool.sign_in(&request).await.unwrap());
        assert_eq!(tokens.username, USER_ID);
        assert_eq!(
            asked(&pool, false),
            (json!("USER_AUTH"), json!({"USERNAME": "ada"}))
        );

        let verdict = user_pool.sign_in(&after_sign_up("another")).await;
        assert_eq!(verdict.unwrap_err(), ProviderError::SignInExpired);
    }
}

#[tokio::test]
async fn a_client_with_a_secret_hashes_it_in_every_flow() {
    for flow in [
        AuthFlow::UserPassword,
        AuthFlow::CustomWithoutSrp,
        AuthFlow::CustomWithSrp,
        AuthFlow::UserAuth,
    ] {
        let pool = FakePool::asking(vec![custom()]).await;
        let secret = ClientSecret::new(CLIENT_SECRET.to_owned());
        let user_pool = pool.user_pool_of(UserPoolConfig {
            client_secret: Some(secret.clone()),
            auth_flow: flow,
            ..pool.config()
        });
        user_pool.begin_with("ada", &password()).await.unwrap();
        assert_eq!(
            pool.request("InitiateAuth").body["AuthParameters"]["SECRET_HASH"],
            secret_hash(&secret, "ada", CLIENT_ID)
        );
    }
}

#[tokio::test]
async fn tokens_for_nothing_are_not_taken() {
    for (flow, request) in [
        (
            AuthFlow::UserSrp,
            SignInRequest::Password {
                username: "ada".to_owned(),
                password: password(),
            },
        ),
        (AuthFlow::CustomWithoutSrp, name_only(None)),
        (AuthFlow::UserAuth, name_only(None)),
        (AuthFlow::UserAuth, name_only(Some(FirstFactor::EmailOtp))),
    ] {
        let pool = FakePool::asking(Vec::new()).await;
        let verdict = pool.user_pool_by(flow).sign_in(&request).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer("ChallengeName"),
            "{flow:?}"
        );
        assert_eq!(pool.operations(), ["InitiateAuth"]);
    }
}

#[tokio::test]
async fn the_flow_of_the_proof_takes_no_other_question_before_it() {
    for name in ["SMS_MFA", "CUSTOM_CHALLENGE", "PASSWORD", "PASSWORD_SRP"] {
        let pool = FakePool::asking(vec![Question::new(name, &[]).step()]).await;
        let verdict = pool.user_pool().begin_with("ada", &password()).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer("ChallengeName"),
            "{name}"
        );
        assert_eq!(pool.operations(), ["InitiateAuth"]);
    }
}

#[tokio::test]
async fn a_proof_is_made_once() {
    let pool = FakePool::asking(vec![Step::PasswordVerifier, Step::PasswordVerifier]).await;
    let verdict = pool.user_pool().begin_with("ada", &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("ChallengeName")
    );
    assert_eq!(
        pool.operations(),
        ["InitiateAuth", "RespondToAuthChallenge"]
    );
}

#[tokio::test]
async fn a_pool_gets_no_password_out_of_anybody_whose_configuration_proves_it() {
    let sent = Question::new("PASSWORD", &[("PASSWORD", PASSWORD)]).step();
    let pool = FakePool::asking(vec![Step::PasswordVerifier, sent]).await;
    for flow in [AuthFlow::UserSrp, AuthFlow::CustomWithSrp] {
        let verdict = pool.user_pool_by(flow).begin_with("ada", &password()).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer("ChallengeName")
        );
    }
    // Nor is it offered as a choice.
    let pool = FakePool::asking(vec![choice()]).await;
    let request = after_sign_up("marker");
    let outcome = pool.user_pool().sign_in(&request).await.unwrap();
    let choices = vec![FirstFactor::PasswordSrp, FirstFactor::EmailOtp];
    assert_eq!(
        challenge(outcome).kind,
        ChallengeKind::SelectFirstFactor { choices }
    );
}

#[tokio::test]
async fn a_question_without_a_session_or_a_part_is_not_asked() {
    let set_up = |list: &str| Question::new("MFA_SETUP", &[]).with("MFAS_CAN_SETUP", list);
    for (question, expected) in [
        (
            Question::new("SELECT_MFA_TYPE", &[]),
            ProviderError::UnexpectedAnswer("MFAS_CAN_CHOOSE"),
        ),
        (
            Question::new("SELECT_MFA_TYPE", &[]).with("MFAS_CAN_CHOOSE", "SMS_MFA"),
            ProviderError::UnexpectedAnswer("MFAS_CAN_CHOOSE"),
        ),
        (
            Question::new("SELECT_MFA_TYPE", &[]).with("MFAS_CAN_CHOOSE", "[]"),
            ProviderError::UnexpectedAnswer("MFAS_CAN_CHOOSE"),
        ),
        (
            Question::new("SELECT_MFA_TYPE", &[]).with("MFAS_CAN_CHOOSE", "[\"PIGEON_MFA\"]"),
            ProviderError::UnsupportedChallenge("PIGEON_MFA".to_owned()),
        ),
        (
            Question::new("MFA_SETUP", &[]),
            ProviderError::UnexpectedAnswer("MFAS_CAN_SETUP"),
        ),
        (
            set_up("[\"SMS_MFA\"]"),
            ProviderError::UnsupportedChallenge("MFA_SETUP".to_owned()),
        ),
        (
            Question::new("SELECT_CHALLENGE", &[]),
            ProviderError::UnexpectedAnswer("AvailableChallenges"),
        ),
        (
            Question::new("SELECT_CHALLENGE", &[]).offering(&["PIGEON"]),
            ProviderError::UnsupportedChallenge("PIGEON".to_owned()),
        ),
        (
            Question::new("SELECT_CHALLENGE", &[]).offering(&["PASSWORD"]),
            ProviderError::UnsupportedChallenge("SELECT_CHALLENGE".to_owned()),
        ),
        (
            Question::new("WEB_AUTHN", &[]),
            ProviderError::UnexpectedAnswer("CREDENTIAL_REQUEST_OPTIONS"),
        ),
        (
            Question::new("WEB_AUTHN", &[]).with("CREDENTIAL_REQUEST_OPTIONS", "[1]"),
            ProviderError::UnexpectedAnswer("CREDENTIAL_REQUEST_OPTIONS"),
        ),
        (
            Question::new("NEW_PASSWORD_REQUIRED", &[]).with("requiredAttributes", "{}"),
            ProviderError::UnexpectedAnswer("requiredAttributes"),
        ),
        (
            Question::new("DEVICE_SRP_AUTH", &[]),
            ProviderError::UnexpectedAnswer("ChallengeName"),
        ),
        (
            Question::new("DEVICE_PASSWORD_VERIFIER", &[]),
            ProviderError::UnexpectedAnswer("ChallengeName"),
        ),
        (
            Question::new("ADMIN_NO_SRP_AUTH", &[]),
            ProviderError::UnsupportedChallenge("ADMIN_NO_SRP_AUTH".to_owned()),
        ),
        (
            Question::new("UNHEARD_OF", &[]),
            ProviderError::UnsupportedChallenge("UNHEARD_OF".to_owned()),
        ),
    ] {
        let name = question.name;
        let pool = FakePool::asking(vec![Step::PasswordVerifier, question.step()]).await;
        let verdict = pool.user_pool().begin_with("ada", &password()).await;
        assert_eq!(verdict.unwrap_err(), expected, "{name}");
    }
    let pool = FakePool::asking(vec![
        Step::PasswordVerifier,
        Question::new("SMS_MFA", &[]).step(),
    ])
    .await;
    pool.on(|request, body| {
        if request.operation() == "RespondToAuthChallenge" {
            body.as_object_mut().unwrap().remove("Session");
        }
        None
    });
    let verdict = pool.user_pool().begin_with("ada", &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("Session")
    );
}

#[tokio::test]
async fn a_code_says_where_it_went() {
    for (name, kind) in [
        ("SMS_MFA", CodeKind::SmsMfa),
        ("SMS_OTP", CodeKind::SmsOtp),
        ("EMAIL_OTP", CodeKind::EmailOtp),
        ("SOFTWARE_TOKEN_MFA", CodeKind::SoftwareTokenMfa),
    ] {
        let question = Question::new(name, &[])
            .with("CODE_DELIVERY_DESTINATION", "+1***99")
            .with("CODE_DELIVERY_DELIVERY_MEDIUM", "SMS")
            .with("FRIENDLY_DEVICE_NAME", "Ada's\u{7} telephone");
        let pool = FakePool::asking(vec![Step::PasswordVerifier, question.step()]).await;
        let outcome = pool.user_pool().begin_with("ada", &password()).await;
        let ChallengeKind::EnterCode {
            kind: found,
            delivery,
            device_name,
        } = challenge(outcome.unwrap()).kind
        else {
            panic!("a code is asked for");
        };
        assert_eq!(found, kind);
        assert_eq!(delivery.unwrap().destination, "+1***99");
        assert_eq!(device_name.as_deref(), Some("Ada's telephone"));
    }
}

#[tokio::test]
async fn tokens_together_with_a_question_are_neither() {
    let pool = FakePool::start().await;
    pool.answer(
        "RespondToAuthChallenge",
        Answer::json(&json!({
            "ChallengeName": "SMS_MFA",
            "Session": "x",
            "AuthenticationResult": result_of(&id_claims(), &access_claims()),
        })),
    );
    let verdict = pool.user_pool().begin_with("ada", &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("ChallengeName")
    );
}
