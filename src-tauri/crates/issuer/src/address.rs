//! Addresses that may be asked: over TLS, or on this computer.

use url::{Host, Url};

/// The address of an endpoint, in which no password and no fragment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    url: Url,
    is_loopback: bool,
}

/// Why an address is none that may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AddressError {
    /// It is plain HTTP, and not on this computer.
    #[error("the address must be https unless it is on this computer")]
    Insecure,
    /// It is no HTTP address, or has a user name or a fragment.
    #[error("the address is not an https address without user name and fragment")]
    Invalid,
}

impl Address {
    /// Takes an address if it may be asked.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(url: Url) -> Result<Self, AddressError> {
        let is_bare =
            url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
        match (url.scheme(), url.host()) {
            ("https", Some(_)) if is_bare => Ok(Self {
                url,
                is_loopback: false,
            }),
            ("http", Some(host)) if is_bare && is_loopback(&host) => Ok(Self {
                url,
                is_loopback: true,
            }),
            ("http", Some(_)) if is_bare => Err(AddressError::Insecure),
            _ => Err(AddressError::Invalid),
        }
    }

    /// Reads an address.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        Self::new(Url::parse(text).map_err(|_| AddressError::Invalid)?)
    }

    /// The address itself.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Whether it is plain HTTP on this computer.
    pub fn is_loopback(&self) -> bool {
        self.is_loopback
    }
}

/// Whether a host is this computer, by its own word: no name is looked up.
pub fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
        Host::Domain(name) => *name == "localhost",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_over_tls_or_on_this_computer_is_taken() {
        for (text, is_loopback) in [
            ("https://issuer.example.com/keys?p=policy", false),
            ("https://127.0.0.1/", false),
            ("http://127.0.0.1:8080/keys", true),
            ("http://[::1]:8080/keys", true),
            ("http://localhost/keys", true),
        ] {
            assert_eq!(
                Address::parse(text).map(|address| address.is_loopback()),
                Ok(is_loopback),
                "{text}"
            );
        }
    }

    #[test]
    fn any_other_address_is_refused() {
        for (text, error) in [
            ("http://issuer.example.com/", AddressError::Insecure),
            ("http://localhost.evil.com/", AddressError::Insecure),
            ("http://x.localhost/", AddressError::Insecure),
            ("http://0.0.0.0/", AddressError::Insecure),
            ("https://ada@issuer.example.com/", AddressError::Invalid),
            ("https://:pw@issuer.example.com/", AddressError::Invalid),
            ("https://issuer.example.com/#here", AddressError::Invalid),
            ("ftp://issuer.example.com/", AddressError::Invalid),
            ("file:///etc/passwd", AddressError::Invalid),
            ("issuer.example.com", AddressError::Invalid),
            ("", AddressError::Invalid),
        ] {
            assert_eq!(Address::parse(text), Err(error), "{text}");
        }
    }
}
