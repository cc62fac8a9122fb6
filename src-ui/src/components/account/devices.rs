//! The devices that the user pool keeps for this account.

use vestibule_contract::Device;

use super::panel::{Awaited, Panel, Resource};
use crate::components::change::{Change, ChangeFailure};
use crate::components::icon::{self, Icon};
use crate::prelude::*;
use crate::{dom, ipc};

/// Every device; nothing where the user pool keeps none.
#[component]
pub fn Devices() -> View {
    let devices = Resource::<Vec<Device>>::new();
    let ask = move || devices.ask(ipc::devices());
    ask();
    let draw = move |list: Vec<Device>| {
        if list.is_empty() {
            return view! { p(class="hint") { (t!("devices-none")) } };
        }
        let lines = list
            .into_iter()
            .map(|device| view! { DeviceLine(device=device, devices=devices) })
            .collect::<Vec<View>>();
        view! { ul(class="lines") { (lines) } }
    };
    view! {
        Panel(name="devices", title=t!("devices-title"), lead=t!("devices-lead")) {
            Awaited(resource=devices, retry=Box::new(ask), draw=Box::new(draw))
        }
    }
}

#[component(inline_props)]
fn DeviceLine(device: Device, devices: Resource<Vec<Device>>) -> View {
    let change = Change::new();
    let reload = move || devices.ask(ipc::devices());
    let (key, remembered_key) = (device.key.clone(), device.key.clone());
    let is_remembered = device.is_remembered == Some(true);
    let name = device.name.clone().unwrap_or_else(|| t!("devices-unnamed"));
    let seen = device
        .last_authenticated_at
        .map(|time| t!("devices-seen", date = dom::date(time)))
        .unwrap_or_default();
    let remember = if is_remembered {
        t!("devices-stop-remembering")
    } else {
        t!("devices-remember")
    };
    view! {
        li(class="line", data-testid="device") {
            div(class="line-words") {
                span(class="line-value", dir="auto") { (name) }
                span(class="line-label") { (seen) }
            }
            (if device.is_this_one {
                view! { span(class="badge") { Icon(picture=icon::TICK) (t!("devices-this-one")) } }
            } else {
                View::new()
            })
            div(class="line-actions") {
                button(
                    class="link",
                    r#type="button",
                    data-testid="remember-device",
                    on:click=move |_| {
                        let key = remembered_key.clone();
                        change.begin(ipc::remember_device(key, !is_remembered), Box::new(reload));
                    },
                ) { (remember) }
                button(
                    class="link",
                    r#type="button",
                    data-testid="forget-device",
                    on:click=move |_| change.begin(ipc::forget_device(key.clone()), Box::new(reload)),
                ) { (t!("devices-forget")) }
            }
            ChangeFailure(change=change)
        }
    }
}
