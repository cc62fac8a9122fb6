//! The messages of one language, and how one becomes words.

use std::collections::HashMap;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::{Language, plural};

/// The messages of a language.
#[derive(Debug)]
pub struct Messages {
    language: Language,
    patterns: HashMap<String, Pattern<String>>,
}

/// What is inserted into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// As it is.
    Text(String),
    /// As the language writes numbers; a selection goes by its plural.
    Number(f64),
}

impl Messages {
    /// Reads a language's source. What can't be read is left out; a test sees to it that nothing is.
    #[must_use]
    pub fn parse(language: Language, source: &str) -> Self {
        let resource = match parser::parse_runtime(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut patterns = HashMap::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            for attribute in message.attributes {
                let id = format!("{}.{}", message.id.name, attribute.id.name);
                patterns.insert(id, attribute.value);
            }
            if let Some(pattern) = message.value {
                patterns.insert(message.id.name, pattern);
            }
        }
        Self { language, patterns }
    }

    /// The messages before any are installed: on the host those of English, on a page none.
    #[must_use]
    pub(crate) fn at_first() -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        return Self::of(Language::English);
        #[cfg(target_arch = "wasm32")]
        Self::parse(Language::English, "")
    }

    /// The messages of this language, which on the host are compiled in.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self::parse(language, source(language))
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The words of this message; its name, if there is no such message.
    #[must_use]
    pub fn text(&self, id: &str, inserted: &[(&str, Value)]) -> String {
        let mut words = Words {
            messages: self,
            inserted,
            text: String::new(),
        };
        match self.patterns.get(id) {
            Some(pattern) => words.pattern(pattern),
            None => words.text.push_str(id),
        }
        words.text
    }
}

/// The source of a language: its files, one after the other. Empty if there are none.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn source(language: Language) -> &'static str {
    let mut sources = SOURCES.iter();
    sources
        .find(|(tag, _)| *tag == language.tag())
        .map_or("", |(_, source)| source)
}

/// The languages' tags and sources.
#[cfg(not(target_arch = "wasm32"))]
const SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// A message on its way to words.
struct Words<'a> {
    messages: &'a Messages,
    inserted: &'a [(&'a str, Value)],
    text: String,
}

impl Words<'_> {
    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(expression) => self.inline(expression),
                    Expression::Select { selector, variants } => {
                        let keys = self.keys(selector);
                        let fits = |key: &VariantKey<String>| match key {
                            VariantKey::Identifier { name: key }
                            | VariantKey::NumberLiteral { value: key } => {
                                keys.iter().position(|wanted| wanted == key)
                            }
                        };
                        // An exact number comes before its plural category.
                        let best = variants
                            .iter()
                            .filter_map(|variant| Some((fits(&variant.key)?, variant)))
                            .min_by_key(|(rank, _)| *rank)
                            .map(|(_, variant)| variant);
                        if let Some(variant) =
                            best.or_else(|| variants.iter().find(|variant| variant.default))
                        {
                            self.pattern(&variant.value);
                        }
                    }
                },
            }
        }
    }

    /// The names that a selection goes by, the best first.
    fn keys(&self, selector: &InlineExpression<String>) -> Vec<String> {
        match self.value(selector) {
            Some(Value::Number(number)) => vec![
                number.to_string(),
                plural::category(self.messages.language, *number),
            ],
            Some(Value::Text(text)) => vec![text.clone()],
            None => Vec::new(),
        }
    }

    fn inline(&mut self, expression: &InlineExpression<String>) {
        match expression {
            InlineExpression::StringLiteral { value } => {
                self.text.push_str(&unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => self.text.push_str(value),
            InlineExpression::VariableReference { id } => match self.value(expression) {
                Some(value) => {
                    let word = value.written(self.messages.language);
                    self.insert(&word);
                }
                None => self.text.extend(["{$", &id.name, "}"]),
            },
            InlineExpression::Placeable { .. }
            | InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => self.text.push('\u{fffd}'),
        }
    }

    /// In a text from right to left what is inserted keeps its own direction, and moves nothing around it (UAX #9, isolates).
    fn insert(&mut self, word: &str) {
        if self.messages.language.is_right_to_left() {
            self.text.extend(["\u{2068}", word, "\u{2069}"]);
        } else {
            self.text.push_str(word);
        }
    }

    fn value(&self, expression: &InlineExpression<String>) -> Option<&Value> {
        let InlineExpression::VariableReference { id } = expression else {
            return None;
        };
        let mut inserted = self.inserted.iter();
        inserted
            .find(|(name, _)| *name == id.name)
            .map(|(_, value)| value)
    }
}

impl Value {
    fn written(&self, language: Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => plural::written(language, *number),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Value {
    #[expect(clippy::cast_precision_loss, reason = "nothing is counted beyond 2^53")]
    fn from(number: u64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::from(number as u64)
    }
}
