//! What the browser says about a ceremony: `CollectedClientData` (section 5.8.1).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use super::{Challenge, Refused, RelyingParty};

/// Which of the two ceremonies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ceremony {
    /// A passkey is made.
    Create,
    /// A passkey signs.
    Get,
}

impl Ceremony {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "webauthn.create",
            Self::Get => "webauthn.get",
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    #[serde(rename = "type")]
    ceremony: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

/// Checks ceremony, challenge and origin.
pub(super) fn check(
    json: &[u8],
    ceremony: Ceremony,
    challenge: &Challenge,
    party: RelyingParty<'_>,
) -> Result<(), Refused> {
    let data: ClientData = serde_json::from_slice(json).map_err(|_| Refused::Malformed)?;
    if data.ceremony != ceremony.as_str() {
        return Err(Refused::OtherCeremony);
    }
    let answered = URL_SAFE_NO_PAD.decode(data.challenge);
    if !answered.is_ok_and(|bytes| challenge.is_same_as(&bytes)) {
        return Err(Refused::OtherChallenge);
    }
    // Whoever frames the page could have the person sign in without seeing where.
    if data.cross_origin || !is_allowed_origin(&data.origin, party.id) {
        return Err(Refused::OriginNotAllowed);
    }
    Ok(())
}

/// Whether a page of this origin (RFC 6454, section 6.1) may use the passkeys of this relying party: those of its host
/// and the hosts below it, by https; on the computer itself http is as good.
fn is_allowed_origin(origin: &str, relying_party_id: &str) -> bool {
    let Some((scheme, authority)) = origin.split_once("://") else {
        return false;
    };
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let is_port = |port: &str| port.parse::<u16>().is_ok() && !port.starts_with('+');
    let is_host = |host: &str| {
        host.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-')
        })
    };
    let is_local = host == "localhost" || host.ends_with(".localhost");
    let is_below = host
        .strip_suffix(relying_party_id)
        .is_some_and(|rest| rest.is_empty() || (rest.len() > 1 && rest.ends_with('.')));
    (scheme == "https" || (scheme == "http" && is_local))
        && is_host(host)
        && is_below
        && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_and_those_below_it_are_the_relying_party_s_own() {
        for origin in [
            "https://example.com",
            "https://example.com:8443",
            "https://app.example.com",
            "https://a.b.example.com",
        ] {
            assert!(is_allowed_origin(origin, "example.com"), "{origin}");
        }
        for origin in [
            "http://localhost:1420",
            "https://localhost",
            "http://tauri.localhost",
        ] {
            assert!(is_allowed_origin(origin, "localhost"), "{origin}");
        }
    }

    #[test]
    fn every_other_origin_is_somebody_else_s() {
        for origin in [
            "",
            "null",
            "example.com",
            "http://example.com",
            "ftp://example.com",
            "https://evil.example",
            "https://evilexample.com",
            "https://example.com.evil.example",
            "https://com",
            "https://.example.com",
            "https://example.com/",
            "https://example.com:",
            "https://example.com:+80",
            "https://example.com:99999",
            "https://example.com:80:80",
            "https://user@example.com",
            "https://evil.example#.example.com",
            "https://EXAMPLE.COM",
        ] {
            assert!(!is_allowed_origin(origin, "example.com"), "{origin}");
        }
        for origin in ["http://localhost.evil.example", "http://evillocalhost"] {
            assert!(!is_allowed_origin(origin, "localhost"), "{origin}");
        }
    }
}
