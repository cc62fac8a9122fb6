//! Words of the user pool that a person gets to see: bounded, and without what they may quote of the person's input.

/// An error's message: at most 300 characters, in one line, without quoted values and words that look like an address.
pub(crate) fn message(text: &str) -> String {
    bounded(&without_values(text), MAX_MESSAGE_CHARS)
}

/// A name that the pool gives to a challenge.
pub(crate) fn name(text: &str) -> String {
    bounded(text, MAX_NAME_CHARS)
}

/// What somebody calls a thing of theirs.
pub(crate) fn label(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(MAX_LABEL_CHARS)
        .collect()
}

/// Where a code went, which the pool has masked.
pub(crate) fn destination(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(MAX_DESTINATION_CHARS)
        .collect()
}

fn bounded(text: &str, max: usize) -> String {
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !word.contains('@'))
        .collect();
    words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .take(max)
        .collect()
}

/// AWS's own validation quotes what was sent: `Value 'x y' at 'username' failed to satisfy constraint`.
fn without_values(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("Value '") {
        kept.push_str(before);
        kept.push_str("Value ");
        rest = after
            .find("' at '")
            .map_or("", |end| after.get(end + "' ".len()..).unwrap_or_default());
    }
    kept.push_str(rest);
    kept
}

const MAX_MESSAGE_CHARS: usize = 300;
const MAX_NAME_CHARS: usize = 64;
const MAX_LABEL_CHARS: usize = 256;
const MAX_DESTINATION_CHARS: usize = 128;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_stays_as_the_pool_wrote_it() {
        let text = "Password did not conform with policy: Password not long enough";
        assert_eq!(message(text), text);
    }

    #[test]
    fn what_was_typed_is_left_out() {
        assert_eq!(
            message(
                "2 validation errors detected: Value 'ada l' at 'username' failed; \
                 Value 'it's' at 'confirmationCode' failed"
            ),
            "2 validation errors detected: Value at 'username' failed; Value at 'confirmationCode' failed"
        );
        assert_eq!(message("Value 'never ends"), "Value");
        assert_eq!(
            message("An account with ada@example.com exists"),
            "An account with exists"
        );
    }

    #[test]
    fn it_is_bounded_and_in_one_line() {
        assert_eq!(message(&"é".repeat(5000)).chars().count(), 300);
        assert_eq!(message("a\r\nb\u{7}\tc"), "a b c");
        assert_eq!(name(&"X".repeat(5000)).len(), 64);
        assert_eq!(destination("a***@e***\u{1b}[0m"), "a***@e***[0m");
    }
}
