//! Sign-in through the system browser.

use tauri::State;
use vestibule_contract::{BrowserPrompt, IpcError, Route, SessionView};

use crate::Core;

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn begin_browser_sign_in(
    state: State<'_, Core>,
    provider: Option<String>,
    prompt: Option<BrowserPrompt>,
    route: Route,
) -> Result<SessionView, IpcError> {
    state.begin_browser_sign_in(provider, prompt, route).await
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn open_browser_again(state: State<'_, Core>) -> Result<(), IpcError> {
    state.open_browser_again().await
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn answer_by_paste(
    state: State<'_, Core>,
    text: String,
) -> Result<SessionView, IpcError> {
    state.answer_by_paste(&text).await
}
