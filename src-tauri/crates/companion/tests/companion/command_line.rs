//! `vestibule` as a shell sees it: standard output, exit code, and nothing secret beside them.

use serde_json::json;
use vestibule_contract::{Connection, Revocation};

use crate::app::{ACCESS_TOKEN, Answer, App, ID_TOKEN, signed_in, signed_out};
use crate::programs::{Said, run};

const ALL_SCOPES: [&str; 12] = [
    "--scope",
    "user.read",
    "--scope",
    "session.read",
    "--scope",
    "token.id",
    "--scope",
    "token.access",
    "--scope",
    "aws.credentials",
    "--scope",
    "session.end",
];

impl App {
    async fn pair(&self, arguments: &[&str]) -> Said {
        self.vestibule(&[&["pair"], arguments].concat()).await
    }
}

#[tokio::test]
async fn check_user_prints_the_name_or_exits_with_1() {
    let app = App::start();
    let said = app.vestibule(&["check-user"]).await;
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, "ada\n", "")
    );
    let said = app.vestibule(&["check-user", "--json"]).await;
    assert_eq!((said.code, said.out.as_str()), (0, "{\"user\":\"ada\"}\n"));

    app.set(signed_out());
    let said = app.vestibule(&["check-user"]).await;
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert_eq!(said.err, "nobody is signed in\n");
    let said = app.vestibule(&["--json", "check-user"]).await;
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (1, "{\"user\":null}\n", "")
    );
}

#[tokio::test]
async fn a_name_cannot_move_the_cursor() {
    let app = App::start();
    app.set(signed_in("a\u{1b}[2J\nb", Connection::Fresh));
    let said = app.vestibule(&["check-user"]).await;
    assert_eq!(said.out, "a\\u{1b}[2J\\u{a}b\n");
    let said = app.vestibule(&["check-user", "--json"]).await;
    assert_eq!(said.json(), json!({"user": "a\u{1b}[2J\nb"}));
}

#[tokio::test]
async fn without_the_application_every_question_exits_with_3() {
    let mut app = App::start();
    assert_eq!(app.pair(&ALL_SCOPES).await.code, 0);
    app.quit().await;
    for command in [
        "check-user",
        "whoami",
        "token",
        "events",
        "aws-credentials",
        "sign-out",
        "pair",
    ] {
        let said = app.vestibule(&[command]).await;
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{command}");
        assert_eq!(
            said.err, "vestibule: Vestibule is not running. Start Vestibule and try again.\n",
            "{command}"
        );
    }
    let said = app.vestibule(&["--json", "token"]).await;
    let error: serde_json::Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!((said.code, &error["error"]), (3, &json!("not_running")));

    app.crash_files();
    assert_eq!(app.vestibule(&["check-user"]).await.code, 3);
}

impl App {
    /// A socket that nobody listens on.
    fn crash_files(&self) {
        let socket = self.runtime_folder().join("api.sock");
        drop(std::os::unix::net::UnixListener::bind(socket).unwrap());
    }
}

#[tokio::test]
async fn without_a_pairing_every_secret_question_exits_with_4() {
    let app = App::start();
    for command in ["whoami", "token", "events", "aws-credentials", "sign-out"] {
        let said = app.vestibule(&[command]).await;
        assert_eq!((said.code, said.out.as_str()), (4, ""), "{command}");
        assert_eq!(
            said.err,
            "vestibule: not paired with Vestibule. Run `vestibule pair` and approve it in the window.\n"
        );
    }
    assert_eq!(
        app.vestibule(&["check-user", "--transport", "tcp"])
            .await
            .code,
        4
    );
}

#[tokio::test]
async fn what_was_granted_is_printed_and_the_rest_exits_with_4() {
    let app = App::start();
    let said = app.pair(&["--reason", "to be tried"]).await;
    assert_eq!(said.code, 0, "{said:?}");
    let paired = "vestibule is let in for ada until 2026-10-21T14:13:20Z: user.read session.read\n";
    assert_eq!(said.out, paired);
    let prompt = app.person.last_prompt();
    assert_eq!(
        (prompt.name.as_str(), prompt.reason.as_str()),
        ("vestibule", "to be tried")
    );
    assert!(prompt.executable.unwrap().ends_with("/vestibule"));

    let said = app.vestibule(&["whoami"]).await;
    assert_eq!(said.code, 0);
    assert_eq!(
        said.out,
        "ada\n  state: signed in, tokens until 2027-01-15T08:00:00Z\n  \
         account: subject-of-ada at https://issuer.example\n  email: ada@example.com\n"
    );
    let session = app.vestibule(&["whoami", "--json"]).await.json();
    assert_eq!(session["attributes"]["email"], "ada@example.com");
    assert_eq!(
        app.vestibule(&["check-user", "--transport", "tcp"])
            .await
            .out,
        "ada\n"
    );

    for command in [
        &["token"][..],
        &["token", "--use", "id"],
        &["aws-credentials"],
    ] {
        let said = app.vestibule(command).await;
        assert_eq!((said.code, said.out.as_str()), (4, ""), "{command:?}");
        assert!(
            said.err.contains("not granted") && said.err.contains("--scope"),
            "{said:?}"
        );
    }
}

#[tokio::test]
async fn tokens_are_printed_as_they_are() {
    let app = App::start();
    app.pair(&ALL_SCOPES).await;
    for transport in ["socket", "tcp"] {
        let ask = |rest: &[&'static str]| [&["--transport", transport], rest].concat();
        let said = app.vestibule(&ask(&["token"])).await;
        assert_eq!((said.code, said.out), (0, format!("{ACCESS_TOKEN}\n")));
        let said = app.vestibule(&ask(&["token", "--use", "id"])).await;
        assert_eq!((said.code, said.out), (0, format!("{ID_TOKEN}\n")));
        let said = app.vestibule(&ask(&["token", "--json"])).await;
        let expected = json!({"use": "access", "token": ACCESS_TOKEN, "expires_in": 299});
        assert_eq!(said.json(), expected);
    }
}

#[tokio::test]
async fn aws_credentials_have_the_form_of_a_credential_process() {
    let app = App::start();
    app.pair(&["--scope", "aws.credentials"]).await;
    for arguments in [&["aws-credentials"][..], &["aws-credentials", "--json"]] {
        let said = app.vestibule(arguments).await;
        assert_eq!(said.code, 0, "{said:?}");
        assert_eq!(
            said.json(),
            json!({
                "Version": 1,
                "AccessKeyId": "ASIAEXAMPLE",
                "SecretAccessKey": "secret-marker",
                "SessionToken": "session-marker",
                "Expiration": "2027-01-15T08:00:00Z",
            })
        );
    }
    app.set(signed_out());
    let said = app.vestibule(&["aws-credentials"]).await;
    assert_eq!((said.code, said.out.as_str()), (1, ""));
}

#[tokio::test]
async fn while_nobody_is_signed_in_what_was_granted_exits_with_1() {
    let app = App::start();
    app.pair(&ALL_SCOPES).await;
    for session in [signed_out(), signed_in("bob", Connection::Fresh)] {
        app.set(session);
        for command in ["whoami", "token"] {
            let said = app.vestibule(&[command]).await;
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{command}");
        }
    }
    app.set(signed_out());
    assert_eq!(app.vestibule(&["pair"]).await.code, 1);
}

#[tokio::test]
async fn a_refused_pairing_exits_with_4_and_keeps_nothing() {
    let app = App::start();
    app.person.will(Answer::Refuse);
    let said = app.pair(&["--headless"]).await;
    assert_eq!((said.code, said.out.as_str()), (4, ""), "{said:?}");
    assert!(said.err.contains("the pairing was refused"), "{said:?}");
    assert_eq!(app.vestibule(&["whoami"]).await.code, 4);
    assert!(!app.folder("state").exists());
}

#[tokio::test]
async fn a_headless_pairing_prints_the_code_that_the_window_shows() {
    let app = App::start();
    let said = app.pair(&["--headless"]).await;
    let code = app.person.last_prompt().code.unwrap();
    assert_eq!(said.code, 0);
    assert!(
        said.err.contains(&code) && !said.out.contains(&code),
        "{said:?}"
    );

    let said = app.pair(&["--headless", "--json"]).await;
    let code = app.person.last_prompt().code.unwrap();
    let lines: Vec<serde_json::Value> =
        said.out.lines().map(|line| line.parse().unwrap()).collect();
    assert_eq!(
        (&lines[0]["status"], &lines[0]["code"]),
        (&json!("pending"), &json!(code))
    );
    assert_eq!(lines[1]["status"], "approved");
    assert_eq!(said.err, "");

    assert!(
        !app.pair(&[]).await.err.contains("code"),
        "only who is elsewhere needs one"
    );
}

#[tokio::test]
async fn each_name_has_a_grant_of_its_own() {
    let app = App::start();
    assert_eq!(
        app.pair(&["--as", "deploy", "--scope", "token.access"])
            .await
            .code,
        0
    );
    assert_eq!(app.person.last_prompt().name, "deploy");
    assert_eq!(app.vestibule(&["--as", "deploy", "token"]).await.code, 0);
    assert_eq!(app.vestibule(&["token"]).await.code, 4);
    let asked = app.person.prompts();
    assert_eq!(app.pair(&["--as", "../deploy"]).await.code, 5);
    assert_eq!(
        app.person.prompts(),
        asked,
        "nobody is asked about what could not be kept"
    );
}

#[tokio::test]
async fn after_unpair_or_a_revocation_the_tool_is_out() {
    let app = App::start();
    app.pair(&[]).await;
    let said = app.vestibule(&["unpair"]).await;
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, "vestibule is not paired any more\n", "")
    );
    assert_eq!(
        app.companions(),
        Vec::<String>::new(),
        "the grant has ended"
    );
    assert_eq!(app.vestibule(&["whoami"]).await.code, 4);
    assert_eq!(
        app.vestibule(&["unpair"]).await.out,
        "vestibule was not paired\n"
    );

    app.pair(&[]).await;
    app.revoke_all().await;
    let said = app.vestibule(&["whoami"]).await;
    assert_eq!(said.code, 4);
    assert!(
        said.err.contains("does not let this tool in any more"),
        "{said:?}"
    );
}

#[tokio::test]
async fn a_grant_that_can_not_be_given_back_is_forgotten_all_the_same() {
    let mut app = App::start();
    app.pair(&[]).await;
    app.quit().await;
    let said = app.vestibule(&["unpair"]).await;
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "vestibule is not paired any more\n")
    );
    assert!(said.err.contains("not running"), "{said:?}");
    assert!(said.err.contains("Companions page"), "{said:?}");
    app.run();
    assert_eq!(app.companions(), ["vestibule"]);

    app.pair(&[]).await;
    app.revoke_all().await;
    let said = app.vestibule(&["unpair", "--json"]).await.json();
    assert_eq!(said["grant_ended"], true, "it had ended already");
}

#[tokio::test]
async fn who_pairs_again_has_one_grant() {
    let app = App::start();
    app.pair(&[]).await;
    app.vestibule(&["pair", "--as", "deploy"]).await;
    app.pair(&["--scope", "token.access"]).await;
    assert_eq!(
        app.companions(),
        ["vestibule", "deploy"],
        "the newest first"
    );
    assert_eq!(app.vestibule(&["token"]).await.code, 0);
    assert_eq!(app.vestibule(&["--as", "deploy", "whoami"]).await.code, 0);
}

#[tokio::test]
async fn sign_out_needs_its_scope_and_somebody_who_is_signed_in() {
    let app = App::start();
    app.pair(&[]).await;
    let said = app.vestibule(&["sign-out"]).await;
    assert_eq!((said.code, said.out.as_str()), (4, ""));
    assert!(said.err.contains("not granted"), "{said:?}");
    assert_eq!(app.vestibule(&["check-user"]).await.out, "ada\n");

    app.pair(&["--scope", "session.end"]).await;
    assert_eq!(
        app.vestibule(&["whoami"]).await.code,
        4,
        "and for nothing else"
    );
    let said = app.vestibule(&["sign-out"]).await;
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, "ada is signed out\n", "")
    );
    assert_eq!(app.vestibule(&["check-user"]).await.code, 1);
    let said = app.vestibule(&["sign-out"]).await;
    assert_eq!((said.code, said.out.as_str()), (1, ""));

    // Somebody else is not this companion's to sign out.
    app.set(signed_in("bob", Connection::Fresh));
    assert_eq!(app.vestibule(&["sign-out"]).await.code, 1);
    assert_eq!(app.vestibule(&["check-user"]).await.out, "bob\n");
}

#[tokio::test]
async fn sign_out_says_what_became_of_the_tokens() {
    let app = App::start();
    app.pair(&["--scope", "session.end"]).await;
    for (revocation, name, remark) in [
        (Revocation::Revoked, "revoked", ""),
        (Revocation::NotNeeded, "not_needed", ""),
        (Revocation::Requested, "requested", "is being asked"),
        (Revocation::Postponed, "postponed", "as soon as it can be"),
        (Revocation::Failed, "failed", "stay good until they expire"),
    ] {
        app.will_be(revocation);
        app.set(signed_in("ada", Connection::Fresh));
        let said = app.vestibule(&["sign-out"]).await;
        assert_eq!(said.code, 0);
        assert!(said.err.contains(remark), "{said:?}");
        assert_eq!(said.err.is_empty(), remark.is_empty(), "{said:?}");
        app.set(signed_in("ada", Connection::Fresh));
        let said = app.vestibule(&["--json", "sign-out"]).await;
        assert_eq!(said.json()["revocation"], name);
        assert_eq!(said.json()["account"]["username"], "ada");
    }
}

#[tokio::test]
async fn status_says_how_things_stand_whatever_they_are() {
    let mut app = App::start();
    let said = app.vestibule(&["status"]).await;
    let folder = app.runtime_folder();
    let runs = format!(
        "Vestibule runs (socket, {})\nada is signed in\n",
        folder.display()
    );
    assert_eq!(
        (said.code, said.out),
        (0, format!("{runs}vestibule is not paired\n"))
    );

    app.pair(&[]).await;
    let said = app.vestibule(&["status"]).await;
    assert!(said.out.ends_with("user.read session.read\n"), "{said:?}");
    let status = app.vestibule(&["status", "--json"]).await.json();
    assert_eq!(
        (&status["running"], &status["user"]),
        (&json!(true), &json!("ada"))
    );
    assert_eq!(status["grant"]["accepted"], true);
    assert!(!status.to_string().contains("vst_"), "{status}");

    app.revoke_all().await;
    let status = app.vestibule(&["status", "--json"]).await.json();
    assert_eq!(status["grant"]["accepted"], false);

    app.quit().await;
    let said = app.vestibule(&["status", "--json"]).await;
    assert_eq!((said.code, &said.json()["running"]), (3, &json!(false)));
}

#[tokio::test]
async fn events_are_lines_until_the_one_that_was_waited_for() {
    let app = App::start();
    app.pair(&[]).await;
    let said = app.vestibule(&["events", "--until", "signed-in"]).await;
    assert_eq!((said.code, said.out.as_str()), (0, "signed-in ada\n"));
    let said = app
        .vestibule(&["events", "--until", "signed-in", "--json"])
        .await;
    assert_eq!(said.json(), json!({"event": "signed-in", "user": "ada"}));

    let mut command = app.command(env!("CARGO_BIN_EXE_vestibule"));
    command.args(["events"]);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
    let (sender, mut next) = tokio::sync::mpsc::unbounded_channel();
    let reader = tokio::task::spawn_blocking(move || {
        while let Some(Ok(line)) = lines.next() {
            let _ = sender.send(line);
        }
    });
    assert_eq!(next.recv().await.unwrap(), "signed-in ada");
    app.set(signed_out());
    assert_eq!(next.recv().await.unwrap(), "signed-out");
    app.revoke_all().await;
    assert_eq!(next.recv().await.unwrap(), "grant-revoked");
    reader.await.unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(4));
}

#[tokio::test]
async fn events_can_be_waited_for_before_the_application_runs() {
    let mut app = App::start();
    app.pair(&[]).await;
    app.quit().await;
    let mut command = app.command(env!("CARGO_BIN_EXE_vestibule"));
    command.args(["events", "--until", "signed-in", "--reconnect"]);
    let waiting = tokio::spawn(run(command, ""));
    app.run();
    let said = waiting.await.unwrap();
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "signed-in ada\n"),
        "{said:?}"
    );
    app.quit().await;
    let said = app.vestibule(&["events", "--until", "signed-in"]).await;
    assert_eq!(
        (said.code, said.out.as_str()),
        (3, ""),
        "only who asks for it waits"
    );
}

#[tokio::test]
async fn colours_are_for_terminals_and_for_who_wants_them() {
    let app = App::start();
    app.pair(&[]).await;
    let on_a_terminal = |wants: &'static [(&str, &str)]| {
        let mut command = app.command("script");
        command
            .env("TERM", "xterm-256color")
            .envs(wants.iter().copied());
        command.args(["-qec", "vestibule whoami", "/dev/null"]);
        run(command, "")
    };
    assert!(
        on_a_terminal(&[])
            .await
            .out
            .contains("\u{1b}[1mada\u{1b}[0m")
    );
    let plain = on_a_terminal(&[("NO_COLOR", "1")]).await.out;
    assert!(
        plain.starts_with("ada") && !plain.contains('\u{1b}'),
        "{plain:?}"
    );
    let piped = app.vestibule(&["whoami"]).await.out;
    assert!(!piped.contains('\u{1b}'), "{piped:?}");
}

#[tokio::test]
async fn a_grant_that_others_could_read_is_not_used() {
    use std::os::unix::fs::PermissionsExt as _;

    let app = App::start();
    app.pair(&[]).await;
    let kept = app
        .folder("state")
        .join("vestibule/companions/vestibule.json");
    std::fs::set_permissions(&kept, std::fs::Permissions::from_mode(0o644)).unwrap();
    let said = app.vestibule(&["whoami"]).await;
    assert_eq!((said.code, said.out.as_str()), (5, ""));
    assert!(
        said.err.contains("other users may read or change it"),
        "{said:?}"
    );
    let said = app.vestibule(&["check-user"]).await;
    assert_eq!(said.out, "ada\n", "what needs no grant does without it");
}

#[tokio::test]
async fn a_reader_that_has_seen_enough_is_no_failure() {
    let app = App::start();
    let mut command = app.command("bash");
    command.args(["-o", "pipefail", "-c", "vestibule man | head -n 1"]);
    let said = run(command, "").await;
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
}

#[tokio::test]
async fn mistakes_exit_with_2() {
    let app = App::start();
    for arguments in [
        &[][..],
        &["sign-in"],
        &["token", "--use", "refresh"],
        &["pair", "--scope", "everything"],
        &["events", "--until", "doomsday"],
        &["completions", "cmd"],
        &["check-user", "now"],
    ] {
        let said = app.vestibule(arguments).await;
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
    }
}

#[tokio::test]
async fn help_and_version_need_no_application() {
    let mut app = App::start();
    app.quit().await;
    let said = app.vestibule(&["--version"]).await;
    assert_eq!(
        said.out,
        concat!("vestibule ", env!("CARGO_PKG_VERSION"), "\n")
    );
    let said = app.vestibule(&["--help"]).await;
    assert!(said.out.contains("Exit codes:"), "{said:?}");
    for command in [
        "check-user",
        "whoami",
        "token",
        "events",
        "aws-credentials",
        "pair",
        "unpair",
        "sign-out",
        "status",
        "completions",
        "man",
    ] {
        let said = app.vestibule(&[command, "--help"]).await;
        assert_eq!(said.code, 0, "{command}");
        assert!(said.out.contains("\nExamples:\n"), "{command}: {said:?}");
        assert!(!said.out.contains('\u{1b}'), "colours are for terminals");
    }
}

#[tokio::test]
async fn completions_and_manual_pages_are_made() {
    let app = App::start();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let said = app.vestibule(&["completions", shell]).await;
        assert_eq!(said.code, 0, "{shell}");
        assert!(said.out.contains("aws-credentials"), "{shell}");
    }
    let said = app.vestibule(&["completions", "bash"]).await;
    let mut check = app.command("bash");
    check.arg("-n");
    assert_eq!(run(check, &said.out).await.code, 0, "bash reads it");

    let page = app.vestibule(&["man"]).await.out;
    assert!(
        page.contains(".TH vestibule 1") && page.contains("Exit codes:"),
        "{page}"
    );
    assert!(!page.contains("help(1)"), "no page that there is not");
    let folder = app.folder("man");
    let said = app
        .vestibule(&["man", "--folder", folder.to_str().unwrap()])
        .await;
    assert_eq!(said.code, 0, "{said:?}");
    for page in [
        "vestibule.1",
        "vestibule-pair.1",
        "vestibule-aws-credentials.1",
    ] {
        assert!(folder.join(page).is_file(), "{page}");
    }
}
