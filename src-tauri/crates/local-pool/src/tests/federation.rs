//! Identity providers: pretended ones, and real ones that are asked over HTTP.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;
use url::form_urlencoded;

use super::support::*;
use crate::{
    ClientConfig, ClientSecret, IdentityProviderConfig, IdentityProviderType, PoolConfig,
    ProviderDetails,
};

async fn pretending() -> Fixture {
    Fixture::with(PoolConfig {
        demonstration_providers: true,
        clients: vec![hosted_client()],
        ..PoolConfig::default()
    })
    .await
}

/// Goes to a pretended provider, and gives the page of it.
async fn chooser(browser: &Browser<'_>, provider: &str) -> Answer {
    let away = browser.authorize(&[("identity_provider", provider)]).await;
    assert!(
        location(&away).contains("/demo/authorize?state="),
        "{}",
        location(&away)
    );
    browser.get(location(&away)).await
}

/// The link of a page that has this in its address.
fn link(page: &Answer, part: &str) -> String {
    let mut links = page
        .text
        .split("<a ")
        .skip(1)
        .filter_map(|link| attribute(link, "href"));
    links.find(|link| link.contains(part)).unwrap()
}

#[tokio::test]
async fn a_pretended_provider_says_so_and_knows_made_up_people() {
    let pool = pretending().await;
    for (provider, shown) in [
        ("Google", "Google"),
        ("Facebook", "Facebook"),
        ("LoginWithAmazon", "Amazon"),
        ("SignInWithApple", "Apple"),
    ] {
        let browser = Browser::new(&pool);
        let login = browser.login_page(&[]).await;
        assert!(login.text.contains(&format!("Continue with {shown}")));
        let page = chooser(&browser, provider).await;
        assert!(
            page.text.contains(&format!("This is not {shown}.")),
            "{}",
            page.text
        );
        assert!(page.text.contains("these people are made up"));
        let back = browser.get(&link(&page, "code=robin")).await;
        let tokens = pool.exchange(&parameter(&back, "code")).await.json();
        let id = claims(&tokens["id_token"]);
        let identity = &id["identities"][0];
        assert_eq!(identity["providerName"], provider);
        assert_eq!(identity["providerType"], provider);
        assert_eq!(identity["primary"], "true");
        let username = format!("{provider}_{}", identity["userId"].as_str().unwrap());
        assert_eq!(id["cognito:username"], username);
        assert_eq!(
            id["email"],
            format!("robin@{}.example", shown.to_lowercase())
        );
        let group = format!("{}_{provider}", pool.pool.info().user_pool_id);
        assert_eq!(id["cognito:groups"], json!([group]));
        // The same person is the same user the next time.
        let again = Browser::new(&pool);
        let back = again
            .get(&link(&chooser(&again, provider).await, "code=robin"))
            .await;
        let tokens = pool.exchange(&parameter(&back, "code")).await.json();
        assert_eq!(claims(&tokens["id_token"])["sub"], id["sub"]);
        let other = Browser::new(&pool);
        let back = other
            .get(&link(&chooser(&other, provider).await, "code=kim"))
            .await;
        let tokens = pool.exchange(&parameter(&back, "code")).await.json();
        assert_ne!(claims(&tokens["id_token"])["sub"], id["sub"]);
    }
}

#[tokio::test]
async fn a_pool_that_was_not_told_to_does_not_pretend() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    assert!(!browser.login_page(&[]).await.text.contains("Continue with"));
    let refused = browser.authorize(&[("identity_provider", "Google")]).await;
    assert_eq!(parameter(&refused, "error"), "invalid_request");
    assert_eq!(browser.get("/demo/authorize?state=a").await.status, 400);
    assert_eq!(
        browser
            .get("/oauth2/idpresponse?state=a&code=robin")
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn a_client_meets_the_providers_that_it_supports_alone() {
    let with = async |supported: &[&str]| {
        Fixture::with(PoolConfig {
            demonstration_providers: true,
            clients: vec![ClientConfig {
                supported_identity_providers: Some(
                    supported.iter().map(|name| (*name).to_owned()).collect(),
                ),
                ..hosted_client()
            }],
            ..PoolConfig::default()
        })
        .await
    };
    let pool = with(&["COGNITO", "Google"]).await;
    let browser = Browser::new(&pool);
    let page = browser.login_page(&[]).await;
    assert!(page.text.contains("Continue with Google") && !page.text.contains("Facebook"));
    let refused = browser
        .authorize(&[("identity_provider", "Facebook")])
        .await;
    assert_eq!(parameter(&refused, "error"), "invalid_request");
    let cognito = browser.authorize(&[("identity_provider", "COGNITO")]).await;
    assert!(location(&cognito).contains("/login?"));
    // One provider and no passwords: nothing is left to be asked here.
    let pool = with(&["Google"]).await;
    let browser = Browser::new(&pool);
    assert!(location(&browser.authorize(&[]).await).contains("/demo/authorize?"));
    let query = pool.authorization(&[]);
    let page = browser.get(&format!("/login?{query}")).await;
    assert!(!page.text.contains("type=\"password\""));
    let token = attribute(
        browser
            .get(&format!("/forgotPassword?{query}"))
            .await
            .text
            .split("name=\"_csrf\"")
            .nth(1)
            .unwrap(),
        "value",
    )
    .unwrap();
    let fields = [
        ("_csrf", token.as_str()),
        ("username", "ada"),
        ("password", PASSWORD),
    ];
    let refused = browser.post(&format!("/login?{query}"), &fields).await;
    assert!(refused.text.contains("takes no passwords"));
}

#[tokio::test]
async fn an_answer_is_taken_once_and_from_the_browser_that_was_sent_away() {
    let pool = pretending().await;
    let (browser, stranger) = (Browser::new(&pool), Browser::new(&pool));
    stranger.login_page(&[]).await;
    let answer = link(&chooser(&browser, "Google").await, "code=robin");
    let refused = stranger.get(&answer).await;
    assert_eq!(refused.status, 400);
    assert!(refused.text.contains("This sign-in is over"));
    let unknown = browser
        .get(&answer.replace("code=robin", "code=root"))
        .await;
    assert_eq!(parameter(&unknown, "error"), "server_error");
    let answer = link(&chooser(&browser, "Google").await, "code=robin");
    let back = browser.get(&answer).await;
    assert!(
        location(&back).starts_with(&format!("{CALLBACK}?code=")),
        "a stranger ended nothing"
    );
    assert_eq!(parameter(&back, "state"), "a state");
    assert_eq!(browser.get(&answer).await.status, 400, "it was taken");
    let late = link(&chooser(&Browser::new(&pool), "Google").await, "code=robin");
    pool.clock.advance(600);
    assert_eq!(browser.get(&late).await.status, 400);
    let cancelled = Browser::new(&pool);
    let page = chooser(&cancelled, "Google").await;
    let back = cancelled.get(&link(&page, "error=access_denied")).await;
    assert_eq!(parameter(&back, "error"), "access_denied");
}

#[tokio::test]
async fn the_browsers_session_stands_for_the_provider_that_was_asked() {
    let pool = pretending().await;
    let browser = Browser::new(&pool);
    browser
        .get(&link(&chooser(&browser, "Google").await, "code=noor"))
        .await;
    let google = browser.authorize(&[("identity_provider", "Google")]).await;
    assert!(location(&google).starts_with(CALLBACK));
    let facebook = browser
        .authorize(&[("identity_provider", "Facebook")])
        .await;
    assert!(location(&facebook).contains("/demo/authorize?"));
}

#[tokio::test]
async fn a_user_of_a_provider_has_no_password_here_and_nobody_gets_one_by_the_name() {
    let pool = pretending().await;
    let browser = Browser::new(&pool);
    let back = browser
        .get(&link(&chooser(&browser, "Google").await, "code=kim"))
        .await;
    let tokens = pool.exchange(&parameter(&back, "code")).await.json();
    let user = pool.get_user(&tokens["access_token"]).await.unwrap();
    let username = user["Username"].as_str().unwrap();
    let names = user["UserAttributes"].as_array().unwrap();
    assert!(
        names
            .iter()
            .any(|attribute| attribute["Name"] == "identities")
    );
    assert_eq!(
        pool.sign_in(username, PASSWORD).await.unwrap_err(),
        refusal("NotAuthorizedException", "Incorrect username or password.")
    );
    let mails = pool.pool.mailbox().len();
    pool.ok("ForgotPassword", json!({ "Username": username }))
        .await;
    assert_eq!(pool.pool.mailbox().len(), mails, "nothing is sent");
    let page = Browser::new(&pool).sign_in(username, PASSWORD).await;
    assert_eq!(page.status, 400);
    pool.sql("UPDATE users SET enabled = 0");
    let again = Browser::new(&pool);
    let back = again
        .get(&link(&chooser(&again, "Google").await, "code=kim"))
        .await;
    assert_eq!(parameter(&back, "error"), "access_denied");
}

#[tokio::test]
async fn somebody_who_signed_up_under_a_providers_name_is_not_its_user() {
    let pool = pretending().await;
    let browser = Browser::new(&pool);
    let back = browser
        .get(&link(&chooser(&browser, "Google").await, "code=kim"))
        .await;
    let tokens = pool.exchange(&parameter(&back, "code")).await.json();
    let name = claims(&tokens["id_token"])["cognito:username"].clone();
    pool.sql("DELETE FROM users");
    pool.confirmed(name.as_str().unwrap()).await;
    let eve = Browser::new(&pool);
    let back = eve
        .get(&link(&chooser(&eve, "Google").await, "code=kim"))
        .await;
    assert_eq!(parameter(&back, "error"), "invalid_request");
}

/// An OpenID provider, as far as the pool asks one.
#[derive(Clone)]
struct Provider {
    issuer: String,
    key: Arc<EcdsaKeyPair>,
    /// What the next ID token says.
    claims: Arc<Mutex<Map<String, Value>>>,
    /// What the pool sent to the token endpoint.
    asked: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Provider {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let provider = Self {
            issuer,
            key: Arc::new(key),
            claims: Arc::default(),
            asked: Arc::default(),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/token", post(token))
            .route("/jwks", get(jwks))
            .route("/userinfo", get(userinfo))
            .with_state(provider.clone());
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let service = hyper_util::service::TowerToHyperService::new(router.clone());
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new()
                        .serve_connection(hyper_util::rt::TokioIo::new(stream), service),
                );
            }
        });
        provider
    }

    fn config(&self) -> PoolConfig {
        PoolConfig {
            identity_providers: vec![IdentityProviderConfig {
                provider_name: "Corp".to_owned(),
                provider_type: IdentityProviderType::OpenId,
                provider_details: ProviderDetails {
                    oidc_issuer: self.issuer.clone(),
                    client_id: "pool".to_owned(),
                    client_secret: Some(ClientSecret::new("hush".to_owned())),
                    authorize_scopes: "openid email".to_owned(),
                },
                attribute_mapping: [
                    ("email", "email"),
                    ("username", "sub"),
                    ("name", "full_name"),
                ]
                .map(|(name, claim)| (name.to_owned(), claim.to_owned()))
                .into(),
            }],
            clients: vec![hosted_client()],
            ..PoolConfig::default()
        }
    }

    /// The whole way, with the ID token's claims changed.
    async fn sign_in(&self, pool: &Fixture, changes: Value) -> Answer {
        let browser = Browser::new(pool);
        let away = browser.authorize(&[("identity_provider", "Corp")]).await;
        assert!(location(&away).starts_with(&format!("{}/authorize?", self.issuer)));
        assert_eq!(parameter(&away, "code_challenge_method"), "S256");
        let mut claims = json!({
            "iss": self.issuer,
            "aud": "pool",
            "sub": "u-17",
            "nonce": parameter(&away, "nonce"),
            "iat": 1_767_323_045,
            "exp": 1_767_323_345,
            "email": "corp@example.com",
        });
        for (name, value) in changes.as_object().unwrap() {
            claims[name] = value.clone();
        }
        *self.claims.lock().unwrap() = claims.as_object().unwrap().clone();
        let state = parameter(&away, "state");
        browser
            .get(&format!(
                "/oauth2/idpresponse?{}",
                form(&[("code", "a-code"), ("state", &state)])
            ))
            .await
    }

    fn id_token(&self) -> String {
        let mut claims = self.claims.lock().unwrap().clone();
        // Whatever a test wants of the header stands among the claims.
        let header = claims
            .remove("header")
            .unwrap_or_else(|| json!({ "alg": "ES256", "kid": "1" }));
        let encode = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
        let signed = format!("{}.{}", encode(&header), encode(&Value::Object(claims)));
        let signature = self
            .key
            .sign(&SystemRandom::new(), signed.as_bytes())
            .unwrap();
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

async fn metadata(State(provider): State<Provider>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", provider.issuer);
    Json(json!({
        "issuer": provider.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/jwks"),
        "userinfo_endpoint": at("/userinfo"),
    }))
}

async fn token(
    State(provider): State<Provider>,
    headers: hyper::HeaderMap,
    body: String,
) -> Json<Value> {
    let mut asked: BTreeMap<String, String> = form_urlencoded::parse(body.as_bytes())
        .into_owned()
        .collect();
    let authorization = headers["authorization"].to_str().unwrap().to_owned();
    asked.insert("authorization".to_owned(), authorization);
    *provider.asked.lock().unwrap() = asked;
    Json(
        json!({ "access_token": "an-access-token", "token_type": "Bearer", "id_token": provider.id_token() }),
    )
}

async fn jwks(State(provider): State<Provider>) -> Json<Value> {
    let point = provider.key.public_key().as_ref();
    Json(json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "kid": "1", "use": "sig",
        "x": URL_SAFE_NO_PAD.encode(&point[1..33]),
        "y": URL_SAFE_NO_PAD.encode(&point[33..]),
    }] }))
}

async fn userinfo(headers: hyper::HeaderMap) -> Json<Value> {
    assert_eq!(headers["authorization"], "Bearer an-access-token");
    Json(json!({ "sub": "u-17", "full_name": "Cora Example" }))
}

#[tokio::test]
async fn an_openid_provider_of_the_configuration_knows_users() {
    let provider = Provider::start().await;
    let pool = Fixture::with(provider.config()).await;
    let login = Browser::new(&pool).login_page(&[]).await;
    assert!(login.text.contains("Continue with Corp"));
    let back = provider.sign_in(&pool, json!({})).await;
    let asked = provider.asked.lock().unwrap().clone();
    assert_eq!(asked["authorization"], "Basic cG9vbDpodXNo");
    assert_eq!(asked["code"], "a-code");
    assert!(asked["redirect_uri"].ends_with("/oauth2/idpresponse"));
    assert_eq!(asked["code_verifier"].len(), 43);
    let tokens = pool.exchange(&parameter(&back, "code")).await.json();
    let id = claims(&tokens["id_token"]);
    assert_eq!(id["cognito:username"], "Corp_u-17");
    assert_eq!(id["email"], "corp@example.com");
    assert_eq!(id["email_verified"], false, "nobody said that it is");
    assert_eq!(id["identities"][0]["issuer"], provider.issuer);
    assert_eq!(id["identities"][0]["providerType"], "OIDC");
    let info = pool.user_info(&tokens["access_token"]).await.json();
    assert_eq!(info["username"], "Corp_u-17");
    // What changed there is changed here.
    let back = provider
        .sign_in(&pool, json!({ "email": "new@example.com" }))
        .await;
    let tokens = pool.exchange(&parameter(&back, "code")).await.json();
    assert_eq!(claims(&tokens["id_token"])["email"], "new@example.com");
    assert_eq!(claims(&tokens["id_token"])["sub"], id["sub"]);
}

#[tokio::test]
async fn an_id_token_that_says_anything_else_signs_nobody_in() {
    let provider = Provider::start().await;
    let pool = Fixture::with(provider.config()).await;
    for (changes, error) in [
        (json!({ "iss": "https://evil.example" }), "server_error"),
        (
            json!({ "iss": format!("{}/", provider.issuer) }),
            "server_error",
        ),
        (json!({ "aud": "another" }), "server_error"),
        (json!({ "aud": ["pool", "another"] }), "server_error"),
        (json!({ "azp": "another" }), "server_error"),
        (json!({ "nonce": "another" }), "server_error"),
        (json!({ "nonce": null }), "server_error"),
        (json!({ "exp": 1_767_322_985 }), "server_error"),
        (json!({ "exp": null }), "server_error"),
        (json!({ "iat": 1_767_323_106 }), "server_error"),
        (json!({ "nbf": 1_767_323_106 }), "server_error"),
        (json!({ "sub": "" }), "server_error"),
        (json!({ "sub": "u-18" }), "server_error"),
        (json!({ "header": { "alg": "none" } }), "server_error"),
        (
            json!({ "header": { "alg": "HS256", "kid": "1" } }),
            "server_error",
        ),
        (
            json!({ "header": { "alg": "RS256", "kid": "1" } }),
            "server_error",
        ),
        (
            json!({ "header": { "alg": "ES256", "kid": "2" } }),
            "server_error",
        ),
        (
            json!({ "header": { "alg": "ES256", "kid": "1", "crit": ["b64"] } }),
            "server_error",
        ),
        (json!({ "email": "no address" }), "invalid_request"),
        (json!({ "email": null }), "invalid_request"),
    ] {
        let back = provider.sign_in(&pool, changes.clone()).await;
        assert_eq!(parameter(&back, "error"), error, "{changes}");
        assert!(back.headers.get("set-cookie").is_none(), "{changes}");
    }
    for changes in [
        json!({ "aud": ["pool"] }),
        json!({ "azp": "pool" }),
        json!({ "exp": 1_767_322_986 }),
        json!({ "header": { "alg": "ES256" } }),
    ] {
        let back = provider.sign_in(&pool, changes.clone()).await;
        assert!(
            location(&back).contains("?code="),
            "{changes}: {}",
            location(&back)
        );
    }
}

#[tokio::test]
async fn a_provider_that_is_not_there_is_told_to_the_application() {
    let provider = Provider::start().await;
    let mut config = provider.config();
    // Nobody listens there.
    "http://127.0.0.1:9".clone_into(&mut config.identity_providers[0].provider_details.oidc_issuer);
    let pool = Fixture::with(config).await;
    let back = Browser::new(&pool)
        .authorize(&[("identity_provider", "Corp")])
        .await;
    assert_eq!(parameter(&back, "error"), "server_error");
    assert_eq!(parameter(&back, "state"), "a state");
}

#[tokio::test]
async fn a_provider_that_can_not_be_is_refused_by_the_configuration() {
    let provider = Provider::start().await;
    let refused = |change: fn(&mut IdentityProviderConfig)| {
        let mut config = provider.config();
        change(&mut config.identity_providers[0]);
        config.check().unwrap_err().to_string()
    };
    for (change, text) in [
        (
            (|p| p.provider_name = "COGNITO".to_owned()) as fn(&mut IdentityProviderConfig),
            "ProviderName",
        ),
        (|p| p.provider_name = "a b".to_owned(), "ProviderName"),
        (
            |p| p.provider_details.oidc_issuer = "http://idp.example".to_owned(),
            "oidc_issuer",
        ),
        (
            |p| p.provider_details.client_id = String::new(),
            "client_id",
        ),
        (
            |p| p.provider_details.authorize_scopes = "email".to_owned(),
            "authorize_scopes",
        ),
        (
            |p| {
                let unknown = "custom:unknown".to_owned();
                p.attribute_mapping.insert(unknown, "a".to_owned());
            },
            "AttributeMapping",
        ),
    ] {
        let said = refused(change);
        assert!(said.contains(text), "{said}");
    }
    provider.config().check().unwrap();
}
