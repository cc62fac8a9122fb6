//! Gate: may this request be answered? One pure function over a parsed head, in the order of the table of refusals.
//!
//! Why so many headers are looked at, when one seems enough: a page whose name was rebound to this computer shows
//! nothing but a foreign Host; a cross-site `no-cors` request nothing but Sec-Fetch-Site; a WebSocket nothing but
//! Origin. Names and addresses are compared byte for byte and never parsed: `127.1`, `0.0.0.0`, `2130706433` and
//! `localhost.` reach this computer too, and a parser would find reasons to let them in.
//!
//! Not here: the session. Whatever is refused is refused before anybody looks who is signed in.

mod syntax;

use std::sync::Arc;

use vestibule_contract::TokenUse;

use self::syntax::{bearer, is_json, is_well_formed_host, origin_form};
use crate::grants::Grant;
use crate::head::Head;
use crate::refusal::Refusal;
use crate::routes::{self, Endpoint, Query, Route};

/// The longest target that is accepted, in bytes.
pub(crate) const MAX_TARGET: usize = 2048;

/// The longest Authorization value that is accepted, in bytes; a companion token has a quarter of it.
pub(crate) const MAX_AUTHORIZATION: usize = 256;

/// The longest body that is accepted, in bytes.
pub(crate) const MAX_BODY: usize = 4096;

/// How a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Transport {
    /// The Unix socket, or the named pipe in its stead.
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
    request: Request,
    route: &'static Route,
    companion: Option<Arc<Grant>>,
}

impl Admitted {
    /// What was asked.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The row of the table that it was asked by.
    pub fn route(&self) -> &'static Route {
        self.route
    }

    /// Who asked, if it showed a token.
    pub fn companion(&self) -> Option<&Arc<Grant>> {
        self.companion.as_ref()
    }
}

/// What was asked, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Request {
    CheckUser,
    Hello { nonce: [u8; 32] },
    Pair { length: usize },
    PairStatus { id: Vec<u8> },
    Session,
    Token(TokenUse),
    Events,
    Credentials,
    SignOut,
    EndGrant,
    OpenApi,
}

/// A request that is not let in, and what is known of who asked.
#[derive(Debug)]
pub(crate) struct Refused {
    pub refusal: Refusal,
    /// The path, if there is one.
    pub route: Option<&'static Route>,
    /// Who asked, if its token was good.
    pub companion: Option<Arc<Grant>>,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self {
            refusal,
            route: None,
            companion: None,
        }
    }
}

/// Lets a request in, or says why not: the first row of the table that fits.
///
/// `find_companion` is called once if a token was presented, wherever it was: whose it is, or that it is unknown, or that there were
/// too many such.
///
/// # Errors
/// Every [`Refusal`] from [`Refusal::NotOriginForm`] to [`Refusal::UnsupportedMediaType`].
pub(crate) fn admit(
    head: &Head<'_>,
    door: &Door,
    find_companion: impl FnOnce(&[u8]) -> Result<Arc<Grant>, Refusal>,
) -> Result<Admitted, Refused> {
    let (path, query) = origin_form(head.target()).ok_or(Refusal::NotOriginForm)?;
    if head.target().len() > MAX_TARGET {
        return Err(Refusal::TargetTooLong.into());
    }
    let shown = Shown::by(head);
    refuse_strangers(&shown, door)?;
    if head.has_body() && matches!(head.method(), b"GET" | b"HEAD") {
        return Err(Refusal::UnexpectedBody.into());
    }
    let found = Route::at(path, door.transport);
    let route = found.map(|(route, _)| route);
    if query.is_some() && route.is_none_or(|route| route.query == Query::None) {
        return Err(Refusal::UnexpectedQuery.into());
    }

    let refused = |refusal| Refused {
        refusal,
        route,
        companion: None,
    };
    let companion = match shown.authorization {
        Once::One(value) => {
            let token = bearer(value).ok_or(Refusal::BadAuthorization)?;
            Some(find_companion(token).map_err(refused)?)
        }
        Once::Many => return Err(Refusal::BadAuthorization.into()),
        Once::Never if needs_token(route, door.transport) => return Err(refused(Refusal::NoToken)),
        Once::Never => None,
    };
    let companion_refused = |refusal| Refused {
        refusal,
        route,
        companion: companion.clone(),
    };
    if let (Some(companion), Some(scope)) = (&companion, route.and_then(|route| route.scope(query)))
        && !companion.scopes.contains(&scope)
    {
        return Err(companion_refused(Refusal::InsufficientScope));
    }

    let (route, id) = found.ok_or_else(|| companion_refused(Refusal::NotFound))?;
    if head.method() != route.method.as_bytes() {
        return Err(companion_refused(Refusal::MethodNotAllowed {
            allow: route.method,
        }));
    }
    let request = request(route, id, query, head, &shown).map_err(companion_refused)?;
    Ok(Admitted {
        request,
        route,
        companion,
    })
}

/// Everything that a web page, a proxy or a stranger shows.
fn refuse_strangers(shown: &Shown<'_>, door: &Door) -> Result<(), Refusal> {
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
    Ok(())
}

/// On loopback a stranger does not even learn which paths there are.
fn needs_token(route: Option<&Route>, transport: Transport) -> bool {
    match route {
        Some(route) => route.needs_token(transport),
        None => transport == Transport::Loopback,
    }
}

/// What a request asks for, once path and method are right.
fn request(
    route: &Route,
    id: Option<&[u8]>,
    query: Option<&[u8]>,
    head: &Head<'_>,
    shown: &Shown<'_>,
) -> Result<Request, Refusal> {
    match route.endpoint {
        Endpoint::CheckUser => Ok(Request::CheckUser),
        Endpoint::Hello => routes::nonce(query)
            .map(|nonce| Request::Hello { nonce })
            .ok_or(Refusal::BadQuery),
        Endpoint::Pair => {
            let length = body_length(head, shown)?;
            Ok(Request::Pair { length })
        }
        Endpoint::PairStatus => Ok(Request::PairStatus {
            id: id.unwrap_or_default().to_vec(),
        }),
        Endpoint::Session => Ok(Request::Session),
        Endpoint::Token => routes::token_use(query)
            .map(Request::Token)
            .ok_or(Refusal::BadQuery),
        Endpoint::Events => Ok(Request::Events),
        Endpoint::Credentials => Ok(Request::Credentials),
        Endpoint::SignOut | Endpoint::Grant if head.has_body() => Err(Refusal::UnexpectedBody),
        Endpoint::SignOut => Ok(Request::SignOut),
        Endpoint::Grant => Ok(Request::EndGrant),
        Endpoint::OpenApi => Ok(Request::OpenApi),
    }
}

/// The length of a body that is JSON by its type, if it is not too long.
fn body_length(head: &Head<'_>, shown: &Shown<'_>) -> Result<usize, Refusal> {
    let digits = head.content_length().ok_or(Refusal::LengthRequired)?;
    // More digits than a number can have are too many in any case.
    let length: usize = str::from_utf8(digits)
        .ok()
        .and_then(|digits| digits.parse().ok())
        .ok_or(Refusal::BodyTooLarge)?;
    if length > MAX_BODY {
        return Err(Refusal::BodyTooLarge);
    }
    match shown.content_type {
        Once::One(value) if is_json(value) => Ok(length),
        _ => Err(Refusal::UnsupportedMediaType),
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
    content_type: Once<'h>,
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
            } else if is("content-type") {
                shown.content_type = shown.content_type.and(value);
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

#[cfg(test)]
mod tests;
