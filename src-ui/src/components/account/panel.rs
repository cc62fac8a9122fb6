//! A part of the page with data of its own: empty until they are there, and able to say why they are not.

use crate::prelude::*;
use vestibule_contract::IpcError;

use crate::components::failure::PartFailure;
use crate::ipc::{Answer, Asking};
use crate::task::Scope;

/// What the core answered to one question, which can be asked again.
#[derive(Debug)]
pub struct Resource<T: 'static> {
    answer: Signal<Option<Answer<T>>>,
    scope: Scope,
}

impl<T> Clone for Resource<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Resource<T> {}

impl<T: Clone> Resource<T> {
    /// Nothing was asked yet.
    pub fn new() -> Self {
        Self {
            answer: create_signal(None),
            scope: Scope::here(),
        }
    }

    /// Asks; the earlier answer stays until the new one is there.
    pub fn ask(self, answer: Asking<T>) {
        self.scope.spawn(async move {
            let answer = answer.await;
            self.answer.set(Some(answer));
        });
    }

    /// The answer, if there is one.
    pub fn value(self) -> Option<T> {
        self.answer.with(|answer| {
            answer
                .as_ref()
                .and_then(|answer| answer.as_ref().ok().cloned())
        })
    }

    /// Why there is none.
    fn failure(self) -> Option<IpcError> {
        self.answer.with(|answer| {
            answer
                .as_ref()
                .and_then(|answer| answer.as_ref().err().cloned())
        })
    }

    fn is_awaited(self) -> bool {
        self.answer.with(Option::is_none)
    }
}

/// A titled part.
#[component(inline_props)]
pub fn Panel(
    name: &'static str,
    #[prop(setter(into))] title: String,
    #[prop(default, setter(into))] lead: String,
    children: Children,
) -> View {
    let id = format!("part-{name}");
    let (test_id, labelled_by) = (id.clone(), id.clone());
    let lead = (!lead.is_empty()).then(|| view! { p(class="part-lead") { (lead) } });
    view! {
        section(class="part", data-testid=test_id, aria-labelledby=labelled_by) {
            header(class="part-top") {
                h2(id=id) { (title) }
                (lead)
            }
            (children)
        }
    }
}

/// What is drawn of an answer: a place-holder, the reason why there is none, or what `draw` makes of it.
#[component(inline_props)]
pub fn Awaited<T: Clone + 'static>(
    resource: Resource<T>,
    retry: Box<dyn Fn()>,
    draw: Box<dyn Fn(T) -> View>,
) -> View {
    let retry = std::rc::Rc::new(retry);
    view! {
        (if resource.is_awaited() {
            view! { p(class="skeleton", aria-hidden="true") {} }
        } else {
            match (resource.value(), resource.failure()) {
                (Some(value), _) => draw(value),
                (None, Some(error)) => {
                    let retry = std::rc::Rc::clone(&retry);
                    view! { PartFailure(error=error, retry=Box::new(move || retry())) }
                }
                (None, None) => View::new(),
            }
        })
    }
}
