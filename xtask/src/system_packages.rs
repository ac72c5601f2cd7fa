//! What the system must bring: which packages, whether they are there, and how they get there.
//!
//! It installs on Debian and its relatives only; elsewhere it names what is missing. Invariant: it says what it is
//! about to install before it does.

use std::path::Path;

use crate::Outcome;
use crate::command_line::{command, show, works};

/// What building needs.
pub const BUILD: &[&str] = &["build-essential", "pkg-config", "libssl-dev", "libwebkit2gtk-4.1-dev"];

/// What a virtual display with notifications needs.
pub const VIRTUAL_DISPLAY: &[&str] =
    &["xvfb", "dbus", "dunst", "xdotool", "imagemagick", "fonts-dejavu-core"];

/// What the end-to-end tests need.
pub const TESTS: &[&str] = &[
    "xvfb",
    "dbus",
    "xdotool",
    // A display whose monitors come and go.
    "xserver-xorg-core",
    "xserver-xorg-video-dummy",
    "x11-xserver-utils",
    // Wayland compositors without a screen, and a program to open windows on them.
    "mutter",
    "sway",
    "zenity",
    "webkit2gtk-driver",
    // What a screen reader is told.
    "at-spi2-core",
    // Which sockets the programs ask for.
    "strace",
    "python3-dbus",
    "python3-gi",
    "python3-dbusmock",
    "fonts-dejavu-core",
];

/// What making and looking through packages needs.
pub const PACKAGING: &[&str] = &["rpm", "desktop-file-utils", "appstream", "man-db"];

/// What measuring needs besides.
pub const MEASURING: &[&str] = &["strace"];

/// Makes sure of the packages and of Node and the Rust components, installing where it can.
pub fn ensure(lists: &[&[&str]]) -> Outcome {
    node()?;
    rust_components()?;
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    if !works("dpkg-query", &["--version"]) {
        return other_distribution();
    }
    let mut wanted: Vec<&str> = lists.concat();
    wanted.sort_unstable();
    wanted.dedup();
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        println!("All system packages are there.");
        return Ok(());
    }
    println!("Missing system packages, installed now: {}", missing.join(" "));
    as_root(&["apt-get", "update", "-q"])?;
    as_root(&[&["apt-get", "install", "-q", "-y", "--no-install-recommends"], missing.as_slice()].concat())
}

fn is_installed(package: &str) -> bool {
    let mut query = command("dpkg-query", &["--show", "--showformat=${Status}", package]);
    query.output().is_ok_and(|output| output.stdout.ends_with(b"ok installed"))
}

/// Runs it as root, asking for a password where it must.
pub fn as_root(words: &[&str]) -> Outcome {
    let root = command("id", &["-u"]).output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    let words = if root { words.to_vec() } else { [&["sudo"], words].concat() };
    let mut installing = command(words[0], &words[1..]);
    // A password may be asked for.
    if !root {
        installing.stdin(std::process::Stdio::inherit());
    }
    installing.env("DEBIAN_FRONTEND", "noninteractive");
    show(installing)
}

fn node() -> Outcome {
    let version = command("node", &["--version"]).output().ok();
    let major = version.and_then(|output| {
        let text = String::from_utf8(output.stdout).ok()?;
        text.trim().trim_start_matches('v').split('.').next()?.parse::<u32>().ok()
    });
    match major {
        Some(major) if major >= 20 => Ok(()),
        Some(major) => Err(format!("Node 20 or later is needed, this is {major}: see nodejs.org")),
        None => Err("Node 20 or later is needed, and none is there: see nodejs.org".to_owned()),
    }
}

/// A minimal toolchain has neither of the two.
fn rust_components() -> Outcome {
    if works("cargo", &["fmt", "--version"]) && works("cargo", &["clippy", "--version"]) {
        return Ok(());
    }
    println!("rustfmt or clippy is missing, added now.");
    show(command("rustup", &["component", "add", "rustfmt", "clippy"]))
}

fn other_distribution() -> Outcome {
    if works("pkg-config", &["--exists", "webkit2gtk-4.1", "openssl"]) {
        return Ok(());
    }
    Err("this is not a Debian: install the development packages of WebKitGTK 4.1 and OpenSSL, pkg-config and a C \
         compiler with your package manager (Fedora: webkit2gtk4.1-devel openssl-devel; Arch: webkit2gtk-4.1 openssl; \
         openSUSE: webkit2gtk3-devel libopenssl-devel), then start again"
        .to_owned())
}

fn elsewhere() -> Outcome {
    if cfg!(target_os = "macos") {
        return if works("xcode-select", &["-p"]) {
            Ok(())
        } else {
            Err("the command line tools are missing: run xcode-select --install, then start again".to_owned())
        };
    }
    let webview = Path::new(r"C:\Program Files (x86)\Microsoft\EdgeWebView\Application").is_dir();
    let perl = works("perl", &["-v"]);
    match (webview, perl) {
        (true, true) => Ok(()),
        (false, _) => {
            Err("WebView2 is missing: install the WebView2 runtime from Microsoft, then start again"
                .to_owned())
        }
        (true, false) => {
            Err("Perl is missing, which builds OpenSSL: install Strawberry Perl, then start again".to_owned())
        }
    }
}
