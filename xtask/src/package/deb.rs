//! The Debian package, put together by dpkg-deb.

use std::path::{Path, PathBuf};

use super::{VERSION, architecture, filled, write};
use crate::Outcome;
use crate::command_line::{command, output, show};

pub fn build(tree: &Path, scratch: &Path, to: &Path) -> Outcome<PathBuf> {
    // The control files go beside a copy of the tree, so that the tree stays what is installed.
    let root = scratch.join("deb");
    show(command("cp", &["-a", &tree.display().to_string(), &root.display().to_string()]))?;
    let used = output(command("du", &["-sk", &root.display().to_string()]))?;
    let size = used.split_whitespace().next().unwrap_or("0").to_owned();
    let architecture = architecture()?;
    let values =
        [("@VERSION@", VERSION), ("@ARCHITECTURE@", architecture.as_str()), ("@SIZE_KB@", size.as_str())];
    write(&root.join("DEBIAN/control"), &filled("control", &values)?)?;
    let package = to.join(format!("evenkeel_{VERSION}_{architecture}.deb"));
    let (from, made) = (root.display().to_string(), package.display().to_string());
    // Both programs hold the same domain: looked at over a window of both, it is packed once, which saves a quarter.
    let packing = ["-Zxz", "-z9", "-Sextreme", "--build", "--root-owner-group"];
    show(command("dpkg-deb", &[packing.as_slice(), &[from.as_str(), &made]].concat()))?;
    Ok(package)
}
