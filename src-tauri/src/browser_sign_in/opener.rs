//! Opens the system browser: `$BROWSER` and the desktop's own choice on Linux, what the system names elsewhere.

use tauri::Url;
use vestibule_oidc::BrowserNotOpened;
use webbrowser::{Browser, BrowserOptions};

/// Opens the browser at this address. Blocks until it has been started.
///
/// # Errors
/// There is none, or the address is none for a browser: nothing but `https`, or `http` on this computer, ever gets to a program that may
/// read it in a way of its own.
pub(super) fn open(address: &str) -> Result<(), BrowserNotOpened> {
    let url = web_address(address).ok_or(BrowserNotOpened)?;
    let mut options = BrowserOptions::new();
    options.with_suppress_output(true);
    webbrowser::open_browser_with_options(Browser::Default, url.as_str(), &options).map_err(
        |error| {
            // Its kind alone: the text may repeat the address.
            tracing::warn!(kind = ?error.kind(), "the browser could not be opened");
            BrowserNotOpened
        },
    )
}

fn web_address(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let is_web = match url.scheme() {
        "https" => url.host_str().is_some_and(|host| !host.is_empty()),
        "http" => matches!(url.host_str(), Some("127.0.0.1" | "[::1]" | "localhost")),
        _ => false,
    };
    is_web.then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_sent_to_the_web_and_nowhere_else() {
        for address in [
            "https://auth.example.com/oauth2/authorize?client_id=a&state=b",
            "http://127.0.0.1:8080/authorize",
            "http://[::1]:8080/authorize",
            "http://localhost:8080/authorize",
        ] {
            assert!(web_address(address).is_some(), "{address}");
        }
        for address in [
            "",
            "--help",
            "/etc/passwd",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,hello",
            "dev.vestibule.client://callback",
            "ms-msdt:/id",
            "http://auth.example.com/authorize",
            "http://127.0.0.1.evil.example/",
            "http://localhost.evil.example/",
        ] {
            assert_eq!(open(address), Err(BrowserNotOpened), "{address}");
        }
    }
}
