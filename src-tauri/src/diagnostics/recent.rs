//! The events of the last while, as far as they can be shown to somebody else.
//!
//! Invariants: of an event its fixed words are kept, and of its fields numbers, and those whose values are ours ([`OURS`]); events of
//! other crates are not.

use std::collections::VecDeque;
use std::fmt::{self, Write};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use vestibule_session::ports::Clock;

use crate::clock::SystemClock;

/// The process's.
pub(super) static RECENT: LazyLock<Recent> = LazyLock::new(Recent::default);

/// The latest events, oldest first.
#[derive(Clone, Default)]
pub(crate) struct Recent(Arc<Mutex<VecDeque<String>>>);

impl Recent {
    /// A line for each.
    pub(super) fn lines(&self) -> Vec<String> {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().cloned().collect()
    }
}

impl<S: Subscriber> Layer<S> for Recent {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let metadata = event.metadata();
        let Some(place) = metadata.target().strip_prefix("vestibule") else {
            return;
        };
        let mut words = Words::default();
        event.record(&mut words);
        let mut line = time_of_day(SystemClock.now().0);
        // Writing into a text never fails.
        let _ = write!(
            line,
            " {:<5} {}: {}",
            metadata.level(),
            place.trim_start_matches(['_', ':']),
            words.0.trim_start()
        );
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if lines.len() >= MOST {
            lines.pop_front();
        }
        lines.push_back(line);
    }
}

/// What is kept of an event.
#[derive(Default)]
struct Words(String);

impl Words {
    fn push(&mut self, field: &Field, value: fmt::Arguments<'_>) {
        // Writing into a text never fails.
        let _ = match field.name() {
            "message" => write!(self.0, " {value}"),
            name => write!(self.0, " {name}={value}"),
        };
    }
}

impl Visit for Words {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "error" {
            let text = format!("{value:?}");
            // The message of a failure may be the user pool's own words.
            let code = text
                .strip_prefix("IpcError { code: ")
                .and_then(|rest| rest.split(',').next());
            self.push(field, format_args!("{}", code.unwrap_or(&text)));
        } else if OURS.contains(&field.name()) {
            self.push(field, format_args!("{value:?}"));
        }
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.push(field, format_args!("{value}"));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.push(field, format_args!("{value}"));
    }

    fn record_u128(&mut self, field: &Field, value: u128) {
        self.push(field, format_args!("{value}"));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.push(field, format_args!("{value}"));
    }
}

/// `12:34:56`, in UTC.
fn time_of_day(seconds: i64) -> String {
    let seconds = seconds.rem_euclid(24 * 60 * 60);
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    format!("{:02}:{:02}:{seconds:02}", minutes / 60, minutes % 60)
}

/// The fields whose values are words of ours; the errors beside them are texts of ours, too, and looked through before they are shown.
const OURS: [&str; 9] = [
    "message", "action", "code", "decision", "event", "kind", "label", "reason", "scopes",
];
/// As many as fill a few screens.
const MOST: usize = 200;
