//! Who handles our scheme on Windows, and how that becomes this executable: three values of the person's own part of the registry.

use std::env;

use windows_registry::{CLASSES_ROOT, CURRENT_USER, Result};

use crate::browser_sign_in::redirect_uris::SCHEME;

/// Whether links lead to this executable.
pub(super) fn leads_here() -> bool {
    let Some(command) = command() else {
        return false;
    };
    let registered = CLASSES_ROOT
        .open(format!("{SCHEME}\\{COMMAND}"))
        .and_then(|key| key.get_string(""));
    registered.is_ok_and(|registered| registered == command)
}

/// Makes it so.
pub(super) fn register() -> bool {
    let registered = command().map(|command| write(&command));
    if let Some(Err(error)) = &registered {
        tracing::warn!(code = error.code().0, "the scheme could not be registered");
    }
    matches!(registered, Some(Ok(())))
}

fn write(command: &str) -> Result<()> {
    let classes = format!("Software\\Classes\\{SCHEME}");
    let class = CURRENT_USER.create(&classes)?;
    class.set_string("", "URL:Vestibule")?;
    class.set_string("URL Protocol", "")?;
    let key = CURRENT_USER.create(format!("{classes}\\{COMMAND}"))?;
    key.set_string("", command)
}

/// This executable with the link as its one argument. A path has no quotation mark on Windows.
fn command() -> Option<String> {
    let executable = env::current_exe().ok()?;
    let executable = executable.to_str()?;
    let executable = executable.strip_prefix(r"\\?\").unwrap_or(executable);
    Some(format!("\"{executable}\" \"%1\""))
}

const COMMAND: &str = "shell\\open\\command";
