//! Gate: may this request be answered? One pure function over a parsed head, in the order of the table of refusals.
//!
//! Why so many headers are looked at, when one seems enough: a page whose name was rebound to this computer shows
//! nothing but a foreign Host; a cross-site `no-cors` request nothing but Sec-Fetch-Site; a WebSocket nothing but
//! Origin. Names and addresses are compared byte for byte and never parsed: `127.1`, `0.0.0.0`, `2130706433` and
//! `localhost.` reach this computer too, and a parser would find reasons to let them in.
//!
//! Not here: the session. Whatever is refused is refused before anybody looks who is signed in.

use crate::endpoint::Endpoint;
use crate::head::Head;
use crate::refusal::Refusal;

/// The longest target that is accepted, in bytes.
pub(crate) const MAX_TARGET: usize = 2048;

/// The longest Authorization value that is accepted, in bytes; a companion token has a quarter of it.
pub(crate) const MAX_AUTHORIZATION: usize = 256;

/// How a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Transport {
    /// The Unix socket.
    Socket,
    /// TCP on 127.0.0.1 or `[::1]`.
    Loopback,
}

impl Transport {
    /// As the log says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Socket => "socket",
            Self::Loopback => "loopback",
        }
    }
}

/// A transport, with the Host values that belong to it.
#[derive(Debug, Clone)]
pub(crate) struct Door {
    transport: Transport,
    hosts: Vec<String>,
}

impl Door {
    /// The Unix socket: there is no port, and what `http://localhost/` makes is the only name.
    #[cfg_attr(not(unix), expect(dead_code, reason = "there is no Unix socket"))]
    pub fn socket() -> Self {
        Self {
            transport: Transport::Socket,
            hosts: vec!["localhost".to_owned()],
        }
    }

    /// Loopback on this port.
    pub fn loopback(port: u16) -> Self {
        Self {
            transport: Transport::Loopback,
            hosts: ["127.0.0.1", "localhost", "[::1]"]
                .map(|host| format!("{host}:{port}"))
                .to_vec(),
        }
    }

    /// How a request comes in here.
    pub fn transport(&self) -> Transport {
        self.transport
    }
}

/// Proof that the gate let a request in. Handlers take it by value; nobody else can make one.
#[derive(Debug)]
pub(crate) struct Admitted {
    endpoint: Endpoint,
}

impl Admitted {
    /// What was asked.
    pub fn endpoint(&self) -> Endpoint {
        self.endpoint
    }
}

/// Lets a request in, or says why not: the first row of the table that fits.
///
/// `refuse_token` is called once if a token was presented, wherever it was. No companion has one yet, so every token is
/// unknown and the answer is the refusal: that it is unknown, or that there were too many of them.
///
/// # Errors
/// Every [`Refusal`] from [`Refusal::NotOriginForm`] to [`Refusal::MethodNotAllowed`].
pub(crate) fn admit(
    head: &Head<'_>,
    door: &Door,
    refuse_token: impl FnOnce() -> Refusal,
) -> Result<Admitted, Refusal> {
    let (path, query) = origin_form(head.target()).ok_or(Refusal::NotOriginForm)?;
    if head.target().len() > MAX_TARGET {
        return Err(Refusal::TargetTooLong);
    }

    let shown = Shown::by(head);
    let host = match shown.host {
        Once::One(host) if is_well_formed_host(host) => host,
        _ => return Err(Refusal::BadHost),
    };
    if !door.hosts.iter().any(|ours| ours.as_bytes() == host) {
        return Err(Refusal::ForeignHost);
    }
    if shown.browser {
        return Err(Refusal::Browser);
    }
    if shown.proxy {
        return Err(Refusal::Proxy);
    }
    if shown.unsupported {
        return Err(Refusal::UnsupportedHeader);
    }
    if head.has_body() && matches!(head.method(), b"GET" | b"HEAD") {
        return Err(Refusal::UnexpectedBody);
    }
    if query.is_some() {
        return Err(Refusal::UnexpectedQuery);
    }

    let endpoint = Endpoint::at(path);
    match shown.authorization {
        Once::One(value) if is_bearer(value) => return Err(refuse_token()),
        Once::One(_) | Once::Many => return Err(Refusal::BadAuthorization),
        Once::Never if needs_token(endpoint, door.transport) => return Err(Refusal::NoToken),
        Once::Never => {}
    }

    let endpoint = endpoint.ok_or(Refusal::NotFound)?;
    if head.method() != endpoint.method().as_bytes() {
        return Err(Refusal::MethodNotAllowed {
            allow: endpoint.method(),
        });
    }
    Ok(Admitted { endpoint })
}

/// On loopback a stranger does not even learn which paths there are.
fn needs_token(endpoint: Option<Endpoint>, transport: Transport) -> bool {
    match endpoint {
        Some(endpoint) => endpoint.needs_token(transport),
        None => transport == Transport::Loopback,
    }
}

/// How often a header came.
#[derive(Debug, Clone, Copy, Default)]
enum Once<'h> {
    #[default]
    Never,
    One(&'h [u8]),
    Many,
}

impl<'h> Once<'h> {
    fn and(self, value: &'h [u8]) -> Self {
        match self {
            Self::Never => Self::One(value),
            Self::One(_) | Self::Many => Self::Many,
        }
    }
}

/// What the headers show about where a request comes from.
#[derive(Debug, Default)]
struct Shown<'h> {
    host: Once<'h>,
    authorization: Once<'h>,
    browser: bool,
    proxy: bool,
    unsupported: bool,
}

impl<'h> Shown<'h> {
    fn by(head: &Head<'h>) -> Self {
        let mut shown = Self::default();
        for (name, value) in head.fields() {
            let is = |other: &str| name.eq_ignore_ascii_case(other.as_bytes());
            let begins = |prefix: &str| {
                name.get(..prefix.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
            };
            if is("host") {
                shown.host = shown.host.and(value);
            } else if is("authorization") {
                shown.authorization = shown.authorization.and(value);
            }
            shown.browser |= is("origin")
                || is("referer")
                || begins("sec-fetch-")
                || begins("access-control-request-");
            shown.proxy |= is("forwarded")
                || begins("x-forwarded-")
                || is("x-real-ip")
                || is("via")
                || begins("proxy-");
            shown.unsupported |= is("upgrade") || is("expect") || is("transfer-encoding");
        }
        shown
    }
}

/// Path and query of a target in origin form (RFC 9112 section 3.2.1): a slash first, and the characters of RFC 3986
/// section 3.3 alone. `#` is not among them, so there is no fragment to lose.
fn origin_form(target: &[u8]) -> Option<(&[u8], Option<&[u8]>)> {
    let is_allowed =
        |byte: &u8| is_reg_name_byte(*byte) || matches!(byte, b':' | b'@' | b'/' | b'?');
    if !(target.starts_with(b"/") && target.iter().all(is_allowed)) {
        return None;
    }
    match target.iter().position(|byte| *byte == b'?') {
        Some(mark) => Some((target.get(..mark)?, target.get(mark + 1..))),
        None => Some((target, None)),
    }
}

/// Whether it is `uri-host [ ":" port ]` (RFC 9110 section 7.2) with a host in it.
fn is_well_formed_host(host: &[u8]) -> bool {
    let port = if let Some(literal) = host.strip_prefix(b"[") {
        let Some(end) = literal.iter().position(|byte| *byte == b']') else {
            return false;
        };
        let (address, port) = literal.split_at(end);
        let is_address = |byte: &u8| *byte == b':' || (*byte != b'%' && is_reg_name_byte(*byte));
        if address.is_empty() || !address.iter().all(is_address) {
            return false;
        }
        port.get(1..).unwrap_or_default()
    } else {
        let end = host
            .iter()
            .position(|byte| *byte == b':')
            .unwrap_or(host.len());
        let (name, port) = host.split_at(end);
        if name.is_empty() || !name.iter().all(|byte| is_reg_name_byte(*byte)) {
            return false;
        }
        port
    };
    match port {
        [] => true,
        [b':', digits @ ..] => digits.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

/// `unreserved`, `sub-delims` and the percent sign of RFC 3986, section 2.
fn is_reg_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=%".contains(&byte)
}

/// Whether it is `Bearer` and a `b64token` (RFC 6750 section 2.1; the scheme's case is free by RFC 9110 section 11.1).
fn is_bearer(value: &[u8]) -> bool {
    if value.len() > MAX_AUTHORIZATION {
        return false;
    }
    let Some((scheme, rest)) = value.split_at_checked(b"Bearer".len()) else {
        return false;
    };
    let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
    let token = rest.get(spaces..).unwrap_or_default();
    let padding = token.iter().rev().take_while(|byte| **byte == b'=').count();
    let characters = token.get(..token.len() - padding).unwrap_or_default();
    scheme.eq_ignore_ascii_case(b"Bearer")
        && spaces > 0
        && !characters.is_empty()
        && characters
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte))
}

#[cfg(test)]
mod tests;
