//! Asks the system browser, and the provider behind it, what follows from an event.

use std::sync::Arc;

use crate::ports::{BrowserError, BrowserSignIn, ProviderError};
use crate::{Effect, Event};

/// Asks the browser. `None` for an effect that is not the browser's to answer.
pub(super) async fn ask(browser: Option<Arc<dyn BrowserSignIn>>, effect: Effect) -> Option<Event> {
    Some(match effect {
        Effect::BeginInBrowser(epoch, request) => {
            let answer = match browser {
                Some(browser) => browser.begin(&request).await,
                None => none(),
            };
            Event::BegunInBrowser(epoch, log("begin", answer))
        }
        Effect::AwaitBrowser(epoch, attempt) => {
            let answer = match browser {
                Some(browser) => browser.returned(attempt).await,
                None => none(),
            };
            Event::BrowserReturned(epoch, log("return", answer))
        }
        Effect::ExchangeFromBrowser(epoch, attempt) => {
            let answer = match browser {
                Some(browser) => browser.exchange(attempt).await.map(Box::new),
                None => none(),
            };
            Event::BrowserExchanged(epoch, log("exchange", answer))
        }
        _ => return None,
    })
}

fn none<T>() -> Result<T, BrowserError> {
    Err(BrowserError::Provider(ProviderError::NotSupported))
}

/// Notes what was asked and how it ended: the operation and the kind of error, never what was sent.
fn log<T>(operation: &'static str, answer: Result<T, BrowserError>) -> Result<T, BrowserError> {
    match &answer {
        Ok(_) => tracing::info!(operation, "browser: done"),
        Err(BrowserError::Cancelled) => tracing::info!(operation, "browser: given up"),
        Err(error) => tracing::warn!(operation, %error, "browser: refused"),
    }
    answer
}
