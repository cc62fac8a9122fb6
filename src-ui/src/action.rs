//! What can be done from everywhere in the window: by a key, in the palette, or both.

use crate::prelude::*;
use vestibule_contract::{Appearance, Preferences, Route, SignOutScope, ZOOMS};
use vestibule_words::Language;

use crate::state::{App, Overlay, Who};
use crate::{ipc, pages};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Goes to a page.
    Go(Route),
    /// Signs out on this computer.
    SignOut,
    /// Opens one more window.
    NewWindow,
    /// Closes this one.
    CloseWindow,
    /// Ends the application.
    Quit,
    /// Has the person pick a configuration.
    OpenConfiguration,
    /// Opens the mailbox.
    Mailbox,
    /// Opens the palette, or closes it.
    Palette,
    /// Opens the help.
    Help,
    /// Shows the diagnostic report.
    Report,
    /// Draws everything larger.
    Larger,
    /// Draws everything smaller.
    Smaller,
    /// Draws everything as large as at first.
    NormalSize,
    /// Light or dark.
    Appearance(Appearance),
    /// Another language; `None`: the system's.
    Language(Option<Language>),
}

impl Action {
    /// Everything that can be done now, in the order of the palette.
    pub fn offered(app: App) -> Vec<Self> {
        let is_signed_in = matches!(app.who(), Who::Somebody { .. });
        let mut offered: Vec<Self> = Route::ALL.into_iter().map(Self::Go).collect();
        offered.extend(is_signed_in.then_some(Self::SignOut));
        offered.extend(app.has_mailbox().then_some(Self::Mailbox));
        offered.extend([
            Self::OpenConfiguration,
            Self::NewWindow,
            Self::CloseWindow,
            Self::Quit,
            Self::Help,
            Self::Report,
            Self::Larger,
            Self::Smaller,
            Self::NormalSize,
        ]);
        offered.extend(APPEARANCES.map(Self::Appearance));
        offered.push(Self::Language(None));
        offered.extend(Language::ALL.map(|language| Self::Language(Some(language))));
        offered
    }

    /// What it is called.
    pub fn name(self) -> String {
        match self {
            Self::Go(page) => pages::name(page),
            Self::SignOut => t!("sign-out-here"),
            Self::NewWindow => t!("page-new-window"),
            Self::CloseWindow => t!("action-close-window"),
            Self::Quit => t!("action-quit"),
            Self::OpenConfiguration => t!("action-open-configuration"),
            Self::Mailbox => t!("action-mailbox"),
            Self::Palette => t!("action-palette"),
            Self::Help => t!("action-help"),
            Self::Report => t!("action-report"),
            Self::Larger => t!("action-larger"),
            Self::Smaller => t!("action-smaller"),
            Self::NormalSize => t!("action-normal-size"),
            Self::Appearance(appearance) => {
                t!("action-appearance", appearance = of_appearance(appearance))
            }
            Self::Language(None) => t!("action-language-system"),
            Self::Language(Some(language)) => {
                t!("action-language", language = language.own_name())
            }
        }
    }

    /// Does it.
    pub fn run(self, app: App) {
        match self {
            Self::Go(page) => sycamore_router::navigate(page.path()),
            Self::SignOut => sign_out(app),
            Self::NewWindow => drop_answer(app, ipc::open_window()),
            Self::CloseWindow => drop_answer(app, ipc::close_window()),
            Self::Quit => drop_answer(app, ipc::quit()),
            Self::OpenConfiguration => open_configuration(app),
            Self::Mailbox => app.mailbox.open(),
            Self::Palette => {
                let is_open = app.overlay().get_untracked() == Overlay::Palette;
                app.overlay().set(if is_open {
                    Overlay::Nothing
                } else {
                    Overlay::Palette
                });
            }
            Self::Help => app.overlay().set(Overlay::Help),
            Self::Report => app.overlay().set(Overlay::Report),
            Self::Larger => app.prefer(|choices| choices.zoom = larger(choices.zoom)),
            Self::Smaller => app.prefer(|choices| choices.zoom = smaller(choices.zoom)),
            Self::NormalSize => app.prefer(|choices| choices.zoom = Preferences::default().zoom),
            Self::Appearance(appearance) => app.prefer(|choices| choices.appearance = appearance),
            Self::Language(language) => app.prefer(|choices| {
                choices.language = language.map(|language| language.tag().to_owned());
            }),
        }
    }
}

fn larger(zoom: u16) -> u16 {
    let mut larger = ZOOMS.into_iter().filter(|step| *step > zoom);
    larger.next().unwrap_or(zoom)
}

fn smaller(zoom: u16) -> u16 {
    let mut smaller = ZOOMS.into_iter().filter(|step| *step < zoom);
    smaller.next_back().unwrap_or(zoom)
}

/// What an appearance is called.
pub fn of_appearance(appearance: Appearance) -> String {
    match appearance {
        Appearance::System => t!("appearance-system"),
        Appearance::Light => t!("appearance-light"),
        Appearance::Dark => t!("appearance-dark"),
    }
}

fn sign_out(app: App) {
    app.spawn(async move {
        match ipc::sign_out(SignOutScope::Local, false).await {
            Ok(receipt) => {
                app.adopt(receipt.session.clone());
                app.take_receipt(receipt, None);
            }
            // There is a button for it, and room for why it did not work.
            Err(_) => sycamore_router::navigate(Route::Profile.path()),
        }
    });
}

fn open_configuration(app: App) {
    sycamore_router::navigate(Route::Settings.path());
    app.configuration_failure().set(None);
    app.spawn(async move {
        match ipc::pick_configuration().await {
            Ok(Some(info)) => app.info.set(Some(Ok(info))),
            Ok(None) => {}
            Err(error) => app.configuration_failure().set(Some(error)),
        }
    });
}

/// A window that does not open or close is seen not to.
fn drop_answer(app: App, asking: ipc::Asking<()>) {
    app.spawn(async move {
        let _ = asking.await;
    });
}

/// All of them, in the order in which they are shown.
pub const APPEARANCES: [Appearance; 3] = [Appearance::System, Appearance::Light, Appearance::Dark];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_is_reached_by_steps_and_no_other() {
        let mut zoom = Preferences::default().zoom;
        for _ in ZOOMS {
            zoom = smaller(zoom);
        }
        let mut reached = vec![zoom];
        for _ in ZOOMS {
            zoom = larger(zoom);
            reached.push(zoom);
        }
        reached.dedup();
        assert_eq!(reached, ZOOMS);
    }
}
