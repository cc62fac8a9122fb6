//! Endpoint: what can be asked. A path is found byte for byte: nothing is decoded, joined or closed by a slash.

use crate::gate::Transport;

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Endpoint {
    /// Who is signed in.
    CheckUser,
}

impl Endpoint {
    const ALL: [Self; 1] = [Self::CheckUser];

    /// The endpoint at this path.
    pub fn at(path: &[u8]) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|endpoint| endpoint.path().as_bytes() == path)
    }

    /// Its path.
    pub fn path(self) -> &'static str {
        match self {
            Self::CheckUser => "/api/check-user",
        }
    }

    /// Its one method; every other one, HEAD too, is refused.
    pub fn method(self) -> &'static str {
        match self {
            Self::CheckUser => "GET",
        }
    }

    /// Whether a caller needs a companion token here, over this transport. On the socket the kernel has already said
    /// that the caller is the same user, and who is signed in is not more than that user may know.
    pub fn needs_token(self, transport: Transport) -> bool {
        match (self, transport) {
            (Self::CheckUser, Transport::Socket) => false,
            (Self::CheckUser, Transport::Loopback) => true,
        }
    }
}
