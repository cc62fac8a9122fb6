#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::testing::{signed_in, signed_out};

#[test]
fn a_protected_page_goes_to_who_is_signed_in_and_to_nobody_else() {
    for (route, data) in [
        (
            Route::Protected,
            PageData::Protected {
                username: "ada".into(),
            },
        ),
        (
            Route::ProtectedClient,
            PageData::ProtectedClient {
                username: "ada".into(),
            },
        ),
        (
            Route::Account,
            PageData::Account {
                username: "ada".into(),
            },
        ),
        (
            Route::Companions,
            PageData::Companions {
                username: "ada".into(),
            },
        ),
        (
            Route::Activity,
            PageData::Activity {
                username: "ada".into(),
            },
        ),
    ] {
        assert_eq!(page(route, &signed_in("ada")), Some(Page::Loaded { data }));
        assert_eq!(
            page(route, &signed_out()),
            Some(Page::Redirect {
                to: Route::Profile,
                next: route
            }),
            "signed out, the answer holds no field of the page"
        );
    }
}

#[test]
fn a_public_page_says_who_is_signed_in_or_nobody() {
    let home = |username| {
        Some(Page::Loaded {
            data: PageData::Home { username },
        })
    };
    assert_eq!(
        page(Route::Home, &signed_in("ada")),
        home(Some("ada".into()))
    );
    assert_eq!(page(Route::Home, &signed_out()), home(None));
}

#[test]
fn the_settings_are_shown_to_everybody() {
    let settings = Some(Page::Loaded {
        data: PageData::Settings,
    });
    assert_eq!(page(Route::Settings, &signed_in("ada")), settings);
    assert_eq!(page(Route::Settings, &signed_out()), settings);
}

#[test]
fn no_page_is_answered_before_the_session_is_known() {
    for route in Route::ALL {
        assert_eq!(decide(route, &State::new()), Decision::Wait);
        assert_eq!(
            page(route, &State::new()),
            None,
            "neither a page nor a redirect: both could be wrong"
        );
    }
}

#[test]
fn a_redirect_leads_to_a_page_that_everybody_may_see() {
    for route in Route::ALL {
        if let Access::SignedIn { otherwise } = access(route) {
            assert_eq!(
                access(otherwise),
                Access::Public,
                "one redirect a load, never a circle"
            );
        }
    }
}
