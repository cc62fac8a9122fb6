//! Chain: what a line of the activity log looks like, and whether lines follow each other.
//!
//! A line is one JSON object. `previous` is the SHA-256 of the line before it, without its line feed; the first line ever has 64 zeros
//! there. Whoever changes a line has to change all that follow, and [where the log ends](super::log) is noted elsewhere.

use aws_lc_rs::digest;
use serde::{Deserialize, Serialize};
use vestibule_contract::ActivityEntry;

use super::Use;

/// The SHA-256 of a line, in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LineHash(String);

impl LineHash {
    /// Of the line before the first.
    pub fn zero() -> Self {
        Self("0".repeat(64))
    }

    /// Of a line without its line feed.
    pub fn of(line: &[u8]) -> Self {
        Self(hex::encode(digest::digest(&digest::SHA256, line)))
    }
}

/// Where a chain ends: the number of its last line, and that line's hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    pub sequence: u64,
    pub hash: LineHash,
}

impl End {
    /// Of a log without a line.
    pub fn zero() -> Self {
        Self {
            sequence: 0,
            hash: LineHash::zero(),
        }
    }

    /// The line that follows, without its line feed, and where the chain ends then.
    pub fn next_line(&self, used: &Use, times: u64) -> (Vec<u8>, Self) {
        let sequence = self.sequence + 1;
        let line = WrittenLine {
            sequence,
            time: used.time,
            companion: used.companion.as_deref(),
            executable: used.executable.as_deref(),
            account: used.account.as_deref(),
            endpoint: used.endpoint,
            answer: used.answer,
            times,
            previous: &self.hash,
        };
        let bytes = serde_json::to_vec(&line).unwrap_or_default();
        let hash = LineHash::of(&bytes);
        (bytes, Self { sequence, hash })
    }
}

#[derive(Serialize)]
struct WrittenLine<'l> {
    sequence: u64,
    time: i64,
    companion: Option<&'l str>,
    executable: Option<&'l str>,
    account: Option<&'l str>,
    endpoint: &'l str,
    answer: u16,
    times: u64,
    previous: &'l LineHash,
}

/// A line that was read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub sequence: u64,
    time: i64,
    companion: Option<String>,
    executable: Option<String>,
    account: Option<String>,
    endpoint: String,
    answer: u16,
    times: u64,
    previous: LineHash,
}

impl Line {
    /// Reads a line without its line feed; `None` if it is none.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// What it says.
    pub fn entry(self) -> ActivityEntry {
        ActivityEntry {
            sequence: self.sequence,
            time: self.time,
            companion: self.companion,
            executable: self.executable,
            account: self.account,
            endpoint: self.endpoint,
            answer: self.answer,
            times: self.times,
        }
    }
}

/// Follows a chain line by line.
#[derive(Debug)]
pub(super) struct Check {
    is_whole: bool,
    end: Option<End>,
}

impl Check {
    pub fn new() -> Self {
        Self {
            is_whole: true,
            end: None,
        }
    }

    /// The next line, without its line feed, as it was read.
    pub fn follow(&mut self, bytes: &[u8], line: Option<&Line>) {
        let follows = match (line, &self.end) {
            (Some(line), Some(end)) => {
                line.previous == end.hash && line.sequence == end.sequence + 1
            }
            (Some(line), None) => line.sequence > 1 || line.previous == LineHash::zero(),
            (None, _) => false,
        };
        self.is_whole &= follows;
        let before = self.end.as_ref().map_or(0, |end| end.sequence);
        self.end = Some(End {
            sequence: line.map_or(before + 1, |line| line.sequence),
            hash: LineHash::of(bytes),
        });
    }

    /// Whether each line followed the one before it.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The last line's place; that of a log without a line if there was none.
    pub fn end(self) -> End {
        self.end.unwrap_or_else(End::zero)
    }
}
