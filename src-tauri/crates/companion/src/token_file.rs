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

    /// Forgets what was kept; whether there was anything. The grant itself ends with [`crate::Companion::end_grant`], or when it is revoked
    /// in the application.
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
mod tests;
