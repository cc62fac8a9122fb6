//! A language that nobody speaks, made of English: longer, with other letters, and in brackets. What is on a page without
//! brackets came from no message, and what is cut off is cut off in German, too.

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

/// The messages of a source in the pseudo-language: `Sign in` becomes `[Šîĝñ îñ ···]`.
#[must_use]
pub fn pseudo(source: &str) -> String {
    let mut resource = match parser::parse(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            let attributes = message.attributes.iter_mut();
            message
                .value
                .iter_mut()
                .chain(attributes.map(|attribute| &mut attribute.value))
                .for_each(whole);
        }
    }
    serializer::serialize(&resource)
}

/// A message: its letters changed, in brackets, and two fifths longer.
fn whole(pattern: &mut Pattern<String>) {
    let length = letters(pattern);
    let rest = "·".repeat(length * 2 / 5);
    let text = |value: String| PatternElement::TextElement { value };
    // A bracket of its own would end the line that a pattern begins on in Fluent's syntax.
    pattern.elements.insert(0, text("⟦".to_owned()));
    pattern.elements.push(text(format!("{rest}⟧")));
}

/// Changes the letters, and counts them.
fn letters(pattern: &mut Pattern<String>) -> usize {
    let mut count = 0;
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                count += value.chars().count();
                *value = value.chars().map(other_letter).collect();
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                let longest = variants
                    .iter_mut()
                    .map(|variant| letters(&mut variant.value))
                    .max();
                count += longest.unwrap_or(0);
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    count
}

fn other_letter(letter: char) -> char {
    let at = PLAIN.chars().position(|plain| plain == letter);
    at.and_then(|at| OTHER.chars().nth(at)).unwrap_or(letter)
}

const PLAIN: &str = "aceginorsuyzACEGINORSUYZ";
const OTHER: &str = "åçéĝîñöřšûýžÅÇÉĜÎÑÖŘŠÛÝŽ";
