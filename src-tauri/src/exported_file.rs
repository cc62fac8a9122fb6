//! A text in a file that the person chooses.
//!
//! Invariant: what is written lands beside its place first, so that a full disk costs nothing that was there before.

use std::io::{self, Write};
use std::path::Path;

use tauri::{AppHandle, Manager, Runtime};
use vestibule_contract::{ErrorCode, IpcError};

use crate::file_picker::FilePicker;
use crate::words;

/// What the person is asked. Its words are names of messages that [`vestibule_words::id!`] has looked at.
pub(crate) struct Proposal {
    /// The message that is the title of the question.
    pub title: &'static str,
    /// What the file may be called.
    pub file_name: &'static str,
    /// The message that says what is in it.
    pub kind: &'static str,
    /// How its name ends.
    pub extension: &'static str,
}

/// Writes the text where the person says, and returns the file's name; `None` if they say nowhere.
///
/// # Errors
/// [`ErrorCode::Internal`]: the file could not be written; nothing that was there is lost.
pub(crate) async fn save<R: Runtime>(
    app: &AppHandle<R>,
    proposal: Proposal,
    text: String,
) -> Result<Option<String>, IpcError> {
    if app.try_state::<FilePicker>().is_none() {
        return Ok(None);
    }
    let messages = words::of(app);
    let title = messages.text(proposal.title, &[]);
    let kind = messages.text(proposal.kind, &[]);
    let (opened, picking) = tokio::sync::oneshot::channel();
    // A dialog belongs to the thread that draws; waiting for it does not.
    let asked = app.run_on_main_thread(move || {
        let picking = rfd::AsyncFileDialog::new()
            .set_title(title)
            .set_file_name(proposal.file_name)
            .add_filter(kind, &[proposal.extension])
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
    write(file.path(), &text).map_err(|error| {
        IpcError::new(
            ErrorCode::Internal,
            format!("the file could not be written: {}", error.kind()),
        )
    })?;
    Ok(Some(file.file_name()))
}

fn write(place: &Path, text: &str) -> io::Result<()> {
    let folder = place.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_all()?;
    new.persist(place).map(drop).map_err(|error| error.error)
}
