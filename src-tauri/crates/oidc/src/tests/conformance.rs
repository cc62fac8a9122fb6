//! G12: 22 modules of the OpenID Foundation's conformance suite for relying parties, ported onto a provider of ours: thirteen of the Basic
//! profile and nine that go beyond it. `oidcc-client-test-client-secret-basic` is shown in `sign_in.rs`.

use std::sync::Arc;

use serde_json::{Value, json};
use vestibule_session::ports::{ProviderError, TokenLifecycle as _};
use vestibule_session::token_check::Rejection;

use crate::testing::fake_provider::{FakeProvider, Saying};
use crate::testing::sign_in;
use crate::testing::signing::{Signing, jwk, next_jwk};
use crate::{AuthorizationOptions, Error, OpenIdConfig, Provider};

/// A sign-in at the provider as it was set up, with userinfo.
async fn outcome(fake: &FakeProvider) -> Result<String, Error> {
    let config = OpenIdConfig {
        asks_userinfo: true,
        ..fake.open_id_config()
    };
    let provider = Provider::open_id(config, Arc::new(fake.clock.clone())).unwrap();
    let signed_in = sign_in(fake, &provider, &AuthorizationOptions::default()).await?;
    Ok(signed_in.tokens.username)
}

async fn with(hook: impl FnMut(Saying<'_>) + Send + 'static) -> Result<String, Error> {
    let fake = FakeProvider::start().await;
    fake.on(hook);
    outcome(&fake).await
}

/// With one claim of the ID token changed, or removed.
async fn with_claim(name: &'static str, value: Option<Value>) -> Result<String, Error> {
    with(move |saying| {
        if let Saying::IdClaims(claims) = saying {
            let claims = claims.as_object_mut().unwrap();
            match value.clone() {
                Some(value) => claims.insert(name.to_owned(), value),
                None => claims.remove(name),
            };
        }
    })
    .await
}

async fn signed_by(signing: Signing) -> Result<String, Error> {
    let fake = FakeProvider::start().await;
    fake.sign_by(signing);
    outcome(&fake).await
}

fn rejected(rejection: Rejection) -> Result<String, Error> {
    Err(ProviderError::UntrustedTokens(rejection).into())
}

/// The name in the ID token.
#[expect(clippy::unnecessary_wraps, reason = "compared with what may fail")]
fn named(name: &str) -> Result<String, Error> {
    Ok(name.to_owned())
}

#[tokio::test]
async fn oidcc_client_test() {
    assert_eq!(with(|_| {}).await, named("ada"));
}

#[tokio::test]
async fn oidcc_client_test_nonce_invalid() {
    assert_eq!(
        with_claim("nonce", Some(json!("another"))).await,
        rejected(Rejection::Nonce)
    );
    assert_eq!(with_claim("nonce", None).await, rejected(Rejection::Nonce));
    assert_eq!(
        with_claim("nonce", Some(json!(["a"]))).await,
        rejected(Rejection::Nonce)
    );
}

#[tokio::test]
async fn oidcc_client_test_scope_userinfo_claims() {
    assert_eq!(
        with_claim("preferred_username", None).await,
        named("ada of userinfo")
    );
}

#[tokio::test]
async fn oidcc_client_test_invalid_iss() {
    assert_eq!(
        with_claim("iss", Some(json!("https://evil.example.com"))).await,
        rejected(Rejection::Issuer)
    );
}

#[tokio::test]
async fn oidcc_client_test_kid_absent_single_jwks() {
    let no_kid = |saying: Saying<'_>| match saying {
        Saying::Header(header) => drop(header.as_object_mut().unwrap().remove("kid")),
        Saying::Keys(keys) => drop(keys["keys"][0].as_object_mut().unwrap().remove("kid")),
        _ => {}
    };
    assert_eq!(with(no_kid).await, named("ada"));
}

#[tokio::test]
async fn oidcc_client_test_kid_absent_multiple_jwks() {
    let no_kid = |saying: Saying<'_>| match saying {
        Saying::Header(header) => drop(header.as_object_mut().unwrap().remove("kid")),
        Saying::Keys(keys) => *keys = json!({"keys": [jwk(), next_jwk()]}),
        _ => {}
    };
    assert_eq!(with(no_kid).await, rejected(Rejection::MissingKid));
}

#[tokio::test]
async fn oidcc_client_test_missing_iat() {
    assert_eq!(
        with_claim("iat", None).await,
        rejected(Rejection::MissingIssuedAt)
    );
}

#[tokio::test]
async fn oidcc_client_test_missing_sub() {
    assert_eq!(
        with_claim("sub", None).await,
        rejected(Rejection::MissingSubject)
    );
}

#[tokio::test]
async fn oidcc_client_test_invalid_aud() {
    assert_eq!(
        with_claim("aud", Some(json!("somebody-else"))).await,
        rejected(Rejection::Audience)
    );
}

#[tokio::test]
async fn oidcc_client_test_idtoken_sig_none() {
    // The code flow may allow it to who asked for it at registration; we never do.
    assert_eq!(
        signed_by(Signing::None).await,
        rejected(Rejection::Malformed)
    );
}

#[tokio::test]
async fn oidcc_client_test_idtoken_sig_rs256() {
    assert_eq!(signed_by(Signing::Ours).await, named("ada"));
}

#[tokio::test]
async fn oidcc_client_test_invalid_sig_rs256() {
    for signing in [Signing::Tampered, Signing::WrongKey] {
        assert_eq!(signed_by(signing).await, rejected(Rejection::Signature));
    }
}

#[tokio::test]
async fn oidcc_client_test_userinfo_invalid_sub() {
    let wrong = |saying: Saying<'_>| match saying {
        Saying::IdClaims(claims) => {
            drop(claims.as_object_mut().unwrap().remove("preferred_username"));
        }
        Saying::Userinfo(userinfo) => userinfo["sub"] = json!("another"),
        _ => {}
    };
    assert_eq!(with(wrong).await, rejected(Rejection::AnotherAccount));
}

#[tokio::test]
async fn oidcc_client_test_missing_aud() {
    assert_eq!(with_claim("aud", None).await, rejected(Rejection::Audience));
}

#[tokio::test]
async fn oidcc_client_test_invalid_at_hash() {
    assert_eq!(
        with_claim("at_hash", Some(json!("AAAAAAAAAAAAAAAAAAAAAA"))).await,
        rejected(Rejection::AccessTokenHash)
    );
    // In the code flow it may be absent (OpenID Connect Core 1.0, section 3.1.3.6).
    assert_eq!(with_claim("at_hash", None).await, named("ada"));
}

#[tokio::test]
async fn oidcc_client_test_invalid_sig_hs256() {
    assert_eq!(
        signed_by(Signing::Hs256).await,
        rejected(Rejection::Algorithm)
    );
}

#[tokio::test]
async fn oidcc_client_test_invalid_sig_es256() {
    assert_eq!(
        signed_by(Signing::Es256).await,
        rejected(Rejection::Algorithm)
    );
}

#[tokio::test]
async fn oidcc_client_test_discovery_issuer_mismatch() {
    let mismatch = |saying: Saying<'_>| {
        if let Saying::Metadata(metadata) = saying {
            let issuer = format!("{}/", metadata["issuer"].as_str().unwrap());
            metadata["issuer"] = json!(issuer);
        }
    };
    assert_eq!(with(mismatch).await, Err(Error::MetadataOfAnotherIssuer));
}

/// A refresh after a sign-in, with one claim of its ID token changed.
async fn renewal(name: &'static str, value: Value) -> Result<String, ProviderError> {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let options = AuthorizationOptions::default();
    let tokens = sign_in(&fake, &provider, &options).await.unwrap().tokens;
    fake.on(move |saying| {
        if let Saying::IdClaims(claims) = saying {
            claims[name] = value.clone();
        }
    });
    let renewed = provider
        .refresh(&tokens.account, &tokens.username, &tokens.refresh_token)
        .await?;
    Ok(renewed.username)
}

#[tokio::test]
async fn oidcc_client_test_refresh_token_invalid_issuer() {
    assert_eq!(
        renewal("iss", json!("https://evil.example.com")).await,
        Err(ProviderError::UntrustedTokens(Rejection::Issuer))
    );
}

#[tokio::test]
async fn oidcc_client_test_refresh_token_invalid_sub() {
    assert_eq!(
        renewal("sub", json!("another")).await,
        Err(ProviderError::UntrustedTokens(Rejection::AnotherAccount))
    );
    assert_eq!(renewal("extra", json!(1)).await, Ok("ada".to_owned()));
}

#[tokio::test]
async fn oidcc_client_test_signing_key_rotation_just_before_signing() {
    let fake = FakeProvider::start().await;
    let mut asked = 0;
    fake.on(move |saying| {
        if let Saying::Keys(keys) = saying {
            asked += 1;
            if asked > 1 {
                *keys = json!({"keys": [next_jwk()]});
            }
        }
    });
    fake.sign_by(Signing::NextKey);
    assert_eq!(outcome(&fake).await, named("ada"));
}

#[tokio::test]
async fn oidcc_client_test_signing_key_rotation() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let options = AuthorizationOptions::default();
    assert!(sign_in(&fake, &provider, &options).await.is_ok());
    fake.sign_by(Signing::NextKey);
    fake.on(|saying| {
        if let Saying::Keys(keys) = saying {
            *keys = json!({"keys": [jwk(), next_jwk()]});
        }
    });
    assert!(sign_in(&fake, &provider, &options).await.is_ok());
    let fetched = |fake: &FakeProvider| {
        let seen = fake.seen().into_iter();
        seen.filter(|seen| seen.path == "/jwks").count()
    };
    assert_eq!(fetched(&fake), 2);
    // A made-up name has them fetched no more often than once a minute.
    fake.on(|saying| {
        if let Saying::Header(header) = saying {
            header["kid"] = json!("made-up");
        }
    });
    for _ in 0..5 {
        let refused = sign_in(&fake, &provider, &options).await.unwrap_err();
        assert_eq!(
            refused,
            ProviderError::UntrustedTokens(Rejection::UnknownKid).into()
        );
    }
    assert_eq!(fetched(&fake), 2);
}

#[test]
fn there_are_22_modules() {
    let modules = include_str!("conformance.rs");
    let count = modules.matches("\nasync fn oidcc_client_test").count();
    println!("G12: {count} conformance modules for relying parties");
    assert_eq!(count, 22);
}
