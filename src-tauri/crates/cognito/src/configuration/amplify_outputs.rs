//! Amplify Gen 2's `amplify_outputs.json`: the `auth` of <https://amplify.aws/2024-02/outputs-schema.json>, versions 1 to 1.5.
//!
//! Later versions of 1 only add keys, and are read as far as they are known; Amplify's own libraries do the same.

use vestibule_contract::{ConfigurationFormat, MfaRequirement, PasswordPolicy, SignInName};

use super::field::{Field, Object, without_repetition};
use super::identity_pool::IdentityPool;
use super::{
    AUTH_FLOWS, CognitoConfiguration, FIRST_FACTORS, MFA_METHODS, Mfa, OAuth, Passwordless,
    USER_VERIFICATIONS, VERIFICATION_TYPES, VerificationMethod, WebAuthn, attribute_name, groups,
    min_length, oauth, user_pool_client,
};
use crate::Error;

const OAUTH: oauth::Keys = oauth::Keys {
    domain: "domain",
    scopes: "scopes",
    redirect_sign_in: "redirect_sign_in_uri",
    redirect_sign_out: "redirect_sign_out_uri",
    response_type: Some("response_type"),
};

/// # Errors
/// [`Error::UnsupportedConfigurationVersion`] for any other than `1` and `1.…`.
pub(super) fn check_version(version: &Field<'_>) -> Result<(), Error> {
    match version.text()?.split('.').next() {
        Some("1") => Ok(()),
        _ => Err(Error::UnsupportedConfigurationVersion),
    }
}

pub(super) fn read(root: &Object<'_>) -> Result<CognitoConfiguration, Error> {
    let auth = root.require("auth")?.object()?;
    let user_pool = user_pool_client::Fields {
        region: Some(auth.require("aws_region")?),
        user_pool_id: auth.require("user_pool_id")?,
        client_id: auth.require("user_pool_client_id")?,
        client_secret: None,
        endpoint: None,
    };
    let attributes = auth.items("standard_required_attributes")?;
    let flow = auth.find("authentication_flow_type");
    Ok(CognitoConfiguration {
        format: ConfigurationFormat::AmplifyOutputs,
        user_pool: Some(user_pool.read()?),
        identity_pool: identity_pool(&auth)?,
        sign_in_names: sign_in_names(&auth)?,
        sign_up_attributes: without_repetition(
            attributes.iter().map(|field| field.parse(attribute_name)),
        )?,
        verification_types: auth.words("user_verification_types", VERIFICATION_TYPES)?,
        verification_method: VerificationMethod::default(),
        password_policy: password_policy(&auth)?,
        mfa: mfa(&auth)?,
        passwordless: passwordless(&auth)?,
        auth_flow: flow.map(|field| field.word(AUTH_FLOWS)).transpose()?,
        groups: groups(&auth)?,
        oauth: read_oauth(&auth)?,
    })
}

fn identity_pool(auth: &Object<'_>) -> Result<Option<IdentityPool>, Error> {
    // The schema's default.
    let allows = auth
        .find_flag("unauthenticated_identities_enabled")?
        .unwrap_or(true);
    let id = auth.find_text("identity_pool_id")?;
    id.map(|id| IdentityPool::read(&id, allows, None))
        .transpose()
}

/// A pool whose file says nothing has user names, as Cognito's own default is.
fn sign_in_names(auth: &Object<'_>) -> Result<Vec<SignInName>, Error> {
    const NAMES: &[(&str, SignInName)] = &[
        ("email", SignInName::Email),
        ("phone_number", SignInName::PhoneNumber),
        ("username", SignInName::Username),
    ];
    if auth.has("username_attributes") {
        auth.words("username_attributes", NAMES)
    } else {
        Ok(vec![SignInName::Username])
    }
}

fn password_policy(auth: &Object<'_>) -> Result<Option<PasswordPolicy>, Error> {
    let Some(policy) = auth.find_object("password_policy")? else {
        return Ok(None);
    };
    let requires = |name| Ok::<_, Error>(policy.find_flag(name)?.unwrap_or(false));
    Ok(Some(PasswordPolicy {
        min_length: min_length(policy.find("min_length").as_ref())?,
        require_lowercase: requires("require_lowercase")?,
        require_uppercase: requires("require_uppercase")?,
        require_numbers: requires("require_numbers")?,
        require_symbols: requires("require_symbols")?,
    }))
}

fn mfa(auth: &Object<'_>) -> Result<Mfa, Error> {
    const REQUIREMENTS: &[(&str, MfaRequirement)] = &[
        ("NONE", MfaRequirement::Off),
        ("OPTIONAL", MfaRequirement::Optional),
        ("REQUIRED", MfaRequirement::Required),
    ];
    let requirement = auth.find("mfa_configuration");
    Ok(Mfa {
        requirement: requirement
            .map_or(Ok(MfaRequirement::Off), |field| field.word(REQUIREMENTS))?,
        methods: auth.words("mfa_methods", MFA_METHODS)?,
    })
}

fn passwordless(auth: &Object<'_>) -> Result<Option<Passwordless>, Error> {
    let Some(passwordless) = auth.find_object("passwordless")? else {
        return Ok(None);
    };
    let web_authn = passwordless.find_object("web_authn")?.map(|web_authn| {
        Ok::<_, Error>(WebAuthn {
            relying_party_id: Some(
                web_authn
                    .require("relying_party_id")?
                    .parse(relying_party_id)?,
            ),
            user_verification: web_authn
                .require("user_verification")?
                .word(USER_VERIFICATIONS)?,
        })
    });
    let preferred = passwordless.find("preferred_challenge");
    Ok(Some(Passwordless {
        email_otp: passwordless
            .find_flag("email_otp_enabled")?
            .unwrap_or(false),
        sms_otp: passwordless.find_flag("sms_otp_enabled")?.unwrap_or(false),
        web_authn: web_authn.transpose()?,
        preferred_challenge: preferred
            .map(|field| field.word(FIRST_FACTORS))
            .transpose()?,
    }))
}

/// A relying party's id is a host name (W3C Web Authentication, section 5.1.2).
pub(super) fn relying_party_id(text: &str) -> Result<String, &'static str> {
    match url::Host::parse(text) {
        Ok(url::Host::Domain(host)) if host == text => Ok(host),
        _ => Err("has to be a host name in lower case, such as example.com"),
    }
}

fn read_oauth(auth: &Object<'_>) -> Result<Option<OAuth>, Error> {
    let Some(object) = auth.find_object("oauth")? else {
        return Ok(None);
    };
    let Some(mut read) = oauth::read(&object, &OAUTH)? else {
        return Ok(None);
    };
    read.providers = oauth::providers(&object.items("identity_providers")?)?;
    Ok(Some(read))
}
