//! Who may depend on whom, what never ships, and a few rules of style that a compiler does not know.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

const AGENT: &str = "evenkeel-agent";
const WINDOW: &str = "evenkeel-window";
const CORE: &str = "evenkeel-core";
const LINK: &str = "evenkeel-link";

/// Crates that open network connections, or are there to do so. The window program has tokio, which Tauri brings, for its tasks.
const NETWORK: &[&str] = &[
    "actix-web",
    "async-h1",
    "async-native-tls",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "hickory-resolver",
    "hyper",
    "hyper-rustls",
    "hyper-tls",
    "hyper-util",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tiny_http",
    "tokio-native-tls",
    "tokio-rustls",
    "tonic",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
    "webpki",
    "webpki-roots",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tauri-plugin-websocket",
    "tauri-plugin-shell",
    "tauri-plugin-upload",
    "sentry",
];

/// What the resident agent must do without.
const GRAPHICAL: &[&str] =
    &["tauri", "tao", "wry", "gtk", "gtk-sys", "gdk", "webkit2gtk", "webkit2gtk-sys", "gio-sys"];

/// What the domain must do without.
const RUNTIMES: &[&str] =
    &["tauri", "tokio", "async-std", "smol", "async-io", "async-executor", "zbus", "futures-executor"];

/// Licences under which shipped code may be used beside ours. deny.toml says the same to cargo-deny.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

struct Package {
    name: String,
    licence: Option<String>,
    own: bool,
    /// By id: what it needs to run.
    needs: Vec<String>,
}

struct Packages(BTreeMap<String, Package>);

static PACKAGES: LazyLock<Packages> = LazyLock::new(Packages::read);

impl Packages {
    fn read() -> Packages {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version=1", "--locked", "--filter-platform", &host()])
            .current_dir(root())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let mut needs: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for node in metadata["resolve"]["nodes"].as_array().unwrap() {
            let run_time = |dependency: &&Value| {
                dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null())
            };
            let of = node["deps"]
                .as_array()
                .unwrap()
                .iter()
                .filter(run_time)
                .map(|dependency| text(&dependency["pkg"]));
            needs.insert(text(&node["id"]), of.collect());
        }
        let packages = metadata["packages"].as_array().unwrap().iter().map(|package| {
            let id = text(&package["id"]);
            let licence = package["license"].as_str().map(str::to_owned);
            let needs = needs.remove(&id).unwrap_or_default();
            (id, Package { name: text(&package["name"]), licence, own: package["source"].is_null(), needs })
        });
        Packages(packages.collect())
    }

    /// Everything that a package of the workspace needs to run, itself included.
    fn shipped_with(&self, name: &str) -> Vec<&Package> {
        let first = self.0.iter().find(|(_, package)| package.own && package.name == name);
        let mut waiting =
            vec![first.unwrap_or_else(|| panic!("{name} is a package of the workspace")).0.clone()];
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if seen.insert(id.clone()) {
                waiting.extend(self.0[&id].needs.iter().cloned());
            }
        }
        seen.iter().map(|id| &self.0[id]).collect()
    }

    fn names_with(&self, name: &str) -> BTreeSet<&str> {
        self.shipped_with(name).into_iter().map(|package| package.name.as_str()).collect()
    }
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

#[track_caller]
fn without(program: &str, banned: &[&str]) {
    let names = PACKAGES.names_with(program);
    let found: Vec<_> = banned.iter().filter(|name| names.contains(**name)).collect();
    assert!(found.is_empty(), "{program} brings {found:?}; see cargo tree -p {program} -e normal -i NAME");
}

#[test]
fn the_agent_brings_no_toolkit_and_no_web_view() {
    without(AGENT, GRAPHICAL);
    assert!(PACKAGES.names_with(WINDOW).contains("tauri"), "the check sees what a program brings");
}

#[test]
fn the_domain_has_no_runtime_and_no_desktop() {
    without(CORE, RUNTIMES);
    without(LINK, &["tauri", "tokio", "zbus"]);
}

#[test]
fn nothing_that_ships_can_open_a_network_connection() {
    without(AGENT, NETWORK);
    without(WINDOW, NETWORK);
}

#[test]
fn own_packages_depend_in_one_direction_only() {
    let own = |name: &str| -> BTreeSet<&str> {
        let packages = PACKAGES.shipped_with(name).into_iter().filter(|package| package.own);
        packages.map(|package| package.name.as_str()).collect()
    };
    assert_eq!(own(CORE), BTreeSet::from([CORE]));
    assert_eq!(own(LINK), BTreeSet::from([CORE, LINK]));
    assert_eq!(own(AGENT), BTreeSet::from([AGENT, CORE, LINK]));
    assert_eq!(own(WINDOW), BTreeSet::from([WINDOW, CORE, LINK]));
}

#[test]
fn everything_that_ships_may_be_used_under_its_licence() {
    for program in [AGENT, WINDOW] {
        for package in PACKAGES.shipped_with(program) {
            let licence = package.licence.as_deref().unwrap_or("");
            assert!(is_allowed(licence), "{} is under {licence:?}", package.name);
        }
    }
}

/// Whether a licence expression leaves a choice that is on the list.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    either(&mut words) && words.next().is_none()
}

type Words<'text> = std::iter::Peekable<std::str::SplitWhitespace<'text>>;

fn either(words: &mut Words<'_>) -> bool {
    let mut allowed = both(words);
    while words.next_if_eq(&"OR").is_some() {
        let other = both(words);
        allowed = allowed || other;
    }
    allowed
}

fn both(words: &mut Words<'_>) -> bool {
    let mut allowed = one(words);
    while words.next_if_eq(&"AND").is_some() {
        let other = one(words);
        allowed = allowed && other;
    }
    allowed
}

fn one(words: &mut Words<'_>) -> bool {
    if words.next_if_eq(&"(").is_some() {
        let inner = either(words);
        return words.next() == Some(")") && inner;
    }
    let Some(mut name) = words.next().map(str::to_owned) else { return false };
    if words.next_if_eq(&"WITH").is_some() {
        name = format!("{name} WITH {}", words.next().unwrap_or_default());
    }
    LICENCES.contains(&name.as_str())
}

#[test]
fn licence_expressions_are_understood() {
    for (expression, allowed) in [
        ("MIT", true),
        ("MIT OR GPL-3.0", true),
        ("MIT/Apache-2.0", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR GPL-3.0) AND Unicode-3.0", true),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true),
        ("GPL-3.0-or-later", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression), allowed, "{expression:?}");
    }
}

/// All files below a folder with one of these endings, by their path from the root.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    assert!(!found.is_empty(), "there is something in {folder}");
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name().display().to_string());
        if entry.file_type().unwrap().is_dir() {
            if !["target", "node_modules", "dist", ".git", "gen"].contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let short = path.strip_prefix(root()).unwrap().display().to_string();
            found.push((short, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The part of a file that ships.
fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

#[track_caller]
fn nowhere(folder: &str, except: &[&str], words: &[&str]) {
    for (path, text) in sources(folder, &[".rs"]) {
        if except.iter().any(|folder| path.starts_with(folder)) {
            continue;
        }
        let code = shipped(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let found = words.iter().find(|word| line.contains(**word));
            assert!(found.is_none(), "{path} uses {found:?}: {}", line.trim());
        }
    }
}

#[test]
fn the_domain_reads_no_clock_and_meets_the_disk_only_in_store_and_vault() {
    let core = "src-tauri/core/src";
    nowhere(
        core,
        &[],
        &[
            "SystemTime::now",
            "Instant::now",
            "Utc::now",
            "Local::now",
            "thread::sleep",
            "println!",
            "std::env",
        ],
    );
    nowhere(
        core,
        &["src-tauri/core/src/store", "src-tauri/core/src/vault"],
        &["std::fs", "std::net", "std::process"],
    );
}

#[test]
fn deciding_when_to_speak_knows_neither_vault_nor_store() {
    for part in ["checkin", "engine", "plan", "ritual", "journal", "settings", "insight", "patterns"] {
        nowhere(&format!("src-tauri/core/src/{part}"), &[], &["crate::vault", "crate::store", "rusqlite"]);
    }
    nowhere("src-tauri/core/src/vault", &[], &["engine::Engine"]);
}

#[test]
fn the_resident_agent_never_meets_the_vault() {
    let (cli, grant) = ("src-tauri/agent/src/cli", "src-tauri/agent/src/grant.rs");
    nowhere("src-tauri/agent/src", &[cli, grant], &["core::vault"]);
    nowhere("src-tauri/agent/src", &[cli], &["Vault", "Unlock::", "Secret"]);
}

#[test]
fn the_window_never_decides_when_to_speak() {
    nowhere("src-tauri/src", &[], &["engine::Engine", "Engine::new"]);
}

#[test]
fn no_program_touches_the_internet_by_the_standard_library() {
    for folder in ["src-tauri/src", "src-tauri/core/src", "src-tauri/link/src", "src-tauri/agent/src"] {
        nowhere(folder, &[], &["TcpStream", "TcpListener", "UdpSocket", "std::net"]);
    }
}

#[test]
fn one_folder_of_the_pages_speaks_to_the_host() {
    for (path, text) in sources("ui/src", &[".ts", ".svelte"]) {
        assert!(
            path.starts_with("ui/src/ipc/") || !text.contains("@tauri-apps"),
            "{path} imports from @tauri-apps"
        );
    }
}

#[test]
fn every_module_begins_by_saying_what_it_owns() {
    for folder in ["src-tauri", "tests", "xtask"] {
        for (path, text) in sources(folder, &[".rs"]) {
            assert!(text.starts_with("//! "), "{path} does not begin with //!");
        }
    }
}

#[test]
fn no_file_names_a_place_to_download_packages_from() {
    let lock: Value =
        serde_json::from_str(&fs::read_to_string(root().join("ui/package-lock.json")).unwrap()).unwrap();
    for (name, package) in lock["packages"].as_object().unwrap() {
        assert!(package.get("resolved").is_none(), "package-lock.json says from where {name} comes");
    }
    for settings in [".cargo/config.toml", "ui/.npmrc"] {
        let text = fs::read_to_string(root().join(settings)).unwrap();
        assert!(!text.contains("://"), "{settings} names a place on the network");
    }
}
