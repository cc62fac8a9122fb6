//! A user's devices: `ConfirmDevice`, `GetDevice`, `ListDevices`, `UpdateDeviceStatus`, `ForgetDevice`.
//!
//! A sign-in from an unknown device gives it a key; confirming gives it a password of its own, of which the pool has the
//! verifier. As in Cognito, users see the devices only that are remembered, and a refresh token works with the device
//! alone that it was given to: with the device forgotten, it is, too.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Transaction;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Empty, Stop, caller, model, transact};
use crate::attribute::Attribute;
use crate::exception::{Exception, ExceptionKind};
use crate::pool::Pool;
use crate::secret::PresentedToken;
use crate::srp::{Salt, Verifier};
use crate::store::devices::{self, Device};
use crate::store::page::Position;
use crate::store::sessions;
use crate::store::users::User;

/// A device that nobody knows yet, with the tokens of its first sign-in (`NewDeviceMetadataType`).
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct NewDeviceMetadata {
    pub(super) device_key: String,
    pub(super) device_group_key: String,
}

/// The device that a session begins on, if the pool tracks devices.
#[derive(Default)]
pub(super) struct SessionDevice {
    pub(super) device_key: Option<String>,
    /// What the client has it confirmed with, if it is new.
    pub(super) new: Option<NewDeviceMetadata>,
}

impl SessionDevice {
    /// One that is known.
    pub(super) fn known(device: Device) -> Self {
        Self {
            device_key: Some(device.device_key),
            new: None,
        }
    }

    /// One that nobody knows.
    pub(super) fn unknown(pool: &Pool, sub: &str) -> Self {
        let device_key = format!("{}_{}", pool.config.region, Uuid::new_v4());
        Self {
            device_key: Some(device_key.clone()),
            new: Some(NewDeviceMetadata {
                device_key,
                device_group_key: device_group_key(pool, sub),
            }),
        }
    }
}

/// What stands in the place of the pool's name where a device proves its password. It is the same for all devices of a
/// user, and no secret.
pub(super) fn device_group_key(pool: &Pool, sub: &str) -> String {
    let [.., a, b, c, d] = pool.sealer.hash_name("device group", sub);
    format!("-{}", hex::encode([a, b, c, d]))
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmDeviceRequest {
    access_token: Option<PresentedToken>,
    device_key: Option<String>,
    device_name: Option<String>,
    device_secret_verifier_config: Option<DeviceSecretVerifierConfig>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct DeviceSecretVerifierConfig {
    password_verifier: Option<String>,
    salt: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmDeviceResponse {
    user_confirmation_necessary: bool,
}

pub(super) fn confirm_device(
    pool: &Pool,
    request: ConfirmDeviceRequest,
) -> Result<ConfirmDeviceResponse, Exception> {
    let device_key = model::device_key(request.device_key)?;
    if let Some(name) = &request.device_name {
        model::check_length(name, 1..=1_024, "deviceName")?;
    }
    let (salt, verifier) = parse_verifier(request.device_secret_verifier_config)?;
    let claims = caller::access_claims(pool, request.access_token)?;
    let now = pool.now();
    let waits_for_user = pool
        .config
        .device_configuration
        .is_some_and(|devices| devices.device_only_remembered_on_user_prompt);
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let session = sessions::find(transaction, &claims.origin_jti)?;
        // A device is confirmed from the sign-in that it was made known with, and from no other.
        let is_own = session
            .and_then(|session| session.device_key)
            .is_some_and(|own| own == device_key);
        if !is_own {
            return Err(Exception::invalid_parameter("Invalid device key given.").into());
        }
        if devices::find(transaction, &user.sub, &device_key)?.is_some() {
            return Err(Exception::new(
                ExceptionKind::DeviceKeyExists,
                "Device already exists with the given device key.",
            )
            .into());
        }
        let device = Device {
            device_key,
            sub: user.sub,
            name: request.device_name,
            is_remembered: !waits_for_user,
            created_at: now,
            modified_at: now,
            authenticated_at: now,
        };
        devices::insert(transaction, &pool.sealer, &device, &salt, &verifier)?;
        Ok(ConfirmDeviceResponse {
            user_confirmation_necessary: waits_for_user,
        })
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeviceRequest {
    access_token: Option<PresentedToken>,
    device_key: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetDeviceResponse {
    device: DeviceDescription,
}

/// `DeviceType`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
#[expect(clippy::struct_field_names, reason = "Cognito's names")]
struct DeviceDescription {
    device_key: String,
    device_attributes: Vec<Attribute>,
    device_create_date: f64,
    device_last_modified_date: f64,
    device_last_authenticated_date: f64,
}

pub(super) fn get_device(
    pool: &Pool,
    request: DeviceRequest,
) -> Result<GetDeviceResponse, Exception> {
    let device_key = model::device_key(request.device_key)?;
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        get(transaction, &user, &device_key)
    })
}

/// One of the user's devices.
///
/// # Errors
/// `ResourceNotFoundException`.
pub(super) fn get(
    transaction: &Transaction<'_>,
    user: &User,
    device_key: &str,
) -> Result<GetDeviceResponse, Stop> {
    let device = find(transaction, user, device_key)?;
    if !device.is_remembered {
        return Err(Exception::device_not_found().into());
    }
    Ok(GetDeviceResponse {
        device: DeviceDescription::of(device),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListDevicesRequest {
    access_token: Option<PresentedToken>,
    limit: Option<i64>,
    pagination_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListDevicesResponse {
    devices: Vec<DeviceDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pagination_token: Option<String>,
}

pub(super) fn list_devices(
    pool: &Pool,
    request: ListDevicesRequest,
) -> Result<ListDevicesResponse, Exception> {
    let page = Page::parse(request.limit, request.pagination_token.as_deref())?;
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        list(transaction, &user, &page)
    })
}

/// Which of a user's devices are asked for.
pub(super) struct Page {
    limit: usize,
    after: Position,
}

impl Page {
    /// # Errors
    /// `InvalidParameterException`.
    pub(super) fn parse(limit: Option<i64>, token: Option<&str>) -> Result<Self, Exception> {
        Ok(Self {
            limit: model::page_length(limit, MAXIMUM_PAGE, "limit")?,
            after: model::page_token(token, "paginationToken")?,
        })
    }
}

/// The user's devices that are remembered.
///
/// # Errors
/// The database's.
pub(super) fn list(
    transaction: &Transaction<'_>,
    user: &User,
    page: &Page,
) -> Result<ListDevicesResponse, Stop> {
    let limit = page.limit;
    let mut devices = devices::list_remembered(transaction, &user.sub, &page.after, limit + 1)?;
    let has_more = devices.len() > limit;
    devices.truncate(limit);
    let last = devices.last().filter(|_| has_more);
    Ok(ListDevicesResponse {
        pagination_token: last.map(|device| {
            let key = device.device_key.clone();
            Position {
                created_at: device.created_at,
                key,
            }
            .to_token()
        }),
        devices: devices.into_iter().map(DeviceDescription::of).collect(),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateDeviceStatusRequest {
    access_token: Option<PresentedToken>,
    device_key: Option<String>,
    device_remembered_status: Option<String>,
}

pub(super) fn update_device_status(
    pool: &Pool,
    request: UpdateDeviceStatusRequest,
) -> Result<Empty, Exception> {
    let device_key = model::device_key(request.device_key)?;
    let is_remembered = match request.device_remembered_status.as_deref() {
        None => None,
        Some(REMEMBERED) => Some(true),
        Some(NOT_REMEMBERED) => Some(false),
        Some(_) => {
            return Err(model::not_of_enumeration(
                "deviceRememberedStatus",
                &[REMEMBERED, NOT_REMEMBERED],
            ));
        }
    };
    let claims = caller::access_claims(pool, request.access_token)?;
    let now = pool.now();
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let device = find(transaction, &user, &device_key)?;
        if let Some(is_remembered) = is_remembered {
            devices::set_remembered(transaction, &device, is_remembered, now)?;
        }
        Ok(Empty {})
    })
}

/// The device's refresh tokens end with it; access tokens live on until they expire.
pub(super) fn forget_device(pool: &Pool, request: DeviceRequest) -> Result<Empty, Exception> {
    let device_key = model::device_key(request.device_key)?;
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        forget(transaction, &user, &device_key)
    })
}

/// Forgets one of the user's devices.
///
/// # Errors
/// `ResourceNotFoundException`.
pub(super) fn forget(
    transaction: &Transaction<'_>,
    user: &User,
    device_key: &str,
) -> Result<Empty, Stop> {
    let device = find(transaction, user, device_key)?;
    devices::delete(transaction, &device)?;
    sessions::delete_tokens_of_device(transaction, &user.sub, device_key)?;
    Ok(Empty {})
}

impl DeviceDescription {
    fn of(device: Device) -> Self {
        let remembered = if device.is_remembered {
            REMEMBERED
        } else {
            NOT_REMEMBERED
        };
        let attributes = [
            ("device_status", Some("valid".to_owned())),
            ("device_name", device.name),
            // Nobody else reaches the pool.
            ("last_ip_used", Some("127.0.0.1".to_owned())),
            ("dev:device_remembered_status", Some(remembered.to_owned())),
        ];
        Self {
            device_key: device.device_key,
            device_attributes: attributes
                .into_iter()
                .filter_map(|(name, value)| {
                    Some(Attribute {
                        name: name.to_owned(),
                        value: value?,
                    })
                })
                .collect(),
            device_create_date: device.created_at.as_epoch_seconds(),
            device_last_modified_date: device.modified_at.as_epoch_seconds(),
            device_last_authenticated_date: device.authenticated_at.as_epoch_seconds(),
        }
    }
}

/// The user's own device of this key.
fn find(transaction: &Transaction<'_>, user: &User, device_key: &str) -> Result<Device, Stop> {
    devices::find(transaction, &user.sub, device_key)?
        .ok_or_else(|| Exception::device_not_found().into())
}

fn parse_verifier(
    config: Option<DeviceSecretVerifierConfig>,
) -> Result<(Salt, Verifier), Exception> {
    let config =
        config.ok_or_else(|| Exception::missing_parameter("DeviceSecretVerifierConfig"))?;
    let verifier = config
        .password_verifier
        .ok_or_else(|| Exception::missing_parameter("PasswordVerifier"))?;
    let salt = config
        .salt
        .ok_or_else(|| Exception::missing_parameter("Salt"))?;
    let verifier = STANDARD
        .decode(verifier)
        .ok()
        .and_then(|bytes| Verifier::of_client(&bytes))
        .ok_or_else(|| Exception::invalid_parameter("Invalid device verifier given."))?;
    let salt = STANDARD
        .decode(salt)
        .ok()
        .and_then(|bytes| Salt::of_client(&bytes))
        .ok_or_else(|| Exception::invalid_parameter("Invalid device salt given."))?;
    Ok((salt, verifier))
}

const REMEMBERED: &str = "remembered";
const NOT_REMEMBERED: &str = "not_remembered";
/// `QueryLimitType`.
const MAXIMUM_PAGE: usize = 60;
