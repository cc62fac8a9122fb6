//! Sign-in through the system browser, as a person meets it: whom they can go by, how the browser leads back, how far it is.
//!
//! Not here: the address that the browser is sent to and the one that it comes back with. Both hold secrets, and neither reaches a webview.

use serde::{Deserialize, Serialize};

use crate::Route;

/// What can be had through the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrowserSignIn {
    /// Whether there is a page that asks by itself who somebody is: the user pool's hosted page, or the OpenID provider's own.
    /// `command::BEGIN_BROWSER_SIGN_IN` without a provider leads there.
    pub hosted_page: bool,
    /// Whom the user pool trusts, in the configuration's order. Empty for an OpenID provider.
    pub providers: Vec<BrowserProvider>,
    /// Whose page it is, for "Continue with …": the host, with its port if it has an unusual one.
    pub issuer_label: String,
    /// What the last sign-in through the browser went by, on this computer.
    pub last_used: Option<LastUsed>,
}

/// Somebody whom the user pool trusts to know the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrowserProvider {
    /// What the user pool calls it (`identity_provider`), for example `Google` or `LoginWithAmazon`.
    pub name: String,
    /// What a person calls it, for example `Amazon`.
    pub label: String,
    /// Whose mark its button shows.
    pub kind: BrowserProviderKind,
}

/// Whose mark a button shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BrowserProviderKind {
    /// Google.
    Google,
    /// Facebook.
    Facebook,
    /// Login with Amazon.
    Amazon,
    /// Sign in with Apple.
    Apple,
    /// One of the pool's own.
    Other,
}

/// What a sign-in through the browser went by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastUsed {
    /// The hosted page, or the OpenID provider's own.
    Page,
    /// A provider, by [`BrowserProvider::name`].
    Provider(String),
}

/// What the page has to ask, also of somebody whom it knows (`prompt`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BrowserPrompt {
    /// Which account.
    SelectAccount,
    /// To sign in.
    Login,
}

/// A sign-in that goes on in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrowserWait {
    /// Whom the person went to; `None` for the hosted page, or the OpenID provider's own.
    pub provider: Option<BrowserProvider>,
    /// How the browser leads back. Pasting works beside the other two.
    pub way_back: WayBack,
    /// How far it is.
    pub stage: BrowserStage,
    /// When it is given up: seconds since 1970-01-01T00:00:00Z.
    pub expires_at: i64,
    /// The page that is shown once somebody is signed in.
    pub route: Route,
}

/// How the browser leads back to the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayBack {
    /// By the application's own scheme, which is registered to it on this computer (RFC 8252 section 7.1).
    DeepLink,
    /// By an address of this computer (RFC 8252 section 7.3).
    Loopback,
    /// The person copies the address that the browser ends at, and pastes it here.
    Paste,
}

/// How far a sign-in through the browser is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BrowserStage {
    /// The person is in the browser.
    InBrowser,
    /// The browser came back, and the provider is asked to confirm it.
    Confirming,
}

/// What became of the browser's own session at a sign-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BrowserSession {
    /// It stays: nobody asked for its end.
    NotAsked,
    /// The browser was sent to the page that ends it.
    Opened,
    /// The browser could not be opened, or the provider could not be reached: it stays.
    Failed,
    /// The provider has no such page, or it would not lead back here: it stays.
    NotSupported,
}
