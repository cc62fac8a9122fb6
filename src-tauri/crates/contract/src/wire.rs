//! Names on the border to the webview: commands, events and what the webview learns at its start.

use serde::{Deserialize, Serialize};

use crate::UserPoolInfo;

/// What the webview learns at its start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppInfo {
    /// The application's version.
    pub version: String,
    /// The user pool; `Err` in words if it did not start.
    pub user_pool: Result<UserPoolInfo, crate::IpcError>,
    /// What another program runs to ask who is signed in; `None` if the local API did not start.
    pub check_user_command: Option<String>,
}

/// The commands that the webview may call, each with its arguments (camelCase, as Tauri has them) and answer.
/// Every answer is `Result<_, IpcError>`.
pub mod command {
    /// `{}` → [`crate::AppInfo`]
    pub const APP_INFO: &str = "app_info";
    /// `{}` → [`crate::SessionView`]
    pub const CURRENT_SESSION: &str = "current_session";
    /// `{ route: Route }` → [`crate::Page`]
    pub const LOAD: &str = "load";
    /// `{ step: StepName, username: Option<String> }` → [`crate::SessionView`]
    pub const SHOW_STEP: &str = "show_step";
    /// `{ username, password }` → [`crate::SessionView`]
    pub const SIGN_IN: &str = "sign_in";
    /// `{ username, password, email }` → [`crate::SessionView`]
    pub const SIGN_UP: &str = "sign_up";
    /// `{ code }` → [`crate::SessionView`]
    pub const CONFIRM_SIGN_UP: &str = "confirm_sign_up";
    /// `{}` → [`crate::SessionView`]; sends the code of the present step again.
    pub const RESEND_CODE: &str = "resend_code";
    /// `{ username }` → [`crate::SessionView`]
    pub const FORGOT_PASSWORD: &str = "forgot_password";
    /// `{ code, password }` → [`crate::SessionView`]
    pub const CONFIRM_FORGOT_PASSWORD: &str = "confirm_forgot_password";
    /// `{ scope: SignOutScope }` → [`crate::SignOutReceipt`]
    pub const SIGN_OUT: &str = "sign_out";
    /// `{}` → `Vec<Mail>`, newest first; empty where the pool is not the embedded one.
    pub const MAILBOX: &str = "mailbox";
    /// `{}` → `()`
    pub const CLEAR_MAILBOX: &str = "clear_mailbox";
    /// `{}` → `()`; opens one more window of the application.
    pub const OPEN_WINDOW: &str = "open_window";
    /// `{}` → `()`; the first page is drawn and can be used. The log then says how long the start took.
    pub const UI_READY: &str = "ui_ready";

    /// Every command, for the list in build.rs and the tests.
    pub const ALL: [&str; 15] = [
        APP_INFO,
        CURRENT_SESSION,
        LOAD,
        SHOW_STEP,
        SIGN_IN,
        SIGN_UP,
        CONFIRM_SIGN_UP,
        RESEND_CODE,
        FORGOT_PASSWORD,
        CONFIRM_FORGOT_PASSWORD,
        SIGN_OUT,
        MAILBOX,
        CLEAR_MAILBOX,
        OPEN_WINDOW,
        UI_READY,
    ];
}

/// The events that every window gets.
pub mod event {
    /// Payload: [`crate::SessionView`].
    pub const SESSION_CHANGED: &str = "session-changed";
    /// Payload: `Vec<Mail>`, newest first.
    pub const MAILBOX_CHANGED: &str = "mailbox-changed";
}
