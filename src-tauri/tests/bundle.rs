//! The configuration of the bundles for other systems: Tauri understands all of it, and what it names is there.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use tauri::utils::config::{BundleType, Config};

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(here().join(name)).unwrap()).unwrap()
}

/// The usual configuration with this one laid over it, as the bundler does. Keys that Tauri does not know are refused.
fn laid_over(name: &str) -> Config {
    fn lay(over: Value, on: &mut Value) {
        match (over, on) {
            (Value::Object(over), Value::Object(on)) => {
                for (key, value) in over {
                    lay(value, on.entry(key).or_insert(Value::Null));
                }
            }
            (over, on) => *on = over,
        }
    }
    let mut whole = read("tauri.conf.json");
    lay(read(name), &mut whole);
    serde_json::from_value(whole).unwrap()
}

#[test]
fn what_a_bundle_names_is_there() {
    for (name, bundles) in [
        ("packaging/bundle.windows.json", [BundleType::Nsis, BundleType::Msi]),
        ("packaging/bundle.macos.json", [BundleType::App, BundleType::Dmg]),
    ] {
        let bundle = laid_over(name).bundle;
        assert_eq!(bundle.targets.to_vec(), bundles, "{name}");
        let nsis = bundle.windows.nsis.and_then(|nsis| nsis.installer_icon);
        let icons = bundle.icon.iter().map(Path::new).chain(nsis.as_deref());
        for file in icons.chain(bundle.license_file.as_deref()) {
            assert!(here().join(file).is_file(), "{name} names {}", file.display());
        }
        // The agent is built beside the window, and put there by whoever bundles.
        assert_eq!(bundle.external_bin.unwrap(), ["../target/bundle/evenkeel"]);
    }
}

#[test]
fn icons_of_other_systems_hold_several_sizes() {
    let ico = fs::read(here().join("icons/icon.ico")).unwrap();
    assert!(ico.starts_with(&[0, 0, 1, 0]) && ico[4] >= 4, "a small one for lists, a large one for tiles");
    let icns = fs::read(here().join("icons/icon.icns")).unwrap();
    assert!(icns.starts_with(b"icns"));
    assert_eq!(icns[4..8], (icns.len() as u32).to_be_bytes(), "it counts itself");
    for size in ["ic07", "ic08", "ic09", "ic10"] {
        assert!(icns.windows(4).any(|name| name == size.as_bytes()), "{size} is missing");
    }
}
