//! The border to the core: commands and events, typed. The only file that knows `JsValue`.
//!
//! Not here: what an answer means. Whatever does not decode is [`ErrorCode::Internal`]: it is the application's own
//! fault, and a person can do nothing but try again.

use std::fmt;

use js_sys::{Array, Object, Promise, Reflect};
use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::{Serialize, forward_to_deserialize_any};
use serde_wasm_bindgen::Serializer;
use vestibule_contract::{
    AppInfo, ErrorCode, IpcError, Mail, Page, Route, SessionView, SignOutReceipt, SignOutScope,
    StepName, command, event,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What every command answers.
pub type Answer<T> = Result<T, IpcError>;

/// What the webview learns at its start.
pub async fn app_info() -> Answer<AppInfo> {
    call(command::APP_INFO, &NoArguments {}).await
}

/// The session now.
pub async fn current_session() -> Answer<SessionView> {
    call(command::CURRENT_SESSION, &NoArguments {}).await
}

/// The page's data, or where to go instead.
pub async fn load(route: Route) -> Answer<Page> {
    #[derive(Serialize)]
    struct Arguments {
        route: Route,
    }
    call(command::LOAD, &Arguments { route }).await
}

/// Goes to another step of the Authenticator.
pub async fn show_step(step: StepName, username: Option<String>) -> Answer<SessionView> {
    #[derive(Serialize)]
    struct Arguments {
        step: StepName,
        username: Option<String>,
    }
    call(command::SHOW_STEP, &Arguments { step, username }).await
}

/// Signs in by user name and password.
pub async fn sign_in(username: String, password: String) -> Answer<SessionView> {
    #[derive(Serialize)]
    struct Arguments {
        username: String,
        password: String,
    }
    call(command::SIGN_IN, &Arguments { username, password }).await
}

/// Makes an account.
pub async fn sign_up(username: String, password: String, email: String) -> Answer<SessionView> {
    #[derive(Serialize)]
    struct Arguments {
        username: String,
        password: String,
        email: String,
    }
    call(
        command::SIGN_UP,
        &Arguments {
            username,
            password,
            email,
        },
    )
    .await
}

/// Confirms the new account of the present step.
pub async fn confirm_sign_up(code: String) -> Answer<SessionView> {
    #[derive(Serialize)]
    struct Arguments {
        code: String,
    }
    call(command::CONFIRM_SIGN_UP, &Arguments { code }).await
}

/// Sends the code of the present step again.
pub async fn resend_code() -> Answer<SessionView> {
    call(command::RESEND_CODE, &NoArguments {}).await
}

/// Asks for a code to reset a forgotten password with.
pub async fn forgot_password(username: String) -> Answer<SessionView> {
    #[derive(Serialize)]
    struct Arguments {
        username: String,
    }
    call(command::FORGOT_PASSWORD, &Arguments { username }).await
}

/// Sets the new password.
pub async fn confirm_forgot_password(code: String, password: String) -> Answer<SessionView> {
    #[derive(Serialize)]
    struct Arguments {
        code: String,
        password: String,
    }
    call(
        command::CONFIRM_FORGOT_PASSWORD,
        &Arguments { code, password },
    )
    .await
}

/// Signs out, here or everywhere.
pub async fn sign_out(scope: SignOutScope) -> Answer<SignOutReceipt> {
    #[derive(Serialize)]
    struct Arguments {
        scope: SignOutScope,
    }
    call(command::SIGN_OUT, &Arguments { scope }).await
}

/// The embedded pool's messages, newest first.
pub async fn mailbox() -> Answer<Vec<Mail>> {
    call(command::MAILBOX, &NoArguments {}).await
}

/// Throws the embedded pool's messages away.
pub async fn clear_mailbox() -> Answer<()> {
    call(command::CLEAR_MAILBOX, &NoArguments {}).await
}

/// Opens one more window.
pub async fn open_window() -> Answer<()> {
    call(command::OPEN_WINDOW, &NoArguments {}).await
}

/// Says that the first page is drawn and can be used.
pub async fn ui_ready() -> Answer<()> {
    call(command::UI_READY, &NoArguments {}).await
}

/// Hears of every change of the session.
///
/// # Errors
/// The core does not answer.
pub async fn on_session_changed(heard: impl FnMut(SessionView) + 'static) -> Answer<()> {
    listen(event::SESSION_CHANGED, heard).await
}

/// Hears of every change of the mailbox.
///
/// # Errors
/// The core does not answer.
pub async fn on_mailbox_changed(heard: impl FnMut(Vec<Mail>) + 'static) -> Answer<()> {
    listen(event::MAILBOX_CHANGED, heard).await
}

async fn call<T: DeserializeOwned>(command: &str, arguments: &impl Serialize) -> Answer<T> {
    decode(ask(command, encode(arguments)?).await?)
}

/// Apart from the types around it: each type that these two are made for costs kilobytes.
async fn ask(command: &str, arguments: JsValue) -> Answer<JsValue> {
    // A promise and not an async import: that one would not catch what `invoke` throws at once.
    let promise = invoke(command, &arguments).map_err(|_| no_core())?;
    JsFuture::from(promise)
        .await
        .map_err(|error| decode(error).unwrap_or_else(|undecoded| undecoded))
}

#[inline(never)]
fn encode(arguments: &impl Serialize) -> Answer<JsValue> {
    arguments
        .serialize(&Serializer::json_compatible())
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
        // An event of another shape is not of this version: the next command's answer puts things right.
        if let Ok(payload) = payload(&event).and_then(decode) {
            heard(payload);
        }
    });
    let handler = transform_callback(&callback.into_js_value(), false).map_err(|_| no_core())?;
    let target = Target { kind: "Any" };
    // The answer is the listener's number, which only the end of the window would need.
    call::<f64>(
        "plugin:event|listen",
        &Arguments {
            event,
            target,
            handler,
        },
    )
    .await
    .map(drop)
}

/// What an event brings; Tauri wraps it up with the event's name.
fn payload(event: &JsValue) -> Answer<JsValue> {
    Reflect::get(event, &"payload".into()).map_err(|_| no_core())
}

#[derive(Serialize)]
struct NoArguments {}

fn no_core() -> IpcError {
    IpcError::new(ErrorCode::Internal, "the core is not there")
}

fn mismatch() -> IpcError {
    IpcError::new(ErrorCode::Internal, "the core's answer has another shape")
}

/// A value of the core's, to be read. serde-wasm-bindgen's reader brings a text for every kind of mismatch, and with
/// them a sixth of the whole program; here one mismatch is like another.
struct Value(JsValue);

impl Value {
    fn entries(self) -> MapDeserializer<'static, impl Iterator<Item = (Self, Self)>, Mismatch> {
        let entries = Object::entries(&Object::from(self.0)).into_iter();
        MapDeserializer::new(entries.map(|entry| {
            let entry = Array::from(&entry);
            (Self(entry.get(0)), Self(entry.get(1)))
        }))
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_unit()
        } else if let Some(truth) = self.0.as_bool() {
            visitor.visit_bool(truth)
        } else if let Some(number) = self.0.as_f64() {
            match whole(number) {
                Some(number) => visitor.visit_i64(number),
                None => visitor.visit_f64(number),
            }
        } else if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if Array::is_array(&self.0) {
            visitor.visit_seq(SeqDeserializer::new(
                Array::from(&self.0).into_iter().map(Self),
            ))
        } else if self.0.is_object() {
            visitor.visit_map(self.entries())
        } else {
            Err(Mismatch)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        match self.0.as_string() {
            Some(name) => visitor.visit_enum(name.into_deserializer()),
            None if self.0.is_object() => {
                visitor.visit_enum(MapAccessDeserializer::new(self.entries()))
            }
            None => Err(Mismatch),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Mismatch> for Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The number, if it is a whole one that JavaScript can tell from its neighbours.
fn whole(number: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "looked at before")]
    (number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER).then_some(number as i64)
}

/// The core's answer is not what the contract says.
#[derive(Debug)]
struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("another shape")
    }
}

impl std::error::Error for Mismatch {}

impl serde::de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"])]
    fn invoke(command: &str, arguments: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"], js_name = transformCallback)]
    fn transform_callback(callback: &JsValue, once: bool) -> Result<f64, JsValue>;
}

/// 2^53 - 1.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;
