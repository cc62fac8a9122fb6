//! A sign-in under way: asks and answers, and does by itself what needs no person (proving a password, proving this computer).
//!
//! Invariants: tokens are taken only after something was sent that proves who it is; a proof is made at most once, of the password and of
//! the device each, so that no pool can keep a conversation going by itself.

use aws_sdk_cognitoidentityprovider::types::{AuthenticationResultType, ChallengeNameType};
use vestibule_contract::MfaMethod;
use vestibule_session::ports::{
    self, ChallengeKind, ProviderError, RememberedDevice, SignInOutcome,
};
use vestibule_session::{ChallengeSession, Password};

use super::challenge::{Answer, Challenge};
use super::exchange::{Exchange, Fields};
use super::opening::{Opening, PasswordUse};
use super::{UserPool, asked};
use crate::failure::Operation;
use crate::srp::{self, KeyPair};

/// A sign-in, from one question to a person to the next.
pub(super) struct Conversation<'a> {
    pool: &'a UserPool,
    exchange: Exchange<'a>,
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
            exchange: Exchange::new(pool, username).await,
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
            let (flow, session) = (&opening.flow, opening.session);
            self.exchange.initiate(flow, session, parameters).await?
        } else {
            let initiate = self
                .exchange
                .initiate(&opening.flow, opening.session, parameters);
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
        mut responses: Fields,
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
        self.use_password(password, &mut responses);
        self.pool.keys.keys().await?;
        let answer = self
            .exchange
            .respond(operation, name, session, responses)
            .await?;
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
            self.exchange.call_user_by(&challenge).await;
            answer = match &challenge.name {
                ChallengeNameType::PasswordVerifier => self.prove_password(&challenge).await?,
                ChallengeNameType::DeviceSrpAuth => self.prove_device(&challenge).await?,
                _ => return self.ask_person(challenge).await,
            };
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
        self.exchange
            .respond(Operation::SignIn, name, session, responses)
            .await
    }

    /// `DEVICE_SRP_AUTH` and the `DEVICE_PASSWORD_VERIFIER` that has to follow. A device that is refused is forgotten, and
    /// [`ProviderError::DeviceNotFound`] says so.
    async fn prove_device(&mut self, challenge: &Challenge) -> Result<Answer, ProviderError> {
        let device = match &self.exchange.device {
            Some(device) if !self.is_device_proved && self.may_bring_tokens => device.clone(),
            _ => return Err(ProviderError::UnexpectedAnswer("ChallengeName")),
        };
        self.is_device_proved = true;
        match self.proved_device(&device, challenge).await {
            Err(ProviderError::DeviceNotFound | ProviderError::NotAuthorized) => {
                self.exchange.forget_device().await;
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
            .exchange
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
        self.exchange
            .respond_once(Operation::SignIn, next.name.clone(), session, responses)
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
        let timestamp = srp::timestamp(self.pool.clock.at_issuer());
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
            username: self.exchange.username,
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
}
