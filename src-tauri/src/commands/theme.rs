//! The look of the windows.

use tauri::{AppHandle, Runtime, State};
use vestibule_contract::IpcError;

use crate::file_picker::{self, Kind};
use crate::theme::file::{self, ThemeStore};

#[tauri::command]
pub(super) async fn has_theme(store: State<'_, ThemeStore>) -> Result<bool, IpcError> {
    Ok(store.is_in_use())
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn pick_theme<R: Runtime>(app: AppHandle<R>) -> Result<bool, IpcError> {
    match file_picker::pick(&app, Kind::Theme).await {
        Some(path) => file::take(&app, &path).map(|()| true),
        None => Ok(false),
    }
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn forget_theme<R: Runtime>(app: AppHandle<R>) -> Result<(), IpcError> {
    file::forget(&app)
}
