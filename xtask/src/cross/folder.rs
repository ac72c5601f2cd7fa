//! The Debian in a folder.
//!
//! It does not know what is built there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::command_line::{command, root, show, works};
use crate::scratch::Scratch;
use crate::system_packages;

/// What the folder needs besides a bare Debian.
const PACKAGES: &[&str] = &[
    "rustc",
    "cargo",
    "rust-src",
    "gcc",
    "g++",
    "perl",
    "make",
    "libc6-dev",
    "pkg-config",
    "nasm",
    "gcc-mingw-w64-x86-64",
    "g++-mingw-w64-x86-64",
    "wine",
    "wine64",
    "ca-certificates",
];

pub struct Folder(PathBuf);

impl Folder {
    /// Made where it is not there yet, which takes some minutes. `EVENKEEL_CROSS_ROOT` says where; it may be deleted at any time.
    pub fn ready() -> Outcome<Folder> {
        let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache/evenkeel-cross"));
        let path = std::env::var_os("EVENKEEL_CROSS_ROOT").map(PathBuf::from).or_else(home);
        let folder = Folder(path.ok_or("neither EVENKEEL_CROSS_ROOT nor HOME says where to put the folder")?);
        let done = folder.0.join("evenkeel-ready");
        if !done.exists() {
            folder.make()?;
            fs::write(&done, "").map_err(|why| format!("{}: {why}", done.display()))?;
        }
        Ok(folder)
    }

    fn make(&self) -> Outcome {
        println!("A Debian for compiling for other systems is made in {}.", self.0.display());
        // debootstrap takes its own folder away when it is done.
        if !self.0.join("etc/debian_version").exists() || self.0.join("debootstrap").exists() {
            system_packages::ensure(&[&["debootstrap"]])?;
            show(command("debootstrap", &["--variant=minbase", "sid", &self.0.display().to_string()]))?;
        }
        let packages = Mounted::new(self, &[])?;
        self.copy_from_outside("etc/resolv.conf")?;
        let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
        // A mirror that lags behind is as good: nothing here is shipped.
        let any_age = ["-o", "Acquire::Check-Valid-Until=false"];
        show(packages.command("apt-get", &[&["update", "--quiet"], any_age.as_slice()].concat()))?;
        show(packages.command("apt-get", &[&install, PACKAGES].concat()))
    }

    /// The C compiler for macOS.
    pub fn bring_zig(&self) -> Outcome {
        let place = self.0.join("opt/zig");
        fs::create_dir_all(&place).map_err(|why| format!("{}: {why}", place.display()))?;
        if !place.join("ziglang/zig").exists() {
            system_packages::ensure(&[&["python3-pip", "unzip"]])?;
            let scratch = Scratch::new("zig")?;
            let to = scratch.path().display().to_string();
            show(command(
                "python3",
                &["-m", "pip", "download", "--quiet", "--no-deps", "--dest", &to, "ziglang"],
            ))?;
            let unpack = format!("unzip -q {to}/*.whl -d {} && chmod +x {0}/ziglang/zig", place.display());
            show(command("sh", &["-c", &unpack]))?;
        }
        program(&place.join("cc"), include_str!("zig-cc"))?;
        for tool in ["ar", "ranlib"] {
            program(&place.join(tool), &format!("#!/bin/sh\nexec /opt/zig/ziglang/zig {tool} \"$@\"\n"))?;
        }
        Ok(())
    }

    /// With this project in it, for as long as what is returned lives.
    pub fn with_the_project(&self) -> Outcome<Mounted<'_>> {
        self.copy_from_outside("etc/resolv.conf")?;
        self.copy_from_outside("etc/ssl/certs/ca-certificates.crt")?;
        Mounted::new(self, &[(root(), "project")])
    }

    /// So that packages are fetched inside the way they are outside.
    fn copy_from_outside(&self, path: &str) -> Outcome {
        let (from, to) = (Path::new("/").join(path), self.0.join(path));
        if !from.exists() {
            return Ok(());
        }
        fs::copy(&from, &to)
            .map(|_| ())
            .map_err(|why| format!("{} to {}: {why}", from.display(), to.display()))
    }
}

/// What is mounted into the folder, unmounted when this is dropped.
pub struct Mounted<'a> {
    folder: &'a Folder,
    mounted: Vec<PathBuf>,
}

impl<'a> Mounted<'a> {
    fn new(folder: &'a Folder, more: &[(PathBuf, &str)]) -> Outcome<Mounted<'a>> {
        let mut mounted = Mounted { folder, mounted: Vec::new() };
        let system = [(PathBuf::from("/proc"), "proc"), (PathBuf::from("/dev"), "dev")];
        for (from, name) in system.iter().chain(more) {
            let to = folder.0.join(name);
            fs::create_dir_all(&to).map_err(|why| format!("{}: {why}", to.display()))?;
            let (from, place) = (from.display().to_string(), to.display().to_string());
            show(command("mount", &["--bind", &from, &place]))?;
            mounted.mounted.push(to);
        }
        Ok(mounted)
    }

    /// A command inside, in the project's folder where there is one.
    pub fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let place = self.folder.0.display().to_string();
        let inside = "cd /project 2>/dev/null; exec \"$@\"";
        let mut command = command("chroot", &[&place, "sh", "-c", inside, "sh", program]);
        command.args(arguments).env("HOME", "/root").env("DEBIAN_FRONTEND", "noninteractive");
        // The outer toolchain's own ways do not lead anywhere inside.
        for name in ["CARGO", "CARGO_HOME", "RUSTUP_HOME", "RUSTUP_TOOLCHAIN", "CARGO_TARGET_DIR", "RUSTC"] {
            command.env_remove(name);
        }
        command.env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        command
    }
}

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        while let Some(place) = self.mounted.pop() {
            // A place that is still in use is named by umount itself, and goes with the next restart.
            let _ = works("umount", &[&place.display().to_string()]);
        }
    }
}

fn program(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|why| format!("{}: {why}", path.display()))?;
    show(command("chmod", &["755", &path.display().to_string()]))
}
