//! Label: text that a program chose and a person is about to trust. It is made to look like what it is.
//!
//! Not here: letters that only look alike (there is no list of those that is complete). That is why a prompt shows what the
//! system says of the program beside what the program says of itself.

use std::fmt::Write as _;

/// The text on one line, without what can't be seen and without what changes the direction of writing.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let visible = word.chars().filter(|c| !is_invisible(*c));
        let length = cleaned.len();
        if length > 0 {
            cleaned.push(' ');
        }
        let before = cleaned.len();
        cleaned.extend(visible);
        if cleaned.len() == before {
            cleaned.truncate(length);
        }
    }
    cleaned
}

/// A path as it may be shown: what can't be seen is replaced and not dropped, or one path could pass for another.
#[cfg(any(test, windows, target_os = "linux", target_os = "macos"))]
pub(crate) fn show_path(path: &str) -> String {
    path.chars()
        .map(|c| {
            let is_odd = is_invisible(c) || c.is_control() || (c.is_whitespace() && c != ' ');
            if is_odd {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// Unicode's default-ignorable characters, the format characters that are not among them, and what is drawn as nothing.
const INVISIBLE: [(u32, u32); 24] = [
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x0600, 0x0605),
    (0x061C, 0x061C),
    (0x06DD, 0x06DD),
    (0x070F, 0x070F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFC),
    (0x1_3430, 0x1_3455),
    (0x1_6FE4, 0x1_6FE4),
    (0x1_BCA0, 0x1_BCA3),
    (0x1_D159, 0x1_D159),
    (0x1_D173, 0x1_D17A),
    (0xE_0000, 0xE_0FFF),
];

fn is_invisible(c: char) -> bool {
    let c = u32::from(c);
    INVISIBLE
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&c))
}

/// A regular expression (ECMA-262) for text of which [`clean`] leaves something, as far as the basic plane goes.
pub(crate) fn visible_pattern() -> String {
    // Control characters and white space.
    let mut set = r"\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000".to_owned();
    for (first, last) in INVISIBLE.iter().filter(|(_, last)| *last <= 0xFFFF) {
        let _ = write!(set, r"\u{first:04x}-\u{last:04x}");
    }
    format!("[^{set}]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_on_one_line_and_has_only_what_can_be_seen() {
        for (text, cleaned) in [
            ("git", "git"),
            ("  git \t credential\n\nhelper ", "git credential helper"),
            ("g\u{202E}tig", "gtig"),
            ("\u{2066}git\u{2069}", "git"),
            ("g\u{200B}i\u{200D}t\u{FEFF}", "git"),
            ("git\0\u{7}\u{1B}[31m", "git [31m"),
            ("a\u{2028}b\u{85}c", "a b c"),
            ("x\u{E0041}\u{FE0F}", "x"),
            ("\u{200B} \u{3164} \u{2800}", ""),
            (
                "Gr\u{fc}\u{df}e \u{4f60}\u{597d} \u{1F511}",
                "Gr\u{fc}\u{df}e \u{4f60}\u{597d} \u{1F511}",
            ),
        ] {
            assert_eq!(clean(text), cleaned, "{text:?}");
            assert_eq!(clean(cleaned), cleaned, "cleaning again changes nothing");
        }
    }

    #[test]
    fn one_path_never_passes_for_another() {
        assert_eq!(show_path("/usr/bin/git"), "/usr/bin/git");
        assert_eq!(show_path("/my tools/git"), "/my tools/git");
        for odd in [
            "/usr/bin/\u{200B}git",
            "/usr/bin/\u{202E}tig",
            "/usr/bin/git\n",
            "/usr/bin/g\u{ad}it",
        ] {
            assert_ne!(show_path(odd), "/usr/bin/git");
            assert!(
                show_path(odd).contains(char::REPLACEMENT_CHARACTER),
                "{odd:?}"
            );
        }
    }
}
