//! Making an account.

use std::sync::PoisonError;

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::AttributeType;
use vestibule_session::ports::{CodeDelivery, ProviderError, SignUp, SignUpOutcome, SignUpRequest};
use vestibule_session::{ChallengeSession, ConfirmationCode};

use super::{UserPool, ask, attributes, code_delivery};
use crate::client::silently;
use crate::failure::{Operation, is_refused_session, is_unknown_user, provider_error};

/// Only whoever made an account has it: with it the confirmation gives what the first sign-in begins with.
#[derive(Clone)]
pub(super) struct SignUpSession {
    username: String,
    session: ChallengeSession,
}

#[async_trait]
impl SignUp for UserPool {
    async fn sign_up(&self, request: &SignUpRequest) -> Result<SignUpOutcome, ProviderError> {
        let attributes: Vec<AttributeType> = attributes::to_sdk(&request.attributes)?;
        let password = request.password.as_ref();
        let call = self
            .client()
            .sign_up()
            .client_id(&self.settings.client_id)
            .set_secret_hash(self.secret_hash(&request.username))
            .username(&request.username)
            // EXPOSE: the pool makes its verifier from it.
            .set_password(password.map(|password| password.expose_secret().to_owned()))
            .set_user_attributes((!attributes.is_empty()).then_some(attributes));
        let output = ask(Operation::SignUp, call.send()).await?;
        self.keep_sign_up_session(output.session.map(|session| SignUpSession {
            username: request.username.clone(),
            session: ChallengeSession::new(session),
        }));
        if output.user_confirmed {
            return Ok(SignUpOutcome::Confirmed);
        }
        let delivery = output.code_delivery_details.as_ref();
        Ok(SignUpOutcome::ConfirmationRequired(
            delivery.and_then(code_delivery),
        ))
    }

    /// Confirms a second time without the session of the sign-up, if the pool does not take that one any more: the code may come much later.
    async fn confirm_sign_up(
        &self,
        username: &str,
        code: &ConfirmationCode,
    ) -> Result<Option<ChallengeSession>, ProviderError> {
        let session = self.sign_up_session(username);
        let has_session = session.is_some();
        let call = |session: Option<ChallengeSession>| {
            self.client()
                .confirm_sign_up()
                .client_id(&self.settings.client_id)
                .set_secret_hash(self.secret_hash(username))
                .username(username)
                // EXPOSE: the pool compares it.
                .confirmation_code(code.expose_secret())
                // EXPOSE: says that we made the account.
                .set_session(session.map(|session| session.expose_secret().to_owned()))
        };
        let output = match silently(call(session).send()).await {
            Err(error) if has_session && is_refused_session(&error) => {
                self.keep_sign_up_session(None);
                ask(Operation::ConfirmSignUp, call(None).send()).await?
            }
            Err(error) => return Err(provider_error(Operation::ConfirmSignUp, &error)),
            Ok(output) => output,
        };
        if has_session {
            self.keep_sign_up_session(None);
        }
        Ok(output.session.map(ChallengeSession::new))
    }

    /// An unknown user is answered like a known one: whether there is an account is nobody's business.
    async fn resend_confirmation_code(
        &self,
        username: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError> {
        let call = self
            .client()
            .resend_confirmation_code()
            .client_id(&self.settings.client_id)
            .set_secret_hash(self.secret_hash(username))
            .username(username);
        match silently(call.send()).await {
            Ok(output) => Ok(output.code_delivery_details().and_then(code_delivery)),
            Err(error) if is_unknown_user(&error) => Ok(None),
            Err(error) => Err(provider_error(Operation::ResendConfirmationCode, &error)),
        }
    }
}

impl UserPool {
    fn sign_up_session(&self, username: &str) -> Option<ChallengeSession> {
        let kept = self
            .sign_up_session
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        kept.as_ref()
            .filter(|kept| kept.username == username)
            .map(|kept| kept.session.clone())
    }

    fn keep_sign_up_session(&self, session: Option<SignUpSession>) {
        *self
            .sign_up_session
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = session;
    }
}
