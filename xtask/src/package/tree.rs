//! What is installed where, below one folder.

use std::fs;
use std::path::Path;

use super::{VERSION, filled, folder_of, write};
use crate::Outcome;
use crate::command_line::{command, output, root, show};

/// Files of the project as they are, and where they go.
const AS_THEY_ARE: &[(&str, &str)] = &[
    ("LICENSE-MIT", "usr/share/doc/evenkeel/LICENSE-MIT"),
    ("LICENSE-APACHE", "usr/share/doc/evenkeel/LICENSE-APACHE"),
    ("CHANGELOG.md", "usr/share/doc/evenkeel/changelog"),
    ("src-tauri/packaging/copyright", "usr/share/doc/evenkeel/copyright"),
    ("src-tauri/packaging/evenkeel.desktop", "usr/share/applications/evenkeel.desktop"),
    ("src-tauri/icons/evenkeel.svg", "usr/share/icons/hicolor/scalable/apps/evenkeel.svg"),
    ("src-tauri/icons/32x32.png", "usr/share/icons/hicolor/32x32/apps/evenkeel.png"),
    ("src-tauri/icons/128x128.png", "usr/share/icons/hicolor/128x128/apps/evenkeel.png"),
    ("src-tauri/icons/128x128@2x.png", "usr/share/icons/hicolor/256x256/apps/evenkeel.png"),
];

/// Completions, and where each shell looks for them.
const COMPLETIONS: &[(&str, &str)] = &[
    ("evenkeel.bash", "usr/share/bash-completion/completions/evenkeel"),
    ("evenkeel.fish", "usr/share/fish/vendor_completions.d/evenkeel.fish"),
    ("_evenkeel", "usr/share/zsh/vendor-completions/_evenkeel"),
];

/// `reference` holds the manual and the completions.
pub fn lay_out(tree: &Path, programs: &Path, reference: &Path) -> Outcome {
    for program in ["evenkeel", "evenkeel-window"] {
        put(&programs.join(program), &tree.join("usr/bin").join(program))?;
    }
    for (from, to) in AS_THEY_ARE {
        put(&root().join(from), &tree.join(to))?;
    }
    for (from, to) in COMPLETIONS {
        put(&reference.join("completions").join(from), &tree.join(to))?;
    }
    // The day of the last commit, so that the same sources make the same package.
    let date = output(command("git", &["log", "-1", "--format=%cs"]))?;
    let about =
        filled("org.evenkeel.Evenkeel.metainfo.xml", &[("@VERSION@", VERSION), ("@DATE@", date.trim())])?;
    write(&tree.join("usr/share/metainfo/org.evenkeel.Evenkeel.metainfo.xml"), &about)?;
    manual(&reference.join("man"), &tree.join("usr/share/man/man1"))?;
    compress(&tree.join("usr/share/doc/evenkeel/changelog"))
}

fn manual(from: &Path, to: &Path) -> Outcome {
    let pages = fs::read_dir(from).map_err(|why| format!("{}: {why}", from.display()))?;
    for page in pages {
        let page = page.map_err(|why| format!("{}: {why}", from.display()))?;
        let target = to.join(page.file_name());
        put(&page.path(), &target)?;
        compress(&target)?;
    }
    Ok(())
}

fn compress(path: &Path) -> Outcome {
    // Without name and time, so that the same text gives the same file.
    show(command("gzip", &["-9n", &path.display().to_string()]))
}

fn put(from: &Path, to: &Path) -> Outcome {
    folder_of(to)?;
    fs::copy(from, to).map(|_| ()).map_err(|why| format!("{} to {}: {why}", from.display(), to.display()))
}
