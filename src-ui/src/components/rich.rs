//! A sentence with an element in it, wherever the language has it: a name in bold, a code, a link.

use crate::prelude::*;

/// Stands in a message where the element comes: `t!("kept-by", provider = PLACE)`. It is Unicode's own sign for that.
pub const PLACE: &str = "\u{fffc}";

/// The sentence, with this element at its [`PLACE`].
pub fn rich(sentence: &str, element: View) -> View {
    let (before, after) = sentence.split_once(PLACE).unwrap_or((sentence, ""));
    vec![before.to_owned().into(), element, after.to_owned().into()].into()
}

#[cfg(test)]
mod tests {
    use sycamore::render_to_string;

    use super::*;

    #[test]
    fn the_element_stands_where_the_sentence_has_its_place() {
        let drawn = |sentence: &'static str| {
            render_to_string(move || rich(sentence, view! { strong { "ada" } }))
        };
        let html = drawn("For \u{fffc}, from now on.");
        assert!(html.contains("For ") && html.ends_with(", from now on."));
        assert!(html.find("For ") < html.find("<strong") && html.find("ada") < html.find(", from"));
        assert!(drawn("For everybody.").contains("For everybody."));
    }
}
