//! Signing in by user name and password: `USER_SRP_AUTH`, and nothing that would send the password.

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use vestibule_session::ports::{ProviderError, SignIn};
use vestibule_session::{Password, TokenSet};

use super::challenge::{Answer, Challenge};
use super::{UserPool, ask};
use crate::failure::Operation;
use crate::srp::{self, KeyPair};

#[async_trait]
impl SignIn for UserPool {
    async fn sign_in(
        &self,
        username: &str,
        password: &Password,
    ) -> Result<TokenSet, ProviderError> {
        let key_pair = KeyPair::generate();
        // The keys are fetched meanwhile: without them the tokens could not be accepted, and would be left behind at the pool.
        let (answer, keys) = tokio::join!(
            self.initiate_srp_auth(username, &key_pair),
            self.keys.keys()
        );
        let challenge = match answer? {
            Answer::Challenge(challenge) => challenge,
            // Tokens for nothing but a name: not the flow that was asked for.
            Answer::Tokens(_) => return Err(ProviderError::UnexpectedAnswer("ChallengeName")),
        };
        keys?;
        let answer = match &challenge.name {
            ChallengeNameType::PasswordVerifier => {
                self.respond_to_password_verifier(&challenge, &key_pair, password)
                    .await?
            }
            _ => return Err(challenge.unsupported()),
        };
        match answer {
            Answer::Tokens(result) => self.accept(result, None).await,
            Answer::Challenge(next) => Err(next.unsupported()),
        }
    }
}

impl UserPool {
    async fn initiate_srp_auth(
        &self,
        username: &str,
        key_pair: &KeyPair,
    ) -> Result<Answer, ProviderError> {
        let mut call = self
            .client()
            .initiate_auth()
            .auth_flow(AuthFlowType::UserSrpAuth)
            .client_id(&self.settings.client_id)
            .auth_parameters("USERNAME", username)
            .auth_parameters("SRP_A", key_pair.public_hex());
        if let Some(hash) = self.secret_hash(username) {
            call = call.auth_parameters("SECRET_HASH", hash);
        }
        ask(Operation::SignIn, call.send()).await?.try_into()
    }

    async fn respond_to_password_verifier(
        &self,
        challenge: &Challenge,
        key_pair: &KeyPair,
        password: &Password,
    ) -> Result<Answer, ProviderError> {
        let timestamp = srp::timestamp(self.clock.at_pool());
        let user_id = challenge.parameter("USER_ID_FOR_SRP")?;
        let secret_block = challenge.parameter("SECRET_BLOCK")?;
        let signature = srp::password_claim_signature(
            key_pair,
            &srp::Challenge {
                pool_name: self.settings.pool_name(),
                user_id,
                salt: challenge.parameter("SALT")?,
                server_public: challenge.parameter("SRP_B")?,
                secret_block,
                timestamp: &timestamp,
            },
            password,
        )?;
        let mut call = self
            .client()
            .respond_to_auth_challenge()
            .client_id(&self.settings.client_id)
            .challenge_name(ChallengeNameType::PasswordVerifier)
            .set_session(challenge.session.clone())
            .challenge_responses("USERNAME", user_id)
            .challenge_responses("PASSWORD_CLAIM_SIGNATURE", signature)
            .challenge_responses("PASSWORD_CLAIM_SECRET_BLOCK", secret_block)
            .challenge_responses("TIMESTAMP", timestamp);
        // From here on the pool knows the user by the internal name, so that the hash is over that one.
        if let Some(hash) = self.secret_hash(user_id) {
            call = call.challenge_responses("SECRET_HASH", hash);
        }
        ask(Operation::SignIn, call.send()).await?.try_into()
    }
}
