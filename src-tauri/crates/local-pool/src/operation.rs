//! Cognito's operations, by noun. Each takes a request of the API's model and gives an answer of it, or an exception.
//!
//! Deliberately not here: HTTP ([`crate::server`]).
//!
//! Invariants: operations may block and run off the async threads; what came from a caller is checked against the model
//! before anything else is done with it, and never repeated in an exception.

mod address;
mod attribute_verification;
mod authentication_result;
mod caller;
mod code_delivery;
mod forgotten_password;
mod model;
mod password_change;
mod refresh;
mod sign_in;
mod sign_out;
mod sign_up;
mod user;
mod user_attributes;

use rusqlite::Transaction;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::exception::Exception;
use crate::pool::Pool;
use crate::store::StoreError;

macro_rules! operations {
    ($($name:ident => $perform:path,)*) => {
        /// An operation that this pool has.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Operation {
            $($name,)*
        }

        impl Operation {
            /// The operation that `X-Amz-Target` names.
            pub(crate) fn from_target(target: &str) -> Option<Self> {
                match target.strip_prefix(TARGET_PREFIX)? {
                    $(stringify!($name) => Some(Self::$name),)*
                    _ => None,
                }
            }

            /// Performs it on a JSON request, and gives the JSON answer.
            ///
            /// # Errors
            /// The operation's, or `SerializationException`.
            pub(crate) fn perform(self, pool: &Pool, body: &[u8]) -> Result<Vec<u8>, Exception> {
                match self {
                    $(Self::$name => answer(pool, body, $perform),)*
                }
            }
        }
    };
}

operations! {
    SignUp => sign_up::sign_up,
    ConfirmSignUp => sign_up::confirm_sign_up,
    ResendConfirmationCode => sign_up::resend_confirmation_code,
    InitiateAuth => sign_in::initiate_auth,
    RespondToAuthChallenge => sign_in::respond_to_auth_challenge,
    GetTokensFromRefreshToken => refresh::get_tokens_from_refresh_token,
    ForgotPassword => forgotten_password::forgot_password,
    ConfirmForgotPassword => forgotten_password::confirm_forgot_password,
    ChangePassword => password_change::change_password,
    GetUser => user::get_user,
    UpdateUserAttributes => user_attributes::update_user_attributes,
    DeleteUserAttributes => user_attributes::delete_user_attributes,
    GetUserAttributeVerificationCode => attribute_verification::get_user_attribute_verification_code,
    VerifyUserAttribute => attribute_verification::verify_user_attribute,
    DeleteUser => user::delete_user,
    RevokeToken => sign_out::revoke_token,
    GlobalSignOut => sign_out::global_sign_out,
}

fn answer<Request: DeserializeOwned, Answer: Serialize>(
    pool: &Pool,
    body: &[u8],
    perform: fn(&Pool, Request) -> Result<Answer, Exception>,
) -> Result<Vec<u8>, Exception> {
    let request = serde_json::from_slice(body).map_err(|_| Exception::serialization())?;
    let answer = perform(pool, request)?;
    serde_json::to_vec(&answer).map_err(|_| Exception::internal_error())
}

/// Why an operation ends early: a refusal, whose marks in the database are kept, or a failure, which undoes everything.
pub(crate) enum Stop {
    Refused(Exception),
    Failed(StoreError),
}

impl From<Exception> for Stop {
    fn from(exception: Exception) -> Self {
        Self::Refused(exception)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// Runs one transaction in which both kinds of ends are left by `?`.
///
/// # Errors
/// The refusal, or `InternalErrorException`.
fn transact<T>(
    pool: &Pool,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, Stop>,
) -> Result<T, Exception> {
    pool.store
        .transaction(|transaction| match work(transaction) {
            Ok(value) => Ok(Ok(value)),
            Err(Stop::Refused(exception)) => Ok(Err(exception)),
            Err(Stop::Failed(error)) => Err(error),
        })?
}

/// `{}`, the answer of whatever has nothing to say.
#[derive(Debug, Serialize)]
pub(crate) struct Empty {}

const TARGET_PREFIX: &str = "AWSCognitoIdentityProviderService.";
