//! Where the configuration of the user pool comes from: the command line or the environment for one run, or the copy that
//! is kept of the file that was chosen last. Without any of them the embedded user pool is used.
//!
//! Not here: what a file means ([`vestibule_cognito::configuration`]).
//!
//! Invariant: a file that can't be read changes nothing: what was in use stays in use, and what was kept stays kept.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use vestibule_cognito::configuration::Configuration;
use vestibule_contract::{ConfigurationOrigin, ConfigurationSource, ErrorCode, IpcError};

use crate::arguments::Arguments;
use crate::paths::Paths;
use crate::whole_file;

/// A configuration, and where it came from.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    /// What it says.
    pub configuration: Configuration,
    /// Where it came from; `None` if a person typed it.
    pub source: Option<ConfigurationSource>,
    content: String,
}

/// The configuration to start with; `None` for the embedded user pool.
///
/// # Errors
/// [`ErrorCode::ConfigurationUnreadable`]: nobody can sign in until another one is chosen.
pub(crate) fn at_start(arguments: &Arguments, paths: &Paths) -> Result<Option<Opened>, IpcError> {
    if let Some(path) = &arguments.configuration {
        return read(path, ConfigurationOrigin::CommandLine).map(Some);
    }
    if let Some(path) = from_environment(std::env::var_os(VARIABLE)) {
        return read(&path, ConfigurationOrigin::Environment).map(Some);
    }
    let Some(kept) = load_kept(paths)? else {
        return Ok(None);
    };
    open(kept.content, kept.file_name, ConfigurationOrigin::Chosen).map(Some)
}

/// An OpenID provider that a person typed: the same form as in a file.
///
/// # Errors
/// [`ErrorCode::InvalidIssuer`]; the message says what is wrong.
pub(crate) fn of_issuer(
    issuer: &str,
    client_id: &str,
    scopes: &[String],
) -> Result<Opened, IpcError> {
    let mut form = serde_json::json!({ "issuer": issuer.trim(), "client_id": client_id.trim() });
    if let (false, Some(members)) = (scopes.is_empty(), form.as_object_mut()) {
        members.insert("scopes".to_owned(), scopes.into());
    }
    open(form.to_string(), String::new(), ConfigurationOrigin::Chosen)
        .map_err(|error| IpcError::new(ErrorCode::InvalidIssuer, error.message))
}

/// Reads a file.
///
/// # Errors
/// [`ErrorCode::ConfigurationUnreadable`]; the message says what is wrong, and where.
pub(crate) fn read(path: &Path, origin: ConfigurationOrigin) -> Result<Opened, IpcError> {
    let file_name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut content = Vec::new();
    let file = fs::File::open(path).map_err(|error| unreadable(&error.kind()))?;
    // One byte more than is taken, so that a longer file is told from one that just fits.
    file.take(LONGEST + 1)
        .read_to_end(&mut content)
        .map_err(|error| unreadable(&error.kind()))?;
    let content = String::from_utf8(content).map_err(|_| unreadable(&"it is not UTF-8 text"))?;
    open(content, file_name, origin)
}

/// Keeps a copy of what was chosen, for the next start. It is for its owner alone, like the file that it was read from.
///
/// # Errors
/// [`ErrorCode::Internal`]: what was kept before is kept still.
pub(crate) fn keep(opened: &Opened, paths: &Paths) -> Result<(), IpcError> {
    let kept = Kept {
        file_name: opened
            .source
            .as_ref()
            .map_or_else(String::new, |source| source.file_name.clone()),
        content: opened.content.clone(),
    };
    write(&kept, paths).map_err(|error| {
        IpcError::new(
            ErrorCode::Internal,
            format!("the configuration could not be kept: {error}"),
        )
    })
}

/// From the next start on the embedded user pool is used again.
///
/// # Errors
/// [`ErrorCode::Internal`]: it is kept still.
pub(crate) fn forget(paths: &Paths) -> Result<(), IpcError> {
    match fs::remove_file(paths.data.join(KEPT)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(IpcError::new(
            ErrorCode::Internal,
            format!("the kept configuration could not be removed: {error}"),
        )),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The copy that is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    file_name: String,
    content: String,
}

fn open(
    content: String,
    file_name: String,
    origin: ConfigurationOrigin,
) -> Result<Opened, IpcError> {
    let configuration =
        Configuration::parse(content.as_bytes()).map_err(|error| unreadable(&error))?;
    Ok(Opened {
        source: (!file_name.is_empty()).then(|| ConfigurationSource {
            file_name,
            format: configuration.format(),
            origin,
        }),
        configuration,
        content,
    })
}

fn load_kept(paths: &Paths) -> Result<Option<Kept>, IpcError> {
    match fs::read(paths.data.join(KEPT)) {
        Ok(kept) => serde_json::from_slice(&kept)
            .map(Some)
            .map_err(|_| unreadable(&"the kept copy is damaged; open the file again")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(&error.kind())),
    }
}

fn write(kept: &Kept, paths: &Paths) -> io::Result<()> {
    whole_file::write(&paths.data.join(KEPT), &serde_json::to_vec(kept)?)
}

fn from_environment(value: Option<OsString>) -> Option<PathBuf> {
    value.filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn unreadable(reason: &dyn std::fmt::Display) -> IpcError {
    IpcError::new(ErrorCode::ConfigurationUnreadable, reason.to_string())
}

/// Names a configuration for one run.
const VARIABLE: &str = "VESTIBULE_CONFIGURATION";
const KEPT: &str = "configuration.json";
/// As much as the parser takes.
const LONGEST: u64 = 1024 * 1024;

#[cfg(test)]
mod tests;
