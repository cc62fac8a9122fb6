//! Whether text can be read: the contrast of every ink on every ground that it stands on (WCAG 2.2, success criterion 1.4.3).
//!
//! Not here: text in the accent and on it. The style computes both so that they can be read on whatever accent.

use csscolorparser::Color;

use super::{Look, Reader, Theme, ThemeError};

/// # Errors
/// [`ThemeError::Unreadable`], for the first pair that has too little.
pub(super) fn check(theme: &Theme) -> Result<(), ThemeError> {
    let own = own();
    let light = Layers([&theme.light, &own.light, &own.light, &own.light]);
    // What a theme says once, it says for the dark, too: as the style sheet has it.
    let dark = Layers([&theme.dark, &theme.light, &own.dark, &own.light]);
    light.check("light")?;
    dark.check("dark")
}

/// Looks that lie over each other, the uppermost first.
struct Layers<'a>([&'a Look; 4]);

impl Layers<'_> {
    fn check(&self, appearance: &'static str) -> Result<(), ThemeError> {
        for (ink, grounds) in PAIRS {
            for ground in *grounds {
                let (Some(text), Some(behind)) = (self.color(ink), self.color(ground)) else {
                    continue;
                };
                let ratio = ratio(text, behind);
                if ratio < LEAST {
                    return Err(ThemeError::Unreadable {
                        ink,
                        ground,
                        appearance,
                        ratio,
                        least: LEAST,
                    });
                }
            }
        }
        Ok(())
    }

    fn color(&self, name: &str) -> Option<&Color> {
        self.0.iter().find_map(|look| look.colors.get(name))
    }
}

/// The application's own theme, as far as it is plain colours.
fn own() -> Theme {
    let mut theme = Theme::default();
    let mut look = &mut theme.light;
    for line in OWN.lines() {
        let line = line.trim();
        if line.starts_with("@media (prefers-color-scheme: dark)") {
            look = &mut theme.dark;
        } else if line.starts_with("@supports") || line.starts_with("@media") {
            break;
        } else if line.starts_with("--") {
            // What is computed from other colours is no text's ground.
            let _ = Reader::new(line).declaration(look);
        }
    }
    theme
}

/// How much two colours differ in light: from 1 to 21 (WCAG 2.2, contrast ratio).
fn ratio(one: &Color, other: &Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, relative luminance.
fn luminance(color: &Color) -> f64 {
    let [red, green, blue, _] = color.to_linear_rgba();
    0.2126 * f64::from(red) + 0.7152 * f64::from(green) + 0.0722 * f64::from(blue)
}

/// Each ink, and what it stands on.
const PAIRS: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "ground",
            "surface",
            "sunken",
            "failure-ground",
            "warning-ground",
        ],
    ),
    ("ink-soft", &["ground", "surface", "sunken"]),
    ("failure", &["surface", "failure-ground"]),
    ("warning", &["surface", "warning-ground"]),
];

/// What text of any size needs.
const LEAST: f64 = 4.5;

const OWN: &str = include_str!("../../../src-ui/style/theme.css");

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn the_application_s_own_theme_is_read_and_can_be_read() {
        let own = own();
        for look in [&own.light, &own.dark] {
            for (ink, grounds) in PAIRS {
                assert!(look.colors.contains_key(ink), "{ink}");
                assert!(grounds.iter().all(|name| look.colors.contains_key(name)));
            }
        }
        assert_ne!(own.light, own.dark);
        check(&Theme::default()).unwrap();
    }

    #[test]
    fn black_on_white_has_the_most_contrast() {
        let (black, white) = (
            Color::from_rgba8(0, 0, 0, 255),
            Color::from_rgba8(255, 255, 255, 255),
        );
        assert!((ratio(&black, &white) - 21.0).abs() < 0.01);
        assert!((ratio(&white, &white) - 1.0).abs() < 0.01);
    }
}
