//! Which second factors a user turned on, and which of them is preferred.

use rusqlite::Transaction;

use super::StoreError;
use crate::config::MfaMethod;

/// A user's second factors (`UserMFASettingList`, `PreferredMfaSetting`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MfaSettings {
    /// In Cognito's order, each once.
    pub(crate) enabled: Vec<MfaMethod>,
    /// One of them, if any.
    pub(crate) preferred: Option<MfaMethod>,
}

impl MfaSettings {
    /// Turns a method on; it becomes the preferred one if there is none.
    pub(crate) fn enable(&mut self, method: MfaMethod) {
        if !self.enabled.contains(&method) {
            self.enabled.push(method);
            self.enabled.sort_unstable();
        }
        self.preferred.get_or_insert(method);
    }

    /// Turns a method on; it becomes the preferred one, or is it no longer.
    pub(crate) fn turn_on(&mut self, method: MfaMethod, is_preferred: bool) {
        self.disable(method);
        self.enabled.push(method);
        self.enabled.sort_unstable();
        if is_preferred {
            self.preferred = Some(method);
        }
    }

    /// Turns a method off.
    pub(crate) fn disable(&mut self, method: MfaMethod) {
        self.enabled.retain(|enabled| *enabled != method);
        self.preferred = self.preferred.filter(|preferred| *preferred != method);
    }
}

/// A user's settings.
pub(crate) fn settings(
    transaction: &Transaction<'_>,
    sub: &str,
) -> Result<MfaSettings, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT method, preferred FROM mfa_settings WHERE sub = ?1")?;
    let rows = statement.query_map([sub], |row| {
        Ok((row.get::<_, String>("method")?, row.get("preferred")?))
    })?;
    let mut settings = MfaSettings::default();
    for row in rows {
        let (method, is_preferred) = row?;
        let method =
            MfaMethod::parse(&method).ok_or(StoreError::Malformed("mfa_settings.method"))?;
        settings.enabled.push(method);
        if is_preferred {
            settings.preferred = Some(method);
        }
    }
    settings.enabled.sort_unstable();
    Ok(settings)
}

/// Keeps a user's settings, in place of earlier ones.
pub(crate) fn save_settings(
    transaction: &Transaction<'_>,
    sub: &str,
    settings: &MfaSettings,
) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM mfa_settings WHERE sub = ?1", [sub])?;
    for method in &settings.enabled {
        transaction.execute(
            "INSERT INTO mfa_settings (sub, method, preferred) VALUES (?1, ?2, ?3)",
            (sub, method.as_str(), settings.preferred == Some(*method)),
        )?;
    }
    Ok(())
}
