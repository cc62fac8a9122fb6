//! The webview: it draws what the core says, and asks the core for everything else.
//!
//! Not here: any rule about who may see what (the core's guard decides, [`pages`] only obeys), any token, any
//! network call but the core's commands.
//!
//! Invariants: `JsValue` stands only in [`ipc`]; a page is drawn only from the core's answer to `load`; nothing
//! is ever parsed as HTML; every word is a message of `vestibule_words`, and only [`words`] knows which
//! message is a code's.

mod action;
mod app;
mod attribute;
mod code;
mod components;
mod dom;
mod form;
mod ipc;
mod pages;
mod password;
mod place;
mod prelude;
mod shortcut;
mod state;
mod task;
mod words;

#[cfg(test)]
mod tests;

use vestibule_words::{Language, Messages};
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the application, in this language: `boot.js` calls it once the messages are there.
///
/// `language`: a BCP 47 tag, or `en-XA` for the pseudo-language. `messages`: the language's source.
#[wasm_bindgen]
pub fn begin(language: &str, messages: &str) {
    let known = Language::of_tag(language).unwrap_or_default();
    dom::set_language(language, known.is_right_to_left());
    vestibule_words::install(Messages::parse(known, messages));
    app::start();
}

fn main() {
    dom::show_failure_on_panic();
}
