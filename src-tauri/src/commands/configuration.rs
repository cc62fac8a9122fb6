//! Which user pool people sign in to.

use tauri::{AppHandle, Runtime};
use vestibule_contract::{AppInfo, IpcError};

use crate::file_picker::{self, Kind};
use crate::startup;

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn pick_configuration<R: Runtime>(
    app: AppHandle<R>,
) -> Result<Option<AppInfo>, IpcError> {
    match file_picker::pick(&app, Kind::Configuration).await {
        Some(path) => startup::open_configuration(&app, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn use_embedded_pool<R: Runtime>(app: AppHandle<R>) -> Result<AppInfo, IpcError> {
    startup::use_embedded_pool(&app).await
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn use_issuer<R: Runtime>(
    app: AppHandle<R>,
    issuer: String,
    client_id: String,
    scopes: Vec<String>,
) -> Result<AppInfo, IpcError> {
    startup::use_issuer(&app, &issuer, &client_id, &scopes).await
}
