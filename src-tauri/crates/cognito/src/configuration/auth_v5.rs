//! `Auth` as Amplify JavaScript took it up to version 5: flat, and written by hand in many an application.

use vestibule_contract::ConfigurationFormat;

use super::field::{Field, Object};
use super::gen1::{self, Rules};
use super::identity_pool::IdentityPool;
use super::{
    AUTH_FLOWS, CognitoConfiguration, VERIFICATION_METHODS, aws_exports, user_pool_client,
};
use crate::Error;

/// Reads `Auth`.
pub(super) fn read(auth: &Object<'_>) -> Result<CognitoConfiguration, Error> {
    let user_pool = match auth.find_text("userPoolId")? {
        Some(user_pool_id) => {
            let fields = user_pool_client::Fields {
                region: auth.find_text("region")?,
                user_pool_id,
                client_id: auth.require("userPoolWebClientId")?,
                client_secret: None,
                endpoint: auth.find_text("endpoint")?,
            };
            Some(fields.read()?)
        }
        None => None,
    };
    let mandatory = auth.find_flag("mandatorySignIn")?.unwrap_or(false);
    let identity_pool = match auth.find_text("identityPoolId")? {
        Some(id) => Some(IdentityPool::read(&id, !mandatory, None)?),
        None => None,
    };
    if user_pool.is_none() && identity_pool.is_none() {
        return Err(auth.error("has neither Cognito, nor userPoolId, nor identityPoolId; add one"));
    }
    let rules = Rules::read(auth, &gen1::PLAIN)?;
    let method = auth.find_text("signUpVerificationMethod")?;
    let flow = auth.find_text("authenticationFlowType")?;
    Ok(CognitoConfiguration {
        format: ConfigurationFormat::ResourcesConfig,
        user_pool,
        identity_pool,
        sign_in_names: rules.sign_in_names,
        sign_up_attributes: rules.sign_up_attributes,
        verification_types: rules.verification_types,
        verification_method: method
            .as_ref()
            .map(|field: &Field<'_>| field.word(VERIFICATION_METHODS))
            .transpose()?
            .unwrap_or_default(),
        password_policy: rules.password_policy,
        mfa: rules.mfa,
        passwordless: None,
        auth_flow: flow.map(|field| field.word(AUTH_FLOWS)).transpose()?,
        groups: Vec::new(),
        oauth: aws_exports::read_oauth(auth, rules.providers)?,
    })
}
