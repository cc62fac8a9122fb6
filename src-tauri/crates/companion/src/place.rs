//! Place: where the application keeps its socket and its discovery file for the person who runs this.
//!
//! The application decides it (`$XDG_RUNTIME_DIR/<app id>` where the system has a runtime folder, else `run` in its own
//! data folder); this is the same rule, so that nothing has to be configured.

use std::env;
use std::path::{Path, PathBuf};

use crate::Error;

/// The application's identifier; a fork changes it here.
const APP_ID: &str = "dev.vestibule.client";

/// The folder with the application's socket and discovery file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    folder: PathBuf,
}

impl Place {
    /// The place of the application that runs for this person.
    ///
    /// # Errors
    /// [`Error::NoRuntimeFolder`]: the environment names neither a runtime folder nor a home.
    pub fn of_this_user() -> Result<Self, Error> {
        runtime_folder(&Environment::of_this_process())
            .map(Self::new)
            .ok_or(Error::NoRuntimeFolder)
    }

    /// Another place: an application that was started with another runtime folder.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    #[cfg(unix)]
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.join("api.sock")
    }
}

/// What the rule depends on.
#[derive(Debug, Default)]
struct Environment {
    runtime_dir: Option<PathBuf>,
    data_dir: Option<PathBuf>,
}

impl Environment {
    fn of_this_process() -> Self {
        // A relative path is to be ignored (XDG Base Directory Specification).
        let folder = |name| {
            env::var_os(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let home = env::home_dir().filter(|home| home.is_absolute());
        if cfg!(windows) {
            Self {
                runtime_dir: None,
                data_dir: folder("APPDATA"),
            }
        } else if cfg!(target_os = "macos") {
            Self {
                runtime_dir: None,
                data_dir: home.map(|home| home.join("Library/Application Support")),
            }
        } else {
            Self {
                runtime_dir: folder("XDG_RUNTIME_DIR").or_else(session_runtime_dir),
                data_dir: folder("XDG_DATA_HOME").or(home.map(|home| home.join(".local/share"))),
            }
        }
    }
}

/// The runtime folder of this person's session at the screen, for what is not started from there: cron, `sudo -u`. Only if the
/// application is in it; that it is this user's own is checked where it is used.
#[cfg(unix)]
fn session_runtime_dir() -> Option<PathBuf> {
    let uid = rustix::process::geteuid().as_raw();
    let folder = PathBuf::from(format!("/run/user/{uid}"));
    folder.join(APP_ID).is_dir().then_some(folder)
}

#[cfg(not(unix))]
fn session_runtime_dir() -> Option<PathBuf> {
    None
}

fn runtime_folder(environment: &Environment) -> Option<PathBuf> {
    let runtime = environment.runtime_dir.as_ref().map(|dir| dir.join(APP_ID));
    let data = environment.data_dir.as_ref();
    runtime.or_else(|| data.map(|dir| dir.join(APP_ID).join("run")))
}

#[cfg(test)]
mod tests {
    use super::{Environment, runtime_folder};
    use std::path::{Path, PathBuf};

    fn found(runtime: Option<&str>, data: Option<&str>) -> Option<PathBuf> {
        runtime_folder(&Environment {
            runtime_dir: runtime.map(PathBuf::from),
            data_dir: data.map(PathBuf::from),
        })
    }

    #[test]
    fn the_runtime_folder_comes_first_and_the_data_folder_serves_where_there_is_none() {
        assert_eq!(
            found(Some("/run/user/1000"), Some("/home/ada/.local/share")).as_deref(),
            Some(Path::new("/run/user/1000/dev.vestibule.client"))
        );
        assert_eq!(
            found(None, Some("/home/ada/.local/share")).as_deref(),
            Some(Path::new("/home/ada/.local/share/dev.vestibule.client/run"))
        );
        assert_eq!(found(None, None), None);
    }
}
