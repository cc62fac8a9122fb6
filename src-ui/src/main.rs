//! The webview: it draws what the core says, and asks the core for everything else.
//!
//! Not here: any rule about who may see what (the core's guard decides, [`pages`] only obeys), any token, any
//! network call but the core's commands.
//!
//! Invariants: `JsValue` stands only in [`ipc`]; a page is drawn only from the core's answer to `load`; nothing
//! is ever parsed as HTML; the words for a code stand only in [`words`].

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
mod state;
mod task;
mod words;

#[cfg(test)]
mod tests;

fn main() {
    dom::show_failure_on_panic();
    app::start();
}
