//! A sign-in from its beginning to its tokens.

use std::sync::Arc;

use serde_json::json;
use vestibule_contract::Route;
use vestibule_session::ClientSecret;
use vestibule_session::ports::{ProviderError, TokenLifecycle as _};
use vestibule_session::token_check::Rejection;

use crate::testing::fake_provider::{CLIENT_ID, FakeProvider, POOL_ISSUER, SUBJECT, Saying};
use crate::testing::{NOW, SCHEME, parameters, redirect_uri, sign_in};
use crate::{AuthorizationOptions, Error, OpenIdConfig, Prompt, Provider, SignedIn, Via};

fn options() -> AuthorizationOptions {
    AuthorizationOptions::default()
}

#[tokio::test]
async fn somebody_signs_in_at_an_openid_provider() {
    let fake = FakeProvider::start().await;
    let SignedIn { tokens, route } = sign_in(&fake, &fake.open_id(), &options()).await.unwrap();
    assert_eq!(route, Route::Protected);
    assert_eq!(tokens.account.issuer(), fake.address);
    assert_eq!(tokens.account.subject(), SUBJECT);
    assert_eq!(tokens.username, "ada");
    assert_eq!(
        tokens.expires_at,
        NOW.plus(1800),
        "the access token's end comes first"
    );
    let exchange = &fake.exchanges()[0];
    assert_eq!(exchange.form["grant_type"], "authorization_code");
    assert_eq!(exchange.form["client_id"], CLIENT_ID);
    assert_eq!(exchange.form["redirect_uri"], SCHEME);
    assert_eq!(exchange.form["code_verifier"].len(), 43);
    assert_eq!(exchange.authorization, None);
}

#[tokio::test]
async fn somebody_signs_in_at_a_user_pools_domain() {
    let fake = FakeProvider::start().await;
    let SignedIn { tokens, .. } = sign_in(&fake, &fake.cognito(), &options()).await.unwrap();
    assert_eq!(tokens.account.issuer(), POOL_ISSUER);
    assert_eq!(tokens.username, "ada");
    let paths: Vec<String> = fake.seen().into_iter().map(|seen| seen.path).collect();
    assert_eq!(paths, ["/jwks", "/oauth2/token"]);
}

#[tokio::test]
async fn the_tokens_of_a_user_pools_domain_are_cognitos() {
    for (name, change) in [
        ("token_use", json!("access")),
        ("cognito:username", json!("eve")),
    ] {
        let fake = FakeProvider::start().await;
        let provider = fake.cognito();
        let changed = change.clone();
        fake.on(move |saying| {
            if let Saying::IdClaims(claims) = saying {
                claims[name] = changed.clone();
            }
        });
        let refused = sign_in(&fake, &provider, &options()).await.unwrap_err();
        assert!(
            matches!(refused, Error::Provider(ProviderError::UntrustedTokens(_))),
            "{name}: {refused}"
        );
    }
    let fake = FakeProvider::start().await;
    let provider = fake.cognito();
    fake.on(|saying| {
        if let Saying::AccessClaims(claims) = saying {
            claims["sub"] = json!("another");
        }
    });
    assert_eq!(
        sign_in(&fake, &provider, &options()).await.unwrap_err(),
        ProviderError::UntrustedTokens(Rejection::AnotherAccount).into()
    );
}

#[tokio::test]
async fn the_request_says_what_it_has_to_and_no_more() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let attempt = provider
        .begin(&options(), &redirect_uri(SCHEME), Route::Home)
        .await
        .unwrap();
    let asked = parameters(attempt.authorization_url());
    let names: Vec<&str> = asked.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "client_id",
            "code_challenge",
            "code_challenge_method",
            "nonce",
            "prompt",
            "redirect_uri",
            "response_type",
            "scope",
            "state"
        ]
    );
    assert_eq!(
        asked["prompt"], "consent",
        "whoever is to stay signed in is asked"
    );
    assert_eq!(asked["scope"], "openid profile offline_access");
    assert_eq!(asked["redirect_uri"], SCHEME);
}

#[tokio::test]
async fn the_request_says_what_the_person_chose() {
    let fake = FakeProvider::start().await;
    let provider = fake.cognito();
    let options = AuthorizationOptions {
        via: Some(Via::IdentityProvider("Google".to_owned())),
        prompt: Some(Prompt::SelectAccount),
        login_hint: Some("ada@example.com".to_owned()),
        lang: Some("de".to_owned()),
        ui_locales: vec!["de-CH".to_owned(), "de".to_owned()],
        max_age: Some(60),
    };
    let begin = |options: AuthorizationOptions| {
        let provider = &provider;
        async move {
            let redirect_uri = redirect_uri(SCHEME);
            let begun = provider.begin(&options, &redirect_uri, Route::Home);
            begun.await.unwrap()
        }
    };
    let attempt = begin(options.clone()).await;
    let asked = parameters(attempt.authorization_url());
    assert_eq!(asked["identity_provider"], "Google");
    assert_eq!(asked["prompt"], "select_account");
    assert_eq!(asked["login_hint"], "ada@example.com");
    assert_eq!(asked["lang"], "de");
    assert_eq!(asked["ui_locales"], "de-CH de");
    assert_eq!(asked["max_age"], "60");
    assert_eq!(asked["scope"], "openid aws.cognito.signin.user.admin");
    let by_domain = begin(AuthorizationOptions {
        via: Some(Via::Identifier("example.com".to_owned())),
        prompt: Some(Prompt::Create),
        ..options
    })
    .await;
    let asked = parameters(by_domain.authorization_url());
    assert_eq!(asked["idp_identifier"], "example.com");
    assert!(!asked.contains_key("prompt"), "Cognito has a page for it");
    let url = by_domain.authorization_url().expose_secret();
    assert!(
        url.starts_with(&format!("{}/signup?", fake.address)),
        "{url}"
    );
}

#[tokio::test]
async fn a_client_with_a_secret_says_who_it_is_as_the_provider_wants_it() {
    for (methods, in_header) in [
        (json!(null), true),
        (json!(["client_secret_basic", "client_secret_post"]), true),
        (json!(["client_secret_post"]), false),
    ] {
        let fake = FakeProvider::start().await;
        fake.on(move |saying| {
            if let Saying::Metadata(metadata) = saying {
                metadata["token_endpoint_auth_methods_supported"] = methods.clone();
            }
        });
        let config = OpenIdConfig {
            client_secret: Some(ClientSecret::new("marker-secret".to_owned())),
            ..fake.open_id_config()
        };
        let provider = Provider::open_id(config, Arc::new(fake.clock.clone())).unwrap();
        let signed_in = sign_in(&fake, &provider, &options()).await.unwrap();
        let refresh_token = &signed_in.tokens.refresh_token;
        provider.revoke_token(refresh_token).await.unwrap();
        let seen = fake.seen();
        let to = |path: &str| seen.iter().find(|seen| seen.path == path).unwrap().clone();
        for request in [to("/token"), to("/revoke")] {
            let has_header = request.authorization.is_some();
            let has_field = request.form.contains_key("client_secret");
            assert_eq!((has_header, has_field), (in_header, !in_header));
        }
    }
}

#[tokio::test]
async fn a_code_is_sent_once_whatever_comes_back() {
    for (status, content_type, body) in [
        (400, "application/json", r#"{"error":"invalid_grant"}"#),
        (401, "application/json", r#"{"error":"invalid_client"}"#),
        (400, "application/json", r#"{"error":"marker_error"}"#),
        (400, "application/json", ""),
        (200, "application/json", "{"),
        (
            200,
            "application/json",
            r#"{"access_token":"a","access_token":"b"}"#,
        ),
        (
            200,
            "application/json",
            r#"{"access_token":"a","token_type":"mac"}"#,
        ),
        (200, "text/html", "<html></html>"),
        (302, "application/json", "{}"),
        (429, "application/json", "{}"),
        (500, "application/json", "{}"),
        (503, "text/html", "down"),
    ] {
        let fake = FakeProvider::start().await;
        fake.on(move |saying| {
            if let Saying::Reply("/token", reply) = saying {
                reply.status = status;
                reply.content_type = content_type;
                body.clone_into(&mut reply.body);
                reply.location = (status == 302).then(|| "/token".to_owned());
            }
        });
        let refused = sign_in(&fake, &fake.open_id(), &options()).await;
        assert!(refused.is_err(), "{status} {body}");
        assert_eq!(fake.exchanges().len(), 1, "{status} {body}");
    }
}

#[tokio::test]
async fn an_answer_above_64_kib_is_refused() {
    let fake = FakeProvider::start().await;
    fake.on(|saying| {
        if let Saying::Tokens(tokens) = saying {
            tokens["pad"] = json!("x".repeat(64 * 1024));
        }
    });
    assert_eq!(
        sign_in(&fake, &fake.open_id(), &options())
            .await
            .unwrap_err(),
        ProviderError::UnexpectedAnswer("an answer's size").into()
    );
}

#[tokio::test]
async fn without_a_refresh_token_nobody_is_signed_in() {
    let fake = FakeProvider::start().await;
    fake.on(|saying| {
        if let Saying::Tokens(tokens) = saying {
            tokens.as_object_mut().unwrap().remove("refresh_token");
        }
    });
    assert_eq!(
        sign_in(&fake, &fake.open_id(), &options())
            .await
            .unwrap_err(),
        Error::NoRefreshToken
    );
}

#[tokio::test]
async fn the_issuers_time_counts_not_this_computers() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    fake.clock.set(NOW.plus(-86_400));
    let mut attempts = crate::Attempts::default();
    let attempt = provider
        .begin(&options(), &redirect_uri(SCHEME), Route::Home)
        .await
        .unwrap();
    let link = fake.authorize(attempt.authorization_url());
    let now = NOW.plus(-86_400);
    attempts.add(attempt, now);
    let Ok(crate::Outcome::Code(answered)) = crate::testing::deliver(&mut attempts, &link, now)
    else {
        panic!("the link answers the attempt");
    };
    let tokens = provider.sign_in(*answered).await.unwrap().tokens;
    assert_eq!(
        tokens.expires_at,
        now.plus(1800),
        "by this computer's clock"
    );
}

#[tokio::test]
async fn max_age_is_held_against_auth_time() {
    for (auth_time, is_recent) in [
        (json!(NOW.0 - 5), true),
        (json!(NOW.0 - 90), true),
        (json!(NOW.0 - 91), false),
        (json!(NOW.0 + 31), false),
        (json!(null), false),
        (json!("now"), false),
    ] {
        let fake = FakeProvider::start().await;
        let said = auth_time.clone();
        fake.on(move |saying| {
            if let Saying::IdClaims(claims) = saying {
                claims["auth_time"] = said.clone();
            }
        });
        let options = AuthorizationOptions {
            max_age: Some(60),
            ..options()
        };
        let outcome = sign_in(&fake, &fake.open_id(), &options).await;
        assert_eq!(outcome.is_ok(), is_recent, "{auth_time}");
    }
}

#[tokio::test]
async fn an_attempt_of_another_provider_is_not_exchanged_here() {
    let (fake, other) = (FakeProvider::start().await, FakeProvider::start().await);
    let attempt = fake
        .open_id()
        .begin(&options(), &redirect_uri(SCHEME), Route::Home)
        .await
        .unwrap();
    let mut attempts = crate::Attempts::default();
    let link = fake.authorize(attempt.authorization_url());
    attempts.add(attempt, NOW);
    let Ok(crate::Outcome::Code(answered)) = crate::testing::deliver(&mut attempts, &link, NOW)
    else {
        panic!("the link answers the attempt");
    };
    let refused = other.open_id().sign_in(*answered).await;
    assert_eq!(refused.unwrap_err(), Error::AnotherIssuer);
    assert!(other.seen().is_empty());
}

#[tokio::test]
async fn the_name_is_the_providers_or_else_the_subject() {
    for (claims, name) in [
        (
            json!({"preferred_username": "ada", "name": "Ada Lovelace"}),
            "ada",
        ),
        (
            json!({"email": "ada@example.com", "email_verified": true}),
            "ada@example.com",
        ),
        (
            json!({"email": "boss@example.com", "email_verified": false, "name": "Ada"}),
            "Ada",
        ),
        (
            json!({"email": "boss@example.com", "email_verified": "true"}),
            SUBJECT,
        ),
        (json!({"preferred_username": "a\u{7}da"}), SUBJECT),
        (json!({"preferred_username": ""}), SUBJECT),
        (json!({}), SUBJECT),
    ] {
        let fake = FakeProvider::start().await;
        let said = claims.clone();
        fake.on(move |saying| {
            if let Saying::IdClaims(claims) = saying {
                let claims = claims.as_object_mut().unwrap();
                claims.remove("preferred_username");
                claims.extend(said.as_object().unwrap().clone());
            }
        });
        let signed_in = sign_in(&fake, &fake.open_id(), &options()).await.unwrap();
        assert_eq!(signed_in.tokens.username, name, "{claims}");
        assert!(fake.seen().iter().all(|seen| seen.path != "/userinfo"));
    }
}

#[tokio::test]
async fn a_sign_in_may_go_on_in_a_task_of_its_own() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let task = tokio::spawn(async move { sign_in(&fake, &provider, &options()).await.is_ok() });
    assert!(task.await.unwrap());
}
