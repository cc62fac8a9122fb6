//! Amplify's `amplifyconfiguration.json` for Android, iOS and Flutter: `auth.plugins.awsCognitoAuthPlugin`.

use vestibule_contract::ConfigurationFormat;

use super::field::{Field, Object};
use super::gen1::{self, Rules};
use super::identity_pool::IdentityPool;
use super::{AUTH_FLOWS, CognitoConfiguration, OAuth, UserPoolClient, oauth, user_pool_client};
use crate::Error;

const OAUTH: oauth::Keys = oauth::Keys {
    domain: "WebDomain",
    scopes: "Scopes",
    redirect_sign_in: "SignInRedirectURI",
    redirect_sign_out: "SignOutRedirectURI",
    // A mobile library never uses another flow than `code`.
    response_type: None,
};

pub(super) fn read(root: &Object<'_>) -> Result<CognitoConfiguration, Error> {
    let plugins = root
        .require("auth")?
        .object()?
        .require("plugins")?
        .object()?;
    let plugin = plugins.require("awsCognitoAuthPlugin")?.object()?;
    let auth = default_of(&plugin, "Auth")?;
    let pool = default_of(&plugin, "CognitoUserPool")?;
    let oauth = match &auth {
        Some(auth) => auth.find_object("OAuth")?,
        None => None,
    };
    let user_pool = match &pool {
        Some(pool) => user_pool(pool, oauth.as_ref())?,
        None => None,
    };
    let identity_pool = identity_pool(&plugin)?;
    if user_pool.is_none() && identity_pool.is_none() {
        return Err(plugin.error(
            "has neither CognitoUserPool.Default.PoolId nor CredentialsProvider.CognitoIdentity.Default.PoolId; add one",
        ));
    }
    let rules = match &auth {
        Some(auth) => Rules::read(auth, &gen1::PLAIN)?,
        None => Rules::read(&plugin, &gen1::PLAIN)?,
    };
    let flow = match &auth {
        Some(auth) => auth.find_text("authenticationFlowType")?,
        None => None,
    };
    let oauth = match &oauth {
        Some(oauth) => oauth::read(oauth, &OAUTH)?,
        None => None,
    };
    Ok(CognitoConfiguration {
        format: ConfigurationFormat::AmplifyMobile,
        user_pool,
        identity_pool,
        sign_in_names: rules.sign_in_names,
        sign_up_attributes: rules.sign_up_attributes,
        verification_types: rules.verification_types,
        verification_method: super::VerificationMethod::default(),
        password_policy: rules.password_policy,
        mfa: rules.mfa,
        passwordless: None,
        auth_flow: flow.map(|field| field.word(AUTH_FLOWS)).transpose()?,
        groups: Vec::new(),
        oauth: oauth.map(|oauth| OAuth {
            providers: rules.providers,
            ..oauth
        }),
    })
}

fn user_pool(
    pool: &Object<'_>,
    oauth: Option<&Object<'_>>,
) -> Result<Option<UserPoolClient>, Error> {
    let Some(user_pool_id) = pool.find_text("PoolId")? else {
        return Ok(None);
    };
    let client_id = pool.require("AppClientId")?;
    let mut client_secret = pool.find_text("AppClientSecret")?;
    if let Some(oauth) = oauth {
        if let Some(other) = oauth.find_text("AppClientId")?
            && other.text()? != client_id.text()?
        {
            return Err(other.error(
                "is not the app client of CognitoUserPool; one sign-in needs one client, so write the same in both",
            ));
        }
        client_secret = client_secret.or(oauth.find_text("AppClientSecret")?);
    }
    let fields = user_pool_client::Fields {
        region: pool.find_text("Region")?,
        user_pool_id,
        client_id,
        client_secret,
        endpoint: pool.find_text("Endpoint")?,
    };
    fields.read().map(Some)
}

fn identity_pool(plugin: &Object<'_>) -> Result<Option<IdentityPool>, Error> {
    let Some(provider) = plugin.find_object("CredentialsProvider")? else {
        return Ok(None);
    };
    let Some(pool) = default_of(&provider, "CognitoIdentity")? else {
        return Ok(None);
    };
    let Some(id) = pool.find_text("PoolId")? else {
        return Ok(None);
    };
    // The form does not say it; Cognito's own answer decides.
    let read = IdentityPool::read(&id, true, None)?;
    let region = pool.find_text("Region")?;
    let region_text = region.as_ref().map(Field::text).transpose()?;
    match region {
        Some(region) if region_text != Some(read.id.region()) => {
            Err(region.error("is not the region that the identity pool's id begins with; mend one"))
        }
        _ => Ok(Some(read)),
    }
}

/// `object.<name>.Default`
fn default_of<'a>(object: &Object<'a>, name: &str) -> Result<Option<Object<'a>>, Error> {
    match object.find_object(name)? {
        Some(object) => object.find_object("Default"),
        None => Ok(None),
    }
}
