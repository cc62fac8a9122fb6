//! A text in a file that the person chooses.

use tauri::{AppHandle, Runtime};
use vestibule_contract::{ErrorCode, IpcError};

use crate::{file_picker, whole_file, words};

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
    let messages = words::of(app);
    let title = messages.text(proposal.title, &[]);
    let kind = messages.text(proposal.kind, &[]);
    let asked = file_picker::ask(app, move || {
        rfd::AsyncFileDialog::new()
            .set_title(title)
            .set_file_name(proposal.file_name)
            .add_filter(kind, &[proposal.extension])
            .save_file()
    });
    let Some(file) = asked.await else {
        return Ok(None);
    };
    whole_file::write(file.path(), text.as_bytes()).map_err(|error| {
        IpcError::new(
            ErrorCode::Internal,
            format!("the file could not be written: {}", error.kind()),
        )
    })?;
    Ok(Some(file.file_name()))
}
