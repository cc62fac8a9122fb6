//! The commands that the webview may call. Each extracts, makes one call and maps its answer; the rules are elsewhere.

use tauri::ipc::Invoke;
use tauri::{AppHandle, Runtime, State};
use vestibule_contract::{
    AppInfo, ErrorCode, IpcError, Mail, Page, Route, SessionView, SignOutReceipt, SignOutScope,
    StepName,
};
use vestibule_session::ports::SignUpRequest;
use vestibule_session::{Command, ConfirmationCode, Password};

use crate::Core;
use crate::window;

/// The handler of every command of [`vestibule_contract::command`].
pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        app_info,
        current_session,
        load,
        show_step,
        sign_in,
        sign_up,
        confirm_sign_up,
        resend_code,
        forgot_password,
        confirm_forgot_password,
        sign_out,
        mailbox,
        clear_mailbox,
        open_window,
        ui_ready,
    ]
}

#[tauri::command]
async fn app_info(state: State<'_, Core>) -> Result<AppInfo, IpcError> {
    Ok(state.app_info().await)
}

#[tauri::command]
async fn current_session(state: State<'_, Core>) -> Result<SessionView, IpcError> {
    Ok(state.view().borrow().clone())
}

#[tauri::command]
#[tracing::instrument(skip(state), err(Debug))]
async fn load(state: State<'_, Core>, route: Route) -> Result<Page, IpcError> {
    let page = state.session().await?.load(route).await?;
    tracing::info!(page = %summary(&page), "page");
    Ok(page)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
async fn show_step(
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
async fn sign_in(
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
async fn sign_up(
    state: State<'_, Core>,
    username: String,
    password: Password,
    email: String,
) -> Result<SessionView, IpcError> {
    let request = SignUpRequest {
        username,
        password,
        email,
    };
    Ok(state
        .session()
        .await?
        .perform(Command::SignUp(request))
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
async fn confirm_sign_up(
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
async fn resend_code(state: State<'_, Core>) -> Result<SessionView, IpcError> {
    Ok(state.session().await?.perform(Command::ResendCode).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
async fn forgot_password(
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
async fn confirm_forgot_password(
    state: State<'_, Core>,
    code: ConfirmationCode,
    password: Password,
) -> Result<SessionView, IpcError> {
    let command = Command::ConfirmForgotPassword { code, password };
    Ok(state.session().await?.perform(command).await?)
}

#[tauri::command]
#[tracing::instrument(skip(state), err(Debug))]
async fn sign_out(state: State<'_, Core>, scope: SignOutScope) -> Result<SignOutReceipt, IpcError> {
    Ok(state.session().await?.sign_out(scope).await?)
}

#[tauri::command]
async fn mailbox(state: State<'_, Core>) -> Result<Vec<Mail>, IpcError> {
    Ok(state.mailbox().await)
}

#[tauri::command]
async fn clear_mailbox(state: State<'_, Core>) -> Result<(), IpcError> {
    state.clear_mailbox().await
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
async fn open_window<R: Runtime>(app: AppHandle<R>) -> Result<(), IpcError> {
    window::open_another(&app)
        .map_err(|error| IpcError::new(ErrorCode::Internal, error.to_string()))
}

#[tauri::command]
async fn ui_ready(state: State<'_, Core>) -> Result<(), IpcError> {
    state.log_ui_ready();
    Ok(())
}

/// What the log says of a page: which, and for whom; or where to instead.
fn summary(page: &Page) -> String {
    use vestibule_contract::PageData::{Home, Profile, Protected, ProtectedClient};
    match page {
        Page::Redirect { to, next } => format!("{} → {}", next.path(), to.path()),
        Page::Loaded { data } => {
            let (route, user) = match data {
                Home { username } => (Route::Home, username.as_deref()),
                Profile { username } => (Route::Profile, username.as_deref()),
                Protected { username } => (Route::Protected, Some(username.as_str())),
                ProtectedClient { username } => (Route::ProtectedClient, Some(username.as_str())),
            };
            format!("{} for {}", route.path(), user.unwrap_or("nobody"))
        }
    }
}
