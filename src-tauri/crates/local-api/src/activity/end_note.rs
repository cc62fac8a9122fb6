//! End note: where the log ends, noted beside it in `activity.end`, at least once a minute and at the end: lines that were cut off are
//! missed.
//!
//! What is found wrong at the start is never mended: the next line then continues what should have been there, so that the gap stays to
//! be seen.

use std::path::{Path, PathBuf};

use super::chain::{End, LineHash};
use crate::private_file;

const FILE: &str = "activity.end";

/// Where the note is.
pub(super) fn path(directory: &Path) -> PathBuf {
    directory.join(FILE)
}

/// What was found at the end of the log at the start.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// 0 without a line.
    pub last_sequence: u64,
    /// `None` without a line.
    pub last_hash: Option<LineHash>,
    /// Whether the line that was noted as the last one is there as it was.
    pub holds_noted: bool,
}

/// Where the log is continued: after the last line that there is, if what was noted agrees with the lines; else after what was noted,
/// which no line is then the predecessor of.
pub(super) fn continued(found: Found, noted: Option<End>) -> End {
    let sequence = found.last_sequence;
    match (found.last_hash, noted) {
        // Without a line and without a note it is a new log.
        (None, None) => End::zero(),
        (Some(_), None) => End {
            sequence,
            hash: LineHash::of(b"the note of where the log ended is gone"),
        },
        (last, Some(noted)) => {
            let is_new = noted == End::zero();
            let hash = last
                .filter(|_| found.holds_noted || is_new)
                .unwrap_or(noted.hash);
            End {
                sequence: sequence.max(noted.sequence),
                hash,
            }
        }
    }
}

/// What was noted; `None` if there is no note, or none that can be read.
pub(super) fn read(directory: &Path, now: i64) -> Option<End> {
    let path = path(directory);
    let Ok(bytes) = private_file::read(&path, 1024) else {
        let _ = private_file::set_aside(&path, now);
        return None;
    };
    serde_json::from_slice(&bytes?).ok()
}
