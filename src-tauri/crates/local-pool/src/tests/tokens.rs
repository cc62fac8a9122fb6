use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::PublicKeyComponents;
use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::support::*;
use crate::{ClientConfig, LocalPool, PoolConfig, SealingKey, ServerConfig, Storage};

async fn jwks(pool: &Fixture) -> Value {
    let path = format!("/{}/.well-known/jwks.json", pool.pool.info().user_pool_id);
    pool.get(&path).await.json()
}

/// Verifies a token as anybody else would, with what the JWKS says.
fn is_signed_by(token: &Value, jwk: &Value) -> bool {
    let token = token.as_str().unwrap();
    let (message, signature) = token.rsplit_once('.').unwrap();
    let decode = |text: &Value| URL_SAFE_NO_PAD.decode(text.as_str().unwrap()).unwrap();
    let key = PublicKeyComponents {
        n: decode(&jwk["n"]),
        e: decode(&jwk["e"]),
    };
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    key.verify(&RSA_PKCS1_2048_8192_SHA256, message.as_bytes(), &signature)
        .is_ok()
}

#[tokio::test]
async fn id_and_access_token_are_signed_with_keys_of_their_own_from_the_jwks() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let set = jwks(&pool).await;
    let keys = set["keys"].as_array().unwrap();
    assert_eq!(keys.len(), 2);
    for jwk in keys {
        assert_eq!(
            (&jwk["kty"], &jwk["alg"], &jwk["use"], &jwk["e"]),
            (
                &json!("RSA"),
                &json!("RS256"),
                &json!("sig"),
                &json!("AQAB")
            )
        );
        assert_eq!(jwk.as_object().unwrap().len(), 6, "only public members");
    }
    for (name, own, other) in [("IdToken", 0, 1), ("AccessToken", 1, 0)] {
        let token = &tokens[name];
        assert_eq!(
            token_part(token, 0),
            json!({ "kid": keys[own]["kid"], "alg": "RS256" })
        );
        assert!(is_signed_by(token, &keys[own]));
        assert!(!is_signed_by(token, &keys[other]));
    }
}

#[tokio::test]
async fn tokens_have_cognitos_claims() {
    let pool = Fixture::with_client(ClientConfig {
        access_token_validity_minutes: 5,
        id_token_validity_minutes: 30,
        ..ClientConfig::default()
    })
    .await;
    let mut request = sign_up_request("Ada");
    request["UserAttributes"] = json!([
        { "Name": "email", "Value": "ada@example.com" },
        { "Name": "name", "Value": "Ada Lovelace" },
        { "Name": "address", "Value": "12 St James's Square" },
        { "Name": "updated_at", "Value": "1767323045" },
    ]);
    pool.ok("SignUp", request).await;
    let code = pool.code();
    pool.ok(
        "ConfirmSignUp",
        json!({ "Username": "Ada", "ConfirmationCode": code }),
    )
    .await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(tokens["ExpiresIn"], 300);
    let info = pool.pool.info();
    let (mut id, mut access) = (claims(&tokens["IdToken"]), claims(&tokens["AccessToken"]));
    for claims in [&id, &access] {
        for name in ["sub", "jti", "origin_jti", "event_id"] {
            let text = claims[name].as_str().unwrap();
            assert!(uuid::Uuid::parse_str(text).is_ok(), "{name}");
        }
    }
    for name in ["sub", "origin_jti", "event_id"] {
        assert_eq!(id[name], access[name], "{name} is shared");
    }
    assert_ne!(id["jti"], access["jti"]);
    for claims in [&mut id, &mut access] {
        for name in ["sub", "jti", "origin_jti", "event_id"] {
            claims.as_object_mut().unwrap().remove(name);
        }
    }
    assert_eq!(
        id,
        json!({
            "iss": info.issuer,
            "aud": info.client_id,
            "token_use": "id",
            "auth_time": 1_767_323_045,
            "iat": 1_767_323_045,
            "exp": 1_767_323_045 + 1_800,
            "cognito:username": "Ada",
            "email": "ada@example.com",
            "email_verified": true,
            "name": "Ada Lovelace",
            "address": { "formatted": "12 St James's Square" },
            "updated_at": 1_767_323_045,
        })
    );
    assert_eq!(
        access,
        json!({
            "iss": info.issuer,
            "client_id": info.client_id,
            "token_use": "access",
            "auth_time": 1_767_323_045,
            "iat": 1_767_323_045,
            "exp": 1_767_323_045 + 300,
            "scope": "aws.cognito.signin.user.admin",
            "username": "Ada",
        })
    );
    assert_eq!(
        info.issuer,
        format!(
            "https://cognito-idp.us-east-1.amazonaws.com/{}",
            info.user_pool_id
        )
    );
}

#[tokio::test]
async fn a_forged_expired_or_foreign_access_token_is_refused() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let good = tokens["AccessToken"].as_str().unwrap().to_owned();
    pool.get_user(&json!(good)).await.unwrap();

    let keys = jwks(&pool).await["keys"].clone();
    let ours = RsaKeyPair::from_pkcs8(include_bytes!("signing-key-access.p8")).unwrap();
    let id_key = RsaKeyPair::from_pkcs8(include_bytes!("signing-key-id.p8")).unwrap();
    let header = json!({ "kid": keys[1]["kid"], "alg": "RS256" });
    let claims = claims(&tokens["AccessToken"]);
    let with = |name: &str, value: Value| {
        let mut claims = claims.clone();
        claims[name] = value;
        claims
    };
    assert_eq!(
        pool.get_user(&json!(sign(&ours, &header, &claims)))
            .await
            .unwrap()["Username"],
        "ada",
        "the forger's tools are sharp"
    );

    let invalid = "Invalid Access Token";
    let unsigned = "Could not verify signature for Access Token";
    let without_signature = format!("{}.", good.rsplit_once('.').unwrap().0);
    for (what, token, message) in [
        ("another key", sign(&id_key, &header, &claims), unsigned),
        (
            "the ID token's key",
            sign(
                &id_key,
                &json!({ "kid": keys[0]["kid"], "alg": "RS256" }),
                &claims,
            ),
            invalid,
        ),
        (
            "an ID token",
            tokens["IdToken"].as_str().unwrap().to_owned(),
            invalid,
        ),
        ("no signature", without_signature, unsigned),
        (
            "alg none",
            sign(
                &ours,
                &json!({ "kid": keys[1]["kid"], "alg": "none" }),
                &claims,
            ),
            invalid,
        ),
        (
            "alg HS256",
            sign(
                &ours,
                &json!({ "kid": keys[1]["kid"], "alg": "HS256" }),
                &claims,
            ),
            invalid,
        ),
        (
            "no kid",
            sign(&ours, &json!({ "alg": "RS256" }), &claims),
            invalid,
        ),
        (
            "crit",
            sign(
                &ours,
                &json!({ "kid": keys[1]["kid"], "alg": "RS256", "crit": ["x"] }),
                &claims,
            ),
            invalid,
        ),
        ("another claim", tamper(&good), unsigned),
        (
            "the wrong use",
            sign(&ours, &header, &with("token_use", json!("id"))),
            invalid,
        ),
        (
            "another issuer",
            sign(&ours, &header, &with("iss", json!("https://evil.example"))),
            invalid,
        ),
        (
            "a narrow scope",
            sign(&ours, &header, &with("scope", json!("openid email"))),
            "Access Token does not have required scopes",
        ),
        (
            "past its time",
            sign(&ours, &header, &with("exp", json!(1_767_323_045))),
            "Access Token has expired",
        ),
        (
            "an unknown session",
            sign(&ours, &header, &with("origin_jti", json!("x"))),
            "Access Token has been revoked",
        ),
        (
            "exp as text",
            sign(&ours, &header, &with("exp", json!("never"))),
            invalid,
        ),
        ("one part", "abc".to_owned(), invalid),
        ("two parts", "abc.def".to_owned(), invalid),
        ("four parts", format!("{good}.AAAA"), invalid),
        ("dots", "..".to_owned(), invalid),
        (
            "too much",
            format!("{}.e30.AAAA", "A".repeat(40_000)),
            invalid,
        ),
    ] {
        assert_eq!(
            pool.get_user(&json!(token)).await,
            Err(refusal("NotAuthorizedException", message)),
            "{what}"
        );
    }
    for malformed in ["", "a b", "é"] {
        assert_eq!(
            pool.get_user(&json!(malformed)).await.unwrap_err().0,
            "InvalidParameterException"
        );
    }

    pool.clock.advance(3_599);
    pool.get_user(&json!(good)).await.unwrap();
    pool.clock.advance(1);
    assert_eq!(
        pool.get_user(&json!(good)).await,
        Err(refusal(
            "NotAuthorizedException",
            "Access Token has expired"
        ))
    );
}

#[tokio::test]
async fn a_disabled_users_access_token_is_refused() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.sql("UPDATE users SET enabled = 0");
    assert_eq!(
        pool.get_user(&tokens["AccessToken"]).await,
        Err(refusal("NotAuthorizedException", "User is disabled."))
    );
}

#[tokio::test]
async fn keys_are_made_when_they_are_first_needed_and_stay() {
    let clock = ManualClock::new();
    let directory = tempfile::tempdir().unwrap();
    let open = async || {
        LocalPool::open(
            Storage::Directory(directory.path().join("pool")),
            SealingKey::new([7; 32]),
            PoolConfig::default(),
            clock.clone(),
        )
        .await
        .unwrap()
        .pool
    };
    let pool = Fixture::of(open().await, clock.clone(), ServerConfig::default());
    let (one, two) = tokio::join!(jwks(&pool), jwks(&pool));
    assert_eq!(one, two, "whoever comes second waits for the first");
    assert_ne!(one["keys"][0]["kid"], one["keys"][1]["kid"]);
    drop(pool);
    let pool = Fixture::of(open().await, clock.clone(), ServerConfig::default());
    assert_eq!(jwks(&pool).await, one);
}

#[tokio::test]
async fn discovery_names_the_issuer_and_the_keys() {
    let pool = Fixture::with(PoolConfig {
        user_pool_id: Some("us-east-1_Example12".to_owned()),
        issuer_base: Some("http://issuer.example".to_owned()),
        ..PoolConfig::default()
    })
    .await;
    let answer = pool
        .get("/us-east-1_Example12/.well-known/openid-configuration")
        .await;
    for (name, value) in [
        ("issuer", json!("http://issuer.example/us-east-1_Example12")),
        (
            "jwks_uri",
            json!("http://127.0.0.1:4321/us-east-1_Example12/.well-known/jwks.json"),
        ),
        ("id_token_signing_alg_values_supported", json!(["RS256"])),
        ("subject_types_supported", json!(["public"])),
    ] {
        assert_eq!(answer.json()[name], value, "{name}");
    }
    for path in [
        "/us-east-1_Other1234/.well-known/openid-configuration",
        "/us-east-1_Other1234/.well-known/jwks.json",
        "/us-east-1_Example12/.well-known/",
    ] {
        assert_eq!(pool.get(path).await.status, 404, "{path}");
    }
}

fn sign(key: &RsaKeyPair, header: &Value, claims: &Value) -> String {
    let encode = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let message = format!("{}.{}", encode(header), encode(claims));
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        message.as_bytes(),
        &mut signature,
    )
    .unwrap();
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// The same header and signature around other claims.
fn tamper(token: &str) -> String {
    let parts: Vec<&str> = token.split('.').collect();
    let mut claims = claims(&json!(token));
    claims["username"] = json!("eve");
    let claims = URL_SAFE_NO_PAD.encode(claims.to_string());
    format!("{}.{claims}.{}", parts[0], parts[2])
}
