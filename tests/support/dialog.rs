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

    /// Presses a key, by its X11 name (`Return`, `Escape`, `alt+l`).
    pub fn press(&self, key: &str) {
        let output = self.try_to_press(key);
        assert!(output.status.success(), "{output:?}");
    }

    /// Presses a key until the dialog is gone: one that is not heeded at first.
    pub fn press_until_gone(&self, key: &str) {
        wait_for("the end of the dialog", || {
            // It may have gone meanwhile.
            let _ = self.try_to_press(key);
            xdotool(self.computer, &["getwindowname", &self.id])
                .status
                .code()
                .is_none_or(|code| code != 0)
                .then_some(())
        });
    }

    fn try_to_press(&self, key: &str) -> Output {
        // There is no window manager that would give it the focus.
        xdotool(
            self.computer,
            &["windowfocus", "--sync", &self.id, "key", key],
        )
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
