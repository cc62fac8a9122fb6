//! Something that a person should know and did not ask for.

use crate::prelude::*;

use crate::components::icon::{self, Icon};
use crate::components::rich::{PLACE, rich};
use crate::words::Words;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Calm,
    /// To be minded.
    Warning,
}

/// A sentence and the next step.
#[component(inline_props)]
pub fn Note(tone: Tone, words: Words, test_id: &'static str) -> View {
    let (class, picture) = match tone {
        Tone::Calm => ("note", icon::TICK),
        Tone::Warning => ("note note-warning", icon::ATTENTION),
    };
    let text = sentence_and_next_step(words.sentence, &words.next_step);
    view! {
        div(class=class, data-testid=test_id) {
            Icon(picture=picture)
            p { (text) }
        }
    }
}

/// Both in one, the sentence in bold.
pub fn sentence_and_next_step(sentence: String, next_step: &str) -> View {
    let text = t!(
        "sentence-and-next-step",
        sentence = PLACE,
        next_step = next_step
    );
    rich(&text, view! { strong { (sentence) } })
}
