//! The types that cross a boundary: the core to the webview, the core to another program on this computer.
//!
//! Nothing here knows a token or a password: a type that could carry one does not belong in this crate. The one code that it
//! knows is in the embedded user pool's [`Mail`], which is shown to a person because nothing really sends it.
//! It depends on serde alone and compiles for wasm32, so both ends of each boundary share one definition.
//! Every type has a JSON snapshot in its tests: what is on the wire changes on purpose or not at all.

mod authenticator;
mod check_user;
mod configuration;
mod error;
mod mailbox;
mod page;
mod route;
mod session;
mod wire;

pub use authenticator::{
    CodeDelivery, DeliveryMedium, PasswordPolicy, Step, StepName, UserPoolInfo, UserPoolKind,
};
pub use check_user::CheckUser;
pub use configuration::{
    AuthFlow, ConfigurationFormat, ConfigurationOrigin, ConfigurationSource, Finding, FindingCode,
    FindingSeverity, FirstFactor, MfaMethod, MfaRequirement, SignInName,
};
pub use error::{ErrorCode, IpcError};
pub use mailbox::Mail;
pub use page::{Page, PageData};
pub use route::Route;
pub use session::{
    Connection, Notice, Revocation, SessionStatus, SessionStorage, SessionView, SignOutReceipt,
    SignOutScope, SignedInUser,
};
pub use wire::{AppInfo, command, event};

#[cfg(test)]
mod tests;
