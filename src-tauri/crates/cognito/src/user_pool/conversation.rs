//! A sign-in under way: asks and answers, and does by itself what needs no person (proving a password, proving this computer).
//!
//! Invariants: tokens are taken only after something was sent that proves who it is; a proof is made at most once, of the password and of
//! the device each, so that no pool can keep a conversation going by itself.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::{
    AuthFlowType, AuthenticationResultType, ChallengeNameType,
};
use vestibule_contract::MfaMethod;
use vestibule_session::ports::{
    self, ChallengeKind, ProviderError, RememberedDevice, SignInOutcome,
};
use vestibule_session::{ChallengeSession, Password};

use super::challenge::{Answer, Challenge};
use super::opening::{Opening, PasswordUse};
use super::{UserPool, ask, asked};
use crate::failure::Operation;
use crate::srp::{self, KeyPair};

/// `AuthParameters` and `ChallengeResponses`.
pub(super) type Fields = HashMap<String, String>;

/// A sign-in, from one question to a person to the next.
pub(super) struct Conversation<'a> {
    pool: &'a UserPool,
    /// As typed, and then as the pool says.
    username: String,
    /// Of this computer, if the pool knows it.
    device: Option<RememberedDevice>,
    is_device_proved: bool,
    proof: Option<Proof<'a>>,
    /// Whether something was sent that tokens may be given for.
    may_bring_tokens: bool,
}

/// A password that can be proved.
struct Proof<'a> {
    key_pair: KeyPair,
    password: &'a Password,
    /// Whether it has to be asked for next.
    is_required: bool,
}

impl<'a> Conversation<'a> {
    pub(super) async fn new(pool: &'a UserPool, username: &str) -> Self {
        Self {
            pool,
            username: username.to_owned(),
            device: pool.devices.load(username).await,
            is_device_proved: false,
            proof: None,
            may_bring_tokens: false,
        }
    }

    /// Begins.
    pub(super) async fn open(
        mut self,
        opening: &Opening<'a>,
    ) -> Result<SignInOutcome, ProviderError> {
        let mut parameters = Fields::new();
        for (name, value) in &opening.parameters {
            parameters.insert((*name).to_owned(), value.clone());
        }
        self.use_password(opening.password, &mut parameters);
        self.may_bring_tokens = opening.may_bring_tokens();
        let pool = self.pool;
        let keys = pool.keys.keys();
        let answer = if self.may_bring_tokens {
            // Without the keys the tokens could not be accepted, and would be left behind at the pool.
            keys.await?;
            self.initiate(&opening.flow, opening.session, parameters)
                .await?
        } else {
            let initiate = self.initiate(&opening.flow, opening.session, parameters);
            let (answer, keys) = tokio::join!(initiate, keys);
            let answer = answer?;
            keys?;
            answer
        };
        self.go_on(answer).await
    }

    /// Answers what a person was asked. `responses` beside the name and what belongs to every request.
    pub(super) async fn answer(
        mut self,
        name: ChallengeNameType,
        session: Option<&ChallengeSession>,
        responses: &[(&str, &str)],
        password: PasswordUse<'a>,
    ) -> Result<SignInOutcome, ProviderError> {
        let operation = match name {
            ChallengeNameType::CustomChallenge => Operation::AnswerCustomChallenge,
            ChallengeNameType::WebAuthn => Operation::AnswerPasskeyChallenge,
            _ => Operation::AnswerChallenge,
        };
        // A choice proves nothing, and the promise of a proof does not either.
        self.may_bring_tokens = match name {
            ChallengeNameType::SelectChallenge | ChallengeNameType::SelectMfaType => {
                matches!(password, PasswordUse::Sent(_))
            }
            _ => !matches!(password, PasswordUse::Offered(_) | PasswordUse::Required(_)),
        };
        let mut fields = Fields::new();
        for (name, value) in responses {
            fields.insert((*name).to_owned(), (*value).to_owned());
        }
        self.use_password(password, &mut fields);
        self.pool.keys.keys().await?;
        let answer = self.respond(operation, name, session, fields).await?;
        self.go_on(answer).await
    }

    /// Begins to set a second factor up.
    pub(super) async fn set_up(
        self,
        method: MfaMethod,
        session: ChallengeSession,
    ) -> Result<SignInOutcome, ProviderError> {
        let (session, kind) = match method {
            MfaMethod::SoftwareToken => {
                let (session, secret) = self.pool.associate_by_session(&session).await?;
                (session, ChallengeKind::SetUpTotp { secret })
            }
            MfaMethod::Email => (session, ChallengeKind::SetUpEmail),
            MfaMethod::Sms => {
                let name = ChallengeNameType::MfaSetup.as_str().to_owned();
                return Err(ProviderError::UnsupportedChallenge(name));
            }
        };
        Ok(self.question(session, kind))
    }

    fn use_password(&mut self, password: PasswordUse<'a>, fields: &mut Fields) {
        let (password, is_required) = match password {
            PasswordUse::None => return,
            PasswordUse::Sent(password) => {
                // EXPOSE: the configured flow sends it; the pool compares it.
                let password = password.expose_secret().to_owned();
                fields.insert("PASSWORD".to_owned(), password);
                return;
            }
            PasswordUse::Offered(password) => (password, false),
            PasswordUse::Required(password) => (password, true),
        };
        let key_pair = KeyPair::generate();
        fields.insert("SRP_A".to_owned(), key_pair.public_hex());
        self.proof = Some(Proof {
            key_pair,
            password,
            is_required,
        });
    }

    /// Goes on until there are tokens, or something that only a person can answer.
    async fn go_on(mut self, mut answer: Answer) -> Result<SignInOutcome, ProviderError> {
        loop {
            let challenge = match answer {
                Answer::Tokens(result) => return self.finish(*result).await,
                Answer::Challenge(challenge) => challenge,
            };
            self.call_user_by(&challenge).await;
            answer = match &challenge.name {
                ChallengeNameType::PasswordVerifier => self.prove_password(&challenge).await?,
                ChallengeNameType::DeviceSrpAuth => self.prove_device(&challenge).await?,
                _ => return self.ask_person(challenge).await,
            };
        }
    }

    /// The pool's own name for the user goes into every answer from here on, and finds the device.
    async fn call_user_by(&mut self, challenge: &Challenge) {
        if let Some(name) = challenge.username().filter(|name| *name != self.username) {
            self.username = name.to_owned();
            self.device = self.pool.devices.load(name).await;
        }
    }

    async fn prove_password(&mut self, challenge: &Challenge) -> Result<Answer, ProviderError> {
        let proof = self
            .proof
            .take()
            .ok_or(ProviderError::UnexpectedAnswer("ChallengeName"))?;
        let responses = self.claim(
            &proof.key_pair,
            challenge,
            self.pool.settings.pool_name(),
            challenge.parameter("USER_ID_FOR_SRP")?,
            // EXPOSE: the hash of the protocol, which is what proves the password without sending it.
            proof.password.expose_secret(),
        )?;
        self.may_bring_tokens = true;
        let name = ChallengeNameType::PasswordVerifier;
        let session = challenge.session.as_ref();
        self.respond(Operation::SignIn, name, session, responses)
            .await
    }

    /// `DEVICE_SRP_AUTH` and the `DEVICE_PASSWORD_VERIFIER` that has to follow. A device that is refused is forgotten, and
    /// [`ProviderError::DeviceNotFound`] says so.
    async fn prove_device(&mut self, challenge: &Challenge) -> Result<Answer, ProviderError> {
        let device = match &self.device {
            Some(device) if !self.is_device_proved && self.may_bring_tokens => device.clone(),
            _ => return Err(ProviderError::UnexpectedAnswer("ChallengeName")),
        };
        self.is_device_proved = true;
        match self.proved_device(&device, challenge).await {
            Err(ProviderError::DeviceNotFound | ProviderError::NotAuthorized) => {
                self.pool.devices.forget(&self.username).await;
                Err(ProviderError::DeviceNotFound)
            }
            answer => answer,
        }
    }

    async fn proved_device(
        &mut self,
        device: &RememberedDevice,
        challenge: &Challenge,
    ) -> Result<Answer, ProviderError> {
        let key_pair = KeyPair::generate();
        let responses = Fields::from([("SRP_A".to_owned(), key_pair.public_hex())]);
        let name = ChallengeNameType::DeviceSrpAuth;
        let session = challenge.session.as_ref();
        let Answer::Challenge(next) = self
            .respond_once(Operation::SignIn, name, session, responses)
            .await?
        else {
            return Err(ProviderError::UnexpectedAnswer("ChallengeName"));
        };
        if next.name != ChallengeNameType::DevicePasswordVerifier {
            return Err(ProviderError::UnexpectedAnswer("ChallengeName"));
        }
        let responses = self.claim(
            &key_pair,
            &next,
            &device.group_key,
            &device.key,
            // EXPOSE: the hash of the protocol, which is what proves this computer.
            device.password.expose_secret(),
        )?;
        let session = next.session.as_ref();
        self.respond_once(Operation::SignIn, next.name.clone(), session, responses)
            .await
    }

    fn claim(
        &self,
        key_pair: &KeyPair,
        challenge: &Challenge,
        group: &str,
        user_id: &str,
        password: &str,
    ) -> Result<Fields, ProviderError> {
        let timestamp = srp::timestamp(self.pool.clock.at_pool());
        let secret_block = challenge.parameter("SECRET_BLOCK")?;
        let asked = srp::Challenge {
            group,
            user_id,
            salt: challenge.parameter("SALT")?,
            server_public: challenge.parameter("SRP_B")?,
            secret_block,
            timestamp: &timestamp,
        };
        let signature = srp::password_claim_signature(key_pair, &asked, password)?;
        Ok([
            ("PASSWORD_CLAIM_SIGNATURE", signature),
            ("PASSWORD_CLAIM_SECRET_BLOCK", secret_block.to_owned()),
            ("TIMESTAMP", timestamp),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into())
    }

    async fn ask_person(self, challenge: Challenge) -> Result<SignInOutcome, ProviderError> {
        let kind = asked::read(&challenge, self.pool.may_send_passwords())?;
        if self.proof.as_ref().is_some_and(|proof| proof.is_required) {
            return Err(ProviderError::UnexpectedAnswer("ChallengeName"));
        }
        let session = challenge
            .session
            .ok_or(ProviderError::UnexpectedAnswer("Session"))?;
        if let ChallengeKind::SelectMfaSetup { choices } = &kind
            && let [only] = choices.as_slice()
        {
            return self.set_up(*only, session).await;
        }
        Ok(self.question(session, kind))
    }

    fn question(self, session: ChallengeSession, kind: ChallengeKind) -> SignInOutcome {
        SignInOutcome::Challenge(Box::new(ports::Challenge {
            username: self.username,
            session: Some(session),
            kind,
        }))
    }

    async fn finish(
        self,
        mut result: AuthenticationResultType,
    ) -> Result<SignInOutcome, ProviderError> {
        if !self.may_bring_tokens {
            return Err(ProviderError::UnexpectedAnswer("ChallengeName"));
        }
        let new_device = result.new_device_metadata.take();
        let tokens = self.pool.accept(result, None).await?;
        if let Some(metadata) = new_device {
            self.pool.confirm_device(&tokens, metadata).await;
        }
        Ok(SignInOutcome::Tokens(Box::new(tokens)))
    }

    /// `InitiateAuth`; a second time without the device, if the pool does not know it any more.
    async fn initiate(
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
    async fn respond(
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

    async fn respond_once(
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
            self.pool.devices.forget(&self.username).await;
            self.device = None;
        }
        is_unknown
    }
}
