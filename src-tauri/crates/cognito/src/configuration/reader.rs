//! A cursor over the text: blanks, comments, names and signs, and where in the file something is.

use crate::Error;

/// Reads from the front to the back, and never back.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// How many bytes were read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The next character, which is read by that.
    pub(super) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Reads `sign` if it is next.
    pub(super) fn take(&mut self, sign: &str) -> bool {
        let is_next = self.rest().starts_with(sign);
        if is_next {
            self.at += sign.len();
        }
        is_next
    }

    /// Reads blanks and then `sign`.
    ///
    /// # Errors
    /// [`Error::ConfigurationSyntax`] with this problem if something else is there.
    pub(super) fn expect(&mut self, sign: &str, problem: &'static str) -> Result<(), Error> {
        self.skip_blank()?;
        if self.take(sign) {
            Ok(())
        } else {
            Err(self.error(problem))
        }
    }

    /// Reads characters as long as they are of this kind.
    pub(super) fn take_while(&mut self, is_of_kind: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !is_of_kind(c)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// A JavaScript name, of ASCII characters.
    pub(super) fn identifier(&mut self) -> Option<&'a str> {
        self.peek().filter(|first| is_identifier_start(*first))?;
        Some(self.take_while(|c| is_identifier_start(c) || c.is_ascii_digit()))
    }

    /// White space and comments.
    ///
    /// # Errors
    /// [`Error::ConfigurationSyntax`] for a comment without an end.
    pub(super) fn skip_blank(&mut self) -> Result<(), Error> {
        loop {
            self.take_while(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
            let start = self.at;
            if self.take("//") {
                self.take_while(|c| c != '\n');
            } else if self.take("/*") {
                let Some(length) = self.rest().find("*/") else {
                    return Err(self.error_at(start, "this comment has no end; close it with `*/`"));
                };
                self.at += length + "*/".len();
            } else {
                return Ok(());
            }
        }
    }

    /// A syntax error at what comes next.
    pub(super) fn error(&self, problem: &'static str) -> Error {
        self.error_at(self.at, problem)
    }

    /// A syntax error at this many bytes from the front.
    pub(super) fn error_at(&self, at: usize, problem: &'static str) -> Error {
        let (line, column) = line_and_column(self.text, at);
        Error::ConfigurationSyntax {
            line,
            column,
            problem,
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }
}

/// Both count from 1, the column in characters, as editors show them.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = 1 + before.matches('\n').count();
    let last = before.rsplit('\n').next().unwrap_or_default();
    (line, 1 + last.chars().count())
}

fn is_identifier_start(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || c == '$'
}
