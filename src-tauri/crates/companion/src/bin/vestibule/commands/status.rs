//! `vestibule status`: a look at everything, which fails at nothing.

use serde_json::json;
use vestibule_companion::{Companion, Error, Grant, Place, TokenFile};

use super::find;
use crate::arguments::Common;
use crate::exit::{Exit, Failure};
use crate::output::{Output, strong};
use crate::words;

pub(super) async fn status(common: &Common, output: &mut Output) -> Result<Exit, Failure> {
    let place = Place::of_this_user()?;
    let kept = TokenFile::of_this_user(&common.tool)?.load()?;
    let found = match find(common).await {
        Ok(found) => Some(found),
        Err(Error::NotRunning) => None,
        Err(error) => return Err(error.into()),
    };
    let found = match (found, &kept) {
        (Some(found), Some(grant)) => Some(found.with_token(grant.token.clone())),
        (found, _) => found,
    };
    let is_accepted = is_accepted(found.as_ref(), kept.as_ref()).await?;
    // Over TCP the question needs a token, which there may not be.
    let user = match &found {
        Some(found) => found.check_user().await.ok(),
        None => None,
    };
    let value = json!({
        "running": found.is_some(),
        "folder": place.folder(),
        "transport": found.as_ref().map(|found| words::transport(found.transport())),
        "user": user.clone().flatten(),
        "tool": common.tool,
        "grant": kept.as_ref().map(|grant| json!({
            "accepted": is_accepted,
            "scopes": grant.scopes,
            "account": grant.account,
            "expires_at": grant.expires_at,
        })),
    });

    let tool = strong(&common.tool);
    let mut lines = Vec::new();
    lines.push(match &found {
        Some(found) => {
            let (transport, folder) = (words::transport(found.transport()), place.folder());
            format!("Vestibule runs ({transport}, {})", folder.display())
        }
        None => "Vestibule is not running".to_owned(),
    });
    lines.extend(user.map(|user| match user {
        Some(user) => format!("{} is signed in", strong(&user)),
        None => "nobody is signed in".to_owned(),
    }));
    lines.push(match (&kept, is_accepted) {
        (None, _) => format!("{tool} is not paired"),
        (Some(_), Some(false)) => format!("{tool} is not let in any more"),
        (Some(grant), _) => words::grant(&common.tool, grant).to_string(),
    });
    output.answer(&value, lines.join("\n"))?;
    Ok(if found.is_some() {
        Exit::Done
    } else {
        Exit::NotRunning
    })
}

/// Whether the application still takes the token; `None` if it can't be asked.
async fn is_accepted(
    found: Option<&Companion>,
    kept: Option<&Grant>,
) -> Result<Option<bool>, Failure> {
    let (Some(found), Some(_)) = (found, kept) else {
        return Ok(None);
    };
    // A token that lacks the scope is still a token.
    match found.session().await {
        Ok(_) | Err(Error::InsufficientScope) => Ok(Some(true)),
        Err(Error::TokenRefused) => Ok(Some(false)),
        Err(error) if error.is_transient() => Ok(None),
        Err(error) => Err(error.into()),
    }
}
