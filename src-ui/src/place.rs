//! Where the window is: the page, and the page that comes after sign-in.
//!
//! Invariant: a string from the address bar becomes a [`Route`] or leads Home; it is never followed as it is.

use vestibule_contract::Route;

/// The page that the address names; whatever is not ours is Home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(pub Route);

impl Default for Place {
    fn default() -> Self {
        Self(Route::Home)
    }
}

impl sycamore_router::Route for Place {
    fn match_route(&self, segments: &[&str]) -> Self {
        self.match_path(&format!("/{}", segments.join("/")))
    }

    fn match_path(&self, path: &str) -> Self {
        let end = path.find(['?', '#']).unwrap_or(path.len());
        path.get(..end)
            .and_then(Route::from_path)
            .map_or_else(Self::default, Self)
    }
}

/// The address of `to`, from where the way leads on to `next`.
pub fn address(to: Route, next: Route) -> String {
    if to == next || next == Route::Home {
        return to.path().to_owned();
    }
    format!("{}?{NEXT}={}", to.path(), encoded(next))
}

/// The page that `?next=` asks for; Home if it is not one of ours or stands twice; `None` if there is no such
/// parameter, or if it is the page itself.
pub fn next_after_sign_in(search: &str) -> Option<Route> {
    let mut values = search
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('=').filter(|(name, _)| *name == NEXT))
        .map(|(_, value)| value);
    let (first, second) = (values.next()?, values.next());
    let next = match second {
        None => Route::ALL
            .into_iter()
            .find(|route| first == route.path() || first == encoded(*route)),
        Some(_) => None,
    };
    match next {
        Some(Route::Profile) => None,
        other => Some(other.unwrap_or(Route::Home)),
    }
}

/// The page's path as it stands in a query.
fn encoded(route: Route) -> String {
    route.path().replace('/', "%2F")
}

const NEXT: &str = "next";

#[cfg(test)]
mod tests {
    use super::*;
    use sycamore_router::Route as _;

    #[test]
    fn the_path_names_the_page_whatever_follows_it() {
        let place = Place::default();
        for route in Route::ALL {
            assert_eq!(place.match_path(route.path()), Place(route));
            assert_eq!(
                place.match_path(&format!("{}?next=/protected", route.path())),
                Place(route)
            );
            assert_eq!(
                place.match_path(&format!("{}#part", route.path())),
                Place(route)
            );
        }
    }

    #[test]
    fn an_unknown_path_is_home() {
        for path in [
            "",
            "/nope",
            "/profile/",
            "/Profile",
            "//profile",
            "/index.html",
            "/protected/x",
        ] {
            assert_eq!(
                Place::default().match_path(path),
                Place(Route::Home),
                "{path}"
            );
        }
    }

    #[test]
    fn next_is_one_of_our_pages() {
        assert_eq!(
            next_after_sign_in("?next=/protected"),
            Some(Route::Protected)
        );
        assert_eq!(
            next_after_sign_in("?next=%2Fprotected-client"),
            Some(Route::ProtectedClient)
        );
        assert_eq!(
            next_after_sign_in("?a=b&next=/protected"),
            Some(Route::Protected)
        );
    }

    #[test]
    fn a_foreign_next_leads_home() {
        for search in [
            "?next=https://evil.example/",
            "?next=//evil.example",
            "?next=javascript:alert(1)",
            "?next=/protected/../x",
            "?next=/%70rotected",
            "?next=",
            "?next=/protected&next=https://evil.example/",
        ] {
            assert_eq!(next_after_sign_in(search), Some(Route::Home), "{search}");
        }
    }

    #[test]
    fn without_next_the_person_stays() {
        for search in ["", "?", "?nextt=/protected", "?next=/profile"] {
            assert_eq!(next_after_sign_in(search), None, "{search}");
        }
    }

    #[test]
    fn an_address_remembers_where_the_person_wanted_to_go_and_reads_back() {
        let address = address(Route::Profile, Route::ProtectedClient);
        assert_eq!(address, "/profile?next=%2Fprotected-client");
        assert_eq!(
            next_after_sign_in("?next=%2Fprotected-client"),
            Some(Route::ProtectedClient)
        );
        assert_eq!(super::address(Route::Profile, Route::Profile), "/profile");
        assert_eq!(super::address(Route::Profile, Route::Home), "/profile");
    }
}
