//! Asks the user pool what follows from an event.

use std::sync::Arc;

use crate::ports::{IdentityProvider, ProviderError, UserPool};
use crate::{Effect, Event};

/// Asks the user pool. `None` for an effect that is not the user pool's to answer.
pub(super) async fn ask(provider: Arc<dyn IdentityProvider>, effect: Effect) -> Option<Event> {
    Some(match effect {
        Effect::SignIn(epoch, request) => {
            let answer = call("sign_in", &*provider, |pool| async {
                pool.sign_in(&request).await
            });
            Event::SignInAnswered(epoch, answer.await)
        }
        Effect::AnswerChallenge(epoch, challenge, answer) => {
            let answer = call("answer_challenge", &*provider, |pool| async {
                pool.answer_challenge(&challenge, &answer).await
            });
            Event::SignInAnswered(epoch, answer.await)
        }
        Effect::SignUp(epoch, request) => {
            let answer = call("sign_up", &*provider, |pool| async {
                pool.sign_up(&request).await
            });
            Event::SignUpAnswered(epoch, answer.await)
        }
        Effect::ConfirmSignUp(epoch, username, code) => {
            let answer = call("confirm_sign_up", &*provider, |pool| async {
                pool.confirm_sign_up(&username, &code).await
            });
            Event::ConfirmSignUpAnswered(epoch, answer.await)
        }
        Effect::ResendConfirmationCode(epoch, username) => {
            let answer = call("resend_confirmation_code", &*provider, |pool| async {
                pool.resend_confirmation_code(&username).await
            });
            Event::CodeRequestAnswered(epoch, answer.await)
        }
        Effect::ForgotPassword(epoch, username) => {
            let answer = call("forgot_password", &*provider, |pool| async {
                pool.forgot_password(&username).await
            });
            Event::CodeRequestAnswered(epoch, answer.await)
        }
        Effect::ConfirmForgotPassword(epoch, username, code, password) => {
            let answer = call("confirm_forgot_password", &*provider, |pool| async {
                pool.confirm_forgot_password(&username, &code, &password)
                    .await
            });
            Event::ConfirmForgotPasswordAnswered(epoch, answer.await)
        }
        Effect::Refresh(epoch, account, username, refresh_token) => {
            let answer = provider.refresh(&account, &username, &refresh_token).await;
            Event::RefreshAnswered(epoch, log("refresh", answer))
        }
        Effect::Reply(..)
        | Effect::Restore(_)
        | Effect::Save(..)
        | Effect::Forget(_)
        | Effect::Revoke(_)
        | Effect::DiscardStored(_)
        | Effect::RetryRevocations
        | Effect::ForgetAwsCredentials
        | Effect::BeginInBrowser(..)
        | Effect::AwaitBrowser(..)
        | Effect::ExchangeFromBrowser(..)
        | Effect::CancelInBrowser(_)
        | Effect::Announce(_) => return None,
    })
}

/// Calls the user pool, if the provider has one.
async fn call<'a, T, F>(
    operation: &'static str,
    provider: &'a dyn IdentityProvider,
    call: impl FnOnce(&'a dyn UserPool) -> F,
) -> Result<T, ProviderError>
where
    F: Future<Output = Result<T, ProviderError>>,
{
    let answer = match provider.user_pool() {
        Some(pool) => call(pool).await,
        None => Err(ProviderError::NotSupported),
    };
    log(operation, answer)
}

/// Notes what was asked and how it ended: the operation and the kind of error, never what was sent.
pub(crate) fn log<T>(
    operation: &'static str,
    answer: Result<T, ProviderError>,
) -> Result<T, ProviderError> {
    match &answer {
        Ok(_) => tracing::info!(operation, "user pool: done"),
        Err(error) => {
            tracing::warn!(operation, code = ?crate::Error::from(error.clone()).code(), "user pool: refused");
        }
    }
    answer
}
