//! The border to the core: commands and events, typed. The only module that knows `JsValue`.
//!
//! Not here: what an answer means. Whatever does not decode is [`ErrorCode::Internal`]: it is the application's own
//! fault, and a person can do nothing but try again.

mod commands;
pub mod passkey;
#[cfg(test)]
pub mod rehearsed;
mod value;

use std::pin::Pin;

use js_sys::{Promise, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use vestibule_contract::{
    AppInfo, ErrorCode, IpcError, Mail, Preferences, Route, SessionEvent, SessionView, event,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::prelude::t;

pub use commands::*;
#[cfg(test)]
use rehearsed::{call, encode};
use value::{Mismatch, Value};

/// What every command answers.
pub type Answer<T> = Result<T, IpcError>;

/// An answer that is awaited. Boxed, so that what awaits it is made once for each kind of answer and not for each question.
pub type Asking<T> = Pin<Box<dyn Future<Output = Answer<T>>>>;

/// Hears of every change of the session.
///
/// # Errors
/// The core does not answer.
pub async fn on_session_changed(heard: impl FnMut(SessionView) + 'static) -> Answer<()> {
    listen(event::SESSION_CHANGED, heard).await
}

/// Hears of everything that happens to the session.
///
/// # Errors
/// The core does not answer.
pub async fn on_session_event(heard: impl FnMut(SessionEvent) + 'static) -> Answer<()> {
    listen(event::SESSION_EVENT, heard).await
}

/// Hears of another user pool.
///
/// # Errors
/// The core does not answer.
pub async fn on_app_info_changed(heard: impl FnMut(AppInfo) + 'static) -> Answer<()> {
    listen(event::APP_INFO_CHANGED, heard).await
}

/// Hears of a file that was dropped onto a window and is no configuration.
///
/// # Errors
/// The core does not answer.
pub async fn on_configuration_refused(heard: impl FnMut(IpcError) + 'static) -> Answer<()> {
    listen(event::CONFIGURATION_REFUSED, heard).await
}

/// Hears of another program that is let in or refused, or of one that no longer is.
///
/// # Errors
/// The core does not answer.
pub async fn on_companions_changed(mut heard: impl FnMut() + 'static) -> Answer<()> {
    subscribe(event::COMPANIONS_CHANGED, Box::new(move |_| heard())).await
}

/// Hears of every change of the windows' look.
///
/// # Errors
/// The core does not answer.
pub async fn on_theme_changed(mut heard: impl FnMut() + 'static) -> Answer<()> {
    subscribe(event::THEME_CHANGED, Box::new(move |_| heard())).await
}

/// Hears of every change of the mailbox.
///
/// # Errors
/// The core does not answer.
pub async fn on_mailbox_changed(heard: impl FnMut(Vec<Mail>) + 'static) -> Answer<()> {
    listen(event::MAILBOX_CHANGED, heard).await
}

/// Hears of other choices of the person's.
///
/// # Errors
/// The core does not answer.
pub async fn on_preferences_changed(heard: impl FnMut(Preferences) + 'static) -> Answer<()> {
    listen(event::PREFERENCES_CHANGED, heard).await
}

/// Hears of a page that was asked for outside of the window.
///
/// # Errors
/// The core does not answer.
pub async fn on_page_wanted(heard: impl FnMut(Route) + 'static) -> Answer<()> {
    listen(event::PAGE_WANTED, heard).await
}

#[cfg(not(test))]
#[inline(never)]
fn call<T: DeserializeOwned + 'static>(
    command: &'static str,
    arguments: Answer<JsValue>,
) -> Asking<T> {
    let answer = ask(command, arguments);
    Box::pin(async move { decode(answer.await?) })
}

#[inline(never)]
fn ask(command: &'static str, arguments: Answer<JsValue>) -> Asking<JsValue> {
    Box::pin(async move {
        // A promise and not an async import: that one would not catch what `invoke` throws at once.
        let promise = invoke(command, &arguments?).map_err(|_| no_core())?;
        JsFuture::from(promise)
            .await
            .map_err(|error| decode(error).unwrap_or_else(|undecoded| undecoded))
    })
}

#[cfg(not(test))]
#[inline(never)]
fn encode(arguments: &impl Serialize) -> Answer<JsValue> {
    arguments
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|_| mismatch())
}

#[inline(never)]
fn decode<T: DeserializeOwned>(answer: JsValue) -> Answer<T> {
    T::deserialize(Value(answer)).map_err(|Mismatch| mismatch())
}

/// Subscribes for as long as the window lives; Tauri forgets the listeners of a window that is gone.
async fn listen<T: DeserializeOwned>(
    event: &'static str,
    mut heard: impl FnMut(T) + 'static,
) -> Answer<()> {
    // An event of another shape is not of this version: the next command's answer puts things right.
    let hear = move |payload| {
        if let Ok(payload) = decode(payload) {
            heard(payload);
        }
    };
    subscribe(event, Box::new(hear)).await
}

async fn subscribe(event: &'static str, mut hear: Box<dyn FnMut(JsValue)>) -> Answer<()> {
    #[derive(Serialize)]
    struct Arguments {
        event: &'static str,
        target: Target,
        handler: f64,
    }
    #[derive(Serialize)]
    struct Target {
        kind: &'static str,
    }
    let callback = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if let Ok(payload) = payload(&event) {
            hear(payload);
        }
    });
    let handler = transform_callback(&callback.into_js_value(), false).map_err(|_| no_core())?;
    let target = Target { kind: "Any" };
    // The answer is the listener's number, which only the end of the window would need.
    let arguments = encode(&Arguments {
        event,
        target,
        handler,
    });
    ask("plugin:event|listen", arguments).await.map(drop)
}

/// What an event brings; Tauri wraps it up with the event's name.
fn payload(event: &JsValue) -> Answer<JsValue> {
    Reflect::get(event, &"payload".into()).map_err(|_| no_core())
}

fn no_core() -> IpcError {
    IpcError::new(ErrorCode::Internal, t!("detail-core-not-there"))
}

fn mismatch() -> IpcError {
    IpcError::new(ErrorCode::Internal, t!("detail-another-shape"))
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"])]
    fn invoke(command: &str, arguments: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"], js_name = transformCallback)]
    fn transform_callback(callback: &JsValue, once: bool) -> Result<f64, JsValue>;
}
