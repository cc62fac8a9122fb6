#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;

fn parse(words: &[&str]) -> Option<Arguments> {
    Arguments::parse(words.iter().map(OsString::from))
}

fn arguments(source: &str, wasm_opt: Option<&str>) -> Arguments {
    Arguments {
        wasm: "a.wasm".into(),
        out: "ui/dist".into(),
        source: source.into(),
        wasm_opt: wasm_opt.map(PathBuf::from),
    }
}

#[test]
fn the_command_line_has_two_paths_and_two_options() {
    let plain = parse(&["a.wasm", "ui/dist"]);
    assert_eq!(
        plain,
        Some(arguments("ui/dist/..", None)),
        "the sources are beside the output"
    );
    let options = [
        "a.wasm",
        "ui/dist",
        "--source",
        "ui",
        "--wasm-opt",
        "/x/wasm-opt",
    ];
    assert_eq!(parse(&options), Some(arguments("ui", Some("/x/wasm-opt"))));
}

#[test]
fn any_other_command_line_is_refused() {
    for words in [
        &[][..],
        &["a.wasm"],
        &["a.wasm", "dist", "--wasm-opt"],
        &["a.wasm", "dist", "--fast", "x"],
        &["a.wasm", "dist", "more"],
        &["a.wasm", "dist", "--wasm-opt", "x", "--wasm-opt", "y"],
    ] {
        assert_eq!(parse(words), None, "{words:?}");
    }
}

#[test]
fn the_version_of_binaryen_is_its_first_number() {
    assert_eq!(
        binaryen_version("wasm-opt version 132 (version_132)\n"),
        Some(132)
    );
    assert_eq!(binaryen_version("wasm-opt version 108"), Some(108));
    assert_eq!(binaryen_version("wasm-opt"), None);
}

#[test]
fn a_file_is_written_only_if_its_content_changed_and_strangers_are_removed() {
    let root = std::env::temp_dir().join(format!("vestibule-ui-bundle-{}", std::process::id()));
    let (from, out) = (root.join("from"), root.join("out"));
    fs::create_dir_all(&from).unwrap();
    fs::write(from.join("a.css"), "a").unwrap();

    let mut first = Output::new(&out);
    first.copy_directory(&from, Path::new("style")).unwrap();
    assert_eq!(first.changed, 1);

    fs::write(out.join("stranger.js"), "x").unwrap();
    let mut second = Output::new(&out);
    second.copy_directory(&from, Path::new("style")).unwrap();
    second.remove_what_was_not_written(&out).unwrap();
    assert_eq!(second.changed, 0, "the content is the same");
    assert!(
        !out.join("stranger.js").exists(),
        "nobody wrote it in this run"
    );
    assert!(out.join("style/a.css").exists());
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn the_page_links_to_one_style_in_the_place_of_all() {
    let page = "<head>\n  <link rel=\"stylesheet\" href=\"/style/a.css\">\n  <link rel=\"stylesheet\" href=\"/style/b.css\">\n</head>";
    let (joined, styles) = with_one_style(page);
    assert_eq!(
        joined,
        "<head>\n  <link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n"
    );
    assert_eq!(
        styles,
        ["style/a.css", "style/b.css"],
        "in their order: the later one wins"
    );
}

#[test]
fn a_message_loses_its_comments_and_nothing_else() {
    assert_eq!(
        without_comments("### file\n# one\na = b # c\n    .d = #e\n\n## part\n"),
        "a = b # c\n    .d = #e\n\n"
    );
}
