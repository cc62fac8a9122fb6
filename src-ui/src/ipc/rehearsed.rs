//! In a test the core answers what the test says it does, and to everything else nothing.
#![allow(clippy::unwrap_used, clippy::unnecessary_wraps, reason = "tests")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::{pending, ready};

use serde::de::DeserializeOwned;
use serde_json::Value;
use wasm_bindgen::JsValue;

use super::{Answer, Asking};

/// Has the core answer these commands of this thread from here on; `{"refused": …}` is a failure.
pub fn answer(answers: BTreeMap<String, Value>) {
    ANSWERS.set(answers);
}

pub(super) fn call<T: DeserializeOwned + 'static>(
    command: &'static str,
    _arguments: Answer<JsValue>,
) -> Asking<T> {
    ANSWERS.with_borrow(|answers| match answers.get(command) {
        None => Box::pin(pending()) as Asking<T>,
        Some(answer) => match answer.get("refused") {
            Some(error) => Box::pin(ready(Err(serde_json::from_value(error.clone()).unwrap()))),
            None => Box::pin(ready(Ok(serde_json::from_value(answer.clone()).unwrap()))),
        },
    })
}

/// Nobody reads them.
pub(super) fn encode<T>(_arguments: &T) -> Answer<JsValue> {
    Ok(JsValue::UNDEFINED)
}

thread_local! {
    static ANSWERS: RefCell<BTreeMap<String, Value>> = const { RefCell::new(BTreeMap::new()) };
}
