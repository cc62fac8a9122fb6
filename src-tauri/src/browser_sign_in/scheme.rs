//! Whether the operating system leads links of our scheme to this very executable, and how it is made to.
//!
//! Any program can claim any scheme. What it would get is a code that is of no use without the verifier, which never leaves this process
//! (RFC 7636); what the person would get is a sign-in that never ends. So it is looked after before each one.

#[cfg(windows)]
mod registry;
#[cfg(target_os = "linux")]
mod xdg;

use tauri::{AppHandle, Runtime};

/// Whether links lead here, after they were made to where that is needed and possible. Starts programs, and waits for them.
#[cfg(target_os = "linux")]
pub(super) fn leads_here<R: Runtime>(app: &AppHandle<R>) -> bool {
    let program = crate::executable::own(app);
    let Some(registrar) = program.and_then(xdg::Registrar::of_this_person) else {
        return false;
    };
    registrar.leads_here() || (registrar.register() && registrar.leads_here())
}

/// Whether links lead here, after they were made to where that is needed and possible.
#[cfg(windows)]
pub(super) fn leads_here<R: Runtime>(_: &AppHandle<R>) -> bool {
    registry::leads_here() || (registry::register() && registry::leads_here())
}

/// macOS reads the scheme from an installed application's own description, and lets no program claim one by itself.
#[cfg(target_os = "macos")]
pub(super) fn leads_here<R: Runtime>(_: &AppHandle<R>) -> bool {
    std::env::current_exe().is_ok_and(|exe| {
        exe.parent()
            .is_some_and(|folder| folder.ends_with("Contents/MacOS"))
    })
}
