//! A small user pool for one person, honest unless told otherwise ([`super::honest`]): real SRP, real signatures, and hooks at every answer.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use url::Url;
use vestibule_contract::AuthFlow;
use vestibule_session::{Password, RefreshToken, Timestamp};

use super::honest::{Honest, Step};
use super::pool_keys::{ACCESS_KEY, ID_KEY};
use super::raw_server::{Answer, RawServer, Request};
use super::{HandClock, MemoryDevices};
use crate::{ClientSecret, IdentityPoolConfig, UserPool, UserPoolConfig};

pub(crate) const NOW: Timestamp = Timestamp(1_800_000_000);
pub(crate) const POOL_ID: &str = "eu-west-1_Abc123XYZ";
pub(crate) const ISSUER: &str = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ";
pub(crate) const CLIENT_ID: &str = "3n4b5urk1ft4fl3mg5e62d9ado";
pub(crate) const SUBJECT: &str = "5f0b3a1e-0000-4000-8000-000000000001";
pub(crate) const CLIENT_SECRET: &str = "marker-client-secret";
pub(crate) const PASSWORD: &str = "Marker-Passw0rd!";
pub(crate) const REFRESH_TOKEN: &str = "marker-refresh-token";
/// The internal name; people type another one.
pub(crate) const USER_ID: &str = "ada-internal";
pub(crate) const IDENTITY_POOL_ID: &str = "eu-west-1:11111111-2222-3333-4444-555555555555";

/// What is changed of an answer, or put in its place. `None` leaves it.
type Hook = dyn FnMut(&Request, &mut Value) -> Option<Answer> + Send;

pub(crate) struct FakePool {
    pub(crate) server: RawServer,
    pub(crate) clock: HandClock,
    pub(crate) devices: MemoryDevices,
    hook: Arc<Mutex<Box<Hook>>>,
}

impl FakePool {
    /// A password is all that it asks for.
    pub(crate) async fn start() -> Self {
        Self::asking(vec![Step::PasswordVerifier]).await
    }

    /// Asks for all of this, one after the other, and then gives tokens.
    pub(crate) async fn asking(steps: Vec<Step>) -> Self {
        Self::with(Honest::asking(steps)).await
    }

    pub(crate) async fn with(mut honest: Honest) -> Self {
        let hook: Arc<Mutex<Box<Hook>>> = Arc::new(Mutex::new(Box::new(|_, _| None)));
        let hooked = Arc::clone(&hook);
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
            devices: MemoryDevices::default(),
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
        self.user_pool_of(self.config())
    }

    /// With another flow than SRP.
    pub(crate) fn user_pool_by(&self, auth_flow: AuthFlow) -> UserPool {
        self.user_pool_of(UserPoolConfig {
            auth_flow,
            ..self.config()
        })
    }

    pub(crate) fn user_pool_with_secret(&self) -> UserPool {
        self.user_pool_of(UserPoolConfig {
            client_secret: Some(ClientSecret::new(CLIENT_SECRET.to_owned())),
            ..self.config()
        })
    }

    pub(crate) fn user_pool_with_identity_pool(&self) -> UserPool {
        self.user_pool_of(self.config_with_identity_pool())
    }

    pub(crate) fn config_with_identity_pool(&self) -> UserPoolConfig {
        UserPoolConfig {
            identity_pool: Some(IdentityPoolConfig {
                id: IDENTITY_POOL_ID.to_owned(),
                endpoint: Some(self.server.address.clone()),
            }),
            ..self.config()
        }
    }

    pub(crate) fn user_pool_of(&self, config: UserPoolConfig) -> UserPool {
        let devices = Arc::new(self.devices.clone());
        UserPool::new(config, Arc::new(self.clock.clone()), devices).unwrap()
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
        auth_flow: AuthFlow::UserSrp,
        identity_pool: None,
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
