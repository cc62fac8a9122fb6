//! The person's choices for the application, and what lies over the page because they asked for it.

use crate::prelude::*;
use vestibule_contract::{IpcError, Preferences};

use super::App;
use crate::{dom, ipc};

/// What lies over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// Nothing does.
    Nothing,
    /// Everything that can be done, to choose from.
    Palette,
    /// Help.
    Help,
    /// Help, with the diagnostic report open.
    Report,
}

/// The field that the language is chosen in.
pub const LANGUAGE_ID: &str = "language";

impl App {
    /// Runs the future for as long as the page lives.
    pub fn spawn(self, future: impl Future<Output = ()> + 'static) {
        self.scope.spawn(future);
    }

    /// The choices; `None` until the core said them.
    pub fn preferences(self) -> Signal<Option<Preferences>> {
        self.rare.get_untracked().preferences
    }

    /// Why the last choice was not kept.
    pub fn preference_failure(self) -> Signal<Option<IpcError>> {
        self.rare.get_untracked().preference_failure
    }

    /// What lies over the page.
    pub fn overlay(self) -> Signal<Overlay> {
        self.rare.get_untracked().overlay
    }

    /// Has the core keep another choice. What it refuses is shown as it was.
    pub fn prefer(self, choose: impl FnOnce(&mut Preferences)) {
        let Some(before) = self.preferences().get_clone_untracked() else {
            return;
        };
        let mut wanted = before.clone();
        choose(&mut wanted);
        self.preference_failure().set(None);
        self.scope.spawn(async move {
            match ipc::set_preferences(wanted).await {
                Ok(kept) => self.take_preferences(kept),
                Err(error) => {
                    self.preferences().set(Some(before));
                    self.preference_failure().set(Some(error));
                }
            }
        });
    }

    /// Does as the person chose, here or in another window. Another language begins the page anew.
    pub(super) fn take_preferences(self, choices: Preferences) {
        let before = self.preferences().get_clone_untracked();
        let is_other_language = before
            .as_ref()
            .is_some_and(|before| before.language != choices.language);
        dom::set_appearance(choices.appearance);
        if before.as_ref() != Some(&choices) {
            self.preferences().set(Some(choices));
        }
        if is_other_language {
            dom::begin_anew(LANGUAGE_ID);
        }
    }
}
