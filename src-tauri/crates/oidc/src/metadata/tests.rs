#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use serde_json::json;

use super::*;
use crate::testing::fake_provider::{FakeProvider, Saying};

const ISSUER: &str = "https://issuer.example.com";

fn document() -> Value {
    json!({
        "issuer": ISSUER,
        "authorization_endpoint": "https://issuer.example.com/authorize?policy=a",
        "token_endpoint": "https://issuer.example.com/token",
        "jwks_uri": "https://keys.example.com/jwks",
    })
}

fn read(change: impl FnOnce(&mut Value)) -> Result<Metadata, Error> {
    let mut document = document();
    change(&mut document);
    Metadata::read(document.as_object().unwrap(), ISSUER)
}

#[test]
fn the_least_that_a_provider_may_say_is_enough() {
    let metadata = read(|_| {}).unwrap();
    assert_eq!(metadata.token_endpoint.url().path(), "/token");
    assert_eq!(metadata.revocation_endpoint, None);
    assert!(!metadata.names_issuer);
    assert_eq!(metadata.client_authentication, ClientAuthentication::Header);
}

#[test]
fn the_issuer_is_exactly_the_configured_one() {
    for issuer in [
        json!("https://issuer.example.com/"),
        json!("https://ISSUER.example.com"),
        json!("https://evil.example.com"),
        json!(""),
        json!(null),
        json!([ISSUER]),
    ] {
        let outcome = read(|document| document["issuer"] = issuer.clone());
        assert_eq!(outcome, Err(Error::MetadataOfAnotherIssuer), "{issuer}");
    }
}

#[test]
fn an_endpoint_is_reached_over_tls() {
    for name in ["authorization_endpoint", "token_endpoint", "jwks_uri"] {
        for address in [
            json!("http://issuer.example.com/"),
            json!("http://127.0.0.1:8080/"),
            json!("http://localhost/"),
            json!("javascript:alert(1)"),
            json!("file:///etc/passwd"),
            json!("https://ada:pw@issuer.example.com/"),
            json!("https://issuer.example.com/#a"),
            json!("/token"),
            json!(null),
            json!(1),
        ] {
            let outcome = read(|document| document[name] = address.clone());
            assert_eq!(
                outcome,
                Err(Error::UnsupportedProvider(name)),
                "{name} {address}"
            );
        }
        let outcome = read(|document| drop(document.as_object_mut().unwrap().remove(name)));
        assert_eq!(
            outcome,
            Err(Error::UnsupportedProvider(name)),
            "{name} is missing"
        );
    }
    for name in [
        "revocation_endpoint",
        "userinfo_endpoint",
        "end_session_endpoint",
    ] {
        let outcome = read(|document| document[name] = json!("http://issuer.example.com/"));
        assert_eq!(outcome, Err(Error::UnsupportedProvider(name)));
        let outcome = read(|document| document[name] = json!("https://issuer.example.com/"));
        assert!(outcome.is_ok(), "{name}");
    }
}

#[test]
fn a_provider_that_says_that_it_can_not_is_believed() {
    for (name, without, with) in [
        (
            "response_types_supported",
            json!(["token", "code id_token"]),
            json!(["token", "code"]),
        ),
        (
            "code_challenge_methods_supported",
            json!(["plain"]),
            json!(["plain", "S256"]),
        ),
        (
            "id_token_signing_alg_values_supported",
            json!(["ES256", "none"]),
            json!(["ES256", "RS256"]),
        ),
    ] {
        let refused = read(|document| document[name] = without);
        assert_eq!(refused, Err(Error::UnsupportedProvider(name)));
        assert!(read(|document| document[name] = with).is_ok(), "{name}");
    }
}

#[test]
fn only_true_means_that_answers_name_their_issuer() {
    const NAME: &str = "authorization_response_iss_parameter_supported";
    for (value, expected) in [
        (json!(true), true),
        (json!(false), false),
        (json!("true"), false),
    ] {
        let metadata = read(|document| document[NAME] = value).unwrap();
        assert_eq!(metadata.names_issuer, expected);
    }
}

#[tokio::test]
async fn what_is_no_metadata_is_refused() {
    let unexpected = Error::Provider(ProviderError::UnexpectedAnswer("openid-configuration"));
    let unreachable = Error::Provider(ProviderError::Unreachable);
    let padded = format!("{{\"pad\":\"{}\"}}", "x".repeat(MAX_BYTES));
    for (status, content_type, body, expected) in [
        (404, "application/json", "{}", &unexpected),
        (200, "application/json", "[]", &unexpected),
        (200, "application/json", "{", &unexpected),
        (
            200,
            "application/json",
            "{\"issuer\":\"a\",\"issuer\":\"b\"}",
            &unexpected,
        ),
        (200, "application/json", padded.as_str(), &unexpected),
        (200, "text/html", "<html></html>", &unreachable),
        (302, "application/json", "{}", &unreachable),
        (503, "application/json", "{}", &unreachable),
    ] {
        let fake = FakeProvider::start().await;
        let body = body.to_owned();
        fake.on(move |saying| {
            if let Saying::Reply(_, reply) = saying {
                reply.status = status;
                reply.content_type = content_type;
                reply.body.clone_from(&body);
                reply.location = (status == 302).then(|| "/elsewhere".to_owned());
            }
        });
        let outcome = Metadata::fetch(&fake.address, &HttpClient::default()).await;
        assert_eq!(outcome.as_ref(), Err(expected), "{status}");
        assert_eq!(fake.seen().len(), 1, "redirects are not followed");
    }
}
