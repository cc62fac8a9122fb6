//! The message for every code and notice, in one place: a plain sentence, and what to do next.
//!
//! The contract's codes are matched one by one, so that the compiler names a code without a message; it refuses a name that
//! `messages/en` lacks, too.
//!
//! Not here: labels and headings, which are messages where they are drawn.

mod errors;
mod names;
mod notices;

use vestibule_words::text;

use crate::prelude::t;

pub use errors::{detail, of_error};
pub use names::{
    of_answer, of_attribute, of_factor, of_provider, of_rule, of_scope, of_sign_in_names,
};
pub use notices::{
    no_passkeys, of_accounts_in_memory, of_broken_chain, of_browser_session, of_finding, of_notice,
    of_other_devices, of_pool_that_began_anew, of_revocation, of_storage,
};

/// What is said about a failure or a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What is so; a whole sentence.
    pub sentence: String,
    /// What to do about it; a whole sentence.
    pub next_step: String,
}

impl Words {
    /// The words of a message that [`message!`] has looked at.
    fn of(id: &str) -> Self {
        Self {
            sentence: text(id, &[]),
            next_step: text(&format!("{id}.next-step"), &[]),
        }
    }

    /// Both sentences in one.
    pub fn text(self) -> String {
        t!(
            "sentence-and-next-step",
            sentence = self.sentence,
            next_step = self.next_step
        )
    }
}

/// The name of a message that has a next step. A table holds names, so that words are made in one place and not code by code.
macro_rules! message {
    ($id:literal) => {{
        const {
            assert!(
                vestibule_words::is_message($id, &[])
                    && vestibule_words::is_message(concat!($id, ".next-step"), &[]),
                concat!("messages/en has no ", $id, " with a next step")
            );
        }
        $id
    }};
}
use message;

#[cfg(test)]
mod tests;
