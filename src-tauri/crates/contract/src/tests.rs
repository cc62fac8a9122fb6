use super::*;

#[test]
fn a_route_is_found_by_its_own_path_and_by_no_other_string() {
    for route in Route::ALL {
        assert_eq!(Route::from_path(route.path()), Some(route));
    }
    for foreign in [
        "",
        "//",
        "/profile/",
        "/Profile",
        "/profile?x",
        "https://evil.example/profile",
        "/%70rofile",
    ] {
        assert_eq!(
            Route::from_path(foreign),
            None,
            "{foreign} is not a page of ours"
        );
    }
}
