//! What is not this user's alone is not used, whatever it promises; and what is left behind is nobody.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, chown, symlink};
use std::path::Path;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{UnixListener, UnixStream};
use vestibule_companion::{Companion, Error, Flaw, Place, Scope, Transport};

use crate::app::{App, TRANSPORTS};

async fn flaw(place: Place, transport: Transport) -> Flaw {
    match Companion::connect_over(place, transport).await {
        Err(Error::Untrusted { flaw, .. }) => flaw,
        other => panic!("{transport:?}: {other:?}"),
    }
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[tokio::test]
async fn where_nothing_is_nobody_runs() {
    let home = tempfile::tempdir().unwrap();
    set_mode(home.path(), 0o700);
    for place in [Place::new(home.path()), Place::new(home.path().join("no"))] {
        for transport in TRANSPORTS {
            let found = Companion::connect_over(place.clone(), transport).await;
            assert!(matches!(found, Err(Error::NotRunning)), "{found:?}");
        }
        let found = Companion::connect_to(place).await;
        assert!(matches!(found, Err(Error::NotRunning)), "{found:?}");
    }
}

#[tokio::test]
async fn what_a_crash_left_is_nobody() {
    let mut app = App::start();
    app.crash().await;
    for transport in TRANSPORTS {
        let found = Companion::connect_over(app.place(), transport).await;
        assert!(
            matches!(found, Err(Error::NotRunning)),
            "{transport:?}: {found:?}"
        );
    }
    let found = Companion::connect_to(app.place()).await;
    assert!(matches!(found, Err(Error::NotRunning)), "{found:?}");
}

#[tokio::test]
async fn a_folder_that_others_may_enter_is_not_used() {
    let app = App::start();
    for mode in [0o755, 0o770, 0o701, 0o777] {
        set_mode(&app.runtime_folder(), mode);
        for transport in TRANSPORTS {
            assert_eq!(
                flaw(app.place(), transport).await,
                Flaw::OpenToOthers,
                "{mode:o}"
            );
        }
        // Distrust is no reason to try another way in.
        let found = Companion::connect_to(app.place()).await;
        assert!(matches!(found, Err(Error::Untrusted { .. })), "{found:?}");
    }
    set_mode(&app.runtime_folder(), 0o700);
    Companion::connect_to(app.place()).await.unwrap();
}

#[tokio::test]
async fn a_link_to_the_folder_is_not_followed() {
    let app = App::start();
    let link = app.folder("link");
    symlink(app.runtime_folder(), &link).unwrap();
    for transport in TRANSPORTS {
        assert_eq!(flaw(Place::new(&link), transport).await, Flaw::SymbolicLink);
    }
}

#[tokio::test]
async fn a_socket_that_is_a_link_or_a_file_is_not_used() {
    let app = App::start();
    let socket = app.runtime_folder().join("api.sock");
    let elsewhere = app.runtime_folder().join("elsewhere");
    fs::rename(&socket, &elsewhere).unwrap();
    symlink(&elsewhere, &socket).unwrap();
    assert_eq!(
        flaw(app.place(), Transport::Socket).await,
        Flaw::SymbolicLink
    );
    fs::remove_file(&socket).unwrap();
    fs::write(&socket, "").unwrap();
    assert_eq!(flaw(app.place(), Transport::Socket).await, Flaw::NotASocket);
}

#[tokio::test]
async fn a_discovery_file_that_others_may_read_or_have_made_is_not_used() {
    let app = App::start();
    let (place, loopback) = (app.place(), Transport::Loopback);
    let file = app.runtime_folder().join("api.json");
    for mode in [0o644, 0o660, 0o602] {
        set_mode(&file, mode);
        assert_eq!(
            flaw(place.clone(), loopback).await,
            Flaw::OpenToOthers,
            "{mode:o}"
        );
    }
    set_mode(&file, 0o600);
    Companion::connect_over(place.clone(), loopback)
        .await
        .unwrap();

    let second = app.runtime_folder().join("second");
    fs::hard_link(&file, &second).unwrap();
    assert_eq!(flaw(place.clone(), loopback).await, Flaw::HardLink);
    fs::remove_file(&file).unwrap();
    symlink(&second, &file).unwrap();
    assert_eq!(flaw(place, loopback).await, Flaw::SymbolicLink);
}

#[tokio::test]
async fn a_discovery_file_that_says_nothing_is_not_used() {
    let app = App::start();
    let file = app.runtime_folder().join("api.json");
    for content in ["", "{}", "{\"port\":1}"] {
        crate::app::write_private(&file, content.as_bytes());
        let found = Companion::connect_over(app.place(), Transport::Loopback).await;
        assert!(matches!(found, Err(Error::MalformedDiscovery)), "{found:?}");
    }
}

/// Only root can give something away.
#[tokio::test]
async fn what_belongs_to_another_user_is_not_used() {
    let app = App::start();
    let folder = app.runtime_folder();
    if chown(&folder, Some(65534), None).is_err() {
        return;
    }
    for transport in TRANSPORTS {
        assert_eq!(flaw(app.place(), transport).await, Flaw::ForeignOwner);
    }
    chown(&folder, Some(0), None).unwrap();
    for (file, transport) in [
        ("api.sock", Transport::Socket),
        ("api.json", Transport::Loopback),
    ] {
        chown(folder.join(file), Some(65534), None).unwrap();
        assert_eq!(
            flaw(app.place(), transport).await,
            Flaw::ForeignOwner,
            "{file}"
        );
    }
}

/// A stranger on the socket, who does this with whoever asks. The folder keeps strangers out, so this can't happen.
async fn with_a_stranger<F>(
    app: &mut App,
    does: impl Fn(UnixStream) -> F + Send + 'static,
) -> Companion
where
    F: Future<Output = ()> + Send + 'static,
{
    app.crash().await;
    let socket = app.runtime_folder().join("api.sock");
    fs::remove_file(&socket).unwrap();
    let listener = UnixListener::bind(&socket).unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(does(stream));
        }
    });
    Companion::connect_to(app.place()).await.unwrap()
}

#[tokio::test]
async fn whoever_does_not_speak_http_is_not_taken_for_the_application() {
    let mut app = App::start();
    let vestibule = with_a_stranger(&mut app, async |mut stream| {
        let _ = stream.read(&mut [0; 512]).await;
        let _ = stream.write_all(b"SSH-2.0-OpenSSH_9.2\r\n\r\n").await;
    });
    let error = vestibule.await.check_user().await.unwrap_err();
    assert!(matches!(error, Error::Connection(_)), "{error:?}");
}

#[tokio::test]
async fn an_answer_without_end_is_not_read_to_its_end() {
    let mut app = App::start();
    let vestibule = with_a_stranger(&mut app, async |mut stream| {
        let _ = stream.read(&mut [0; 512]).await;
        let _ = stream
            .write_all(b"HTTP/1.1 200 OK\r\n\r\n{\"user\":\"")
            .await;
        while stream.write_all(&[b'a'; 4096]).await.is_ok() {}
    });
    let error = vestibule.await.check_user().await.unwrap_err();
    assert!(matches!(error, Error::UnexpectedAnswer), "{error:?}");
}

#[tokio::test]
async fn an_event_without_end_ends_the_events() {
    let mut app = App::start();
    let grant = app.grant(&Scope::ALL).await;
    let vestibule = with_a_stranger(&mut app, async |mut stream| {
        let _ = stream.read(&mut [0; 512]).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\ndata: ").await;
        while stream.write_all(&[b'a'; 4096]).await.is_ok() {}
    });
    let vestibule = vestibule.await.with_token(grant.token);
    let mut events = vestibule.events().await.unwrap();
    let error = events.next().await.unwrap().unwrap_err();
    assert!(matches!(error, Error::UnexpectedAnswer), "{error:?}");
    assert!(events.next().await.is_none());
}

/// The clock is the test's: nobody waits.
#[tokio::test(start_paused = true)]
async fn whoever_does_not_answer_is_not_waited_for_for_ever() {
    let mut app = App::start();
    let vestibule = with_a_stranger(&mut app, async |stream| {
        std::future::pending::<()>().await;
        drop(stream);
    });
    let vestibule = vestibule.await;
    let error = vestibule.check_user().await.unwrap_err();
    assert!(
        matches!(error, Error::TimedOut) && error.is_transient(),
        "{error:?}"
    );
}
