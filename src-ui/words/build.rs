//! Joins the files of each language to one source, and lists the messages of English: what `t!` checks its words against.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=messages");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    let mut sources = String::new();
    for language in entries(Path::new("messages"))? {
        let tag = language
            .file_name()
            .ok_or("no name")?
            .to_string_lossy()
            .into_owned();
        let mut source = String::new();
        for file in entries(&language)? {
            println!("cargo::rerun-if-changed={}", file.display());
            source.push_str(&fs::read_to_string(&file)?);
            source.push('\n');
        }
        let path = out.join(format!("{tag}.ftl"));
        fs::write(&path, &source)?;
        let path = path.to_str().ok_or("no path in UTF-8")?;
        writeln!(sources, "    ({tag:?}, include_str!({path:?})),")?;
        if tag == "en" {
            fs::write(out.join("ids.rs"), ids(&source)?)?;
        }
    }
    fs::write(out.join("sources.rs"), format!("&[\n{sources}]\n"))?;
    Ok(())
}

/// What is in a folder, in the order of the names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

/// Every message, and every attribute as `message.attribute`, each with its variables.
fn ids(source: &str) -> Result<String, Box<dyn Error>> {
    let resource =
        parser::parse_runtime(source).map_err(|(_, errors)| format!("messages/en: {errors:?}"))?;
    let mut ids = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        let value = message.value.map(|value| (id.to_owned(), value));
        let attributes = message.attributes.into_iter();
        let attributes =
            attributes.map(|attribute| (format!("{id}.{}", attribute.id.name), attribute.value));
        for (id, pattern) in value.into_iter().chain(attributes) {
            let mut names = BTreeSet::new();
            variables(&pattern, &mut names);
            if ids
                .insert(id.clone(), names.into_iter().collect::<Vec<_>>())
                .is_some()
            {
                return Err(format!("messages/en: {id} stands there twice").into());
            }
        }
    }
    let lines = ids
        .iter()
        .map(|(id, names)| format!("    ({id:?}, &{names:?}),\n"));
    Ok(format!("&[\n{}]\n", lines.collect::<String>()))
}

fn variables<'s>(pattern: &Pattern<&'s str>, names: &mut BTreeSet<&'s str>) {
    let mut note = |expression: &InlineExpression<&'s str>| {
        if let InlineExpression::VariableReference { id } = expression {
            names.insert(id.name);
        }
    };
    let mut inner = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable {
                expression: Expression::Inline(expression),
            } => note(expression),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                note(selector);
                inner.extend(variants.iter().map(|variant| &variant.value));
            }
        }
    }
    for pattern in inner {
        variables(pattern, names);
    }
}
