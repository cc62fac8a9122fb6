//! What every component uses: Sycamore's prelude, with what is generic over closures in it boxed.
//!
//! Sycamore's own functions are made anew for the type of each closure, and end up where they are called: kilobytes for
//! every line of a view that changes. These have the same names and do the same; see also `vestibule_ui_view`.

pub use sycamore::prelude::*;
pub use vestibule_ui_view::view;
pub use vestibule_words::t;

use sycamore::rt::events::EventDescriptor;

/// A view that is drawn anew when what it looks at changes.
pub trait FromBoxed {
    /// Draws it by this closure.
    fn from_boxed(draw: impl FnMut() -> View + 'static) -> View;
}

impl FromBoxed for View {
    fn from_boxed(draw: impl FnMut() -> View + 'static) -> View {
        dynamic(Box::new(draw))
    }
}

#[inline(never)]
fn dynamic(draw: Box<dyn FnMut() -> View>) -> View {
    View::from_dynamic(draw)
}

/// What hears of an event.
pub fn handler<E: EventDescriptor>(
    _: E,
    hear: impl FnMut(E::EventTy) + 'static,
) -> Box<dyn FnMut(E::EventTy)> {
    Box::new(hear)
}

/// A value that is computed anew when what it looks at changes.
pub fn create_selector<T: PartialEq + 'static>(
    compute: impl FnMut() -> T + 'static,
) -> ReadSignal<T> {
    selector(Box::new(compute))
}

#[inline(never)]
fn selector<T: PartialEq + 'static>(compute: Box<dyn FnMut() -> T>) -> ReadSignal<T> {
    sycamore::reactive::create_selector(compute)
}

/// Runs now, and when what it looks at changes.
pub fn create_effect(run: impl FnMut() + 'static) {
    effect(Box::new(run));
}

#[inline(never)]
fn effect(run: Box<dyn FnMut()>) {
    sycamore::reactive::create_effect(run);
}

/// Runs once what is being drawn is on the page.
pub fn on_mount(run: impl FnOnce() + 'static) {
    mounted(Box::new(run));
}

#[inline(never)]
fn mounted(run: Box<dyn FnOnce()>) {
    sycamore::prelude::on_mount(run);
}
