//! Asynchronous work that ends with the part of the page that began it.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use crate::prelude::*;

/// The part of the page that is being drawn: what is spawned through it is dropped once that part is gone, so
/// that no late answer touches a form that nobody sees.
#[derive(Debug, Clone, Copy)]
pub struct Scope(Signal<()>);

impl Scope {
    /// The scope of the component that calls this while it is drawn.
    pub fn here() -> Self {
        Self(create_signal(()))
    }

    /// Whether this part is still on the page.
    pub fn is_alive(self) -> bool {
        self.0.is_alive()
    }

    /// Runs the future until it is done or the scope is gone.
    pub fn spawn(self, future: impl Future<Output = ()> + 'static) {
        self.spawn_boxed(Box::pin(future));
    }

    /// Apart from the future's type: what is made for each type costs a kilobyte.
    fn spawn_boxed(self, mut future: Pin<Box<dyn Future<Output = ()>>>) {
        run(poll_fn(move |context| {
            if self.is_alive() {
                future.as_mut().poll(context)
            } else {
                Poll::Ready(())
            }
        }));
    }
}

#[cfg(not(test))]
fn run(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// In a test there is no loop of events: what is awaited is there at once, or never.
#[cfg(test)]
fn run(future: impl Future<Output = ()> + 'static) {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let _ = std::pin::pin!(future).poll(&mut context);
}
