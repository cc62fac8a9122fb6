//! The tray of a Linux desktop: a `StatusNotifierItem` with a D-Bus menu. Where no desktop watches for such items nothing is shown, and
//! when one comes up later it is.

use ksni::menu::StandardItem;
use ksni::{Icon, MenuItem, OfflineReason, ToolTip, TrayMethods};
use tauri::{AppHandle, Manager, Runtime};
use vestibule_contract::SessionStatus;

use super::{Action, Line, Presence, headline, menu, perform};
use crate::core::Core;
use crate::preferences::PreferencesStore;
use crate::words;

/// Shows the item, and keeps it as the session is, for as long as the application runs.
pub(super) async fn run<R: Runtime>(app: AppHandle<R>) {
    let mut view = app.state::<Core>().view();
    let mut preferences = app.state::<PreferencesStore>().changes();
    let mut item = Item {
        app: app.clone(),
        icon: icon(&app),
        headline: String::new(),
        menu: Vec::new(),
    };
    item.show(&view.borrow_and_update().status);
    let shown = match item.assume_sni_available(true).spawn().await {
        Ok(shown) => shown,
        Err(error) => {
            tracing::info!(%error, "there is no tray");
            return app.state::<Presence>().set(false);
        }
    };
    app.state::<Presence>().set_unless_known();
    loop {
        let changed = tokio::select! {
            changed = view.changed() => changed,
            // Its words may be of another language now.
            changed = preferences.changed() => changed,
        };
        if changed.is_err() {
            return;
        }
        let status = view.borrow_and_update().status.clone();
        shown.update(|item| item.show(&status)).await;
    }
}

struct Item<R: Runtime> {
    app: AppHandle<R>,
    icon: Vec<Icon>,
    headline: String,
    menu: Vec<Line>,
}

impl<R: Runtime> Item<R> {
    fn show(&mut self, status: &SessionStatus) {
        let messages = words::of(&self.app);
        self.headline = headline(&messages, status);
        self.menu = menu(&messages, status);
    }
}

impl<R: Runtime> ksni::Tray for Item<R> {
    fn id(&self) -> String {
        self.app.config().identifier.clone()
    }

    fn title(&self) -> String {
        "Vestibule".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        self.icon.clone()
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip {
            title: "Vestibule".to_owned(),
            description: escaped(&self.headline),
            ..ToolTip::default()
        }
    }

    fn activate(&mut self, _: i32, _: i32) {
        perform(&self.app, Action::Open);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        self.menu.iter().map(menu_item).collect()
    }

    fn watcher_online(&self) {
        self.app.state::<Presence>().set(true);
    }

    fn watcher_offline(&self, _: OfflineReason) -> bool {
        self.app.state::<Presence>().set(false);
        // It may come up again.
        true
    }
}

fn menu_item<R: Runtime>(line: &Line) -> MenuItem<Item<R>> {
    match line {
        Line::Separator => MenuItem::Separator,
        Line::Words(words) => StandardItem {
            label: unmarked(words),
            enabled: false,
            ..StandardItem::default()
        }
        .into(),
        &Line::Item(ref label, action) => StandardItem {
            label: unmarked(label),
            activate: Box::new(move |item: &mut Item<R>| perform(&item.app, action)),
            ..StandardItem::default()
        }
        .into(),
    }
}

/// In a menu an underscore marks the letter that chooses the line; two of them are one.
fn unmarked(label: &str) -> String {
    label.replace('_', "__")
}

/// A tool tip may be read as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The application's own, as the protocol wants it.
fn icon<R: Runtime>(app: &AppHandle<R>) -> Vec<Icon> {
    let icon = app.default_window_icon().and_then(|icon| {
        Some(Icon {
            width: i32::try_from(icon.width()).ok()?,
            height: i32::try_from(icon.height()).ok()?,
            data: argb(icon.rgba()),
        })
    });
    icon.into_iter().collect()
}

fn argb(rgba: &[u8]) -> Vec<u8> {
    let mut argb = rgba.to_vec();
    for pixel in argb.chunks_exact_mut(4) {
        pixel.rotate_right(1);
    }
    argb
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_as_it_is() {
        assert_eq!(unmarked("Signed in as a_b"), "Signed in as a__b");
        assert_eq!(escaped("<b>a & b"), "&lt;b>a &amp; b");
        assert_eq!(argb(&[1, 2, 3, 4, 5, 6, 7, 8]), [4, 1, 2, 3, 8, 5, 6, 7]);
    }
}
