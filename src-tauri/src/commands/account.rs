//! The account of who is signed in.

use std::collections::BTreeMap;

use tauri::State;
use vestibule_contract::{
    AttributeUpdate, CodeDelivery, Device, IpcError, MfaPreference, Passkey, SessionView,
    TotpSetup, UserAuthFactors, UserProfile,
};
use vestibule_session::{ConfirmationCode, PasskeyCredential, Password};

use crate::Core;

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn user_profile(state: State<'_, Core>) -> Result<UserProfile, IpcError> {
    let session = state.session().await?;
    Ok(session.account().user_profile().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn update_user_attributes(
    state: State<'_, Core>,
    attributes: BTreeMap<String, String>,
) -> Result<Vec<AttributeUpdate>, IpcError> {
    let session = state.session().await?;
    Ok(session
        .account()
        .update_user_attributes(&attributes)
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn delete_user_attributes(
    state: State<'_, Core>,
    names: Vec<String>,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session.account().delete_user_attributes(&names).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn send_attribute_code(
    state: State<'_, Core>,
    name: String,
) -> Result<Option<CodeDelivery>, IpcError> {
    let session = state.session().await?;
    Ok(session.account().send_attribute_code(&name).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn verify_attribute(
    state: State<'_, Core>,
    name: String,
    code: ConfirmationCode,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session.account().verify_attribute(&name, &code).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn change_password(
    state: State<'_, Core>,
    previous: Password,
    proposed: Password,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session
        .account()
        .change_password(&previous, &proposed)
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn set_mfa_preference(
    state: State<'_, Core>,
    preferences: Vec<MfaPreference>,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session.account().set_mfa_preference(&preferences).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn begin_totp_enrolment(state: State<'_, Core>) -> Result<TotpSetup, IpcError> {
    let session = state.session().await?;
    Ok(session.account().begin_totp_enrolment().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn finish_totp_enrolment(
    state: State<'_, Core>,
    code: ConfirmationCode,
    device_name: Option<String>,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session
        .account()
        .finish_totp_enrolment(&code, device_name.as_deref())
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn devices(state: State<'_, Core>) -> Result<Vec<Device>, IpcError> {
    let session = state.session().await?;
    Ok(session.account().devices().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn remember_device(
    state: State<'_, Core>,
    key: String,
    remembered: bool,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session.account().remember_device(&key, remembered).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn forget_device(state: State<'_, Core>, key: String) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session.account().forget_device(&key).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn user_auth_factors(state: State<'_, Core>) -> Result<UserAuthFactors, IpcError> {
    let session = state.session().await?;
    Ok(session.account().user_auth_factors().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn passkeys(state: State<'_, Core>) -> Result<Vec<Passkey>, IpcError> {
    let session = state.session().await?;
    Ok(session.account().passkeys().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn begin_passkey_registration(state: State<'_, Core>) -> Result<String, IpcError> {
    let session = state.session().await?;
    Ok(session.account().begin_passkey_registration().await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn finish_passkey_registration(
    state: State<'_, Core>,
    credential: PasskeyCredential,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session
        .account()
        .finish_passkey_registration(&credential)
        .await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn delete_passkey(
    state: State<'_, Core>,
    credential_id: String,
) -> Result<(), IpcError> {
    let session = state.session().await?;
    Ok(session.account().delete_passkey(&credential_id).await?)
}

#[tauri::command]
#[tracing::instrument(skip_all, err(Debug))]
pub(super) async fn delete_user(state: State<'_, Core>) -> Result<SessionView, IpcError> {
    let session = state.session().await?;
    Ok(session.account().delete_user().await?)
}
