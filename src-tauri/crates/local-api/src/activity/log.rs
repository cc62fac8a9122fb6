//! Log: the files of the activity log. The newest lines are in `activity.jsonl`; when it is full it is kept under the number of its
//! first line, and the oldest one beyond the few that are kept goes.
//!
//! Where it ends is [noted](super::end_note) beside it.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use vestibule_contract::{ActivityEntry, ActivityPage};

use super::Use;
use super::chain::{Check, End, Line, LineHash};
use super::end_note::{self, Found};
use crate::error::Error;
use crate::private_file::{self, Unusable};

const CURRENT: &str = "activity.jsonl";

/// A file that is longer is full, in bytes: some 4,000 lines.
const FULL: u64 = 1024 * 1024;

/// Full files that are kept.
const KEPT: usize = 4;

/// A longer file is not ours.
const MAX_LENGTH: u64 = 4 * FULL;

/// The log, open to be written.
#[derive(Debug)]
pub(crate) struct Log {
    directory: PathBuf,
    file: File,
    length: u64,
    /// The number of the file's first line.
    begins_at: u64,
    end: End,
    /// Whether the note of where it ends is older than its last line.
    is_ahead: bool,
    /// When a file has to be set aside, this tells it from others.
    now: i64,
    full: u64,
}

impl Log {
    /// Opens the log in this directory, or begins one.
    ///
    /// # Errors
    /// [`Error::File`]: it can't be written.
    pub fn open(directory: &Path, now: i64) -> Result<Self, Error> {
        Self::open_with(directory, now, FULL)
    }

    pub(super) fn open_with(directory: &Path, now: i64, full: u64) -> Result<Self, Error> {
        let path = directory.join(CURRENT);
        let file = open_current(&path, now).map_err(|source| file_error(&path, source))?;
        let mut log = Self {
            directory: directory.to_owned(),
            file,
            length: 0,
            begins_at: 0,
            end: End::zero(),
            is_ahead: false,
            now,
            full,
        };
        log.length = log.cut_off_half_a_line()?;
        let noted = end_note::read(directory, now);
        let found = log.look_back(noted.as_ref())?;
        log.end = end_note::continued(found, noted);
        log.begins_at = log.first_of_current().unwrap_or(log.end.sequence + 1);
        log.is_ahead = true;
        log.note_end();
        Ok(log)
    }

    /// Writes these uses, each with how often it happened. What can't be written is lost, and the log says so.
    pub fn append(&mut self, uses: Vec<(Use, u64)>) {
        if uses.is_empty() {
            return;
        }
        if self.length >= self.full {
            self.begin_another_file();
        }
        let mut bytes = Vec::new();
        let mut end = self.end.clone();
        for (used, times) in uses {
            let (line, next) = end.next_line(&used, times);
            bytes.extend(line);
            bytes.push(b'\n');
            end = next;
        }
        match self.file.write_all(&bytes) {
            Ok(()) => {
                self.length += u64::try_from(bytes.len()).unwrap_or_default();
                self.end = end;
                self.is_ahead = true;
            }
            Err(error) => {
                tracing::error!(kind = ?error.kind(), "the activity log could not be written");
                // Half a line would look like damage.
                let _ = self.file.set_len(self.length);
            }
        }
    }

    /// Another file in the place of the newest one, to see what comes of it.
    #[cfg(all(test, unix))]
    pub(super) fn replace_file(&mut self, file: File) {
        self.file = file;
    }

    /// Notes where the log ends.
    pub fn note_end(&mut self) {
        if !self.is_ahead {
            return;
        }
        let bytes = serde_json::to_vec(&self.end).unwrap_or_default();
        match private_file::replace(&end_note::path(&self.directory), &bytes) {
            Ok(()) => self.is_ahead = false,
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "where the activity log ends could not be noted");
            }
        }
    }

    /// The newest entries before this one that hold the text in any of their parts.
    ///
    /// # Errors
    /// [`Error::File`]
    pub fn page(
        &self,
        search: &str,
        before: Option<u64>,
        length: usize,
    ) -> Result<ActivityPage, Error> {
        let search = search.to_lowercase();
        let mut check = Check::new();
        let mut entries = VecDeque::new();
        let mut is_there_more = false;
        let are_all_there = self.read(|bytes, line| {
            check.follow(bytes, line.as_ref());
            let Some(entry) = line.map(Line::entry) else {
                return;
            };
            if before.is_some_and(|before| entry.sequence >= before) || !holds(&entry, &search) {
                return;
            }
            entries.push_back(entry);
            if entries.len() > length {
                entries.pop_front();
                is_there_more = true;
            }
        })?;
        let is_whole = check.is_whole() && are_all_there && check.end() == self.end;
        let before = entries.front().map(|entry| entry.sequence);
        Ok(ActivityPage {
            entries: entries.into_iter().rev().collect(),
            is_whole,
            before: before.filter(|_| is_there_more),
        })
    }

    /// The lines that hold the text, oldest first, as they stand in the files.
    ///
    /// # Errors
    /// [`Error::File`]
    pub fn export(&self, search: &str) -> Result<String, Error> {
        let search = search.to_lowercase();
        let mut lines = String::new();
        self.read(|bytes, line| {
            // What is no entry any more is evidence, too.
            if line.is_none_or(|line| holds(&line.entry(), &search)) {
                lines.push_str(&String::from_utf8_lossy(bytes));
                lines.push('\n');
            }
        })?;
        Ok(lines)
    }

    /// Looks at every line of every file, the oldest first, without its line feed; whether as many files are there as there should be.
    fn read(&self, mut look_at: impl FnMut(&[u8], Option<Line>)) -> Result<bool, Error> {
        let full = self.full_files()?;
        let mut are_all_there = true;
        let mut first = None;
        for path in full
            .iter()
            .map(|(_, path)| path.clone())
            .chain([self.current()])
        {
            let bytes = match private_file::read(&path, MAX_LENGTH) {
                Ok(bytes) => bytes.unwrap_or_default(),
                Err(Unusable::Foreign) => {
                    are_all_there = false;
                    continue;
                }
                Err(Unusable::Unreadable(source)) => return Err(file_error(&path, source)),
            };
            are_all_there &= bytes.is_empty() || bytes.ends_with(b"\n");
            for line in bytes
                .split(|byte| *byte == b'\n')
                .filter(|line| !line.is_empty())
            {
                let parsed = Line::parse(line);
                first.get_or_insert_with(|| parsed.as_ref().map(|line| line.sequence));
                look_at(line, parsed);
            }
        }
        // The oldest lines are gone only once as many files are full as are kept.
        let begins_rightly = full.len() >= KEPT || first.flatten().is_none_or(|first| first == 1);
        Ok(are_all_there && begins_rightly)
    }

    /// Where the lines that are there end, and whether what was noted is one of them. From the end, no further than it has to: a start
    /// is not held up by the whole log, which is checked whenever it is shown.
    fn look_back(&self, noted: Option<&End>) -> Result<Found, Error> {
        let mut found = Found::default();
        let files = self.full_files()?.into_iter().map(|(_, path)| path);
        for path in files.chain([self.current()]).rev() {
            let bytes = private_file::read(&path, MAX_LENGTH)
                .ok()
                .flatten()
                .unwrap_or_default();
            let lines = bytes.rsplit(|byte| *byte == b'\n');
            for bytes in lines.filter(|line| !line.is_empty()) {
                let hash = LineHash::of(bytes);
                found.last_hash.get_or_insert_with(|| hash.clone());
                let Some(Line { sequence, .. }) = Line::parse(bytes) else {
                    continue;
                };
                found.last_sequence = found.last_sequence.max(sequence);
                let Some(noted) = noted else { return Ok(found) };
                if sequence <= noted.sequence {
                    found.holds_noted = sequence == noted.sequence && hash == noted.hash;
                    return Ok(found);
                }
            }
        }
        Ok(found)
    }

    /// The number of the newest file's first line.
    fn first_of_current(&self) -> Option<u64> {
        let bytes = private_file::read(&self.current(), MAX_LENGTH)
            .ok()
            .flatten()?;
        let line = bytes.split(|byte| *byte == b'\n').next()?;
        Some(Line::parse(line)?.sequence)
    }

    /// A crash may leave half a line: it was never told to anybody as written. The length of what is left.
    fn cut_off_half_a_line(&self) -> Result<u64, Error> {
        let path = self.current();
        let bytes = match private_file::read(&path, MAX_LENGTH) {
            Ok(bytes) => bytes.unwrap_or_default(),
            Err(Unusable::Foreign) => return Ok(0),
            Err(Unusable::Unreadable(source)) => return Err(file_error(&path, source)),
        };
        let whole = bytes
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let length = u64::try_from(whole).unwrap_or_default();
        if whole < bytes.len() {
            self.file
                .set_len(length)
                .map_err(|source| file_error(&path, source))?;
        }
        Ok(length)
    }

    fn begin_another_file(&mut self) {
        let full = self
            .directory
            .join(format!("activity-{:020}.jsonl", self.begins_at));
        let begun = fs::rename(self.current(), &full)
            .and_then(|()| open_current(&self.current(), self.now));
        match begun {
            Ok(file) => {
                self.file = file;
                self.length = 0;
                self.begins_at = self.end.sequence + 1;
            }
            Err(error) => {
                tracing::error!(kind = ?error.kind(), "no new file for the activity log; it goes on in the old one");
                return;
            }
        }
        self.note_end();
        let Ok(full) = self.full_files() else { return };
        let too_many = full.len().saturating_sub(KEPT);
        for (_, path) in full.iter().take(too_many) {
            if let Err(error) = fs::remove_file(path) {
                tracing::warn!(kind = ?error.kind(), "an old activity log could not be removed");
            }
        }
    }

    /// The full files with the numbers of their first lines, the oldest first.
    fn full_files(&self) -> Result<Vec<(u64, PathBuf)>, Error> {
        let entries =
            fs::read_dir(&self.directory).map_err(|source| file_error(&self.directory, source))?;
        let mut files: Vec<_> = entries
            .filter_map(|entry| {
                let name = entry.ok()?.file_name().into_string().ok()?;
                let number = name.strip_prefix("activity-")?.strip_suffix(".jsonl")?;
                Some((number.parse().ok()?, self.directory.join(&name)))
            })
            .collect();
        files.sort();
        Ok(files)
    }

    fn current(&self) -> PathBuf {
        self.directory.join(CURRENT)
    }
}

fn open_current(path: &Path, now: i64) -> io::Result<File> {
    match private_file::append_to(path) {
        Ok(file) => Ok(file),
        Err(Unusable::Unreadable(error)) => Err(error),
        Err(Unusable::Foreign) => {
            tracing::error!("the activity log was not ours alone: it is set aside");
            private_file::set_aside(path, now)?;
            match private_file::append_to(path) {
                Ok(file) => Ok(file),
                Err(Unusable::Unreadable(error)) => Err(error),
                Err(Unusable::Foreign) => Err(io::ErrorKind::PermissionDenied.into()),
            }
        }
    }
}

/// Whether an entry holds the text, which is in lower case.
fn holds(entry: &ActivityEntry, search: &str) -> bool {
    let answer = entry.answer.to_string();
    let parts = [
        entry.companion.as_deref(),
        entry.executable.as_deref(),
        entry.account.as_deref(),
        Some(entry.endpoint.as_str()),
        Some(answer.as_str()),
    ];
    search.is_empty()
        || parts
            .into_iter()
            .flatten()
            .any(|part| part.to_lowercase().contains(search))
}

fn file_error(path: &Path, source: io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}
