//! A window that the system draws and not the page: found by its title, answered by the keyboard.

use std::process::Output;

use crate::computer::Computer;
use crate::process::wait_for;

/// A dialog on the display.
#[derive(Debug)]
pub struct Dialog<'a> {
    computer: &'a Computer,
    id: String,
}

impl<'a> Dialog<'a> {
    /// Waits for the dialog with this title.
    pub fn wait(computer: &'a Computer, title: &str) -> Self {
        let id = wait_for(title, || ids(computer, title).pop());
        Self { computer, id }
    }

    /// Whether there is a dialog with this title right now.
    pub fn is_open(computer: &Computer, title: &str) -> bool {
        !ids(computer, title).is_empty()
    }

    /// Presses keys one after the other, by their X11 names (`Tab`, `shift+Tab`, `Return`, `Escape`, `space`).
    pub fn press(&self, keys: &[&str]) {
        // There is no window manager to do it.
        let mut arguments = vec!["windowfocus", "--sync", &self.id, "key"];
        arguments.extend(keys);
        let output = xdotool(self.computer, &arguments);
        assert!(output.status.success(), "{output:?}");
    }
}

fn ids(computer: &Computer, title: &str) -> Vec<String> {
    let output = xdotool(
        computer,
        &["search", "--onlyvisible", "--name", &format!("^{title}$")],
    );
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect()
}

fn xdotool(computer: &Computer, arguments: &[&str]) -> Output {
    computer
        .command("xdotool")
        .args(arguments)
        .output()
        .expect("xdotool is installed; run ./dev test")
}
