//! Companions: who is let in by the local API, and what each did. Letting somebody in is not here: no page can do that.

use tauri::{AppHandle, Runtime, State};
use vestibule_contract::{ActivityPage, Companion, ErrorCode, IpcError, RefusedCompanion};
use vestibule_local_api::Error;
use vestibule_words::id;

use crate::Core;
use crate::exported_file::{self, Proposal};

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn companions(state: State<'_, Core>) -> Result<Vec<Companion>, IpcError> {
    Ok(state.local_api().await?.companions())
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn revoke_companion(state: State<'_, Core>, id: String) -> Result<(), IpcError> {
    let local_api = state.local_api().await?;
    // One that was not let in any more is what was wanted, too.
    local_api
        .revoke(&id)
        .await
        .map(drop)
        .map_err(|error| not_kept(&error))
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn revoke_all_companions(state: State<'_, Core>) -> Result<(), IpcError> {
    let local_api = state.local_api().await?;
    local_api
        .revoke_all()
        .await
        .map(drop)
        .map_err(|error| not_kept(&error))
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn refused_companions(
    state: State<'_, Core>,
) -> Result<Vec<RefusedCompanion>, IpcError> {
    Ok(state.local_api().await?.refused_companions())
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn forget_refused_companion(
    state: State<'_, Core>,
    id: String,
) -> Result<(), IpcError> {
    let local_api = state.local_api().await?;
    local_api
        .forget_refusal(&id)
        .await
        .map(drop)
        .map_err(|error| not_kept(&error))
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn activity(
    state: State<'_, Core>,
    search: String,
    before: Option<u64>,
) -> Result<ActivityPage, IpcError> {
    let local_api = state.local_api().await?;
    local_api
        .activity(&search, before)
        .await
        .map_err(|error| unreadable(&error))
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn export_activity<R: Runtime>(
    app: AppHandle<R>,
    state: State<'_, Core>,
    search: String,
) -> Result<Option<String>, IpcError> {
    let local_api = state.local_api().await?;
    let lines = local_api
        .export_activity(&search)
        .await
        .map_err(|error| unreadable(&error))?;
    exported_file::save(&app, ACTIVITY_FILE, lines).await
}

fn not_kept(error: &Error) -> IpcError {
    match error {
        Error::File { .. } => IpcError::new(ErrorCode::GrantsNotKept, error.to_string()),
        _ => IpcError::new(ErrorCode::LocalApiUnavailable, error.to_string()),
    }
}

fn unreadable(error: &Error) -> IpcError {
    IpcError::new(ErrorCode::Internal, error.to_string())
}

const ACTIVITY_FILE: Proposal = Proposal {
    title: id!("file-export-activity"),
    file_name: "vestibule-activity.jsonl",
    kind: id!("file-kind-json-lines"),
    extension: "jsonl",
};
