//! Who is signed in, in five lines: `cargo run -p vestibule-companion --example who`.

#![allow(clippy::print_stdout, reason = "an example")]

use vestibule_companion::{Companion, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let vestibule = Companion::connect().await?;
    let user = vestibule.check_user().await?;
    println!("{}", user.as_deref().unwrap_or("nobody"));
    Ok(())
}
