//! Routes: what can be asked. One table; the [gate](crate::gate) dispatches by it and [the description](crate::openapi) is made of it,
//! so they can't differ. A path is found byte for byte: nothing is decoded, joined or closed by a slash.

use vestibule_contract::{Scope, TokenUse, api_path};

use crate::gate::Transport;

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Endpoint {
    CheckUser,
    Hello,
    Pair,
    PairStatus,
    Session,
    Token,
    Events,
    Credentials,
    SignOut,
    Grant,
    OpenApi,
}

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everybody who gets through the gate.
    Open,
    /// The same, on the socket alone; on loopback there is no such path.
    OpenOnSocket,
    /// On the socket everybody: the kernel has said that it is the same user, and this is not more than that user may know. On loopback
    /// a companion with this scope.
    SocketOrCompanion(Scope),
    /// A companion with this scope.
    Companion(Scope),
    /// A companion with the scope of the token that it asks for.
    TokenCompanion,
    /// Every companion, whatever its scopes: it is about its own grant.
    AnyCompanion,
}

/// What a query has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Query {
    /// There may be none.
    None,
    /// `n=` and 64 hexadecimal digits.
    Nonce,
    /// `use=id` or `use=access`.
    TokenUse,
}

/// One row of the table.
#[derive(Debug)]
pub(crate) struct Route {
    pub endpoint: Endpoint,
    /// Its one method; every other one, HEAD too, is refused.
    pub method: &'static str,
    /// Its path; `{id}` stands for an id.
    pub path: &'static str,
    pub access: Access,
    pub query: Query,
    /// Whether it takes a body.
    pub has_body: bool,
    /// What it is for.
    pub summary: &'static str,
}

const PAIR_STATUS: &str = "/api/pair/{id}";

/// How many characters an id has: 128 bits in base64url.
pub(crate) const ID_LENGTH: usize = 22;

/// All of it.
pub(crate) static ROUTES: [Route; 11] = [
    Route {
        endpoint: Endpoint::CheckUser,
        method: "GET",
        path: api_path::CHECK_USER,
        access: Access::SocketOrCompanion(Scope::UserRead),
        query: Query::None,
        has_body: false,
        summary: "Who is signed in. A companion learns whether its own account is.",
    },
    Route {
        endpoint: Endpoint::Hello,
        method: "GET",
        path: api_path::HELLO,
        access: Access::Open,
        query: Query::Nonce,
        has_body: false,
        summary: "The server's proof that it is the one of the discovery file. Ask for it before a token is sent over TCP.",
    },
    Route {
        endpoint: Endpoint::Pair,
        method: "POST",
        path: api_path::PAIR,
        access: Access::Open,
        query: Query::None,
        has_body: true,
        summary: "Asks the person to let this program in.",
    },
    Route {
        endpoint: Endpoint::PairStatus,
        method: "GET",
        path: PAIR_STATUS,
        access: Access::Open,
        query: Query::None,
        has_body: false,
        summary: "What the person said: the companion token, once.",
    },
    Route {
        endpoint: Endpoint::Session,
        method: "GET",
        path: api_path::SESSION,
        access: Access::Companion(Scope::SessionRead),
        query: Query::None,
        has_body: false,
        summary: "The session of the companion's account.",
    },
    Route {
        endpoint: Endpoint::Token,
        method: "GET",
        path: api_path::TOKEN,
        access: Access::TokenCompanion,
        query: Query::TokenUse,
        has_body: false,
        summary: "A live ID or access token. The refresh token is never handed out.",
    },
    Route {
        endpoint: Endpoint::Events,
        method: "GET",
        path: api_path::EVENTS,
        access: Access::Companion(Scope::SessionRead),
        query: Query::None,
        has_body: false,
        summary: "What happens to the session of the companion's account, as server-sent events; the first one says how things stand.",
    },
    Route {
        endpoint: Endpoint::Credentials,
        method: "GET",
        path: api_path::CREDENTIALS,
        access: Access::Companion(Scope::AwsCredentials),
        query: Query::None,
        has_body: false,
        summary: "Temporary AWS credentials of the identity pool, in the form of a credential_process.",
    },
    Route {
        endpoint: Endpoint::SignOut,
        method: "POST",
        path: api_path::SIGN_OUT,
        access: Access::Companion(Scope::SessionEnd),
        query: Query::None,
        has_body: false,
        summary: "Signs the companion's account out of the application on this computer. Other devices stay signed in.",
    },
    Route {
        endpoint: Endpoint::Grant,
        method: "DELETE",
        path: api_path::GRANT,
        access: Access::AnyCompanion,
        query: Query::None,
        has_body: false,
        summary: "Gives the companion's own grant back: its token opens nothing any more.",
    },
    Route {
        endpoint: Endpoint::OpenApi,
        method: "GET",
        path: api_path::OPENAPI,
        access: Access::OpenOnSocket,
        query: Query::None,
        has_body: false,
        summary: "This description.",
    },
];

impl Route {
    /// The route at this path over this transport, and the id in it.
    pub fn at(path: &[u8], transport: Transport) -> Option<(&'static Self, Option<&[u8]>)> {
        let (route, id) = ROUTES.iter().find_map(|route| route.matches(path))?;
        let is_here = route.access != Access::OpenOnSocket || transport == Transport::Socket;
        is_here.then_some((route, id))
    }

    fn matches<'p>(&'static self, path: &'p [u8]) -> Option<(&'static Self, Option<&'p [u8]>)> {
        let Some(prefix) = self.path.strip_suffix("{id}") else {
            return (self.path.as_bytes() == path).then_some((self, None));
        };
        let id = path.strip_prefix(prefix.as_bytes())?;
        let is_id = id.len() == ID_LENGTH
            && id
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte));
        is_id.then_some((self, Some(id)))
    }

    /// Whether a caller needs a companion token here, over this transport.
    pub fn needs_token(&self, transport: Transport) -> bool {
        match self.access {
            Access::Open | Access::OpenOnSocket => false,
            Access::SocketOrCompanion(_) => transport == Transport::Loopback,
            Access::Companion(_) | Access::TokenCompanion | Access::AnyCompanion => true,
        }
    }

    /// The scope that a companion needs here; `None` if it needs none, or if the query does not say which.
    pub fn scope(&self, query: Option<&[u8]>) -> Option<Scope> {
        match self.access {
            Access::Open | Access::OpenOnSocket | Access::AnyCompanion => None,
            Access::SocketOrCompanion(scope) | Access::Companion(scope) => Some(scope),
            Access::TokenCompanion => token_use(query).map(TokenUse::scope),
        }
    }
}

/// Which token this query asks for.
pub(crate) fn token_use(query: Option<&[u8]>) -> Option<TokenUse> {
    match query? {
        b"use=id" => Some(TokenUse::Id),
        b"use=access" => Some(TokenUse::Access),
        _ => None,
    }
}

/// The 32 bytes that this query names.
pub(crate) fn nonce(query: Option<&[u8]>) -> Option<[u8; 32]> {
    let digits = query?.strip_prefix(b"n=")?;
    if digits.len() != 64 {
        return None;
    }
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let mut nonce = [0; 32];
    for (byte, pair) in nonce.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(nonce)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::gate::Transport::{Loopback, Socket};

    #[test]
    fn every_route_is_found_at_its_own_path_and_nowhere_else() {
        for route in &ROUTES {
            let path = route.path.replace("{id}", &"A".repeat(ID_LENGTH));
            let (found, _) = Route::at(path.as_bytes(), Socket).unwrap();
            assert_eq!(found.endpoint, route.endpoint);
            for other in [
                format!("{path}/"),
                format!("/{path}"),
                format!("{path}%20"),
                path.to_uppercase(),
                path[..path.len() - 1].to_owned(),
            ] {
                assert!(Route::at(other.as_bytes(), Socket).is_none(), "{other}");
            }
        }
    }

    #[test]
    fn an_id_has_twenty_two_characters_of_base64url() {
        let at = |id: &str| Route::at(format!("/api/pair/{id}").as_bytes(), Loopback).is_some();
        assert!(at("abcdefghijKLMNOPQR-_09"));
        for other in [
            "",
            "abc",
            "abcdefghijKLMNOPQR-_091",
            "abcdefghijKLMNOPQR-_0=",
            "abcdefghijKLMNOPQR-_0/",
            "{id}",
        ] {
            assert!(!at(other), "{other}");
        }
    }

    #[test]
    fn the_description_is_on_the_socket_alone() {
        assert!(Route::at(b"/openapi.json", Socket).is_some());
        assert!(Route::at(b"/openapi.json", Loopback).is_none());
    }

    #[test]
    fn a_query_is_exactly_so_or_is_none() {
        assert_eq!(token_use(Some(b"use=id")), Some(TokenUse::Id));
        assert_eq!(token_use(Some(b"use=access")), Some(TokenUse::Access));
        for other in [
            "",
            "use",
            "use=",
            "use=refresh",
            "use=ID",
            "use=id&use=id",
            "use=id&",
            "&use=id",
            "Use=id",
            "use=%69d",
        ] {
            assert_eq!(token_use(Some(other.as_bytes())), None, "{other}");
        }
        assert_eq!(token_use(None), None);

        let digits = "00fF".repeat(16);
        let expected: Vec<u8> = [0x00, 0xFF].repeat(16);
        assert_eq!(
            nonce(Some(format!("n={digits}").as_bytes())).unwrap(),
            *expected
        );
        for other in [
            format!("n={}", &digits[1..]),
            format!("n={digits}0"),
            format!("n={}g0", &digits[2..]),
            format!("n={}+1", &digits[2..]),
            format!("N={digits}"),
            format!("n={digits}&n={digits}"),
            digits.clone(),
        ] {
            assert_eq!(nonce(Some(other.as_bytes())), None, "{other}");
        }
        assert_eq!(nonce(None), None);
    }
}
