//! `/logout`: the browser's session ends, and the browser goes back to the application or on to the login page.

use hyper::StatusCode;

use super::authorization::AuthorizationRequest;
use super::page;
use super::reply::Reply;
use super::visit::Visit;

pub(super) fn logout(visit: &Visit) -> Reply {
    // Whatever is wrong with the rest: whoever wanted to be signed out is.
    visit.end_session(next(visit))
}

fn next(visit: &Visit) -> Reply {
    let text = |name| visit.query.single(name).ok().flatten();
    let client = text("client_id").and_then(|id| visit.pool.client(id));
    let Some(client) = client.filter(|client| client.config.allowed_oauth_flows_user_pool_client)
    else {
        return refuse(visit, "unauthorized_client");
    };
    match (text("logout_uri"), text("redirect_uri")) {
        // An address of the client's own, compared as text.
        (Some(address), _) if client.config.logout_urls.iter().any(|own| own == address) => {
            let state = text("state").map(|state| ("state", state));
            Reply::redirect(super::form::with_query(address, state))
        }
        // To sign in again, perhaps as somebody else.
        (None, Some(_)) => match AuthorizationRequest::read(visit) {
            Ok(request) => Reply::redirect(visit.address.page("/login", &request.query)),
            Err(reply) => reply,
        },
        _ => refuse(visit, "redirect_mismatch"),
    }
}

fn refuse(visit: &Visit, error: &'static str) -> Reply {
    let text = "The application wants to be led back to an address that is not registered for it. You are signed out all the same.";
    let page = page::problem(visit, "You are signed out", text, Some(error));
    Reply::page(StatusCode::BAD_REQUEST, page)
}
