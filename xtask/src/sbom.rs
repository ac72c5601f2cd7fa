//! `cargo xtask sbom`: everything that is part of the programs, as CycloneDX 1.5, from what cargo and npm resolved.
//!
//! It asks nobody on the network. Invariant: what only tests and builds need is not in it.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::Outcome;
use crate::command_line::{cargo, output, root};

/// What the programs are made of; the rest of the workspace is for tests and builds.
const PROGRAMS: [&str; 2] = ["evenkeel-agent", "evenkeel-window"];

pub fn run() -> Outcome {
    let mut components = crates()?;
    components.extend(packages()?);
    let count = components.len();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "evenkeel", "version": env!("CARGO_PKG_VERSION") } },
        "components": components,
    });
    let path = root().join("target/evenkeel.cdx.json");
    let text = serde_json::to_string_pretty(&bill).map_err(|why| why.to_string())?;
    fs::write(&path, text).map_err(|why| format!("{}: {why}", path.display()))?;
    println!("{} lists {count} components.", path.display());
    Ok(())
}

fn component(name: &str, version: &str, registry: &str, licence: &Value) -> Value {
    let url = format!("pkg:{registry}/{}@{version}", name.replace('@', "%40"));
    let mut made =
        json!({ "type": "library", "name": name, "version": version, "purl": url, "bom-ref": url });
    if let Some(expression) = licence.as_str() {
        made["licenses"] = json!([{ "expression": expression.replace('/', " OR ") }]);
    }
    made
}

/// The crates that the programs are built from, on any system.
fn crates() -> Result<Vec<Value>, String> {
    let text = output(cargo(&["metadata", "--format-version=1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&text).map_err(|why| why.to_string())?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|node| (word(&node["id"]), node)).collect();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|package| (word(&package["id"]), package)).collect();
    let is_program = |package: &Value| PROGRAMS.contains(&package["name"].as_str().unwrap_or_default());
    let mut open: Vec<String> =
        packages.iter().filter(|(_, package)| is_program(package)).map(|(id, _)| id.clone()).collect();
    let mut reached = BTreeMap::new();
    while let Some(id) = open.pop() {
        let Some(package) = packages.get(&id) else { continue };
        if reached.insert(id.clone(), package.clone()).is_some() {
            continue;
        }
        for dependency in nodes.get(&id).map(|node| list(&node["deps"])).unwrap_or_default() {
            // A kind of null is what is linked; "dev" and "build" are not.
            if list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()) {
                open.push(word(&dependency["pkg"]));
            }
        }
    }
    let foreign = reached.values().filter(|package| !package["source"].is_null());
    Ok(foreign
        .map(|package| {
            component(&word(&package["name"]), &word(&package["version"]), "cargo", &package["license"])
        })
        .collect())
}

/// The packages that the pages are bundled from.
fn packages() -> Result<Vec<Value>, String> {
    let path = root().join("ui/package-lock.json");
    let text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    let lock: Value = serde_json::from_str(&text).map_err(|why| format!("{}: {why}", path.display()))?;
    let entries = lock["packages"].as_object().ok_or("the lock file of the pages lists no packages")?;
    // Svelte is a tool of the build by its place in the list, and yet part of it runs in the pages.
    let ships = |place: &str, entry: &Value| entry["dev"] != true || place == "node_modules/svelte";
    let named = entries
        .iter()
        .filter_map(|(place, entry)| Some((place.rsplit_once("node_modules/")?.1, place, entry)));
    Ok(named
        .filter(|(_, place, entry)| ships(place, entry))
        .map(|(name, _, entry)| {
            component(name, entry["version"].as_str().unwrap_or_default(), "npm", &entry["license"])
        })
        .collect())
}
