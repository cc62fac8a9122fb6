#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use super::*;

fn config() -> UserPoolConfig {
    UserPoolConfig {
        region: "eu-west-1".to_owned(),
        user_pool_id: "eu-west-1_Abc123XYZ".to_owned(),
        client_id: "3n4b5urk1ft4fl3mg5e62d9ado".to_owned(),
        client_secret: None,
        endpoint: None,
        issuer: None,
        auth_flow: AuthFlow::UserSrp,
        identity_pool: None,
    }
}

fn with_endpoint(endpoint: &str) -> Result<Settings, Error> {
    Settings::read(UserPoolConfig {
        endpoint: Some(Url::parse(endpoint).unwrap()),
        ..config()
    })
}

#[test]
fn awss_own_addresses_are_the_default() {
    let settings = Settings::read(config()).unwrap();
    assert_eq!(settings.pool_name(), "Abc123XYZ");
    assert_eq!(
        settings.issuer,
        "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ"
    );
    assert_eq!(
        settings.jwks_uri.url().as_str(),
        "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ/.well-known/jwks.json"
    );
}

#[test]
fn china_has_addresses_of_its_own() {
    let settings = Settings::read(UserPoolConfig {
        region: "cn-north-1".to_owned(),
        user_pool_id: "cn-north-1_Abc123XYZ".to_owned(),
        ..config()
    });
    assert_eq!(
        settings.unwrap().issuer,
        "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_Abc123XYZ"
    );
}

#[test]
fn the_path_of_an_endpoint_stays() {
    for (endpoint, expected) in [
        ("https://idp.example.com", "https://idp.example.com"),
        ("https://idp.example.com/", "https://idp.example.com"),
        ("https://idp.example.com/a/b", "https://idp.example.com/a/b"),
        (
            "https://idp.example.com/a/b/",
            "https://idp.example.com/a/b",
        ),
        ("http://127.0.0.1:9/x", "http://127.0.0.1:9/x"),
    ] {
        assert_eq!(
            with_endpoint(endpoint).unwrap().jwks_uri.url().as_str(),
            format!("{expected}/eu-west-1_Abc123XYZ/.well-known/jwks.json")
        );
    }
}

#[test]
fn plain_http_is_for_this_computer_only() {
    for here in [
        "http://127.0.0.1:4566",
        "http://127.9.9.9",
        "http://[::1]:80/x",
        "http://localhost:3000",
        "http://LOCALHOST",
    ] {
        assert!(with_endpoint(here).is_ok(), "{here}");
    }
    for elsewhere in [
        "http://localhost.evil.com",
        "http://127.0.0.1.evil.com",
        "http://evil.com/127.0.0.1",
        "http://localhost.",
        "http://my.localhost",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "http://[::]",
        "http://[::ffff:10.0.0.1]",
        "http://cognito-idp.eu-west-1.amazonaws.com",
    ] {
        assert_eq!(
            with_endpoint(elsewhere).map(|_| ()),
            Err(Error::InsecureEndpoint),
            "{elsewhere}"
        );
    }
}

#[test]
fn an_endpoint_is_a_bare_http_address() {
    for endpoint in [
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "data:text/plain,x",
        "https://user@idp.example.com",
        "https://user:word@idp.example.com",
        "https://idp.example.com/?x=1",
        "https://idp.example.com/#x",
        "http://localhost@evil.com",
    ] {
        assert_eq!(
            with_endpoint(endpoint).map(|_| ()),
            Err(Error::InvalidEndpoint),
            "{endpoint}"
        );
    }
}

#[test]
fn a_region_can_only_be_a_part_of_a_host_name() {
    for region in [
        "",
        "EU-WEST-1",
        "eu_west_1",
        "eu west",
        "-eu",
        "eu-",
        "1",
        "evil.com/x",
        "eu-west-1.evil.com",
        "eu\u{2010}west",
        &"a".repeat(33),
    ] {
        let verdict = Settings::read(UserPoolConfig {
            region: region.to_owned(),
            user_pool_id: format!("{region}_Abc"),
            ..config()
        });
        assert_eq!(verdict.map(|_| ()), Err(Error::InvalidRegion), "{region}");
    }
}

#[test]
fn a_pool_id_is_its_region_and_a_name() {
    for id in [
        "",
        "eu-west-1",
        "eu-west-1_",
        "eu-west-1Abc",
        "us-east-1_Abc",
        "eu-west-1_A_b",
        "eu-west-1_A-b",
        "eu-west-1_../x",
        "eu-west-1_Abc/x",
        " eu-west-1_Abc",
        &format!("eu-west-1_{}", "a".repeat(46)),
    ] {
        let verdict = Settings::read(UserPoolConfig {
            user_pool_id: id.to_owned(),
            ..config()
        });
        assert_eq!(verdict.map(|_| ()), Err(Error::InvalidUserPoolId), "{id}");
    }
    let longest = UserPoolConfig {
        user_pool_id: format!("eu-west-1_{}", "a".repeat(45)),
        ..config()
    };
    assert!(Settings::read(longest).is_ok());
}

#[test]
fn a_client_id_is_letters_and_digits() {
    for id in ["", "a b", "a\n", "a-b", "é", &"a".repeat(129)] {
        let verdict = Settings::read(UserPoolConfig {
            client_id: id.to_owned(),
            ..config()
        });
        assert_eq!(verdict.map(|_| ()), Err(Error::InvalidClientId), "{id}");
    }
}

#[test]
fn an_empty_secret_or_issuer_is_none() {
    let empty_secret = UserPoolConfig {
        client_secret: Some(ClientSecret::new(String::new())),
        ..config()
    };
    assert_eq!(
        Settings::read(empty_secret).map(|_| ()),
        Err(Error::InvalidClientSecret)
    );
    for issuer in ["", "https://x y", "https://x\n"] {
        let verdict = Settings::read(UserPoolConfig {
            issuer: Some(issuer.to_owned()),
            ..config()
        });
        assert_eq!(verdict.map(|_| ()), Err(Error::InvalidIssuer));
    }
}

#[test]
fn a_secret_is_not_printed() {
    let config = UserPoolConfig {
        client_secret: Some(ClientSecret::new("marker".to_owned())),
        ..config()
    };
    assert!(!format!("{config:?}").contains("marker"));
    assert!(!format!("{:?}", Settings::read(config).unwrap()).contains("marker"));
}

fn with_identity_pool(id: &str, endpoint: Option<&str>) -> Result<Settings, Error> {
    Settings::read(UserPoolConfig {
        identity_pool: Some(IdentityPoolConfig {
            id: id.to_owned(),
            endpoint: endpoint.map(|url| Url::parse(url).unwrap()),
        }),
        ..config()
    })
}

#[test]
fn an_identity_pool_is_named_by_its_region_and_digits() {
    let id = "us-east-1:11111111-2222-3333-4444-55555555abcd";
    let settings = with_identity_pool(id, None).unwrap();
    let pool = settings.identity_pool.as_ref().unwrap();
    assert_eq!((pool.id.as_str(), pool.region.as_str()), (id, "us-east-1"));
    assert_eq!(
        settings.login_name(),
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ"
    );
    for id in [
        "",
        "us-east-1",
        "us-east-1:",
        ":1111",
        "us-east-1:xyz",
        "us east 1:1111",
        "us-east-1:1111:2222",
        "evil.example/x:1111",
        &format!("us-east-1:{}", "1".repeat(64)),
    ] {
        let refused = with_identity_pool(id, None).unwrap_err();
        assert_eq!(refused, Error::InvalidIdentityPoolId, "{id}");
    }
}

#[test]
fn an_identity_pools_endpoint_is_held_to_the_same_rules() {
    let id = "us-east-1:1111";
    assert!(with_identity_pool(id, Some("http://127.0.0.1:9/x")).is_ok());
    assert_eq!(
        with_identity_pool(id, Some("http://example.com")).unwrap_err(),
        Error::InsecureEndpoint
    );
}
