//! How the application is to be on this computer.

use tauri::{AppHandle, Runtime, State};
use vestibule_contract::{IpcError, Preferences};

use crate::preferences::{self, PreferencesStore};

#[tauri::command]
pub(super) async fn preferences(
    store: State<'_, PreferencesStore>,
) -> Result<Preferences, IpcError> {
    Ok(store.current())
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn set_preferences<R: Runtime>(
    app: AppHandle<R>,
    preferences: Preferences,
) -> Result<Preferences, IpcError> {
    preferences::set(&app, preferences)
}
