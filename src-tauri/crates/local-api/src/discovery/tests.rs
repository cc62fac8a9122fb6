#![allow(clippy::unwrap_used, reason = "tests")]

use expect_test::expect;

use super::*;

fn key() -> ServerProofKey {
    ServerProofKey(SecretBox::new(Box::new([0xFB; 32])))
}

fn proof() -> ServerProof {
    ServerProof {
        port: 49_152,
        instance_id: InstanceId("AAAAAAAAAAAAAAAAAAAAAA".to_owned()),
        key: key(),
    }
}

#[test]
fn the_file_says_port_process_instance_and_key() {
    let text = text(4711, &proof());
    expect![[r#"{"port":49152,"pid":4711,"instance_id":"AAAAAAAAAAAAAAAAAAAAAA","server_proof_key":"-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s"}"#]]
    .assert_eq(&text);
}

#[test]
fn two_runs_have_neither_instance_nor_key_in_common() {
    assert_ne!(
        InstanceId::generate().unwrap(),
        InstanceId::generate().unwrap()
    );
    let (one, other) = (
        ServerProofKey::generate().unwrap(),
        ServerProofKey::generate().unwrap(),
    );
    // EXPOSE: compared in a test.
    assert_ne!(one.0.expose_secret(), other.0.expose_secret());
}

#[test]
fn the_key_is_not_printed() {
    let printed = format!("{:?}", key());
    assert!(
        !printed.contains("251") && !printed.to_lowercase().contains("fb"),
        "{printed}"
    );
}

#[test]
fn the_file_is_gone_with_its_owner() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join(FILE);
    let file = DiscoveryFile::write(directory.path(), &proof()).unwrap();
    assert!(path.exists());
    drop(file);
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 0);
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    fn write_into(directory: &Path) -> Result<DiscoveryFile, Error> {
        DiscoveryFile::write(directory, &proof())
    }

    #[test]
    fn only_this_user_may_read_the_file() {
        let directory = tempfile::tempdir().unwrap();
        let _file = write_into(directory.path()).unwrap();
        let mode = fs::metadata(directory.path().join(FILE)).unwrap().mode();
        assert_eq!(mode & 0o7777, 0o600);
    }

    #[test]
    fn links_and_left_over_files_are_replaced_and_never_written_through() {
        let directory = tempfile::tempdir().unwrap();
        let victim = directory.path().join("victim");
        fs::write(&victim, "untouched").unwrap();
        fs::set_permissions(&victim, fs::Permissions::from_mode(0o644)).unwrap();
        symlink(&victim, directory.path().join(FILE)).unwrap();
        fs::hard_link(&victim, directory.path().join(NEW_FILE)).unwrap();

        let _file = write_into(directory.path()).unwrap();

        assert_eq!(fs::read_to_string(&victim).unwrap(), "untouched");
        let metadata = fs::symlink_metadata(directory.path().join(FILE)).unwrap();
        assert!(metadata.is_file(), "the link itself was replaced");
        assert_eq!(metadata.mode() & 0o7777, 0o600);
    }

    #[test]
    fn a_directory_in_its_place_is_an_error_that_leaves_nothing_behind() {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join(FILE)).unwrap();
        let error = write_into(directory.path()).unwrap_err();
        assert!(matches!(error, Error::File { path, .. } if path.ends_with(FILE)));
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
    }
}
