//! Pools, and things in between, that do not keep to the protocol: what is told, and that nothing more is sent.

use serde_json::{Value, json};
use vestibule_contract::AuthFlow;
use vestibule_session::ChallengeAnswer;
use vestibule_session::ports::{ProviderError, SignIn as _, SignInRequest, TokenLifecycle as _};
use vestibule_session::token_check::{Jwks, Rejection};

use crate::testing::challenge;
use crate::testing::fake_pool::{
    FakePool, access_claims, id_claims, password, refresh_token, result_of,
};
use crate::testing::honest::{Question, Step};
use crate::testing::pool_keys::{ACCESS_KEY, FOREIGN_KEY, ID_KEY};
use crate::testing::raw_server::{AMZ_JSON, Answer};

const KEYS: &str = "GET /eu-west-1_Abc123XYZ/.well-known/jwks.json";

/// N of the group, so many times.
fn modulus_times(factor: u32) -> String {
    let prime = "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74\
        020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437\
        4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed\
        ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05\
        98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb\
        9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b\
        e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf695581718\
        3995497cea956ae515d2261898fa051015728e5a8aaac42dad33170d04507a33\
        a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7\
        abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864\
        d87602733ec86a64521f2b18177b200cbbe117577a615d6c770988c0bad946e2\
        08e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff";
    let prime =
        crypto_bigint::U3072::from_be_hex(prime).resize::<{ crypto_bigint::U3584::LIMBS }>();
    let product = prime.wrapping_mul(&crypto_bigint::U3584::from_u32(factor));
    format!("{product:x}").trim_start_matches('0').to_owned()
}

/// Signs in with one parameter of the challenge changed; `None` removes it.
async fn sign_in_with_parameter(
    name: &'static str,
    value: Option<String>,
) -> (ProviderError, FakePool) {
    let pool = FakePool::start().await;
    pool.on(move |request, body| {
        if request.operation() == "InitiateAuth" {
            let parameters = body["ChallengeParameters"].as_object_mut().unwrap();
            match &value {
                Some(value) => parameters.insert(name.to_owned(), json!(value)),
                None => parameters.remove(name),
            };
        }
        None
    });
    let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
    (verdict.unwrap_err(), pool)
}

/// Values of B that would let the pool choose the shared secret, or that are none.
pub(super) fn forcing_values() -> [(&'static str, String); 8] {
    [
        ("0", "0".to_owned()),
        ("many zeros", "0".repeat(768)),
        ("N", modulus_times(1)),
        ("2N", modulus_times(2)),
        ("17N", modulus_times(17)),
        ("nothing", String::new()),
        ("not hex", "not hex".to_owned()),
        ("100 KB", "a".repeat(100_000)),
    ]
}

#[tokio::test]
async fn a_server_value_that_could_force_the_secret_ends_the_sign_in() {
    for (name, value) in forcing_values() {
        let (error, pool) = sign_in_with_parameter("SRP_B", Some(value)).await;
        assert_eq!(error, ProviderError::UnexpectedAnswer("SRP_B"), "{name}");
        assert_eq!(pool.operations(), ["InitiateAuth"], "no proof is sent");
    }
}

#[tokio::test]
async fn nor_does_it_get_a_proof_of_a_password_that_is_asked_for_by_itself() {
    for (name, value) in forcing_values() {
        let steps = vec![
            Question::new("PASSWORD_SRP", &[("SRP_A", "*")]).step(),
            Step::PasswordVerifier,
        ];
        let pool = FakePool::asking(steps).await;
        pool.on(move |request, body| {
            if request.body["ChallengeName"] == "PASSWORD_SRP" {
                body["ChallengeParameters"]["SRP_B"] = json!(value);
            }
            None
        });
        let user_pool = pool.user_pool_by(AuthFlow::UserAuth);
        let request = SignInRequest::NameOnly {
            username: "ada".to_owned(),
            factor: None,
        };
        let asked = challenge(user_pool.sign_in(&request).await.unwrap());
        let answer = ChallengeAnswer::Password {
            password: password(),
        };
        let verdict = user_pool.answer_challenge(&asked, &answer).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer("SRP_B"),
            "{name}"
        );
        assert_eq!(
            pool.operations(),
            ["InitiateAuth", "RespondToAuthChallenge"],
            "no proof is sent"
        );
    }
}

#[tokio::test]
async fn a_megabyte_for_a_value_is_not_even_read() {
    let (error, pool) = sign_in_with_parameter("SRP_B", Some("a".repeat(1 << 20))).await;
    assert_eq!(error, ProviderError::UnexpectedAnswer("the body"));
    assert_eq!(pool.operations(), ["InitiateAuth"]);
}

#[tokio::test]
async fn a_challenge_with_a_part_missing_or_malformed_ends_the_sign_in() {
    for (name, value) in [
        ("SRP_B", None),
        ("SALT", None),
        ("SALT", Some("not hex".to_owned())),
        ("SALT", Some(String::new())),
        ("SECRET_BLOCK", None),
        ("SECRET_BLOCK", Some("not base64!".to_owned())),
        ("SECRET_BLOCK", Some(String::new())),
        ("USER_ID_FOR_SRP", None),
    ] {
        let (error, pool) = sign_in_with_parameter(name, value).await;
        assert_eq!(error, ProviderError::UnexpectedAnswer(name));
        assert_eq!(pool.operations(), ["InitiateAuth"], "{name}");
    }
}

#[tokio::test]
async fn a_first_answer_that_is_neither_question_nor_refusal_ends_the_sign_in() {
    for body in [
        json!({}),
        json!({"ChallengeParameters": {"SRP_B": "2"}}),
        json!({"AuthenticationResult": result_of(&id_claims(), &access_claims())}),
        json!({
            "ChallengeName": "PASSWORD_VERIFIER",
            "AuthenticationResult": result_of(&id_claims(), &access_claims()),
        }),
    ] {
        let pool = FakePool::start().await;
        pool.answer("InitiateAuth", Answer::json(&body));
        let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer("ChallengeName")
        );
        assert_eq!(pool.operations(), ["InitiateAuth"]);
    }
}

/// Things that stand where the pool should be, and what is told of them.
fn impostors() -> Vec<(&'static str, Answer, ProviderError)> {
    let page = "<!doctype html><title>Welcome to the hotel</title>".to_owned();
    let broken = ProviderError::UnexpectedAnswer("the body");
    vec![
        ("a reset", Answer::Closed, ProviderError::Unreachable),
        (
            "a hotel's page",
            Answer::Whole(200, "text/html; charset=utf-8", page.clone()),
            ProviderError::Unreachable,
        ),
        (
            "a redirect",
            Answer::WithHeaders(
                302,
                vec![("location", "/elsewhere".to_owned())],
                String::new(),
            ),
            ProviderError::Unreachable,
        ),
        (
            "a permanent redirect, which asks to send it all again",
            Answer::WithHeaders(
                308,
                vec![("location", "/elsewhere".to_owned())],
                String::new(),
            ),
            ProviderError::Unreachable,
        ),
        (
            "a proxy that wants to be paid",
            Answer::Whole(407, "text/html", page.clone()),
            ProviderError::Unreachable,
        ),
        (
            "a page of a load balancer",
            Answer::Whole(502, "text/html", page),
            ProviderError::Unreachable,
        ),
        (
            "a server error of Cognito's",
            Answer::Whole(
                500,
                AMZ_JSON,
                json!({"__type": "InternalErrorException", "message": "x"}).to_string(),
            ),
            ProviderError::Unreachable,
        ),
        (
            "a server error that says nothing",
            Answer::Whole(503, AMZ_JSON, "{}".to_owned()),
            ProviderError::Unreachable,
        ),
        (
            "JSON that is cut",
            Answer::Whole(
                200,
                AMZ_JSON,
                "{\"ChallengeName\":\"PASSWORD_VERI".to_owned(),
            ),
            broken.clone(),
        ),
        (
            "JSON of another form",
            Answer::Whole(200, AMZ_JSON, "[1,2,3]".to_owned()),
            broken.clone(),
        ),
        (
            "a refusal without a reason",
            Answer::Whole(400, AMZ_JSON, "{}".to_owned()),
            broken,
        ),
    ]
}

#[tokio::test]
async fn whatever_stands_where_the_pool_should_be_is_told_and_not_asked_again() {
    for operation in ["InitiateAuth", "RespondToAuthChallenge"] {
        for (name, answer, expected) in impostors() {
            let pool = FakePool::start().await;
            pool.answer(operation, answer);
            let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
            assert_eq!(verdict.unwrap_err(), expected, "{name} at {operation}");
            let asked = pool.operations();
            let times = asked.iter().filter(|asked| *asked == operation).count();
            assert_eq!(times, 1, "{name} at {operation}: {asked:?}");
            assert_eq!(
                asked.last().map(String::as_str),
                Some(operation),
                "nothing is sent after it"
            );
        }
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_no_answer() {
    let pool = FakePool::start().await;
    pool.answer("InitiateAuth", Answer::Truncated("{\"Chall".to_owned()));
    let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::Unreachable);
    assert_eq!(pool.operations(), ["InitiateAuth"]);
}

#[tokio::test]
async fn an_answer_without_end_is_cut_off() {
    let pool = FakePool::start().await;
    pool.answer("InitiateAuth", Answer::Endless);
    let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("the body")
    );
}

#[tokio::test]
async fn a_pool_that_never_answers_is_given_up() {
    for silent in ["InitiateAuth", "RespondToAuthChallenge", KEYS] {
        let pool = FakePool::start().await;
        pool.on(move |request, _| {
            (request.operation() == silent).then(|| {
                // The time limits pass as fast as nothing else happens.
                tokio::time::pause();
                Answer::Silent
            })
        });
        let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
        assert_eq!(verdict.unwrap_err(), ProviderError::Unreachable, "{silent}");
        tokio::time::resume();
    }
}

#[tokio::test]
async fn a_page_is_no_revocation() {
    let pool = FakePool::start().await;
    let page = Answer::Whole(200, "text/html", "<p>Welcome</p>".to_owned());
    pool.answer("RevokeToken", page);
    let verdict = pool.user_pool().revoke_token(&refresh_token()).await;
    assert_eq!(verdict, Err(ProviderError::Unreachable));

    // Cognito's own answer may be empty, and without a type.
    let bare = Answer::WithHeaders(200, Vec::new(), String::new());
    pool.answer("RevokeToken", bare);
    let verdict = pool.user_pool().revoke_token(&refresh_token()).await;
    assert_eq!(verdict, Ok(()));
}

#[tokio::test]
async fn a_pool_that_is_not_there_is_unreachable() {
    let pool = FakePool::start().await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut config = pool.config();
    let address = format!("http://{}", listener.local_addr().unwrap());
    config.endpoint = Some(crate::Url::parse(&address).unwrap());
    drop(listener);
    let user_pool = pool.user_pool_of(config);
    let verdict = user_pool.sign_in_with("ada", &password()).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::Unreachable);
}

/// Signs in at a pool whose last answer has this result.
async fn sign_in_for(result: Value) -> Result<(), ProviderError> {
    let pool = FakePool::start().await;
    pool.answer(
        "RespondToAuthChallenge",
        Answer::json(&json!({"AuthenticationResult": result})),
    );
    pool.user_pool()
        .sign_in_with("ada", &password())
        .await
        .map(|_| ())
}

fn honest_result() -> Value {
    let mut result = result_of(&id_claims(), &access_claims());
    result["RefreshToken"] = json!("next");
    result
}

fn with(mut object: Value, name: &str, value: Value) -> Value {
    object[name] = value;
    object
}

#[tokio::test]
async fn tokens_that_are_not_this_pools_for_this_client_are_refused() {
    use Rejection as R;
    let result =
        |id: Value, access: Value| with(result_of(&id, &access), "RefreshToken", json!("next"));
    let other_pool = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other";
    for (name, result, rejection) in [
        (
            "an ID token by a foreign key of the same name",
            with(
                honest_result(),
                "IdToken",
                json!(FOREIGN_KEY.sign(&id_claims())),
            ),
            R::Signature,
        ),
        (
            "an ID token of another pool",
            result(with(id_claims(), "iss", json!(other_pool)), access_claims()),
            R::Issuer,
        ),
        (
            "an access token of another pool",
            result(id_claims(), with(access_claims(), "iss", json!(other_pool))),
            R::Issuer,
        ),
        (
            "an ID token for another client",
            result(with(id_claims(), "aud", json!("another")), access_claims()),
            R::Audience,
        ),
        (
            "an access token for another client",
            result(
                id_claims(),
                with(access_claims(), "client_id", json!("another")),
            ),
            R::ClientId,
        ),
        (
            "the two tokens swapped",
            result(access_claims(), id_claims()),
            R::TokenUse,
        ),
        (
            "an ID token in both places",
            result(id_claims(), id_claims()),
            R::TokenUse,
        ),
        (
            "an access token of somebody else",
            result(
                id_claims(),
                with(access_claims(), "sub", json!("somebody-else")),
            ),
            R::AnotherAccount,
        ),
        (
            "an access token of another name",
            result(
                id_claims(),
                with(access_claims(), "username", json!("somebody-else")),
            ),
            R::AnotherAccount,
        ),
        (
            "text instead of a token",
            with(honest_result(), "IdToken", json!("text")),
            R::Malformed,
        ),
    ] {
        assert_eq!(
            sign_in_for(result).await,
            Err(ProviderError::UntrustedTokens(rejection)),
            "{name}"
        );
    }
    assert_eq!(sign_in_for(honest_result()).await, Ok(()));
}

#[tokio::test]
async fn an_answer_with_a_part_missing_is_no_sign_in() {
    for name in ["IdToken", "AccessToken", "RefreshToken"] {
        let mut result = honest_result();
        result.as_object_mut().unwrap().remove(name);
        assert_eq!(
            sign_in_for(result).await,
            Err(ProviderError::UnexpectedAnswer(name))
        );
    }
    let not_bearer = with(honest_result(), "TokenType", json!("DPoP"));
    assert_eq!(
        sign_in_for(not_bearer).await,
        Err(ProviderError::UnexpectedAnswer("TokenType"))
    );
    let mut nameless_id = id_claims();
    nameless_id
        .as_object_mut()
        .unwrap()
        .remove("cognito:username");
    let mut nameless_access = access_claims();
    nameless_access.as_object_mut().unwrap().remove("username");
    let nameless = with(
        result_of(&nameless_id, &nameless_access),
        "RefreshToken",
        json!("next"),
    );
    assert_eq!(
        sign_in_for(nameless).await,
        Err(ProviderError::UnexpectedAnswer("cognito:username"))
    );
}

fn key_fetches(pool: &FakePool) -> usize {
    pool.server
        .operations()
        .iter()
        .filter(|operation| operation.starts_with("GET "))
        .count()
}

#[tokio::test]
async fn keys_that_were_rolled_over_are_fetched_once_more() {
    let pool = FakePool::start().await;
    let mut fetched = 0;
    pool.on(move |request, _| {
        if !request.line.starts_with("GET ") {
            return None;
        }
        fetched += 1;
        // The access token's key is new.
        (fetched == 1).then(|| {
            Answer::Whole(
                200,
                "application/json",
                json!({"keys": [ID_KEY.jwk()]}).to_string(),
            )
        })
    });
    pool.user_pool()
        .sign_in_with("ada", &password())
        .await
        .unwrap();
    assert_eq!(key_fetches(&pool), 2);
}

#[tokio::test]
async fn an_unknown_key_has_the_keys_fetched_once_a_minute() {
    let pool = FakePool::start().await;
    let only_access = json!({"keys": [ACCESS_KEY.jwk()]}).to_string();
    pool.on(move |request, _| {
        request
            .line
            .starts_with("GET ")
            .then(|| Answer::Whole(200, "application/json", only_access.clone()))
    });
    let user_pool = pool.user_pool();
    for (after, fetches) in [(0, 2), (0, 2), (59, 2), (60, 3), (61, 3), (120, 4)] {
        pool.clock.set(crate::testing::fake_pool::NOW.plus(after));
        let verdict = user_pool.sign_in_with("ada", &password()).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UntrustedTokens(Rejection::UnknownKid)
        );
        assert_eq!(key_fetches(&pool), fetches, "after {after} s");
    }
    // A clock that was put back does not keep the keys from being fetched.
    pool.clock.set(crate::testing::fake_pool::NOW.plus(-20));
    assert!(user_pool.sign_in_with("ada", &password()).await.is_err());
    assert_eq!(key_fetches(&pool), 5);
}

#[tokio::test]
async fn without_keys_no_proof_is_sent() {
    let html = || Answer::Whole(200, "text/html", "<p>Welcome</p>".to_owned());
    let json_of = |status, body: &str| Answer::Whole(status, "application/json", body.to_owned());
    let not_keys = ProviderError::UnexpectedAnswer("jwks.json");
    for (name, answer, expected) in [
        ("a reset", Answer::Closed, ProviderError::Unreachable),
        ("a page", html(), ProviderError::Unreachable),
        (
            "a redirect",
            Answer::WithHeaders(
                302,
                vec![("location", "/elsewhere".to_owned())],
                String::new(),
            ),
            ProviderError::Unreachable,
        ),
        (
            "a server error",
            json_of(500, "{}"),
            ProviderError::Unreachable,
        ),
        ("nothing there", json_of(404, "{}"), not_keys.clone()),
        ("cut JSON", json_of(200, "{\"keys\":["), not_keys.clone()),
        ("no keys", json_of(200, "{}"), not_keys.clone()),
        (
            "a member twice",
            json_of(200, "{\"keys\":[],\"keys\":[]}"),
            not_keys.clone(),
        ),
        (
            "too much",
            json_of(
                200,
                &format!("{{\"keys\":[],\"x\":\"{}\"}}", "x".repeat(Jwks::MAX_BYTES)),
            ),
            not_keys.clone(),
        ),
        ("no end", Answer::Endless, not_keys),
    ] {
        let pool = FakePool::start().await;
        pool.on(move |request, _| request.line.starts_with("GET ").then(|| answer.clone()));
        let verdict = pool.user_pool().sign_in_with("ada", &password()).await;
        assert_eq!(verdict.unwrap_err(), expected, "{name}");
        assert_eq!(pool.operations(), ["InitiateAuth"], "{name}");
        assert_eq!(key_fetches(&pool), 1, "{name}: no redirect is followed");

        let account = vestibule_session::AccountId::new("x", "y");
        let verdict = pool
            .user_pool()
            .refresh(&account, "ada-internal", &refresh_token())
            .await;
        assert_eq!(verdict.unwrap_err(), expected, "{name}");
        assert_eq!(
            pool.operations(),
            ["InitiateAuth"],
            "{name}: a refresh token is not spent on tokens that can't be checked"
        );
    }
}
