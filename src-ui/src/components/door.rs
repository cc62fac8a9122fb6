//! The picture of the application: arches, one behind the other, and the light at their end.

use sycamore::prelude::*;

/// Arches up to a door; there is light behind it if somebody is at home.
#[component(inline_props)]
pub fn Door(is_lit: bool) -> View {
    let arches = (0..DEPTH).map(arch).collect::<Vec<View>>();
    view! {
        svg(
            class="door",
            "viewBox"="0 0 320 400",
            "preserveAspectRatio"="xMidYMax slice",
            "aria-hidden"="true",
            "focusable"="false",
            data-lit=is_lit.to_string(),
        ) {
            (arches)
            path(class="door-light", d=LIGHT)
            path(class="door-end", d=outline(DEPTH))
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
/// What falls through the door onto the floor: from the door's foot to the front.
const LIGHT: &str = "M122 297H198L250 400H70Z";

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
