//! Typed access to a value, which knows its path and place for the error.
//!
//! Invariant: an error names keys that we know and places, and never repeats what the file says there.

use super::literal::{Member, Node, Value};
use super::reader::line_and_column;
use crate::Error;

/// Far more than a user pool can have of anything; what is compared with each other stays quick.
pub(super) const MAX_ITEMS: usize = 1_000;

/// A value with its path, for example `auth.oauth.scopes[1]`.
pub(super) struct Field<'a> {
    text: &'a str,
    node: &'a Node,
    path: String,
}

/// An object with its path.
pub(super) struct Object<'a> {
    field: Field<'a>,
    members: &'a [Member],
}

impl<'a> Field<'a> {
    /// The whole file.
    pub(super) fn root(text: &'a str, node: &'a Node) -> Self {
        Self {
            text,
            node,
            path: String::new(),
        }
    }

    /// The error that this field is wrong: a sentence about it, with the next step and without its value.
    pub(super) fn error(&self, problem: impl Into<String>) -> Error {
        let (line, column) = line_and_column(self.text, self.node.at);
        Error::ConfigurationKey {
            path: self.path.clone(),
            line,
            column,
            problem: problem.into(),
        }
    }

    pub(super) fn is_object(&self) -> bool {
        matches!(self.node.value, Value::Object(_))
    }

    pub(super) fn is_text(&self) -> bool {
        matches!(self.node.value, Value::Text(_))
    }

    pub(super) fn object(self) -> Result<Object<'a>, Error> {
        match &self.node.value {
            Value::Object(members) => Ok(Object {
                field: self,
                members,
            }),
            _ => Err(self.error("has to be an object, `{ … }`")),
        }
    }

    pub(super) fn text(&self) -> Result<&'a str, Error> {
        match &self.node.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.error("has to be text in quotes")),
        }
    }

    pub(super) fn flag(&self) -> Result<bool, Error> {
        match self.node.value {
            Value::Flag(flag) => Ok(flag),
            _ => Err(self.error("has to be true or false, without quotes")),
        }
    }

    pub(super) fn integer(&self) -> Result<i64, Error> {
        match self.node.value {
            Value::Integer(integer) => Ok(integer),
            _ => Err(self.error("has to be a whole number, without quotes")),
        }
    }

    pub(super) fn items(&self) -> Result<Vec<Field<'a>>, Error> {
        match &self.node.value {
            Value::List(items) if items.len() > MAX_ITEMS => {
                Err(self.error("has more entries than any user pool can have"))
            }
            Value::List(items) => Ok(items
                .iter()
                .enumerate()
                .map(|(index, node)| Field {
                    text: self.text,
                    node,
                    path: format!("{}[{index}]", self.path),
                })
                .collect()),
            _ => Err(self.error("has to be a list, `[ … ]`")),
        }
    }

    /// One of these words, in whatever case: Amplify's generations differ in it.
    pub(super) fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, Error> {
        let text = self.text()?;
        let known = words
            .iter()
            .find(|(word, _)| word.eq_ignore_ascii_case(text));
        known.map(|(_, value)| *value).ok_or_else(|| {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.error(format!("has to be one of {}", words.join(", ")))
        })
    }

    /// Text that this function takes; its refusal is a sentence without the value.
    pub(super) fn parse<T>(
        &self,
        parse: impl FnOnce(&str) -> Result<T, &'static str>,
    ) -> Result<T, Error> {
        parse(self.text()?).map_err(|problem| self.error(problem))
    }
}

impl<'a> Object<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A member by its name; `null` and `undefined` are as good as none.
    pub(super) fn find(&self, name: &str) -> Option<Field<'a>> {
        let member = self.members.iter().find(|member| member.name == name)?;
        let is_there = !matches!(member.node.value, Value::Nothing);
        is_there.then(|| self.member(member, name))
    }

    /// # Errors
    /// [`Error::ConfigurationKey`] if it is not there.
    pub(super) fn require(&self, name: &str) -> Result<Field<'a>, Error> {
        self.find(name).ok_or_else(|| {
            let (line, column) = line_and_column(self.field.text, self.field.node.at);
            Error::ConfigurationKey {
                path: self.path_of(name),
                line,
                column,
                problem: "is missing in this object; add it, or write the file anew with the tool that made it"
                    .to_owned(),
            }
        })
    }

    /// A member that is text; templates have empty ones, which say nothing.
    pub(super) fn find_text(&self, name: &str) -> Result<Option<Field<'a>>, Error> {
        match self.find(name) {
            Some(field) => Ok((!field.text()?.is_empty()).then_some(field)),
            None => Ok(None),
        }
    }

    /// A member that is an object; an empty one says nothing.
    pub(super) fn find_object(&self, name: &str) -> Result<Option<Object<'a>>, Error> {
        match self.find(name) {
            Some(field) => Ok(Some(field.object()?).filter(|object| !object.is_empty())),
            None => Ok(None),
        }
    }

    pub(super) fn find_flag(&self, name: &str) -> Result<Option<bool>, Error> {
        self.find(name).map(|field| field.flag()).transpose()
    }

    /// The items of a list; none if there is no such member.
    pub(super) fn items(&self, name: &str) -> Result<Vec<Field<'a>>, Error> {
        self.find(name)
            .map_or_else(|| Ok(Vec::new()), |field| field.items())
    }

    /// Each item of a list, as one of these words.
    pub(super) fn words<T: Copy + PartialEq>(
        &self,
        name: &str,
        words: &[(&str, T)],
    ) -> Result<Vec<T>, Error> {
        let items = self.items(name)?;
        let values = items.iter().map(|item| item.word(words));
        without_repetition(values)
    }

    /// Every member under the name that the file gives it. That name is not in the path: it is the file's, not ours.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, Field<'a>)> {
        self.members.iter().map(|member| {
            let field = Field {
                text: self.field.text,
                node: &member.node,
                path: self.field.path.clone(),
            };
            (member.name.as_str(), field)
        })
    }

    /// This object as the culprit.
    pub(super) fn error(&self, problem: impl Into<String>) -> Error {
        self.field.error(problem)
    }

    fn member(&self, member: &'a Member, name: &str) -> Field<'a> {
        Field {
            text: self.field.text,
            node: &member.node,
            path: self.path_of(name),
        }
    }

    fn path_of(&self, name: &str) -> String {
        if self.field.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.field.path)
        }
    }
}

/// The values in their order, each once. Quadratic, over at most [`MAX_ITEMS`].
pub(super) fn without_repetition<T: PartialEq>(
    values: impl Iterator<Item = Result<T, Error>>,
) -> Result<Vec<T>, Error> {
    let mut seen = Vec::new();
    for value in values {
        let value = value?;
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    Ok(seen)
}
