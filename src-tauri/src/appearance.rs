//! Light or dark, as the person chose: for the pages, which follow what the system says to their webview, and for the dialogs of the
//! system's own making.

use tauri::{AppHandle, Manager, Runtime};
use vestibule_contract::Appearance;

use crate::preferences::{self, PreferencesStore};

/// Does as the person chose, now and whenever they choose anew. Call it on the thread that draws, before the first window.
pub(crate) fn follow<R: Runtime>(app: &AppHandle<R>) {
    show(app, app.state::<PreferencesStore>().current().appearance);
    preferences::follow(
        app,
        |choices| choices.appearance,
        |app, wanted| {
            let handle = app.clone();
            if let Err(error) = app.run_on_main_thread(move || show(&handle, wanted)) {
                tracing::warn!(%error, "the windows stay as light or dark as they were");
            }
        },
    );
}

/// GTK's own setting and not Tauri's, which has no way back to what the system says.
#[cfg(target_os = "linux")]
fn show<R: Runtime>(_: &AppHandle<R>, appearance: Appearance) {
    use gtk::prelude::{GtkSettingsExt, ObjectExt};

    let Some(settings) = gtk::Settings::default() else {
        return;
    };
    GtkSettingsExt::reset_property(&settings, "gtk-theme-name");
    match appearance {
        Appearance::System => {
            GtkSettingsExt::reset_property(&settings, "gtk-application-prefer-dark-theme");
        }
        Appearance::Dark => settings.set_gtk_application_prefer_dark_theme(true),
        Appearance::Light => {
            settings.set_gtk_application_prefer_dark_theme(false);
            // A theme that is dark by itself has a light one beside it.
            let theme = settings.property::<Option<String>>("gtk-theme-name");
            if let Some(light) = theme.as_deref().and_then(|name| name.strip_suffix("-dark")) {
                settings.set_gtk_theme_name(Some(light));
            }
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn show<R: Runtime>(app: &AppHandle<R>, appearance: Appearance) {
    app.set_theme(match appearance {
        Appearance::System => None,
        Appearance::Light => Some(tauri::Theme::Light),
        Appearance::Dark => Some(tauri::Theme::Dark),
    });
}
