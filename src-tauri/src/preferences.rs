//! The person's choices for the application itself, in a file of the configuration folder.
//!
//! Not here: what follows from a choice; whoever acts on one watches [`PreferencesStore::changes`].
//!
//! Invariants: a file that can't be read costs the choices and nothing else; a file that can't be written leaves everything as it was.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use tauri::{AppHandle, Emitter, Manager, Runtime};
use tokio::sync::watch;
use vestibule_contract::{ErrorCode, IpcError, Preferences, ZOOMS, event};
use vestibule_words::Language;

use crate::autostart::Autostart;
use crate::paths::Paths;
use crate::whole_file;

/// The choices of the moment, and the file that they are kept in.
#[derive(Default)]
pub(crate) struct PreferencesStore {
    current: watch::Sender<Preferences>,
    kept: OnceLock<Kept>,
    writing: Mutex<()>,
}

/// Where choices last longer than the process.
struct Kept {
    file: PathBuf,
    autostart: Autostart,
}

impl PreferencesStore {
    /// Reads what was kept, and keeps what follows there. Without this the choices last as long as the process.
    pub(crate) fn open(&self, paths: &Paths, autostart: Autostart) {
        let file = paths.config.join(FILE);
        let mut preferences = load(&file);
        // Whoever switched it off in the desktop's own settings meant it.
        preferences.start_at_login = preferences.start_at_login && autostart.follow();
        self.current.send_replace(preferences);
        // Opened once, at the start.
        let _ = self.kept.set(Kept { file, autostart });
    }

    /// The choices of the moment.
    pub(crate) fn current(&self) -> Preferences {
        self.current.borrow().clone()
    }

    /// Tells of every change.
    pub(crate) fn changes(&self) -> watch::Receiver<Preferences> {
        self.current.subscribe()
    }

    fn set(&self, preferences: Preferences) -> io::Result<()> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = self.kept.get() {
            let (was_on, is_on) = (self.current().start_at_login, preferences.start_at_login);
            if is_on != was_on {
                kept.autostart.switch(is_on)?;
            }
            let written = serde_json::to_vec_pretty(&preferences).map_err(io::Error::from);
            if let Err(error) = written.and_then(|text| whole_file::write(&kept.file, &text)) {
                // Both or neither.
                if is_on != was_on && kept.autostart.switch(was_on).is_err() {
                    tracing::warn!("the start at sign-in could not be put back");
                }
                return Err(error);
            }
        }
        self.current.send_replace(preferences);
        Ok(())
    }
}

/// Keeps these choices, and tells every window.
///
/// # Errors
/// [`ErrorCode::InvalidParameter`]: the language is no BCP 47 tag, or there is no such size. [`ErrorCode::Internal`]: they could not be kept. Either way
/// nothing has changed.
pub(crate) fn set<R: Runtime>(
    app: &AppHandle<R>,
    preferences: Preferences,
) -> Result<Preferences, IpcError> {
    if preferences
        .language
        .as_deref()
        .is_some_and(|tag| !is_tag(tag))
    {
        let message = "the language is no BCP 47 tag";
        return Err(IpcError::new(ErrorCode::InvalidParameter, message));
    }
    if !ZOOMS.contains(&preferences.zoom) {
        let message = "there is no such size";
        return Err(IpcError::new(ErrorCode::InvalidParameter, message));
    }
    let store = app.state::<PreferencesStore>();
    store.set(preferences.clone()).map_err(|error| {
        let message = format!("the preferences could not be kept: {}", error.kind());
        IpcError::new(ErrorCode::Internal, message)
    })?;
    if let Err(error) = app.emit(event::PREFERENCES_CHANGED, &preferences) {
        tracing::warn!(%error, "the windows could not be told of the preferences");
    }
    Ok(preferences)
}

/// Acts on every change of one choice. What is so at first is the caller's own affair.
pub(crate) fn follow<R: Runtime, T: PartialEq + Copy + Send + 'static>(
    app: &AppHandle<R>,
    choice: impl Fn(&Preferences) -> T + Send + 'static,
    act: impl Fn(&AppHandle<R>, T) + Send + 'static,
) {
    let mut changes = app.state::<PreferencesStore>().changes();
    let mut last = choice(&changes.borrow_and_update());
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        while changes.changed().await.is_ok() {
            let wanted = choice(&changes.borrow_and_update());
            if std::mem::replace(&mut last, wanted) != wanted {
                act(&app, wanted);
            }
        }
    });
}

/// The language of the windows: the person's choice, else the first of the system's that there is.
pub(crate) fn language(preferences: &Preferences) -> Language {
    match &preferences.language {
        Some(language) => Language::negotiate([language]),
        None => Language::negotiate(sys_locale::get_locales()),
    }
}

/// What a page knows before its first line runs, so that its first picture is in the right language and light:
/// `window.vestibule = { language: tag, appearance: "system" | "light" | "dark" }`.
pub(crate) fn script(preferences: &Preferences) -> String {
    let known = serde_json::json!({
        "language": language(preferences).tag(),
        "appearance": preferences.appearance,
    });
    format!("Object.defineProperty(window, \"vestibule\", {{ value: Object.freeze({known}) }});\n")
}

fn load(file: &Path) -> Preferences {
    let read = match std::fs::read(file) {
        Ok(read) => serde_json::from_slice::<Preferences>(&read).map_err(io::Error::from),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Preferences::default(),
        Err(error) => Err(error),
    };
    let mut preferences = match read {
        Ok(preferences) => preferences,
        Err(error) => {
            tracing::warn!(%error, "{FILE} can't be read; the application is as by default");
            return Preferences::default();
        }
    };
    if !preferences.language.as_deref().is_none_or(is_tag) {
        tracing::warn!("the language in {FILE} is no BCP 47 tag; the system's is used");
        preferences.language = None;
    }
    if !ZOOMS.contains(&preferences.zoom) {
        tracing::warn!("there is no such size as in {FILE}; the normal one is used");
        preferences.zoom = Preferences::default().zoom;
    }
    preferences
}

/// The form of a language tag (BCP 47, RFC 5646 section 2.1); whether there is such a language nobody can say here.
fn is_tag(tag: &str) -> bool {
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let begins_well = tag.split('-').next().is_some_and(|first| {
        first.len() >= 2 && first.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    tag.len() <= LONGEST_TAG && begins_well && tag.split('-').all(is_subtag)
}

const FILE: &str = "preferences.json";
/// RFC 5646 section 4.4.1.
const LONGEST_TAG: usize = 35;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::fs;

    use vestibule_contract::Appearance;

    use super::*;

    fn opened(folder: &Path) -> PreferencesStore {
        let store = PreferencesStore::default();
        let paths = Paths {
            config: folder.join("config"),
            data: folder.to_owned(),
            log: folder.to_owned(),
            runtime: folder.to_owned(),
        };
        let program = Some("/usr/bin/vestibule-desktop".into());
        store.open(&paths, Autostart::new(folder.join("autostart"), program));
        store
    }

    fn dark_german() -> Preferences {
        Preferences {
            language: Some("de-AT".to_owned()),
            appearance: Appearance::Dark,
            ..Preferences::default()
        }
    }

    #[test]
    fn what_was_chosen_is_there_at_the_next_start_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(folder.path());
        assert_eq!(store.current(), Preferences::default());
        store.set(dark_german()).unwrap();
        assert_eq!(opened(folder.path()).current(), dark_german());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let file = fs::metadata(folder.path().join("config").join(FILE)).unwrap();
            assert_eq!(file.permissions().mode() & 0o777, 0o600);
        }
        let files = fs::read_dir(folder.path().join("config")).unwrap().count();
        assert_eq!(files, 1, "nothing is left beside the file");
    }

    #[test]
    fn a_broken_file_costs_the_choices_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("config")).unwrap();
        let file = folder.path().join("config").join(FILE);
        for broken in [
            &b"{"[..],
            b"",
            b"[]",
            b"\xff",
            br#"{ "appearance": "pink" }"#,
        ] {
            fs::write(&file, broken).unwrap();
            assert_eq!(opened(folder.path()).current(), Preferences::default());
        }
        fs::write(
            &file,
            r#"{ "language": "</script>", "appearance": "dark", "zoom": 5000 }"#,
        )
        .unwrap();
        let read = opened(folder.path()).current();
        assert_eq!((read.language, read.appearance), (None, Appearance::Dark));
        assert_eq!(read.zoom, 100);
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        let store = opened(folder.path());
        assert_eq!(store.current(), Preferences::default());
        assert!(store.set(dark_german()).is_err());
        assert_eq!(
            store.current(),
            Preferences::default(),
            "nothing has changed"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_start_at_sign_in_that_was_removed_elsewhere_is_off() {
        let folder = tempfile::tempdir().unwrap();
        let at_login = Preferences {
            start_at_login: true,
            ..Preferences::default()
        };
        opened(folder.path()).set(at_login.clone()).unwrap();
        assert_eq!(opened(folder.path()).current(), at_login);
        fs::remove_dir_all(folder.path().join("autostart")).unwrap();
        assert_eq!(opened(folder.path()).current(), Preferences::default());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_choice_that_can_not_be_kept_starts_nothing_at_sign_in() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("config").join(FILE)).unwrap();
        let at_login = Preferences {
            start_at_login: true,
            ..Preferences::default()
        };
        assert!(opened(folder.path()).set(at_login).is_err());
        let entries = fs::read_dir(folder.path().join("autostart")).unwrap();
        assert_eq!(entries.count(), 0);
    }

    #[test]
    fn a_language_is_a_tag_and_nothing_else() {
        for tag in ["de", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske", "de-1996"] {
            assert!(is_tag(tag), "{tag}");
        }
        for other in [
            "",
            "C",
            "en_US",
            "de.UTF-8",
            "\"",
            "../de",
            "de-",
            "1e",
            "abcdefghi",
        ] {
            assert!(!is_tag(other), "{other}");
        }
    }

    #[test]
    fn the_page_knows_the_language_and_the_appearance_before_it_begins() {
        let script = script(&dark_german());
        for known in [r#""appearance":"dark""#, r#""language":"de""#] {
            assert!(script.contains(known), "{script}");
        }
    }
}
