//! Follows the session, and asks to be let in the first time: `cargo run -p vestibule-companion --example follow`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example")]

use std::time::Duration;

use vestibule_companion::{
    ApiEvent, Companion, Error, Grant, PairRequest, Scope, SessionState, TokenFile,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let file = TokenFile::of_this_user("follow-example")?;
    loop {
        let followed = follow(&file).await;
        match followed {
            // Closed, or not started yet: the first event after coming back says how things stand.
            Ok(()) => eprintln!("(Vestibule has ended)"),
            Err(Error::TokenRefused) => {
                file.forget()?;
            }
            Err(error) if error.is_transient() => {}
            Err(error) => return Err(error),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn follow(file: &TokenFile) -> Result<(), Error> {
    let vestibule = Companion::connect().await?;
    let grant = match file.load()? {
        Some(grant) => grant,
        None => pair(&vestibule, file).await?,
    };
    let vestibule = vestibule.with_token(grant.token);
    let mut events = vestibule.events().await?;
    while let Some(event) = events.next().await {
        match event? {
            ApiEvent::SignedIn { user } => {
                let is_live = vestibule.session().await?.state == SessionState::Fresh;
                println!(
                    "{user} is signed in{}",
                    if is_live { "" } else { ", offline" }
                );
            }
            ApiEvent::SignedOut | ApiEvent::AccountSwitched => println!("signed out"),
            ApiEvent::Refreshed => println!("new tokens"),
            ApiEvent::GrantRevoked => return Err(Error::TokenRefused),
        }
    }
    Ok(())
}

async fn pair(vestibule: &Companion, file: &TokenFile) -> Result<Grant, Error> {
    let request = PairRequest {
        name: "Follow example".to_owned(),
        scopes: vec![Scope::SessionRead],
        reason: "to print what happens".to_owned(),
        headless: false,
    };
    eprintln!("Approve it in Vestibule's window…");
    let grant = vestibule.pair(&request).await?.finish().await?;
    file.save(&grant)?;
    Ok(grant)
}
