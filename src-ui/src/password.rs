//! The rules of a new password, one by one, for the form to tick off. The user pool decides; this only helps.

use vestibule_contract::PasswordPolicy;

/// One rule of the pool's password policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// This many characters at least.
    MinLength(u8),
    /// One of `a-z`.
    Lowercase,
    /// One of `A-Z`.
    Uppercase,
    /// One of `0-9`.
    Number,
    /// One of Cognito's special characters.
    Symbol,
}

impl Rule {
    /// Whether the password keeps the rule.
    pub fn holds(self, password: &str) -> bool {
        match self {
            Self::MinLength(length) => password.chars().count() >= usize::from(length),
            Self::Lowercase => password.contains(|c: char| c.is_ascii_lowercase()),
            Self::Uppercase => password.contains(|c: char| c.is_ascii_uppercase()),
            Self::Number => password.contains(|c: char| c.is_ascii_digit()),
            // A space counts, too, unless it is the first or last character.
            Self::Symbol => {
                password.contains(|c| PasswordPolicy::SYMBOLS.contains(c))
                    || password.trim_matches(' ').contains(' ')
            }
        }
    }
}

/// The rules of this policy, in the order in which the form shows them.
pub fn rules(policy: PasswordPolicy) -> Vec<Rule> {
    let switches = [
        (policy.require_lowercase, Rule::Lowercase),
        (policy.require_uppercase, Rule::Uppercase),
        (policy.require_numbers, Rule::Number),
        (policy.require_symbols, Rule::Symbol),
    ];
    let required = switches
        .into_iter()
        .filter_map(|(required, rule)| required.then_some(rule));
    std::iter::once(Rule::MinLength(policy.min_length))
        .chain(required)
        .collect()
}

/// Whether the password keeps every rule of the policy.
pub fn conforms(policy: PasswordPolicy, password: &str) -> bool {
    rules(policy).into_iter().all(|rule| rule.holds(password))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_has_its_length_and_the_kinds_that_it_requires() {
        let policy = PasswordPolicy {
            min_length: 12,
            require_lowercase: true,
            require_uppercase: false,
            require_numbers: true,
            require_symbols: false,
        };
        assert_eq!(
            rules(policy),
            [Rule::MinLength(12), Rule::Lowercase, Rule::Number]
        );
        assert_eq!(rules(PasswordPolicy::default()).len(), 5);
    }

    #[test]
    fn a_password_conforms_only_if_it_keeps_every_rule() {
        let policy = PasswordPolicy::default();
        assert!(conforms(policy, "Passw0rd!"));
        for (password, why) in [
            ("Passw0!", "seven characters"),
            ("PASSW0RD!", "no lower case"),
            ("passw0rd!", "no upper case"),
            ("Password!", "no number"),
            ("Passw0rdd", "no symbol"),
            ("", "nothing"),
        ] {
            assert!(!conforms(policy, password), "{why}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(Rule::MinLength(8).holds("ééééeeee"));
        assert!(
            !Rule::MinLength(8).holds("éééé"),
            "eight bytes, four characters"
        );
    }

    #[test]
    fn only_ascii_letters_and_digits_are_of_cognitos_kinds() {
        assert!(!Rule::Lowercase.holds("É1ß"));
        assert!(!Rule::Number.holds("٣"));
    }

    #[test]
    fn each_of_cognitos_symbols_counts_and_a_space_only_inside() {
        for symbol in PasswordPolicy::SYMBOLS.chars() {
            assert!(Rule::Symbol.holds(&symbol.to_string()), "{symbol}");
        }
        assert!(Rule::Symbol.holds("pass word"));
        assert!(
            !Rule::Symbol.holds(" password "),
            "a space at either end does not count"
        );
        assert!(!Rule::Symbol.holds("pässword€"));
    }
}
