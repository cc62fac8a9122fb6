//! Token file: where a tool keeps what it was granted, for programs that have no better place.
//!
//! A file of mode 0600 in a folder of mode 0700, as other command lines keep theirs, and not the system's keyring: an open
//! keyring gives its entries to every program of the person too, a locked one blocks a tool that runs without a screen, and
//! this token, unlike a refresh token, is good for what was granted, on this computer, until it is revoked in the window.
//! A program with a keyring of its own keeps [`Grant::token`] there instead.

use std::env;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use vestibule_contract::{Account, Scope};
use zeroize::Zeroizing;

use crate::private_file::{self, Unreadable};
use crate::{CompanionToken, Error, Grant};

/// The place of one tool's grant.
#[derive(Debug, Clone)]
pub struct TokenFile {
    folder: PathBuf,
    file: String,
}

impl TokenFile {
    /// The place for the tool of this name in this person's state folder: `$XDG_STATE_HOME/vestibule/companions`, or what the
    /// system has in its stead.
    ///
    /// # Errors
    /// [`Error::MalformedName`]; [`Error::NoRuntimeFolder`]: the environment names no home.
    pub fn of_this_user(tool: &str) -> Result<Self, Error> {
        let folder = state_folder().ok_or(Error::NoRuntimeFolder)?;
        Self::new(folder.join("vestibule").join("companions"), tool)
    }

    /// The place for the tool of this name in this folder, which is made with mode 0700 when it is needed.
    ///
    /// # Errors
    /// [`Error::MalformedName`].
    pub fn new(folder: impl Into<PathBuf>, tool: &str) -> Result<Self, Error> {
        let is_fit = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        if (1..=64).contains(&tool.len()) && tool.bytes().all(is_fit) && !tool.starts_with('.') {
            Ok(Self {
                folder: folder.into(),
                file: format!("{tool}.json"),
            })
        } else {
            Err(Error::MalformedName)
        }
    }

    /// What is kept; `None` if nothing is.
    ///
    /// # Errors
    /// [`Error::Untrusted`]: others could read or change it: pair again, and revoke this grant. [`Error::MalformedToken`],
    /// [`Error::File`].
    pub fn load(&self) -> Result<Option<Grant>, Error> {
        let content = match private_file::read(&self.folder, &self.file) {
            Ok(content) => content,
            Err(Unreadable::Missing) => return Ok(None),
            Err(unreadable) => return Err(unreadable.into()),
        };
        let kept: Kept = serde_json::from_slice(&content).map_err(|_| Error::MalformedToken)?;
        let Kept {
            token,
            scopes,
            account,
            expires_at,
        } = kept;
        let grant = Grant {
            token: CompanionToken::parse(&Zeroizing::new(token))?,
            scopes,
            account,
            expires_at,
        };
        Ok(Some(grant))
    }

    /// Keeps this in the place of what was kept.
    ///
    /// # Errors
    /// [`Error::Untrusted`] (the folder), [`Error::File`]; what was kept still is.
    pub fn save(&self, grant: &Grant) -> Result<(), Error> {
        let kept = Kept {
            // EXPOSE: the tool's next run, through a file that only this user can read.
            token: grant.token.expose_secret().to_owned(),
            scopes: grant.scopes.clone(),
            account: grant.account.clone(),
            expires_at: grant.expires_at,
        };
        let text = serde_json::to_vec(&kept).map_err(|_| Error::MalformedToken);
        drop(Zeroizing::new(kept.token));
        let text = Zeroizing::new(text?);
        private_file::write(&self.folder, &self.file, &text)
    }

    /// Forgets what was kept; whether there was anything. The grant itself ends when it is revoked in the application.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn forget(&self) -> Result<bool, Error> {
        private_file::remove(&self.folder, &self.file)
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    token: String,
    scopes: Vec<Scope>,
    account: Account,
    expires_at: i64,
}

fn state_folder() -> Option<PathBuf> {
    let absolute = |path: &PathBuf| path.is_absolute();
    let home = env::home_dir().filter(absolute);
    if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home.map(|home| home.join("Library/Application Support"))
    } else {
        let named = env::var_os("XDG_STATE_HOME").map(PathBuf::from);
        let named = named.filter(absolute);
        named.or_else(|| home.map(|home| home.join(".local/state")))
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt as _;

    use vestibule_contract::{Account, Scope};

    use super::TokenFile;
    use crate::{CompanionToken, Error, Grant};

    fn grant(token: &str) -> Grant {
        Grant {
            token: CompanionToken::parse(token).unwrap(),
            scopes: vec![Scope::UserRead],
            account: Account {
                issuer: "https://issuer.example".to_owned(),
                subject: "2f1f6a3e".to_owned(),
                username: "ada".to_owned(),
            },
            expires_at: 1_800_000_000,
        }
    }

    #[test]
    fn what_is_saved_is_loaded_and_what_is_forgotten_is_gone() {
        let home = tempfile::tempdir().unwrap();
        let file = TokenFile::new(home.path().join("a/b"), "git").unwrap();
        assert!(file.load().unwrap().is_none());
        assert!(!file.forget().unwrap());
        for token in ["vst_first", "vst_second"] {
            file.save(&grant(token)).unwrap();
            let loaded = file.load().unwrap().unwrap();
            assert_eq!(loaded.token.expose_secret(), token);
            assert_eq!(loaded.scopes, [Scope::UserRead]);
            assert_eq!(loaded.account.username, "ada");
        }
        let names = fs::read_dir(home.path().join("a/b")).unwrap();
        assert_eq!(names.count(), 1, "nothing else is left beside it");
        assert!(file.forget().unwrap());
        assert!(file.load().unwrap().is_none());
    }

    #[test]
    fn only_this_user_can_read_it() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("companions");
        let file = TokenFile::new(&folder, "git").unwrap();
        file.save(&grant("vst_x")).unwrap();
        let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(folder.clone()), 0o700);
        assert_eq!(mode(folder.join("git.json")), 0o600);
    }

    #[test]
    fn what_others_could_read_is_not_used() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("companions");
        let file = TokenFile::new(&folder, "git").unwrap();
        file.save(&grant("vst_x")).unwrap();
        let open = |path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        open(folder.join("git.json"), 0o644);
        assert!(matches!(file.load(), Err(Error::Untrusted { .. })));
        open(folder.clone(), 0o755);
        assert!(matches!(
            file.save(&grant("vst_y")),
            Err(Error::Untrusted { .. })
        ));
    }

    #[test]
    fn a_file_that_is_no_grant_is_no_token() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("companions");
        let file = TokenFile::new(&folder, "git").unwrap();
        file.save(&grant("vst_x")).unwrap();
        let kept = fs::read_to_string(folder.join("git.json")).unwrap();
        for bad in [
            "",
            "{}",
            &kept.replace("vst_x", "v\\n"),
            &kept.replace("user.read", "all"),
        ] {
            fs::write(folder.join("git.json"), bad).unwrap();
            assert!(matches!(file.load(), Err(Error::MalformedToken)), "{bad}");
        }
    }

    #[test]
    fn a_tools_name_leads_to_no_other_folder() {
        for name in ["git", "git-credential.v2", "A_1"] {
            assert!(TokenFile::new("/nowhere", name).is_ok(), "{name}");
        }
        for name in [
            "",
            ".",
            "..",
            ".hidden",
            "a/b",
            "a\\b",
            "a b",
            "ä",
            &"a".repeat(65),
        ] {
            assert!(TokenFile::new("/nowhere", name).is_err(), "{name}");
        }
    }
}
