//! Commands: each asks one thing of the library and prints it.

mod status;

use std::path::Path;
use std::time::Duration;

use clap_complete::Shell;
use serde_json::json;
use vestibule_companion::{
    ApiEvent, Companion, Error, PairRequest, PairingState, Place, SessionState, TokenFile,
    TokenUse, Transport,
};

use crate::arguments::{Arguments, Command, Common};
use crate::exit::{Exit, Failure};
use crate::output::{Output, printable, strong};
use crate::words;

/// Between two looks for an application that does not run.
const PACE: Duration = Duration::from_secs(1);

/// Does what was asked.
pub(crate) async fn run(
    common: &Common,
    command: Command,
    output: &mut Output,
) -> Result<Exit, Failure> {
    match command {
        Command::CheckUser => check_user(common, output).await,
        Command::Whoami => whoami(common, output).await,
        Command::Token { token_use } => token(common, token_use.into(), output).await,
        Command::Events { until, reconnect } => {
            events(common, until.as_deref(), reconnect, output).await
        }
        Command::AwsCredentials => aws_credentials(common, output).await,
        Command::Pair {
            scopes,
            reason,
            headless,
        } => {
            let mut wanted: Vec<_> = scopes.into_iter().map(Into::into).collect();
            wanted.sort();
            wanted.dedup();
            let request = PairRequest {
                name: common.tool.clone(),
                scopes: wanted,
                reason,
                headless,
            };
            pair(common, &request, output).await
        }
        Command::Unpair => unpair(common, output).await,
        Command::SignOut => sign_out(common, output).await,
        Command::Status => status::status(common, output).await,
        Command::Completions { shell } => completions(shell, output),
        Command::Man { folder } => man(folder.as_deref(), output),
    }
}

async fn check_user(common: &Common, output: &mut Output) -> Result<Exit, Failure> {
    let found = find(common).await?;
    // The socket asks for no token, so a damaged one is in nobody's way.
    let found = match found.transport() {
        Transport::Socket => found,
        _ => with_grant(found, common)?,
    };
    let user = found.check_user().await?;
    let value = json!({ "user": user });
    if let Some(user) = user {
        output.answer(&value, printable(&user))?;
        return Ok(Exit::Done);
    }
    nobody(&value, output)
}

async fn whoami(common: &Common, output: &mut Output) -> Result<Exit, Failure> {
    let session = connect(common).await?.session().await?;
    if session.state == SessionState::SignedOut {
        return nobody(&session, output);
    }
    output.answer(&session, words::session(&session))?;
    Ok(Exit::Done)
}

async fn token(common: &Common, token_use: TokenUse, output: &mut Output) -> Result<Exit, Failure> {
    let token = connect(common).await?.session_token(token_use).await?;
    // EXPOSE: who ran this asked for it, and a person granted it.
    let text = token.expose_secret();
    let value = json!({
        "use": token_use.as_str(),
        "token": text,
        "expires_in": token.expires_in().as_secs(),
    });
    output.answer(&value, text)?;
    Ok(Exit::Done)
}

async fn aws_credentials(common: &Common, output: &mut Output) -> Result<Exit, Failure> {
    let credentials = connect(common).await?.aws_credentials().await?;
    output.json(&credentials)?;
    Ok(Exit::Done)
}

async fn events(
    common: &Common,
    until: Option<&str>,
    reconnect: bool,
    output: &mut Output,
) -> Result<Exit, Failure> {
    loop {
        match follow(common, until, output).await {
            Err(Failure::Companion(error)) if reconnect && error.is_transient() => {
                tokio::time::sleep(PACE).await;
            }
            done => return done,
        }
    }
}

/// Prints events until the wanted one came, or none can follow.
async fn follow(
    common: &Common,
    until: Option<&str>,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let mut events = connect(common).await?.events().await?;
    while let Some(event) = events.next().await {
        let event = event?;
        output.answer(&event, words::event(&event))?;
        if until == Some(event.name()) {
            return Ok(Exit::Done);
        }
        if event == ApiEvent::GrantRevoked {
            return Err(Error::TokenRefused.into());
        }
    }
    Err(Error::NotRunning.into())
}

async fn pair(
    common: &Common,
    request: &PairRequest,
    output: &mut Output,
) -> Result<Exit, Failure> {
    // A name that can't be kept is found out before anybody is asked.
    let file = TokenFile::of_this_user(&common.tool)?;
    let found = find(common).await?;
    let mut pairing = found.pair(request).await?;
    output.remark(format_args!(
        "Vestibule's window asks whether {} may know: {}. Answer there within {} seconds.",
        strong(&request.name),
        words::scopes(&request.scopes),
        pairing.expires_in().as_secs(),
    ));
    if let Some(code) = pairing.code().map(str::to_owned) {
        output.remark(format_args!(
            "Approve it only if the window shows this code: {}",
            strong(&code)
        ));
        output.json_only(&json!({
            "status": "pending",
            "code": code,
            "expires_in": pairing.expires_in().as_secs(),
        }))?;
    }
    loop {
        match pairing.next().await.ok_or(Error::PairingGone)?? {
            PairingState::Pending { .. } => {}
            PairingState::Approved(grant) => {
                let before = file.load().ok().flatten();
                file.save(&grant)?;
                if let Some(before) = before {
                    // The new one is in its place. If it had ended already, so much the better.
                    let _ = found.with_token(before.token).end_grant().await;
                }
                let value = json!({
                    "status": "approved",
                    "tool": request.name,
                    "scopes": grant.scopes,
                    "account": grant.account,
                    "expires_at": grant.expires_at,
                });
                output.answer(&value, words::grant(&request.name, &grant))?;
                return Ok(Exit::Done);
            }
        }
    }
}

async fn unpair(common: &Common, output: &mut Output) -> Result<Exit, Failure> {
    let file = TokenFile::of_this_user(&common.tool)?;
    let ended = end_grant(common, &file).await;
    let was_paired = file.forget()?;
    let value = json!({
        "tool": common.tool,
        "was_paired": was_paired,
        "grant_ended": ended.is_ok(),
    });
    if was_paired {
        output.answer(
            &value,
            format_args!("{} is not paired any more", strong(&common.tool)),
        )?;
        if let Err(error) = ended {
            output.remark(format_args!(
                "Its token is forgotten, but the grant could not be given back ({error}): it stays on Vestibule's \
                 Companions page, unused, until it expires or is revoked there."
            ));
        }
    } else {
        output.answer(
            &value,
            format_args!("{} was not paired", strong(&common.tool)),
        )?;
    }
    Ok(Exit::Done)
}

/// Ends the grant that is kept; that there is none any more is as good.
async fn end_grant(common: &Common, file: &TokenFile) -> Result<(), Error> {
    let grant = file.load()?.ok_or(Error::NotPaired)?;
    let found = find(common).await?.with_token(grant.token);
    match found.end_grant().await {
        Err(Error::TokenRefused) => Ok(()),
        ended => ended,
    }
}

async fn sign_out(common: &Common, output: &mut Output) -> Result<Exit, Failure> {
    let signed_out = connect(common).await?.sign_out().await?;
    output.answer(
        &signed_out,
        format_args!("{} is signed out", strong(&signed_out.account.username)),
    )?;
    if let Some(remark) = words::revocation(signed_out.revocation) {
        output.remark(remark);
    }
    Ok(Exit::Done)
}

fn completions(shell: Shell, output: &mut Output) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::whole(), "vestibule", &mut script);
    output.raw(&script)?;
    Ok(Exit::Done)
}

fn man(folder: Option<&Path>, output: &mut Output) -> Result<Exit, Failure> {
    // `help` has no page of its own.
    let command = Arguments::whole().disable_help_subcommand(true);
    if let Some(folder) = folder {
        std::fs::create_dir_all(folder)?;
        clap_mangen::generate_to(command, folder)?;
    } else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        output.raw(&page)?;
    }
    Ok(Exit::Done)
}

/// The application, with the token that this tool was granted, if it was.
async fn connect(common: &Common) -> Result<Companion, Error> {
    with_grant(find(common).await?, common)
}

fn with_grant(found: Companion, common: &Common) -> Result<Companion, Error> {
    let kept = TokenFile::of_this_user(&common.tool)?.load()?;
    Ok(match kept {
        Some(grant) => found.with_token(grant.token),
        None => found,
    })
}

async fn find(common: &Common) -> Result<Companion, Error> {
    let place = Place::of_this_user()?;
    match common.transport {
        Some(transport) => Companion::connect_over(place, transport.into()).await,
        None => Companion::connect_to(place).await,
    }
}

fn nobody(value: &impl serde::Serialize, output: &mut Output) -> Result<Exit, Failure> {
    output.json_only(value)?;
    output.remark("nobody is signed in");
    Ok(Exit::NobodySignedIn)
}
