//! Help: where more can be read, and what helps to find a fault.

use tauri::{AppHandle, Runtime};
use vestibule_contract::{DiagnosticReport, HelpLink, IpcError};

use crate::{browser_sign_in, diagnostics};

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn open_link(link: HelpLink) -> Result<(), IpcError> {
    browser_sign_in::open_browser(link.address()).await
}

#[tauri::command]
pub(super) async fn diagnostic_report<R: Runtime>(
    app: AppHandle<R>,
) -> Result<DiagnosticReport, IpcError> {
    Ok(diagnostics::report(&app).await)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn save_diagnostic_report<R: Runtime>(
    app: AppHandle<R>,
) -> Result<Option<String>, IpcError> {
    diagnostics::save(&app).await
}
