//! Server-sent events, read from bytes as they arrive (WHATWG HTML, section 9.2.6), with a limit on what is kept.
//!
//! Not here: `id` and `retry`. The application replays nothing, and when to come back is the caller's choice.

use std::collections::VecDeque;
use std::mem;

/// The most bytes that one event may have: a hundred times what the application sends.
const MAX_EVENT: usize = 64 * 1024;

/// One event with data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ServerSentEvent {
    /// What `event:` said; `message` if it said nothing.
    pub event: String,
    /// The `data:` lines, joined by a line feed.
    pub data: String,
}

/// An event has more bytes than anything that the application sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooLarge;

/// Takes bytes in pieces of any size, and gives events.
#[derive(Debug, Default)]
pub(crate) struct Parser {
    line: Vec<u8>,
    event: String,
    data: Option<String>,
    /// The last byte was CR: an LF that follows belongs to it.
    after_cr: bool,
    begun: bool,
    ready: VecDeque<ServerSentEvent>,
}

impl Parser {
    /// Takes the next bytes.
    ///
    /// # Errors
    /// [`TooLarge`]: close the stream.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), TooLarge> {
        for byte in bytes {
            match byte {
                b'\n' if mem::take(&mut self.after_cr) => {}
                b'\r' | b'\n' => {
                    self.after_cr = *byte == b'\r';
                    self.end_line();
                }
                _ => {
                    self.after_cr = false;
                    self.line.push(*byte);
                }
            }
            let kept =
                self.line.len() + self.event.len() + self.data.as_ref().map_or(0, String::len);
            if kept > MAX_EVENT {
                return Err(TooLarge);
            }
        }
        Ok(())
    }

    /// The next event that is complete.
    pub fn next(&mut self) -> Option<ServerSentEvent> {
        self.ready.pop_front()
    }

    fn end_line(&mut self) {
        let line = mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        // One byte order mark may lead the stream.
        let line = match line.strip_prefix('\u{feff}') {
            Some(rest) if !self.begun => rest,
            _ => &line,
        };
        self.begun = true;
        if line.is_empty() {
            self.dispatch();
            return;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.event),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            // A comment, which has no name, keeps the connection alive; the rest is not for us.
            _ => {}
        }
    }

    /// An event without data is none.
    fn dispatch(&mut self) {
        let event = mem::take(&mut self.event);
        if let Some(data) = self.data.take() {
            let event = if event.is_empty() {
                "message".to_owned()
            } else {
                event
            };
            self.ready.push_back(ServerSentEvent { event, data });
        }
    }
}

#[cfg(test)]
mod tests;
