//! Who may import whom. The tables below are the architecture's import rules; what they do not allow is a defect.
//!
//! Only the manifests are looked at, with every kind of dependency: a crate that is in the manifest will be used.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Each of our packages, and which of ours it may depend on.
const OURS: &[(&str, &[&str])] = &[
    ("vestibule-contract", &[]),
    ("vestibule-session", &["vestibule-contract"]),
    (
        "vestibule-cognito",
        &[
            "vestibule-contract",
            "vestibule-session",
            "vestibule-issuer",
        ],
    ),
    ("vestibule-issuer", &["vestibule-session"]),
    (
        "vestibule-oidc",
        &[
            "vestibule-contract",
            "vestibule-session",
            "vestibule-issuer",
        ],
    ),
    ("vestibule-vault", &["vestibule-session"]),
    ("vestibule-local-api", &["vestibule-contract"]),
    ("vestibule-companion", &["vestibule-contract"]),
    // A server, which a client of another language must be able to use: it knows nothing of ours.
    ("vestibule-local-pool", &[]),
    (
        "vestibule-ui",
        &["vestibule-contract", "vestibule-ui-view", "vestibule-words"],
    ),
    ("vestibule-ui-view", &[]),
    ("vestibule-ui-bundle", &["vestibule-words"]),
    // Words and nothing else: the pages' and those of the system's own dialogs.
    ("vestibule-words", &[]),
    (
        "vestibule-desktop",
        &[
            "vestibule-contract",
            "vestibule-session",
            "vestibule-cognito",
            "vestibule-oidc",
            "vestibule-vault",
            "vestibule-local-api",
            "vestibule-local-pool",
            "vestibule-words",
        ],
    ),
    (
        "vestibule-tests",
        &[
            "vestibule-contract",
            "vestibule-session",
            "vestibule-cognito",
            "vestibule-oidc",
            "vestibule-vault",
            "vestibule-local-api",
            "vestibule-local-pool",
            "vestibule-desktop",
        ],
    ),
    // Reference programs, and what measures: from outside, as another program would. Only the processor time of a sign-in is the
    // client's own, and can't be seen from outside.
    ("vestibule-bench", &[]),
];

/// Of ours, what only a package's own tests may use beside that.
const OURS_FOR_TESTS: &[(&str, &[&str])] = &[
    ("vestibule-companion", &["vestibule-local-api"]),
    (
        "vestibule-bench",
        &[
            "vestibule-cognito",
            "vestibule-contract",
            "vestibule-session",
        ],
    ),
];

/// Crates of others that are kept in one place, and the places. A closing `*` stands for any rest of the name.
const KEPT: &[(&str, &[&str])] = &[
    (
        "tauri*",
        &["vestibule-desktop", "vestibule-tests", "vestibule-bench"],
    ),
    ("webkit2gtk", &["vestibule-desktop"]),
    ("webbrowser", &["vestibule-desktop"]),
    ("aws-sdk-*", &["vestibule-cognito"]),
    ("aws-config", &["vestibule-cognito"]),
    ("aws-smithy-*", &["vestibule-cognito"]),
    // The pool asks the identity providers that it trusts.
    ("reqwest", &["vestibule-issuer", "vestibule-local-pool"]),
    ("oauth2", &["vestibule-oidc"]),
    ("jsonwebtoken", &["vestibule-session"]),
    ("keyring*", &["vestibule-vault"]),
    ("zbus-secret-service-keyring-store", &["vestibule-vault"]),
    ("axum*", &["vestibule-local-pool"]),
    ("rusqlite", &["vestibule-local-pool"]),
    (
        "crypto-bigint",
        &["vestibule-cognito", "vestibule-local-pool"],
    ),
    ("clap*", &["vestibule-companion"]),
    ("sycamore*", &["vestibule-ui", "vestibule-ui-view"]),
    ("web-sys", &["vestibule-ui"]),
    // The words ask the webview for its plurals.
    ("js-sys", &["vestibule-ui", "vestibule-words"]),
    ("wasm-bindgen", &["vestibule-ui", "vestibule-words"]),
    ("wasm-bindgen-cli-support", &["vestibule-ui-bundle"]),
];

/// Packages that may have no dependency but these, tests apart: each one costs the webview and every companion.
const LEAN: &[(&str, &[&str])] = &[("vestibule-contract", &["serde"])];

#[test]
fn every_dependency_is_one_that_the_architecture_allows() {
    let found = violations(&workspace());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_package_of_the_tables_exists() {
    let workspace = workspace();
    let of_tables = OURS.iter().map(|(name, _)| name);
    let of_tables = of_tables.chain(KEPT.iter().flat_map(|(_, places)| *places));
    for name in of_tables {
        assert!(
            workspace.iter().any(|package| package.name == *name),
            "the tables of this file name {name}, which is no member of the workspace: remove it",
        );
    }
}

#[test]
fn a_forbidden_dependency_is_reported() {
    for (from, to) in [
        ("vestibule-ui", "vestibule-session"),
        ("vestibule-contract", "vestibule-session"),
        ("vestibule-contract", "url"),
        ("vestibule-session", "vestibule-cognito"),
        ("vestibule-local-api", "vestibule-session"),
        ("vestibule-local-pool", "vestibule-contract"),
        ("vestibule-cognito", "vestibule-vault"),
        ("vestibule-cognito", "vestibule-oidc"),
        ("vestibule-oidc", "vestibule-cognito"),
        ("vestibule-oidc", "reqwest"),
        ("vestibule-cognito", "reqwest"),
        ("vestibule-session", "keyring-core"),
        ("vestibule-desktop", "aws-sdk-cognitoidentityprovider"),
        ("vestibule-session", "axum"),
        ("vestibule-local-api", "tauri-plugin-opener"),
        ("vestibule-companion", "vestibule-local-api"),
        ("vestibule-companion", "keyring"),
        ("vestibule-cognito", "jsonwebtoken"),
        ("vestibule-everything", "serde"),
    ] {
        let found = violations(&[package(from, &[to])]);
        assert_eq!(
            found.len(),
            1,
            "{from} → {to} must be reported, once: {found:?}"
        );
        assert!(
            found[0].contains(from),
            "the message must name the culprit: {}",
            found[0]
        );
    }
}

#[test]
fn an_allowed_dependency_is_not_reported() {
    let packages = [
        package(
            "vestibule-ui",
            &["vestibule-contract", "sycamore", "wasm-bindgen"],
        ),
        package("vestibule-contract", &["serde"]),
        package(
            "vestibule-vault",
            &["vestibule-session", "keyring", "keyring-core"],
        ),
        package("vestibule-local-pool", &["axum", "rusqlite"]),
        package(
            "vestibule-desktop",
            &["tauri", "tauri-build", "vestibule-local-pool"],
        ),
    ];
    assert_eq!(violations(&packages), Vec::<String>::new());
}

/// A member of the workspace, with the names of what it depends on.
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

struct Dependency {
    name: String,
    for_tests: bool,
}

fn package(name: &str, dependencies: &[&str]) -> Package {
    let dependency = |name: &&str| Dependency {
        name: (*name).to_owned(),
        for_tests: false,
    };
    Package {
        name: name.to_owned(),
        dependencies: dependencies.iter().map(dependency).collect(),
    }
}

fn violations(packages: &[Package]) -> Vec<String> {
    packages.iter().flat_map(violations_of).collect()
}

fn violations_of(package: &Package) -> Vec<String> {
    let Package { name, dependencies } = package;
    let Some(ours) = row(OURS, name) else {
        return vec![format!(
            "{name}: a new package; say in architecture.rs what it may depend on"
        )];
    };
    let refusal = |dependency: &Dependency| {
        let to = dependency.name.as_str();
        if row(OURS, to).is_some() {
            let for_tests = row(OURS_FOR_TESTS, name).filter(|_| dependency.for_tests);
            let is_allowed = ours.contains(&to) || for_tests.is_some_and(|row| row.contains(&to));
            return (!is_allowed).then(|| {
                format!("{name} must not depend on {to}; of ours it may depend on {ours:?}")
            });
        }
        let lean = row(LEAN, name).filter(|_| !dependency.for_tests);
        if let Some(lean) = lean.filter(|lean| !lean.contains(&to)) {
            return Some(format!(
                "{name} must not depend on {to}; it is kept to {lean:?}"
            ));
        }
        let kept = KEPT.iter().find(|(pattern, _)| matches(pattern, to));
        kept.filter(|(_, places)| !places.contains(&name.as_str()))
            .map(|(_, places)| {
                format!("{name} must not depend on {to}, which is kept in {places:?}")
            })
    };
    dependencies.iter().filter_map(refusal).collect()
}

fn row<'table>(
    table: &[(&str, &'table [&'table str])],
    name: &str,
) -> Option<&'table [&'table str]> {
    table
        .iter()
        .find(|(row, _)| *row == name)
        .map(|(_, entries)| *entries)
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(prefix) => name.starts_with(prefix),
        None => pattern == name,
    }
}

/// The members of the workspace, as cargo reads their manifests. Needs no network.
fn workspace() -> Vec<Package> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version=1",
            "--no-deps",
            "--offline",
            "--manifest-path",
        ])
        .arg(manifest)
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    packages.iter().map(read_package).collect()
}

fn read_package(package: &Value) -> Package {
    let dependencies = package["dependencies"]
        .as_array()
        .expect("a list of dependencies");
    let read = |dependency: &Value| Dependency {
        // The package's own name, also where the manifest gives it another.
        name: dependency["name"].as_str().expect("a name").to_owned(),
        for_tests: dependency["kind"] == "dev",
    };
    Package {
        name: package["name"].as_str().expect("a name").to_owned(),
        dependencies: dependencies.iter().map(read).collect(),
    }
}
