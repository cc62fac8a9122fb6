//! The commands that the webview may call. Each extracts, makes one call and maps its answer; the rules are elsewhere.

mod account;
mod browser;
mod companions;
mod configuration;
mod help;
mod preferences;
mod session;
mod theme;
mod windows;

use tauri::ipc::Invoke;
use tauri::{Runtime, State};
use vestibule_contract::{AppInfo, IpcError, Mail};

use crate::Core;

/// The handler of every command of [`vestibule_contract::command`].
pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        app_info,
        session::current_session,
        session::load,
        session::show_step,
        session::sign_in,
        session::begin_sign_in,
        session::answer_challenge,
        session::totp_setup,
        session::passkey_request,
        session::sign_up,
        session::confirm_sign_up,
        session::resend_code,
        session::forgot_password,
        session::confirm_forgot_password,
        session::sign_out,
        browser::begin_browser_sign_in,
        browser::open_browser_again,
        browser::answer_by_paste,
        account::user_profile,
        account::update_user_attributes,
        account::delete_user_attributes,
        account::send_attribute_code,
        account::verify_attribute,
        account::change_password,
        account::set_mfa_preference,
        account::begin_totp_enrolment,
        account::finish_totp_enrolment,
        account::devices,
        account::remember_device,
        account::forget_device,
        account::user_auth_factors,
        account::passkeys,
        account::begin_passkey_registration,
        account::finish_passkey_registration,
        account::delete_passkey,
        account::delete_user,
        configuration::pick_configuration,
        configuration::use_embedded_pool,
        configuration::use_issuer,
        companions::companions,
        companions::revoke_companion,
        companions::revoke_all_companions,
        companions::refused_companions,
        companions::forget_refused_companion,
        companions::activity,
        companions::export_activity,
        mailbox,
        clear_mailbox,
        preferences::preferences,
        preferences::set_preferences,
        theme::has_theme,
        theme::pick_theme,
        theme::forget_theme,
        windows::open_window,
        windows::close_window,
        windows::quit,
        help::open_link,
        help::diagnostic_report,
        help::save_diagnostic_report,
        ui_ready,
    ]
}

#[tauri::command]
async fn app_info(state: State<'_, Core>) -> Result<AppInfo, IpcError> {
    Ok(state.app_info().await)
}

#[tauri::command]
async fn mailbox(state: State<'_, Core>) -> Result<Vec<Mail>, IpcError> {
    Ok(state.mailbox().await)
}

#[tauri::command]
async fn clear_mailbox(state: State<'_, Core>) -> Result<(), IpcError> {
    state.clear_mailbox().await
}

#[tauri::command]
async fn ui_ready(state: State<'_, Core>) -> Result<(), IpcError> {
    state.set_ui_ready();
    Ok(())
}
