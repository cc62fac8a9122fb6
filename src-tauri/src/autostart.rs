//! The start at sign-in to the computer: a desktop entry in the autostart folder (freedesktop.org's Desktop Application Autostart
//! Specification 0.5), which calls this executable with `--hidden`.
//!
//! Not here: Windows and macOS, where the switch is refused; and whether the person wants it ([`crate::preferences`]).
//!
//! Invariants: nothing is there unless the person asked for it; what the desktop's own settings wrote into the entry stays there.

use std::io;
use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};

use crate::{desktop_entry, executable, whole_file};

/// The entry that starts this executable.
#[derive(Debug, Clone)]
pub(crate) struct Autostart {
    folder: PathBuf,
    program: Option<PathBuf>,
}

impl Autostart {
    /// Of this person, for the executable that runs.
    pub(crate) fn of<R: Runtime>(app: &AppHandle<R>) -> Self {
        let folder = app.path().config_dir().unwrap_or_default();
        Self::new(folder.join("autostart"), executable::own(app))
    }

    /// An entry in this folder for this program; without a program nothing can be switched on.
    pub(crate) fn new(folder: PathBuf, program: Option<PathBuf>) -> Self {
        Self { folder, program }
    }

    /// Writes the entry, or removes it.
    ///
    /// # Errors
    /// The system's; nothing has changed.
    pub(crate) fn switch(&self, on: bool) -> io::Result<()> {
        if on {
            whole_file::write(&self.file(), entry(&self.exec()?).as_bytes())
        } else {
            match std::fs::remove_file(self.file()) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            }
        }
    }

    /// Has the entry call the executable of the moment, wherever it was moved to; whether there is an entry.
    pub(crate) fn follow(&self) -> bool {
        let Ok(written) = std::fs::read_to_string(self.file()) else {
            return false;
        };
        let followed = self.exec().and_then(|exec| {
            let followed = with_exec(&written, &exec);
            if followed == written {
                return Ok(());
            }
            tracing::info!("the executable was moved: what starts it at sign-in follows");
            whole_file::write(&self.file(), followed.as_bytes())
        });
        if let Err(error) = followed {
            tracing::warn!(kind = ?error.kind(), "what starts the application at sign-in is as it was");
        }
        true
    }

    fn exec(&self) -> io::Result<String> {
        let program = self
            .program
            .as_deref()
            .filter(|_| cfg!(target_os = "linux"));
        let program = program.and_then(desktop_entry::argument);
        let program = program.ok_or(io::ErrorKind::Unsupported)?;
        Ok(format!("Exec={program} --hidden"))
    }

    fn file(&self) -> PathBuf {
        self.folder.join(FILE)
    }
}

fn entry(exec: &str) -> String {
    format!(
        "[Desktop Entry]\nType=Application\nName=Vestibule\nComment=Sign-in for desktop applications\n{exec}\nTerminal=false\n\
         StartupNotify=false\n"
    )
}

/// The same entry with this line in place of its own.
fn with_exec(entry: &str, exec: &str) -> String {
    let lines = entry.lines().map(|line| {
        if line.starts_with("Exec=") {
            exec
        } else {
            line
        }
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The name of the entry that the packages bring, so that a desktop takes both for one application.
const FILE: &str = "dev.vestibule.client.desktop";

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::fs;
    use std::path::Path;

    use super::*;

    fn of(folder: &Path, program: &str) -> Autostart {
        Autostart::new(folder.join("autostart"), Some(program.into()))
    }

    #[test]
    fn the_entry_is_there_while_it_is_switched_on() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = of(folder.path(), "/opt/vestibule/vestibule-desktop");
        assert!(!autostart.follow());
        autostart.switch(true).unwrap();
        assert!(autostart.follow());
        let written = fs::read_to_string(autostart.file()).unwrap();
        assert!(
            written.contains("\nExec=/opt/vestibule/vestibule-desktop --hidden\n"),
            "{written}"
        );
        autostart.switch(false).unwrap();
        assert!(!autostart.file().exists());
        // Off is off.
        autostart.switch(false).unwrap();
    }

    #[test]
    fn the_entry_follows_the_executable_and_keeps_what_the_desktop_wrote() {
        let folder = tempfile::tempdir().unwrap();
        of(folder.path(), "/opt/old/vestibule-desktop")
            .switch(true)
            .unwrap();
        let moved = of(folder.path(), "/opt/new/vestibule-desktop");
        let mut written = fs::read_to_string(moved.file()).unwrap();
        written.push_str("X-GNOME-Autostart-enabled=false\n");
        fs::write(moved.file(), &written).unwrap();
        assert!(moved.follow());
        assert_eq!(
            fs::read_to_string(moved.file()).unwrap(),
            written.replace("/opt/old", "/opt/new")
        );
    }
}
