//! A browser without a screen: it keeps cookies, and fills in the forms that it is shown.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Body;
use hyper::Request;
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST, SET_COOKIE};
use serde_json::Value;
use url::form_urlencoded;

use super::{Answer, Fixture, PORT};
use crate::{ClientConfig, OAuthFlow};

pub(in crate::tests) const CALLBACK: &str = "dev.vestibule.client://callback";
pub(in crate::tests) const LOOPBACK: &str = "http://127.0.0.1:41573/callback";
pub(in crate::tests) const SIGNED_OUT: &str = "dev.vestibule.client://signed-out";
/// RFC 7636, appendix B.
pub(in crate::tests) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(in crate::tests) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// A client that may use the pages.
pub(in crate::tests) fn hosted_client() -> ClientConfig {
    ClientConfig {
        allowed_oauth_flows_user_pool_client: true,
        allowed_oauth_flows: vec![OAuthFlow::Code],
        allowed_oauth_scopes: [
            "openid",
            "email",
            "phone",
            "profile",
            "aws.cognito.signin.user.admin",
        ]
        .map(str::to_owned)
        .to_vec(),
        callback_urls: vec![CALLBACK.to_owned(), LOOPBACK.to_owned()],
        logout_urls: vec![SIGNED_OUT.to_owned()],
        ..ClientConfig::default()
    }
}

pub(in crate::tests) struct Browser<'a> {
    pool: &'a Fixture,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl<'a> Browser<'a> {
    pub(in crate::tests) fn new(pool: &'a Fixture) -> Self {
        Self {
            pool,
            cookies: Mutex::default(),
        }
    }

    /// A path of the pool's domain, or one that the pool led to.
    pub(in crate::tests) async fn get(&self, path: &str) -> Answer {
        let request = self.request("GET", path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    pub(in crate::tests) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form(fields);
        let request = self
            .request("POST", path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(CONTENT_LENGTH, body.len())
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Fills in the form of a page that is sent to this path.
    pub(in crate::tests) async fn submit(
        &self,
        page: &Answer,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let form = Form::find(&page.text, path)
            .unwrap_or_else(|| panic!("no form for {path}: {}", page.text));
        let hidden = form
            .hidden
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<(&str, &str)> = hidden.chain(fields.iter().copied()).collect();
        self.post(&form.action, &all).await
    }

    /// From the application to the page, and back with what is in the address.
    pub(in crate::tests) async fn sign_in(&self, username: &str, password: &str) -> Answer {
        let page = self.login_page(&[]).await;
        self.submit(
            &page,
            "/login",
            &[("username", username), ("password", password)],
        )
        .await
    }

    /// The page that the application's request leads to.
    pub(in crate::tests) async fn login_page(&self, changes: &[(&str, &str)]) -> Answer {
        let answer = self.authorize(changes).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        self.get(location(&answer)).await
    }

    pub(in crate::tests) async fn authorize(&self, changes: &[(&str, &str)]) -> Answer {
        let query = self.pool.authorization(changes);
        self.get(&format!("/oauth2/authorize?{query}")).await
    }

    pub(in crate::tests) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    pub(in crate::tests) fn set_cookie(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap();
        cookies.insert(name.to_owned(), value.to_owned());
    }

    pub(in crate::tests) fn request(
        &self,
        method: &str,
        path: &str,
    ) -> hyper::http::request::Builder {
        let id = self.pool.pool.info().user_pool_id;
        let path = if path.starts_with(&format!("/{id}/")) {
            path.to_owned()
        } else {
            format!("/{id}{path}")
        };
        let cookies = self.cookies.lock().unwrap();
        let cookies: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, format!("127.0.0.1:{PORT}"));
        if cookies.is_empty() {
            request
        } else {
            request.header(COOKIE, cookies.join("; "))
        }
    }

    pub(in crate::tests) async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.pool.send(request).await;
        let mut cookies = self.cookies.lock().unwrap();
        for cookie in answer.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (pair, attributes) = cookie.split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        drop(cookies);
        answer
    }
}

impl Fixture {
    /// A pool with one client that may use the pages, and a user.
    pub(in crate::tests) async fn hosted() -> Self {
        let pool = Self::with_client(hosted_client()).await;
        pool.confirmed("ada").await;
        pool
    }

    /// An application's request, with these parameters in place of the usual ones; without those that are empty.
    pub(in crate::tests) fn authorization(&self, changes: &[(&str, &str)]) -> String {
        let usual = [
            ("client_id", self.client_id.as_str()),
            ("response_type", "code"),
            ("scope", "openid email aws.cognito.signin.user.admin"),
            ("redirect_uri", CALLBACK),
            ("state", "a state"),
            ("nonce", "a nonce"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        let is_changed = |name: &str| changes.iter().any(|(other, _)| *other == name);
        let kept = usual.iter().filter(|(name, _)| !is_changed(name));
        let all: Vec<(&str, &str)> = kept
            .chain(changes)
            .copied()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        form(&all)
    }

    /// A call of the token endpoint, by an application.
    pub(in crate::tests) async fn token(&self, fields: &[(&str, &str)]) -> Answer {
        self.endpoint("/oauth2/token", fields, None).await
    }

    /// A call of an endpoint, by an application.
    pub(in crate::tests) async fn endpoint(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        authorization: Option<&str>,
    ) -> Answer {
        let body = form(fields);
        let mut request = Browser::new(self)
            .request("POST", path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(CONTENT_LENGTH, body.len());
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// The code of a way back, exchanged as it should be.
    pub(in crate::tests) async fn exchange(&self, code: &str) -> Answer {
        self.token(&[
            ("grant_type", "authorization_code"),
            ("client_id", &self.client_id),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("code_verifier", VERIFIER),
        ])
        .await
    }

    /// Tokens of a whole sign-in on the page.
    pub(in crate::tests) async fn hosted_tokens(&self, username: &str, password: &str) -> Value {
        let back = Browser::new(self).sign_in(username, password).await;
        let answer = self.exchange(&parameter(&back, "code")).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json()
    }

    pub(in crate::tests) async fn user_info(&self, access_token: &Value) -> Answer {
        let bearer = format!("Bearer {}", access_token.as_str().unwrap());
        let request = Browser::new(self).request("GET", "/oauth2/userInfo");
        let request = request.header("authorization", bearer);
        self.send(request.body(Body::empty()).unwrap()).await
    }
}

/// Where an answer leads to.
pub(in crate::tests) fn location(answer: &Answer) -> &str {
    let location = answer.headers.get("location");
    location
        .unwrap_or_else(|| panic!("{} leads nowhere: {}", answer.status, answer.text))
        .to_str()
        .unwrap()
}

/// A parameter of where an answer leads to.
pub(in crate::tests) fn parameter(answer: &Answer, name: &str) -> String {
    let (_, query) = location(answer).split_once('?').unwrap();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let found = pairs.find(|(other, _)| other == name);
    found
        .unwrap_or_else(|| panic!("no {name} in {query}"))
        .1
        .into_owned()
}

pub(in crate::tests) fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

struct Form {
    action: String,
    hidden: Vec<(String, String)>,
}

impl Form {
    fn find(page: &str, path: &str) -> Option<Self> {
        let forms = page.split("<form ").skip(1);
        let mut forms = forms.map(|form| form.split("</form>").next().unwrap());
        forms.find_map(|form| {
            let action = attribute(form, "action")?;
            let target = action.split('?').next().unwrap();
            if !target.ends_with(path) {
                return None;
            }
            let inputs = form.split("<input type=\"hidden\"").skip(1);
            let hidden = inputs.map(|input| {
                let name = attribute(input, "name").unwrap();
                (name, attribute(input, "value").unwrap())
            });
            Some(Self {
                hidden: hidden.collect(),
                action,
            })
        })
    }
}

/// The value of an attribute of the first element of this text.
pub(in crate::tests) fn attribute(element: &str, name: &str) -> Option<String> {
    let start = element.find(&format!("{name}=\""))? + name.len() + 2;
    let value = element[start..].split('"').next()?;
    let plain = value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    Some(plain)
}
