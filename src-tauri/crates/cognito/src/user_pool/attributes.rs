//! The signed-in person's attributes.

use std::collections::BTreeMap;

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::AttributeType;
use vestibule_contract::{AttributeUpdate, CodeDelivery, UserProfile};
use vestibule_session::ports::{ProviderError, UserAttributes};
use vestibule_session::{AccessToken, ConfirmationCode};

use super::{UserPool, ask, code_delivery};
use crate::failure::Operation;
use crate::pool_names;

#[async_trait]
impl UserAttributes for UserPool {
    async fn user_profile(&self, access_token: &AccessToken) -> Result<UserProfile, ProviderError> {
        let call = self
            .client()
            .get_user()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret());
        let output = ask(Operation::Account, call.send()).await?;
        let methods = output.user_mfa_setting_list.unwrap_or_default();
        let preferred = output.preferred_mfa_setting.as_deref();
        Ok(UserProfile {
            username: output.username,
            attributes: from_sdk(output.user_attributes),
            mfa_methods: methods
                .iter()
                .filter_map(|name| pool_names::mfa_method(name))
                .collect(),
            preferred_mfa: preferred.and_then(pool_names::mfa_method),
        })
    }

    async fn update_user_attributes(
        &self,
        access_token: &AccessToken,
        attributes: &BTreeMap<String, String>,
    ) -> Result<Vec<AttributeUpdate>, ProviderError> {
        let call = self
            .client()
            .update_user_attributes()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .set_user_attributes(Some(to_sdk(attributes)?));
        let output = ask(Operation::Account, call.send()).await?;
        let deliveries = output.code_delivery_details_list();
        Ok(attributes
            .keys()
            .map(|name| AttributeUpdate {
                name: name.clone(),
                delivery: deliveries
                    .iter()
                    .find(|details| details.attribute_name() == Some(name.as_str()))
                    .and_then(code_delivery),
            })
            .collect())
    }

    async fn delete_user_attributes(
        &self,
        access_token: &AccessToken,
        names: &[String],
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .delete_user_attributes()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .set_user_attribute_names(Some(names.to_vec()));
        ask(Operation::Account, call.send()).await?;
        Ok(())
    }

    async fn send_attribute_code(
        &self,
        access_token: &AccessToken,
        name: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError> {
        let call = self
            .client()
            .get_user_attribute_verification_code()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .attribute_name(name);
        let output = ask(Operation::Account, call.send()).await?;
        Ok(output.code_delivery_details().and_then(code_delivery))
    }

    async fn verify_attribute(
        &self,
        access_token: &AccessToken,
        name: &str,
        code: &ConfirmationCode,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .verify_user_attribute()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .attribute_name(name)
            // EXPOSE: the pool compares it.
            .code(code.expose_secret());
        ask(Operation::Account, call.send()).await?;
        Ok(())
    }
}

/// Attributes by Cognito's names, as the SDK wants them.
pub(super) fn to_sdk(
    attributes: &BTreeMap<String, String>,
) -> Result<Vec<AttributeType>, ProviderError> {
    attributes
        .iter()
        .map(|(name, value)| AttributeType::builder().name(name).value(value).build())
        .collect::<Result<_, _>>()
        .map_err(|_| ProviderError::InvalidParameter("an attribute without a name".to_owned()))
}

/// The same, the other way round.
pub(super) fn from_sdk(attributes: Vec<AttributeType>) -> BTreeMap<String, String> {
    attributes
        .into_iter()
        .filter_map(|attribute| Some((attribute.name, attribute.value?)))
        .collect()
}
