//! The picture of the application: arches, one behind the other, and a door at their end. It stands open, with light
//! behind it, for who is signed in; for everybody else it is closed and has a keyhole.
//!
//! Each arch is 0.76 times as large as the one before it, and all of them shrink towards one point at the height of
//! the eyes: 160, 262 in a picture of 320 by 400.

use crate::prelude::*;

/// Arches up to a door, open or closed.
#[component(inline_props)]
pub fn Door(is_open: bool) -> View {
    view! {
        svg(
            class="door",
            "viewBox"="0 0 320 400",
            "preserveAspectRatio"="xMidYMax slice",
            "aria-hidden"="true",
            "focusable"="false",
            data-open=is_open.to_string(),
        ) {
            path(class="arch arch-0", d=ARCHES[0])
            path(class="arch arch-1", d=ARCHES[1])
            path(class="arch arch-2", d=ARCHES[2])
            path(class="arch arch-3", d=ARCHES[3])
            path(class="arch arch-4", d=ARCHES[4])
            path(class="door-floor", d=FLOOR)
            path(class="door-light", d=LIGHT)
            path(class="door-end", d=LEAF)
            path(class="door-key", d=KEYHOLE)
        }
    }
}

/// From the front to the back.
const ARCHES: [&str; 5] = [
    "M10.0 400.0V158.0A150.0 150.0 0 0 1 310.0 158.0V400.0Z",
    "M46.0 366.9V183.0A114.0 114.0 0 0 1 274.0 183.0V366.9Z",
    "M73.4 341.7V201.9A86.6 86.6 0 0 1 246.6 201.9V341.7Z",
    "M94.2 322.6V216.3A65.8 65.8 0 0 1 225.8 216.3V322.6Z",
    "M110.0 308.0V227.3A50.0 50.0 0 0 1 210.0 227.3V308.0Z",
];
/// The door itself.
const LEAF: &str = "M122.0 297.0V235.6A38.0 38.0 0 0 1 198.0 235.6V297.0Z";
/// From the front to the door's foot.
const FLOOR: &str = "M10 400L122 297H198L310 400Z";
/// What falls through the open door onto the floor.
const LIGHT: &str = "M122 297H198L252 400H68Z";
/// At the height of a hand.
const KEYHOLE: &str = "M160 257a5 5 0 0 1 2.6 9.3L164.5 276h-9L157.4 266.3A5 5 0 0 1 160 257Z";
