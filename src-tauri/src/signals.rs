//! The signals that ask a program to end: the application then ends as if its last window had been closed.

use tauri::{AppHandle, Runtime};

/// Waits for a signal beside everything else.
#[cfg(unix)]
pub fn end_on_request<R: Runtime>(app: &AppHandle<R>) {
    use tokio::signal::unix::{SignalKind, signal};

    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let signals = signal(SignalKind::terminate())
            .and_then(|terminate| Ok((terminate, signal(SignalKind::interrupt())?)));
        match signals {
            Ok((mut terminate, mut interrupt)) => {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
                tracing::info!("asked to end");
                app.exit(0);
            }
            Err(error) => {
                tracing::warn!(%error, "signals are not heard: they end the application at once");
            }
        }
    });
}

/// Windows has no signal for a program without a console.
#[cfg(not(unix))]
pub fn end_on_request<R: Runtime>(_: &AppHandle<R>) {}
