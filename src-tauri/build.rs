//! Makes a permission of each command in `commands.txt`, so that a window may call only what its capability names.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=commands.txt");
    let commands: Vec<&'static str> =
        include_str!("commands.txt").lines().filter_map(|line| line.split_whitespace().next()).collect();
    let manifest = tauri_build::AppManifest::new().commands(Vec::leak(commands));
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
