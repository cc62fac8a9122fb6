//! The words of what the shell shows by itself: a question, the tray, notifications, dialogs for files.
//!
//! Not here: which language that is (the person's preferences), and the pages' own words.

use tauri::{AppHandle, Manager, Runtime};
use vestibule_words::Messages;

use crate::preferences::{self, PreferencesStore};

/// The messages in the language of the windows. Read when they are needed, which is seldom, and not kept.
pub(crate) fn of<R: Runtime>(app: &AppHandle<R>) -> Messages {
    let preferences = app.state::<PreferencesStore>().current();
    Messages::of(preferences::language(&preferences))
}
