//! `vestibule`: who is signed in, for shells and scripts.
//!
//! Not here: anything that the library does not do. What is printed on standard output is the answer and nothing else;
//! what a person should know beside it is on standard error.

mod arguments;
mod commands;
mod exit;
mod output;
mod words;

use std::process::ExitCode;

use clap::Parser as _;

use crate::arguments::Arguments;
use crate::exit::Failure;
use crate::output::Output;

fn main() -> ExitCode {
    let Arguments { common, command } = Arguments::parse();
    let mut output = Output::new(common.json);
    let done = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::System)
        .and_then(|runtime| runtime.block_on(commands::run(&common, command, &mut output)));
    let exit = done.unwrap_or_else(|failure| {
        output.failure(&failure);
        failure.exit()
    });
    exit.into()
}
