//! The embedded pool's domain between two that are not of its making: our client in front of it, npm's oidc-provider behind it.

use std::collections::BTreeMap;
use std::sync::Arc;

use vestibule_cognito::Url;
use vestibule_local_pool::{
    ClientConfig, IdentityProviderConfig, IdentityProviderType, LocalPool, OAuthFlow, Password,
    PoolConfig, ProviderDetails, SealingKey, Server, ServerConfig, Storage, SystemClock,
    UserConfig,
};
use vestibule_oidc::{
    AuthorizationError, AuthorizationOptions, CognitoDomainConfig, EndSession, Error, Prompt,
    Provider, RedirectUri, SignedIn, Via,
};
use vestibule_session::ports::{ProviderError, TokenLifecycle as _};
use vestibule_tests::house::WallClock;

use crate::browser::{Arrived, Browser};
use crate::oidc_provider::{OidcProvider, begin_by};

const SCHEME: &str = "dev.vestibule.client://callback";
const PASSWORD: &str = "Analytical-Engine-1843";
const SCOPES: [&str; 3] = ["openid", "profile", "aws.cognito.signin.user.admin"];

#[tokio::test(flavor = "multi_thread")]
async fn our_client_signs_somebody_in_on_the_pools_own_page_renews_and_ends_it() {
    let pool = PoolDomain::start(Vec::new()).await;
    let mut browser = Browser::default();
    let begun = begin_by(&pool.provider, SCHEME, AuthorizationOptions::default()).await;
    let page = browser.open(&begun.url, SCHEME).page();
    let wrong = [("username", "ada"), ("password", "Difference-Engine-1822")];
    let page = browser.submit(&page, &wrong, SCHEME).page();
    assert_eq!(page.status, 400, "a wrong password goes nowhere");
    let right = [("username", "ada"), ("password", PASSWORD)];
    let link = browser.submit(&page, &right, SCHEME).link();
    let SignedIn { tokens, .. } = begun.finish(&pool.provider, &link).await.expect("tokens");
    assert_eq!(tokens.username, "ada");
    assert_eq!(tokens.account.issuer(), pool.issuer);

    // The browser is known now, which the application may ask for, and ask to forget.
    let silent = || AuthorizationOptions {
        prompt: Some(Prompt::None),
        ..AuthorizationOptions::default()
    };
    let begun = begin_by(&pool.provider, SCHEME, silent()).await;
    let link = browser.open(&begun.url, SCHEME).link();
    let again = begun.finish(&pool.provider, &link).await.expect("tokens");
    assert_eq!(again.tokens.account, tokens.account);
    let redirect = RedirectUri::new(SCHEME).expect("an address");
    let end = EndSession {
        redirect_uri: Some(&redirect),
        id_token_hint: None,
    };
    let url = pool
        .provider
        .end_session_url(end)
        .await
        .expect("an address");
    // EXPOSE: opened by the test's browser.
    let url = url
        .expect("there is such a page")
        .expose_secret()
        .to_owned();
    assert_eq!(browser.open(&url, SCHEME).link(), SCHEME);
    let begun = begin_by(&pool.provider, SCHEME, silent()).await;
    let link = browser.open(&begun.url, SCHEME).link();
    let refusal = begun.finish(&pool.provider, &link).await.err();
    let reason = AuthorizationError::LoginRequired;
    assert_eq!(refusal, Some(Error::AuthorizationRefused(reason)));

    let (account, name) = (&tokens.account, &tokens.username);
    let renewed = pool
        .provider
        .refresh(account, name, &tokens.refresh_token)
        .await;
    let renewed = renewed.expect("tokens");
    let revoked = pool.provider.revoke_token(&renewed.refresh_token).await;
    assert_eq!(revoked, Ok(()));
    let refusal = pool
        .provider
        .refresh(account, name, &renewed.refresh_token)
        .await;
    assert_eq!(refusal.err(), Some(ProviderError::SessionEnded));
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_whom_npms_oidc_provider_knows_signs_in_at_the_pools_domain() {
    let npm = OidcProvider::start();
    let pool = PoolDomain::start(vec![IdentityProviderConfig {
        provider_name: "Npm".to_owned(),
        provider_type: IdentityProviderType::OpenId,
        provider_details: ProviderDetails {
            oidc_issuer: npm.issuer.clone(),
            client_id: "pool".to_owned(),
            client_secret: None,
            authorize_scopes: "openid profile".to_owned(),
        },
        attribute_mapping: [("name".to_owned(), "name".to_owned())].into(),
    }])
    .await;
    let via_npm = || AuthorizationOptions {
        via: Some(Via::IdentityProvider("Npm".to_owned())),
        ..AuthorizationOptions::default()
    };
    let mut browser = Browser::default();
    let begun = begin_by(&pool.provider, SCHEME, via_npm()).await;
    let page = browser.open(&begun.url, SCHEME).page();
    assert!(page.url.as_str().starts_with(&npm.issuer), "it asks there");
    let wrong = [("username", "ada"), ("password", "Difference-Engine-1822")];
    let page = browser.submit(&page, &wrong, SCHEME).page();
    assert_eq!(page.status, 401, "a wrong password goes nowhere");
    let right = [("username", "ada"), ("password", PASSWORD)];
    let mut arrived = browser.submit(&page, &right, SCHEME);
    let link = loop {
        arrived = match arrived {
            Arrived::Link(link) => break link,
            Arrived::Page(page) => browser.submit(&page, &[], SCHEME),
        };
    };
    let SignedIn { tokens, .. } = begun.finish(&pool.provider, &link).await.expect("tokens");
    assert_eq!(tokens.username, "Npm_ada");
    assert_eq!(
        tokens.account.issuer(),
        pool.issuer,
        "the pool vouches for her"
    );

    // A name of which the pool knows nobody.
    let options = AuthorizationOptions {
        via: Some(Via::IdentityProvider("Nobody".to_owned())),
        ..AuthorizationOptions::default()
    };
    let begun = begin_by(&pool.provider, SCHEME, options).await;
    let link = browser.open(&begun.url, SCHEME).link();
    let refusal = begun.finish(&pool.provider, &link).await.err();
    let reason = AuthorizationError::InvalidRequest;
    assert_eq!(refusal, Some(Error::AuthorizationRefused(reason)));
}

/// A pool with its domain, and our client of it.
struct PoolDomain {
    provider: Provider,
    issuer: String,
    _server: Server,
}

impl PoolDomain {
    async fn start(identity_providers: Vec<IdentityProviderConfig>) -> Self {
        let ada = UserConfig {
            username: "ada".to_owned(),
            password: Some(Password::new(PASSWORD.to_owned())),
            temporary_password: None,
            attributes: BTreeMap::new(),
            groups: Vec::new(),
        };
        let config = PoolConfig {
            // npm's provider compares addresses, and the id is in this pool's.
            user_pool_id: Some("us-east-1_Behind123".to_owned()),
            required_attributes: Vec::new(),
            identity_providers,
            clients: vec![ClientConfig {
                allowed_oauth_flows_user_pool_client: true,
                allowed_oauth_flows: vec![OAuthFlow::Code],
                allowed_oauth_scopes: SCOPES.map(str::to_owned).to_vec(),
                callback_urls: vec![SCHEME.to_owned()],
                logout_urls: vec![SCHEME.to_owned()],
                ..ClientConfig::default()
            }],
            users: vec![ada],
            ..PoolConfig::default()
        };
        let clock = Arc::new(SystemClock);
        let opened = LocalPool::open(Storage::Memory, SealingKey::generate(), config, clock).await;
        let pool = opened.expect("a pool").pool;
        let server = Server::start(pool.clone(), ServerConfig::default()).await;
        let server = server.expect("a port");
        let info = pool.info();
        let url = |text: &str| Url::parse(text).expect("an address");
        let config = CognitoDomainConfig {
            issuer: info.issuer.clone(),
            client_id: info.client_id,
            client_secret: None,
            domain: url(&server.domain_url(&info.user_pool_id)),
            jwks_uri: url(&server.jwks_url(&info.user_pool_id)),
            scopes: SCOPES.map(str::to_owned).to_vec(),
        };
        let provider = Provider::cognito_domain(config, Arc::new(WallClock));
        Self {
            provider: provider.expect("a configuration"),
            issuer: info.issuer,
            _server: server,
        }
    }
}
