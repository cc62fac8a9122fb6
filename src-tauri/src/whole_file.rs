//! Files that are written whole or not at all.
//!
//! Invariant: what was there before stays until the new content is on the disk; a new file is for its owner alone.

use std::io::{self, Write};
use std::path::Path;

/// Writes the content beside its place and puts it there at once, so that a full disk costs nothing. Makes the folder if there is
/// none.
///
/// # Errors
/// The system's; what was there is as it was.
pub(crate) fn write(place: &Path, content: &[u8]) -> io::Result<()> {
    let folder = place.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(content)?;
    new.as_file().sync_all()?;
    new.persist(place).map(drop).map_err(|error| error.error)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_replaced_whole_or_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("kept/file");
        write(&place, b"first").unwrap();
        write(&place, b"second").unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"second");
        let inside = place.join("of a file");
        assert!(write(&inside, b"third").is_err());
        assert_eq!(fs::read(&place).unwrap(), b"second");
        let files = fs::read_dir(folder.path().join("kept")).unwrap().count();
        assert_eq!(files, 1, "nothing is left beside it");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&place).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
