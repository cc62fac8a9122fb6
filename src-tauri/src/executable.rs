//! The executable that the system is to start for us.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};

/// What the person would start: an `AppImage`'s own file, and not what it is mounted as for this run. `None` where the system doesn't
/// say it.
pub(crate) fn own<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    let executable = std::env::current_exe().ok()?;
    #[cfg(target_os = "linux")]
    {
        let env = tauri::Manager::env(app);
        if let (Some(image), Some(mounted)) = (env.appimage, env.appdir) {
            return Some(started_as(executable, image.as_ref(), mounted.as_ref()));
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
    Some(executable)
}

/// The variables of an `AppImage` are inherited by whatever it starts, which may be another copy of ours.
#[cfg(target_os = "linux")]
fn started_as(executable: PathBuf, image: &Path, mounted: &Path) -> PathBuf {
    if executable.starts_with(mounted) {
        image.to_owned()
    } else {
        executable
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn an_app_image_is_started_by_its_own_file_and_what_it_has_started_is_not() {
        let of = |executable: &str| {
            let image = Path::new("/home/ada/Vestibule.AppImage");
            started_as(executable.into(), image, Path::new("/tmp/.mount_Vesti"))
        };
        assert_eq!(
            of("/tmp/.mount_Vesti/usr/bin/vestibule-desktop"),
            Path::new("/home/ada/Vestibule.AppImage")
        );
        for other in [
            "/usr/bin/vestibule-desktop",
            "/tmp/.mount_Vestibule2/usr/bin/a",
        ] {
            assert_eq!(of(other), Path::new(other));
        }
    }
}
