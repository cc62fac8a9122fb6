//! The examples in other languages do what they say, and git takes a password from the credential helper.

use vestibule_companion::Scope;
use vestibule_contract::Connection;

use crate::app::{ACCESS_TOKEN, Answer, App, signed_in, signed_out, write_private};
use crate::programs::{Said, example, run};

impl App {
    async fn python(&self, script: &str, arguments: &[&str]) -> Said {
        let mut command = self.command("python3");
        command.arg(example("python").join(script)).args(arguments);
        run(command, "").await
    }

    async fn node(&self, script: &str, arguments: &[&str]) -> Said {
        let mut command = self.command("node");
        command
            .arg(example("javascript").join(script))
            .args(arguments);
        run(command, "").await
    }

    /// Either language's example.
    async fn in_both(&self, name: &str, arguments: &[&str]) -> [Said; 2] {
        [
            self.python(&format!("{name}.py"), arguments).await,
            self.node(&format!("{name}.mjs"), arguments).await,
        ]
    }
}

#[tokio::test]
async fn who_is_signed_in_is_printed() {
    let app = App::start();
    for said in app.in_both("check_user", &[]).await {
        assert_eq!((said.code, said.out.as_str()), (0, "ada\n"), "{said:?}");
    }
    app.set(signed_out());
    for said in app.in_both("check_user", &[]).await {
        assert_eq!((said.code, said.out.as_str()), (0, "nobody\n"), "{said:?}");
    }
}

#[tokio::test]
async fn an_access_token_is_printed_after_one_pairing() {
    let app = App::start();
    for said in app.in_both("access_token", &["--headless"]).await {
        assert_eq!(said.out, format!("{ACCESS_TOKEN}\n"), "{said:?}");
    }
    let code = app.person.last_prompt().code.unwrap();
    assert_eq!(app.person.prompts(), 2);
    for said in app.in_both("access_token", &["--tcp"]).await {
        assert_eq!(said.out, format!("{ACCESS_TOKEN}\n"), "{said:?}");
        assert!(!said.err.contains(&code));
    }
    assert_eq!(app.person.prompts(), 2, "what was granted is kept");

    app.revoke_all().await;
    for said in app.in_both("access_token", &[]).await {
        assert_eq!(said.out, format!("{ACCESS_TOKEN}\n"), "{said:?}");
    }
    assert_eq!(
        app.person.prompts(),
        4,
        "after a revocation the person is asked again"
    );
}

#[tokio::test]
async fn a_person_who_refuses_ends_it_without_a_token() {
    let app = App::start();
    app.person.will(Answer::Refuse);
    for said in app.in_both("access_token", &[]).await {
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
        assert!(said.err.contains("pairing_refused"), "{said:?}");
    }
}

#[tokio::test]
async fn without_the_application_it_says_so() {
    let mut app = App::start();
    app.crash().await;
    for arguments in [&[][..], &["--tcp"]] {
        for said in app.in_both("access_token", arguments).await {
            assert_eq!(
                (said.code, said.err.as_str()),
                (1, "Vestibule is not running\n")
            );
        }
    }
}

#[tokio::test]
async fn neither_language_gives_its_token_to_an_impostor() {
    use std::io::{Read as _, Write as _};

    let mut app = App::start();
    for said in app.in_both("access_token", &[]).await {
        assert_eq!(said.code, 0, "{said:?}");
    }
    let port = app.port();
    app.crash().await;
    let listener = std::net::TcpListener::bind(("127.0.0.1", port)).unwrap();
    let impostor = std::thread::spawn(move || {
        let mut told = Vec::new();
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            let mut first = [0; 4096];
            let read = stream.read(&mut first).unwrap();
            told.extend_from_slice(&first[..read]);
            let body = format!("{{\"proof\":\"{}\"}}", "ab".repeat(32));
            let length = body.len();
            let answer = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}");
            let _ = stream.write_all(answer.as_bytes());
            let _ = stream.read_to_end(&mut told);
        }
        String::from_utf8_lossy(&told).into_owned()
    });
    for said in app.in_both("access_token", &["--tcp"]).await {
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
    }
    let told = impostor.join().unwrap();
    assert_eq!(told.matches("GET /api/hello?n=").count(), 2);
    assert!(!told.contains("vst_") && !told.contains("Bearer"), "{told}");
}

#[tokio::test]
async fn a_discovery_file_that_others_may_read_is_not_used_in_either_language() {
    use std::os::unix::fs::PermissionsExt as _;

    let app = App::start();
    let file = app.runtime_folder().join("api.json");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    for said in app.in_both("access_token", &["--tcp"]).await {
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
        assert!(said.err.contains("not this user's alone"), "{said:?}");
    }
    assert_eq!(app.person.prompts(), 0);
}

#[tokio::test]
async fn events_are_followed_in_either_language() {
    let app = App::start();
    let grant = app.grant(&[Scope::SessionRead]).await;
    // EXPOSE: the scripts read it from a file, as a companion would.
    let token = app.folder("token");
    write_private(&token, grant.token.expose_secret().as_bytes());

    let python = "import sys, vestibule\n\
        client = vestibule.Vestibule(open(sys.argv[1]).read(), tcp=True)\n\
        print(next(client.events())['user'], client.session()['state'])\n";
    let mut command = app.command("python3");
    command.env("PYTHONPATH", example("python"));
    command.args(["-c", python]).arg(&token);
    let said = run(command, "").await;
    assert_eq!(said.out, "ada fresh\n", "{said:?}");

    let module = example("javascript/vestibule.mjs");
    let script = format!(
        "import {{ readFileSync }} from 'node:fs';\n\
         import {{ Vestibule }} from '{}';\n\
         const token = readFileSync(process.env.TOKEN, 'utf8');\n\
         const vestibule = new Vestibule({{ token, tcp: true }});\n\
         for await (const event of vestibule.events()) {{\n\
           console.log(event.user, (await vestibule.session()).state); break;\n\
         }}\n",
        module.display()
    );
    let mut command = app.command("node");
    command.env("TOKEN", &token);
    command.args(["--input-type=module", "-e", &script]);
    let said = run(command, "").await;
    assert_eq!(said.out, "ada fresh\n", "{said:?}");
}

/// The code of the documentation's blocks in this language, in order.
fn documented(language: &str) -> Vec<String> {
    let page = include_str!("../../../../../docs/companions.md");
    let begin = format!("```{language}\n");
    let blocks = page.split(&begin).skip(1);
    let code = blocks.map(|rest| rest.split("```").next().unwrap().to_owned());
    code.collect()
}

#[tokio::test]
async fn the_documentations_first_words_in_each_language_work() {
    let app = App::start();
    let [hello, curl] = [0, 1].map(|at| documented("sh")[at].clone());
    let words = [
        ("sh", "-c", hello, "Hello, ada\n"),
        ("sh", "-c", curl, "{\"user\":\"ada\"}"),
        ("python3", "-c", documented("python").remove(0), "ada\n"),
        ("node", "-e", documented("js").remove(0), "ada\n"),
    ];
    for (program, flag, code, expected) in words {
        let mut command = app.command(program);
        if program == "node" {
            command.arg("--input-type=module");
        }
        command.args([flag, &code]);
        let said = run(command, "").await;
        assert_eq!(
            (said.code, said.out.as_str()),
            (0, expected),
            "{code}: {said:?}"
        );
    }
}

/// What `git credential fill` says for this address, with the helper for this host.
async fn fill(app: &App, host: &str, protocol: &str, address: &str) -> Said {
    let helper = format!(
        "credential.helper={}",
        example("git-credential-vestibule").display()
    );
    let host = format!("vestibule.host={host}");
    let mut command = app.command("git");
    command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_TERMINAL_PROMPT", "0")
        .args(["-c", &helper, "-c", &host, "credential", "fill"]);
    run(command, &format!("protocol={protocol}\nhost={address}\n\n")).await
}

#[tokio::test]
async fn git_takes_the_token_of_who_is_signed_in_as_a_password() {
    let app = App::start();
    let scopes = ["--scope", "user.read", "--scope", "token.access"];
    let pair = [&["pair", "--as", "git"], &scopes[..]].concat();
    assert_eq!(app.vestibule(&pair).await.code, 0);
    let said = fill(&app, "git.example.com", "https", "git.example.com").await;
    assert_eq!(said.code, 0, "{said:?}");
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(lines.contains(&"username=ada"), "{said:?}");
    assert!(
        lines.contains(&format!("password={ACCESS_TOKEN}").as_str()),
        "{said:?}"
    );
}

#[tokio::test]
async fn git_gets_no_token_for_another_host_in_the_clear_or_without_a_pairing() {
    let app = App::start();
    let said = fill(&app, "git.example.com", "https", "git.example.com").await;
    assert!(
        said.code != 0 && !said.holds(ACCESS_TOKEN),
        "not paired: {said:?}"
    );

    let scopes = ["--scope", "user.read", "--scope", "token.access"];
    app.vestibule(&[&["pair", "--as", "git"], &scopes[..]].concat())
        .await;
    for (protocol, address) in [
        ("https", "git.example.com.evil.example"),
        ("https", "xgit.example.com"),
        ("https", "git.example.com:8443"),
        ("https", "gitxexample.com"),
        ("http", "git.example.com"),
    ] {
        let said = fill(&app, "git.example.com", protocol, address).await;
        assert!(
            said.code != 0 && !said.holds(ACCESS_TOKEN),
            "{protocol}://{address}: {said:?}"
        );
    }
    app.set(signed_out());
    let said = fill(&app, "git.example.com", "https", "git.example.com").await;
    assert!(
        said.code != 0 && !said.holds(ACCESS_TOKEN),
        "signed out: {said:?}"
    );
}

#[tokio::test]
async fn both_clients_sign_out_and_give_their_grant_back() {
    let app = App::start();
    let python = "import sys; sys.path.insert(0, sys.argv[1]); from vestibule import Vestibule; \
        v = Vestibule(sys.argv[2]); print(v.sign_out()['account']['username']); v.end_grant()";
    let node = "const { Vestibule } = await import(`${process.argv[1]}/vestibule.mjs`); \
        const v = new Vestibule({ token: process.argv[2] }); \
        console.log((await v.signOut()).account.username); await v.endGrant();";
    for (program, arguments, folder) in [
        ("python3", &["-c", python][..], "python"),
        ("node", &["--input-type=module", "-e", node], "javascript"),
    ] {
        app.set(signed_in("ada", Connection::Fresh));
        let grant = app.grant(&[Scope::SessionEnd]).await;
        let mut command = app.command(program);
        command
            .args(arguments)
            .arg(example(folder))
            .arg(grant.token.expose_secret());
        let said = run(command, "").await;
        assert_eq!((said.code, said.out.as_str()), (0, "ada\n"), "{said:?}");
        assert_eq!(app.companions(), Vec::<String>::new());
    }
}
