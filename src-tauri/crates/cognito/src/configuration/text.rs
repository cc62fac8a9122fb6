//! The bytes of a file, as text: UTF-8 with or without a byte order mark, and no more than a configuration can have.

use crate::Error;

/// The largest `amplify_outputs.json` has its data model in it and stays far below.
pub(super) const MAX_BYTES: usize = 1024 * 1024;

/// The text without its byte order mark.
///
/// # Errors
/// [`Error::ConfigurationTooLarge`], [`Error::ConfigurationInUtf16`], [`Error::ConfigurationNotUtf8`].
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Error> {
    if bytes.len() > MAX_BYTES {
        return Err(Error::ConfigurationTooLarge);
    }
    // A NUL beside the first character is UTF-16 without its mark, as some editors write it.
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] = bytes {
        return Err(Error::ConfigurationInUtf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|problem| {
        let before = bytes.get(..problem.valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        Error::ConfigurationNotUtf8 { line }
    })
}
