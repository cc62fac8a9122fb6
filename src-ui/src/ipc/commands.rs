//! The commands, each with its arguments and its answer, as [`command`] lists them.

use std::collections::BTreeMap;

use serde::Serialize;
use vestibule_contract::{
    ActivityPage, AppInfo, AttributeUpdate, BrowserPrompt, CodeDelivery, Companion, Device,
    DiagnosticReport, FirstFactor, HelpLink, Mail, MfaMethod, MfaPreference, Page, Passkey,
    Preferences, RefusedCompanion, Route, SessionView, SignOutReceipt, SignOutScope, StepName,
    TotpSetup, UserAuthFactors, UserProfile, command,
};

use super::{Asking, call, encode};

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty = $command:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// What the core answers; see its code.
        pub fn $name($($argument: $kind),*) -> Asking<$answer> {
            #[derive(Serialize)]
            #[serde(rename_all = "camelCase")]
            struct Arguments {
                $($argument: $kind,)*
            }
            call(command::$command, encode(&Arguments { $($argument),* }))
        }
    )*};
}

commands! {
    /// What the webview learns at its start.
    app_info() -> AppInfo = APP_INFO;
    /// The session now.
    current_session() -> SessionView = CURRENT_SESSION;
    /// The page's data, or where to go instead.
    load(route: Route) -> Page = LOAD;
    /// Goes to another step of the Authenticator.
    show_step(step: StepName, username: Option<String>) -> SessionView = SHOW_STEP;
    /// Signs in by name and password.
    sign_in(username: String, password: String) -> SessionView = SIGN_IN;
    /// Begins a sign-in by name alone.
    begin_sign_in(username: String, factor: Option<FirstFactor>) -> SessionView = BEGIN_SIGN_IN;
    /// Answers the challenge of the present step.
    answer_challenge(answer: ChallengeAnswer) -> SessionView = ANSWER_CHALLENGE;
    /// What an authenticator application is enrolled with at the present step.
    totp_setup() -> TotpSetup = TOTP_SETUP;
    /// What a passkey is asked at the present step.
    passkey_request() -> String = PASSKEY_REQUEST;
    /// Makes an account.
    sign_up(username: String, password: Option<String>, attributes: BTreeMap<String, String>) -> SessionView = SIGN_UP;
    /// Confirms the new account of the present step.
    confirm_sign_up(code: String) -> SessionView = CONFIRM_SIGN_UP;
    /// Sends the code of the present step again.
    resend_code() -> SessionView = RESEND_CODE;
    /// Asks for a code to reset a forgotten password with.
    forgot_password(username: String) -> SessionView = FORGOT_PASSWORD;
    /// Sets the new password.
    confirm_forgot_password(code: String, password: String) -> SessionView = CONFIRM_FORGOT_PASSWORD;
    /// Signs out, here or everywhere, and in the browser, too.
    sign_out(scope: SignOutScope, browser: bool) -> SignOutReceipt = SIGN_OUT;
    /// Opens the browser for a sign-in there.
    begin_browser_sign_in(provider: Option<String>, prompt: Option<BrowserPrompt>, route: Route) -> SessionView = BEGIN_BROWSER_SIGN_IN;
    /// Opens the browser at the same page once more.
    open_browser_again() -> () = OPEN_BROWSER_AGAIN;
    /// Takes the address that the browser ended at.
    answer_by_paste(text: String) -> SessionView = ANSWER_BY_PASTE;
    /// Everything that the user pool says of who is signed in.
    user_profile() -> UserProfile = USER_PROFILE;
    /// Changes attributes of the account.
    update_user_attributes(attributes: BTreeMap<String, String>) -> Vec<AttributeUpdate> = UPDATE_USER_ATTRIBUTES;
    /// Removes attributes of the account.
    delete_user_attributes(names: Vec<String>) -> () = DELETE_USER_ATTRIBUTES;
    /// Sends a code to the address in this attribute.
    send_attribute_code(name: String) -> Option<CodeDelivery> = SEND_ATTRIBUTE_CODE;
    /// Proves the address in this attribute.
    verify_attribute(name: String, code: String) -> () = VERIFY_ATTRIBUTE;
    /// Changes the password.
    change_password(previous: String, proposed: String) -> () = CHANGE_PASSWORD;
    /// Switches second factors on and off.
    set_mfa_preference(preferences: Vec<MfaPreference>) -> () = SET_MFA_PREFERENCE;
    /// Begins to enrol an authenticator application.
    begin_totp_enrolment() -> TotpSetup = BEGIN_TOTP_ENROLMENT;
    /// Finishes it by the application's first code.
    finish_totp_enrolment(code: String, device_name: Option<String>) -> () = FINISH_TOTP_ENROLMENT;
    /// The devices that the user pool keeps.
    devices() -> Vec<Device> = DEVICES;
    /// Whether a device stands for the second factor.
    remember_device(key: String, remembered: bool) -> () = REMEMBER_DEVICE;
    /// Has the user pool forget a device.
    forget_device(key: String) -> () = FORGET_DEVICE;
    /// How the account can sign in.
    user_auth_factors() -> UserAuthFactors = USER_AUTH_FACTORS;
    /// The account's passkeys.
    passkeys() -> Vec<Passkey> = PASSKEYS;
    /// Begins to register a passkey.
    begin_passkey_registration() -> String = BEGIN_PASSKEY_REGISTRATION;
    /// Finishes it.
    finish_passkey_registration(credential: String) -> () = FINISH_PASSKEY_REGISTRATION;
    /// Removes a passkey.
    delete_passkey(credential_id: String) -> () = DELETE_PASSKEY;
    /// Deletes the account for good.
    delete_user() -> SessionView = DELETE_USER;
    /// Uses the user pool of a configuration file that the person picks.
    pick_configuration() -> Option<AppInfo> = PICK_CONFIGURATION;
    /// Uses the embedded user pool from here on.
    use_embedded_pool() -> AppInfo = USE_EMBEDDED_POOL;
    /// Uses an OpenID provider from here on.
    use_issuer(issuer: String, client_id: String, scopes: Vec<String>) -> AppInfo = USE_ISSUER;
    /// Whether the windows have a look of the person's own.
    has_theme() -> bool = HAS_THEME;
    /// Has the person pick a theme; `false` if they pick none.
    pick_theme() -> bool = PICK_THEME;
    /// Gives the windows the application's own look again.
    forget_theme() -> () = FORGET_THEME;
    /// The programs that are let in, newest first.
    companions() -> Vec<Companion> = COMPANIONS;
    /// Lets a program in no longer.
    revoke_companion(id: String) -> () = REVOKE_COMPANION;
    /// Lets no program in any longer.
    revoke_all_companions() -> () = REVOKE_ALL_COMPANIONS;
    /// The programs that are refused without a question, newest first.
    refused_companions() -> Vec<RefusedCompanion> = REFUSED_COMPANIONS;
    /// Has the person be asked again when the program asks.
    forget_refused_companion(id: String) -> () = FORGET_REFUSED_COMPANION;
    /// A page of the activity log.
    activity(search: String, before: Option<u64>) -> ActivityPage = ACTIVITY;
    /// Writes the activity log to a file that the person chooses.
    export_activity(search: String) -> Option<String> = EXPORT_ACTIVITY;
    /// The embedded pool's messages, newest first.
    mailbox() -> Vec<Mail> = MAILBOX;
    /// Throws the embedded pool's messages away.
    clear_mailbox() -> () = CLEAR_MAILBOX;
    /// The person's choices for the application.
    preferences() -> Preferences = PREFERENCES;
    /// Keeps these.
    set_preferences(preferences: Preferences) -> Preferences = SET_PREFERENCES;
    /// Closes this window.
    close_window() -> () = CLOSE_WINDOW;
    /// Ends the application.
    quit() -> () = QUIT;
    /// Opens the system's browser.
    open_link(link: HelpLink) -> () = OPEN_LINK;
    /// What helps to find a fault.
    diagnostic_report() -> DiagnosticReport = DIAGNOSTIC_REPORT;
    /// Writes the report that was shown last to a file that the person chooses.
    save_diagnostic_report() -> Option<String> = SAVE_DIAGNOSTIC_REPORT;
    /// Opens one more window.
    open_window() -> () = OPEN_WINDOW;
    /// Says that the first page is drawn and can be used.
    ui_ready() -> () = UI_READY;
}

/// The answer to a challenge, as [`command::ANSWER_CHALLENGE`] has it.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChallengeAnswer {
    /// A code, sent or shown by an authenticator application.
    Code {
        /// As typed.
        code: String,
    },
    /// The password.
    Password {
        /// As typed.
        password: String,
    },
    /// A new password, and attributes that the account lacks.
    NewPassword {
        /// As typed.
        password: String,
        /// By Cognito's names.
        attributes: BTreeMap<String, String>,
    },
    /// What to begin with.
    FirstFactor {
        /// One of the choices.
        factor: FirstFactor,
    },
    /// Which second factor.
    MfaMethod {
        /// One of the choices.
        method: MfaMethod,
    },
    /// The first code of an authenticator application.
    Totp {
        /// As typed.
        code: String,
        /// What the person calls its device.
        device_name: Option<String>,
    },
    /// Where codes are to be sent.
    Email {
        /// As typed.
        email: String,
    },
    /// A passkey's answer.
    Passkey {
        /// WebAuthn's `AuthenticationResponseJSON`.
        credential: String,
    },
    /// To the user pool's own question.
    Custom {
        /// As typed.
        answer: String,
    },
}
