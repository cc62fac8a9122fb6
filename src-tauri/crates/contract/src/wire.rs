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
    /// `{ username, factor: Option<FirstFactor> }` → [`crate::SessionView`]; a sign-in by name alone: choice-based, or with the
    /// user pool's own questions.
    pub const BEGIN_SIGN_IN: &str = "begin_sign_in";
    /// `{ answer }` → [`crate::SessionView`]; answers the challenge of the present step. `answer` is one of
    /// `{ kind: "code", code }` (`EnterCode`), `{ kind: "password", password }` (`EnterPassword`),
    /// `{ kind: "new_password", password, attributes: { name: value } }` (`NewPassword`),
    /// `{ kind: "first_factor", factor }` (`SelectFirstFactor`), `{ kind: "mfa_method", method }` (`SelectMfaMethod`, `SelectMfaSetup`),
    /// `{ kind: "totp", code, device_name }` (`SetUpTotp`), `{ kind: "email", email }` (`SetUpEmail`),
    /// `{ kind: "passkey", credential }` (`UsePasskey`; WebAuthn's `AuthenticationResponseJSON` as text),
    /// `{ kind: "custom", answer }` (`CustomChallenge`).
    pub const ANSWER_CHALLENGE: &str = "answer_challenge";
    /// `{}` → [`crate::TotpSetup`]; what to enrol at the step `SetUpTotp`.
    pub const TOTP_SETUP: &str = "totp_setup";
    /// `{}` → `String`; WebAuthn's `PublicKeyCredentialRequestOptionsJSON` for the step `UsePasskey`.
    pub const PASSKEY_REQUEST: &str = "passkey_request";
    /// `{ username, password: Option, attributes: { name: value } }` → [`crate::SessionView`]
    pub const SIGN_UP: &str = "sign_up";
    /// `{ code }` → [`crate::SessionView`]
    pub const CONFIRM_SIGN_UP: &str = "confirm_sign_up";
    /// `{}` → [`crate::SessionView`]; sends the code of the present step again.
    pub const RESEND_CODE: &str = "resend_code";
    /// `{ username }` → [`crate::SessionView`]
    pub const FORGOT_PASSWORD: &str = "forgot_password";
    /// `{ code, password }` → [`crate::SessionView`]
    pub const CONFIRM_FORGOT_PASSWORD: &str = "confirm_forgot_password";
    /// `{ scope: SignOutScope, browser: bool }` → [`crate::SignOutReceipt`]; `browser`: the browser's session at the provider ends, too.
    pub const SIGN_OUT: &str = "sign_out";

    /// `{ provider: Option<String>, prompt: Option<BrowserPrompt>, route: Route }` → [`crate::SessionView`]; opens the system browser at
    /// this provider's page ([`crate::BrowserProvider::name`]), or at the hosted one. The step is then `WaitForBrowser`; what becomes of it
    /// comes as a view, and `route` with [`crate::SessionEvent::SignedIn`].
    pub const BEGIN_BROWSER_SIGN_IN: &str = "begin_browser_sign_in";
    /// `{}` → `()`; opens the browser at the same page once more.
    pub const OPEN_BROWSER_AGAIN: &str = "open_browser_again";
    /// `{ text }` → [`crate::SessionView`]; takes the address that the browser ended at as its answer.
    pub const ANSWER_BY_PASTE: &str = "answer_by_paste";

    /// `{}` → [`crate::UserProfile`]
    pub const USER_PROFILE: &str = "user_profile";
    /// `{ attributes: { name: value } }` → `Vec<AttributeUpdate>`
    pub const UPDATE_USER_ATTRIBUTES: &str = "update_user_attributes";
    /// `{ names }` → `()`
    pub const DELETE_USER_ATTRIBUTES: &str = "delete_user_attributes";
    /// `{ name }` → `Option<CodeDelivery>`; sends a code to the address in this attribute.
    pub const SEND_ATTRIBUTE_CODE: &str = "send_attribute_code";
    /// `{ name, code }` → `()`
    pub const VERIFY_ATTRIBUTE: &str = "verify_attribute";
    /// `{ previous, proposed }` → `()`
    pub const CHANGE_PASSWORD: &str = "change_password";
    /// `{ preferences: Vec<MfaPreference> }` → `()`
    pub const SET_MFA_PREFERENCE: &str = "set_mfa_preference";
    /// `{}` → [`crate::TotpSetup`]; begins to enrol an authenticator application for who is signed in.
    pub const BEGIN_TOTP_ENROLMENT: &str = "begin_totp_enrolment";
    /// `{ code, deviceName }` → `()`
    pub const FINISH_TOTP_ENROLMENT: &str = "finish_totp_enrolment";
    /// `{}` → `Vec<Device>`
    pub const DEVICES: &str = "devices";
    /// `{ key, remembered }` → `()`; whether the device stands for the second factor.
    pub const REMEMBER_DEVICE: &str = "remember_device";
    /// `{ key }` → `()`
    pub const FORGET_DEVICE: &str = "forget_device";
    /// `{}` → [`crate::UserAuthFactors`]
    pub const USER_AUTH_FACTORS: &str = "user_auth_factors";
    /// `{}` → `Vec<Passkey>`
    pub const PASSKEYS: &str = "passkeys";
    /// `{}` → `String`; WebAuthn's `PublicKeyCredentialCreationOptionsJSON`.
    pub const BEGIN_PASSKEY_REGISTRATION: &str = "begin_passkey_registration";
    /// `{ credential }` → `()`; WebAuthn's `RegistrationResponseJSON` as text.
    pub const FINISH_PASSKEY_REGISTRATION: &str = "finish_passkey_registration";
    /// `{ credentialId }` → `()`
    pub const DELETE_PASSKEY: &str = "delete_passkey";
    /// `{}` → [`crate::SessionView`]; deletes the account for good.
    pub const DELETE_USER: &str = "delete_user";

    /// `{}` → `Option<AppInfo>`; uses the user pool of a configuration file that the person picks from here on, and keeps a copy
    /// of it; `None` if they pick none. There is no command with a path: a page must not choose what the core reads.
    pub const PICK_CONFIGURATION: &str = "pick_configuration";
    /// `{}` → [`crate::AppInfo`]
    pub const USE_EMBEDDED_POOL: &str = "use_embedded_pool";
    /// `{ issuer, clientId, scopes: Vec<String> }` → [`crate::AppInfo`]; uses this OpenID provider from here on, and keeps that. Without
    /// scopes it is asked for `openid profile email`.
    pub const USE_ISSUER: &str = "use_issuer";
    /// `{}` → `Vec<Companion>`, newest first: the programs that are let in.
    pub const COMPANIONS: &str = "companions";
    /// `{ id }` → `()`; a program's next call is refused, and its event streams end.
    pub const REVOKE_COMPANION: &str = "revoke_companion";
    /// `{}` → `()`
    pub const REVOKE_ALL_COMPANIONS: &str = "revoke_all_companions";
    /// `{}` → `Vec<RefusedCompanion>`, newest first: the programs that are refused without a question.
    pub const REFUSED_COMPANIONS: &str = "refused_companions";
    /// `{ id }` → `()`; the person is asked again when the program asks.
    pub const FORGET_REFUSED_COMPANION: &str = "forget_refused_companion";
    /// `{ search, before: Option<u64> }` → [`crate::ActivityPage`]; `before` is what the page before it said.
    pub const ACTIVITY: &str = "activity";
    /// `{ search }` → `Option<String>`; writes the log as JSON lines to a file that the person chooses, and returns its name; `None` if
    /// they choose none. There is no command with a path: a page must not choose what the core writes.
    pub const EXPORT_ACTIVITY: &str = "export_activity";
    /// `{}` → `Vec<Mail>`, newest first; empty where the pool is not the embedded one.
    pub const MAILBOX: &str = "mailbox";
    /// `{}` → `()`
    pub const CLEAR_MAILBOX: &str = "clear_mailbox";
    /// `{}` → [`crate::Preferences`]
    pub const PREFERENCES: &str = "preferences";
    /// `{ preferences }` → [`crate::Preferences`], as they are kept from here on.
    pub const SET_PREFERENCES: &str = "set_preferences";
    /// `{}` → `bool`; whether the windows have a look of the person's own.
    pub const HAS_THEME: &str = "has_theme";
    /// `{}` → `bool`; gives the windows the look of a file that the person picks, and keeps a copy of it; `false` if they pick none.
    pub const PICK_THEME: &str = "pick_theme";
    /// `{}` → `()`; gives the windows the application's own look again.
    pub const FORGET_THEME: &str = "forget_theme";
    /// `{}` → `()`; opens one more window of the application.
    pub const OPEN_WINDOW: &str = "open_window";
    /// `{}` → `()`; closes the window of the page that asks.
    pub const CLOSE_WINDOW: &str = "close_window";
    /// `{}` → `()`; ends the application.
    pub const QUIT: &str = "quit";
    /// `{ link: HelpLink }` → `()`; opens the system's browser there.
    pub const OPEN_LINK: &str = "open_link";
    /// `{}` → [`crate::DiagnosticReport`]
    pub const DIAGNOSTIC_REPORT: &str = "diagnostic_report";
    /// `{}` → `Option<String>`; writes the report that was shown last to a file that the person chooses, and returns its name; `None` if
    /// they choose none.
    pub const SAVE_DIAGNOSTIC_REPORT: &str = "save_diagnostic_report";
    /// `{}` → `()`; the first page is drawn and can be used. The log then says how long the start took.
    pub const UI_READY: &str = "ui_ready";

    /// Every command, for the list in build.rs and the tests.
    pub const ALL: [&str; 60] = [
        APP_INFO,
        CURRENT_SESSION,
        LOAD,
        SHOW_STEP,
        SIGN_IN,
        BEGIN_SIGN_IN,
        ANSWER_CHALLENGE,
        TOTP_SETUP,
        PASSKEY_REQUEST,
        SIGN_UP,
        CONFIRM_SIGN_UP,
        RESEND_CODE,
        FORGOT_PASSWORD,
        CONFIRM_FORGOT_PASSWORD,
        SIGN_OUT,
        BEGIN_BROWSER_SIGN_IN,
        OPEN_BROWSER_AGAIN,
        ANSWER_BY_PASTE,
        USER_PROFILE,
        UPDATE_USER_ATTRIBUTES,
        DELETE_USER_ATTRIBUTES,
        SEND_ATTRIBUTE_CODE,
        VERIFY_ATTRIBUTE,
        CHANGE_PASSWORD,
        SET_MFA_PREFERENCE,
        BEGIN_TOTP_ENROLMENT,
        FINISH_TOTP_ENROLMENT,
        DEVICES,
        REMEMBER_DEVICE,
        FORGET_DEVICE,
        USER_AUTH_FACTORS,
        PASSKEYS,
        BEGIN_PASSKEY_REGISTRATION,
        FINISH_PASSKEY_REGISTRATION,
        DELETE_PASSKEY,
        DELETE_USER,
        PICK_CONFIGURATION,
        USE_EMBEDDED_POOL,
        USE_ISSUER,
        COMPANIONS,
        REVOKE_COMPANION,
        REVOKE_ALL_COMPANIONS,
        REFUSED_COMPANIONS,
        FORGET_REFUSED_COMPANION,
        ACTIVITY,
        EXPORT_ACTIVITY,
        MAILBOX,
        CLEAR_MAILBOX,
        PREFERENCES,
        SET_PREFERENCES,
        HAS_THEME,
        PICK_THEME,
        FORGET_THEME,
        OPEN_WINDOW,
        CLOSE_WINDOW,
        QUIT,
        OPEN_LINK,
        DIAGNOSTIC_REPORT,
        SAVE_DIAGNOSTIC_REPORT,
        UI_READY,
    ];
}

/// The events that every window gets.
pub mod event {
    /// Payload: [`crate::SessionView`].
    pub const SESSION_CHANGED: &str = "session-changed";
    /// Payload: [`crate::SessionEvent`].
    pub const SESSION_EVENT: &str = "session-event";
    /// Payload: [`crate::AppInfo`]; another user pool is in use.
    pub const APP_INFO_CHANGED: &str = "app-info-changed";
    /// Payload: [`crate::IpcError`]; a file that was dropped onto a window is no configuration.
    pub const CONFIGURATION_REFUSED: &str = "configuration-refused";
    /// Payload: `()`; another program is let in or refused, or one is no longer.
    pub const COMPANIONS_CHANGED: &str = "companions-changed";
    /// Payload: [`crate::Route`]; somebody asked for this page outside of the window. It comes to one window alone.
    pub const PAGE_WANTED: &str = "page-wanted";
    /// Payload: [`crate::Preferences`], as they are from here on.
    pub const PREFERENCES_CHANGED: &str = "preferences-changed";
    /// Payload: `()`; the windows have another look from here on: their style sheet `/person.css` is another.
    pub const THEME_CHANGED: &str = "theme-changed";
    /// Payload: `Vec<Mail>`, newest first.
    pub const MAILBOX_CHANGED: &str = "mailbox-changed";
}
