//! The signed-in person's devices, this computer among them.

use std::collections::BTreeMap;

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::{
    DeviceRememberedStatusType, DeviceSecretVerifierConfigType, DeviceType, NewDeviceMetadataType,
};
use aws_smithy_types::DateTime;
use vestibule_contract::Device;
use vestibule_session::ports::{Devices, ProviderError, RememberedDevice};
use vestibule_session::{AccessToken, TokenSet};

use super::{UserPool, ask, attributes};
use crate::failure::Operation;
use crate::pool_text;
use crate::srp::DeviceSecret;

#[async_trait]
impl Devices for UserPool {
    async fn devices(
        &self,
        access_token: &AccessToken,
        username: &str,
    ) -> Result<Vec<Device>, ProviderError> {
        let this_one = self.devices.load(username).await;
        let this_one = this_one.as_ref().map(|device| device.key.as_str());
        let mut devices = Vec::new();
        let mut page = None;
        for _ in 0..MAX_PAGES {
            let call = self
                .client()
                .list_devices()
                // EXPOSE: says whose account it is.
                .access_token(access_token.expose_secret())
                .limit(PAGE_SIZE)
                .set_pagination_token(page.take());
            let output = ask(Operation::Account, call.send()).await?;
            let found = output.devices.unwrap_or_default().into_iter();
            devices.extend(found.filter_map(|device| read(device, this_one)));
            page = output.pagination_token.filter(|token| !token.is_empty());
            if page.is_none() {
                return Ok(devices);
            }
        }
        Err(ProviderError::UnexpectedAnswer("PaginationToken"))
    }

    async fn remember_device(
        &self,
        access_token: &AccessToken,
        key: &str,
        is_remembered: bool,
    ) -> Result<(), ProviderError> {
        let status = if is_remembered {
            DeviceRememberedStatusType::Remembered
        } else {
            DeviceRememberedStatusType::NotRemembered
        };
        let call = self
            .client()
            .update_device_status()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .device_key(key)
            .device_remembered_status(status);
        ask(Operation::Device, call.send()).await?;
        Ok(())
    }

    async fn forget_device(
        &self,
        access_token: &AccessToken,
        username: &str,
        key: &str,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .forget_device()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            .device_key(key);
        let answer = ask(Operation::Device, call.send()).await;
        if matches!(answer, Ok(_) | Err(ProviderError::DeviceNotFound)) {
            let own = self.devices.load(username).await;
            if own.is_some_and(|own| own.key == key) {
                self.devices.forget(username).await;
            }
        }
        answer.map(|_| ())
    }
}

impl UserPool {
    /// Confirms this computer, which the pool has met for the first time. The sign-in holds whatever comes of it. Where the pool leaves
    /// it to the person, the device is confirmed and not yet remembered.
    ///
    /// It is kept first: the refresh token is bound to its key even if the confirmation fails, and a device that the pool does not know is
    /// forgotten at the next sign-in.
    pub(super) async fn confirm_device(&self, tokens: &TokenSet, metadata: NewDeviceMetadataType) {
        let Some((key, group_key)) = keys_of(metadata) else {
            tracing::warn!("the new device has no key, or none of a device's form");
            return;
        };
        let secret = DeviceSecret::generate(&group_key, &key);
        let device = RememberedDevice {
            key: key.clone(),
            group_key,
            password: secret.password,
        };
        self.devices.save(&tokens.username, device).await;
        let verifier = DeviceSecretVerifierConfigType::builder()
            .password_verifier(secret.verifier)
            .salt(secret.salt)
            .build();
        let call = self
            .client()
            .confirm_device()
            // EXPOSE: says whose device it is.
            .access_token(tokens.access_token.expose_secret())
            .device_key(key)
            .device_name(device_name())
            .device_secret_verifier_config(verifier);
        if let Err(error) = ask(Operation::Device, call.send()).await {
            tracing::warn!(%error, "the new device could not be confirmed");
        }
    }
}

/// What goes into the store and into every request, bounded and without surprises.
fn keys_of(metadata: NewDeviceMetadataType) -> Option<(String, String)> {
    let is_key = |key: &String| {
        (1..=MAX_KEY_CHARS).contains(&key.len()) && key.bytes().all(|c| c.is_ascii_graphic())
    };
    let key = metadata.device_key.filter(is_key)?;
    let group_key = metadata.device_group_key.filter(is_key)?;
    Some((key, group_key))
}

/// What the person finds this computer by in the list of devices.
fn device_name() -> String {
    let system = match std::env::consts::OS {
        "linux" => "Linux",
        "macos" => "macOS",
        "windows" => "Windows",
        other => other,
    };
    format!("Vestibule ({system})")
}

fn read(device: DeviceType, this_one: Option<&str>) -> Option<Device> {
    let key = device.device_key?;
    let attributes: BTreeMap<String, String> =
        attributes::from_sdk(device.device_attributes.unwrap_or_default());
    let label = |name: &str| {
        attributes
            .get(name)
            .map(|value| pool_text::label(value))
            .filter(|value| !value.is_empty())
    };
    Some(Device {
        is_this_one: this_one == Some(key.as_str()),
        key,
        name: label("device_name"),
        is_remembered: match attributes
            .get("dev:device_remembered_status")
            .map(String::as_str)
        {
            Some("remembered") => Some(true),
            Some("not_remembered") => Some(false),
            Some(_) | None => None,
        },
        last_ip_address: label("last_ip_used"),
        created_at: device.device_create_date.as_ref().map(DateTime::secs),
        last_authenticated_at: device
            .device_last_authenticated_date
            .as_ref()
            .map(DateTime::secs),
    })
}

/// As many as Cognito gives at once.
const PAGE_SIZE: i32 = 60;
/// A person has some dozens of devices; a list without end is no list.
const MAX_PAGES: usize = 50;
/// Cognito's have up to 55; both fit into the store beside the password.
const MAX_KEY_CHARS: usize = 128;
