//! The start at sign-in to the computer: a desktop entry in the autostart folder (freedesktop.org's Desktop Application Autostart
//! Specification 0.5), which calls this executable with `--hidden`.
//!
//! Not here: Windows and macOS, where the switch is refused; and whether the person wants it ([`crate::preferences`]).
//!
//! Invariants: nothing is there unless the person asked for it; what the desktop's own settings wrote into the entry stays there.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, Runtime};

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
        Self::new(folder.join("autostart"), program(app))
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
            self.write(&entry(&self.exec()?))
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
            self.write(&followed)
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
        let program = program.and_then(quoted);
        let program = program.ok_or(io::ErrorKind::Unsupported)?;
        Ok(format!("Exec={program} --hidden"))
    }

    fn file(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// Beside its place first: half an entry would start nothing.
    fn write(&self, content: &str) -> io::Result<()> {
        std::fs::create_dir_all(&self.folder)?;
        let mut new = tempfile::NamedTempFile::new_in(&self.folder)?;
        new.write_all(content.as_bytes())?;
        new.as_file().sync_all()?;
        new.persist(self.file())
            .map(drop)
            .map_err(|error| error.error)
    }
}

/// What the person would start: an `AppImage`'s own file, and not what it is mounted as for this run.
fn program<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    #[cfg(target_os = "linux")]
    {
        let env = app.env();
        // The variables are inherited by whatever an AppImage starts, which may be another copy of ours.
        if let (Some(image), Some(mounted)) = (env.appimage, env.appdir)
            && program.starts_with(mounted)
        {
            return Some(image.into());
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
    Some(program)
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

/// The path as an argument of `Exec` (Desktop Entry Specification 1.5, section 7): quoted, then escaped as every string of the file is.
/// `None` for what no entry can name.
fn quoted(program: &Path) -> Option<String> {
    let path = program.to_str().filter(|_| program.is_absolute())?;
    let mut quoted = String::from("\"");
    for character in path.chars() {
        match character {
            _ if character.is_control() => return None,
            '\\' => quoted.push_str(r"\\\\"),
            '"' | '`' | '$' => {
                quoted.push_str(r"\\");
                quoted.push(character);
            }
            '%' => quoted.push_str("%%"),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    Some(quoted)
}

/// The name of the entry that the packages bring, so that a desktop takes both for one application.
const FILE: &str = "dev.vestibule.client.desktop";

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::fs;

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
            written.contains("\nExec=\"/opt/vestibule/vestibule-desktop\" --hidden\n"),
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

    #[test]
    fn a_path_is_quoted_as_the_specification_says_or_refused() {
        let quoted = |path: &str| quoted(Path::new(path));
        assert_eq!(quoted("/a b/ü").as_deref(), Some("\"/a b/ü\""));
        assert_eq!(quoted("/a%f").as_deref(), Some("\"/a%%f\""));
        assert_eq!(
            quoted(r#"/$HOME/`id`/"q"\"#).as_deref(),
            Some(r#""/\\$HOME/\\`id\\`/\\"q\\"\\\\""#)
        );
        for refused in ["vestibule-desktop", "", "/a\nExec=/bin/sh", "/a\u{7}"] {
            assert_eq!(quoted(refused), None, "{refused:?}");
        }
    }
}
