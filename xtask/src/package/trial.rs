//! Each package, as its users would have it: installed, started, used, removed.
//!
//! Invariant: what was installed here is removed again, also where something in between failed.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::Outcome;
use crate::command_line::{command, output, show};
use crate::run::on_a_virtual_display;
use crate::scratch::Scratch;
use crate::system_packages::as_root;

/// On this system itself.
pub fn debian(package: &Path) -> Outcome {
    println!("\n== the Debian package");
    if output(command("dpkg-query", &["--show", "--showformat=${db:Status-Abbrev}", "evenkeel"]))
        .is_ok_and(|status| status.starts_with("ii"))
    {
        return Err("Evenkeel is installed here already; it is left alone, so nothing was tried".to_owned());
    }
    as_root(&["dpkg", "--install", &package.display().to_string()])?;
    let used = use_it(Path::new("/"));
    let installed = output(command("dpkg", &["--listfiles", "evenkeel"]))?;
    as_root(&["dpkg", "--purge", "evenkeel"])?;
    used?;
    let left = installed.lines().find(|path| path.contains("evenkeel") && Path::new(path).exists());
    left.map_or(Ok(()), |path| Err(format!("after the removal {path} is still there")))
}

/// Below an empty folder: this system's libraries are not in its own book of packages.
pub fn rpm(package: &Path, folder: &Path) -> Outcome {
    println!("\n== the RPM package");
    let (package, root) = (package.display().to_string(), folder.display().to_string());
    as_root(&["rpm", "--install", "--nodeps", "--root", &root, &package])?;
    let used = use_it(folder);
    as_root(&["rpm", "--erase", "--root", &root, "evenkeel"])?;
    used?;
    let program = folder.join("usr/bin/evenkeel");
    if program.exists() {
        Err(format!("after the removal {} is still there", program.display()))
    } else {
        Ok(())
    }
}

fn use_it(root: &Path) -> Outcome {
    let share = root.join("usr/share");
    let named = |path: &str| share.join(path).display().to_string();
    show(command("desktop-file-validate", &[&named("applications/evenkeel.desktop")]))?;
    let about = named("metainfo/org.evenkeel.Evenkeel.metainfo.xml");
    show(command("appstreamcli", &["validate", "--no-net", "--explain", &about]))?;
    show(command("bash", &["-n", &named("bash-completion/completions/evenkeel")]))?;
    let page = named("man/man1/evenkeel.1.gz");
    let mut manual = command("man", &["--warnings", "--local-file", &page]);
    manual.stdout(Stdio::null());
    show(manual)?;
    let program = root.join("usr/bin/evenkeel");
    write_and_read(&program)?;
    on_a_virtual_display(&program, &[])
}

/// A vault, an entry in it, and the entry read back.
fn write_and_read(program: &Path) -> Outcome {
    const ENTRY: &str = "installed and used";
    let scratch = Scratch::new("trial")?;
    let passphrase = scratch.path().join("passphrase");
    fs::write(&passphrase, "four calm words here")
        .map_err(|why| format!("{}: {why}", passphrase.display()))?;
    let ask = |arguments: &[&str]| {
        let mut ask = command(&program.display().to_string(), arguments);
        ask.env("EVENKEEL_DATA_DIR", scratch.path().join("data"))
            .env("EVENKEEL_PASSPHRASE_FILE", &passphrase)
            .env("EVENKEEL_NEW_PASSPHRASE_FILE", &passphrase);
        output(ask)
    };
    ask(&["vault", "init"])?;
    ask(&["journal", "add", ENTRY])?;
    let kept = ask(&["journal", "list", "--json"])?;
    if kept.contains(ENTRY) { Ok(()) } else { Err(format!("the entry did not come back, but {kept}")) }
}
