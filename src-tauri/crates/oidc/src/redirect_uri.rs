//! Where the browser leads back to: our private scheme, or one of a few fixed loopback addresses.
//!
//! Addresses are compared as text and never parsed into something that is then compared: two readers of one address can't disagree here.

use std::fmt;

use url::{Host, Url};

use crate::Error;

/// An address that is registered at the provider (RFC 6749 section 3.1.2).
#[derive(Clone, PartialEq, Eq)]
pub struct RedirectUri {
    text: String,
    loopback_port: Option<u16>,
}

/// All of them.
#[derive(Debug, Clone)]
pub struct RedirectUris(Vec<RedirectUri>);

impl RedirectUri {
    /// Takes a private scheme that is the reverse of a domain (RFC 8252 section 7.1), or `http` on a loopback address with a port and a
    /// path (section 7.3). `localhost` is none: names can be made to mean another computer (section 8.3).
    ///
    /// # Errors
    /// [`Error::InvalidRedirectUri`].
    pub fn new(text: &str) -> Result<Self, Error> {
        let url = Url::parse(text).map_err(|_| Error::InvalidRedirectUri)?;
        let is_plain = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && text.len() <= 256
            && text.bytes().all(|byte| byte.is_ascii_graphic())
            // Anything that the parser wrote otherwise, a browser may write otherwise, too.
            && url.as_str() == text
            && !text.ends_with('/');
        let loopback_port = if url.scheme() == "http" {
            Some(loopback_port(&url).ok_or(Error::InvalidRedirectUri)?)
        } else if is_reverse_domain(url.scheme()) && text.len() > url.scheme().len() + 1 {
            None
        } else {
            return Err(Error::InvalidRedirectUri);
        };
        is_plain
            .then(|| Self {
                text: text.to_owned(),
                loopback_port,
            })
            .ok_or(Error::InvalidRedirectUri)
    }

    /// Exactly as it is registered.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The port on this computer, if it is a loopback address.
    pub fn loopback_port(&self) -> Option<u16> {
        self.loopback_port
    }

    /// The query of a link that leads here. Some browsers and providers close an address that has no path with a slash.
    pub(crate) fn query_of<'l>(&self, link: &'l str) -> Option<&'l str> {
        let rest = link.strip_prefix(&self.text)?;
        rest.strip_prefix('/').unwrap_or(rest).strip_prefix('?')
    }
}

impl RedirectUris {
    /// The addresses that links are accepted at.
    pub fn new(uris: impl IntoIterator<Item = RedirectUri>) -> Self {
        Self(uris.into_iter().collect())
    }

    /// Those on this computer, in the order of preference.
    pub fn loopback(&self) -> impl Iterator<Item = &RedirectUri> {
        self.0.iter().filter(|uri| uri.loopback_port.is_some())
    }

    /// That of our own scheme.
    pub fn deep_link(&self) -> Option<&RedirectUri> {
        self.0.iter().find(|uri| uri.loopback_port.is_none())
    }

    /// The first, in the order of preference.
    pub fn first(&self) -> Option<&RedirectUri> {
        self.0.first()
    }

    /// Whether a link is one of them, with nothing behind it but perhaps a slash.
    pub(crate) fn is_one(&self, link: &str) -> bool {
        let link = link.strip_suffix('/').unwrap_or(link);
        self.0.iter().any(|uri| uri.text == link)
    }

    /// The address that a link leads to, and the link's query.
    pub(crate) fn find<'l>(&self, link: &'l str) -> Option<(&RedirectUri, &'l str)> {
        self.0
            .iter()
            .find_map(|uri| uri.query_of(link).map(|query| (uri, query)))
    }
}

impl fmt::Debug for RedirectUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RedirectUri({})", self.text)
    }
}

fn loopback_port(url: &Url) -> Option<u16> {
    let is_loopback = match url.host()? {
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
        Host::Domain(_) => false,
    };
    url.port().filter(|_| is_loopback && url.path().len() > 1)
}

fn is_reverse_domain(scheme: &str) -> bool {
    scheme.split('.').count() >= 2
        && scheme.split('.').all(|label| {
            label.starts_with(|c: char| c.is_ascii_lowercase())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_reverse_domain_and_a_loopback_address_are_taken() {
        for (text, port) in [
            ("dev.vestibule.client://callback", None),
            ("dev.vestibule.client:/callback", None),
            ("http://127.0.0.1:8765/callback", Some(8765)),
            ("http://[::1]:8765/callback", Some(8765)),
        ] {
            assert_eq!(RedirectUri::new(text).unwrap().loopback_port(), port);
        }
    }

    #[test]
    fn any_other_address_is_refused() {
        for text in [
            "",
            "callback",
            "myapp://callback",
            "com.://callback",
            "https://app.example.com/callback",
            "http://app.example.com:8765/callback",
            "http://localhost:8765/callback",
            "http://127.0.0.1/callback",
            "http://127.0.0.1:8765/",
            "http://127.1:8765/callback",
            "http://0.0.0.0:8765/callback",
            "http://ada@127.0.0.1:8765/callback",
            "http://127.0.0.1:8765/callback?a=b",
            "http://127.0.0.1:8765/a/../callback",
            "dev.vestibule.client:",
            "dev.vestibule.client://callback/",
            "dev.vestibule.client://callback?a=b",
            "dev.vestibule.client://callback#a",
            "dev.vestibule.client://ada@callback",
            "dev.vestibule.client://call back",
            "Dev.vestibule.client://callback",
        ] {
            assert_eq!(
                RedirectUri::new(text),
                Err(Error::InvalidRedirectUri),
                "{text}"
            );
        }
    }
}
