//! Sign-in through the system browser: the authorization code flow with PKCE (RFC 6749, 7636, 8252, 9700; `OpenID` Connect Core 1.0).
//!
//! One flow with two configurations: the domain of a Cognito user pool (hosted UI, managed login, and whoever the pool trusts), and any
//! `OpenID` provider by its issuer.
//!
//! ```text
//! Provider::begin ─► Attempt ─► Attempts::add ─► AuthorizationUrl ─► the system browser
//!                                                                        │
//! SignedIn ◄─ Provider::sign_in ◄─ Answered ◄─ Attempts::answer ◄─ Callback::parse
//! ```
//!
//! [`BrowserFlow`] is all of that as the session's port.
//!
//! Not here: opening a browser, receiving the deep link (but [`LoopbackReceiver`] stands in for it), who is signed in (the session), where tokens are kept (the vault), the rules for
//! a token ([`vestibule_session::token_check`]), the keys ([`vestibule_issuer`]), and a clock (it is passed in).
//!
//! Invariants: PKCE with S256, a state and a nonce go with every request, of 256 random bits each, and are used once; a link that does not
//! name a pending attempt by its state changes nothing; what is kept of an attempt for after a restart is gone before its code is exchanged; a code is exchanged once and never again; tokens leave this crate only after they
//! were checked; no code, state, verifier, token or text of a provider's reaches a log or an error.

mod attempt;
mod attempts;
mod authorization;
mod browser_flow;
mod callback;
mod config;
mod error;
mod kept;
mod loopback;
mod metadata;
mod provider;
mod redirect_uri;
mod secret;
mod token_endpoint;

pub use attempt::Attempt;
pub use attempts::{Answered, AttemptId, Attempts, Outcome, PendingAttempt};
pub use authorization::{AuthorizationOptions, Prompt, Via};
pub use browser_flow::{BrowserFlow, BrowserNotOpened, Desktop};
pub use callback::{AuthorizationError, Callback};
pub use config::{CognitoDomainConfig, OpenIdConfig};
pub use error::Error;
pub use loopback::{LoopbackReceiver, ReturnPage};
pub use provider::{EndSession, Provider, SignedIn};
pub use redirect_uri::{RedirectUri, RedirectUris};
pub use secret::{AuthorizationUrl, EndSessionUrl};

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
