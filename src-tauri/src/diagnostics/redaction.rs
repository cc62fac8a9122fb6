//! What must not be in a report, whoever put it there: names, addresses, links, places on this computer, and what looks like a secret.

use vestibule_contract::SessionStatus;

/// The names that are known, beside the forms that are looked for in any case.
pub(super) struct Redaction {
    names: Vec<String>,
}

impl Redaction {
    /// Of these names.
    pub(super) fn of(names: impl IntoIterator<Item = String>) -> Self {
        let names = names.into_iter().map(|name| name.to_lowercase());
        Self {
            names: names.filter(|name| name.len() > 1).collect(),
        }
    }

    /// Of whom the session and the system name.
    pub(super) fn of_this_computer(status: &SessionStatus) -> Self {
        let mut names = Vec::new();
        if let SessionStatus::SignedIn { user, .. } = status {
            names.extend([user.username.clone(), user.subject.clone()]);
            let called = user.display_name.iter();
            names.extend(called.flat_map(|name| name.split_whitespace().map(str::to_owned)));
        }
        for variable in ["USER", "LOGNAME", "USERNAME", "HOSTNAME"] {
            names.extend(std::env::var(variable));
        }
        Self::of(names)
    }

    /// The text without any of it.
    pub(super) fn redacted(&self, text: &str) -> String {
        text.split_inclusive(is_between)
            .flat_map(|part| {
                let word = part.trim_end_matches(is_between);
                let rest = part.strip_prefix(word).unwrap_or_default();
                [self.kind(word).unwrap_or(word), rest]
            })
            .collect()
    }

    /// What stands in place of the word, if it may not stand there.
    fn kind(&self, word: &str) -> Option<&'static str> {
        let bare = word.trim_matches(|c: char| matches!(c, '.' | ':' | '!' | '?' | '…'));
        if self.names.contains(&bare.to_lowercase()) {
            return Some("[name]");
        }
        if bare.contains('@') {
            return Some("[address]");
        }
        if bare.contains("://") {
            return Some("[link]");
        }
        let is_path = |word: &str| word.starts_with(['/', '\\', '~']) || word.contains(":\\");
        if bare.len() > 1 && is_path(bare) {
            return Some("[path]");
        }
        if bare.split(|c| !is_of_secret(c)).any(looks_secret) {
            return Some("[secret]");
        }
        let digits = bare.split(|c: char| !c.is_ascii_digit());
        digits
            .max_by_key(|run| run.len())
            .filter(|run| run.len() >= CODE)
            .map(|_| "[number]")
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\''
                | '`'
                | '“'
                | '”'
                | ','
                | ';'
                | '='
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '<'
                | '>'
        )
}

/// The characters of base64, hexadecimal numbers, UUIDs and JSON Web Tokens.
fn is_of_secret(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '/')
}

/// Longer than a word, and not made as words are.
fn looks_secret(run: &str) -> bool {
    let has_digit = run.contains(|c: char| c.is_ascii_digit());
    let is_mixed = run
        .split(['-', '_', '.', '/'])
        .any(|part| part.chars().skip(1).any(|c| c.is_ascii_uppercase()));
    (run.len() >= SECRET && has_digit) || (run.len() >= MIXED && is_mixed)
}

/// As short as a code that is sent to somebody may be.
const CODE: usize = 6;
/// Shorter than any token, key or identifier of ours.
const SECRET: usize = 16;
/// Longer than the name of any failure: what this long has no digit in it is seldom a secret, and never a name of ours.
const MIXED: usize = 32;
