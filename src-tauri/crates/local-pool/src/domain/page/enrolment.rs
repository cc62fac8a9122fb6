//! The picture that an authenticator app reads its secret from.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// A text as a QR code; nothing where it does not fit into one.
pub(in crate::domain) fn qr_code(text: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (index, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (index % width + QUIET, index / width + QUIET);
            // Writing to a string does not fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    let side = width + 2 * QUIET;
    Some(html! {
        svg.qr-code viewBox=(format!("0 0 {side} {side}")) role="img" aria-label="QR code for an authenticator app"
            shape-rendering="crispEdges" {
            rect.qr-ground width=(side) height=(side) {}
            path.qr-modules d=(path) {}
        }
    })
}

/// The light border, in modules.
const QUIET: usize = 4;
