//! The forms that values of the configuration have, and what is said of JSON that has none.

/// `us-east-1` and its like.
pub(super) fn is_region(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.len() <= 32
        && text.rsplit_once('-').is_some_and(|(words, number)| {
            is_number(number) && words.contains('-') && words.split('-').all(is_word)
        })
}

/// `UserPoolNameType`.
pub(super) fn is_pool_name(text: &str) -> bool {
    (1..=128).contains(&text.chars().count())
        && text
            .chars()
            .all(|character| character.is_alphanumeric() || "_ +=,.@-".contains(character))
}

/// `<Region>_<letters and digits>`.
pub(super) fn is_user_pool_id(text: &str, region: &str) -> bool {
    text.strip_prefix(region)
        .and_then(|rest| rest.strip_prefix('_'))
        .is_some_and(|name| {
            (1..=32).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// An http or https URL without query, fragment, user or closing slash.
pub(super) fn is_issuer_base(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty()
            && !host.ends_with('/')
            && host
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"?#\"<>\\@".contains(&byte))
    })
}

/// Letters, digits and `_`, this many of them.
pub(super) fn is_word(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// What serde expected, without the position, and without any value that the file holds: it may be a secret.
pub(super) fn syntax_reason(error: &serde_json::Error) -> String {
    match error.classify() {
        serde_json::error::Category::Data => {
            let text = error.to_string();
            let named = [
                "unknown field",
                "unknown variant",
                "missing field",
                "duplicate field",
            ];
            match text.rsplit_once(" at line ") {
                Some((reason, _)) if named.iter().any(|name| reason.starts_with(name)) => {
                    reason.to_owned()
                }
                _ => "a value of another type is expected".to_owned(),
            }
        }
        serde_json::error::Category::Syntax => "malformed".to_owned(),
        serde_json::error::Category::Eof => "ends too early".to_owned(),
        serde_json::error::Category::Io => "unreadable".to_owned(),
    }
}
