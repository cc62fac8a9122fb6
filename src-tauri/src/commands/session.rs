//! The session: pages, the steps of the Authenticator, sign-out.

use std::collections::BTreeMap;

use tauri::State;
use vestibule_contract::{
    FirstFactor, IpcError, Page, Route, SessionView, SignOutReceipt, SignOutScope, StepName,
    TotpSetup,
};
use vestibule_session::ports::SignUpRequest;
use vestibule_session::{ChallengeAnswer, Command, ConfirmationCode, Password};

use crate::Core;

#[tauri::command]
pub(super) async fn current_session(state: State<'_, Core>) -> Result<SessionView, IpcError> {
    Ok(state.view().borrow().clone())
}

#[tauri::command]
#[tracing::instrument(skip(state), err(Debug))]
pub(super) async fn load(state: State<'_, Core>, route: Route) -> Result<Page, IpcError> {
    let page = state.session().await?.load(route).await?;
    tracing::info!(page = %summary(&page), "page");
    Ok(page)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn show_step(
    state: State<'_, Core>,
    step: StepName,
    username: Option<String>,
) -> Result<SessionView, IpcError> {
    Ok(state
        .session()
        .await?
        .perform(Command::ShowStep(step, username))
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn sign_in(
    state: State<'_, Core>,
    username: String,
    password: Password,
) -> Result<SessionView, IpcError> {
    Ok(state
        .session()
        .await?
        .perform(Command::SignIn { username, password })
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn begin_sign_in(
    state: State<'_, Core>,
    username: String,
    factor: Option<FirstFactor>,
) -> Result<SessionView, IpcError> {
    let command = Command::BeginSignIn { username, factor };
    Ok(state.session().await?.perform(command).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn answer_challenge(
    state: State<'_, Core>,
    answer: ChallengeAnswer,
) -> Result<SessionView, IpcError> {
    let command = Command::AnswerChallenge(answer);
    Ok(state.session().await?.perform(command).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn totp_setup(state: State<'_, Core>) -> Result<TotpSetup, IpcError> {
    Ok(state.session().await?.totp_setup().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn passkey_request(state: State<'_, Core>) -> Result<String, IpcError> {
    Ok(state.session().await?.passkey_request().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn sign_up(
    state: State<'_, Core>,
    username: String,
    password: Option<Password>,
    attributes: BTreeMap<String, String>,
) -> Result<SessionView, IpcError> {
    let request = SignUpRequest {
        username,
        password,
        attributes,
    };
    Ok(state
        .session()
        .await?
        .perform(Command::SignUp(request))
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn confirm_sign_up(
    state: State<'_, Core>,
    code: ConfirmationCode,
) -> Result<SessionView, IpcError> {
    Ok(state
        .session()
        .await?
        .perform(Command::ConfirmSignUp(code))
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn resend_code(state: State<'_, Core>) -> Result<SessionView, IpcError> {
    Ok(state.session().await?.perform(Command::ResendCode).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn forgot_password(
    state: State<'_, Core>,
    username: String,
) -> Result<SessionView, IpcError> {
    Ok(state
        .session()
        .await?
        .perform(Command::ForgotPassword { username })
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn confirm_forgot_password(
    state: State<'_, Core>,
    code: ConfirmationCode,
    password: Password,
) -> Result<SessionView, IpcError> {
    let command = Command::ConfirmForgotPassword { code, password };
    Ok(state.session().await?.perform(command).await?)
}

#[tauri::command]
#[tracing::instrument(skip(state), err(Debug))]
pub(super) async fn sign_out(
    state: State<'_, Core>,
    scope: SignOutScope,
    browser: bool,
) -> Result<SignOutReceipt, IpcError> {
    state.sign_out(scope, browser).await
}

/// What the log says of a page: which, and for whom; or where to instead.
fn summary(page: &Page) -> String {
    use vestibule_contract::PageData::{
        Account, Activity, Companions, Home, Profile, Protected, ProtectedClient, Settings,
    };
    match page {
        Page::Redirect { to, next } => format!("{} → {}", next.path(), to.path()),
        Page::Loaded { data } => {
            let (route, user) = match data {
                Home { username } => (Route::Home, username.as_deref()),
                Profile { username } => (Route::Profile, username.as_deref()),
                Protected { username } => (Route::Protected, Some(username.as_str())),
                ProtectedClient { username } => (Route::ProtectedClient, Some(username.as_str())),
                Account { username } => (Route::Account, Some(username.as_str())),
                Companions { username } => (Route::Companions, Some(username.as_str())),
                Activity { username } => (Route::Activity, Some(username.as_str())),
                Settings => (Route::Settings, None),
            };
            format!("{} for {}", route.path(), user.unwrap_or("nobody"))
        }
    }
}
