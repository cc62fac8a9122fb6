//! The types that cross a boundary: the core to the webview, the core to another program on this computer.
//!
//! Nothing that the webview gets has a field for a token or a password. Two secrets it does get, because a person has to see them:
//! the code in the embedded user pool's [`Mail`], which nothing really sends, and what an authenticator application is enrolled
//! with ([`TotpSetup`]). What a person granted to a companion stands in one module, `local_api`, which the webview never sees.
//! It depends on serde alone and compiles for wasm32, so both ends of each boundary share one definition.
//! Every type has a JSON snapshot in its tests: what is on the wire changes on purpose or not at all.

mod account;
mod authenticator;
mod browser;
mod check_user;
mod companion;
mod configuration;
mod error;
mod help;
mod local_api;
mod mailbox;
mod page;
mod preferences;
mod route;
mod session;
mod wire;

pub use account::{
    AttributeUpdate, Device, MfaPreference, Passkey, TotpSetup, UserAuthFactors, UserProfile,
};
pub use authenticator::{CodeDelivery, CodeKind, DeliveryMedium, PasswordPolicy, Step, StepName};
pub use browser::{
    BrowserPrompt, BrowserProvider, BrowserProviderKind, BrowserSession, BrowserSignIn,
    BrowserStage, BrowserWait, LastUsed, WayBack,
};
pub use check_user::CheckUser;
pub use companion::{ActivityEntry, ActivityPage, Companion, PairingPrompt, RefusedCompanion};
pub use configuration::{
    AuthFlow, ConfigurationFormat, ConfigurationOrigin, ConfigurationSource, Finding, FindingCode,
    FindingSeverity, FirstFactor, MfaMethod, MfaRequirement, SignInName, UserPoolInfo,
    UserPoolKind,
};
pub use error::{ErrorCode, IpcError};
pub use help::{DiagnosticReport, HelpLink};
pub use local_api::{
    Account, ApiError, ApiEvent, COMPANION_TOKEN_PREFIX, CredentialProcess, Discovery, GrantEnded,
    HelloAnswer, PairAccepted, PairRequest, PairStatus, Scope, SessionAnswer, SessionState,
    SignOutAnswer, TokenAnswer, TokenUse, api_error, api_path, pipe_name, server_proof_message,
};
pub use mailbox::Mail;
pub use page::{Page, PageData};
pub use preferences::{Appearance, Preferences, ZOOMS};
pub use route::Route;
pub use session::{
    Connection, Notice, OtherDevices, Revocation, SessionEvent, SessionStatus, SessionStorage,
    SessionView, SignOutReason, SignOutReceipt, SignOutScope, SignedInUser,
};
pub use wire::{AppInfo, command, event};

#[cfg(test)]
mod tests;
