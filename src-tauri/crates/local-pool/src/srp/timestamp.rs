//! `TIMESTAMP`: `EEE MMM d HH:mm:ss z yyyy` in English.
//!
//! Cognito reads it leniently and signs what it read, not what it got: a padded day or a wrong weekday therefore parses,
//! and then fails the proof. The same is done here. How old it is does not matter: a challenge is answered once and soon.

use jiff::civil;

/// The form that is signed, or `None` if the text is no such timestamp.
pub(crate) fn canonical_timestamp(text: &str) -> Option<String> {
    let mut parts = text.split(' ');
    let mut next = || parts.next().filter(|part| !part.is_empty());
    let (weekday, month, day, time, zone, year) =
        (next()?, next()?, next()?, next()?, next()?, next()?);
    if parts.next().is_some() || !matches!(zone, "UTC" | "GMT") {
        return None;
    }
    position(&WEEKDAYS, weekday)?;
    let month = position(&MONTHS, month)?;
    let (hour, minute, second) = parse_time(time)?;
    let date = civil::Date::new(
        i16::try_from(number(year, 4..=4)?).ok()?,
        i8::try_from(month + 1).ok()?,
        number(day, 1..=2)?.try_into().ok()?,
    )
    .ok()?;
    let weekday = WEEKDAYS.get(usize::try_from(date.weekday().to_monday_zero_offset()).ok()?)?;
    let month = MONTHS.get(month)?;
    Some(format!(
        "{weekday} {month} {day} {hour:02}:{minute:02}:{second:02} UTC {year:04}",
        day = date.day(),
        year = date.year(),
    ))
}

fn parse_time(text: &str) -> Option<(u16, u16, u16)> {
    let mut parts = text.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let time = (
        number(hour, 2..=2)?,
        number(minute, 2..=2)?,
        number(second, 2..=2)?,
    );
    (time.0 < 24 && time.1 < 60 && time.2 < 60).then_some(time)
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
    (digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

fn position(names: &[&str], text: &str) -> Option<usize> {
    names
        .iter()
        .position(|name| name.eq_ignore_ascii_case(text))
}

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
