//! The provider: its authorization endpoint is a function (no browser is needed for it), the rest is served over HTTP.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::{Url, form_urlencoded};

use super::signing::{self, Signing};
use super::{HandClock, NOW, NOW_DATE, parameters};
use crate::secret::AuthorizationUrl;
use crate::{CognitoDomainConfig, OpenIdConfig, Provider};

pub(crate) const CLIENT_ID: &str = "marker-client";
pub(crate) const SUBJECT: &str = "5f0b3a1e-0000-4000-8000-000000000001";
/// The issuer of a user pool is another address than its domain.
pub(crate) const POOL_ISSUER: &str =
    "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ";

/// What the provider is about to say, to be changed.
pub(crate) enum Saying<'a> {
    Metadata(&'a mut Value),
    Keys(&'a mut Value),
    Header(&'a mut Value),
    IdClaims(&'a mut Value),
    AccessClaims(&'a mut Value),
    Tokens(&'a mut Value),
    Userinfo(&'a mut Value),
    /// Any answer, with the path that it answers.
    Reply(&'a str, &'a mut Reply),
}

/// An answer.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

/// A request, as far as the tests look at it.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) path: String,
    pub(crate) authorization: Option<String>,
    pub(crate) form: BTreeMap<String, String>,
}

type Hook = dyn FnMut(Saying<'_>) + Send;

/// What a code or a refresh token stands for.
#[derive(Debug, Clone)]
struct Grant {
    challenge: String,
    nonce: String,
    redirect_uri: String,
}

struct Inner {
    issuer: String,
    signing: Signing,
    hook: Box<Hook>,
    codes: BTreeMap<String, Grant>,
    refresh_tokens: BTreeMap<String, Grant>,
    counter: u32,
    seen: Vec<Seen>,
}

pub(crate) struct FakeProvider {
    pub(crate) address: String,
    pub(crate) clock: HandClock,
    inner: Arc<Mutex<Inner>>,
}

impl FakeProvider {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let inner = Arc::new(Mutex::new(Inner {
            issuer: address.clone(),
            signing: Signing::Ours,
            hook: Box::new(|_| {}),
            codes: BTreeMap::new(),
            refresh_tokens: BTreeMap::new(),
            counter: 0,
            seen: Vec::new(),
        }));
        tokio::spawn(serve(listener, Arc::clone(&inner)));
        Self {
            address,
            clock: HandClock::at(NOW),
            inner,
        }
    }

    /// Changes what is said from now on.
    pub(crate) fn on(&self, hook: impl FnMut(Saying<'_>) + Send + 'static) {
        self.inner.lock().unwrap().hook = Box::new(hook);
    }

    pub(crate) fn sign_by(&self, signing: Signing) {
        self.inner.lock().unwrap().signing = signing;
    }

    pub(crate) fn open_id_config(&self) -> OpenIdConfig {
        OpenIdConfig {
            issuer: self.address.clone(),
            client_id: CLIENT_ID.to_owned(),
            client_secret: None,
            scopes: ["openid", "profile", "offline_access"]
                .map(String::from)
                .to_vec(),
            asks_userinfo: false,
        }
    }

    pub(crate) fn open_id(&self) -> Provider {
        Provider::open_id(self.open_id_config(), Arc::new(self.clock.clone())).unwrap()
    }

    pub(crate) fn cognito_config(&self) -> CognitoDomainConfig {
        self.inner.lock().unwrap().issuer = POOL_ISSUER.to_owned();
        CognitoDomainConfig {
            issuer: POOL_ISSUER.to_owned(),
            client_id: CLIENT_ID.to_owned(),
            client_secret: None,
            domain: Url::parse(&self.address).unwrap(),
            jwks_uri: Url::parse(&format!("{}/jwks", self.address)).unwrap(),
            scopes: ["openid", "aws.cognito.signin.user.admin"]
                .map(String::from)
                .to_vec(),
        }
    }

    pub(crate) fn cognito(&self) -> Provider {
        Provider::cognito_domain(self.cognito_config(), Arc::new(self.clock.clone())).unwrap()
    }

    /// What the browser and the person do: the link that the provider leads back to.
    pub(crate) fn authorize(&self, url: &AuthorizationUrl) -> String {
        let asked = parameters(url);
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["client_id"], CLIENT_ID);
        assert_eq!(asked["code_challenge_method"], "S256");
        let mut inner = self.inner.lock().unwrap();
        inner.counter += 1;
        let code = format!("marker-code-{}", inner.counter);
        let grant = Grant {
            challenge: asked["code_challenge"].clone(),
            nonce: asked["nonce"].clone(),
            redirect_uri: asked["redirect_uri"].clone(),
        };
        inner.codes.insert(code.clone(), grant);
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("code", &code)
            .append_pair("state", &asked["state"])
            .append_pair("iss", &inner.issuer)
            .finish();
        format!("{}?{query}", asked["redirect_uri"])
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.inner.lock().unwrap().seen.clone()
    }

    /// The requests to the token endpoint.
    pub(crate) fn exchanges(&self) -> Vec<Seen> {
        let mut seen = self.seen();
        seen.retain(|seen| seen.path.ends_with("/token"));
        seen
    }
}

async fn serve(listener: TcpListener, inner: Arc<Mutex<Inner>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let inner = Arc::clone(&inner);
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(request, Arc::clone(&inner)));
            let connection = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service);
            let _ = connection.await;
        });
    }
}

async fn answer(
    request: http::Request<Incoming>,
    inner: Arc<Mutex<Inner>>,
) -> Result<http::Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let seen = Seen {
        path: parts.uri.path().to_owned(),
        authorization: parts
            .headers
            .get("authorization")
            .map(|value| value.to_str().unwrap().to_owned()),
        form: form_urlencoded::parse(&body).into_owned().collect(),
    };
    let reply = inner.lock().unwrap().reply(&seen);
    let mut response = http::Response::builder()
        .status(reply.status)
        .header("date", NOW_DATE)
        .header("content-type", reply.content_type);
    if let Some(location) = reply.location {
        response = response.header("location", location);
    }
    Ok(response.body(Full::from(reply.body)).unwrap())
}

impl Inner {
    fn reply(&mut self, seen: &Seen) -> Reply {
        self.seen.push(seen.clone());
        let (status, body) = match seen.path.as_str() {
            "/.well-known/openid-configuration" => (200, self.metadata()),
            "/jwks" => (200, self.keys()),
            "/token" | "/oauth2/token" => self.token(seen),
            "/revoke" | "/oauth2/revoke" => self.revoke(seen),
            "/userinfo" => self.userinfo(),
            _ => (404, json!({})),
        };
        let mut reply = Reply {
            status,
            content_type: "application/json",
            location: None,
            body: body.to_string(),
        };
        (self.hook)(Saying::Reply(&seen.path, &mut reply));
        reply
    }

    fn metadata(&mut self) -> Value {
        let at = |path: &str| format!("{}{path}", self.issuer);
        let mut metadata = json!({
            "issuer": self.issuer,
            "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"),
            "jwks_uri": at("/jwks"),
            "userinfo_endpoint": at("/userinfo"),
            "revocation_endpoint": at("/revoke"),
            "end_session_endpoint": at("/end"),
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "authorization_response_iss_parameter_supported": true,
        });
        (self.hook)(Saying::Metadata(&mut metadata));
        metadata
    }

    fn keys(&mut self) -> Value {
        let mut keys = json!({"keys": [signing::jwk()]});
        (self.hook)(Saying::Keys(&mut keys));
        keys
    }

    fn token(&mut self, seen: &Seen) -> (u16, Value) {
        let invalid_grant = (
            400,
            json!({"error": "invalid_grant", "error_description": "marker-description"}),
        );
        let form = |name: &str| seen.form.get(name).map(String::as_str).unwrap_or_default();
        let is_refresh = form("grant_type") == "refresh_token";
        let grant = if is_refresh {
            self.refresh_tokens.remove(form("refresh_token"))
        } else {
            self.codes.remove(form("code")).filter(|grant| {
                let hash = digest(&SHA256, form("code_verifier").as_bytes());
                URL_SAFE_NO_PAD.encode(hash) == grant.challenge
                    && form("redirect_uri") == grant.redirect_uri
            })
        };
        match grant {
            Some(grant) => (
                200,
                self.tokens(grant, seen.path.starts_with("/oauth2"), is_refresh),
            ),
            None => invalid_grant,
        }
    }

    fn tokens(&mut self, grant: Grant, is_cognito: bool, is_refresh: bool) -> Value {
        self.counter += 1;
        let refresh_token = format!("marker-refresh-token-{}", self.counter);
        let nonce = (!is_refresh).then(|| grant.nonce.clone());
        self.refresh_tokens.insert(refresh_token.clone(), grant);
        let access_token = if is_cognito {
            let mut claims = json!({
                "sub": SUBJECT, "iss": self.issuer, "client_id": CLIENT_ID, "token_use": "access",
                "iat": NOW.0, "exp": NOW.0 + 1800, "username": "ada",
            });
            (self.hook)(Saying::AccessClaims(&mut claims));
            signing::sign(Signing::Ours, &signing::header(Signing::Ours), &claims)
        } else {
            "marker-access-token".to_owned()
        };
        let hash = digest(&SHA256, access_token.as_bytes());
        let mut claims = json!({
            "sub": SUBJECT, "iss": self.issuer, "aud": CLIENT_ID,
            "iat": NOW.0, "exp": NOW.0 + 3600, "auth_time": NOW.0 - 5,
            "at_hash": URL_SAFE_NO_PAD.encode(&hash.as_ref()[..16]),
        });
        if let Some(nonce) = nonce {
            claims["nonce"] = json!(nonce);
        }
        if is_cognito {
            claims["token_use"] = json!("id");
            claims["cognito:username"] = json!("ada");
        } else {
            claims["preferred_username"] = json!("ada");
        }
        (self.hook)(Saying::IdClaims(&mut claims));
        let mut header = signing::header(self.signing);
        (self.hook)(Saying::Header(&mut header));
        let mut tokens = json!({
            "token_type": "Bearer",
            "expires_in": 1800,
            "access_token": access_token,
            "id_token": signing::sign(self.signing, &header, &claims),
            "refresh_token": refresh_token,
        });
        (self.hook)(Saying::Tokens(&mut tokens));
        tokens
    }

    fn revoke(&mut self, seen: &Seen) -> (u16, Value) {
        self.refresh_tokens.remove(&seen.form["token"]);
        (200, json!({}))
    }

    fn userinfo(&mut self) -> (u16, Value) {
        let mut userinfo = json!({"sub": SUBJECT, "preferred_username": "ada of userinfo"});
        (self.hook)(Saying::Userinfo(&mut userinfo));
        (200, userinfo)
    }
}
