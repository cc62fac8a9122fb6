//! The parts of the Account page. Each asks the core for its own data, so that one that fails takes none of the others with it.
//!
//! Invariant: at most one editor is open, so that the ids of its fields are the only ones on the page.

mod attributes;
mod danger;
mod devices;
mod editor;
mod panel;
mod passkeys;
mod password;
mod second_factor;
mod top;

pub use attributes::Attributes;
pub use danger::Danger;
pub use devices::Devices;
pub use editor::Editor;
pub use panel::{Awaited, Panel, Resource};
pub use passkeys::Passkeys;
pub use password::PasswordPart;
pub use second_factor::SecondFactor;
pub use top::Top;
