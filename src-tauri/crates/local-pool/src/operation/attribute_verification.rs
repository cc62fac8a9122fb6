//! Proving an address that a signed-in user has added or changed: `GetUserAttributeVerificationCode` and
//! `VerifyUserAttribute`.

use serde::{Deserialize, Serialize};

use super::address::{self, Claim};
use super::code_delivery::{self, CodeDeliveryDetails, CodeVerdict};
use super::{Empty, caller, model, transact};
use crate::config::VerifiedAttribute;
use crate::exception::Exception;
use crate::pool::Pool;
use crate::secret::{ConfirmationCode, PresentedToken};
use crate::store::codes::CodePurpose;
use crate::username::subject_of;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserAttributeVerificationCodeRequest {
    access_token: Option<PresentedToken>,
    attribute_name: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserAttributeVerificationCodeResponse {
    code_delivery_details: CodeDeliveryDetails,
}

pub(super) fn get_user_attribute_verification_code(
    pool: &Pool,
    request: GetUserAttributeVerificationCodeRequest,
) -> Result<GetUserAttributeVerificationCodeResponse, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let attribute = verifiable(request.attribute_name)?;
    let purpose = CodePurpose::VerifyAttribute(attribute);
    let now = pool.now();
    let (code_delivery_details, mail) = transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let destination = address::to_verify(transaction, &user, attribute)??;
        if !code_delivery::may_send(transaction, &subject_of(pool, &user), purpose, now)? {
            return Err(Exception::limit_exceeded().into());
        }
        let mail = code_delivery::send(pool, transaction, &user, &destination, purpose, now)?;
        Ok((CodeDeliveryDetails::of(&destination), mail))
    })?;
    pool.mailbox.publish(mail);
    Ok(GetUserAttributeVerificationCodeResponse {
        code_delivery_details,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifyUserAttributeRequest {
    access_token: Option<PresentedToken>,
    attribute_name: Option<String>,
    code: Option<ConfirmationCode>,
}

/// An address that signs in somebody else stays there: the code proves the address, and not that the other account is given
/// up.
pub(super) fn verify_user_attribute(
    pool: &Pool,
    request: VerifyUserAttributeRequest,
) -> Result<Empty, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let attribute = verifiable(request.attribute_name)?;
    let code = model::confirmation_code(request.code, "code")?;
    let purpose = CodePurpose::VerifyAttribute(attribute);
    let now = pool.now();
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        if !code_delivery::may_guess(transaction, &subject_of(pool, &user), purpose, now)? {
            return Err(Exception::limit_exceeded().into());
        }
        match code_delivery::judge(pool, transaction, &user, purpose, &code, now)? {
            CodeVerdict::Right(_) => {}
            CodeVerdict::Wrong => return Err(Exception::code_mismatch().into()),
            CodeVerdict::Expired | CodeVerdict::NotSent => {
                return Err(Exception::expired_code().into());
            }
        }
        address::verify(pool, transaction, &user, attribute, Claim::Yield, now)??;
        Ok(code_delivery::use_up(pool, transaction, &user, purpose)?)
    })?;
    Ok(Empty {})
}

/// An attribute that codes can be sent to.
fn verifiable(name: Option<String>) -> Result<VerifiedAttribute, Exception> {
    let name = model::attribute_name(name)?;
    // The name is the caller's: it is not repeated.
    VerifiedAttribute::from_name(&name)
        .ok_or_else(|| Exception::invalid_parameter("Only email and phone_number can be verified."))
}
