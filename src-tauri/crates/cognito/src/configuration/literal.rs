//! An object literal: JSON, or what JavaScript adds to it and people write (names without quotes, single quotes, comments, a comma after the
//! last member). Nothing is evaluated: a value that would have to be computed is an error at its place.
//!
//! Stricter than either: a name that comes twice is refused, because readers disagree which of the two counts.

use std::collections::HashSet;

use super::reader::Reader;
use crate::Error;

/// An object in an object, and so on: far more than any configuration has, and no danger to the stack.
pub(super) const MAX_DEPTH: usize = 64;

/// A value, and where it begins. Without `Debug`: a client secret may be in it.
pub(super) struct Node {
    /// In bytes from the front.
    pub(super) at: usize,
    pub(super) value: Value,
}

pub(super) enum Value {
    /// `null` or `undefined`.
    Nothing,
    Flag(bool),
    Integer(i64),
    /// A number that is no integer, or a huge one: no key that we read has such.
    Number,
    Text(String),
    List(Vec<Node>),
    Object(Vec<Member>),
}

pub(super) struct Member {
    pub(super) name: String,
    pub(super) node: Node,
}

impl Reader<'_> {
    /// An object, which has to be next.
    ///
    /// # Errors
    /// [`Error::ConfigurationSyntax`]
    pub(super) fn object_literal(&mut self) -> Result<Node, Error> {
        self.skip_blank()?;
        if self.peek() != Some('{') {
            return Err(
                self.error("here the configuration's object, `{ … }`, has to be written out")
            );
        }
        self.value(MAX_DEPTH)
    }

    fn value(&mut self, depth: usize) -> Result<Node, Error> {
        let at = self.at();
        let value = match self.peek() {
            Some('{') => self.object(depth)?,
            Some('[') => self.list(depth)?,
            Some(quote @ ('"' | '\'' | '`')) => Value::Text(self.string(quote)?),
            Some('-' | '0'..='9') => self.number()?,
            Some(_) => self.word()?,
            None => return Err(self.error("the file ends where a value should be")),
        };
        Ok(Node { at, value })
    }

    fn object(&mut self, depth: usize) -> Result<Value, Error> {
        let inner = self.enter(depth)?;
        let mut names = HashSet::new();
        let mut members = Vec::new();
        loop {
            self.skip_blank()?;
            if self.take("}") {
                return Ok(Value::Object(members));
            }
            let at = self.at();
            let name = self.name()?;
            if !names.insert(name.clone()) {
                return Err(self.error_at(at, "this name comes twice in its object; remove one"));
            }
            self.expect(":", "a `:` and a value have to follow the name")?;
            self.skip_blank()?;
            let node = self.value(inner)?;
            members.push(Member { name, node });
            self.skip_blank()?;
            if !self.take(",") && self.peek() != Some('}') {
                return Err(self.error(
                    "a `,` or `}` has to follow; values that are computed have to be written out",
                ));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Error> {
        let inner = self.enter(depth)?;
        let mut items = Vec::new();
        loop {
            self.skip_blank()?;
            if self.take("]") {
                return Ok(Value::List(items));
            }
            items.push(self.value(inner)?);
            self.skip_blank()?;
            if !self.take(",") && self.peek() != Some(']') {
                return Err(self.error(
                    "a `,` or `]` has to follow; values that are computed have to be written out",
                ));
            }
        }
    }

    /// Reads the opening bracket; the answer is the depth that is left inside.
    fn enter(&mut self, depth: usize) -> Result<usize, Error> {
        let Some(inner) = depth.checked_sub(1) else {
            return Err(self.error("there are too many objects and lists inside each other"));
        };
        self.bump();
        Ok(inner)
    }

    fn name(&mut self) -> Result<String, Error> {
        if let Some(quote @ ('"' | '\'')) = self.peek() {
            return self.string(quote);
        }
        match self.identifier() {
            Some(name) => Ok(name.to_owned()),
            None => Err(self.error("here the name of a member has to be, or `}`")),
        }
    }

    fn word(&mut self) -> Result<Value, Error> {
        let at = self.at();
        match self.identifier() {
            Some("true") => Ok(Value::Flag(true)),
            Some("false") => Ok(Value::Flag(false)),
            Some("null" | "undefined") => Ok(Value::Nothing),
            Some(_) => Err(self.error_at(
                at,
                "this value would have to be computed; write it out as text, number, list or object",
            )),
            None => Err(self.error("here a value has to be: text, number, list or object")),
        }
    }

    /// JSON's numbers (RFC 8259 section 6).
    fn number(&mut self) -> Result<Value, Error> {
        let is_digit = |c: char| c.is_ascii_digit();
        let start = self.at();
        let is_negative = self.take("-");
        let digits = self.take_while(is_digit);
        let mut is_number = !digits.is_empty() && (digits.len() == 1 || !digits.starts_with('0'));
        let mut is_integer = true;
        if self.take(".") {
            is_integer = false;
            is_number &= !self.take_while(is_digit).is_empty();
        }
        if self.take("e") || self.take("E") {
            is_integer = false;
            let _has_sign = self.take("+") || self.take("-");
            is_number &= !self.take_while(is_digit).is_empty();
        }
        if !is_number {
            return Err(self.error_at(start, "this is not a decimal number"));
        }
        let integer = is_integer.then(|| digits.parse::<i64>().ok()).flatten();
        Ok(match integer {
            Some(amount) if is_negative => Value::Integer(-amount),
            Some(amount) => Value::Integer(amount),
            None => Value::Number,
        })
    }

    fn string(&mut self, quote: char) -> Result<String, Error> {
        let start = self.at();
        self.bump();
        let mut text = String::new();
        loop {
            let at = self.at();
            match self.bump() {
                None => return Err(self.error_at(start, "this text has no closing quote")),
                Some(c) if c == quote => return Ok(text),
                Some('\\') => text.push(self.escape(at)?),
                Some('$') if quote == '`' && self.peek() == Some('{') => {
                    return Err(self.error_at(
                        at,
                        "this text would have to be computed; write it out without `${`",
                    ));
                }
                Some(c) if c.is_control() => {
                    return Err(self.error_at(
                        at,
                        "a line break or control character is inside a text; is a quote missing?",
                    ));
                }
                Some(c) => text.push(c),
            }
        }
    }

    /// What follows a backslash at `at`.
    fn escape(&mut self, at: usize) -> Result<char, Error> {
        let escaped = match self.bump() {
            Some(c @ ('"' | '\'' | '`' | '\\' | '/' | '$')) => Some(c),
            Some('b') => Some('\u{8}'),
            Some('f') => Some('\u{c}'),
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            Some('x') => self.hexadecimal(2).and_then(char::from_u32),
            Some('u') => self.unicode(),
            _ => None,
        };
        escaped.ok_or_else(|| self.error_at(at, "no such escape exists in JSON or JavaScript"))
    }

    /// Four hexadecimal digits, or twice as many for a character beyond the first 65,536 (RFC 8259 section 7). Half of such a pair is none.
    fn unicode(&mut self) -> Option<char> {
        let unit = self.hexadecimal(4)?;
        if !(0xD800..0xDC00).contains(&unit) {
            return char::from_u32(unit);
        }
        if !self.take("\\u") {
            return None;
        }
        let low = self
            .hexadecimal(4)
            .filter(|low| (0xDC00..0xE000).contains(low))?;
        char::from_u32(0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    }

    fn hexadecimal(&mut self, digits: usize) -> Option<u32> {
        (0..digits).try_fold(0, |number, _| {
            let digit = self.bump()?.to_digit(16)?;
            Some(number * 16 + digit)
        })
    }
}
