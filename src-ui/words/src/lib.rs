//! What a person reads, in twenty languages: [Fluent](https://projectfluent.org) messages, one folder a language under
//! `messages`, and the way from a message's name to its words.
//!
//! The syntax is read by Fluent's own parser. The rest of Fluent's library would cost the page a quarter of its size, most of
//! it for tables of plural rules that every webview has: so the few constructs that the messages use are put together here
//! (text, variables, numbers, selections by plural or by name), and a test compares every message with the library's answer.
//!
//! Not here: where a message stands on a page, and which language a person chose.
//!
//! Invariants: `t!` and `say!` take only what English has, at compile time; a language has exactly the messages and variables of English
//! (a test); what is inserted is never read as a message.

mod language;
mod messages;
mod plural;
#[cfg(not(target_arch = "wasm32"))]
mod pseudo;

use std::cell::RefCell;

pub use language::Language;
#[cfg(not(target_arch = "wasm32"))]
pub use messages::source;
pub use messages::{Messages, Value};
#[cfg(not(target_arch = "wasm32"))]
pub use pseudo::pseudo;

/// The words of a message in the page's language, with what is inserted: `t!("welcome", username = name)`.
///
/// An attribute is named by `"message.attribute"`. A name that English doesn't have is refused by the compiler, and so are other
/// variables than the message has.
#[macro_export]
macro_rules! t {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text(
            $crate::id!($id $(, $name)*),
            &[$((stringify!($name), $crate::Value::from($value))),*],
        )
    };
}

/// As [`t!`], but of these messages and not of the page's: for whoever runs on many threads. `say!(messages, "welcome", username = name)`.
#[macro_export]
macro_rules! say {
    ($messages:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $messages.text(
            $crate::id!($id $(, $name)*),
            &[$((stringify!($name), $crate::Value::from($value))),*],
        )
    };
}

/// The name of a message that has these variables: the compiler refuses another.
#[macro_export]
macro_rules! id {
    ($id:literal $(, $name:ident)*) => {{
        const {
            assert!(
                $crate::is_message($id, &[$(stringify!($name)),*]),
                concat!("messages/en has no ", $id, " with these variables")
            );
        }
        $id
    }};
}

/// Has every message from here on, on this thread, come from these.
pub fn install(messages: Messages) {
    CURRENT.set(Some(messages));
}

/// The language of the page.
#[must_use]
pub fn language() -> Language {
    with(Messages::language)
}

/// The words of this message: see [`t!`], which checks the name.
#[must_use]
pub fn text(id: &str, inserted: &[(&str, Value)]) -> String {
    with(|messages| messages.text(id, inserted))
}

/// Whether English has this message, with exactly these variables, each given once.
#[must_use]
#[expect(
    clippy::indexing_slicing,
    reason = "computed by the compiler, which stops where it fails"
)]
pub const fn is_message(id: &str, variables: &[&str]) -> bool {
    // By halves: the compiler counts the steps of what it computes.
    let (mut from, mut to) = (0, MESSAGES.len());
    while from < to {
        let middle = usize::midpoint(from, to);
        let (known, needed) = MESSAGES[middle];
        match compare(id.as_bytes(), known.as_bytes()) {
            0 => return needed.len() == variables.len() && has_all(needed, variables),
            1 => from = middle + 1,
            _ => to = middle,
        }
    }
    false
}

#[expect(
    clippy::indexing_slicing,
    reason = "computed by the compiler, which stops where it fails"
)]
const fn has_all(needed: &[&str], given: &[&str]) -> bool {
    let mut at = 0;
    while at < needed.len() {
        let (mut found, mut looked) = (false, 0);
        while looked < given.len() {
            found |= compare(needed[at].as_bytes(), given[looked].as_bytes()) == 0;
            looked += 1;
        }
        if !found {
            return false;
        }
        at += 1;
    }
    true
}

/// The order of the bytes: 0 if they are equal, 1 if `one` comes later, -1 if it comes earlier.
#[expect(
    clippy::indexing_slicing,
    reason = "computed by the compiler, which stops where it fails"
)]
const fn compare(one: &[u8], other: &[u8]) -> i8 {
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return if one[at] > other[at] { 1 } else { -1 };
        }
        at += 1;
    }
    if one.len() == other.len() {
        0
    } else if one.len() > other.len() {
        1
    } else {
        -1
    }
}

fn with<T>(say: impl FnOnce(&Messages) -> T) -> T {
    CURRENT.with_borrow_mut(|current| say(current.get_or_insert_with(Messages::at_first)))
}

/// Every message of English, and every attribute as `message.attribute`, in the order of their bytes, with its variables.
pub const MESSAGES: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/ids.rs"));

thread_local! {
    static CURRENT: RefCell<Option<Messages>> = const { RefCell::new(None) };
}

#[cfg(test)]
mod tests;
