//! Turns the compiled UI into the files that the webview loads: the wasm and its glue, the page, the styles.
//!
//! Not here: compiling the UI (that is cargo's), and fetching `wasm-opt` (that is `./dev`'s).
//!
//! Invariants: a file whose content is the same keeps its time stamp, so that nothing is rebuilt for nothing;
//! a file that this program did not write does not stay in the output.

use std::collections::BTreeSet;
use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use vestibule_words::Language;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let result = Arguments::parse(std::env::args_os().skip(1))
        .ok_or_else(|| USAGE.into())
        .and_then(|arguments| bundle(&arguments));
    match result {
        Ok(summary) => {
            // A closed pipe is no reason to fail: the files are written.
            let _ = writeln!(io::stdout(), "{summary}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(io::stderr(), "vestibule-ui-bundle: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line says.
#[derive(Debug, PartialEq, Eq)]
struct Arguments {
    wasm: PathBuf,
    out: PathBuf,
    source: PathBuf,
    wasm_opt: Option<PathBuf>,
}

impl Arguments {
    /// `None` if it is not as [`USAGE`] says.
    fn parse(arguments: impl Iterator<Item = OsString>) -> Option<Self> {
        let mut arguments = arguments;
        let wasm = arguments.next()?.into();
        let out = PathBuf::from(arguments.next()?);
        let (mut source, mut wasm_opt) = (None, None);
        while let Some(option) = arguments.next() {
            let place = match option.to_str()? {
                "--source" => &mut source,
                "--wasm-opt" => &mut wasm_opt,
                _ => return None,
            };
            if place.replace(PathBuf::from(arguments.next()?)).is_some() {
                return None;
            }
        }
        // Not this program's own place at compile time: a target folder may be shared by several clones.
        let source = source.unwrap_or_else(|| out.join(".."));
        Some(Self {
            wasm,
            out,
            source,
            wasm_opt,
        })
    }
}

/// Writes the whole output and says what changed.
fn bundle(arguments: &Arguments) -> Result<String, Box<dyn Error>> {
    let staging = arguments.out.with_extension("staging");
    if staging.exists() {
        fs::remove_dir_all(&staging)?;
    }
    generate(arguments, &staging)?;

    let source = &arguments.source;
    let mut output = Output::new(&arguments.out);
    for name in GENERATED {
        output.copy(&staging.join(name), Path::new(name))?;
    }
    let (page, styles) = with_one_style(&fs::read_to_string(source.join("index.html"))?);
    let mut style = Vec::new();
    for name in styles {
        style.extend(read(&source.join(name))?);
    }
    output.write(page.as_bytes(), Path::new("index.html"))?;
    output.write(&style, Path::new(STYLE))?;
    output.copy(&source.join("boot.js"), Path::new("boot.js"))?;
    output.copy_directory(&source.join("icons"), Path::new("icons"))?;
    write_messages(&mut output, arguments.wasm_opt.is_some())?;
    output.remove_what_was_not_written(&arguments.out)?;
    fs::remove_dir_all(&staging)?;

    let size = fs::metadata(arguments.out.join("vestibule-ui_bg.wasm"))?.len();
    Ok(format!(
        "ui: {} of {} files changed, wasm {} KiB",
        output.changed,
        output.written.len(),
        size / 1024
    ))
}

/// A file for each language, of which a page loads one. The pseudo-language is for those who look at the pages.
fn write_messages(output: &mut Output, is_release: bool) -> io::Result<()> {
    for language in Language::ALL {
        let source = vestibule_words::source(language);
        let file = format!("messages/{}.ftl", language.tag());
        output.write(without_comments(source).as_bytes(), Path::new(&file))?;
    }
    if !is_release {
        let source = vestibule_words::pseudo(vestibule_words::source(Language::English));
        output.write(source.as_bytes(), Path::new("messages/en-XA.ftl"))?;
    }
    Ok(())
}

/// Comments are for translators; a page has no use for them. In Fluent a line is one if it begins so.
fn without_comments(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Generates the glue beside the wasm, and shrinks the wasm if there is a tool for it.
fn generate(arguments: &Arguments, staging: &Path) -> Result<(), Box<dyn Error>> {
    let is_release = arguments.wasm_opt.is_some();
    Bindgen::new()
        .input_path(&arguments.wasm)
        .out_name("vestibule-ui")
        .web(true)?
        .typescript(false)
        // The names make a panic's stack readable; a release has no use for them.
        .remove_name_section(is_release)
        .remove_producers_section(is_release)
        .generate(staging)?;
    match &arguments.wasm_opt {
        Some(wasm_opt) => optimise(wasm_opt, &staging.join("vestibule-ui_bg.wasm")),
        None => Ok(()),
    }
}

fn optimise(wasm_opt: &Path, wasm: &Path) -> Result<(), Box<dyn Error>> {
    let version = Command::new(wasm_opt).arg("--version").output()?;
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    match binaryen_version(&version) {
        Some(number) if number >= OLDEST_BINARYEN => {}
        _ => return Err(format!("{} is too old: `{}`", wasm_opt.display(), version.trim()).into()),
    }
    let shrunk = wasm.with_extension("shrunk");
    let status = Command::new(wasm_opt)
        .arg("-Oz")
        .arg(wasm)
        .arg("-o")
        .arg(&shrunk)
        .status()?;
    if !status.success() {
        return Err(format!("{} failed: {status}", wasm_opt.display()).into());
    }
    fs::rename(shrunk, wasm)?;
    Ok(())
}

/// The number in `wasm-opt version 132 (version_132)`.
fn binaryen_version(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.parse().ok())
}

/// The page with one link to a style in the place of all of them, and the files that they led to, in their order: one file
/// is read sooner than eleven, and packed better.
fn with_one_style(page: &str) -> (String, Vec<String>) {
    let mut styles = Vec::new();
    let mut joined = String::new();
    for line in page.lines() {
        let Some((before, link)) = line.split_once(LINK) else {
            joined.extend([line, "\n"]);
            continue;
        };
        if styles.is_empty() {
            joined.extend([before, LINK, STYLE, "\">\n"]);
        }
        styles.push(link.trim_end_matches("\">").to_owned());
    }
    (joined, styles)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// The directory being written.
struct Output {
    directory: PathBuf,
    written: BTreeSet<PathBuf>,
    changed: usize,
}

impl Output {
    fn new(directory: &Path) -> Self {
        Self {
            directory: directory.to_owned(),
            written: BTreeSet::new(),
            changed: 0,
        }
    }

    fn copy_directory(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            self.copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        Ok(())
    }

    fn copy(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.write(&read(from)?, to)
    }

    fn write(&mut self, content: &[u8], to: &Path) -> io::Result<()> {
        let path = self.directory.join(to);
        if fs::read(&path).ok().as_deref() != Some(content) {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, content)?;
            self.changed += 1;
        }
        self.written.insert(path);
        Ok(())
    }

    fn remove_what_was_not_written(&self, directory: &Path) -> io::Result<()> {
        for entry in fs::read_dir(directory)? {
            let path = entry?.path();
            if path.is_dir() {
                self.remove_what_was_not_written(&path)?;
            } else if !self.written.contains(&path) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

/// The page and the styles are read from the source directory, else from beside the output.
const USAGE: &str =
    "usage: vestibule-ui-bundle <input.wasm> <out dir> [--source DIR] [--wasm-opt PATH]";

/// How a link to a style begins, up to the path of its file.
const LINK: &str = "<link rel=\"stylesheet\" href=\"/";

/// The one style of the output.
const STYLE: &str = "style.css";

/// What wasm-bindgen leaves in the staging directory.
const GENERATED: [&str; 2] = ["vestibule-ui.js", "vestibule-ui_bg.wasm"];

/// Older ones break the output and say nothing: Debian 12's 108 leaves a blank page.
const OLDEST_BINARYEN: u32 = 120;

#[cfg(test)]
mod tests;
