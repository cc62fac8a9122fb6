//! The signed-in person's passkeys.

use async_trait::async_trait;
use aws_smithy_types::Document;
use serde_json::Value;
use vestibule_contract::Passkey;
use vestibule_session::ports::{Passkeys, ProviderError};
use vestibule_session::{AccessToken, PasskeyCredential};

use super::{UserPool, ask};
use crate::failure::Operation;
use crate::{document, pool_text};

#[async_trait]
impl Passkeys for UserPool {
    async fn passkeys(&self, access_token: &AccessToken) -> Result<Vec<Passkey>, ProviderError> {
        let mut passkeys = Vec::new();
        let mut page = None;
        for _ in 0..MAX_PAGES {
            let call = self
                .client()
                .list_web_authn_credentials()
                // EXPOSE: says whose account it is.
                .access_token(access_token.expose_secret())
                .max_results(PAGE_SIZE)
                .set_next_token(page.take());
            let output = ask(Operation::Account, call.send()).await?;
            passkeys.extend(output.credentials.into_iter().map(|credential| Passkey {
                credential_id: credential.credential_id,
                name: pool_text::label(&credential.friendly_credential_name),
                relying_party_id: credential.relying_party_id,
                created_at: credential.created_at.secs(),
            }));
            page = output.next_token.filter(|token| !token.is_empty());
            if page.is_none() {
                return Ok(passkeys);
            }
        }
        Err(ProviderError::UnexpectedAnswer("NextToken"))
    }

    async fn begin_passkey_registration(
        &self,
        access_token: &AccessToken,
    ) -> Result<String, ProviderError> {
        let call = self
            .client()
            .start_web_authn_registration()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret());
        let output = ask(Operation::Account, call.send()).await?;
        match output.credential_creation_options {
            options @ Document::Object(_) => Ok(document::to_json(&options).to_string()),
            _ => Err(ProviderError::UnexpectedAnswer("CredentialCreationOptions")),
        }
    }

    async fn finish_passkey_registration(
        &self,
        access_token: &AccessToken,
        credential: &PasskeyCredential,
    ) -> Result<(), ProviderError> {
        // EXPOSE: the pool checks it and keeps its public key.
        let credential = serde_json::from_str(credential.expose_secret());
        let Ok(credential @ Value::Object(_)) = credential else {
            let text = "the passkey's answer is not JSON";
            return Err(ProviderError::InvalidParameter(text.to_owned()));
        };
        let call = self
            .client()
            .complete_web_authn_registration()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .credential(document::from_json(credential));
        ask(Operation::Account, call.send()).await?;
        Ok(())
    }

    async fn delete_passkey(
        &self,
        access_token: &AccessToken,
        credential_id: &str,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .delete_web_authn_credential()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .credential_id(credential_id);
        ask(Operation::DeletePasskey, call.send()).await?;
        Ok(())
    }
}

/// As many as Cognito gives at once.
const PAGE_SIZE: i32 = 20;
/// Cognito keeps 20 for a person; a list without end is no list.
const MAX_PAGES: usize = 50;
