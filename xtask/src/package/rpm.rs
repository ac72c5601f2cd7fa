//! The RPM package, put together by rpmbuild.

use std::path::{Path, PathBuf};

use super::{VERSION, filled, write};
use crate::Outcome;
use crate::command_line::{command, show};

pub fn build(tree: &Path, scratch: &Path, to: &Path) -> Outcome<PathBuf> {
    let spec = scratch.join("evenkeel.spec");
    let values = [("@VERSION@", VERSION), ("@TREE@", &*tree.display().to_string())];
    write(&spec, &filled("evenkeel.spec", &values)?)?;
    let name = format!("evenkeel-{VERSION}-1.{}.rpm", std::env::consts::ARCH);
    let defined = [
        format!("_topdir {}", scratch.join("rpm").display()),
        format!("_rpmdir {}", to.display()),
        format!("_rpmfilename {name}"),
        // The programs are stripped already, and nothing belongs to whoever builds.
        "debug_package %{nil}".to_owned(),
        "_binary_payload w9.xzdio".to_owned(),
    ];
    let mut arguments = vec!["-bb", "--quiet"];
    for definition in &defined {
        arguments.extend(["--define", definition]);
    }
    let spec = spec.display().to_string();
    arguments.push(&spec);
    show(command("rpmbuild", &arguments))?;
    Ok(to.join(name))
}
