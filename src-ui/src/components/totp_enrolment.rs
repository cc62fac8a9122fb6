//! What an authenticator application is enrolled with: a QR code to scan, or a key to type.

use std::fmt::Write;

use crate::prelude::*;
use vestibule_contract::TotpSetup;

/// The QR code, and the key behind it.
#[component(inline_props)]
pub fn TotpEnrolment(setup: TotpSetup) -> View {
    let size = setup.qr_code.len() + 2 * QUIET_ZONE;
    let is_shown = create_signal(false);
    let key = in_groups(&setup.secret_key);
    view! {
        div(class="enrolment") {
            svg(
                class="qr-code",
                "viewBox"=format!("0 0 {size} {size}"),
                "role"="img",
                "aria-label"=t!("enrolment-qr-code"),
                data-testid="qr-code",
                "shape-rendering"="crispEdges",
            ) {
                rect("width"=size.to_string(), "height"=size.to_string(), class="qr-ground") {}
                path(class="qr-modules", d=modules(&setup.qr_code)) {}
            }
            div(class="enrolment-words") {
                p { (t!("enrolment-scan")) }
                button(
                    class="link",
                    r#type="button",
                    data-testid="show-key",
                    aria-expanded=move || is_shown.get().to_string(),
                    on:click=move |_| is_shown.set(!is_shown.get_untracked()),
                ) { (t!("enrolment-type-key")) }
                (if is_shown.get() {
                    let key = key.clone();
                    view! { code(class="secret-key", dir="ltr", data-testid="secret-key") { (key) } }
                } else {
                    View::new()
                })
            }
        }
    }
}

/// The dark modules as the outline of unit squares, a run of them at a time.
fn modules(rows: &[Vec<bool>]) -> String {
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&true) {
                // Writing to a string can't fail.
                let _ = write!(
                    path,
                    "M{} {}h{}v1h-{}z",
                    x + QUIET_ZONE,
                    y + QUIET_ZONE,
                    run.len(),
                    run.len()
                );
            }
            x += run.len();
        }
    }
    path
}

/// Four characters at a time, as people read them.
fn in_groups(key: &str) -> String {
    let characters: Vec<char> = key.chars().collect();
    let groups: Vec<String> = characters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// Light modules around the code (ISO/IEC 18004, section 9.1).
const QUIET_ZONE: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_dark_modules_is_one_square() {
        let rows = [vec![true, true, false], vec![false, false, true]];
        assert_eq!(modules(&rows), "M4 4h2v1h-2zM6 5h1v1h-1z");
    }

    #[test]
    fn a_key_is_read_four_characters_at_a_time() {
        assert_eq!(in_groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }
}
