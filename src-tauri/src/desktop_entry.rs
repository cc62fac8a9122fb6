//! As much of a `.desktop` file as leads a link to a program, or starts one (Desktop Entry Specification 1.5).

use std::path::Path;
#[cfg(target_os = "linux")]
use std::path::PathBuf;

/// The program as the first argument of `Exec` (section 7); `None` for what no file can name.
pub(crate) fn argument(program: &Path) -> Option<String> {
    let path = program.to_str().filter(|_| program.is_absolute())?;
    (!path.contains(char::is_control)).then(|| escape(&quote(path)))
}

/// The file that leads links of this scheme to this program.
#[cfg(target_os = "linux")]
pub(crate) fn write(program: &Path, scheme: &str) -> Option<String> {
    let exec = argument(program)?;
    Some(format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Vestibule\n\
         Exec={exec} %u\n\
         Terminal=false\n\
         NoDisplay=true\n\
         MimeType=x-scheme-handler/{scheme};\n"
    ))
}

/// The program that a file leads a link to; `None` if it would start without the link.
#[cfg(target_os = "linux")]
pub(crate) fn program(file: &str) -> Option<PathBuf> {
    let lines = file.lines().map(str::trim);
    let mut entry = lines.skip_while(|line| *line != "[Desktop Entry]").skip(1);
    let exec = entry
        .by_ref()
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| line.strip_prefix("Exec"))?;
    let exec = exec.trim_start().strip_prefix('=')?.trim_start();
    let mut arguments = split(&unescape(exec))?.into_iter();
    let program = arguments.next()?;
    let takes_link = arguments.any(|argument| matches!(argument.as_str(), "%u" | "%U"));
    takes_link.then(|| PathBuf::from(program.replace("%%", "%")))
}

/// As an argument of `Exec`. Not every `xdg-open` takes quotes, so that there are none where none are needed.
fn quote(argument: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@,".contains(c);
    let argument = argument.replace('%', "%%");
    if argument.chars().all(is_plain) {
        return argument;
    }
    let mut quoted = String::from("\"");
    for character in argument.chars() {
        if "\"`$\\".contains(character) {
            quoted.push('\\');
        }
        quoted.push(character);
    }
    quoted.push('"');
    quoted
}

/// As a value of the type `string`.
fn escape(value: &str) -> String {
    value.replace('\\', "\\\\")
}

#[cfg(target_os = "linux")]
fn unescape(value: &str) -> String {
    let mut characters = value.chars();
    let mut text = String::new();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next() {
                Some('s') => ' ',
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some(other) => other,
                None => '\\',
            },
            other => other,
        });
    }
    text
}

/// The arguments of `Exec`; `None` if a quote is left open.
#[cfg(target_os = "linux")]
fn split(exec: &str) -> Option<Vec<String>> {
    let mut arguments = Vec::new();
    let mut characters = exec.chars().peekable();
    while characters.peek().is_some() {
        while characters.next_if(|c| c.is_whitespace()).is_some() {}
        let mut argument = String::new();
        let is_quoted = characters.next_if_eq(&'"').is_some();
        loop {
            match characters.next() {
                Some('"') if is_quoted => break,
                Some('\\') if is_quoted => argument.push(characters.next()?),
                Some(c) if !is_quoted && c.is_whitespace() => break,
                Some(c) => argument.push(c),
                None if is_quoted => return None,
                None => break,
            }
        }
        if is_quoted || !argument.is_empty() {
            arguments.push(argument);
        }
    }
    Some(arguments)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_file_leads_to_the_program_that_it_was_written_for() {
        for path in [
            "/usr/bin/vestibule-desktop",
            "/home/ada/My Programs/Vestibule.AppImage",
            "/home/ada/\"quoted\" $HOME `id` \\ back",
            "/home/ada/100%/vestibule",
            "/home/ada/ünï/vestibule",
        ] {
            let file = write(Path::new(path), "dev.vestibule.client").unwrap();
            assert_eq!(program(&file).as_deref(), Some(Path::new(path)), "{file}");
            assert_eq!(file.lines().count(), 7, "one line a key: {file}");
        }
    }

    #[test]
    fn a_plain_path_is_written_without_quotes() {
        let file = write(Path::new("/usr/bin/vestibule-desktop"), "a.b").unwrap();
        assert!(
            file.contains("\nExec=/usr/bin/vestibule-desktop %u\n"),
            "{file}"
        );
    }

    #[test]
    fn an_installed_file_is_read_and_its_actions_are_not() {
        let file = "# made by a packager\n[Desktop Entry]\nName=Vestibule\nExec = vestibule-desktop %U\n\
                    [Desktop Action New]\nExec=/bin/false %u\n";
        assert_eq!(
            program(file).as_deref(),
            Some(Path::new("vestibule-desktop"))
        );
        let only_in_action = "[Desktop Entry]\nName=x\n[Desktop Action New]\nExec=/bin/false %u\n";
        assert_eq!(program(only_in_action), None);
    }

    #[test]
    fn a_file_that_drops_the_link_leads_nowhere() {
        for exec in ["/usr/bin/vestibule", "\"/usr/bin/vestibule %u", "", "/a %f"] {
            let file = format!("[Desktop Entry]\nExec={exec}\n");
            assert_eq!(program(&file), None, "{exec}");
        }
    }

    #[test]
    fn a_path_is_quoted_as_the_specification_says_or_refused() {
        let quoted = |path: &str| argument(Path::new(path));
        assert_eq!(quoted("/a b/ü").as_deref(), Some("\"/a b/ü\""));
        assert_eq!(quoted("/a%f").as_deref(), Some("\"/a%%f\""));
        assert_eq!(
            quoted(r#"/$HOME/`id`/"q"\"#).as_deref(),
            Some(r#""/\\$HOME/\\`id\\`/\\"q\\"\\\\""#)
        );
        for refused in ["vestibule-desktop", "", "/a\nExec=/bin/sh", "/a\u{7}"] {
            assert_eq!(quoted(refused), None, "{refused:?}");
        }
    }
}
