//! The keys that do something wherever the focus is, as other desktop applications have them.

use vestibule_contract::Route;
use web_sys::KeyboardEvent;

use crate::action::Action;
use crate::dom;
use crate::state::App;

/// Heeds the keys for as long as the page lives.
pub fn heed(app: App) {
    let has_command_key = dom::has_command_key();
    dom::on_key(move |event| {
        let action = action_of(&Stroke::of(event, has_command_key));
        if let Some(action) = action.filter(|_| !event.repeat()) {
            action.run(app);
        }
        action.is_some()
    });
}

/// What a person presses for it; `None` if there is no key for it.
pub fn keys_of(action: Action) -> Option<String> {
    let (has_command_key, (modifier, key)) = (dom::has_command_key(), stroke_of(action)?);
    let modifier = match (modifier, has_command_key) {
        (Modifier::None, _) => "",
        (Modifier::Command, true) => "⌘",
        (Modifier::Command, false) => "Ctrl+",
        (Modifier::Alt, true) => "⌥",
        (Modifier::Alt, false) => "Alt+",
    };
    Some(format!("{modifier}{key}"))
}

/// What can be pressed, in the order of the help.
pub const ACTIONS: [Action; 13] = [
    Action::Palette,
    Action::Go(Route::Settings),
    Action::NewWindow,
    Action::CloseWindow,
    Action::Quit,
    Action::Help,
    Action::Larger,
    Action::Smaller,
    Action::NormalSize,
    Action::Go(Route::Home),
    Action::Go(Route::Profile),
    Action::Go(Route::Protected),
    Action::Go(Route::ProtectedClient),
];

/// Beside the key; Command is Control where a keyboard has no such key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Modifier {
    None,
    Command,
    Alt,
}

/// A key that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stroke {
    modifier: Option<Modifier>,
    /// What it types.
    key: String,
    /// Where it is.
    code: String,
}

impl Stroke {
    fn of(event: &KeyboardEvent, has_command_key: bool) -> Self {
        let (command, other) = if has_command_key {
            (event.meta_key(), event.ctrl_key())
        } else {
            (event.ctrl_key(), event.meta_key())
        };
        // Many keyboards type a plus with Shift.
        let shift = event.shift_key() && event.key() != "+";
        let modifier = match (command, event.alt_key(), other || shift) {
            (false, false, false) => Some(Modifier::None),
            (true, false, false) => Some(Modifier::Command),
            (false, true, false) => Some(Modifier::Alt),
            _ => None,
        };
        Self {
            modifier,
            key: event.key(),
            code: event.code(),
        }
    }

    /// Whether it is this key. A letter is where the person's own keyboard has it; on one without Latin letters it is where
    /// others have it, and so are the digits.
    fn is(&self, modifier: Modifier, name: &str) -> bool {
        if self.modifier != Some(modifier) {
            return false;
        }
        if modifier == Modifier::Alt {
            return self.code.strip_prefix("Digit") == Some(name);
        }
        self.key.eq_ignore_ascii_case(name)
            // Where a plus needs Shift, the key is pressed without it as well.
            || name == "+" && self.key == "="
            || !self.key.is_ascii() && self.code.strip_prefix("Key") == Some(name)
    }
}

fn action_of(stroke: &Stroke) -> Option<Action> {
    ACTIONS
        .into_iter()
        .find(|action| stroke_of(*action).is_some_and(|(modifier, name)| stroke.is(modifier, name)))
}

fn stroke_of(action: Action) -> Option<(Modifier, &'static str)> {
    Some(match action {
        Action::Palette => (Modifier::Command, "K"),
        Action::NewWindow => (Modifier::Command, "N"),
        Action::CloseWindow => (Modifier::Command, "W"),
        Action::Quit => (Modifier::Command, "Q"),
        Action::Help => (Modifier::None, "F1"),
        Action::Larger => (Modifier::Command, "+"),
        Action::Smaller => (Modifier::Command, "-"),
        Action::NormalSize => (Modifier::Command, "0"),
        Action::Go(Route::Settings) => (Modifier::Command, ","),
        Action::Go(Route::Home) => (Modifier::Alt, "1"),
        Action::Go(Route::Profile) => (Modifier::Alt, "2"),
        Action::Go(Route::Protected) => (Modifier::Alt, "3"),
        Action::Go(Route::ProtectedClient) => (Modifier::Alt, "4"),
        Action::Go(Route::Account | Route::Companions | Route::Activity)
        | Action::SignOut
        | Action::OpenConfiguration
        | Action::Mailbox
        | Action::Report
        | Action::Appearance(_)
        | Action::Language(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(modifier: Option<Modifier>, key: &str, code: &str) -> Option<Action> {
        action_of(&Stroke {
            modifier,
            key: key.to_owned(),
            code: code.to_owned(),
        })
    }

    #[test]
    fn a_key_does_what_the_help_says() {
        let command = Some(Modifier::Command);
        assert_eq!(pressed(command, "k", "KeyK"), Some(Action::Palette));
        assert_eq!(
            pressed(command, ",", "Comma"),
            Some(Action::Go(Route::Settings))
        );
        assert_eq!(
            pressed(Some(Modifier::None), "F1", "F1"),
            Some(Action::Help)
        );
        assert_eq!(pressed(command, "+", "BracketRight"), Some(Action::Larger));
        assert_eq!(pressed(command, "=", "Equal"), Some(Action::Larger));
        assert_eq!(pressed(command, "-", "Minus"), Some(Action::Smaller));
        assert_eq!(pressed(command, "0", "Digit0"), Some(Action::NormalSize));
        assert_eq!(
            pressed(Some(Modifier::Alt), "¡", "Digit1"),
            Some(Action::Go(Route::Home))
        );
        for action in ACTIONS {
            assert!(keys_of(action).is_some(), "{action:?}");
        }
    }

    #[test]
    fn a_letter_is_where_the_person_s_keyboard_has_it() {
        let command = Some(Modifier::Command);
        // Dvorak types K where others have V; Cyrillic has no K at all.
        assert_eq!(pressed(command, "k", "KeyV"), Some(Action::Palette));
        assert_eq!(pressed(command, "л", "KeyK"), Some(Action::Palette));
        assert_eq!(pressed(command, "t", "KeyK"), None);
    }

    #[test]
    fn what_is_typed_is_no_command() {
        for (modifier, key, code) in [
            (Some(Modifier::None), "k", "KeyK"),
            (None, "K", "KeyK"),
            (Some(Modifier::Alt), "k", "KeyK"),
            (Some(Modifier::None), "1", "Digit1"),
            (Some(Modifier::Command), "F1", "F1"),
            (Some(Modifier::Command), "Control", "ControlLeft"),
        ] {
            assert_eq!(pressed(modifier, key, code), None, "{modifier:?} {key}");
        }
    }
}
