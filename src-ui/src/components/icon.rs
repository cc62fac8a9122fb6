//! Small line drawings, 20 units wide. They mean nothing by themselves: what they stand beside has a name.

use crate::prelude::*;

/// One of the pictures below.
#[component(inline_props)]
pub fn Icon(picture: &'static str) -> View {
    let class = if ALONG.contains(&picture) {
        "icon icon-along"
    } else {
        "icon"
    };
    view! {
        svg(class=class, "viewBox"="0 0 20 20", "aria-hidden"="true", "focusable"="false") {
            path(d=picture)
        }
    }
}

/// A house.
pub const HOME: &str = "M3 9.2 10 3.5l7 5.7M5 8v8.5h10V8";
/// A closed padlock.
pub const LOCKED: &str = "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9";
/// An open padlock.
pub const UNLOCKED: &str = "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 5.7-1.3";
/// A letter.
pub const MAIL: &str = "M2.5 5h15v10.5h-15zM3 5.6l7 5.4 7-5.4";
/// An open eye.
pub const EYE: &str = "M1.8 10S4.8 4.8 10 4.8 18.2 10 18.2 10 15.2 15.2 10 15.2 1.8 10 1.8 10zM10 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z";
/// A crossed-out eye.
pub const EYE_CROSSED: &str = "M3 3l14 14M8.2 5c.6-.1 1.2-.2 1.8-.2 5.2 0 8.2 5.2 8.2 5.2s-.8 1.4-2.3 2.800M13.3 14.500c-1 .4-2.1.7-3.3.7-5.2 0-8.2-5.2-8.2-5.200s1.2-2.1 3.3-3.600M8.3 8.300a2.4 2.4 0 0 0 3.4 3.4";
/// A tick.
pub const TICK: &str = "M4 10.5l4 4 8-9";
/// A cross.
pub const CROSS: &str = "M5 5l10 10M15 5L5 15";
/// An arrow out of a doorway.
pub const LEAVE: &str = "M8 3.500H4v13h4M8.5 10H17M13.8 6.8 17 10l-3.2 3.2";
/// Two sliders.
pub const SETTINGS: &str = "M3 6.5h7M14.5 6.5H17M12.2 8.800a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600zM3 13.500h2.500M10 13.500h7M7.7 15.800a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z";
/// A magnifying glass.
pub const FIND: &str = "M9 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4";
/// An arrow on.
pub const FORTH: &str = "M7.5 4.5 13 10l-5.5 5.5";
/// A telephone.
pub const PHONE: &str = "M6 2.500h8v15H6zM9 15h2";
/// A key.
pub const KEY: &str = "M7 13.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10.5 10H18M15 10v3M17.5 10v2";
/// A person.
pub const PERSON: &str = "M10 9.500a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400zM3.8 16.800c.6-3 3-4.600 6.2-4.600s5.6 1.600 6.2 4.600";
/// The world.
pub const GLOBE: &str = "M10 17.500a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM2.800 10h14.400M10 2.500c2.200 2 3.200 4.500 3.200 7.500s-1 5.500-3.200 7.500c-2.200-2-3.200-4.500-3.200-7.500s1-5.500 3.200-7.500z";
/// A plug and its socket.
pub const PLUG: &str = "M7 2.500v4M13 2.500v4M5 6.500h10v3a5 5 0 0 1-10 0zM10 14.500v3";
/// Lines of a list.
pub const LIST: &str =
    "M3.500 5.500h1M3.500 10h1M3.500 14.500h1M7.500 5.500h9M7.500 10h9M7.500 14.500h9";
/// A clock.
pub const CLOCK: &str = "M10 17.500a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.500V10l3 2";
/// Two sheets.
pub const COPY: &str = "M7 7h9.500v9.500H7zM4.5 13H3.500V3.500H13v1";
/// An exclamation mark in a circle.
pub const ATTENTION: &str =
    "M10 17.500a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 6.200v4.800M10 13.600v.3";

/// Those that have a direction, which is the text's: in a page from right to left they are mirrored.
const ALONG: [&str; 3] = [FORTH, LEAVE, LIST];
