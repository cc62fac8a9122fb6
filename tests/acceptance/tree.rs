//! Rules about the project's files that no compiler and no lint keeps.

use std::fs;
use std::path::{Path, PathBuf};

/// Lines that a source file may have before its tests.
const MOST_LINES: usize = 400;
/// How far above a call its `EXPOSE` line may stand: a statement may be broken over several lines.
const EXPOSE_DISTANCE: usize = 6;

/// The files that read a clock, and why they may. Everywhere else time is a parameter.
const CLOCKS: &[(&str, &str)] = &[
    ("src-tauri/src/clock.rs", "the application's clock"),
    (
        "src-tauri/crates/local-pool/src/clock.rs",
        "the user pool's clock: it is a server of its own",
    ),
    (
        "src-ui/src/dom.rs",
        "the window's clock: it counts down to when a sign-in in the browser is given up",
    ),
    (
        "src-tauri/crates/local-api/src/connection.rs",
        "limits of a connection, on tokio's clock",
    ),
    (
        "src-tauri/crates/local-api/src/inbox.rs",
        "limits of a connection, on tokio's clock",
    ),
    (
        "src-tauri/crates/local-api/src/pairing.rs",
        "how long a question stays open, on tokio's clock",
    ),
    (
        "src-tauri/crates/local-api/src/activity.rs",
        "how often the log is written, on tokio's clock",
    ),
];

/// What reads a clock.
const CLOCK_READS: &[&str] = &[
    "SystemTime::now(",
    "Instant::now(",
    "Timestamp::now(",
    "Zoned::now(",
    "Date::now(",
    "Date::new_0(",
    ".elapsed()",
];

/// The one file of the webview that knows the browser's untyped values.
const IPC: &str = "src-ui/src/ipc.rs";
const IPC_PARTS: &str = "src-ui/src/ipc/";

/// Members with lints of their own, said and explained in their manifests.
const OWN_LINTS: &[&str] = &["tests/Cargo.toml"];

/// Files that a visitor looks for.
const EXPECTED: &[&str] = &[
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "deny.toml",
    "dev",
    ".ci/run",
];

#[test]
fn no_source_file_is_too_long() {
    assert_clean(too_long);
}

#[test]
fn a_source_file_that_is_too_long_is_reported() {
    let code = "fn f() {}\n".repeat(MOST_LINES);
    let tests = format!("{code}#[cfg(test)]\nmod tests {{\n{code}}}\n");
    assert_eq!(too_long(&file("src/a.rs", &code)), Vec::<String>::new());
    assert_eq!(
        too_long(&file("src/a.rs", &tests)),
        Vec::<String>::new(),
        "tests don't count"
    );
    assert_eq!(
        too_long(&file("src/a/tests.rs", &code.repeat(2))),
        Vec::<String>::new()
    );
    assert_eq!(too_long(&file("src/a.rs", &code.repeat(2))).len(), 1);
    let declared = format!("#[cfg(test)]\nmod tests;\n{code}");
    assert_eq!(
        too_long(&file("src/a.rs", &declared)).len(),
        1,
        "only the tests' own lines are free"
    );
}

#[test]
fn every_exposed_secret_names_who_needs_it() {
    assert_clean(unexplained_secrets);
}

#[test]
fn an_exposed_secret_without_a_reason_is_reported() {
    let bare = "fn f(p: &Password) {\n    send(p.expose_secret());\n}\n";
    let told = bare.replace(
        "    send",
        "    // EXPOSE: the user pool checks it.\n    send",
    );
    let far = format!(
        "// EXPOSE: another call.\n{}{bare}",
        "\n".repeat(EXPOSE_DISTANCE)
    );
    assert_eq!(
        unexplained_secrets(&file("src/a.rs", &told)),
        Vec::<String>::new()
    );
    assert_eq!(unexplained_secrets(&file("src/a.rs", bare)).len(), 1);
    assert_eq!(unexplained_secrets(&file("src/a.rs", &far)).len(), 1);
}

#[test]
fn only_a_clock_reads_the_time() {
    assert_clean(clock_reads);
}

#[test]
fn a_clock_that_is_read_elsewhere_is_reported() {
    let code = "fn f() -> Timestamp {\n    Timestamp::of(SystemTime::now())\n}\n";
    let comment = "/// Not `SystemTime::now()`: time is a parameter.\nfn f() {}\n";
    assert_eq!(
        clock_reads(&file("src-tauri/src/clock.rs", code)),
        Vec::<String>::new()
    );
    assert_eq!(
        clock_reads(&file("src/a.rs", comment)),
        Vec::<String>::new()
    );
    assert_eq!(
        clock_reads(&file("src-tauri/crates/session/src/guard.rs", code)).len(),
        1
    );
}

#[test]
fn the_browsers_untyped_values_stay_at_the_border_of_the_webview() {
    assert_clean(untyped_values);
}

#[test]
fn an_untyped_value_beyond_the_border_is_reported() {
    let code = "use wasm_bindgen::JsValue;\n";
    assert_eq!(untyped_values(&file(IPC, code)), Vec::<String>::new());
    assert_eq!(
        untyped_values(&file("src-ui/src/pages/profile.rs", code)).len(),
        1
    );
}

#[test]
fn nothing_is_left_to_do_in_the_code() {
    assert_clean(leftovers);
}

#[test]
fn something_left_to_do_is_reported() {
    let code = concat!("// TO", "DO: the other half.\nfn f() {}\n");
    assert_eq!(leftovers(&file("src/a.rs", code)).len(), 1);
}

#[test]
fn versions_stand_once_and_lints_hold_everywhere() {
    let manifests = files(|path| path.ends_with("Cargo.toml"));
    assert!(
        manifests.len() > 5,
        "the members' manifests are looked at, not just one"
    );
    let found: Vec<String> = manifests.iter().flat_map(own_ways).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_member_with_a_version_or_lints_of_its_own_is_reported() {
    let good = "[dependencies]\nserde.workspace = true\n\n[lints]\nworkspace = true\n";
    let version = good.replace(".workspace = true", " = \"1\"");
    let table = good.replace("serde.workspace = true", "serde = { version = \"1\" }");
    let lints = good.replace("[lints]\nworkspace = true\n", "");
    assert_eq!(
        own_ways(&file("src-ui/Cargo.toml", good)),
        Vec::<String>::new()
    );
    for bad in [version, table, lints] {
        assert_eq!(own_ways(&file("src-ui/Cargo.toml", &bad)).len(), 1, "{bad}");
    }
}

#[test]
fn the_files_that_a_visitor_looks_for_are_there() {
    for name in EXPECTED {
        assert!(root().join(name).is_file(), "there is no {name}");
    }
}

/// A file of the project: its path below the top level, with `/`, and its text.
struct File {
    path: String,
    text: String,
}

impl File {
    fn is_test(&self) -> bool {
        let path = &self.path;
        path.starts_with("tests/") || path.ends_with("/tests.rs") || path.contains("/tests/")
    }

    /// The lines before the tests, with their numbers. A test module stands at the end of its file.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let tests = self
            .text
            .find("\n#[cfg(test)]\nmod tests {")
            .map(|newline| newline + 1);
        let code = self
            .text
            .get(..tests.unwrap_or(self.text.len()))
            .unwrap_or_default();
        code.lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// The code without what is only said about it.
    fn statements(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code()
            .map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
    }
}

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

fn too_long(file: &File) -> Vec<String> {
    let lines = file.code().count();
    let bad = !file.is_test() && lines > MOST_LINES;
    let message = || {
        format!(
            "{}: {lines} lines before its tests; split it by noun",
            file.path
        )
    };
    bad.then(message).into_iter().collect()
}

fn unexplained_secrets(file: &File) -> Vec<String> {
    let lines: Vec<&str> = file.text.lines().collect();
    let is_explained = |number: usize| {
        let near = lines.get(number.saturating_sub(EXPOSE_DISTANCE + 1)..number);
        near.unwrap_or_default()
            .iter()
            .any(|line| line.contains("// EXPOSE:"))
    };
    let calls = file
        .statements()
        .filter(|(_, line)| line.contains(".expose_secret()"));
    calls
        .filter(|(number, _)| !file.is_test() && !is_explained(*number))
        .map(|(number, _)| {
            format!(
                "{}:{number}: say who needs the secret in an `// EXPOSE:` line above",
                file.path
            )
        })
        .collect()
}

fn clock_reads(file: &File) -> Vec<String> {
    if file.is_test() || CLOCKS.iter().any(|(path, _)| *path == file.path) {
        return Vec::new();
    }
    let reads = |line: &str| CLOCK_READS.iter().find(|read| line.contains(*read));
    file.statements()
        .filter_map(|(number, line)| Some((number, reads(line)?)))
        .map(|(number, read)| {
            format!(
                "{}:{number}: `{read}…`; time is a parameter, only a clock reads it",
                file.path
            )
        })
        .collect()
}

fn untyped_values(file: &File) -> Vec<String> {
    if !file.path.starts_with("src-ui/src/") || file.path == IPC || file.path.starts_with(IPC_PARTS)
    {
        return Vec::new();
    }
    file.statements()
        .filter(|(_, line)| line.contains("JsValue"))
        .map(|(number, _)| format!("{}:{number}: `JsValue` stands only in {IPC}", file.path))
        .collect()
}

fn leftovers(file: &File) -> Vec<String> {
    let markers = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
    ];
    let lines = file.text.lines().zip(1..);
    lines
        .filter(|(line, _)| markers.iter().any(|marker| line.contains(marker)))
        .map(|(line, number)| format!("{}:{number}: do it or drop it: {}", file.path, line.trim()))
        .collect()
}

/// What a member's manifest says by itself that the workspace says for all.
fn own_ways(manifest: &File) -> Vec<String> {
    let File { path, text } = manifest;
    let mut found = Vec::new();
    let mut section = "";
    for (line, number) in text.lines().zip(1..) {
        if line.starts_with('[') {
            section = line;
            continue;
        }
        // `[workspace.dependencies]` is the place where versions stand.
        let is_dependency =
            section.ends_with("dependencies]") && section != "[workspace.dependencies]";
        let names_version = line.contains("version = \"") || line.contains(" = \"");
        if is_dependency && names_version {
            found.push(format!(
                "{path}:{number}: versions stand in the root's [workspace.dependencies]"
            ));
        }
    }
    if !text.contains("[lints]\nworkspace = true") && !OWN_LINTS.contains(&path.as_str()) {
        found.push(format!("{path}: it does not take the workspace's lints"));
    }
    found
}

/// Looks at every Rust file of the project.
fn assert_clean(rule: impl Fn(&File) -> Vec<String>) {
    let sources = files(|path| {
        Path::new(path)
            .extension()
            .is_some_and(|ending| ending == "rs")
    });
    assert!(
        sources.len() > 20,
        "the whole project is looked at, not a part"
    );
    let found: Vec<String> = sources.iter().flat_map(rule).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn files(wanted: impl Fn(&str) -> bool) -> Vec<File> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the project can be read") {
            let path = entry.expect("an entry can be read").path();
            let below = path
                .strip_prefix(&root)
                .expect("a path below the top level");
            let name = below.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                if !is_foreign(&name) {
                    folders.push(path);
                }
            } else if wanted(&name) {
                found.push(File {
                    text: fs::read_to_string(&path).expect("text in UTF-8"),
                    path: name,
                });
            }
        }
    }
    found
}

/// Folders with what was built or fetched.
fn is_foreign(path: &str) -> bool {
    let name = Path::new(path)
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    name == ".git"
        || matches!(
            path,
            "target" | "gen" | "build-output" | "src-ui/dist" | "src-ui/dist-release"
        )
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .expect("the top level is there")
}
