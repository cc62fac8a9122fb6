//! Output: answers on standard output, for people or as JSON; everything else on standard error. Colours only on a terminal,
//! and never where `NO_COLOR` is set.

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::io::{self, Write as _};

use anstream::{AutoStream, stderr, stdout};
use anstyle::{AnsiColor, Style};
use serde::Serialize;
use serde_json::json;
use vestibule_companion::Error;

use crate::exit::Failure;

const NAME: Style = Style::new().bold();
const WARNING: Style = AnsiColor::Red.on_default().bold();

/// Where everything is printed.
pub(crate) struct Output {
    json: bool,
    answers: AutoStream<io::Stdout>,
    remarks: AutoStream<io::Stderr>,
}

impl Output {
    pub fn new(json: bool) -> Self {
        Self {
            json,
            answers: stdout(),
            remarks: stderr(),
        }
    }

    /// An answer: `text` for people, or else `value` as one line of JSON.
    pub fn answer(&mut self, value: &impl Serialize, text: impl Display) -> io::Result<()> {
        if self.json {
            self.json(value)
        } else {
            writeln!(self.answers, "{text}")?;
            self.answers.flush()
        }
    }

    /// An answer that only a program that reads JSON gets.
    pub fn json_only(&mut self, value: &impl Serialize) -> io::Result<()> {
        if self.json { self.json(value) } else { Ok(()) }
    }

    /// An answer that is one line of JSON for everybody.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        let line = serde_json::to_string(value)?;
        writeln!(self.answers, "{line}")?;
        self.answers.flush()
    }

    /// An answer as it is: a completion script, a manual page.
    pub fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.answers.write_all(bytes)?;
        self.answers.flush()
    }

    /// What a person should know beside the answer. A program that reads JSON does without it.
    pub fn remark(&mut self, text: impl Display) {
        if !self.json {
            // Without standard error there is nowhere to say that it is missing.
            let _ = writeln!(self.remarks, "{text}");
        }
    }

    /// Why there is no answer, and what to do.
    pub fn failure(&mut self, failure: &Failure) {
        if matches!(failure, Failure::System(error) if error.kind() == io::ErrorKind::BrokenPipe) {
            return;
        }
        let next_step = match failure {
            Failure::Companion(error) => next_step(error),
            Failure::System(_) => "",
        };
        let _ = if self.json {
            let report = json!({
                "error": failure.code(),
                "message": failure.to_string(),
                "next_step": next_step,
            });
            writeln!(self.remarks, "{report}")
        } else {
            writeln!(
                self.remarks,
                "{WARNING}vestibule:{WARNING:#} {failure}{source}. {next_step}",
                source = Source(failure),
            )
        };
    }
}

/// What stands out in a text for people.
pub(crate) fn strong(text: &str) -> impl Display {
    let text = printable(text).into_owned();
    fmt::from_fn(move |f| write!(f, "{NAME}{text}{NAME:#}"))
}

/// Text of others, without what could move a terminal's cursor, hide or turn around what stands there.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    let is_harmful = |character: char| {
        character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if !text.contains(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        if is_harmful(character) {
            clean.extend(character.escape_unicode());
        } else {
            clean.push(character);
        }
    }
    Cow::Owned(clean)
}

/// The library's advice, in this tool's words where there are some.
fn next_step(error: &Error) -> &'static str {
    match error {
        Error::NotPaired | Error::MalformedToken | Error::TokenRefused => {
            "Run `vestibule pair` and approve it in the window."
        }
        Error::InsufficientScope => {
            "Run `vestibule pair` with the --scope that it needs; `vestibule pair --help` lists them."
        }
        error => error.next_step(),
    }
}

/// The system's own words, where an error has some.
struct Source<'f>(&'f Failure);

impl Display for Source<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Failure::Companion(Error::File { source, .. }) => write!(f, " ({source})"),
            Failure::Companion(_) | Failure::System(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn names_of_all_languages_are_printed_as_they_are() {
        for name in ["ada", "Ада Лавлейс", "エイダ", "ada@example.com"] {
            assert_eq!(printable(name), name);
        }
    }

    #[test]
    fn what_a_terminal_would_obey_is_spelled_out() {
        assert_eq!(printable("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
        assert_eq!(printable("a\r\nb"), "a\\u{d}\\u{a}b");
        assert_eq!(printable("a\u{202e}b\u{9b}c"), "a\\u{202e}b\\u{9b}c");
    }
}
