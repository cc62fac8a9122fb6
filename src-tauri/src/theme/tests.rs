#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;

fn refusal(text: &str) -> String {
    Theme::parse(text).unwrap_err().to_string()
}

#[test]
fn the_guide_s_three_properties_recolour_it() {
    let theme = Theme::parse(
        ":root {\n  --amplify-primary-color: #ff6347;\n  --amplify-primary-tint: tomato;\n  --amplify-primary-shade: hsl(9 100% 54%)\n}",
    )
    .unwrap();
    assert_eq!(
        theme.style_sheet(),
        ":root {\n  --amplify-primary-color: #ff6347;\n  --amplify-primary-shade: #ff3814;\n  --amplify-primary-tint: #ff6347;\n}\n"
    );
}

#[test]
fn dark_may_be_another_look_and_comments_may_stand_anywhere() {
    let theme = Theme::parse(
        "\u{feff}/* ours */ :root { /* flat */ --radius: /* quite */ 0 /* px */; --radius-large: .5rem; }
         @media (prefers-color-scheme: dark) { :root { --ground: #000; } :root { --surface: rgb(10 10 10); } } /* end */",
    )
    .unwrap();
    assert_eq!(
        theme.style_sheet(),
        ":root {\n  --radius: 0px;\n  --radius-large: 0.5rem;\n}\n\
         @media (prefers-color-scheme: dark) {\n:root {\n  --ground: #000000;\n  --surface: #0a0a0a;\n}\n}\n"
    );
}

#[test]
fn an_empty_theme_changes_nothing() {
    for empty in [
        "",
        " \n",
        "/* nothing */",
        ":root {}",
        "@media (prefers-color-scheme: dark) {}",
    ] {
        assert_eq!(Theme::parse(empty).unwrap().style_sheet(), "", "{empty}");
    }
}

#[test]
fn what_is_no_theme_is_refused_with_its_line() {
    for (text, line) in [
        ("body { color: red }", 1),
        (":root {\n\n  background: red;\n}", 3),
        (":root { --ink: #111", 1),
        (":root {\n --ink #111; }", 2),
        ("/* never\nclosed", 1),
        ("@import url(https://evil.example/x.css);", 1),
        ("@media print { :root {} }", 1),
        (
            ":root {}\n@media (prefers-color-scheme: dark) { body {} }",
            2,
        ),
        (":root {} :root", 1),
        ("/* two\nlines */ :root { --in/**/k: #111 }", 2),
        (":root { --ink: #111; --ink: { } }", 1),
    ] {
        assert!(
            refusal(text).starts_with(&format!("line {line}: ")),
            "{text}: {}",
            refusal(text)
        );
    }
}

#[test]
fn a_value_is_a_colour_or_a_length_and_nothing_else() {
    for value in [
        "url(https://evil.example/)",
        "var(--ground)",
        "#12",
        "red !important",
        "rgb(0 0 0 / 0.5)",
        "transparent",
        "expression(alert(1))",
        "\\72 ed",
        "",
    ] {
        let text = format!(":root {{ --ink: {value}; }}");
        assert_eq!(refusal(&text), "line 1: that is no colour", "{value}");
    }
    for value in [
        "33px",
        "3rem",
        "-1px",
        "1e1px",
        "1",
        "calc(1px)",
        "1px 2px",
        "px",
        "NaNpx",
        "infpx",
    ] {
        let text = format!(":root {{ --radius: {value}; }}");
        assert!(refusal(&text).contains("that is no length"), "{value}");
    }
}

#[test]
fn an_unknown_name_is_refused_and_the_names_are_told() {
    let refusal = refusal(":root { --background-image: #fff; }");
    assert!(
        refusal.contains("--amplify-primary-color, --amplify-primary-tint"),
        "{refusal}"
    );
}

#[test]
fn text_that_could_not_be_read_is_refused_in_light_and_in_dark() {
    assert_eq!(
        refusal(":root { --ink: #ffffff; }"),
        "ink on ground has a contrast of 1.1 to 1 in light; text needs 4.5"
    );
    // What is said once holds in the dark, too.
    assert!(refusal(":root { --surface: #fffbe8; }").ends_with("in dark; text needs 4.5"));
    let both = ":root { --surface: #fffbe8; } @media (prefers-color-scheme: dark) { :root { --surface: #1b1810; } }";
    assert!(Theme::parse(both).is_ok());
    // Any accent can be read: the style sees to that.
    assert!(Theme::parse(":root { --amplify-primary-color: #ffff00; }").is_ok());
}
