//! The activity log in a file that the person chooses.
//!
//! Invariant: what is written lands beside its place first, so that a full disk costs nothing that was there before.

use std::io::{self, Write};
use std::path::Path;

use tauri::{AppHandle, Manager, Runtime};
use vestibule_contract::{ErrorCode, IpcError};

use crate::configuration::FilePicker;

/// Writes the lines where the person says, and returns the file's name; `None` if they say nowhere.
///
/// # Errors
/// [`ErrorCode::Internal`]: the file could not be written; nothing that was there is lost.
pub(crate) async fn save<R: Runtime>(
    app: &AppHandle<R>,
    lines: String,
) -> Result<Option<String>, IpcError> {
    if app.try_state::<FilePicker>().is_none() {
        return Ok(None);
    }
    let (opened, picking) = tokio::sync::oneshot::channel();
    // A dialog belongs to the thread that draws; waiting for it does not.
    let asked = app.run_on_main_thread(move || {
        let picking = rfd::AsyncFileDialog::new()
            .set_title("Export the activity log")
            .set_file_name("vestibule-activity.jsonl")
            .add_filter("JSON lines", &["jsonl"])
            .save_file();
        // Whoever asked may have gone.
        let _ = opened.send(picking);
    });
    if asked.is_err() {
        return Ok(None);
    }
    let Ok(picking) = picking.await else {
        return Ok(None);
    };
    let Some(file) = picking.await else {
        return Ok(None);
    };
    write(file.path(), &lines).map_err(|error| {
        IpcError::new(
            ErrorCode::Internal,
            format!("the file could not be written: {}", error.kind()),
        )
    })?;
    Ok(Some(file.file_name()))
}

fn write(place: &Path, lines: &str) -> io::Result<()> {
    let folder = place.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(lines.as_bytes())?;
    new.as_file().sync_all()?;
    new.persist(place).map(drop).map_err(|error| error.error)
}
