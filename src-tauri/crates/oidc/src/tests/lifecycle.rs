//! Tokens after the sign-in: renewed, rotated, revoked; and the end of the browser's session.

use serde_json::json;
use vestibule_session::TokenSet;
use vestibule_session::ports::{IdentityProvider, ProviderError, TokenLifecycle as _};
use vestibule_session::token_check::Rejection;

use crate::testing::fake_provider::{CLIENT_ID, FakeProvider, POOL_ISSUER, Saying};
use crate::testing::{SCHEME, redirect_uri, sign_in};
use crate::{AuthorizationOptions, EndSession, Provider};

async fn signed_in(fake: &FakeProvider, provider: &Provider) -> TokenSet {
    let options = AuthorizationOptions::default();
    sign_in(fake, provider, &options).await.unwrap().tokens
}

async fn refresh(provider: &Provider, tokens: &TokenSet) -> Result<TokenSet, ProviderError> {
    let refreshed = provider.refresh(&tokens.account, &tokens.username, &tokens.refresh_token);
    refreshed.await
}

#[tokio::test]
async fn a_refresh_brings_new_tokens_and_the_successor_of_the_refresh_token() {
    for is_cognito in [false, true] {
        let fake = FakeProvider::start().await;
        let provider = if is_cognito {
            fake.cognito()
        } else {
            fake.open_id()
        };
        let tokens = signed_in(&fake, &provider).await;
        let renewed = refresh(&provider, &tokens).await.unwrap();
        assert_eq!(renewed.account, tokens.account);
        assert!(!renewed.refresh_token.is_same_as(&tokens.refresh_token));
        assert!(refresh(&provider, &renewed).await.is_ok());
        assert_eq!(
            refresh(&provider, &tokens).await.unwrap_err(),
            ProviderError::SessionEnded,
            "a token that was rotated is not good any more"
        );
    }
}

#[tokio::test]
async fn without_a_successor_the_refresh_token_stays() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let tokens = signed_in(&fake, &provider).await;
    fake.on(|saying| {
        if let Saying::Tokens(tokens) = saying {
            tokens.as_object_mut().unwrap().remove("refresh_token");
        }
    });
    let renewed = refresh(&provider, &tokens).await.unwrap();
    assert!(renewed.refresh_token.is_same_as(&tokens.refresh_token));
}

#[tokio::test]
async fn a_renewed_token_is_of_the_same_sign_in() {
    for (claim, value, expected) in [
        ("auth_time", json!(1_799_999_995_i64), Ok(())),
        ("auth_time", json!(null), Err(Rejection::AuthenticationTime)),
        (
            "auth_time",
            json!(1_799_999_996_i64),
            Err(Rejection::AuthenticationTime),
        ),
        (
            "auth_time",
            json!(1_799_999_994_i64),
            Err(Rejection::AuthenticationTime),
        ),
        ("nonce", json!("another"), Err(Rejection::Nonce)),
        ("aud", json!("another"), Err(Rejection::Audience)),
        ("azp", json!("another"), Err(Rejection::AuthorizedParty)),
        ("at_hash", json!("another"), Err(Rejection::AccessTokenHash)),
    ] {
        let fake = FakeProvider::start().await;
        let provider = fake.open_id();
        let tokens = signed_in(&fake, &provider).await;
        let said = value.clone();
        fake.on(move |saying| {
            if let Saying::IdClaims(claims) = saying {
                claims[claim] = said.clone();
            }
        });
        let renewed = refresh(&provider, &tokens).await.map(|_| ());
        assert_eq!(
            renewed,
            expected.map_err(ProviderError::UntrustedTokens),
            "{claim} {value}"
        );
    }
}

#[tokio::test]
async fn after_a_restart_a_session_is_renewed_by_its_account_alone() {
    let fake = FakeProvider::start().await;
    let tokens = signed_in(&fake, &fake.open_id()).await;
    let restarted = fake.open_id();
    fake.on(|saying| {
        if let Saying::IdClaims(claims) = saying {
            claims.as_object_mut().unwrap().remove("preferred_username");
        }
    });
    let renewed = refresh(&restarted, &tokens).await.unwrap();
    assert_eq!(renewed.username, "ada", "the name stays");
}

#[tokio::test]
async fn a_refresh_is_asked_for_once_and_a_failure_leaves_the_session() {
    for (status, error) in [
        (429, ProviderError::TooManyRequests),
        (500, ProviderError::Unreachable),
        (302, ProviderError::Unreachable),
    ] {
        let fake = FakeProvider::start().await;
        let provider = fake.open_id();
        let tokens = signed_in(&fake, &provider).await;
        fake.on(move |saying| {
            if let Saying::Reply("/token", reply) = saying {
                reply.status = status;
            }
        });
        assert_eq!(refresh(&provider, &tokens).await.unwrap_err(), error);
        assert_eq!(fake.exchanges().len(), 2, "the sign-in's and one more");
    }
}

#[tokio::test]
async fn a_revoked_refresh_token_is_good_for_nothing() {
    for is_cognito in [false, true] {
        let fake = FakeProvider::start().await;
        let provider = if is_cognito {
            fake.cognito()
        } else {
            fake.open_id()
        };
        let tokens = signed_in(&fake, &provider).await;
        provider.revoke_token(&tokens.refresh_token).await.unwrap();
        assert_eq!(
            refresh(&provider, &tokens).await.unwrap_err(),
            ProviderError::SessionEnded
        );
        // RFC 7009 section 2.2: a token that is not known is as good as revoked.
        assert_eq!(provider.revoke_token(&tokens.refresh_token).await, Ok(()));
    }
}

#[tokio::test]
async fn a_revocation_that_failed_says_so() {
    for (status, error) in [
        (503, ProviderError::Unreachable),
        (429, ProviderError::TooManyRequests),
        (302, ProviderError::Unreachable),
        (
            400,
            ProviderError::UnexpectedAnswer("the revocation endpoint's status"),
        ),
    ] {
        let fake = FakeProvider::start().await;
        let provider = fake.open_id();
        let tokens = signed_in(&fake, &provider).await;
        fake.on(move |saying| {
            if let Saying::Reply("/revoke", reply) = saying {
                reply.status = status;
            }
        });
        assert_eq!(
            provider.revoke_token(&tokens.refresh_token).await,
            Err(error)
        );
    }
}

#[tokio::test]
async fn a_provider_without_a_revocation_endpoint_revokes_nothing() {
    let fake = FakeProvider::start().await;
    fake.on(|saying| {
        if let Saying::Metadata(metadata) = saying {
            metadata
                .as_object_mut()
                .unwrap()
                .remove("revocation_endpoint");
        }
    });
    let provider = fake.open_id();
    let tokens = signed_in(&fake, &provider).await;
    assert_eq!(
        provider.revoke_token(&tokens.refresh_token).await,
        Err(ProviderError::NotSupported)
    );
    assert_eq!(
        provider.global_sign_out(&tokens.access_token).await,
        Err(ProviderError::NotSupported)
    );
}

#[tokio::test]
async fn a_provider_is_the_sessions_identity_provider_without_a_user_pool() {
    let fake = FakeProvider::start().await;
    let (open_id, cognito) = (fake.open_id(), fake.cognito());
    let providers: [(&dyn IdentityProvider, &str); 2] =
        [(&open_id, &fake.address), (&cognito, POOL_ISSUER)];
    for (provider, issuer) in providers {
        assert_eq!(provider.issuer(), issuer);
        assert_eq!(provider.client_id(), CLIENT_ID);
        assert!(provider.user_pool().is_none());
    }
}

#[tokio::test]
async fn the_browsers_session_ends_at_the_providers_page() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let tokens = signed_in(&fake, &provider).await;
    let back = redirect_uri(SCHEME);
    let url = async |provider: &Provider, end: EndSession<'_>| {
        let url = provider.end_session_url(end).await.unwrap().unwrap();
        url.expose_secret()
            .replace(&fake.address, "https://provider")
    };
    assert_eq!(
        url(&provider, EndSession::default()).await,
        "https://provider/end?client_id=marker-client"
    );
    let with_everything = EndSession {
        redirect_uri: Some(&back),
        id_token_hint: Some(&tokens.id_token),
    };
    let hinted = url(&provider, with_everything).await;
    assert!(hinted.contains(
        "post_logout_redirect_uri=dev.vestibule.client%3A%2F%2Fcallback&id_token_hint=eyJ"
    ));
    assert_eq!(
        url(&fake.cognito(), with_everything).await,
        "https://provider/logout?client_id=marker-client&logout_uri=dev.vestibule.client%3A%2F%2Fcallback",
        "Cognito takes no token there"
    );
    let cognito = fake.cognito();
    let nowhere = cognito.end_session_url(EndSession::default()).await;
    assert!(
        nowhere.unwrap().is_none(),
        "Cognito's page has to lead somewhere"
    );
}
