//! A small user pool for one person, honest unless told otherwise: real SRP, real signatures, and hooks at every answer.

use std::sync::{Arc, Mutex};

use crypto_bigint::U3072;
use serde_json::{Value, json};
use url::Url;
use vestibule_session::{Password, RefreshToken, Timestamp};

use super::HandClock;
use super::pool_keys::{ACCESS_KEY, ID_KEY, jwks};
use super::raw_server::{Answer, RawServer, Request};
use super::srp_server::{Account, Handshake};
use crate::{ClientSecret, UserPool, UserPoolConfig};

pub(crate) const NOW: Timestamp = Timestamp(1_800_000_000);
pub(crate) const POOL_ID: &str = "eu-west-1_Abc123XYZ";
pub(crate) const ISSUER: &str = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ";
pub(crate) const CLIENT_ID: &str = "3n4b5urk1ft4fl3mg5e62d9ado";
pub(crate) const SUBJECT: &str = "5f0b3a1e-0000-4000-8000-000000000001";
pub(crate) const PASSWORD: &str = "Marker-Passw0rd!";
pub(crate) const REFRESH_TOKEN: &str = "marker-refresh-token";
/// The internal name; people type another one.
pub(crate) const USER_ID: &str = "ada-internal";
const SALT: &str = "b704a27deb8cf5efec43a40eac5b60d2";
const SECRET_BLOCK: &str = "bWFya2VyLXNlY3JldC1ibG9jaw==";

/// What is changed of an answer, or put in its place. `None` leaves it.
type Hook = dyn FnMut(&Request, &mut Value) -> Option<Answer> + Send;

pub(crate) struct FakePool {
    pub(crate) server: RawServer,
    pub(crate) clock: HandClock,
    hook: Arc<Mutex<Box<Hook>>>,
}

impl FakePool {
    pub(crate) async fn start() -> Self {
        let hook: Arc<Mutex<Box<Hook>>> = Arc::new(Mutex::new(Box::new(|_, _| None)));
        let hooked = Arc::clone(&hook);
        let mut honest = Honest::default();
        let server = RawServer::start(move |request| {
            let (mut body, answer) = honest.answer(request);
            if let Some(instead) = (hooked.lock().unwrap())(request, &mut body) {
                return instead;
            }
            answer.unwrap_or_else(|| Answer::json(&body))
        })
        .await;
        Self {
            server,
            clock: HandClock::at(NOW),
            hook,
        }
    }

    /// Changes answers from now on.
    pub(crate) fn on(
        &self,
        hook: impl FnMut(&Request, &mut Value) -> Option<Answer> + Send + 'static,
    ) {
        *self.hook.lock().unwrap() = Box::new(hook);
    }

    /// Answers one operation so from now on.
    pub(crate) fn answer(&self, operation: &'static str, answer: Answer) {
        self.on(move |request, _| (request.operation() == operation).then(|| answer.clone()));
    }

    pub(crate) fn config(&self) -> UserPoolConfig {
        config(Some(self.server.address.clone()))
    }

    pub(crate) fn user_pool(&self) -> UserPool {
        UserPool::new(self.config(), Arc::new(self.clock.clone())).unwrap()
    }

    pub(crate) fn user_pool_with_secret(&self) -> UserPool {
        let config = UserPoolConfig {
            client_secret: Some(ClientSecret::new("marker-client-secret".to_owned())),
            ..self.config()
        };
        UserPool::new(config, Arc::new(self.clock.clone())).unwrap()
    }

    /// What was asked of Cognito, without the keys.
    pub(crate) fn operations(&self) -> Vec<String> {
        let mut operations = self.server.operations();
        operations.retain(|operation| !operation.starts_with("GET "));
        operations
    }

    pub(crate) fn request(&self, operation: &str) -> Request {
        let mut found = self.server.requests();
        found.retain(|request| request.operation() == operation);
        found.pop().expect("it was asked")
    }
}

pub(crate) fn config(endpoint: Option<Url>) -> UserPoolConfig {
    UserPoolConfig {
        region: "eu-west-1".to_owned(),
        user_pool_id: POOL_ID.to_owned(),
        client_id: CLIENT_ID.to_owned(),
        client_secret: None,
        endpoint,
        issuer: None,
    }
}

pub(crate) fn password() -> Password {
    Password::new(PASSWORD.to_owned())
}

pub(crate) fn refresh_token() -> RefreshToken {
    RefreshToken::new(REFRESH_TOKEN.to_owned())
}

pub(crate) fn id_claims() -> Value {
    json!({
        "sub": SUBJECT, "iss": ISSUER, "aud": CLIENT_ID, "token_use": "id",
        "iat": NOW.0, "exp": NOW.0 + 3600, "cognito:username": USER_ID, "email": "ada@example.com",
    })
}

pub(crate) fn access_claims() -> Value {
    json!({
        "sub": SUBJECT, "iss": ISSUER, "client_id": CLIENT_ID, "token_use": "access",
        "iat": NOW.0, "exp": NOW.0 + 1800, "username": USER_ID,
    })
}

/// An `AuthenticationResult` of these claims.
pub(crate) fn result_of(id: &Value, access: &Value) -> Value {
    json!({
        "IdToken": ID_KEY.sign(id),
        "AccessToken": ACCESS_KEY.sign(access),
        "TokenType": "Bearer",
        "ExpiresIn": 1800,
    })
}

#[derive(Default)]
struct Honest {
    handshake: Option<(Handshake, String)>,
}

impl Honest {
    /// The body, and the whole answer where it is not just that with status 200.
    fn answer(&mut self, request: &Request) -> (Value, Option<Answer>) {
        let body = match request.operation() {
            "InitiateAuth" if request.body["AuthFlow"] == "REFRESH_TOKEN_AUTH" => {
                json!({"AuthenticationResult": result_of(&id_claims(), &access_claims())})
            }
            "InitiateAuth" => self.initiate(request),
            "RespondToAuthChallenge" if !self.accepts(request) => {
                let refusal =
                    Answer::error("NotAuthorizedException", "Incorrect username or password.");
                return (Value::Null, Some(refusal));
            }
            "RespondToAuthChallenge" => {
                let mut result = result_of(&id_claims(), &access_claims());
                result["RefreshToken"] = json!(REFRESH_TOKEN);
                json!({"AuthenticationResult": result, "ChallengeParameters": {}})
            }
            "GetTokensFromRefreshToken" => {
                json!({"AuthenticationResult": result_of(&id_claims(), &access_claims())})
            }
            "SignUp" => json!({
                "UserConfirmed": false,
                "UserSub": SUBJECT,
                "CodeDeliveryDetails": delivery(),
            }),
            "ResendConfirmationCode" | "ForgotPassword" => {
                json!({"CodeDeliveryDetails": delivery()})
            }
            "GetUser" => json!({
                "Username": USER_ID,
                "UserAttributes": [
                    {"Name": "sub", "Value": SUBJECT},
                    {"Name": "email", "Value": "ada@example.com"},
                ],
            }),
            keys if keys.starts_with("GET ") => {
                let answer = Answer::Whole(200, "application/json", jwks());
                return (Value::Null, Some(answer));
            }
            _ => json!({}),
        };
        (body, None)
    }

    fn initiate(&mut self, request: &Request) -> Value {
        let pool_name = POOL_ID.split_once('_').unwrap().1;
        let handshake = Account::new(pool_name, USER_ID, SALT, PASSWORD)
            .challenge_with(&U3072::from_u64(5_014));
        let public_hex = handshake.public_hex.clone();
        let client_public = request.body["AuthParameters"]["SRP_A"].as_str().unwrap();
        self.handshake = Some((handshake, client_public.to_owned()));
        json!({
            "ChallengeName": "PASSWORD_VERIFIER",
            "Session": "marker-session",
            "ChallengeParameters": {
                "SALT": SALT,
                "SECRET_BLOCK": SECRET_BLOCK,
                "SRP_B": public_hex,
                "USERNAME": USER_ID,
                "USER_ID_FOR_SRP": USER_ID,
            },
        })
    }

    fn accepts(&self, request: &Request) -> bool {
        let (handshake, client_public) = self.handshake.as_ref().unwrap();
        let responses = &request.body["ChallengeResponses"];
        let text = |name: &str| responses[name].as_str().unwrap();
        text("USERNAME") == USER_ID
            && handshake.accepts(
                client_public,
                text("PASSWORD_CLAIM_SECRET_BLOCK"),
                text("TIMESTAMP"),
                text("PASSWORD_CLAIM_SIGNATURE"),
            )
    }
}

fn delivery() -> Value {
    json!({"Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"})
}
