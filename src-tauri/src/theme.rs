//! A look of the person's own: colours and corners for the names that the application's own theme has.
//!
//! What is taken is written anew from what was understood, so that nothing of a file reaches a page as it is.
//!
//! Not here: which file was chosen and where its copy lies ([`file`]), and how a page gets it ([`crate::assets`]).
//!
//! Invariants: only names of [`COLORS`] and [`LENGTHS`], only colours and lengths as values; text that could not be read is
//! refused, in light and in dark.

mod contrast;
pub(crate) mod file;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use csscolorparser::Color;

/// A look: what it changes, in light and in dark.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Theme {
    light: Look,
    dark: Look,
}

/// What one half of a theme changes.
#[derive(Debug, Clone, PartialEq, Default)]
struct Look {
    colors: BTreeMap<&'static str, Color>,
    lengths: BTreeMap<&'static str, Length>,
}

/// How far a corner is rounded.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Length {
    number: f32,
    unit: &'static str,
}

/// Why a theme is not taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ThemeError {
    /// Something else stands where a rule or a declaration should.
    #[error("line {line}: {expected} should stand there")]
    Form {
        /// Counted from one.
        line: usize,
        /// What should stand there.
        expected: &'static str,
    },
    /// A name that the theme doesn't have.
    #[error("line {line}: there is no such name; the names are {}", names())]
    UnknownName {
        /// Counted from one.
        line: usize,
    },
    /// A value of another kind.
    #[error("line {line}: that is no {kind}")]
    Value {
        /// Counted from one.
        line: usize,
        /// The kind that the name has.
        kind: &'static str,
    },
    /// Text that could not be read.
    #[error(
        "{ink} on {ground} has a contrast of {ratio:.1} to 1 in {appearance}; text needs {least:.1}"
    )]
    Unreadable {
        /// The text's name.
        ink: &'static str,
        /// What it stands on.
        ground: &'static str,
        /// `light` or `dark`.
        appearance: &'static str,
        /// What they have (WCAG 2.2, 1.4.3).
        ratio: f64,
        /// What they need.
        least: f64,
    },
}

impl Theme {
    /// Reads a theme: `:root { --name: value; … }`, and the same within `@media (prefers-color-scheme: dark) { … }`, as the
    /// guide's theme is written. Comments may stand anywhere.
    ///
    /// # Errors
    /// [`ThemeError`].
    pub(crate) fn parse(text: &str) -> Result<Self, ThemeError> {
        let text = without_comments(text)?;
        let theme = Reader::new(&text).theme()?;
        contrast::check(&theme)?;
        Ok(theme)
    }

    /// The theme as a style sheet, which comes after the application's own.
    pub(crate) fn style_sheet(&self) -> String {
        let mut sheet = self.light.rule();
        let dark = self.dark.rule();
        if !dark.is_empty() {
            // A string takes whatever is written to it.
            let _ = write!(sheet, "@media (prefers-color-scheme: dark) {{\n{dark}}}\n");
        }
        sheet
    }
}

impl Look {
    fn rule(&self) -> String {
        let colors = self
            .colors
            .iter()
            .map(|(name, color)| format!("  --{name}: {};\n", color.to_css_hex()));
        let lengths = self
            .lengths
            .iter()
            .map(|(name, length)| format!("  --{name}: {}{};\n", length.number, length.unit));
        let declarations: String = colors.chain(lengths).collect();
        if declarations.is_empty() {
            return declarations;
        }
        format!(":root {{\n{declarations}}}\n")
    }
}

/// Reads a theme from its beginning to its end.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { text, at: 0 }
    }

    fn theme(mut self) -> Result<Theme, ThemeError> {
        let mut theme = Theme::default();
        loop {
            self.skip_space();
            if self.rest().is_empty() {
                return Ok(theme);
            } else if self.takes("@media") {
                self.words(&["(", "prefers-color-scheme", ":", "dark", ")", "{"])?;
                self.skip_space();
                while !self.takes("}") {
                    self.rule(&mut theme.dark)?;
                    self.skip_space();
                }
            } else {
                self.rule(&mut theme.light)?;
            }
        }
    }

    fn rule(&mut self, look: &mut Look) -> Result<(), ThemeError> {
        self.words(&[":root", "{"])?;
        loop {
            self.skip_space();
            if self.takes("}") {
                return Ok(());
            }
            self.declaration(look)?;
        }
    }

    fn declaration(&mut self, look: &mut Look) -> Result<(), ThemeError> {
        let line = self.line();
        self.words(&["--"])?;
        let name = self.until(|other| !(other.is_ascii_lowercase() || other == '-'));
        self.words(&[":"])?;
        let value = self.until(|other| matches!(other, ';' | '}' | '{')).trim();
        self.skip_space();
        // The last one of a rule may end without.
        if !self.takes(";") && !self.rest().starts_with('}') {
            return Err(self.form("a semicolon"));
        }
        if let Some(name) = known(COLORS, name) {
            let kind = "colour";
            let color =
                csscolorparser::parse(value).map_err(|_| ThemeError::Value { line, kind })?;
            // What shows through shows what was not looked at.
            if color.a < 1.0 {
                return Err(ThemeError::Value { line, kind });
            }
            look.colors.insert(name, color);
        } else if let Some(name) = known(LENGTHS, name) {
            let kind = "length from 0 to 32 pixels";
            let length = Length::parse(value).ok_or(ThemeError::Value { line, kind })?;
            look.lengths.insert(name, length);
        } else {
            return Err(ThemeError::UnknownName { line });
        }
        Ok(())
    }

    /// These words, with space between them.
    fn words(&mut self, words: &[&'static str]) -> Result<(), ThemeError> {
        for word in words {
            self.skip_space();
            if !self.takes(word) {
                return Err(self.form(word));
            }
        }
        Ok(())
    }

    fn takes(&mut self, word: &str) -> bool {
        let takes = self.rest().starts_with(word);
        if takes {
            self.at += word.len();
        }
        takes
    }

    fn until(&mut self, is_end: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(is_end).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        self.until(|other| !other.is_whitespace());
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn line(&self) -> usize {
        let before = self.text.get(..self.at).unwrap_or_default();
        before.matches('\n').count() + 1
    }

    fn form(&self, expected: &'static str) -> ThemeError {
        ThemeError::Form {
            line: self.line(),
            expected,
        }
    }
}

/// The text with space in the place of its comments; its lines stay its lines.
fn without_comments(text: &str) -> Result<String, ThemeError> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        let Some((comment, after)) = comment.split_once("*/") else {
            return Err(ThemeError::Form {
                line: plain.matches('\n').count() + 1,
                expected: "the end of the comment",
            });
        };
        plain.push(' ');
        plain.extend(comment.chars().filter(|other| *other == '\n'));
        rest = after;
    }
    plain.push_str(rest);
    Ok(plain)
}

impl Length {
    fn parse(value: &str) -> Option<Self> {
        let (number, unit, pixels) = if value == "0" {
            (value, "px", 1.0)
        } else if let Some(number) = value.strip_suffix("px") {
            (number, "px", 1.0)
        } else {
            (value.strip_suffix("rem")?, "rem", 16.0)
        };
        let is_plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
        if !number.bytes().all(is_plain) {
            return None;
        }
        let number = number.parse::<f32>().ok()?;
        (number * pixels <= LARGEST).then_some(Self { number, unit })
    }
}

fn known(names: &[&'static str], name: &str) -> Option<&'static str> {
    names.iter().copied().find(|known| *known == name)
}

fn names() -> String {
    let names = COLORS.iter().chain(LENGTHS).map(|name| format!("--{name}"));
    names.collect::<Vec<_>>().join(", ")
}

/// The colours that a theme may change; the guide's three are the first.
const COLORS: &[&str] = &[
    "amplify-primary-color",
    "amplify-primary-tint",
    "amplify-primary-shade",
    "ground",
    "surface",
    "sunken",
    "ink",
    "ink-soft",
    "line",
    "line-field",
    "failure",
    "failure-ground",
    "warning",
    "warning-ground",
];

/// The lengths that a theme may change.
const LENGTHS: &[&str] = &["radius", "radius-large"];

/// In pixels: a field is round by then.
const LARGEST: f32 = 32.0;

#[cfg(test)]
mod tests;
