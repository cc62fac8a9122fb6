//! Sign-in through the system browser.

use tauri::State;
use vestibule_contract::{BrowserPrompt, ErrorCode, IpcError, Route, SessionView};

use crate::Core;

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn begin_browser_sign_in(
    _state: State<'_, Core>,
    provider: Option<String>,
    prompt: Option<BrowserPrompt>,
    route: Route,
) -> Result<SessionView, IpcError> {
    let _ = (provider, prompt, route);
    Err(not_yet())
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn open_browser_again(_state: State<'_, Core>) -> Result<(), IpcError> {
    Err(not_yet())
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn answer_by_paste(
    _state: State<'_, Core>,
    text: String,
) -> Result<SessionView, IpcError> {
    drop(text);
    Err(not_yet())
}

fn not_yet() -> IpcError {
    IpcError::new(ErrorCode::NotSupported, "no browser sign-in is configured")
}
