//! Companions as a person sees them: who is let in, who asks, who was refused, and what each did. No token is in any of it.

use serde::{Deserialize, Serialize};

use crate::{Account, Scope};

/// A companion that is let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Companion {
    /// Names the grant.
    pub id: String,
    /// What the companion calls itself.
    pub name: String,
    /// The program that asked, as the system says it; `None` where the system does not.
    pub executable: Option<String>,
    /// What it may ask for.
    pub scopes: Vec<Scope>,
    /// Whose session it may ask about.
    pub account: Account,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub created_at: i64,
    /// When it ends if it is not used before: 90 days after it began, or 30 after its last use. Seconds since 1970-01-01T00:00:00Z.
    pub expires_at: i64,
    /// Seconds since 1970-01-01T00:00:00Z; `None` if it never was.
    pub last_used_at: Option<i64>,
    /// How often it was used.
    pub uses: u64,
}

/// A program that is refused without a question, because a person said so once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedCompanion {
    /// Names the refusal.
    pub id: String,
    /// What the program called itself. An interpreter is many programs, so the name counts, too.
    pub name: String,
    /// The program, as the system says it; `None` where the system does not.
    pub executable: Option<String>,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub refused_at: i64,
}

/// What a person is asked when a program wants to become a companion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingPrompt {
    /// Names the question. It is not what the program polls with.
    pub id: String,
    /// What the program calls itself; without control characters and without what changes the direction of writing.
    pub name: String,
    /// The program, as the system says it; `None` where the system does not.
    pub executable: Option<String>,
    /// Its process, as the system says it; `None` where the system does not.
    pub pid: Option<u32>,
    /// What it wants to ask for.
    pub scopes: Vec<Scope>,
    /// Why, in its own words; may be empty. Cleaned as the name is.
    pub reason: String,
    /// Whose session it would be let in to.
    pub account: Account,
    /// Seconds until the question counts as refused.
    pub seconds_left: u64,
    /// For how many days it would be let in at the most.
    pub valid_days: u32,
    /// The short code that the program shows, too, where its person is not looking at this screen: approve it only if both are
    /// the same.
    pub code: Option<String>,
}

/// One use of the local API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityEntry {
    /// Counts the entries, from 1.
    pub sequence: u64,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub time: i64,
    /// What the companion calls itself; `None` for a program that asked without a token, or with a wrong one.
    pub companion: Option<String>,
    /// The program, as the system says it; `None` where the system does not.
    pub executable: Option<String>,
    /// The user name of the account that it was about; `None` if it was about none.
    pub account: Option<String>,
    /// What was asked, without any query.
    pub endpoint: String,
    /// The status of the answer.
    pub answer: u16,
    /// How many uses it stands for: more than one where a program asked the same many times within one second.
    pub times: u64,
}

/// A page of the activity log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityPage {
    /// Newest first.
    pub entries: Vec<ActivityEntry>,
    /// Whether every line still holds the hash of the line before it, up to the newest: nothing was changed, added or taken away.
    pub is_whole: bool,
    /// Where the next page begins, for the same search; `None` if this is the last one.
    pub before: Option<u64>,
}
