//! The picture of the application: arches, one behind the other, and a door at their end. It stands open, with light
//! behind it, for who is signed in; for everybody else it is closed and has a keyhole.

use sycamore::prelude::*;

/// Arches up to a door, open or closed.
#[component(inline_props)]
pub fn Door(is_open: bool) -> View {
    let arches = (0..DEPTH).map(arch).collect::<Vec<View>>();
    view! {
        svg(
            class="door",
            "viewBox"="0 0 320 400",
            "preserveAspectRatio"="xMidYMax slice",
            "aria-hidden"="true",
            "focusable"="false",
            data-open=is_open.to_string(),
        ) {
            (arches)
            path(class="door-floor", d=FLOOR_OUTLINE)
            path(class="door-light", d=LIGHT)
            path(class="door-end", d=outline(DEPTH))
            path(class="door-key", d=KEYHOLE)
        }
    }
}

fn arch(depth: u8) -> View {
    view! { path(class=format!("arch arch-{depth}"), d=outline(depth)) }
}

/// The outline of an arch that stands so many bays away: all of them shrink towards one point at the height of the eyes.
fn outline(depth: u8) -> String {
    let scale = SHRINK.powi(i32::from(depth));
    let x = |offset: f32| EYE.0 + scale * offset;
    let y = |offset: f32| EYE.1 + scale * offset;
    let radius = scale * HALF_WIDTH;
    format!(
        "M{:.1} {:.1}V{:.1}A{radius:.1} {radius:.1} 0 0 1 {:.1} {:.1}V{:.1}Z",
        x(-HALF_WIDTH),
        y(FLOOR),
        y(SPRING),
        x(HALF_WIDTH),
        y(SPRING),
        y(FLOOR),
    )
}

/// Arches before the door.
const DEPTH: u8 = 5;
const SHRINK: f32 = 0.76;
/// Where the lines meet.
const EYE: (f32, f32) = (160.0, 262.0);
const HALF_WIDTH: f32 = 150.0;
/// Below the eyes.
const FLOOR: f32 = 138.0;
/// Above the eyes: where the arch begins to bend.
const SPRING: f32 = -104.0;
/// From the front to the door's foot.
const FLOOR_OUTLINE: &str = "M10 400L122 297H198L310 400Z";
/// What falls through the open door onto the floor.
const LIGHT: &str = "M122 297H198L252 400H68Z";
/// At the height of a hand.
const KEYHOLE: &str = "M160 257a5 5 0 0 1 2.6 9.3L164.5 276h-9L157.4 266.3A5 5 0 0 1 160 257Z";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arches_shrink_towards_the_eye() {
        assert_eq!(
            outline(0),
            "M10.0 400.0V158.0A150.0 150.0 0 0 1 310.0 158.0V400.0Z"
        );
        assert!(
            outline(DEPTH).starts_with("M122.0 297.0"),
            "the light begins at the door's foot"
        );
    }
}
