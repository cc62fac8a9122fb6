//! The windows, and the end of the application.

use tauri::{AppHandle, Runtime, WebviewWindow};
use vestibule_contract::{ErrorCode, IpcError};

use crate::window;

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn open_window<R: Runtime>(app: AppHandle<R>) -> Result<(), IpcError> {
    window::open_another(&app).map_err(|error| failed(&error))
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn close_window<R: Runtime>(window: WebviewWindow<R>) -> Result<(), IpcError> {
    window.close().map_err(|error| failed(&error))
}

#[tauri::command]
#[tracing::instrument(skip_all)]
pub(super) async fn quit<R: Runtime>(app: AppHandle<R>) -> Result<(), IpcError> {
    app.exit(0);
    Ok(())
}

fn failed(error: &tauri::Error) -> IpcError {
    IpcError::new(ErrorCode::Internal, error.to_string())
}
