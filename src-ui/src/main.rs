//! The webview.
fn main() {}
