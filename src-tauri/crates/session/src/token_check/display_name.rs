//! What a person is called on the screen. Never who they are, nor what their user name is: anybody may call themselves anything.

use super::Claims;

impl Claims {
    /// The person's own name, as the claims have it (`OpenID` Connect Core 1.0, section 5.1): `name`, else `given_name`, else
    /// `preferred_username`, else the verified `email` of somebody whose user name a machine made. Fit to be shown in a line of text.
    pub fn display_name(&self) -> Option<String> {
        let is_verified = self.is_true("email_verified");
        let has_made_name = self.member("identities").is_some()
            || self.string("cognito:username").is_some_and(is_uuid);
        let email = self
            .string("email")
            .filter(|_| is_verified && has_made_name);
        let names = ["name", "given_name", "preferred_username"].map(|name| self.string(name));
        let mut names = names.into_iter().chain([email]).flatten();
        names.find_map(presentable)
    }
}

/// The text in one line, of at most [`MAX_CHARACTERS`]; `None` if nothing is left of it.
fn presentable(text: &str) -> Option<String> {
    let shown = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let shown: String = shown
        .filter(|c| !c.is_control() && !is_invisible(*c))
        .collect();
    let words: Vec<&str> = shown.split(' ').filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    let short: String = line.chars().take(MAX_CHARACTERS).collect();
    let short = short.trim_end();
    (!short.is_empty()).then(|| short.to_owned())
}

/// What changes the order of letters around it (UAX #9), or hides: a name is to look like what it is. The joiners U+200C and U+200D stay,
/// without which names of several languages can't be written.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Where accounts are named by an address, Cognito makes such names.
fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let is_hex = |group: &&str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
    lengths == [8, 4, 4, 4, 12] && groups.iter().all(is_hex)
}

/// Longer than names are, and short enough for a greeting.
const MAX_CHARACTERS: usize = 64;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use serde_json::{Value, json};

    use super::*;
    use crate::token_check::claims::of_members;

    fn display_name(members: &Value) -> Option<String> {
        of_members(members.as_object().unwrap().clone()).display_name()
    }

    #[test]
    fn a_person_is_called_by_the_first_name_that_there_is() {
        let google = "Google_109912345678901234567";
        let uuid = "9f2d4c1e-5a37-4d0b-8c11-6a2b7f3e9d10";
        for (members, name) in [
            (
                json!({ "name": "Ada Lovelace", "given_name": "Ada" }),
                Some("Ada Lovelace"),
            ),
            (
                json!({ "given_name": "Ada", "preferred_username": "countess" }),
                Some("Ada"),
            ),
            (
                json!({ "name": "", "preferred_username": "countess" }),
                Some("countess"),
            ),
            (
                json!({ "name": 5, "preferred_username": ["countess"] }),
                None,
            ),
            (
                json!({ "cognito:username": "ada", "email": "ada@example.com", "email_verified": true }),
                None,
            ),
            (
                json!({ "cognito:username": uuid, "email": "ada@example.com", "email_verified": true }),
                Some("ada@example.com"),
            ),
            (
                json!({ "cognito:username": uuid, "email": "ada@example.com" }),
                None,
            ),
            (
                json!({ "cognito:username": google, "identities": [], "email": "ada@example.com", "email_verified": true }),
                Some("ada@example.com"),
            ),
            (
                json!({ "cognito:username": google, "identities": [], "name": "Ada" }),
                Some("Ada"),
            ),
            (json!({}), None),
        ] {
            assert_eq!(display_name(&members).as_deref(), name, "{members}");
        }
    }

    #[test]
    fn a_name_is_one_line_of_letters_that_stand_where_they_are_written() {
        for (name, shown) in [
            ("  Ada \t\n Lovelace  ", Some("Ada Lovelace")),
            ("Ada\u{0}\u{7}\u{1b}[31m", Some("Ada[31m")),
            ("\u{202e}adA\u{202c}", Some("adA")),
            ("\u{2066}Ada\u{2069}\u{200f}\u{61c}", Some("Ada")),
            ("A\u{200b}d\u{feff}a\u{e0041}", Some("Ada")),
            ("Ada\u{2028}Lovelace", Some("Ada Lovelace")),
            ("عمر", Some("عمر")),
            ("क्\u{200d}ष", Some("क्\u{200d}ष")),
            ("<b>Ada</b>", Some("<b>Ada</b>")),
            ("\u{202e}\u{200b} \u{0}", None),
            ("", None),
        ] {
            assert_eq!(presentable(name).as_deref(), shown, "{name:?}");
        }
    }

    #[test]
    fn a_name_has_at_most_64_characters() {
        let of_length = |length: usize| "é".repeat(length);
        assert_eq!(presentable(&of_length(64)), Some(of_length(64)));
        assert_eq!(presentable(&of_length(65)), Some(of_length(64)));
        assert_eq!(presentable(&of_length(100_000)), Some(of_length(64)));
        let cut_at_a_space = format!("{} Lovelace", of_length(63));
        assert_eq!(presentable(&cut_at_a_space), Some(of_length(63)));
    }
}
