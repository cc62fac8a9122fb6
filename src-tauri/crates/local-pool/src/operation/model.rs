//! The constraints of the API's model, each checked once. The texts name the member and never repeat its value.

use crate::exception::{Exception, ExceptionKind};
use crate::secret::{ConfirmationCode, Password, PresentedToken, SessionName};
use crate::store::page::Position;

/// A member that has to be there.
pub(super) fn required<T>(value: Option<T>, member: &str) -> Result<T, Exception> {
    value.ok_or_else(|| Exception::constraint(member, "not be null"))
}

/// `UsernameType`: letters, marks, symbols, numbers and punctuation, 1 to 128 of them.
pub(super) fn username(value: Option<String>) -> Result<String, Exception> {
    let value = required(value, "username")?;
    check_length(&value, 1..=128, "username")?;
    if !value.chars().all(is_username_character) {
        return Err(pattern("username", r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"));
    }
    Ok(value)
}

/// `ClientIdType`.
pub(super) fn client_id(value: Option<String>) -> Result<String, Exception> {
    let value = required(value, "clientId")?;
    check_length(&value, 1..=128, "clientId")?;
    if !value
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+'))
    {
        return Err(pattern("clientId", r"[\w+]+"));
    }
    Ok(value)
}

/// `UserPoolIdType`.
pub(super) fn user_pool_id(value: Option<String>) -> Result<String, Exception> {
    let value = required(value, "userPoolId")?;
    check_length(&value, 1..=55, "userPoolId")?;
    let is_valid = value.split_once('_').is_some_and(|(region, name)| {
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
        !region.is_empty()
            && region.bytes().all(is_word)
            && !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if !is_valid {
        return Err(pattern("userPoolId", r"[\w-]+_[0-9a-zA-Z]+"));
    }
    Ok(value)
}

/// `GroupNameType`.
pub(super) fn group_name(value: Option<String>) -> Result<String, Exception> {
    let value = required(value, "groupName")?;
    check_length(&value, 1..=128, "groupName")?;
    if !value.chars().all(is_username_character) {
        return Err(pattern("groupName", r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"));
    }
    Ok(value)
}

/// `DescriptionType`.
pub(super) fn description(value: Option<String>) -> Result<Option<String>, Exception> {
    if let Some(value) = &value {
        check_length(value, 0..=2_048, "description")?;
    }
    Ok(value)
}

/// `ArnType`, of a role.
pub(super) fn role_arn(value: String) -> Result<String, Exception> {
    check_length(&value, 20..=2_048, "roleArn")?;
    let is_part = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_+=/,.@-".contains(&byte))
    };
    let parts: Vec<&str> = value.split(':').collect();
    let is_arn = matches!(parts.as_slice(), ["arn", _, _, _, account, ..]
        if !account.is_empty() && account.bytes().all(|byte| byte.is_ascii_digit()))
        && (6..=8).contains(&parts.len())
        && parts.iter().all(|part| is_part(part));
    if !is_arn {
        return Err(pattern(
            "roleArn",
            r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?",
        ));
    }
    Ok(value)
}

/// `IdentityPoolId` and `IdentityId`.
pub(super) fn identity_pool_id(value: Option<String>, member: &str) -> Result<String, Exception> {
    let of_identities = |exception: Exception| Exception {
        kind: ExceptionKind::Validation,
        ..exception
    };
    let value = required(value, member).map_err(of_identities)?;
    check_length(&value, 1..=55, member).map_err(of_identities)?;
    let is_valid = value.split_once(':').is_some_and(|(region, id)| {
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
        let is_id = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-');
        !region.is_empty() && region.bytes().all(is_word) && !id.is_empty() && id.bytes().all(is_id)
    });
    if !is_valid {
        return Err(of_identities(pattern(member, r"[\w-]+:[0-9a-f-]+")));
    }
    Ok(value)
}

/// A number within its range.
pub(super) fn in_range(
    value: i64,
    range: std::ops::RangeInclusive<i64>,
    member: &str,
) -> Result<i64, Exception> {
    if value < *range.start() {
        let rule = format!("have value greater than or equal to {}", range.start());
        return Err(Exception::constraint(member, &rule));
    }
    if value > *range.end() {
        let rule = format!("have value less than or equal to {}", range.end());
        return Err(Exception::constraint(member, &rule));
    }
    Ok(value)
}

/// `PasswordType`: nothing but the first and the last character is restricted.
pub(super) fn password(value: Option<Password>, member: &str) -> Result<Password, Exception> {
    let value = required(value, member)?;
    // EXPOSE: its length and ends are checked.
    let text = value.expose_secret();
    check_length(text, 1..=256, member)?;
    if text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
        return Err(pattern(member, r"^[\S]+.*[\S]+$"));
    }
    Ok(value)
}

/// `ConfirmationCodeType`.
pub(super) fn confirmation_code(
    value: Option<ConfirmationCode>,
    member: &str,
) -> Result<ConfirmationCode, Exception> {
    let value = required(value, member)?;
    // EXPOSE: its length and characters are checked.
    let text = value.expose_secret();
    check_length(text, 1..=2_048, member)?;
    if text.contains(char::is_whitespace) {
        return Err(pattern(member, r"[\S]+"));
    }
    Ok(value)
}

/// `AttributeNameType`.
pub(super) fn attribute_name(value: Option<String>) -> Result<String, Exception> {
    let value = required(value, "attributeName")?;
    check_length(&value, 1..=32, "attributeName")?;
    Ok(value)
}

/// `SoftwareTokenMFAUserCodeType`.
pub(super) fn user_code(value: Option<ConfirmationCode>) -> Result<ConfirmationCode, Exception> {
    let value = required(value, "userCode")?;
    // EXPOSE: its length and characters are checked.
    let text = value.expose_secret();
    check_length(text, 6..=6, "userCode")?;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(pattern("userCode", "[0-9]+"));
    }
    Ok(value)
}

/// `SessionType`, which may always be left out.
pub(super) fn session(value: Option<SessionName>) -> Result<Option<SessionName>, Exception> {
    if let Some(value) = &value {
        // EXPOSE: its length is checked.
        check_length(value.expose_secret(), 20..=2_048, "session")?;
    }
    Ok(value)
}

/// `TokenModelType`.
pub(super) fn token(
    value: Option<PresentedToken>,
    member: &str,
) -> Result<PresentedToken, Exception> {
    let value = required(value, member)?;
    // EXPOSE: its characters are checked.
    let text = value.expose_secret();
    let is_valid = |byte: u8| byte.is_ascii_alphanumeric() || b"-_=.".contains(&byte);
    if text.is_empty() || !text.bytes().all(is_valid) {
        return Err(pattern(member, r"[A-Za-z0-9-_=.]+"));
    }
    Ok(value)
}

/// `DeviceKeyType`.
pub(super) fn device_key(value: Option<String>) -> Result<String, Exception> {
    let value = required(value, "deviceKey")?;
    check_length(&value, 1..=55, "deviceKey")?;
    let is_device_key = value.rsplit_once('_').is_some_and(|(region, id)| {
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let is_id = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-');
        !region.is_empty() && region.bytes().all(is_word) && !id.is_empty() && id.bytes().all(is_id)
    });
    if is_device_key {
        Ok(value)
    } else {
        Err(pattern("deviceKey", r"[\w-]+_[0-9a-f-]+"))
    }
}

/// How many rows of a list are asked for: as many as there can be, where nothing is said.
pub(super) fn page_length(
    value: Option<i64>,
    maximum: usize,
    member: &str,
) -> Result<usize, Exception> {
    let Some(value) = value else {
        return Ok(maximum);
    };
    match usize::try_from(value) {
        Ok(0) => Ok(maximum),
        Ok(length) if length <= maximum => Ok(length),
        Ok(_) => {
            let rule = format!("have value less than or equal to {maximum}");
            Err(Exception::constraint(member, &rule))
        }
        Err(_) => Err(Exception::constraint(
            member,
            "have value greater than or equal to 0",
        )),
    }
}

/// Where a page begins: after what the token of the page before says.
pub(super) fn page_token(value: Option<&str>, member: &str) -> Result<Position, Exception> {
    value.map_or_else(
        || Ok(Position::start()),
        |token| {
            Position::from_token(token)
                .ok_or_else(|| Exception::invalid_parameter(format!("Invalid {member} given.")))
        },
    )
}

/// A value of an enumeration that the model does not have.
pub(super) fn not_of_enumeration(member: &str, values: &[&str]) -> Exception {
    Exception::constraint(
        member,
        &format!("satisfy enum value set: [{}]", values.join(", ")),
    )
}

/// How long a text has to be, in characters.
pub(super) fn check_length(
    value: &str,
    length: std::ops::RangeInclusive<usize>,
    member: &str,
) -> Result<(), Exception> {
    let count = value.chars().count();
    if count < *length.start() {
        let rule = format!("have length greater than or equal to {}", length.start());
        return Err(Exception::constraint(member, &rule));
    }
    if count > *length.end() {
        let rule = format!("have length less than or equal to {}", length.end());
        return Err(Exception::constraint(member, &rule));
    }
    Ok(())
}

fn pattern(member: &str, pattern: &str) -> Exception {
    Exception::constraint(
        member,
        &format!("satisfy regular expression pattern: {pattern}"),
    )
}

/// Whether Unicode has it as letter, mark, symbol, number or punctuation: not blank, and not a control, a format character
/// that hides or reorders others, or for private use.
fn is_username_character(character: char) -> bool {
    let is_format = matches!(
        character,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}'
            | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}'
    );
    let is_private = matches!(
        character,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
    );
    !character.is_whitespace() && !character.is_control() && !is_format && !is_private
}
