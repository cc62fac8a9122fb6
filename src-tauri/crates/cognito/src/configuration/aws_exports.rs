//! Amplify Gen 1's `aws-exports.js`, and its twin in JSON.

use vestibule_contract::ConfigurationFormat;

use super::field::{Field, Object};
use super::gen1::{self, Rules};
use super::identity_pool::IdentityPool;
use super::{CognitoConfiguration, OAuth, Provider, VERIFICATION_METHODS, oauth, user_pool_client};
use crate::Error;

/// What no other form has at its root.
pub(super) const KEYS: [&str; 3] = [
    "aws_project_region",
    "aws_user_pools_id",
    "aws_cognito_identity_pool_id",
];

const OAUTH: oauth::Keys = oauth::Keys {
    domain: "domain",
    scopes: "scope",
    redirect_sign_in: "redirectSignIn",
    redirect_sign_out: "redirectSignOut",
    response_type: Some("responseType"),
};

pub(super) fn read(root: &Object<'_>) -> Result<CognitoConfiguration, Error> {
    let rules = Rules::read(root, &gen1::AWS_EXPORTS)?;
    let user_pool = match root.find_text("aws_user_pools_id")? {
        Some(user_pool_id) => {
            let region = root.find_text("aws_cognito_region")?;
            let fields = user_pool_client::Fields {
                region: region.or(root.find_text("aws_project_region")?),
                user_pool_id,
                client_id: root.require("aws_user_pools_web_client_id")?,
                client_secret: None,
                endpoint: None,
            };
            Some(fields.read()?)
        }
        None => None,
    };
    let identity_pool = match root.find_text("aws_cognito_identity_pool_id")? {
        Some(id) => Some(IdentityPool::read(
            &id,
            allows_unauthenticated(root)?,
            None,
        )?),
        None => None,
    };
    if user_pool.is_none() && identity_pool.is_none() {
        return Err(root.error(
            "the file has neither aws_user_pools_id nor aws_cognito_identity_pool_id; run `amplify add auth` and `amplify push`, and open the new file",
        ));
    }
    let method = root.find_text("aws_cognito_sign_up_verification_method")?;
    Ok(CognitoConfiguration {
        format: ConfigurationFormat::AwsExports,
        user_pool,
        identity_pool,
        sign_in_names: rules.sign_in_names,
        sign_up_attributes: rules.sign_up_attributes,
        verification_types: rules.verification_types,
        verification_method: method
            .map(|field| field.word(VERIFICATION_METHODS))
            .transpose()?
            .unwrap_or_default(),
        password_policy: rules.password_policy,
        mfa: rules.mfa,
        passwordless: None,
        auth_flow: None,
        groups: Vec::new(),
        oauth: read_oauth(root, rules.providers)?,
    })
}

/// The `oauth` of `object`, with the providers that the form has beside it.
pub(super) fn read_oauth(
    object: &Object<'_>,
    providers: Vec<Provider>,
) -> Result<Option<OAuth>, Error> {
    let Some(object) = object.find_object("oauth")? else {
        return Ok(None);
    };
    let read = oauth::read(&object, &OAUTH)?;
    Ok(read.map(|read| OAuth { providers, ..read }))
}

/// As Amplify has it: unless signing in is mandatory. Gen 2, writing this form, says it by a key of its own.
fn allows_unauthenticated(root: &Object<'_>) -> Result<bool, Error> {
    const FLAGS: &[(&str, bool)] = &[("true", true), ("false", false)];
    if let Some(field) = root.find("allowUnauthenticatedIdentities") {
        return if field.is_text() {
            field.word(FLAGS)
        } else {
            field.flag()
        };
    }
    let mandatory = root.find("aws_mandatory_sign_in");
    Ok(mandatory.as_ref().map(Field::text).transpose()? != Some("enable"))
}
