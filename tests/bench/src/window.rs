//! Window: a program with a window, from its start to its end.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::Result;

/// What a program writes to standard error once its page is drawn and can be used.
pub const READY: &str = "ui ready";

/// A window that takes longer will not come.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running program with a window. It is ended when this is dropped.
pub struct Window {
    child: Child,
    started: Instant,
    lines: Receiver<String>,
}

impl Window {
    /// Starts the program, with these environment variables too.
    ///
    /// # Errors
    /// The program can't be run.
    pub fn start(program: &Path, variables: &[(&str, &str)]) -> Result<Self> {
        let started = Instant::now();
        let mut child = Command::new(program)
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let stderr = child.stderr.take().ok_or("standard error is a pipe")?;
        let (sender, lines) = channel();
        // Reads to the end, so that the program never waits for a full pipe.
        thread::spawn(move || {
            for line in BufReader::new(stderr)
                .lines()
                .map_while(std::io::Result::ok)
            {
                // The last one who listens may be gone; the pipe is emptied all the same.
                let _ = sender.send(line);
            }
        });
        Ok(Self {
            child,
            started,
            lines,
        })
    }

    /// How long it took from the start until the page could be used.
    ///
    /// # Errors
    /// The program ended, or did not say so in a minute; with what it did say.
    pub fn until_ready(&self) -> Result<Duration> {
        let mut said = Vec::new();
        loop {
            let left = PATIENCE.saturating_sub(self.started.elapsed());
            match self.lines.recv_timeout(left) {
                Ok(line) if line.contains(READY) => return Ok(self.started.elapsed()),
                Ok(line) => said.push(line),
                Err(RecvTimeoutError::Timeout) => {
                    return Err(format!("not ready in time; it said: {}", said.join("\n")).into());
                }
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(format!("ended early; it said: {}", said.join("\n")).into());
                }
            }
        }
    }

    /// The memory of the program and all that it started, in bytes: proportional set size, so that a page which
    /// several processes share counts once. Another WebKit program on the computer shares pages too: end it first.
    ///
    /// # Errors
    /// `/proc` can't be read.
    pub fn memory(&self) -> Result<u64> {
        let processes = family(self.child.id(), &parents()?);
        let sizes = processes.iter().filter_map(|process| {
            // One that has just ended has no memory.
            let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
            proportional_set_size(&rollup)
        });
        Ok(sizes.sum())
    }

    /// Ends the program, and waits until the processes that it started have ended too: the next run is not beside them.
    ///
    /// # Errors
    /// `/proc` can't be read, or a process outlives it.
    pub fn stop(mut self) -> Result<()> {
        let processes = family(self.child.id(), &parents()?);
        self.child.kill()?;
        self.child.wait()?;
        let deadline = Instant::now() + PATIENCE;
        while processes
            .iter()
            .any(|process| Path::new(&format!("/proc/{process}/exe")).exists())
        {
            if Instant::now() > deadline {
                return Err("a process that the window started does not end".into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Already ended, where it was stopped.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The parent of every process.
fn parents() -> Result<HashMap<u32, u32>> {
    let processes = fs::read_dir("/proc")?.filter_map(|entry| {
        let process = entry.ok()?.file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        Some((process, parent(&stat)?))
    });
    Ok(processes.collect())
}

/// The parent in a line of `/proc/<pid>/stat`. The name before it, in brackets, may hold spaces and brackets.
fn parent(stat: &str) -> Option<u32> {
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(1)?.parse().ok()
}

/// A process and all those below it.
fn family(ancestor: u32, parents: &HashMap<u32, u32>) -> Vec<u32> {
    let mut family = vec![ancestor];
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        family.extend(
            parents
                .iter()
                .filter(|(_, of)| **of == parent)
                .map(|(process, _)| *process),
        );
        next += 1;
    }
    family
}

/// In bytes, out of `/proc/<pid>/smaps_rollup`.
fn proportional_set_size(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_family_is_all_generations_and_nobody_else() {
        let parents = HashMap::from([(2, 1), (10, 2), (11, 10), (12, 10), (13, 12), (20, 2)]);
        let mut found = family(10, &parents);
        found.sort_unstable();
        assert_eq!(found, [10, 11, 12, 13]);
    }

    #[test]
    fn a_parent_is_found_behind_any_name() {
        assert_eq!(parent("42 (WebKit (1) :) S 7 42 42 0"), Some(7));
        assert_eq!(parent("42 no name"), None);
    }

    #[test]
    fn memory_is_the_proportional_share_not_the_resident_set() {
        let rollup = "00400000-7fff [rollup]\nRss:   9000 kB\nPss:   1234 kB\nPss_Dirty:  1 kB\n";
        assert_eq!(proportional_set_size(rollup), Some(1234 * 1024));
        assert_eq!(proportional_set_size("Rss: 9000 kB\n"), None);
    }

    #[test]
    fn a_program_that_ends_before_it_is_ready_is_an_error() {
        let window = Window::start(Path::new("/bin/false"), &[]).unwrap();
        assert!(
            window
                .until_ready()
                .unwrap_err()
                .to_string()
                .starts_with("ended early")
        );
    }
}
