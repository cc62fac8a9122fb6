//! Where the application keeps its files.

use std::path::PathBuf;

use tauri::{Manager, Runtime};

/// The application's folders.
#[derive(Debug, Clone)]
pub struct Paths {
    /// What the person chose for the application itself.
    pub config: PathBuf,
    /// The embedded user pool's database, and the lock of the one running copy.
    pub data: PathBuf,
    /// The log.
    pub log: PathBuf,
    /// The local API's socket and discovery file; gone after a restart of the computer.
    pub runtime: PathBuf,
}

impl Paths {
    /// The folders of this application for the person who runs it.
    ///
    /// # Errors
    /// Tauri's, where the system names no home folder.
    pub fn of<R: Runtime>(app: &impl Manager<R>) -> tauri::Result<Self> {
        let resolver = app.path();
        let data = resolver.app_data_dir()?;
        let identifier = &app.config().identifier;
        // macOS and Windows have no runtime folder; a folder of our own in the person's data serves.
        let runtime = resolver
            .runtime_dir()
            .map_or_else(|_| data.join("run"), |dir| dir.join(identifier));
        Ok(Self {
            config: resolver.app_config_dir()?,
            log: resolver.app_log_dir()?,
            data,
            runtime,
        })
    }

    /// Makes the folder that the runtime folder lies in, where the system has none for that: for this person alone.
    ///
    /// # Errors
    /// The system's.
    pub fn prepare_runtime(&self) -> std::io::Result<()> {
        let Some(parent) = self.runtime.parent() else {
            return Ok(());
        };
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(parent)
    }
}
