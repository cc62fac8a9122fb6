//! What the question says. Everything that comes from the program that asks stands between quotation marks or on a line of its own.

use vestibule_contract::{PairingPrompt, Scope};

/// The title of its window.
pub(super) const TITLE: &str = "Let a program use your sign-in?";
/// The three answers.
pub(super) const REFUSE: &str = "Refuse";
pub(super) const REFUSE_ALWAYS: &str = "Refuse, and don't ask again";
pub(super) const APPROVE: &str = "Let it in";

/// The question.
pub(super) fn heading(prompt: &PairingPrompt) -> String {
    format!("“{}” wants to use your sign-in", prompt.name)
}

/// What is known, line by line.
pub(super) fn facts(prompt: &PairingPrompt) -> Vec<(&'static str, String)> {
    let executable = prompt
        .executable
        .clone()
        .unwrap_or_else(|| "the system does not say".to_owned());
    let mut facts = vec![("Program", executable)];
    facts.extend(prompt.pid.map(|pid| ("Process", pid.to_string())));
    facts.push(("Account", prompt.account.username.clone()));
    let scopes: Vec<_> = prompt.scopes.iter().map(|scope| meaning(*scope)).collect();
    facts.push(("It could", scopes.join("\n")));
    if !prompt.reason.is_empty() {
        facts.push(("Its reason", format!("“{}”", prompt.reason)));
    }
    let days = prompt.valid_days;
    facts.push((
        "For",
        format!("{days} days at most, and until you revoke it"),
    ));
    if let Some(code) = &prompt.code {
        facts.push((
            "Its code",
            format!("{code}\nLet it in only if the program shows the same."),
        ));
    }
    facts
}

fn meaning(scope: Scope) -> &'static str {
    match scope {
        Scope::UserRead => "read your user name",
        Scope::SessionRead => {
            "read who is signed in, e-mail address and name included, and when that changes"
        }
        Scope::TokenId => "read your ID token: it can prove to others that you are you",
        Scope::TokenAccess => "read your access token: it can act for you at the user pool",
        Scope::AwsCredentials => "get temporary AWS credentials: it can act for you in AWS",
        Scope::SessionEnd => "sign you out of Vestibule on this computer",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use vestibule_contract::Account;

    use super::*;

    fn prompt() -> PairingPrompt {
        PairingPrompt {
            id: "1".to_owned(),
            name: "git-helper".to_owned(),
            executable: Some("/usr/bin/git-helper".to_owned()),
            pid: Some(4711),
            scopes: vec![Scope::UserRead, Scope::TokenAccess, Scope::SessionEnd],
            reason: "to push".to_owned(),
            account: Account {
                issuer: "https://issuer.example".to_owned(),
                subject: "5d1e6b2c".to_owned(),
                username: "ada".to_owned(),
            },
            seconds_left: 60,
            valid_days: 90,
            code: None,
        }
    }

    #[test]
    fn the_question_names_program_process_account_scopes_reason_and_time() {
        let lines: Vec<_> = facts(&prompt())
            .into_iter()
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        assert_eq!(
            lines,
            [
                "Program: /usr/bin/git-helper",
                "Process: 4711",
                "Account: ada",
                "It could: read your user name\nread your access token: it can act for you at the user pool\nsign you out of Vestibule on this computer",
                "Its reason: “to push”",
                "For: 90 days at most, and until you revoke it",
            ]
        );
    }

    #[test]
    fn what_the_system_does_not_say_is_said_not_to_be_known_and_a_code_is_to_be_compared() {
        let unknown = PairingPrompt {
            executable: None,
            pid: None,
            code: Some("493-201".to_owned()),
            ..prompt()
        };
        let lines = facts(&unknown);
        assert_eq!(lines[0].1, "the system does not say");
        assert!(lines.iter().all(|(name, _)| *name != "Process"));
        let (name, code) = lines.last().unwrap();
        assert_eq!(*name, "Its code");
        assert!(code.starts_with("493-201\n"), "{code}");
    }
}
