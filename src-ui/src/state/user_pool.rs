//! What the page knows of the user pool, once the core has said it.

use vestibule_contract::{
    AppInfo, IpcError, PasswordPolicy, SignInName, UserPoolInfo, UserPoolKind,
};

use super::App;
use crate::prelude::t;
use crate::words;

impl App {
    /// What this function says of the user pool, once that is known.
    pub fn of_user_pool<T>(self, say: impl FnOnce(&UserPoolInfo) -> T) -> Option<T> {
        self.info.with(|info| match info {
            Some(Ok(AppInfo {
                user_pool: Ok(pool),
                ..
            })) => Some(say(pool)),
            _ => None,
        })
    }

    /// The rules for a new password; Cognito's default until the pool's are known.
    pub fn password_policy(self) -> PasswordPolicy {
        self.of_user_pool(|pool| pool.password_policy)
            .unwrap_or_default()
    }

    /// Where the user pool runs, once that is known.
    pub fn user_pool(self) -> Option<UserPoolKind> {
        self.of_user_pool(|pool| pool.kind)
    }

    /// Where the embedded user pool's earlier database is kept, if it could not be used.
    pub fn set_aside(self) -> Option<String> {
        self.of_user_pool(|pool| pool.set_aside.clone()).flatten()
    }

    /// The label of the field for what an account is named by.
    pub fn sign_in_name(self) -> String {
        let label = |names: &[SignInName]| words::of_sign_in_names(names);
        self.of_user_pool(|pool| label(&pool.sign_in_names))
            .unwrap_or_else(|| label(&[]))
    }

    /// Why there is no user pool, if there is none.
    pub fn user_pool_failure(self) -> Option<IpcError> {
        self.info.with(|info| match info {
            Some(
                Ok(AppInfo {
                    user_pool: Err(error),
                    ..
                })
                | Err(error),
            ) => Some(error.clone()),
            _ => None,
        })
    }

    /// Whose page the browser shows, where that page asks by itself.
    pub fn issuer_label(self) -> Option<String> {
        self.of_user_pool(issuer_label).flatten()
    }

    /// Whether somebody can be signed in through the browser.
    pub fn has_browser(self) -> bool {
        self.of_user_pool(|pool| pool.browser.is_some())
            .unwrap_or(false)
    }

    /// Whether the user pool is the embedded one, whose codes come to the mailbox.
    pub fn has_mailbox(self) -> bool {
        matches!(self.user_pool(), Some(UserPoolKind::Embedded { .. }))
    }
}

/// Whose page the browser shows for this user pool; the embedded one has no name of its own.
pub fn issuer_label(pool: &UserPoolInfo) -> Option<String> {
    let browser = pool.browser.as_ref()?;
    Some(match pool.kind {
        UserPoolKind::Embedded { .. } => t!("embedded-pool"),
        UserPoolKind::Cognito | UserPoolKind::OpenIdProvider => browser.issuer_label.clone(),
    })
}
