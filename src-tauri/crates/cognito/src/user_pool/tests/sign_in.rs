//! Signing in, when everybody keeps to the protocol.

use serde_json::json;
use vestibule_session::ports::ProviderError;
use vestibule_session::{AccountId, Password};

use crate::ClientSecret;
use crate::secret_hash::secret_hash;
use crate::testing::fake_pool::{
    CLIENT_ID, FakePool, ISSUER, NOW, PASSWORD, REFRESH_TOKEN, SUBJECT, USER_ID, password,
};
use crate::testing::raw_server::Answer;

#[tokio::test]
async fn the_right_password_gets_tokens_and_is_never_sent() {
    let pool = FakePool::start().await;
    let tokens = pool
        .user_pool()
        .sign_in_with("ada@example.com", &password())
        .await
        .unwrap();

    assert_eq!(tokens.account, AccountId::new(ISSUER, SUBJECT));
    assert_eq!(tokens.username, USER_ID);
    assert_eq!(
        tokens.expires_at,
        NOW.plus(1800),
        "the access token's half hour is over first"
    );
    assert_eq!(tokens.refresh_token.expose_secret(), REFRESH_TOKEN);
    assert_eq!(
        pool.operations(),
        ["InitiateAuth", "RespondToAuthChallenge"]
    );

    let initiated = pool.request("InitiateAuth");
    assert_eq!(initiated.body["AuthFlow"], "USER_SRP_AUTH");
    assert_eq!(initiated.body["ClientId"], CLIENT_ID);
    let parameters = initiated.body["AuthParameters"].as_object().unwrap();
    assert_eq!(parameters["USERNAME"], "ada@example.com");
    assert_eq!(
        names(parameters),
        ["SRP_A", "USERNAME"],
        "a public client has no SECRET_HASH"
    );

    let responded = pool.request("RespondToAuthChallenge");
    assert_eq!(responded.body["ChallengeName"], "PASSWORD_VERIFIER");
    assert_eq!(responded.body["Session"], "marker-session-1");
    let responses = responded.body["ChallengeResponses"].as_object().unwrap();
    assert_eq!(
        responses["USERNAME"], USER_ID,
        "the pool's internal name, not the one that was typed"
    );
    assert_eq!(responses["TIMESTAMP"], "Fri Jan 15 08:00:00 UTC 2027");
    assert_eq!(
        names(responses),
        [
            "PASSWORD_CLAIM_SECRET_BLOCK",
            "PASSWORD_CLAIM_SIGNATURE",
            "TIMESTAMP",
            "USERNAME"
        ]
    );

    for request in pool.server.requests() {
        assert!(!request.body.to_string().contains(PASSWORD));
    }
}

#[tokio::test]
async fn a_wrong_password_is_refused_and_not_tried_again() {
    let pool = FakePool::start().await;
    for wrong in [
        "",
        "marker-passw0rd!",
        "Marker-Passw0rd! ",
        "Marker-Passw0rd",
    ] {
        let verdict = pool
            .user_pool()
            .sign_in_with("ada", &Password::new(wrong.to_owned()))
            .await;
        assert_eq!(verdict.unwrap_err(), ProviderError::NotAuthorized);
    }
    assert_eq!(pool.operations().len(), 4 * 2);
}

#[tokio::test]
async fn a_client_with_a_secret_hashes_it_over_the_name_that_it_sends() {
    let pool = FakePool::start().await;
    pool.user_pool_with_secret()
        .sign_in_with("ada@example.com", &password())
        .await
        .unwrap();
    let secret = ClientSecret::new("marker-client-secret".to_owned());
    assert_eq!(
        pool.request("InitiateAuth").body["AuthParameters"]["SECRET_HASH"],
        secret_hash(&secret, "ada@example.com", CLIENT_ID)
    );
    assert_eq!(
        pool.request("RespondToAuthChallenge").body["ChallengeResponses"]["SECRET_HASH"],
        secret_hash(&secret, USER_ID, CLIENT_ID)
    );
}

#[tokio::test]
async fn the_application_names_itself_and_signs_nothing() {
    let pool = FakePool::start().await;
    pool.user_pool()
        .sign_in_with("ada", &password())
        .await
        .unwrap();
    let headers = pool.request("InitiateAuth").headers;
    assert!(headers["user-agent"].contains("app/Vestibule"));
    assert!(!headers.contains_key("authorization"), "no AWS credentials");
    assert_eq!(headers["content-type"], "application/x-amz-json-1.1");
    let keys = pool.request("GET /eu-west-1_Abc123XYZ/.well-known/jwks.json");
    assert!(keys.headers["user-agent"].starts_with("Vestibule/"));
}

#[tokio::test]
async fn the_path_of_an_endpoint_stays_in_front() {
    let pool = FakePool::start().await;
    for path in ["/some/where", "/some/where/"] {
        let mut config = pool.config();
        let endpoint = pool.server.address.join(path).unwrap();
        config.endpoint = Some(endpoint);
        let user_pool = pool.user_pool_of(config);
        user_pool.sign_in_with("ada", &password()).await.unwrap();
        let initiated = pool.request("InitiateAuth");
        assert_eq!(initiated.line.trim_end_matches('/'), "POST /some/where");
    }
    let keys = pool
        .server
        .operations()
        .into_iter()
        .filter(|operation| operation.starts_with("GET "));
    for key in keys {
        assert_eq!(
            key,
            "GET /some/where/eu-west-1_Abc123XYZ/.well-known/jwks.json"
        );
    }
}

#[tokio::test]
async fn the_keys_are_fetched_once() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    for _ in 0..3 {
        user_pool.sign_in_with("ada", &password()).await.unwrap();
    }
    let fetched = pool
        .server
        .operations()
        .iter()
        .filter(|operation| operation.starts_with("GET "))
        .count();
    assert_eq!(fetched, 1);
}

#[tokio::test]
async fn a_challenge_that_nothing_answers_is_named() {
    for operation in ["InitiateAuth", "RespondToAuthChallenge"] {
        for name in ["ADMIN_NO_SRP_AUTH", "EMAIL_MFA", "UNHEARD_OF"] {
            let pool = FakePool::start().await;
            pool.answer(
                operation,
                Answer::json(
                    &json!({"ChallengeName": name, "Session": "s", "ChallengeParameters": {}}),
                ),
            );
            let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
            assert_eq!(
                verdict.unwrap_err(),
                ProviderError::UnsupportedChallenge(name.to_owned())
            );
            assert_eq!(
                pool.operations().last().map(String::as_str),
                Some(operation),
                "nothing is sent after it"
            );
        }
    }
}

#[tokio::test]
async fn what_the_pool_refuses_is_told_and_not_repeated() {
    for (code, text, expected) in [
        (
            "UserNotFoundException",
            "User does not exist.",
            ProviderError::NotAuthorized,
        ),
        (
            "UserNotConfirmedException",
            "User is not confirmed.",
            ProviderError::UserNotConfirmed,
        ),
        (
            "NotAuthorizedException",
            "Password attempts exceeded",
            ProviderError::TooManyFailedAttempts,
        ),
        (
            "TooManyRequestsException",
            "Too many requests",
            ProviderError::TooManyRequests,
        ),
        (
            "ResourceNotFoundException",
            "User pool client abc does not exist.",
            ProviderError::UserPoolMisconfigured("User pool client abc does not exist.".to_owned()),
        ),
        (
            "NeverHeardOfException",
            "What?",
            ProviderError::UnexpectedAnswer("the body"),
        ),
    ] {
        let pool = FakePool::start().await;
        pool.answer("InitiateAuth", Answer::error(code, text));
        let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
        assert_eq!(verdict.unwrap_err(), expected);
        assert_eq!(pool.operations(), ["InitiateAuth"]);
    }
}

/// What an honest answer looks like with the pool's time in it.
fn dated(body: &serde_json::Value) -> Answer {
    Answer::WithHeaders(
        200,
        vec![
            ("content-type", "application/x-amz-json-1.1".to_owned()),
            ("date", "Fri, 15 Jan 2027 08:00:00 GMT".to_owned()),
        ],
        body.to_string(),
    )
}

#[tokio::test]
async fn a_computer_whose_clock_is_wrong_can_sign_in() {
    for wrong_by in [
        -40 * 365 * 86_400,
        -86_400,
        -31,
        31,
        86_400,
        73 * 365 * 86_400,
    ] {
        let pool = FakePool::start().await;
        let here = NOW.plus(wrong_by);
        pool.clock.set(here);
        pool.on(|request, body| {
            matches!(
                request.operation(),
                "InitiateAuth" | "RespondToAuthChallenge"
            )
            .then(|| dated(body))
        });
        let tokens = pool
            .user_pool()
            .sign_in_with("ada", &password())
            .await
            .unwrap();
        assert_eq!(
            tokens.expires_at,
            here.plus(1800),
            "half an hour by this computer's clock"
        );
        let responded = pool.request("RespondToAuthChallenge");
        assert_eq!(
            responded.body["ChallengeResponses"]["TIMESTAMP"], "Fri Jan 15 08:00:00 UTC 2027",
            "the pool's time"
        );
    }
}

#[tokio::test]
async fn a_pool_that_does_not_tell_its_time_is_judged_by_this_computers() {
    use vestibule_session::token_check::Rejection;
    for (wrong_by, rejection) in [
        (-86_400, Rejection::IssuedInTheFuture),
        (86_400, Rejection::Expired),
    ] {
        let pool = FakePool::start().await;
        pool.clock.set(NOW.plus(wrong_by));
        let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UntrustedTokens(rejection)
        );
    }
}

/// The names of an object's members, in order, whatever order they came in.
fn names(object: &serde_json::Map<String, serde_json::Value>) -> Vec<&str> {
    let mut names: Vec<_> = object.keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}
