//! Answers to every challenge, each with its refusal; and what does not fit is not sent.

use std::collections::BTreeMap;

use serde_json::json;
use vestibule_contract::{AuthFlow, CodeKind, FirstFactor, MfaMethod};
use vestibule_session::ports::{
    Challenge, ChallengeKind, ProviderError, SignIn as _, SignInOutcome, SignInRequest,
};
use vestibule_session::{
    ChallengeAnswer, ChallengeSession, ConfirmationCode, PasskeyCredential, Password,
};

use crate::UserPool;
use crate::secret_hash::secret_hash;
use crate::testing::fake_pool::{
    CLIENT_ID, CLIENT_SECRET, FakePool, PASSWORD, REFRESH_TOKEN, USER_ID, password,
};
use crate::testing::honest::{CODE, Question, Step};
use crate::testing::raw_server::Answer;
use crate::testing::{challenge, tokens};
use crate::{ClientSecret, UserPoolConfig};

const CREDENTIAL: &str = r#"{"id":"marker-credential"}"#;

fn code(code: &str) -> ChallengeAnswer {
    ChallengeAnswer::Code {
        code: ConfirmationCode::new(code.to_owned()),
    }
}

fn typed(password: &str) -> ChallengeAnswer {
    ChallengeAnswer::Password {
        password: Password::new(password.to_owned()),
    }
}

fn chosen(factor: FirstFactor) -> ChallengeAnswer {
    ChallengeAnswer::FirstFactor { factor }
}

fn custom(answer: &str) -> ChallengeAnswer {
    ChallengeAnswer::Custom {
        answer: ConfirmationCode::new(answer.to_owned()),
    }
}

fn passkey(credential: &str) -> ChallengeAnswer {
    ChallengeAnswer::Passkey {
        credential: PasskeyCredential::new(credential.to_owned()),
    }
}

fn new_password(password: &str, attributes: &[(&str, &str)]) -> ChallengeAnswer {
    ChallengeAnswer::NewPassword {
        password: Password::new(password.to_owned()),
        attributes: attributes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
    }
}

/// Signs in with a password, up to the question.
async fn up_to(question: Question) -> (FakePool, UserPool, Challenge) {
    let pool = FakePool::asking(vec![Step::PasswordVerifier, question.step()]).await;
    let user_pool = pool.user_pool();
    let outcome = user_pool.begin_with("ada", &password()).await.unwrap();
    (pool, user_pool, challenge(outcome))
}

/// Begins with a name alone, up to the first question.
async fn choosing(steps: Vec<Step>) -> (FakePool, UserPool, Challenge) {
    let pool = FakePool::asking(steps).await;
    let user_pool = pool.user_pool_by(AuthFlow::UserAuth);
    let request = SignInRequest::NameOnly {
        username: "ada".to_owned(),
        factor: None,
    };
    let outcome = user_pool.sign_in(&request).await.unwrap();
    (pool, user_pool, challenge(outcome))
}

fn choice(answer: &'static [(&'static str, &'static str)]) -> Step {
    Question::new("SELECT_CHALLENGE", answer)
        .offering(&[
            "PASSWORD",
            "PASSWORD_SRP",
            "EMAIL_OTP",
            "SMS_OTP",
            "WEB_AUTHN",
        ])
        .step()
}

#[tokio::test]
async fn every_kind_of_code_goes_under_its_own_key() {
    for (name, key, answer) in [
        ("SMS_MFA", "SMS_MFA_CODE", &[("SMS_MFA_CODE", CODE)]),
        ("SMS_OTP", "SMS_OTP_CODE", &[("SMS_OTP_CODE", CODE)]),
        ("EMAIL_OTP", "EMAIL_OTP_CODE", &[("EMAIL_OTP_CODE", CODE)]),
        (
            "SOFTWARE_TOKEN_MFA",
            "SOFTWARE_TOKEN_MFA_CODE",
            &[("SOFTWARE_TOKEN_MFA_CODE", CODE)],
        ),
    ] {
        let (pool, user_pool, asked) = up_to(Question::new(name, answer)).await;
        let wrong = user_pool.answer_challenge(&asked, &code("000000")).await;
        assert_eq!(wrong.unwrap_err(), ProviderError::CodeMismatch, "{name}");

        // The question may be answered again.
        let right = user_pool.answer_challenge(&asked, &code(CODE)).await;
        let tokens = tokens(right.unwrap());
        assert_eq!(tokens.refresh_token.expose_secret(), REFRESH_TOKEN);
        let body = pool.request("RespondToAuthChallenge").body;
        assert_eq!(
            body,
            json!({
                "ClientId": CLIENT_ID,
                "ChallengeName": name,
                "Session": "marker-session-2",
                "ChallengeResponses": {"USERNAME": USER_ID, key: CODE},
            })
        );
    }
}

#[tokio::test]
async fn a_sign_in_that_took_too_long_begins_again() {
    let (pool, user_pool, mut asked) =
        up_to(Question::new("SMS_MFA", &[("SMS_MFA_CODE", CODE)])).await;
    asked.session = Some(ChallengeSession::new("marker-old".to_owned()));
    let verdict = user_pool.answer_challenge(&asked, &code(CODE)).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::SignInExpired);
    for (code_name, text, expected) in [
        (
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once.",
            ProviderError::SignInExpired,
        ),
        (
            "ExpiredCodeException",
            "Invalid code provided, please request a code again.",
            ProviderError::ExpiredCode,
        ),
        (
            "MFAMethodNotFoundException",
            "No MFA mechanism registered in the account.",
            ProviderError::MfaMethodUnavailable(
                "No MFA mechanism registered in the account.".to_owned(),
            ),
        ),
        (
            "UserNotFoundException",
            "User does not exist.",
            ProviderError::NotAuthorized,
        ),
    ] {
        pool.answer("RespondToAuthChallenge", Answer::error(code_name, text));
        let verdict = user_pool.answer_challenge(&asked, &code(CODE)).await;
        assert_eq!(verdict.unwrap_err(), expected, "{text}");
    }
}

#[tokio::test]
async fn one_question_leads_to_the_next() {
    let select = Question::new("SELECT_MFA_TYPE", &[("ANSWER", "EMAIL_OTP")])
        .with("MFAS_CAN_CHOOSE", r#"["SMS_MFA","EMAIL_MFA","EMAIL_OTP"]"#)
        .step();
    let email = Question::new("EMAIL_OTP", &[("EMAIL_OTP_CODE", CODE)]).step();
    let question = Question::new("CUSTOM_CHALLENGE", &[("ANSWER", "blue")]).step();
    let pool = FakePool::asking(vec![Step::PasswordVerifier, select, email, question]).await;
    let user_pool = pool.user_pool();
    let asked = challenge(user_pool.begin_with("ada", &password()).await.unwrap());
    let choices = vec![MfaMethod::Sms, MfaMethod::Email];
    assert_eq!(asked.kind, ChallengeKind::SelectMfaMethod { choices });

    let method = MfaMethod::Email;
    let answer = ChallengeAnswer::MfaMethod { method };
    let asked = challenge(user_pool.answer_challenge(&asked, &answer).await.unwrap());
    let kind = CodeKind::EmailOtp;
    assert!(matches!(asked.kind, ChallengeKind::EnterCode { kind: found, .. } if found == kind));
    let outcome = user_pool.answer_challenge(&asked, &code(CODE)).await;
    let asked = challenge(outcome.unwrap());
    let outcome = user_pool.answer_challenge(&asked, &custom("blue")).await;
    assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
}

#[tokio::test]
async fn a_new_password_takes_what_the_account_lacks_along() {
    let question = Question::new(
        "NEW_PASSWORD_REQUIRED",
        &[
            ("NEW_PASSWORD", "marker-new"),
            ("userAttributes.name", "Ada"),
        ],
    )
    .with(
        "requiredAttributes",
        r#"["userAttributes.name","custom:team"]"#,
    )
    .with("userAttributes", r#"{"email":"ada@example.com"}"#)
    .refusing(
        "InvalidPasswordException",
        "Password does not conform to policy: Password not long enough",
    );
    let (pool, user_pool, asked) = up_to(question).await;
    let missing_attributes = vec!["name".to_owned(), "custom:team".to_owned()];
    assert_eq!(
        asked.kind,
        ChallengeKind::NewPassword { missing_attributes }
    );
    let weak = new_password("weak", &[("name", "Ada")]);
    assert!(matches!(
        user_pool.answer_challenge(&asked, &weak).await,
        Err(ProviderError::InvalidPassword(_))
    ));
    let good = new_password("marker-new", &[("name", "Ada"), ("custom:team", "A")]);
    let outcome = user_pool.answer_challenge(&asked, &good).await.unwrap();
    assert_eq!(tokens(outcome).username, USER_ID);
    assert_eq!(
        pool.request("RespondToAuthChallenge").body["ChallengeResponses"],
        json!({
            "USERNAME": USER_ID,
            "NEW_PASSWORD": "marker-new",
            "userAttributes.name": "Ada",
            "userAttributes.custom:team": "A",
        })
    );

    let (pool, user_pool, asked) = up_to(Question::new("NEW_PASSWORD_REQUIRED", &[])).await;
    let missing_attributes = Vec::new();
    assert_eq!(
        asked.kind,
        ChallengeKind::NewPassword { missing_attributes }
    );
    pool.answer(
        "RespondToAuthChallenge",
        Answer::error("PasswordHistoryPolicyViolationException", "Used before"),
    );
    let verdict = user_pool
        .answer_challenge(&asked, &new_password("old", &[]))
        .await;
    assert_eq!(verdict.unwrap_err(), ProviderError::PasswordUsedBefore);
}

#[tokio::test]
async fn a_question_of_the_pools_own_is_over_with_one_wrong_answer() {
    let question = Question::new("CUSTOM_CHALLENGE", &[("ANSWER", "blue")])
        .with("USERNAME", USER_ID)
        .with("question", "Which colour?")
        .refusing("NotAuthorizedException", "Incorrect username or password.");
    let (_, user_pool, asked) = up_to(question).await;
    let mut parameters = BTreeMap::from([("question".to_owned(), "Which colour?".to_owned())]);
    parameters.insert("USER_ID_FOR_SRP".to_owned(), USER_ID.to_owned());
    assert_eq!(asked.kind, ChallengeKind::Custom { parameters });
    let verdict = user_pool.answer_challenge(&asked, &custom("red")).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::WrongAnswer);
    let outcome = user_pool.answer_challenge(&asked, &custom("blue")).await;
    assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
}

#[tokio::test]
async fn a_passkey_answers_what_it_was_asked() {
    let request = r#"{"challenge":"marker","rpId":"example.com"}"#;
    let question = Question::new("WEB_AUTHN", &[("CREDENTIAL", CREDENTIAL)])
        .with("CREDENTIAL_REQUEST_OPTIONS", request)
        .refusing("NotAuthorizedException", "Credential is not known.");
    let (_, user_pool, asked) =
        choosing(vec![choice(&[("ANSWER", "WEB_AUTHN")]), question.step()]).await;
    let outcome = user_pool
        .answer_challenge(&asked, &chosen(FirstFactor::WebAuthn))
        .await;
    let asked = challenge(outcome.unwrap());
    let request = request.to_owned();
    assert_eq!(asked.kind, ChallengeKind::UsePasskey { request });
    let verdict = user_pool.answer_challenge(&asked, &passkey("{}")).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::PasskeyRefused("Credential is not known.".to_owned())
    );
    let outcome = user_pool
        .answer_challenge(&asked, &passkey(CREDENTIAL))
        .await;
    assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
}

#[tokio::test]
async fn a_code_is_sent_for_once_it_is_chosen() {
    for (factor, name, answer, kind) in [
        (
            FirstFactor::EmailOtp,
            "EMAIL_OTP",
            &[("EMAIL_OTP_CODE", CODE)],
            CodeKind::EmailOtp,
        ),
        (
            FirstFactor::SmsOtp,
            "SMS_OTP",
            &[("SMS_OTP_CODE", CODE)],
            CodeKind::SmsOtp,
        ),
    ] {
        let steps = vec![
            choice(&[("ANSWER", "*")]),
            Question::new(name, answer).step(),
        ];
        let (pool, user_pool, asked) = choosing(steps).await;
        let outcome = user_pool.answer_challenge(&asked, &chosen(factor)).await;
        assert_eq!(
            pool.request("RespondToAuthChallenge").body["ChallengeResponses"],
            json!({"USERNAME": USER_ID, "ANSWER": name})
        );
        let asked = challenge(outcome.unwrap());
        assert!(matches!(asked.kind, ChallengeKind::EnterCode { kind: k, .. } if k == kind));
        let verdict = user_pool.answer_challenge(&asked, &code("000000")).await;
        assert_eq!(verdict.unwrap_err(), ProviderError::CodeMismatch);
        let outcome = user_pool.answer_challenge(&asked, &code(CODE)).await;
        assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
    }
}

#[tokio::test]
async fn a_password_goes_together_with_the_choice_of_it() {
    let steps = vec![choice(&[("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)])];
    let (pool, user_pool, asked) = choosing(steps).await;
    let outcome = user_pool
        .answer_challenge(&asked, &chosen(FirstFactor::Password))
        .await;
    let asked = challenge(outcome.unwrap());
    assert_eq!(pool.operations(), ["InitiateAuth"], "nothing to send yet");
    let outcome = user_pool.answer_challenge(&asked, &typed(PASSWORD)).await;
    assert_eq!(tokens(outcome.unwrap()).username, USER_ID);

    let steps = vec![
        choice(&[("ANSWER", "PASSWORD_SRP"), ("SRP_A", "*")]),
        Step::PasswordVerifier,
    ];
    let (pool, user_pool, asked) = choosing(steps).await;
    let outcome = user_pool
        .answer_challenge(&asked, &chosen(FirstFactor::PasswordSrp))
        .await;
    let asked = challenge(outcome.unwrap());
    let outcome = user_pool.answer_challenge(&asked, &typed(PASSWORD)).await;
    assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
    for request in pool.server.requests() {
        assert!(!request.body.to_string().contains(PASSWORD));
    }
}

#[tokio::test]
async fn a_wrong_password_is_refused_wherever_it_is_asked_for() {
    let refusal = ("NotAuthorizedException", "Incorrect username or password.");
    let sent = Question::new("PASSWORD", &[("PASSWORD", PASSWORD)]);
    let proved = Question::new("PASSWORD_SRP", &[("SRP_A", "*")]).step();
    for (steps, right) in [
        (vec![sent.refusing(refusal.0, refusal.1).step()], "PASSWORD"),
        (vec![proved, Step::PasswordVerifier], "PASSWORD_SRP"),
    ] {
        let (pool, user_pool, asked) = choosing(steps).await;
        let outcome = user_pool.answer_challenge(&asked, &typed(PASSWORD)).await;
        assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
        let named: Vec<_> = pool
            .server
            .requests()
            .iter()
            .map(|request| request.body["ChallengeName"].clone())
            .collect();
        assert!(named.contains(&json!(right)), "{named:?}");

        let request = SignInRequest::NameOnly {
            username: "ada".to_owned(),
            factor: None,
        };
        let asked = challenge(user_pool.sign_in(&request).await.unwrap());
        let verdict = user_pool.answer_challenge(&asked, &typed("another")).await;
        assert_eq!(verdict.unwrap_err(), ProviderError::NotAuthorized);
    }
}

#[tokio::test]
async fn an_answer_to_another_question_is_not_sent() {
    let steps = vec![choice(&[("ANSWER", "*")])];
    let (pool, user_pool, asked) = choosing(steps).await;
    let few = Challenge {
        kind: ChallengeKind::SelectFirstFactor {
            choices: vec![FirstFactor::EmailOtp],
        },
        ..asked.clone()
    };
    let codes = Challenge {
        kind: ChallengeKind::EnterCode {
            kind: CodeKind::SmsMfa,
            delivery: None,
            device_name: None,
        },
        ..asked.clone()
    };
    for (asked, answer) in [
        (&asked, code(CODE)),
        (&few, chosen(FirstFactor::SmsOtp)),
        (&few, chosen(FirstFactor::Password)),
        (&codes, typed(PASSWORD)),
        (&codes, custom("blue")),
        (&codes, passkey(CREDENTIAL)),
    ] {
        let verdict = user_pool.answer_challenge(asked, &answer).await;
        assert!(matches!(
            verdict.unwrap_err(),
            ProviderError::InvalidParameter(_)
        ));
    }
    assert_eq!(pool.operations(), ["InitiateAuth"]);
}

#[tokio::test]
async fn a_choice_alone_brings_no_tokens() {
    let steps = vec![choice(&[("ANSWER", "*")])];
    let (_, user_pool, asked) = choosing(steps).await;
    let verdict = user_pool
        .answer_challenge(&asked, &chosen(FirstFactor::EmailOtp))
        .await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("ChallengeName")
    );

    let select = Question::new("SELECT_MFA_TYPE", &[("ANSWER", "*")])
        .with("MFAS_CAN_CHOOSE", r#"["SMS_MFA","SOFTWARE_TOKEN_MFA"]"#);
    let (_, user_pool, asked) = up_to(select).await;
    let method = MfaMethod::SoftwareToken;
    let answer = ChallengeAnswer::MfaMethod { method };
    let verdict = user_pool.answer_challenge(&asked, &answer).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("ChallengeName")
    );
}

#[tokio::test]
async fn an_offered_proof_alone_brings_no_tokens() {
    let proved = || Question::new("PASSWORD_SRP", &[("SRP_A", "*")]).step();
    let code = || Question::new("SMS_MFA", &[]).step();
    for steps in [
        vec![proved()],
        vec![proved(), code()],
        vec![choice(&[("SRP_A", "*")])],
    ] {
        let (_, user_pool, mut asked) = choosing(steps).await;
        if matches!(asked.kind, ChallengeKind::SelectFirstFactor { .. }) {
            let answer = chosen(FirstFactor::PasswordSrp);
            asked = challenge(user_pool.answer_challenge(&asked, &answer).await.unwrap());
        }
        let verdict = user_pool.answer_challenge(&asked, &typed(PASSWORD)).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer("ChallengeName")
        );
    }
}

#[tokio::test]
async fn a_client_with_a_secret_hashes_it_over_the_pools_name_of_the_user() {
    let question = Question::new("SMS_MFA", &[("SMS_MFA_CODE", CODE)]);
    let pool = FakePool::asking(vec![Step::PasswordVerifier, question.step()]).await;
    let secret = ClientSecret::new(CLIENT_SECRET.to_owned());
    let user_pool = pool.user_pool_of(UserPoolConfig {
        client_secret: Some(secret.clone()),
        ..pool.config()
    });
    let outcome = user_pool.begin_with("ada@example.com", &password()).await;
    let asked = challenge(outcome.unwrap());
    assert_eq!(asked.username, USER_ID);
    let outcome = user_pool.answer_challenge(&asked, &code(CODE)).await;
    assert!(matches!(outcome, Ok(SignInOutcome::Tokens(_))));
    assert_eq!(
        pool.request("RespondToAuthChallenge").body["ChallengeResponses"]["SECRET_HASH"],
        secret_hash(&secret, USER_ID, CLIENT_ID)
    );
}
