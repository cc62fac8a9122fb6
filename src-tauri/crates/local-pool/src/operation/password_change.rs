//! A signed-in user's new password: `ChangePassword`.

use serde::Deserialize;

use super::{Empty, caller, model};
use crate::exception::Exception;
use crate::limit::{Verdict, judge_password};
use crate::password::{NewPassword, check_history, check_policy};
use crate::pool::Pool;
use crate::secret::{Password, PresentedToken};
use crate::srp::Verifier;
use crate::store::StoreError;
use crate::store::users::User;
use crate::store::verifiers::{self, SrpIdentity};
use crate::username::{srp_identity, subject_of};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ChangePasswordRequest {
    access_token: Option<PresentedToken>,
    previous_password: Option<Password>,
    proposed_password: Option<Password>,
}

/// As in Cognito, the previous password is looked at before the proposed one, and sessions go on.
pub(super) fn change_password(
    pool: &Pool,
    request: ChangePasswordRequest,
) -> Result<Empty, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let proposed = model::password(request.proposed_password, "proposedPassword")?;
    let previous = request
        .previous_password
        .ok_or_else(|| Exception::missing_parameter("OldPassword"))?;
    let now = pool.now();
    pool.store.transaction(|transaction| {
        let user = match caller::authorize(transaction, &claims)? {
            Ok(user) => user,
            Err(exception) => return Ok(Err(exception)),
        };
        let is_right = is_password_of(pool, transaction, &user, &previous)?;
        match judge_password(transaction, &subject_of(pool, &user), is_right, now)? {
            Verdict::LockedOut => return Ok(Err(Exception::limit_exceeded())),
            Verdict::Wrong => {
                return Ok(Err(Exception::incorrect_username_or_password()));
            }
            Verdict::Right => {}
        }
        if let Err(exception) = check_policy(&pool.config.password_policy, &proposed) {
            return Ok(Err(exception));
        }
        if let Err(exception) = check_history(pool, transaction, &user, &proposed)? {
            return Ok(Err(exception));
        }
        NewPassword::new(pool, &user, &proposed)
            .save(pool, transaction, &user)
            .map(Ok)
    })??;
    Ok(Empty {})
}

fn is_password_of(
    pool: &Pool,
    transaction: &rusqlite::Transaction<'_>,
    user: &User,
    password: &Password,
) -> Result<bool, StoreError> {
    let kept = verifiers::find(transaction, &pool.sealer, &user.sub, SrpIdentity::Username)?;
    let Some((salt, verifier)) = kept else {
        return Ok(false);
    };
    let identity = srp_identity(pool, &user.username_key);
    Ok(Verifier::of_password(identity, &salt, password).is_same_as(&verifier))
}
