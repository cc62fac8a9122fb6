//! What the measuring programs share: starting a program and waiting for its word, memory, load, a bare server, sign-ins.
//!
//! Not here: any pass or fail. The numbers depend on the machine; the programs are compared with each other in one run.
//!
//! Linux only: memory is read from `/proc`.

pub mod load;
pub mod server;
pub mod sign_in;
pub mod spread;
pub mod table;
pub mod window;

/// What goes wrong while measuring ends the run with its words.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
