//! G13: 60 ways to change one claim of an ID token that answers our own request. None is accepted; the token as it was is.

use serde_json::{Value, json};
use vestibule_session::ports::ProviderError;

use crate::testing::fake_provider::{CLIENT_ID, FakeProvider, SUBJECT, Saying};
use crate::testing::{NOW, sign_in};
use crate::{AuthorizationOptions, Error};

/// A claim, and what it is changed to; `None` takes it away.
type Mutation = (&'static str, Option<Value>);

fn mutations(issuer: &str) -> Vec<Mutation> {
    let port = issuer.rsplit(':').next().unwrap();
    let mut mutations = vec![
        ("iss", None),
        ("iss", Some(json!(""))),
        ("iss", Some(json!(null))),
        ("iss", Some(json!([issuer]))),
        ("iss", Some(json!(format!("{issuer}/")))),
        ("iss", Some(json!(format!(" {issuer}")))),
        ("iss", Some(json!(issuer.replace("http:", "https:")))),
        ("iss", Some(json!(issuer.to_uppercase()))),
        ("iss", Some(json!(format!("http://localhost:{port}")))),
        ("iss", Some(json!(format!("{issuer}.evil.example.com")))),
        ("aud", None),
        ("aud", Some(json!(""))),
        ("aud", Some(json!(null))),
        ("aud", Some(json!([]))),
        ("aud", Some(json!({}))),
        ("aud", Some(json!("another"))),
        ("aud", Some(json!(["another"]))),
        ("aud", Some(json!([CLIENT_ID, "another"]))),
        ("aud", Some(json!(["another", CLIENT_ID]))),
        ("aud", Some(json!([[CLIENT_ID]]))),
        ("aud", Some(json!(CLIENT_ID.to_uppercase()))),
        ("aud", Some(json!(format!("{CLIENT_ID} ")))),
        ("azp", Some(json!("another"))),
        ("azp", Some(json!(""))),
        ("azp", Some(json!(null))),
        ("azp", Some(json!([CLIENT_ID]))),
        ("sub", None),
        ("sub", Some(json!(""))),
        ("sub", Some(json!(null))),
        ("sub", Some(json!(1))),
        ("sub", Some(json!([SUBJECT]))),
        ("nonce", None),
        ("nonce", Some(json!(""))),
        ("nonce", Some(json!(null))),
        ("nonce", Some(json!(true))),
        ("nonce", Some(json!("another"))),
        ("at_hash", Some(json!(""))),
        ("at_hash", Some(json!(null))),
        ("at_hash", Some(json!("AAAAAAAAAAAAAAAAAAAAAA"))),
        ("auth_time", Some(json!("yesterday"))),
        ("auth_time", Some(json!(-1))),
        ("auth_time", Some(json!(1.5))),
    ];
    for (claim, values) in [
        (
            "exp",
            vec![
                None,
                Some(json!(null)),
                Some(json!("1800003600")),
                Some(json!(1_800_003_600.5)),
                Some(json!(0)),
                Some(json!(-1)),
                Some(json!(NOW.0 - 30)),
                Some(json!(1e300)),
            ],
        ),
        (
            "iat",
            vec![
                None,
                Some(json!(null)),
                Some(json!("1800000000")),
                Some(json!(NOW.0 + 31)),
                Some(json!(-1)),
            ],
        ),
        (
            "nbf",
            vec![
                Some(json!(null)),
                Some(json!("soon")),
                Some(json!(NOW.0 + 31)),
                Some(json!([])),
                Some(json!(1_800_003_600_000_i64)),
            ],
        ),
    ] {
        mutations.extend(values.into_iter().map(|value| (claim, value)));
    }
    mutations
}

#[tokio::test]
async fn no_token_with_one_claim_changed_is_accepted() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let options = AuthorizationOptions::default();
    let mutations = mutations(&fake.address);
    assert_eq!(mutations.len(), 60);
    for (claim, value) in &mutations {
        let (name, said) = (*claim, value.clone());
        fake.on(move |saying| {
            if let Saying::IdClaims(claims) = saying {
                let claims = claims.as_object_mut().unwrap();
                match said.clone() {
                    Some(value) => claims.insert(name.to_owned(), value),
                    None => claims.remove(name),
                };
            }
        });
        let refused = sign_in(&fake, &provider, &options).await;
        assert!(
            matches!(
                refused,
                Err(Error::Provider(ProviderError::UntrustedTokens(_)))
            ),
            "{claim}: {value:?}: {refused:?}"
        );
    }
    println!(
        "G13: {} mutations of one claim, 0 accepted",
        mutations.len()
    );
    fake.on(|_| {});
    assert!(sign_in(&fake, &provider, &options).await.is_ok());
}

#[tokio::test]
async fn what_a_provider_may_say_is_accepted() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    for (name, value) in [
        ("aud", json!([CLIENT_ID])),
        ("azp", json!(CLIENT_ID)),
        ("nbf", json!(NOW.0 + 30)),
        ("iat", json!(NOW.0 + 30)),
        ("exp", json!(NOW.0 - 29)),
        ("acr", json!("0")),
    ] {
        let said = value.clone();
        fake.on(move |saying| {
            if let Saying::IdClaims(claims) = saying {
                claims[name] = said.clone();
            }
        });
        let accepted = sign_in(&fake, &provider, &AuthorizationOptions::default()).await;
        assert!(accepted.is_ok(), "{name}: {value}: {accepted:?}");
    }
}
