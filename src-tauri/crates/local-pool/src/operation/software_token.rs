//! An authenticator app: `AssociateSoftwareToken` and `VerifySoftwareToken`, in the session of a sign-in that asks for one.

use serde::{Deserialize, Serialize};

use super::{model, sign_in};
use crate::exception::Exception;
use crate::pool::Pool;
use crate::secret::{ConfirmationCode, SessionName};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AssociateSoftwareTokenRequest {
    session: Option<SessionName>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AssociateSoftwareTokenResponse {
    secret_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

/// Gives the secret for the app.
pub(super) fn associate_software_token(
    pool: &Pool,
    request: AssociateSoftwareTokenRequest,
) -> Result<AssociateSoftwareTokenResponse, Exception> {
    let session = model::session(request.session)?.ok_or_else(neither)?;
    let (secret_code, session) = sign_in::associate_by_session(pool, &session)?;
    Ok(AssociateSoftwareTokenResponse {
        // EXPOSE: the user's app is told.
        secret_code: secret_code.as_str().to_owned(),
        // EXPOSE: the client names its sign-in by it.
        session: Some(session.expose_secret().to_owned()),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifySoftwareTokenRequest {
    session: Option<SessionName>,
    user_code: Option<ConfirmationCode>,
    friendly_device_name: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifySoftwareTokenResponse {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

/// Turns the app on, if its code is right.
pub(super) fn verify_software_token(
    pool: &Pool,
    request: VerifySoftwareTokenRequest,
) -> Result<VerifySoftwareTokenResponse, Exception> {
    let code = model::user_code(request.user_code)?;
    let name = request.friendly_device_name.unwrap_or_default();
    let session = model::session(request.session)?.ok_or_else(neither)?;
    let session = sign_in::verify_by_session(pool, &session, &code, &name)?;
    Ok(VerifySoftwareTokenResponse {
        status: "SUCCESS",
        // EXPOSE: the client names its sign-in by it.
        session: Some(session.expose_secret().to_owned()),
    })
}

fn neither() -> Exception {
    Exception::invalid_parameter("Either access token or session is required.")
}
