//! The system's own dialogs for files. A page never sees a path, and can't name one.

use std::path::PathBuf;

use rfd::FileHandle;
use tauri::{AppHandle, Manager, Runtime};
use vestibule_words::id;

use crate::words;

/// There is a desktop to pick a file on.
pub(crate) struct FilePicker;

/// What is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The configuration of a user pool.
    Configuration,
    /// A theme.
    Theme,
}

impl Kind {
    /// The messages that are the dialog's title and the name of the kind, and how its files end.
    const fn words(self) -> (&'static str, &'static str, &'static [&'static str]) {
        match self {
            Self::Configuration => (
                id!("file-open-configuration"),
                id!("file-kind-configuration"),
                &["json", "js", "mjs", "ts"],
            ),
            Self::Theme => (id!("file-open-theme"), id!("file-kind-theme"), &["css"]),
        }
    }
}

/// Has the person pick a file; `None` if they pick none, or where there is no desktop to pick one on.
pub(crate) async fn pick<R: Runtime>(app: &AppHandle<R>, kind: Kind) -> Option<PathBuf> {
    let messages = words::of(app);
    let (title, name, endings) = kind.words();
    let (title, name) = (messages.text(title, &[]), messages.text(name, &[]));
    let asked = ask(app, move || {
        rfd::AsyncFileDialog::new()
            .set_title(title)
            .add_filter(name, endings)
            .pick_file()
    });
    Some(asked.await?.path().to_owned())
}

/// Opens a dialog, and waits for what the person chooses in it.
pub(crate) async fn ask<R: Runtime, Asked>(
    app: &AppHandle<R>,
    open: impl FnOnce() -> Asked + Send + 'static,
) -> Option<FileHandle>
where
    Asked: Future<Output = Option<FileHandle>> + Send + 'static,
{
    app.try_state::<FilePicker>()?;
    let (opened, asked) = tokio::sync::oneshot::channel();
    // A dialog belongs to the thread that draws; waiting for it does not.
    app.run_on_main_thread(move || {
        // Whoever asked may have gone.
        let _ = opened.send(open());
    })
    .ok()?;
    asked.await.ok()?.await
}
