//! Something that a person changes by one click, and what went wrong with it.

use crate::ipc::Asking;
use crate::prelude::*;
use crate::task::Scope;
use crate::words;

/// One change at a time.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    is_busy: Signal<bool>,
    failure: Signal<Option<String>>,
    scope: Scope,
}

impl Change {
    /// Nothing is being changed.
    pub fn new() -> Self {
        Self {
            is_busy: create_signal(false),
            failure: create_signal(None),
            scope: Scope::here(),
        }
    }

    /// Awaits this answer, unless another is awaited; `done` hears of it, and this part of the page may go with that.
    pub fn begin(self, answer: Asking<()>, done: Box<dyn FnOnce()>) {
        if self.is_busy.replace(true) {
            return;
        }
        self.failure.set(None);
        self.scope.spawn(async move {
            let answer = answer.await;
            self.is_busy.set(false);
            match answer {
                Ok(()) => done(),
                Err(error) => {
                    let words = words::of_error(error.code);
                    self.failure.set(Some(words.text()));
                }
            }
        });
    }
}

/// What went wrong with it.
#[component(inline_props)]
pub fn ChangeFailure(change: Change) -> View {
    view! {
        (match change.failure.get_clone() {
            Some(text) => view! { p(class="field-failure line-failure", role="alert", data-testid="alert") { (text) } },
            None => View::new(),
        })
    }
}
