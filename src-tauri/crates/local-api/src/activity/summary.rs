//! Summary: of many equal uses within one second, which have a line of their own, and which are only counted.

use std::collections::HashMap;

use super::Use;

/// Equal uses within one second that have a line each.
const LINES: u64 = 16;

/// The uses of the present second.
#[derive(Debug, Default)]
pub(super) struct Summary {
    counts: HashMap<Use, u64>,
    time: i64,
}

impl Summary {
    /// What is to be written now that this happened, each with how many uses it stands for.
    pub fn take(&mut self, used: Use) -> Vec<(Use, u64)> {
        let mut lines = if used.time == self.time {
            Vec::new()
        } else {
            self.flush()
        };
        self.time = used.time;
        let count = self.counts.entry(used.clone()).or_default();
        *count += 1;
        if *count <= LINES {
            lines.push((used, 1));
        }
        lines
    }

    /// What was only counted so far. What follows within the same second has lines of its own again.
    pub fn flush(&mut self) -> Vec<(Use, u64)> {
        let counted = self.counts.drain();
        counted
            .filter(|(_, count)| *count > LINES)
            .map(|(used, count)| (used, count - LINES))
            .collect()
    }

    /// Whether nothing is only counted.
    pub fn is_empty(&self) -> bool {
        self.counts.values().all(|count| *count <= LINES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(time: i64, answer: u16) -> Use {
        Use::new(time, "/api/check-user", answer)
    }

    #[test]
    fn usual_uses_have_a_line_each() {
        let mut summary = Summary::default();
        for second in 0..100 {
            for answer in [200, 401] {
                let lines = summary.take(used(second, answer));
                assert_eq!(lines, [(used(second, answer), 1)]);
            }
        }
        assert!(summary.is_empty());
        assert_eq!(summary.flush(), []);
    }

    #[test]
    fn a_flood_has_its_first_lines_and_one_that_counts_the_rest_and_no_use_is_lost() {
        let mut summary = Summary::default();
        let mut lines = Vec::new();
        for _ in 0..10_000 {
            lines.extend(summary.take(used(1, 200)));
        }
        assert_eq!(
            summary.take(used(1, 403)).len(),
            1,
            "another use has its own line"
        );
        assert!(!summary.is_empty());
        let next = summary.take(used(2, 200));
        assert_eq!(next, [(used(1, 200), 10_000 - LINES), (used(2, 200), 1)]);
        lines.extend(next);
        let total: u64 = lines.iter().map(|(_, times)| times).sum();
        assert_eq!((lines.len(), total), (18, 10_001));
    }
}
