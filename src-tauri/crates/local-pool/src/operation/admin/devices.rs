//! A user's devices: `AdminListDevices`, `AdminGetDevice`, `AdminForgetDevice`.

use serde::Deserialize;

use super::users::{UserRequest, of, with_user};
use crate::Pools;
use crate::exception::Exception;
use crate::operation::device::{self, GetDeviceResponse, ListDevicesResponse, Page};
use crate::operation::{Empty, model};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminListDevicesRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
    limit: Option<i64>,
    pagination_token: Option<String>,
}

pub(crate) fn admin_list_devices(
    pools: &Pools,
    request: AdminListDevicesRequest,
) -> Result<ListDevicesResponse, Exception> {
    let page = Page::parse(request.limit, request.pagination_token.as_deref())?;
    let user = of(request.user_pool_id, request.username);
    with_user(pools, user, |_, transaction, user, _| {
        device::list(transaction, &user, &page)
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminDeviceRequest {
    #[serde(flatten)]
    user: UserRequest,
    device_key: Option<String>,
}

pub(crate) fn admin_get_device(
    pools: &Pools,
    request: AdminDeviceRequest,
) -> Result<GetDeviceResponse, Exception> {
    let device_key = model::device_key(request.device_key)?;
    with_user(pools, request.user, |_, transaction, user, _| {
        device::get(transaction, &user, &device_key)
    })
}

pub(crate) fn admin_forget_device(
    pools: &Pools,
    request: AdminDeviceRequest,
) -> Result<Empty, Exception> {
    let device_key = model::device_key(request.device_key)?;
    with_user(pools, request.user, |_, transaction, user, _| {
        device::forget(transaction, &user, &device_key)
    })
}
