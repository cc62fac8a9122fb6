//! What the question says, in the language of the windows.
//!
//! Invariants: everything that comes from the program that asks stands between quotation marks or on a line of its own, and the way it
//! is written changes no direction but its own; the three answers differ in every language.

use vestibule_contract::{PairingPrompt, Scope};
use vestibule_words::{Messages, say};

/// The title of its window.
pub(super) fn title(messages: &Messages) -> String {
    say!(messages, "pairing-title")
}

/// The answers, and for two of them the letter that chooses it together with Alt: whoever refuses presses Escape.
pub(super) struct Answers {
    pub refuse: String,
    pub refuse_always: (String, Option<char>),
    pub approve: (String, Option<char>),
}

/// The three answers.
pub(super) fn answers(messages: &Messages) -> Answers {
    let letter = |key: String| key.chars().find(|c| c.is_alphanumeric());
    Answers {
        refuse: say!(messages, "pairing-refuse"),
        refuse_always: (
            say!(messages, "pairing-refuse-always"),
            letter(say!(messages, "pairing-refuse-always.key")),
        ),
        approve: (
            say!(messages, "pairing-approve"),
            letter(say!(messages, "pairing-approve.key")),
        ),
    }
}

/// The answer that is given by itself, and when that will be.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "no such button there")
)]
pub(super) fn refuse_in(messages: &Messages, seconds: u64) -> String {
    say!(messages, "pairing-refuse-in", seconds = seconds)
}

/// The question.
pub(super) fn heading(messages: &Messages, prompt: &PairingPrompt) -> String {
    say!(messages, "pairing-heading", name = apart(&prompt.name))
}

/// What is known, line by line.
pub(super) fn facts(messages: &Messages, prompt: &PairingPrompt) -> Vec<(String, String)> {
    let executable = match &prompt.executable {
        Some(executable) => apart(executable),
        None => say!(messages, "pairing-program-unknown"),
    };
    let mut facts = vec![(say!(messages, "pairing-program"), executable)];
    if let Some(pid) = prompt.pid {
        facts.push((say!(messages, "pairing-process"), pid.to_string()));
    }
    let account = apart(&prompt.account.username);
    facts.push((say!(messages, "pairing-account"), account));
    let scopes = prompt.scopes.iter().map(|scope| meaning(messages, *scope));
    let scopes = scopes.collect::<Vec<_>>().join("\n");
    facts.push((say!(messages, "pairing-scopes"), scopes));
    if !prompt.reason.is_empty() {
        let reason = apart(&prompt.reason);
        let reason = say!(messages, "pairing-reason-quoted", reason = reason);
        facts.push((say!(messages, "pairing-reason"), reason));
    }
    let days = say!(messages, "pairing-time-days", days = prompt.valid_days);
    facts.push((say!(messages, "pairing-time"), days));
    if let Some(code) = &prompt.code {
        let compare = say!(messages, "pairing-code-compare");
        let code = format!("{}\n{compare}", apart(code));
        facts.push((say!(messages, "pairing-code"), code));
    }
    facts
}

/// A fact on one line.
#[cfg_attr(target_os = "linux", expect(dead_code, reason = "there is a table"))]
pub(super) fn line(messages: &Messages, label: String, value: String) -> String {
    say!(messages, "pairing-line", label = label, value = value)
}

fn meaning(messages: &Messages, scope: Scope) -> String {
    match scope {
        Scope::UserRead => say!(messages, "pairing-scope-user-read"),
        Scope::SessionRead => say!(messages, "pairing-scope-session-read"),
        Scope::TokenId => say!(messages, "pairing-scope-token-id"),
        Scope::TokenAccess => say!(messages, "pairing-scope-token-access"),
        Scope::AwsCredentials => say!(messages, "pairing-scope-aws-credentials"),
        Scope::SessionEnd => say!(messages, "pairing-scope-session-end"),
    }
}

/// Text that is not ours, apart from what stands around it: a name in Hebrew does not turn an English question around, nor an English
/// one a question in Hebrew (UAX #9, isolates). It has no such signs of its own: the local API has taken them out.
fn apart(text: &str) -> String {
    format!("{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}")
}

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use vestibule_contract::Account;
    use vestibule_words::Language;

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

    fn english() -> Messages {
        Messages::of(Language::English)
    }

    /// The lines, without the signs around what is not ours.
    fn lines(messages: &Messages, prompt: &PairingPrompt) -> Vec<String> {
        let facts = facts(messages, prompt).into_iter();
        let lines = facts.map(|(label, value)| format!("{label}: {value}"));
        lines.map(|line| without_isolates(&line)).collect()
    }

    fn without_isolates(text: &str) -> String {
        text.replace([FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE], "")
    }

    #[test]
    fn the_question_names_program_process_account_scopes_reason_and_time() {
        assert_eq!(
            without_isolates(&heading(&english(), &prompt())),
            "“git-helper” wants to use your sign-in"
        );
        assert_eq!(
            lines(&english(), &prompt()),
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
        let lines = lines(&english(), &unknown);
        assert_eq!(lines[0], "Program: the system does not say");
        assert!(lines.iter().all(|line| !line.starts_with("Process")));
        let code = lines.last().unwrap();
        assert!(code.starts_with("Its code: 493-201\n"), "{code}");
    }

    #[test]
    fn in_every_language_the_answers_differ_and_each_key_is_its_own() {
        for messages in every_language() {
            let language = messages.language();
            let Answers {
                refuse,
                refuse_always: (always, key_of_always),
                approve: (approve, key_of_approve),
            } = answers(&messages);
            assert!(
                refuse != always && always != approve && approve != refuse,
                "{language:?}: a message box tells answers apart by their words"
            );
            let keys = [key_of_always.unwrap(), key_of_approve.unwrap()];
            let [always, approve] = keys.map(|key| key.to_lowercase().to_string());
            assert_ne!(always, approve, "{language:?}: one key, one answer");
        }
    }

    #[test]
    fn in_every_language_the_question_names_the_program_and_every_fact_is_there() {
        let prompt = PairingPrompt {
            scopes: Scope::ALL.to_vec(),
            code: Some("493-201".to_owned()),
            ..prompt()
        };
        for messages in every_language() {
            let language = messages.language();
            assert!(heading(&messages, &prompt).contains("git-helper"));
            let lines = lines(&messages, &prompt);
            for fact in [
                "/usr/bin/git-helper",
                "4711",
                "ada",
                "to push",
                "90",
                "493-201",
            ] {
                assert!(
                    lines.iter().any(|line| line.contains(fact)),
                    "{language:?}: {fact}"
                );
            }
            let scopes = lines
                .iter()
                .find(|line| line.lines().count() == Scope::ALL.len());
            let mut scopes: Vec<_> = scopes.unwrap().lines().collect();
            scopes.sort_unstable();
            scopes.dedup();
            assert_eq!(
                scopes.len(),
                Scope::ALL.len(),
                "{language:?}: no two scopes read the same"
            );
        }
    }

    #[test]
    fn the_longest_name_in_any_script_leaves_the_question_around_it_as_it_is() {
        for name in ["שלום".repeat(16), "x".repeat(64), "{ $name } “”".repeat(5)] {
            let hostile = PairingPrompt {
                name: name.clone(),
                ..prompt()
            };
            for messages in every_language() {
                let plain = heading(&messages, &prompt());
                let changed = heading(&messages, &hostile);
                assert_eq!(changed, plain.replace("git-helper", &name));
                let inside = format!("{FIRST_STRONG_ISOLATE}{name}{POP_DIRECTIONAL_ISOLATE}");
                assert!(changed.contains(&inside), "{changed}");
            }
        }
    }

    /// The languages whose messages are there.
    fn every_language() -> impl Iterator<Item = Messages> {
        let languages = Language::ALL.into_iter();
        languages
            .filter(|language| !vestibule_words::source(*language).is_empty())
            .map(Messages::of)
    }
}
