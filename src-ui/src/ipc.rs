//! The border to the core: commands and events, typed. The only file that knows `JsValue`.
//!
//! Not here: what an answer means. Whatever does not decode is [`ErrorCode::Internal`]: it is the application's own
//! fault, and a person can do nothing but try again.

use js_sys::Promise;
use serde::Serialize;
use serde::de::DeserializeOwned;
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
    let arguments = arguments
        .serialize(&Serializer::json_compatible())
        .map_err(undecoded)?;
    // A promise and not an async import: that one would not catch what `invoke` throws at once.
    let promise = invoke(command, &arguments).map_err(|_| no_core())?;
    match JsFuture::from(promise).await {
        Ok(answer) => serde_wasm_bindgen::from_value(answer).map_err(undecoded),
        Err(error) => Err(serde_wasm_bindgen::from_value(error).unwrap_or_else(undecoded)),
    }
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
    #[derive(serde::Deserialize)]
    struct Event<T> {
        payload: T,
    }
    let callback = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        // An event of another shape is not of this version: the next command's answer puts things right.
        if let Ok(Event { payload }) = serde_wasm_bindgen::from_value(event) {
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

#[derive(Serialize)]
struct NoArguments {}

fn no_core() -> IpcError {
    IpcError::new(ErrorCode::Internal, "the core is not there")
}

fn undecoded(_: serde_wasm_bindgen::Error) -> IpcError {
    IpcError::new(ErrorCode::Internal, "the core's answer has another shape")
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"])]
    fn invoke(command: &str, arguments: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"], js_name = transformCallback)]
    fn transform_callback(callback: &JsValue, once: bool) -> Result<f64, JsValue>;
}
