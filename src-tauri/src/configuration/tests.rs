#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;

const OUTPUTS: &str = r#"{
    "version": "1.5",
    "auth": {
        "aws_region": "eu-west-1",
        "user_pool_id": "eu-west-1_AbCdEfGhI",
        "user_pool_client_id": "abcdefghijklmnopqrstuvwxyz"
    }
}"#;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("vestibule-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn paths(&self) -> Paths {
        Paths {
            config: self.0.clone(),
            data: self.0.clone(),
            log: self.0.clone(),
            runtime: self.0.clone(),
        }
    }

    fn file(&self, content: &[u8]) -> PathBuf {
        let path = self.0.join("amplify_outputs.json");
        fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn what_was_chosen_is_there_at_the_next_start_even_if_the_file_has_gone() {
    let folder = Folder::new("chosen");
    let file = folder.file(OUTPUTS.as_bytes());
    let opened = read(&file, ConfigurationOrigin::Chosen).unwrap();
    keep(&opened, &folder.paths()).unwrap();
    fs::remove_file(file).unwrap();
    let again = at_start(&Arguments::default(), &folder.paths())
        .unwrap()
        .unwrap();
    assert_eq!(again.source, opened.source);
    assert_eq!(again.source.unwrap().file_name, "amplify_outputs.json");
    forget(&folder.paths()).unwrap();
    assert!(
        at_start(&Arguments::default(), &folder.paths())
            .unwrap()
            .is_none()
    );
    forget(&folder.paths()).unwrap();
}

#[test]
fn a_file_that_is_none_is_refused_and_what_was_kept_stays_kept() {
    let folder = Folder::new("refused");
    let opened = read(
        &folder.file(OUTPUTS.as_bytes()),
        ConfigurationOrigin::Chosen,
    )
    .unwrap();
    keep(&opened, &folder.paths()).unwrap();
    let too_long = vec![b' '; 1024 * 1024 + 1];
    for content in [&b"hello"[..], b"{}", b"\xff\xfe{", &too_long] {
        let refused = read(&folder.file(content), ConfigurationOrigin::Chosen).unwrap_err();
        assert_eq!(refused.code, ErrorCode::ConfigurationUnreadable);
    }
    let missing = read(&folder.0.join("none.json"), ConfigurationOrigin::Chosen).unwrap_err();
    assert_eq!(missing.code, ErrorCode::ConfigurationUnreadable);
    assert!(
        at_start(&Arguments::default(), &folder.paths())
            .unwrap()
            .is_some()
    );
}

#[test]
fn the_command_line_wins_and_keeps_nothing() {
    let folder = Folder::new("command-line");
    let arguments = Arguments {
        configuration: Some(folder.file(OUTPUTS.as_bytes())),
        ..Arguments::default()
    };
    let opened = at_start(&arguments, &folder.paths()).unwrap().unwrap();
    assert_eq!(
        opened.source.unwrap().origin,
        ConfigurationOrigin::CommandLine
    );
    assert!(
        at_start(&Arguments::default(), &folder.paths())
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_damaged_copy_is_said_to_be_damaged_and_left_alone() {
    let folder = Folder::new("damaged");
    fs::write(folder.0.join(KEPT), b"{").unwrap();
    let refused = at_start(&Arguments::default(), &folder.paths()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ConfigurationUnreadable);
    assert_eq!(fs::read(folder.0.join(KEPT)).unwrap(), b"{");
}

#[cfg(unix)]
#[test]
fn the_copy_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("owner");
    let opened = read(
        &folder.file(OUTPUTS.as_bytes()),
        ConfigurationOrigin::Chosen,
    )
    .unwrap();
    keep(&opened, &folder.paths()).unwrap();
    let mode = fs::metadata(folder.0.join(KEPT))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn an_empty_variable_names_no_file() {
    assert_eq!(from_environment(Some(OsString::new())), None);
    assert_eq!(
        from_environment(Some("a.json".into())),
        Some("a.json".into())
    );
}

#[test]
fn an_issuer_that_was_typed_is_there_at_the_next_start() {
    let folder = Folder::new("issuer");
    let opened = of_issuer(" https://login.example.com ", "vestibule", &[]).unwrap();
    keep(&opened, &folder.paths()).unwrap();
    let again = at_start(&Arguments::default(), &folder.paths())
        .unwrap()
        .unwrap();
    assert_eq!(again.source, None, "there is no file");
    let Configuration::OpenIdProvider(provider) = again.configuration else {
        panic!("it is an OpenID provider")
    };
    assert_eq!(provider.issuer.as_str(), "https://login.example.com");
    assert_eq!(
        provider.scopes.len(),
        3,
        "those that the form has by default"
    );
}

#[test]
fn what_is_no_issuer_is_refused() {
    for (issuer, client_id, scope) in [
        ("", "vestibule", "openid"),
        ("login.example.com", "vestibule", "openid"),
        ("http://login.example.com", "vestibule", "openid"),
        ("https://ada@login.example.com", "vestibule", "openid"),
        ("https://login.example.com?a=b", "vestibule", "openid"),
        ("https://login.example.com", "", "openid"),
        ("https://login.example.com", "two words", "openid"),
        ("https://login.example.com", "vestibule", "two words"),
    ] {
        let refused = of_issuer(issuer, client_id, &[scope.to_owned()]).unwrap_err();
        assert_eq!(
            refused.code,
            ErrorCode::InvalidIssuer,
            "{issuer} {client_id} {scope}"
        );
    }
}
