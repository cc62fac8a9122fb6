//! How large everything is drawn, as the person chose: in every window that is open, and in those that open later.

use tauri::{AppHandle, Manager, Runtime, WebviewWindow};

use crate::preferences::{self, PreferencesStore};

/// Does as the person chose whenever they choose anew.
pub(crate) fn follow<R: Runtime>(app: &AppHandle<R>) {
    preferences::follow(
        app,
        |choices| choices.zoom,
        |app, zoom| {
            for window in app.webview_windows().values() {
                draw(window, zoom);
            }
        },
    );
}

/// Draws a window that has just opened as large as the others.
pub(crate) fn begin<R: Runtime>(window: &WebviewWindow<R>) {
    let zoom = window.state::<PreferencesStore>().current().zoom;
    if zoom != NORMAL {
        draw(window, zoom);
    }
}

fn draw<R: Runtime>(window: &WebviewWindow<R>, percent: u16) {
    if let Err(error) = window.set_zoom(f64::from(percent) / 100.0) {
        tracing::warn!(%error, "the window can't be drawn in this size");
    }
}

const NORMAL: u16 = 100;
