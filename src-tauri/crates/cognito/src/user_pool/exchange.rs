//! The requests of one sign-in, each with what belongs to every one: the user's name, the hash over it, and this computer's device.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use vestibule_session::ChallengeSession;
use vestibule_session::ports::{ProviderError, RememberedDevice};

use super::challenge::{Answer, Challenge};
use super::{UserPool, ask};
use crate::failure::Operation;

/// `AuthParameters` and `ChallengeResponses`.
pub(super) type Fields = HashMap<String, String>;

/// Who asks.
pub(super) struct Exchange<'a> {
    pool: &'a UserPool,
    /// As typed, and then as the pool says.
    pub(super) username: String,
    /// Of this computer, if the pool knows it.
    pub(super) device: Option<RememberedDevice>,
}

impl<'a> Exchange<'a> {
    pub(super) async fn new(pool: &'a UserPool, username: &str) -> Self {
        Self {
            pool,
            username: username.to_owned(),
            device: pool.devices.load(username).await,
        }
    }

    /// The pool's own name for the user goes into every answer from here on, and finds the device.
    pub(super) async fn call_user_by(&mut self, challenge: &Challenge) {
        if let Some(name) = challenge.username().filter(|name| *name != self.username) {
            name.clone_into(&mut self.username);
            self.device = self.pool.devices.load(name).await;
        }
    }

    pub(super) async fn forget_device(&mut self) {
        self.pool.devices.forget(&self.username).await;
        self.device = None;
    }

    /// `InitiateAuth`; a second time without the device, if the pool does not know it any more.
    pub(super) async fn initiate(
        &mut self,
        flow: &AuthFlowType,
        session: Option<&ChallengeSession>,
        parameters: Fields,
    ) -> Result<Answer, ProviderError> {
        let answer = self.initiate_once(flow, session, parameters.clone()).await;
        if self.forgot_device(&answer).await {
            return self.initiate_once(flow, session, parameters).await;
        }
        answer
    }

    async fn initiate_once(
        &self,
        flow: &AuthFlowType,
        session: Option<&ChallengeSession>,
        parameters: Fields,
    ) -> Result<Answer, ProviderError> {
        let call = self
            .pool
            .client()
            .initiate_auth()
            .auth_flow(flow.clone())
            .client_id(&self.pool.settings.client_id)
            // EXPOSE: names the sign-up that this goes on from.
            .set_session(session.map(|session| session.expose_secret().to_owned()))
            .set_auth_parameters(Some(self.with_name(parameters)));
        ask(Operation::SignIn, call.send()).await?.try_into()
    }

    /// `RespondToAuthChallenge`; a second time without the device, if the pool does not know it any more.
    pub(super) async fn respond(
        &mut self,
        operation: Operation,
        name: ChallengeNameType,
        session: Option<&ChallengeSession>,
        responses: Fields,
    ) -> Result<Answer, ProviderError> {
        let answer = self
            .respond_once(operation, name.clone(), session, responses.clone())
            .await;
        if self.forgot_device(&answer).await {
            return self.respond_once(operation, name, session, responses).await;
        }
        answer
    }

    pub(super) async fn respond_once(
        &self,
        operation: Operation,
        name: ChallengeNameType,
        session: Option<&ChallengeSession>,
        responses: Fields,
    ) -> Result<Answer, ProviderError> {
        let call = self
            .pool
            .client()
            .respond_to_auth_challenge()
            .client_id(&self.pool.settings.client_id)
            .challenge_name(name)
            // EXPOSE: names the sign-in that this goes on with.
            .set_session(session.map(|session| session.expose_secret().to_owned()))
            .set_challenge_responses(Some(self.with_name(responses)));
        ask(operation, call.send()).await?.try_into()
    }

    /// Adds what belongs to every request: the name, the hash over it, and this computer's device.
    fn with_name(&self, mut fields: Fields) -> Fields {
        if let Some(hash) = self.pool.secret_hash(&self.username) {
            fields.insert("SECRET_HASH".to_owned(), hash);
        }
        if let Some(device) = &self.device {
            fields.insert("DEVICE_KEY".to_owned(), device.key.clone());
        }
        fields.insert("USERNAME".to_owned(), self.username.clone());
        fields
    }

    /// Whether the pool does not know this computer's device any more. Then neither do we.
    async fn forgot_device(&mut self, answer: &Result<Answer, ProviderError>) -> bool {
        let is_unknown =
            matches!(answer, Err(ProviderError::DeviceNotFound)) && self.device.is_some();
        if is_unknown {
            self.forget_device().await;
        }
        is_unknown
    }
}
