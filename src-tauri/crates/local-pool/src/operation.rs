//! Cognito's operations, by noun. Each takes a request of the API's model and gives an answer of it, or an exception.
//!
//! Deliberately not here: HTTP ([`crate::server`]).
//!
//! Invariants: operations may block and run off the async threads; what came from a caller is checked against the model
//! before anything else is done with it, and never repeated in an exception.

mod address;
mod admin;
mod attribute_verification;
mod authentication_result;
pub(crate) mod caller;
mod code_delivery;
mod device;
pub(crate) mod external_user;
mod forgotten_password;
mod identity;
mod mfa_preference;
mod model;
pub(crate) mod oauth;
mod password_change;
mod refresh;
mod sign_in;
mod sign_out;
mod sign_up;
mod software_token;
mod user;
mod user_attributes;
mod web_authn;

use rusqlite::Transaction;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Pools;
pub(crate) use admin::begin_with;

use crate::exception::Exception;
use crate::pool::Pool;
use crate::store::StoreError;

pub(crate) use sign_in::{PageChallenge, PageStep, answer_on_page, sign_in_on_page};
pub(crate) use web_authn::PendingRegistration;

macro_rules! operations {
    (
        $(#[$doc:meta])*
        $operation:ident in $context:ty, $target_prefix:literal
        $($name:ident => $perform:path,)*
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $operation {
            $($name,)*
        }

        impl $operation {
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)*];

            /// The operation that `X-Amz-Target` names.
            pub(crate) fn from_target(target: &str) -> Option<Self> {
                match target.strip_prefix($target_prefix)? {
                    $(stringify!($name) => Some(Self::$name),)*
                    _ => None,
                }
            }

            /// Performs it on a JSON request, and gives the JSON answer.
            ///
            /// # Errors
            /// The operation's, or `SerializationException`.
            pub(crate) fn perform(
                self,
                context: &$context,
                body: &[u8],
            ) -> Result<Vec<u8>, Exception> {
                match self {
                    $(Self::$name => answer(context, body, $perform),)*
                }
            }
        }
    };
}

operations! {
    /// An operation of a user pool that needs no AWS credentials.
    Operation in Pool, "AWSCognitoIdentityProviderService."
    SignUp => sign_up::sign_up,
    ConfirmSignUp => sign_up::confirm_sign_up,
    ResendConfirmationCode => sign_up::resend_confirmation_code,
    InitiateAuth => sign_in::initiate_auth,
    RespondToAuthChallenge => sign_in::respond_to_auth_challenge,
    AssociateSoftwareToken => software_token::associate_software_token,
    VerifySoftwareToken => software_token::verify_software_token,
    GetTokensFromRefreshToken => refresh::get_tokens_from_refresh_token,
    ForgotPassword => forgotten_password::forgot_password,
    ConfirmForgotPassword => forgotten_password::confirm_forgot_password,
    ChangePassword => password_change::change_password,
    GetUser => user::get_user,
    GetUserAuthFactors => user::get_user_auth_factors,
    SetUserMFAPreference => mfa_preference::set_user_mfa_preference,
    UpdateUserAttributes => user_attributes::update_user_attributes,
    DeleteUserAttributes => user_attributes::delete_user_attributes,
    GetUserAttributeVerificationCode => attribute_verification::get_user_attribute_verification_code,
    VerifyUserAttribute => attribute_verification::verify_user_attribute,
    DeleteUser => user::delete_user,
    ConfirmDevice => device::confirm_device,
    GetDevice => device::get_device,
    ListDevices => device::list_devices,
    UpdateDeviceStatus => device::update_device_status,
    ForgetDevice => device::forget_device,
    StartWebAuthnRegistration => web_authn::start_web_authn_registration,
    CompleteWebAuthnRegistration => web_authn::complete_web_authn_registration,
    ListWebAuthnCredentials => web_authn::list_web_authn_credentials,
    DeleteWebAuthnCredential => web_authn::delete_web_authn_credential,
    RevokeToken => sign_out::revoke_token,
    GlobalSignOut => sign_out::global_sign_out,
}

operations! {
    /// An operation of a user pool that needs AWS credentials: for its administrators. Every one of them needs the server's
    /// switch.
    AdminOperation in Pools, "AWSCognitoIdentityProviderService."
    CreateUserPool => admin::user_pools::create_user_pool,
    DescribeUserPool => admin::user_pools::describe_user_pool,
    UpdateUserPool => admin::user_pools::update_user_pool,
    ListUserPools => admin::user_pools::list_user_pools,
    DeleteUserPool => admin::user_pools::delete_user_pool,
    CreateUserPoolClient => admin::clients::create_user_pool_client,
    DescribeUserPoolClient => admin::clients::describe_user_pool_client,
    UpdateUserPoolClient => admin::clients::update_user_pool_client,
    DeleteUserPoolClient => admin::clients::delete_user_pool_client,
    ListUserPoolClients => admin::clients::list_user_pool_clients,
    GetUserPoolMfaConfig => admin::mfa_config::get_user_pool_mfa_config,
    SetUserPoolMfaConfig => admin::mfa_config::set_user_pool_mfa_config,
    AdminCreateUser => admin::create_user::admin_create_user,
    AdminGetUser => admin::users::admin_get_user,
    AdminDeleteUser => admin::users::admin_delete_user,
    AdminEnableUser => admin::users::admin_enable_user,
    AdminDisableUser => admin::users::admin_disable_user,
    AdminConfirmSignUp => admin::users::admin_confirm_sign_up,
    AdminUserGlobalSignOut => admin::users::admin_user_global_sign_out,
    AdminSetUserMFAPreference => admin::users::admin_set_user_mfa_preference,
    AdminSetUserPassword => admin::passwords::admin_set_user_password,
    AdminResetUserPassword => admin::passwords::admin_reset_user_password,
    AdminUpdateUserAttributes => admin::user_attributes::admin_update_user_attributes,
    AdminDeleteUserAttributes => admin::user_attributes::admin_delete_user_attributes,
    AdminInitiateAuth => admin::sign_in::admin_initiate_auth,
    AdminRespondToAuthChallenge => admin::sign_in::admin_respond_to_auth_challenge,
    AdminListDevices => admin::devices::admin_list_devices,
    AdminGetDevice => admin::devices::admin_get_device,
    AdminForgetDevice => admin::devices::admin_forget_device,
    ListUsers => admin::list_users::list_users,
    CreateGroup => admin::groups::create_group,
    GetGroup => admin::groups::get_group,
    UpdateGroup => admin::groups::update_group,
    DeleteGroup => admin::groups::delete_group,
    ListGroups => admin::groups::list_groups,
    AdminAddUserToGroup => admin::group_members::admin_add_user_to_group,
    AdminRemoveUserFromGroup => admin::group_members::admin_remove_user_from_group,
    AdminListGroupsForUser => admin::group_members::admin_list_groups_for_user,
    ListUsersInGroup => admin::group_members::list_users_in_group,
}

operations! {
    /// An operation of an identity pool.
    IdentityOperation in Pools, "AWSCognitoIdentityService."
    GetId => identity::get_id,
    GetCredentialsForIdentity => identity::get_credentials_for_identity,
    GetOpenIdToken => identity::get_open_id_token,
    UnlinkIdentity => identity::unlink_identity,
}

fn answer<Context, Request: DeserializeOwned, Answer: Serialize>(
    context: &Context,
    body: &[u8],
    perform: fn(&Context, Request) -> Result<Answer, Exception>,
) -> Result<Vec<u8>, Exception> {
    let request = serde_json::from_slice(body).map_err(|_| Exception::serialization())?;
    let answer = perform(context, request)?;
    serde_json::to_vec(&answer).map_err(|_| Exception::internal_error())
}

/// Why an operation ends early.
pub(crate) enum Stop {
    /// A refusal, whose marks in the database are kept.
    Refused(Exception),
    /// A refusal half-way: what was done is undone.
    Undone(Exception),
    /// A failure, which undoes everything, too.
    Failed(StoreError),
}

impl Stop {
    /// The same, with no mark left.
    fn undo(self) -> Self {
        match self {
            Self::Refused(exception) => Self::Undone(exception),
            other => other,
        }
    }
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

/// Runs one transaction that may be left early by `?`.
///
/// # Errors
/// The refusal, or `InternalErrorException`.
fn transact<T>(
    pool: &Pool,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, Stop>,
) -> Result<T, Exception> {
    pool.store.attempt(|transaction| match work(transaction) {
        Ok(value) => Ok(Ok(Ok(value))),
        Err(Stop::Refused(exception)) => Ok(Ok(Err(exception))),
        Err(Stop::Undone(exception)) => Ok(Err(exception)),
        Err(Stop::Failed(error)) => Err(error),
    })??
}

/// The same for what is done completely or not at all: a refusal leaves no mark.
///
/// # Errors
/// The refusal, or `InternalErrorException`.
fn attempt<T>(
    pool: &Pool,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, Stop>,
) -> Result<T, Exception> {
    transact(pool, |transaction| work(transaction).map_err(Stop::undo))
}

/// `{}`, the answer of whatever has nothing to say.
#[derive(Debug, Serialize)]
pub(crate) struct Empty {}
