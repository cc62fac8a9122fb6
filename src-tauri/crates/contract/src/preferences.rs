//! How the person wants the application to be on this computer. Nothing in it is about an account, and none of it is secret.

use serde::{Deserialize, Serialize};

/// The person's choices. What a file doesn't name is as it is by default, and what this version doesn't know is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language of the windows, as a BCP 47 tag; `None`: the system's.
    pub language: Option<String>,
    /// Whether the application goes on in the tray when its last window is closed. Where there is no tray this means nothing.
    pub keep_in_tray: bool,
    /// Whether it starts when the person signs in to the computer, without a window.
    pub start_at_login: bool,
    /// Whether the desktop tells of a program that asks to be let in, and of a session that has ended.
    pub notifications: bool,
    /// Light or dark.
    pub appearance: Appearance,
    /// How large everything is drawn, in per cent: one of [`ZOOMS`].
    pub zoom: u16,
}

/// How large everything can be drawn, in per cent.
pub const ZOOMS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            keep_in_tray: false,
            start_at_login: false,
            notifications: true,
            appearance: Appearance::System,
            zoom: 100,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system.
    #[default]
    System,
    /// Light, whatever the system says.
    Light,
    /// Dark, whatever the system says.
    Dark,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use expect_test::expect;

    use super::*;

    #[test]
    fn preferences_on_the_wire() {
        let preferences = Preferences {
            language: Some("de".to_owned()),
            keep_in_tray: true,
            start_at_login: true,
            notifications: false,
            appearance: Appearance::Dark,
            zoom: 125,
        };
        let wire = serde_json::to_string_pretty(&preferences).unwrap();
        expect![[r#"
            {
              "language": "de",
              "keep_in_tray": true,
              "start_at_login": true,
              "notifications": false,
              "appearance": "dark",
              "zoom": 125
            }"#]]
        .assert_eq(&wire);
        assert_eq!(
            serde_json::from_str::<Preferences>(&wire).unwrap(),
            preferences
        );
    }

    #[test]
    fn what_is_not_named_is_as_by_default_and_what_is_not_known_is_left_out() {
        let read = serde_json::from_str::<Preferences>(
            r#"{ "appearance": "light", "of_a_later_version": true }"#,
        );
        let wanted = Preferences {
            appearance: Appearance::Light,
            ..Preferences::default()
        };
        assert_eq!(read.unwrap(), wanted);
    }
}
