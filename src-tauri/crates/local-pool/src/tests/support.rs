//! A pool with a clock that tests move, and a client for it.

mod browser;
mod challenges;

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use axum::body::{Body, to_bytes};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderMap};
use hyper::{Request, StatusCode};
use serde_json::{Value, json};

use crate::server::test_site::{Prefixes, Site, Urls};
use crate::srp::test_client::{Challenge, TestClient};
use crate::store::signing_keys;
use crate::token::TokenUse;
use crate::{
    AuthFlow, ClientConfig, Clock, LocalPool, PoolConfig, Pools, RefreshTokenRotation, SealingKey,
    ServerConfig, Storage,
};

pub(super) use browser::*;
pub(super) use challenges::*;

pub(super) const PASSWORD: &str = "Correct horse 1!";
pub(super) const OTHER_PASSWORD: &str = "Battery staple 2?";
pub(super) const PORT: u16 = 4_321;
/// A timestamp in the right form; which time it is does not matter.
pub(super) const STAMP: &str = "Tue Sep 5 07:08:09 UTC 2023";

/// A clock that stands still until it is moved.
pub(super) struct ManualClock(Mutex<SystemTime>);

impl ManualClock {
    pub(super) fn new() -> Arc<Self> {
        // 2026-01-02T03:04:05Z
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_323_045);
        Arc::new(Self(Mutex::new(start)))
    }

    pub(super) fn advance(&self, seconds: u64) {
        *self.0.lock().unwrap() += Duration::from_secs(seconds);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        *self.0.lock().unwrap()
    }
}

/// A pool, as one client of it sees it.
pub(super) struct Fixture {
    pub(super) pool: LocalPool,
    pub(super) clock: Arc<ManualClock>,
    pub(super) client_id: String,
    site: Site,
}

/// A refusal: `__type` and `message`.
pub(super) type Refusal = (String, String);

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) text: String,
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.text).expect("the answer is JSON")
    }
}

impl Fixture {
    pub(super) async fn new() -> Self {
        Self::with(PoolConfig::default()).await
    }

    pub(super) async fn with(config: PoolConfig) -> Self {
        Self::open(Storage::Memory, SealingKey::generate(), config).await
    }

    pub(super) async fn with_client(client: ClientConfig) -> Self {
        Self::with(PoolConfig {
            clients: vec![client],
            ..PoolConfig::default()
        })
        .await
    }

    pub(super) async fn open(storage: Storage, key: SealingKey, config: PoolConfig) -> Self {
        let clock = ManualClock::new();
        let opened = LocalPool::open(storage, key, config, clock.clone())
            .await
            .unwrap();
        insert_ready_made_keys(&opened.pool);
        Self::of(opened.pool, clock, ServerConfig::default())
    }

    pub(super) fn of(pool: LocalPool, clock: Arc<ManualClock>, server: ServerConfig) -> Self {
        Self::among(pool.clone().into(), pool, clock, server)
    }

    /// One of several pools.
    pub(super) fn among(
        pools: Pools,
        pool: LocalPool,
        clock: Arc<ManualClock>,
        server: ServerConfig,
    ) -> Self {
        Self {
            client_id: pool.info().client_id,
            site: site(pools, server),
            pool,
            clock,
        }
    }

    /// A pool whose server lets anybody administer it.
    pub(super) async fn administered(config: PoolConfig) -> Self {
        let Self { pool, clock, .. } = Self::with(config).await;
        Self::of(pool, clock, administered())
    }

    /// An operation for administrators, with the pool's id added if the request has none.
    pub(super) async fn admin(
        &self,
        operation: &str,
        mut request: Value,
    ) -> Result<Value, Refusal> {
        if let Some(members) = request.as_object_mut() {
            members
                .entry("UserPoolId")
                .or_insert_with(|| self.pool.info().user_pool_id.into());
        }
        self.result_of(operation, request).await
    }

    /// Any request.
    pub(super) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.site.answer(request).await;
        let (head, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: head.status,
            headers: head.headers,
            text: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    pub(super) async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path)
            .header(HOST, format!("127.0.0.1:{PORT}"))
            .body(Body::empty())
            .unwrap();
        self.send(request).await
    }

    /// An operation with this body.
    pub(super) async fn post(&self, operation: &str, body: impl Into<Vec<u8>>) -> Answer {
        self.send(operation_request(operation, body)).await
    }

    /// An operation, with the client's id added if the request has none.
    pub(super) async fn call(&self, operation: &str, mut request: Value) -> Answer {
        if let Some(members) = request.as_object_mut()
            && !members.contains_key("AccessToken")
        {
            members
                .entry("ClientId")
                .or_insert_with(|| self.client_id.clone().into());
        }
        self.post(operation, request.to_string()).await
    }

    /// An operation that succeeds.
    pub(super) async fn ok(&self, operation: &str, request: Value) -> Value {
        let answer = self.call(operation, request).await;
        assert_eq!(
            answer.status,
            StatusCode::OK,
            "{operation}: {}",
            answer.text
        );
        answer.json()
    }

    /// An operation that is refused.
    pub(super) async fn refused(&self, operation: &str, request: Value) -> Refusal {
        self.result(operation, request)
            .await
            .expect_err(&format!("{operation} is refused"))
    }

    pub(super) async fn result(&self, operation: &str, request: Value) -> Result<Value, Refusal> {
        Self::read(&self.call(operation, request).await)
    }

    /// An operation with nothing but these members.
    pub(super) async fn result_of(
        &self,
        operation: &str,
        request: Value,
    ) -> Result<Value, Refusal> {
        Self::read(&self.post(operation, request.to_string()).await)
    }

    pub(super) fn read(answer: &Answer) -> Result<Value, Refusal> {
        let json = answer.json();
        if answer.status == StatusCode::OK {
            return Ok(json);
        }
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.text);
        let text = |name: &str| json[name].as_str().unwrap().to_owned();
        assert_eq!(answer.headers["x-amzn-errortype"], text("__type"));
        Err((text("__type"), text("message")))
    }

    pub(super) async fn sign_up(&self, username: &str) -> Value {
        self.ok("SignUp", sign_up_request(username)).await
    }

    /// The code of the newest message.
    pub(super) fn code(&self) -> String {
        self.pool.mailbox()[0].code.clone()
    }

    /// Another code than that of the newest message.
    pub(super) fn wrong_code(&self) -> String {
        if self.code() == "000000" {
            "000001"
        } else {
            "000000"
        }
        .to_owned()
    }

    /// An account that can sign in. Its address is `<user name>@example.com`.
    pub(super) async fn confirmed(&self, username: &str) {
        self.sign_up(username).await;
        let request = json!({ "Username": username, "ConfirmationCode": self.code() });
        self.ok("ConfirmSignUp", request).await;
    }

    pub(super) async fn initiate(&self, name: &str, srp: &TestClient) -> Result<Value, Refusal> {
        let request = json!({
            "AuthFlow": "USER_SRP_AUTH",
            "AuthParameters": { "USERNAME": name, "SRP_A": srp.srp_a() },
        });
        self.result("InitiateAuth", request).await
    }

    /// `ChallengeResponses` to a `PASSWORD_VERIFIER`.
    pub(super) fn responses(&self, challenge: &Value, srp: &TestClient, password: &str) -> Value {
        let parameters = &challenge["ChallengeParameters"];
        let text = |name: &str| parameters[name].as_str().unwrap();
        let user_pool_id = self.pool.info().user_pool_id;
        let challenge = Challenge {
            pool_name: user_pool_id.split_once('_').unwrap().1,
            user_id: text("USER_ID_FOR_SRP"),
            salt: text("SALT"),
            srp_b: text("SRP_B"),
        };
        json!({
            "USERNAME": text("USER_ID_FOR_SRP"),
            "PASSWORD_CLAIM_SECRET_BLOCK": text("SECRET_BLOCK"),
            "PASSWORD_CLAIM_SIGNATURE":
                srp.signature(&challenge, password, text("SECRET_BLOCK"), STAMP),
            "TIMESTAMP": STAMP,
        })
    }

    pub(super) async fn respond(&self, responses: Value) -> Result<Value, Refusal> {
        let request = json!({
            "ChallengeName": "PASSWORD_VERIFIER",
            "ChallengeResponses": responses,
        });
        self.result("RespondToAuthChallenge", request).await
    }

    /// A whole sign-in by SRP; gives the `AuthenticationResult`.
    pub(super) async fn sign_in(&self, name: &str, password: &str) -> Result<Value, Refusal> {
        let srp = TestClient::random();
        let challenge = self.initiate(name, &srp).await?;
        let responses = self.responses(&challenge, &srp, password);
        let answer = self.respond(responses).await?;
        Ok(answer["AuthenticationResult"].clone())
    }

    pub(super) async fn refresh(&self, refresh_token: &Value) -> Result<Value, Refusal> {
        let request = json!({ "RefreshToken": refresh_token });
        let answer = self.result("GetTokensFromRefreshToken", request).await?;
        Ok(answer["AuthenticationResult"].clone())
    }

    pub(super) async fn get_user(&self, access_token: &Value) -> Result<Value, Refusal> {
        self.result("GetUser", json!({ "AccessToken": access_token }))
            .await
    }

    /// Runs SQL for what no operation of the pool brings about.
    pub(super) fn sql(&self, sql: &str) {
        let changed = self
            .pool
            .inner()
            .store
            .transaction(|transaction| Ok(transaction.execute(sql, [])?));
        assert!(changed.unwrap() > 0, "{sql}");
    }
}

/// A server without its sockets, at a fixed address.
fn site(pools: Pools, server: ServerConfig) -> Site {
    let url = || format!("http://127.0.0.1:{PORT}/").into();
    let urls = Urls {
        endpoint_url: url(),
        domain_base_url: url(),
    };
    let prefixes = Prefixes::new(server.path_prefix.clone());
    Site::new(pools, server, PORT, prefixes, urls)
}

pub(super) fn operation_request(operation: &str, body: impl Into<Vec<u8>>) -> Request<Body> {
    let body = body.into();
    Request::post("/")
        .header(HOST, format!("localhost:{PORT}"))
        .header(CONTENT_TYPE, "application/x-amz-json-1.1")
        .header(CONTENT_LENGTH, body.len())
        .header(
            "X-Amz-Target",
            format!("AWSCognitoIdentityProviderService.{operation}"),
        )
        .body(Body::from(body))
        .unwrap()
}

pub(super) fn sign_up_request(username: &str) -> Value {
    let email = format!("{username}@example.com");
    json!({
        "Username": username,
        "Password": PASSWORD,
        "UserAttributes": [{ "Name": "email", "Value": email }],
    })
}

/// A server whose switch is on.
pub(super) fn administered() -> ServerConfig {
    ServerConfig {
        admin_operations: true,
        ..ServerConfig::default()
    }
}

/// A client that may do everything but rotate.
pub(super) fn permissive_client() -> ClientConfig {
    ClientConfig {
        explicit_auth_flows: vec![
            AuthFlow::UserSrp,
            AuthFlow::UserPassword,
            AuthFlow::RefreshToken,
        ],
        refresh_token_rotation: RefreshTokenRotation::DISABLED,
        ..ClientConfig::default()
    }
}

/// `SECRET_HASH`.
pub(super) fn secret_hash(secret: &str, username: &str, client_id: &str) -> String {
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret.as_bytes());
    STANDARD.encode(aws_lc_rs::hmac::sign(
        &key,
        format!("{username}{client_id}").as_bytes(),
    ))
}

/// A part of a token, decoded and not verified.
pub(super) fn token_part(token: &Value, index: usize) -> Value {
    let part = token.as_str().unwrap().split('.').nth(index).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

pub(super) fn claims(token: &Value) -> Value {
    token_part(token, 1)
}

pub(super) fn refusal(kind: &str, message: &str) -> Refusal {
    (kind.to_owned(), message.to_owned())
}

/// Keys that were made for the tests, so that not each of them waits for its own.
pub(super) fn insert_ready_made_keys(pool: &LocalPool) {
    let keys: [(TokenUse, &[u8]); 2] = [
        (TokenUse::Id, include_bytes!("signing-key-id.p8")),
        (TokenUse::Access, include_bytes!("signing-key-access.p8")),
    ];
    let pool = pool.inner();
    pool.store
        .transaction(|transaction| {
            for (token_use, pkcs8) in keys {
                if signing_keys::find(transaction, &pool.sealer, token_use)?.is_none() {
                    signing_keys::insert(transaction, &pool.sealer, token_use, pkcs8, pool.now())?;
                }
            }
            Ok(())
        })
        .unwrap();
    // So that nothing makes them in the background, and holds the database while it does.
    pool.signing_keys().unwrap();
}
