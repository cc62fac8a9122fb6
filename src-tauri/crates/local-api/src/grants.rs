//! Grants: who was let in, to what, and who was refused for good. One file, replaced as a whole with each change.
//!
//! Invariants: a token is kept as its SHA-256 alone; a revocation acts at once, before it is on the disk; a grant is on the disk
//! before its token is told to anybody; how often a grant was used may be up to a minute behind there.

mod stored;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use vestibule_contract::{Account, Companion, RefusedCompanion, Scope};

use crate::error::Error;
use crate::ports::Clock;
use crate::private_file;
use crate::token::TokenDigest;

const DAY: i64 = 24 * 60 * 60;

/// For how many days a companion is let in at the most.
pub(crate) const VALID_DAYS: u32 = 90;

/// A grant ends so long after it began, in seconds.
const VALIDITY: i64 = VALID_DAYS as i64 * DAY;

/// A grant that is not used for so long ends, in seconds.
const IDLE: i64 = 30 * DAY;

/// What stays the same about a grant.
#[derive(Debug)]
pub(crate) struct Grant {
    pub id: String,
    pub name: Arc<str>,
    pub executable: Option<Arc<str>>,
    pub scopes: Vec<Scope>,
    pub account: Account,
    pub created_at: i64,
}

/// What there is to know before a program is let in.
#[derive(Debug, Clone)]
pub(crate) struct Applicant {
    pub name: String,
    pub executable: Option<String>,
    pub scopes: Vec<Scope>,
    pub account: Account,
}

/// Everybody who is let in, and everybody who is refused for good.
pub(crate) struct Grants {
    state: Mutex<State>,
    /// Held while the file is written, so that an older state never replaces a newer one. `None`: nothing is kept.
    file: Mutex<Option<PathBuf>>,
    clock: Arc<dyn Clock>,
    /// Counts changes of who is let in or refused.
    changes: watch::Sender<u64>,
}

impl std::fmt::Debug for Grants {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Grants")
    }
}

#[derive(Debug, Default)]
struct State {
    grants: Vec<Held>,
    refused: Vec<RefusedCompanion>,
    /// Whether there are uses that the file does not know of.
    is_ahead: bool,
}

/// A grant with what changes about it.
#[derive(Debug)]
struct Held {
    grant: Arc<Grant>,
    digest: TokenDigest,
    last_used_at: Option<i64>,
    uses: u64,
}

impl Held {
    fn expires_at(&self) -> i64 {
        let last = self.last_used_at.unwrap_or(self.grant.created_at);
        i64::min(
            self.grant.created_at.saturating_add(VALIDITY),
            last.saturating_add(IDLE),
        )
    }

    fn is_live(&self, now: i64) -> bool {
        now < self.expires_at()
    }
}

impl Grants {
    /// Nobody, and nothing is kept.
    pub fn none(clock: Arc<dyn Clock>) -> Self {
        Self::new(State::default(), None, clock)
    }

    /// Those that this file holds. A file that is damaged or not ours is set aside, and nobody is let in.
    ///
    /// # Errors
    /// [`Error::File`]: it can neither be read nor set aside.
    pub fn open(file: PathBuf, clock: Arc<dyn Clock>) -> Result<Self, Error> {
        let state = stored::read(&file, clock.now())?;
        Ok(Self::new(state, Some(file), clock))
    }

    fn new(state: State, file: Option<PathBuf>, clock: Arc<dyn Clock>) -> Self {
        Self {
            state: Mutex::new(state),
            file: Mutex::new(file),
            clock,
            changes: watch::Sender::new(0),
        }
    }

    /// Counts the changes of who is let in or refused.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// The grant of this token. Every grant is compared with it, in the same time.
    pub fn find(&self, token: &[u8]) -> Option<Arc<Grant>> {
        let presented = TokenDigest::of(token);
        let now = self.clock.now();
        let mut found = None;
        for held in &self.state().grants {
            if held.digest.matches(&presented) && held.is_live(now) {
                found = Some(Arc::clone(&held.grant));
            }
        }
        found
    }

    /// Whether the grant still holds.
    pub fn is_live(&self, grant: &Grant) -> bool {
        let now = self.clock.now();
        self.state()
            .grants
            .iter()
            .any(|held| held.grant.id == grant.id && held.is_live(now))
    }

    /// When the grant ends if it is not used before; 0 if it has ended.
    pub fn expires_at(&self, grant: &Grant) -> i64 {
        let state = self.state();
        let held = state.grants.iter().find(|held| held.grant.id == grant.id);
        held.map_or(0, Held::expires_at)
    }

    /// Notes a use.
    pub fn note_use(&self, grant: &Grant) {
        let now = self.clock.now();
        let mut state = self.state();
        if let Some(held) = state
            .grants
            .iter_mut()
            .find(|held| held.grant.id == grant.id)
        {
            held.last_used_at = Some(now);
            held.uses = held.uses.saturating_add(1);
            state.is_ahead = true;
        }
    }

    /// Lets a program in. It is on the disk when this returns.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::NoRandomness`]: it is not let in.
    pub fn add(&self, applicant: Applicant, digest: TokenDigest) -> Result<Arc<Grant>, Error> {
        let grant = Arc::new(Grant {
            id: new_id()?,
            name: applicant.name.into(),
            executable: applicant.executable.map(Arc::from),
            scopes: applicant.scopes,
            account: applicant.account,
            created_at: self.clock.now(),
        });
        self.state().grants.push(Held {
            grant: Arc::clone(&grant),
            digest,
            last_used_at: None,
            uses: 0,
        });
        if let Err(error) = self.save() {
            self.state().grants.retain(|held| held.grant.id != grant.id);
            return Err(error);
        }
        self.has_changed();
        Ok(grant)
    }

    /// Lets a companion in no more, from now on; whether it was let in.
    ///
    /// # Errors
    /// [`Error::File`]: it is revoked, but the file does not know: after a restart it would be let in again.
    pub fn revoke(&self, id: &str) -> Result<bool, Error> {
        self.remove(|held| held.grant.id == id)
            .map(|count| count > 0)
    }

    /// Lets nobody in any more; how many it were.
    ///
    /// # Errors
    /// As [`Self::revoke`].
    pub fn revoke_all(&self) -> Result<usize, Error> {
        self.remove(|_| true)
    }

    fn remove(&self, is_meant: impl Fn(&Held) -> bool) -> Result<usize, Error> {
        let count = {
            let mut state = self.state();
            let before = state.grants.len();
            state.grants.retain(|held| !is_meant(held));
            before - state.grants.len()
        };
        if count > 0 {
            self.has_changed();
            self.save()?;
        }
        Ok(count)
    }

    /// Refuses this program from now on without asking.
    ///
    /// # Errors
    /// [`Error::File`]: it holds until the application ends. [`Error::NoRandomness`]: it does not hold.
    pub fn refuse_always(&self, applicant: &Applicant) -> Result<(), Error> {
        if self.is_refused(applicant) {
            return Ok(());
        }
        let refused = RefusedCompanion {
            id: new_id()?,
            name: applicant.name.clone(),
            executable: applicant.executable.clone(),
            refused_at: self.clock.now(),
        };
        self.state().refused.push(refused);
        self.has_changed();
        self.save()
    }

    /// Whether a person refused this program for good: by what the system says it is, else by its name.
    pub fn is_refused(&self, applicant: &Applicant) -> bool {
        self.state().refused.iter().any(|refused| {
            match (&refused.executable, &applicant.executable) {
                // An interpreter is many programs; their names tell them apart.
                (Some(refused_one), Some(one)) => {
                    refused_one == one && refused.name == applicant.name
                }
                (None, None) => refused.name == applicant.name,
                _ => false,
            }
        })
    }

    /// Asks about this program again the next time; whether it was refused.
    ///
    /// # Errors
    /// [`Error::File`]: it holds until the application ends.
    pub fn forget_refusal(&self, id: &str) -> Result<bool, Error> {
        let was_refused = {
            let mut state = self.state();
            let before = state.refused.len();
            state.refused.retain(|refused| refused.id != id);
            state.refused.len() < before
        };
        if was_refused {
            self.has_changed();
            self.save()?;
        }
        Ok(was_refused)
    }

    /// Everybody who is let in, the newest first.
    pub fn companions(&self) -> Vec<Companion> {
        let now = self.clock.now();
        let state = self.state();
        let live = state.grants.iter().rev().filter(|held| held.is_live(now));
        live.map(|held| Companion {
            id: held.grant.id.clone(),
            name: held.grant.name.to_string(),
            executable: held.grant.executable.as_deref().map(str::to_owned),
            scopes: held.grant.scopes.clone(),
            account: held.grant.account.clone(),
            created_at: held.grant.created_at,
            expires_at: held.expires_at(),
            last_used_at: held.last_used_at,
            uses: held.uses,
        })
        .collect()
    }

    /// Everybody who is refused for good, the newest first.
    pub fn refused(&self) -> Vec<RefusedCompanion> {
        self.state().refused.iter().rev().cloned().collect()
    }

    /// Brings the file up to date with what was used, and forgets what has expired.
    ///
    /// # Errors
    /// [`Error::File`]
    pub fn catch_up(&self) -> Result<(), Error> {
        let now = self.clock.now();
        let (expired, is_ahead) = {
            let mut state = self.state();
            let before = state.grants.len();
            state.grants.retain(|held| held.is_live(now));
            (before - state.grants.len(), state.is_ahead)
        };
        if expired > 0 {
            self.has_changed();
        }
        if expired > 0 || is_ahead {
            self.save()?;
        }
        Ok(())
    }

    fn save(&self) -> Result<(), Error> {
        let file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(path) = file.as_deref() else {
            return Ok(());
        };
        let bytes = {
            let mut state = self.state();
            state.is_ahead = false;
            stored::write(&state)
        };
        private_file::replace(path, &bytes).map_err(|source| {
            self.state().is_ahead = true;
            Error::File {
                path: path.to_owned(),
                source,
            }
        })
    }

    fn has_changed(&self) {
        self.changes.send_modify(|count| *count += 1);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// 128 random bits.
pub(crate) fn new_id() -> Result<String, Error> {
    use base64::Engine;
    let mut id = [0; 16];
    aws_lc_rs::rand::fill(&mut id).map_err(|_| Error::NoRandomness)?;
    Ok(base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(id))
}

#[cfg(test)]
mod tests;
