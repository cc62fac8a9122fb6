//! The theme that the person chose: a copy of their file in the configuration folder, which they may also write there by hand.
//!
//! Invariant: a file that is no theme changes nothing: what was in use stays in use, and what was kept stays kept.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use tauri::{AppHandle, Emitter, Manager, Runtime};
use vestibule_contract::{ErrorCode, IpcError, event};

use super::Theme;
use crate::paths::Paths;
use crate::whole_file;

/// The theme in use, and the file that it is kept in.
#[derive(Default)]
pub(crate) struct ThemeStore {
    current: Mutex<Option<Theme>>,
    file: OnceLock<PathBuf>,
}

impl ThemeStore {
    /// Reads what was kept. A file that is no theme costs the look and nothing else.
    pub(crate) fn open(&self, paths: &Paths) {
        let file = self.file.get_or_init(|| paths.config.join(FILE));
        let theme = match read(file).and_then(|text| parse(&text)) {
            Ok(theme) => Some(theme),
            Err(Refusal::System(error)) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => {
                tracing::warn!(%error, "{FILE} is not used");
                None
            }
        };
        self.set(theme);
    }

    /// Whether the application has a look of the person's own.
    pub(crate) fn is_in_use(&self) -> bool {
        self.with(Option::is_some)
    }

    /// The theme as a style sheet; empty where there is none.
    pub(crate) fn style_sheet(&self) -> String {
        self.with(|theme| theme.as_ref().map_or_else(String::new, Theme::style_sheet))
    }

    fn with<T>(&self, look: impl FnOnce(&Option<Theme>) -> T) -> T {
        look(&self.current.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn set(&self, theme: Option<Theme>) {
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = theme;
    }

    fn take(&self, chosen: &Path) -> Result<(), Refusal> {
        let text = read(chosen)?;
        let theme = parse(&text)?;
        if let Some(file) = self.file.get() {
            whole_file::write(file, text.as_bytes())?;
        }
        self.set(Some(theme));
        Ok(())
    }

    fn forget(&self) -> Result<(), Refusal> {
        match self.file.get().map(fs::remove_file) {
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => self.set(None),
        }
        Ok(())
    }
}

/// Gives every window the look of this file, from here on.
///
/// # Errors
/// [`ErrorCode::InvalidTheme`]; the message says what is wrong and in which line. Nothing has changed.
pub(crate) fn take<R: Runtime>(app: &AppHandle<R>, chosen: &Path) -> Result<(), IpcError> {
    let store = app.state::<ThemeStore>();
    store.take(chosen).map_err(|refusal| refusal.told())?;
    tell(app);
    Ok(())
}

/// Gives every window the application's own look again.
///
/// # Errors
/// [`ErrorCode::InvalidTheme`]: the file could not be removed, and is still in use.
pub(crate) fn forget<R: Runtime>(app: &AppHandle<R>) -> Result<(), IpcError> {
    let store = app.state::<ThemeStore>();
    store.forget().map_err(|refusal| refusal.told())?;
    tell(app);
    Ok(())
}

fn tell<R: Runtime>(app: &AppHandle<R>) {
    if let Err(error) = app.emit(event::THEME_CHANGED, ()) {
        tracing::warn!(%error, "the windows could not be told of the theme");
    }
}

/// Why a file is not taken.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("{0}")]
    System(#[from] io::Error),
    #[error("it is longer than 64 KiB")]
    TooLong,
    #[error("it is not UTF-8 text")]
    NotText,
    #[error("{0}")]
    Theme(#[from] super::ThemeError),
}

impl Refusal {
    fn told(&self) -> IpcError {
        let message = match self {
            // The system's own words may name a path.
            Self::System(error) => error.kind().to_string(),
            other => other.to_string(),
        };
        IpcError::new(ErrorCode::InvalidTheme, message)
    }
}

fn parse(text: &str) -> Result<Theme, Refusal> {
    Ok(Theme::parse(text)?)
}

fn read(file: &Path) -> Result<String, Refusal> {
    let mut content = Vec::new();
    // One byte more than is taken, so that a longer file is told from one that just fits.
    fs::File::open(file)?
        .take(LONGEST + 1)
        .read_to_end(&mut content)?;
    if content.len() as u64 > LONGEST {
        return Err(Refusal::TooLong);
    }
    String::from_utf8(content).map_err(|_| Refusal::NotText)
}

const FILE: &str = "theme.css";
const LONGEST: u64 = 64 * 1024;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const TOMATO: &str = ":root { --amplify-primary-color: tomato; }";

    fn opened(folder: &Path) -> ThemeStore {
        let store = ThemeStore::default();
        store.open(&Paths {
            config: folder.join("config"),
            data: folder.to_owned(),
            log: folder.to_owned(),
            runtime: folder.to_owned(),
        });
        store
    }

    fn chosen(folder: &Path, content: impl AsRef<[u8]>) -> PathBuf {
        let file = folder.join("chosen.css");
        fs::write(&file, content).unwrap();
        file
    }

    #[test]
    fn a_theme_is_kept_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(folder.path());
        assert!(!store.is_in_use());
        let file = chosen(folder.path(), TOMATO);
        store.take(&file).unwrap();
        fs::remove_file(file).unwrap();
        let store = opened(folder.path());
        assert!(
            store
                .style_sheet()
                .contains("--amplify-primary-color: #ff6347")
        );
        store.forget().unwrap();
        store.forget().unwrap();
        assert_eq!(store.style_sheet(), "");
        assert!(!opened(folder.path()).is_in_use());
    }

    #[test]
    fn a_file_that_is_no_theme_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(folder.path());
        store.take(&chosen(folder.path(), TOMATO)).unwrap();
        let before = store.style_sheet();
        let long = format!("/*{}*/", " ".repeat(64 * 1024));
        for (content, message) in [
            (&b"body {}"[..], "line 1: :root should stand there"),
            (b"\xff", "it is not UTF-8 text"),
            (long.as_bytes(), "it is longer than 64 KiB"),
        ] {
            let refusal = store.take(&chosen(folder.path(), content)).unwrap_err();
            let told = refusal.told();
            assert_eq!(
                (told.code, told.message.as_str()),
                (ErrorCode::InvalidTheme, message)
            );
        }
        let missing = folder.path().join("nowhere.css");
        let told = store.take(&missing).unwrap_err().told();
        assert_eq!(told.message, "entity not found", "and no path");
        assert_eq!(store.style_sheet(), before);
        assert_eq!(opened(folder.path()).style_sheet(), before);
    }

    #[test]
    fn a_kept_file_that_is_broken_costs_the_look_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("config")).unwrap();
        let kept = folder.path().join("config").join(FILE);
        fs::write(&kept, "body { display: none }").unwrap();
        assert!(!opened(folder.path()).is_in_use());
        assert!(kept.exists(), "it is the person's");
    }
}
