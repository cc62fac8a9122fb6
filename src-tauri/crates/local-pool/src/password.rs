//! Passwords: the pool's policy with Cognito's texts, and setting one.

use rusqlite::Transaction;

use crate::config::PasswordPolicy;
use crate::exception::{Exception, ExceptionKind};
use crate::limit;
use crate::pool::{LETTERS_AND_DIGITS, Pool, random_text};
use crate::secret::Password;
use crate::srp::{Salt, Verifier};
use crate::store::StoreError;
use crate::store::password_history;
use crate::store::users::User;
use crate::store::verifiers::{self, SrpIdentity};
use crate::username::{srp_identity, subject_of};

/// Whether a new password is one that the policy takes.
///
/// # Errors
/// `InvalidPasswordException` with the first rule that it breaks.
pub(crate) fn check_policy(policy: &PasswordPolicy, password: &Password) -> Result<(), Exception> {
    // EXPOSE: the policy looks at its characters.
    let text = password.expose_secret();
    let has = |is_of_class: fn(char) -> bool| text.chars().any(is_of_class);
    let reason = if text.chars().count() < policy.minimum_length {
        "Password not long enough"
    } else if policy.require_uppercase && !has(|character| character.is_ascii_uppercase()) {
        "Password must have uppercase characters"
    } else if policy.require_lowercase && !has(|character| character.is_ascii_lowercase()) {
        "Password must have lowercase characters"
    } else if policy.require_numbers && !has(|character| character.is_ascii_digit()) {
        "Password must have numeric characters"
    } else if policy.require_symbols && !has(is_symbol) {
        "Password must have symbol characters"
    } else {
        return Ok(());
    };
    Err(Exception::new(
        ExceptionKind::InvalidPassword,
        format!("Password did not conform with policy: {reason}"),
    ))
}

/// Whether a new password is none of the user's last ones, if the policy asks for that. It takes a few milliseconds for each.
///
/// # Errors
/// Inside: `PasswordHistoryPolicyViolationException`. Outside: the database's.
pub(crate) fn check_history(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    password: &Password,
) -> Result<Result<(), Exception>, StoreError> {
    let size = pool.config.password_policy.password_history_size;
    let mut last = password_history::list(transaction, &pool.sealer, &user.sub, size)?;
    if last.is_empty() && size > 0 {
        // The present one was chosen before the pool kept any.
        last.extend(verifiers::find(
            transaction,
            &pool.sealer,
            &user.sub,
            SrpIdentity::Sub,
        )?);
    }
    let identity = srp_identity(pool, &user.sub);
    let was_used = last.iter().any(|(salt, verifier)| {
        Verifier::of_password(identity, salt, password).is_same_as(verifier)
    });
    Ok(if was_used {
        Err(Exception::password_history_violation())
    } else {
        Ok(())
    })
}

/// A password that the policy takes, whatever it asks for.
pub(crate) fn random_password(policy: &PasswordPolicy) -> Password {
    // One of each kind, and then so many that nobody guesses it. Letters and digits that look alike stay: it is copied.
    let classes = [UPPERCASE, LOWERCASE, DIGITS, SYMBOLS];
    let mut text: String = classes.map(|class| random_text(class, 1)).concat();
    let length = policy.minimum_length.max(RANDOM_LENGTH);
    text.push_str(&random_text(LETTERS_AND_DIGITS, length - text.len()));
    Password::new(text)
}

/// What is kept of a password: a verifier for each id that the user may sign in with.
#[derive(Debug)]
pub(crate) struct NewPassword([(SrpIdentity, Salt, Verifier); 2]);

impl NewPassword {
    /// Works it out, which takes a few milliseconds.
    pub(crate) fn new(pool: &Pool, user: &User, password: &Password) -> Self {
        let make = |identity, user_id| {
            let salt = Salt::random();
            let verifier = Verifier::of_password(srp_identity(pool, user_id), &salt, password);
            (identity, salt, verifier)
        };
        Self([
            make(SrpIdentity::Username, &user.username_key),
            make(SrpIdentity::Sub, &user.sub),
        ])
    }

    /// Keeps it, in place of an earlier one, whose failed attempts are forgotten.
    pub(crate) fn save(
        &self,
        pool: &Pool,
        transaction: &Transaction<'_>,
        user: &User,
    ) -> Result<(), StoreError> {
        for (identity, salt, verifier) in &self.0 {
            verifiers::save(
                transaction,
                &pool.sealer,
                &user.sub,
                *identity,
                salt,
                verifier,
            )?;
            if *identity == SrpIdentity::Sub {
                let size = pool.config.password_policy.password_history_size;
                let present = (salt, verifier);
                password_history::push(transaction, &pool.sealer, &user.sub, present, size)?;
            }
        }
        limit::forgive_passwords(transaction, &subject_of(pool, user))
    }
}

/// Cognito's special characters. A space counts where it is neither the first nor the last character, which it can't be.
fn is_symbol(character: char) -> bool {
    "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+= ".contains(character)
}

const UPPERCASE: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWERCASE: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
const DIGITS: &[u8] = b"0123456789";
const SYMBOLS: &[u8] = b"!#$%&*+-=?@^_";
/// 12 random letters and digits are 71 bits.
const RANDOM_LENGTH: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(password: &str) -> Result<(), String> {
        check_policy(&PasswordPolicy::default(), &Password::new(password.into()))
            .map_err(|exception| exception.message.into_owned())
    }

    #[test]
    fn each_broken_rule_has_cognitos_text() {
        for (password, reason) in [
            ("Aa1!", "Password not long enough"),
            ("aaaaaa1!", "Password must have uppercase characters"),
            ("AAAAAA1!", "Password must have lowercase characters"),
            ("AAAaaaa!", "Password must have numeric characters"),
            ("AAAaaaa1", "Password must have symbol characters"),
            ("ÄÄÄaaa1!", "Password must have uppercase characters"),
        ] {
            assert_eq!(
                verdict(password),
                Err(format!("Password did not conform with policy: {reason}")),
                "{password}"
            );
        }
    }

    #[test]
    fn a_password_that_keeps_all_rules_is_taken() {
        assert_eq!(verdict("Aaaaaa1!"), Ok(()));
        assert_eq!(verdict("Aaaa aa1"), Ok(()), "a space inside is a symbol");
        assert_eq!(
            verdict("Ä🗝Aaaa1!"),
            Ok(()),
            "length is counted in characters"
        );
    }

    #[test]
    fn a_random_password_keeps_all_rules() {
        for minimum_length in [6, 8, 99] {
            let policy = PasswordPolicy {
                minimum_length,
                ..PasswordPolicy::default()
            };
            assert_eq!(check_policy(&policy, &random_password(&policy)), Ok(()));
        }
    }

    #[test]
    fn a_rule_that_is_off_is_not_asked_for() {
        let policy = PasswordPolicy {
            minimum_length: 6,
            require_uppercase: false,
            require_lowercase: false,
            require_numbers: false,
            require_symbols: false,
            password_history_size: 0,
            temporary_password_validity_days: 7,
        };
        assert_eq!(
            check_policy(&policy, &Password::new("äöüäöü".into())),
            Ok(())
        );
    }
}
