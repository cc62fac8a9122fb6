//! Turns the compiled UI into the files that the webview loads.
fn main() {}
