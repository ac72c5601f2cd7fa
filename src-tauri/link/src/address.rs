//! Where the agent of a data folder is met: a socket (or named pipe) and a lock, named after the folder.
//!
//! The name holds a hash of the canonical data folder, so that tests and the demo never meet the real agent.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use interprocess::local_socket::Name;
use sha2::{Digest, Sha256};

/// The meeting place of one data folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The socket; on Windows the name of a pipe.
    pub socket: PathBuf,
    /// The file whose lock says that an agent runs.
    pub lock: PathBuf,
}

impl Address {
    /// The meeting place for `data_dir`: in the session's runtime folder, else in the data folder itself.
    pub fn of(data_dir: &Path) -> Address {
        let canonical = fs::canonicalize(data_dir).unwrap_or_else(|_| data_dir.to_owned());
        let folder = match std::env::var_os("XDG_RUNTIME_DIR") {
            Some(runtime) if !runtime.is_empty() => Path::new(&runtime).join("evenkeel"),
            _ => canonical.join("run"),
        };
        let hash = Address::mark(data_dir);
        Address {
            socket: folder.join(format!("agent-{hash}.sock")),
            lock: folder.join(format!("agent-{hash}.lock")),
        }
    }

    /// What tells one data folder from another in a name: some letters of a hash.
    pub fn mark(data_dir: &Path) -> String {
        let canonical = fs::canonicalize(data_dir).unwrap_or_else(|_| data_dir.to_owned());
        let digest = Sha256::digest(canonical.as_os_str().as_encoded_bytes());
        digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Makes the folder of the socket and the lock, open to this user alone.
    pub fn prepare(&self) -> io::Result<()> {
        let Some(folder) = self.lock.parent() else { return Ok(()) };
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    #[cfg(unix)]
    pub(crate) fn name(&self) -> io::Result<Name<'_>> {
        use interprocess::local_socket::{GenericFilePath, ToFsName};
        self.socket.as_os_str().to_fs_name::<GenericFilePath>()
    }

    #[cfg(not(unix))]
    pub(crate) fn name(&self) -> io::Result<Name<'_>> {
        use interprocess::local_socket::{GenericNamespaced, ToNsName};
        let name = self.socket.file_name().unwrap_or(self.socket.as_os_str());
        name.to_ns_name::<GenericNamespaced>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_data_folders_never_share_an_agent() {
        assert_ne!(Address::of(Path::new("/a")), Address::of(Path::new("/b")));
    }
}
