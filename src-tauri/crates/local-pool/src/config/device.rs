//! Device tracking: whether the pool tells a user's devices apart, and what a remembered one is good for.

use serde::{Deserialize, Serialize};

/// Device tracking (`DeviceConfigurationType`). A pool without one tracks no devices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct DeviceConfiguration {
    /// Whether a remembered device stands for the second factor, so that only a new device is asked for it.
    pub challenge_required_on_new_device: bool,
    /// Whether a confirmed device is remembered only once the person says so, by `UpdateDeviceStatus`.
    pub device_only_remembered_on_user_prompt: bool,
}
