//! The addresses by which the browser can lead back to this application.

use vestibule_cognito::configuration::{DesktopCallbacks, RedirectUri as Registered};
use vestibule_oidc::{RedirectUri, RedirectUris};

/// All of them, in the order of preference.
pub(crate) fn all() -> RedirectUris {
    RedirectUris::new(ours())
}

/// Those that are registered at the provider.
pub(crate) fn registered(at_provider: &[Registered]) -> RedirectUris {
    RedirectUris::new(ours().filter(|ours| {
        at_provider
            .iter()
            .any(|registered| registered.as_str() == ours.as_str())
    }))
}

/// All of them, as they are registered at a provider.
pub(crate) fn texts() -> Vec<String> {
    ours().map(|uri| uri.as_str().to_owned()).collect()
}

/// The same for who looks a configuration over.
pub(crate) fn desktop_callbacks() -> DesktopCallbacks {
    #[expect(clippy::expect_used, reason = "a constant, tried by a test")]
    let deep_link = Registered::new(DEEP_LINK).expect("an address");
    DesktopCallbacks {
        deep_link,
        loopback: LOOPBACK.into_iter().filter_map(Registered::new).collect(),
    }
}

fn ours() -> impl Iterator<Item = RedirectUri> {
    // Each of them is one: a test tries it.
    std::iter::once(DEEP_LINK)
        .chain(LOOPBACK)
        .filter_map(|text| RedirectUri::new(text).ok())
}

/// The application's own scheme: the reverse of a domain (RFC 8252, section 7.1).
pub(super) const SCHEME: &str = "dev.vestibule.client";
/// By that scheme.
const DEEP_LINK: &str = "dev.vestibule.client://callback";
/// By a port of this computer (RFC 8252, section 7.3). Cognito compares ports, too, so that they are a fixed few, of those that
/// nobody has registered.
const LOOPBACK: [&str; 3] = [
    "http://127.0.0.1:41573/callback",
    "http://127.0.0.1:43981/callback",
    "http://127.0.0.1:47213/callback",
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn every_way_back_is_an_address() {
        assert_eq!(all().deep_link().unwrap().as_str(), DEEP_LINK);
        assert!(DEEP_LINK.starts_with(&format!("{SCHEME}:")));
        assert_eq!(all().loopback().count(), LOOPBACK.len());
        let callbacks = desktop_callbacks();
        assert_eq!(callbacks.deep_link.as_str(), DEEP_LINK);
        assert_eq!(callbacks.loopback.len(), LOOPBACK.len());
    }

    #[test]
    fn only_what_is_registered_to_the_letter_is_a_way_back() {
        let at_provider = [
            "https://app.example.com/",
            "dev.vestibule.client://callback/",
            "http://127.0.0.1:43981/callback",
        ];
        let at_provider = at_provider.map(|text| Registered::new(text).unwrap());
        let uris = registered(&at_provider);
        assert!(uris.deep_link().is_none(), "there is a slash too many");
        let loopback: Vec<_> = uris.loopback().map(RedirectUri::as_str).collect();
        assert_eq!(loopback, ["http://127.0.0.1:43981/callback"]);
        assert!(registered(&[]).first().is_none());
    }
}
