//! What the webview may do, read from tauri.conf.json: the policy and the capability are as narrow as they are meant to be.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

/// Everything that the configuration lets in and should not.
fn flaws(config: &Value) -> Vec<String> {
    let mut flaws = Vec::new();
    let app = &config["app"];
    let security = &app["security"];
    let mut demand = |is_so: bool, flaw: &str| {
        if !is_so {
            flaws.push(flaw.to_owned());
        }
    };
    demand(
        app["withGlobalTauri"] == json!(false),
        "withGlobalTauri hands the API to every script",
    );
    demand(
        security["freezePrototype"] == json!(true),
        "prototypes can be polluted",
    );
    demand(
        security["assetProtocol"]["enable"] == json!(false),
        "the asset protocol reads files",
    );
    let modification = &security["dangerousDisableAssetCspModification"];
    demand(
        modification.is_null() || *modification == json!(false),
        "the policy is weakened",
    );
    for (directive, wanted) in POLICY {
        let is_so = security["csp"][*directive] == json!(wanted);
        demand(is_so, &format!("the policy's {directive} is not {wanted}"));
    }
    let directives = security["csp"].as_object().map_or(0, serde_json::Map::len);
    demand(
        directives == POLICY.len(),
        "the policy has a directive that nobody thought of",
    );

    let capabilities = security["capabilities"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    demand(
        capabilities.len() == 1,
        "there is not exactly one capability",
    );
    for capability in &capabilities {
        demand(
            capability.get("remote").is_none(),
            "a remote page may call commands",
        );
        let permissions: BTreeSet<&str> = capability["permissions"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        for permission in permissions {
            let is_ours = vestibule_contract::command::ALL
                .iter()
                .any(|command| permission == format!("allow-{}", command.replace('_', "-")));
            let is_listening = LISTENING.contains(&permission);
            demand(
                is_ours || is_listening,
                &format!("{permission} is more than the webview needs"),
            );
        }
    }
    flaws
}

#[test]
fn the_webview_may_do_what_it_needs_and_nothing_else() {
    assert_eq!(flaws(&configuration()), Vec::<String>::new());
}

#[test]
fn every_loosening_is_found() {
    type Loosening = fn(&mut Value);
    let loosenings: [(&str, Loosening); 9] = [
        ("global API", |config| {
            config["app"]["withGlobalTauri"] = json!(true);
        }),
        ("prototypes", |config| {
            config["app"]["security"]["freezePrototype"] = json!(false);
        }),
        ("asset protocol", |config| {
            config["app"]["security"]["assetProtocol"]["enable"] = json!(true);
        }),
        ("inline scripts", |config| {
            config["app"]["security"]["csp"]["script-src"] =
                json!("'self' 'wasm-unsafe-eval' 'unsafe-inline'");
        }),
        ("frames", |config| {
            config["app"]["security"]["csp"]["frame-src"] = json!("'self'");
        }),
        ("workers", |config| {
            config["app"]["security"]["csp"]["worker-src"] = json!("'self'");
        }),
        ("no policy", |config| {
            config["app"]["security"]["csp"] = Value::Null;
        }),
        ("remote pages", |config| {
            config["app"]["security"]["capabilities"][0]["remote"] =
                json!({ "urls": ["https://evil.example"] });
        }),
        ("all of Tauri's core", |config| {
            config["app"]["security"]["capabilities"][0]["permissions"] = json!(["core:default"]);
        }),
    ];
    for (name, loosen) in loosenings {
        let mut config = configuration();
        loosen(&mut config);
        assert!(!flaws(&config).is_empty(), "{name} went unnoticed");
    }
}

#[test]
fn the_scheme_to_come_is_a_reverse_domain() {
    let identifier = configuration()["identifier"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    assert!(
        identifier.split('.').count() >= 3,
        "RFC 8252 section 7.1: {identifier}"
    );
}

fn configuration() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tauri.conf.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

const POLICY: &[(&str, &str)] = &[
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    // 'self' is the application's own files: the compiled UI is fetched from there.
    ("connect-src", "'self' ipc: http://ipc.localhost"),
    ("frame-src", "'none'"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'none'"),
];

const LISTENING: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];
