//! What is taken for a configuration, and what is not.

use std::sync::Arc;

use url::Url;

use crate::testing::{HandClock, NOW};
use crate::{CognitoDomainConfig, Error, OpenIdConfig, Provider};

fn open_id(change: impl FnOnce(&mut OpenIdConfig)) -> Result<(), Error> {
    let mut config = OpenIdConfig {
        issuer: "https://issuer.example.com".to_owned(),
        client_id: "client".to_owned(),
        client_secret: None,
        scopes: vec!["openid".to_owned()],
        asks_userinfo: false,
    };
    change(&mut config);
    Provider::open_id(config, Arc::new(HandClock::at(NOW))).map(|_| ())
}

fn cognito(domain: &str, jwks_uri: &str) -> Result<(), Error> {
    let config = CognitoDomainConfig {
        issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ".to_owned(),
        client_id: "client".to_owned(),
        client_secret: None,
        domain: Url::parse(domain).unwrap(),
        jwks_uri: Url::parse(jwks_uri).unwrap(),
        scopes: vec!["openid".to_owned()],
    };
    Provider::cognito_domain(config, Arc::new(HandClock::at(NOW))).map(|_| ())
}

#[test]
fn an_issuer_over_tls_or_on_this_computer_is_taken_and_no_other() {
    for issuer in [
        "https://issuer.example.com",
        "https://issuer.example.com/tenant/",
        "http://127.0.0.1:8080",
        "http://localhost:8080/pool",
    ] {
        assert_eq!(
            open_id(|config| config.issuer = issuer.to_owned()),
            Ok(()),
            "{issuer}"
        );
    }
    for issuer in [
        "",
        "issuer.example.com",
        "http://issuer.example.com",
        "https://issuer.example.com?a=b",
        "https://issuer.example.com#a",
        "https://ada@issuer.example.com",
        "file:///etc",
    ] {
        assert_eq!(
            open_id(|config| config.issuer = issuer.to_owned()),
            Err(Error::InvalidIssuer),
            "{issuer}"
        );
    }
}

#[test]
fn scopes_and_the_client_id_are_checked() {
    let scopes = |scopes: &[&str]| {
        let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        open_id(|config| config.scopes = scopes)
    };
    assert_eq!(scopes(&["email", "openid"]), Ok(()));
    for wrong in [
        &[][..],
        &["email"],
        &["openid email"],
        &["openid", ""],
        &["openid", "a\"b"],
    ] {
        assert_eq!(scopes(wrong), Err(Error::InvalidScope), "{wrong:?}");
    }
    for wrong in ["", "a b", "é", &"x".repeat(257)] {
        assert_eq!(
            open_id(|config| config.client_id = wrong.to_owned()),
            Err(Error::InvalidClientId),
            "{wrong}"
        );
    }
}

#[test]
fn a_domain_is_reached_over_tls_or_is_on_this_computer() {
    let keys = "https://cognito-idp.eu-west-1.amazonaws.com/keys";
    assert_eq!(cognito("https://auth.example.com", keys), Ok(()));
    assert_eq!(cognito("http://127.0.0.1:8080/path", keys), Ok(()));
    for (domain, keys) in [
        ("http://auth.example.com", keys),
        ("https://auth.example.com?a=b", keys),
        ("https://ada@auth.example.com", keys),
        ("https://auth.example.com", "http://keys.example.com"),
    ] {
        assert_eq!(
            cognito(domain, keys),
            Err(Error::InvalidEndpoint),
            "{domain}"
        );
    }
}
