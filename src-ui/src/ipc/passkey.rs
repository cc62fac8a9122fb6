//! Passkeys, where the system's webview can use them (WebAuthn Level 3, its JSON forms).
//!
//! Deliberately not here: any reading of what goes in and out: the core's text goes to the system as it is, and the
//! system's answer to the core.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Whether this webview knows passkeys.
pub fn is_supported() -> bool {
    // On the host, where the pages are drawn for the tests, there is no JavaScript to ask.
    cfg!(target_arch = "wasm32")
        && class().is_ok_and(|class| {
            Reflect::has(&class, &PARSE_REQUEST.into()).unwrap_or(false)
                && Reflect::has(&class, &PARSE_CREATION.into()).unwrap_or(false)
        })
}

/// Has the system ask for a passkey; `request` is a `PublicKeyCredentialRequestOptionsJSON`. `None` if the person, or the
/// system, said no.
pub async fn authenticate(request: &str) -> Option<String> {
    ceremony("get", PARSE_REQUEST, request).await.ok()
}

/// Has the system make a passkey; `options` is a `PublicKeyCredentialCreationOptionsJSON`. `None` if the person, or the
/// system, said no.
pub async fn register(options: &str) -> Option<String> {
    ceremony("create", PARSE_CREATION, options).await.ok()
}

async fn ceremony(method: &str, parse: &str, options: &str) -> Result<String, JsValue> {
    let class = class()?;
    let parse: Function = Reflect::get(&class, &parse.into())?.dyn_into()?;
    let options = parse.call1(&class, &JSON::parse(options)?)?;
    let arguments = Object::new();
    Reflect::set(&arguments, &"publicKey".into(), &options)?;
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into())?;
    let credentials = Reflect::get(&navigator, &"credentials".into())?;
    let method: Function = Reflect::get(&credentials, &method.into())?.dyn_into()?;
    let promise: Promise = method.call1(&credentials, &arguments)?.dyn_into()?;
    let credential = JsFuture::from(promise).await?;
    // `JSON.stringify` uses the credential's own `toJSON`.
    JSON::stringify(&credential).map(String::from)
}

fn class() -> Result<JsValue, JsValue> {
    let class = Reflect::get(&js_sys::global(), &"PublicKeyCredential".into())?;
    if class.is_function() {
        Ok(class)
    } else {
        Err(JsValue::UNDEFINED)
    }
}

const PARSE_REQUEST: &str = "parseRequestOptionsFromJSON";
const PARSE_CREATION: &str = "parseCreationOptionsFromJSON";
