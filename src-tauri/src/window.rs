//! The windows. All of them show the same application, and none of them can leave it.

use std::sync::atomic::{AtomicU32, Ordering};

use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, Runtime, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};
use vestibule_contract::{Route, event};

use crate::startup;
use crate::zoom;

/// Opens the first window, at the page that `VESTIBULE_PAGE` names.
///
/// # Errors
/// Tauri's.
pub fn open_main<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let page = std::env::var(PAGE_VARIABLE).unwrap_or_default();
    open(app, MAIN, Route::from_path(&page).unwrap_or(Route::Home))
}

/// Opens the first window, at this page.
///
/// # Errors
/// Tauri's.
pub fn open_main_at<R: Runtime>(app: &AppHandle<R>, page: Route) -> tauri::Result<()> {
    open(app, MAIN, page)
}

/// Opens one more window.
///
/// # Errors
/// Tauri's.
pub fn open_another<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    static NUMBER: AtomicU32 = AtomicU32::new(2);
    open(
        app,
        &format!("window-{}", NUMBER.fetch_add(1, Ordering::Relaxed)),
        Route::Home,
    )
}

/// Brings a window to the front: the first one, or another that is open; the first is opened again if there is none.
pub fn show<R: Runtime>(app: &AppHandle<R>) {
    let shown = match front(app) {
        Some(window) => window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus()),
        None => open_main(app),
    };
    if let Err(error) = shown {
        tracing::warn!(%error, "the window could not be brought to the front");
    }
}

/// Brings a window to the front, at this page; the first one is opened there if there is none.
pub fn show_at<R: Runtime>(app: &AppHandle<R>, page: Route) {
    let wanted = match front(app) {
        Some(window) => app.emit_to(window.label(), event::PAGE_WANTED, page),
        None => open_main_at(app, page),
    };
    if let Err(error) = wanted {
        tracing::warn!(%error, "the page could not be shown");
    }
    show(app);
}

/// Opens the first window without taking the screen: minimised, where it can be found.
///
/// # Errors
/// Tauri's.
pub fn open_minimised<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    open_main(app)?;
    match front(app) {
        Some(window) => window.minimize(),
        None => Ok(()),
    }
}

/// Whether there is any window.
pub fn is_any_open<R: Runtime>(app: &AppHandle<R>) -> bool {
    front(app).is_some()
}

/// Whether the person looks at one of the windows.
pub fn is_any_focused<R: Runtime>(app: &AppHandle<R>) -> bool {
    let windows = app.webview_windows();
    windows
        .values()
        .any(|window| window.is_focused().unwrap_or(false))
}

/// The first window, or another that is open.
fn front<R: Runtime>(app: &AppHandle<R>) -> Option<WebviewWindow<R>> {
    app.get_webview_window(MAIN)
        .or_else(|| app.webview_windows().into_values().next())
}

fn open<R: Runtime>(app: &AppHandle<R>, label: &str, page: Route) -> tauri::Result<()> {
    let handle = app.clone();
    let window = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.path().into()))
        .title("Vestibule")
        .inner_size(1080.0, 760.0)
        .min_inner_size(480.0, 520.0)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    window.on_window_event(move |event| take_dropped(&handle, event));
    draw_without_graphics_processor(&window)?;
    zoom::begin(&window);
    tracing::info!(label, "window opened");
    Ok(())
}

/// A configuration file that is dropped onto a window is taken; the page never sees its path.
fn take_dropped<R: Runtime>(app: &AppHandle<R>, event: &WindowEvent) {
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
        && let [path] = paths.as_slice()
    {
        startup::open_dropped(app, path);
    }
}

/// `WebKitGTK` draws by the graphics processor, and where there is none by a compiler that stands in for it: for a page
/// as calm as ours both cost more than they give. This window needs a quarter less memory than with it, is there sooner,
/// and stays clear of the drivers with which such windows remain blank.
#[cfg(target_os = "linux")]
fn draw_without_graphics_processor<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    window.with_webview(|webview| {
        if let Some(settings) = WebViewExt::settings(&webview.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "the same everywhere")]
fn draw_without_graphics_processor<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

/// Whether an address is a page of the application; a window goes nowhere else.
fn is_ours(url: &Url) -> bool {
    let host = url.host_str();
    match url.scheme() {
        "tauri" => host == Some("localhost"),
        // Windows and Android have no scheme of one's own in their webviews.
        "http" | "https" => {
            cfg!(windows) && host == Some("tauri.localhost") && url.port().is_none()
        }
        _ => false,
    }
}

const MAIN: &str = "main";
/// A page's path; anything else is Home.
const PAGE_VARIABLE: &str = "VESTIBULE_PAGE";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_window_stays_within_the_application() {
        assert!(is_ours(
            &Url::parse("tauri://localhost/profile?next=%2Fprotected").unwrap()
        ));
        for foreign in [
            "https://evil.example/",
            "http://localhost/",
            "http://tauri.localhost.evil.example/",
            "https://tauri.localhost:8443/",
            "tauri://evil.example/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "about:blank",
        ] {
            assert!(
                !is_ours(&Url::parse(foreign).unwrap()),
                "{foreign} is not a page of ours"
            );
        }
    }
}
