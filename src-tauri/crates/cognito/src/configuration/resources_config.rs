//! Amplify JavaScript's `ResourcesConfig` (version 6): what `Amplify.configure` takes, written by hand.
//!
//! `userPoolClientSecret` is not Amplify's, which knows no app client with a secret; people write it there, and here it works.

use vestibule_contract::{
    ConfigurationFormat, MfaMethod, MfaRequirement, PasswordPolicy, SignInName,
};

use super::amplify_outputs::relying_party_id;
use super::field::{Field, Object, without_repetition};
use super::identity_pool::IdentityPool;
use super::oauth::ProviderName;
use super::{
    CognitoConfiguration, FIRST_FACTORS, Mfa, OAuth, Passwordless, Provider, USER_VERIFICATIONS,
    UserPoolClient, UserVerification, VERIFICATION_METHODS, WebAuthn, attribute_name, groups,
    min_length, oauth, user_pool_client,
};
use crate::Error;

const OAUTH: oauth::Keys = oauth::Keys {
    domain: "domain",
    scopes: "scopes",
    redirect_sign_in: "redirectSignIn",
    redirect_sign_out: "redirectSignOut",
    response_type: Some("responseType"),
};

/// Reads `Auth`.
pub(super) fn read(auth: &Object<'_>) -> Result<CognitoConfiguration, Error> {
    let cognito = auth.require("Cognito")?.object()?;
    let user_pool = user_pool(&cognito)?;
    let identity_pool = identity_pool(&cognito)?;
    if user_pool.is_none() && identity_pool.is_none() {
        return Err(cognito.error("has neither userPoolId nor identityPoolId; add one"));
    }
    let login_with = cognito.find_object("loginWith")?;
    let method = cognito.find_text("signUpVerificationMethod")?;
    Ok(CognitoConfiguration {
        format: ConfigurationFormat::ResourcesConfig,
        user_pool,
        identity_pool,
        sign_in_names: sign_in_names(login_with.as_ref())?,
        sign_up_attributes: sign_up_attributes(&cognito)?,
        verification_types: Vec::new(),
        verification_method: method
            .map(|field| field.word(VERIFICATION_METHODS))
            .transpose()?
            .unwrap_or_default(),
        password_policy: password_policy(&cognito)?,
        mfa: mfa(&cognito)?,
        passwordless: passwordless(&cognito)?,
        auth_flow: None,
        groups: groups(&cognito)?,
        oauth: read_oauth(login_with.as_ref())?,
    })
}

fn user_pool(cognito: &Object<'_>) -> Result<Option<UserPoolClient>, Error> {
    let Some(user_pool_id) = cognito.find_text("userPoolId")? else {
        return Ok(None);
    };
    let fields = user_pool_client::Fields {
        region: None,
        user_pool_id,
        client_id: cognito.require("userPoolClientId")?,
        client_secret: cognito.find_text("userPoolClientSecret")?,
        endpoint: cognito.find_text("userPoolEndpoint")?,
    };
    fields.read().map(Some)
}

fn identity_pool(cognito: &Object<'_>) -> Result<Option<IdentityPool>, Error> {
    let Some(id) = cognito.find_text("identityPoolId")? else {
        return Ok(None);
    };
    let allows = cognito.find_flag("allowGuestAccess")?.unwrap_or(false);
    IdentityPool::read(&id, allows, cognito.find_text("identityPoolEndpoint")?).map(Some)
}

/// User names, unless the file says anything about it.
fn sign_in_names(login_with: Option<&Object<'_>>) -> Result<Vec<SignInName>, Error> {
    const KEYS: [(&str, SignInName); 3] = [
        ("username", SignInName::Username),
        ("email", SignInName::Email),
        ("phone", SignInName::PhoneNumber),
    ];
    let said = KEYS.map(|(key, name)| (login_with.and_then(|object| object.find(key)), name));
    if said.iter().all(|(field, _)| field.is_none()) {
        return Ok(vec![SignInName::Username]);
    }
    let mut names = Vec::new();
    for (field, name) in said {
        if field.as_ref().map(Field::flag).transpose()? == Some(true) {
            names.push(name);
        }
    }
    Ok(names)
}

/// `userAttributes: { email: { required: true } }`
fn sign_up_attributes(cognito: &Object<'_>) -> Result<Vec<String>, Error> {
    let Some(attributes) = cognito.find_object("userAttributes")? else {
        return Ok(Vec::new());
    };
    let mut required = Vec::new();
    for (name, field) in attributes.members() {
        let name = attribute_name(name).map_err(|problem| field.error(problem))?;
        if field.object()?.find_flag("required")?.unwrap_or(false) {
            required.push(name);
        }
    }
    Ok(required)
}

fn password_policy(cognito: &Object<'_>) -> Result<Option<PasswordPolicy>, Error> {
    let Some(format) = cognito.find_object("passwordFormat")? else {
        return Ok(None);
    };
    let requires = |name| Ok::<_, Error>(format.find_flag(name)?.unwrap_or(false));
    Ok(Some(PasswordPolicy {
        min_length: min_length(format.find("minLength").as_ref())?,
        require_lowercase: requires("requireLowercase")?,
        require_uppercase: requires("requireUppercase")?,
        require_numbers: requires("requireNumbers")?,
        require_symbols: requires("requireSpecialCharacters")?,
    }))
}

fn mfa(cognito: &Object<'_>) -> Result<Mfa, Error> {
    const REQUIREMENTS: &[(&str, MfaRequirement)] = &[
        ("off", MfaRequirement::Off),
        ("optional", MfaRequirement::Optional),
        ("on", MfaRequirement::Required),
    ];
    let Some(mfa) = cognito.find_object("mfa")? else {
        return Ok(Mfa::default());
    };
    let mut methods = Vec::new();
    for (key, method) in [
        ("smsEnabled", MfaMethod::Sms),
        ("totpEnabled", MfaMethod::SoftwareToken),
    ] {
        if mfa.find_flag(key)?.unwrap_or(false) {
            methods.push(method);
        }
    }
    let status = mfa.find("status");
    Ok(Mfa {
        requirement: status.map_or(Ok(MfaRequirement::Off), |field| field.word(REQUIREMENTS))?,
        methods,
    })
}

fn passwordless(cognito: &Object<'_>) -> Result<Option<Passwordless>, Error> {
    let Some(passwordless) = cognito.find_object("passwordless")? else {
        return Ok(None);
    };
    let web_authn = match passwordless.find_object("webAuthn")? {
        Some(web_authn) => {
            let id = web_authn.find_text("relyingPartyId")?;
            let verification = web_authn.find_text("userVerification")?;
            Some(WebAuthn {
                relying_party_id: id.map(|field| field.parse(relying_party_id)).transpose()?,
                // Cognito's default.
                user_verification: verification
                    .map_or(Ok(UserVerification::Preferred), |field| {
                        field.word(USER_VERIFICATIONS)
                    })?,
            })
        }
        None => None,
    };
    let preferred = passwordless.find("preferredChallenge");
    Ok(Some(Passwordless {
        email_otp: passwordless.find_flag("emailOtpEnabled")?.unwrap_or(false),
        sms_otp: passwordless.find_flag("smsOtpEnabled")?.unwrap_or(false),
        web_authn,
        preferred_challenge: preferred
            .map(|field| field.word(FIRST_FACTORS))
            .transpose()?,
    }))
}

fn read_oauth(login_with: Option<&Object<'_>>) -> Result<Option<OAuth>, Error> {
    let Some(login_with) = login_with else {
        return Ok(None);
    };
    let Some(object) = login_with.find_object("oauth")? else {
        return Ok(None);
    };
    let Some(read) = oauth::read(&object, &OAUTH)? else {
        return Ok(None);
    };
    let items = object.items("providers")?;
    Ok(Some(OAuth {
        providers: without_repetition(items.into_iter().map(provider))?,
        ..read
    }))
}

/// `'Google'`, or `{ custom: 'name' }`.
fn provider(field: Field<'_>) -> Result<Provider, Error> {
    if field.is_object() {
        let custom = field.object()?.require("custom")?;
        custom.parse(ProviderName::parse).map(Provider::Named)
    } else {
        field.parse(Provider::parse)
    }
}
