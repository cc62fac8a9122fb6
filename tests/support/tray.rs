//! The desktop's side of the tray: it watches for `StatusNotifierItem`s, and reads and chooses from their menus as a panel does
//! (freedesktop.org's `StatusNotifierItem` specification, and Canonical's `dbusmenu`).
//!
//! A panel of a desktop's own draws the same, but can't be asked what it shows.

use std::collections::HashMap;
use std::time::Duration;

use tokio::sync::watch;
use zbus::zvariant::{OwnedValue, Structure, Value};
use zbus::{Connection, Proxy, connection, interface};

use crate::computer::Computer;
use crate::process::PATIENCE;

/// A panel with a tray; it goes when it is dropped.
pub struct Panel {
    bus: Connection,
    items: watch::Receiver<Option<String>>,
}

/// A line of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLine {
    id: i32,
    /// What it says; empty for a separator.
    pub label: String,
    /// Whether it can be chosen.
    pub is_enabled: bool,
}

impl Panel {
    /// Starts the panel on this computer's session bus.
    pub async fn start(computer: &Computer) -> Self {
        let (registered, items) = watch::channel(None);
        let bus = connection::Builder::address(computer.bus_address())
            .and_then(|bus| bus.serve_at("/StatusNotifierWatcher", Watcher { registered }))
            .and_then(|bus| bus.name("org.kde.StatusNotifierWatcher"))
            .expect("a panel")
            .build()
            .await
            .expect("the bus lets it on");
        Self { bus, items }
    }

    /// Leaves the bus, as a panel that was switched off does.
    pub async fn end(self) {
        self.bus.close().await.expect("it leaves");
    }

    /// Waits for an item, and for this line in its menu; the whole menu.
    pub async fn menu_with(&self, label: &str) -> Vec<MenuLine> {
        let mut last = Vec::new();
        for _ in 0..(PATIENCE.as_millis() / 50) {
            if let Ok(menu) = self.menu().await {
                if menu.iter().any(|line| line.label == label) {
                    return menu;
                }
                last = menu;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the tray has no {label}: {last:?}");
    }

    /// Chooses the line that says this, once it is there.
    pub async fn choose(&self, label: &str) {
        let menu = self.menu_with(label).await;
        let line = menu.iter().find(|line| line.label == label);
        let line = line.expect("it was waited for");
        assert!(line.is_enabled, "{label} can't be chosen");
        self.proxy("com.canonical.dbusmenu", "/MenuBar")
            .await
            .expect("a menu")
            .call::<_, _, ()>("Event", &(line.id, "clicked", Value::from(0_i32), 0_u32))
            .await
            .expect("it heeds the click");
    }

    /// Clicks on the item itself.
    pub async fn click(&self) {
        self.menu_with("Quit").await;
        self.proxy("org.kde.StatusNotifierItem", "/StatusNotifierItem")
            .await
            .expect("an item")
            .call::<_, _, ()>("Activate", &(0_i32, 0_i32))
            .await
            .expect("it heeds the click");
    }

    /// What the item says of itself.
    pub async fn property(&self, name: &str) -> OwnedValue {
        self.menu_with("Quit").await;
        self.proxy("org.kde.StatusNotifierItem", "/StatusNotifierItem")
            .await
            .expect("an item")
            .get_property(name)
            .await
            .expect("it says so")
    }

    async fn menu(&self) -> zbus::Result<Vec<MenuLine>> {
        type Layout = (u32, (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>));
        let menu = self.proxy("com.canonical.dbusmenu", "/MenuBar").await?;
        let (_, (_, _, lines)): Layout = menu
            .call("GetLayout", &(0_i32, -1_i32, Vec::<&str>::new()))
            .await?;
        Ok(lines.iter().filter_map(line).collect())
    }

    async fn proxy(
        &self,
        interface: &'static str,
        path: &'static str,
    ) -> zbus::Result<Proxy<'static>> {
        let item = self.items.borrow().clone();
        let item = item.ok_or_else(|| zbus::Error::Failure("there is no item".to_owned()))?;
        zbus::proxy::Builder::new(&self.bus)
            .destination(item)?
            .path(path)?
            .interface(interface)?
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
            .await
    }
}

fn line(value: &OwnedValue) -> Option<MenuLine> {
    let structure = value.downcast_ref::<Structure<'_>>().ok()?;
    let [id, properties, _] = structure.fields() else {
        return None;
    };
    let properties = HashMap::<String, Value<'_>>::try_from(properties.try_clone().ok()?).ok()?;
    let text = |name: &str| {
        let text = properties.get(name)?.downcast_ref::<&str>().ok()?;
        Some(text.to_owned())
    };
    let is_enabled = properties
        .get("enabled")
        .and_then(|value| value.downcast_ref::<bool>().ok());
    Some(MenuLine {
        id: id.downcast_ref::<i32>().ok()?,
        label: text("label").unwrap_or_default(),
        is_enabled: is_enabled.unwrap_or(true),
    })
}

struct Watcher {
    registered: watch::Sender<Option<String>>,
}

#[expect(clippy::unused_self, reason = "the interface's own form")]
#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String) {
        self.registered.send_replace(Some(service));
    }

    fn register_status_notifier_host(&self, service: String) {
        drop(service);
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.registered.borrow().clone().into_iter().collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}
