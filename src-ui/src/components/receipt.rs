//! The sign-out receipt: what really happened to the session, here, at the user pool and on other devices.

use crate::prelude::*;
use vestibule_contract::{BrowserSession, OtherDevices, Revocation};

use crate::state::{App, Receipt};
use crate::{dom, words};

/// The receipt of the last sign-out; nothing if there was none since somebody signed in.
#[component]
pub fn SignOutReceipt() -> View {
    let app = use_context::<App>();
    let receipt = create_selector(move || app.receipt().get_clone());
    view! {
        (match receipt.get_clone() {
            Some(receipt) => view! { Lines(receipt=receipt) },
            None => View::new(),
        })
    }
}

#[component(inline_props)]
fn Lines(receipt: Receipt) -> View {
    let app = use_context::<App>();
    let is_settled = receipt.revocation != Revocation::Requested
        && receipt.other_devices != OtherDevices::Requested;
    let browser = if app.has_browser() || receipt.browser != BrowserSession::NotAsked {
        view! {
            dt { (t!("receipt-browser")) } dd(data-testid="receipt-browser") {
                (words::of_browser_session(receipt.browser))
            }
        }
    } else {
        View::new()
    };
    let by = match receipt.by {
        Some(name) => {
            view! { dt { (t!("receipt-asked-for-by")) } dd(dir="auto", data-testid="receipt-by") { (name) } }
        }
        None => View::new(),
    };
    let companions = if receipt.companions.is_empty() {
        View::new()
    } else {
        let names = dom::list(&receipt.companions);
        let without_access = t!("receipt-without-access", names = names);
        view! {
            dt { (t!("receipt-programs")) } dd(data-testid="receipt-companions") {
                (without_access)
            }
        }
    };
    view! {
        dl(class="receipt", data-testid="receipt", data-settled=is_settled.to_string()) {
            dt { (t!("receipt-here")) } dd { (t!("receipt-here-text")) }
            dt { (t!("receipt-user-pool")) } dd(data-testid="receipt-revocation") {
                (words::of_revocation(receipt.revocation))
            }
            dt { (t!("receipt-other-devices")) } dd(data-testid="receipt-devices") {
                (words::of_other_devices(receipt.other_devices))
            }
            (browser)
            (companions)
            (by)
        }
    }
}
