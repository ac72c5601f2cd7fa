//! macOS: a launch agent of the user, by a file that launchd reads at login.

use std::path::Path;
use std::{fs, io};

use super::Entry;

#[cfg(target_os = "macos")]
pub fn make(entry: &Entry) -> io::Result<()> {
    make_in(&folder()?, entry)
}

#[cfg(target_os = "macos")]
pub fn remove(entry: &Entry) -> io::Result<()> {
    remove_in(&folder()?, entry)
}

#[cfg(target_os = "macos")]
fn folder() -> io::Result<std::path::PathBuf> {
    let home = std::env::var_os("HOME").ok_or_else(|| io::Error::other("HOME is not set"))?;
    Ok(Path::new(&home).join("Library/LaunchAgents"))
}

fn make_in(folder: &Path, entry: &Entry) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join(file(entry)), text(entry))
}

fn remove_in(folder: &Path, entry: &Entry) -> io::Result<()> {
    match fs::remove_file(folder.join(file(entry))) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The label is the file's name, and nobody else's.
fn label(entry: &Entry) -> String {
    format!("org.evenkeel.{}", entry.name)
}

fn file(entry: &Entry) -> String {
    format!("{}.plist", label(entry))
}

fn text(entry: &Entry) -> String {
    let words = std::iter::once(&entry.program).chain(&entry.arguments);
    let words: String = words.map(|word| format!("<string>{}</string>", escaped(word))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>\
         <key>Label</key><string>{}</string><key>ProgramArguments</key><array>{words}</array>\
         <key>RunAtLoad</key><true/></dict></plist>\n",
        escaped(&label(entry))
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_launch_agent_starts_the_program_with_its_words_and_goes_with_the_setting() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("LaunchAgents");
        let entry = Entry {
            name: "evenkeel".to_owned(),
            program: "/Applications/Evenkeel.app/Contents/MacOS/evenkeel".to_owned(),
            arguments: ["--background", "--data-dir", "/Users/a & b/<data>"].map(str::to_owned).into(),
        };
        make_in(&folder, &entry).unwrap();
        let text = fs::read_to_string(folder.join("org.evenkeel.evenkeel.plist")).unwrap();
        assert!(
            text.contains(
                "<array><string>/Applications/Evenkeel.app/Contents/MacOS/evenkeel</string><string>--background</string>\
                 <string>--data-dir</string><string>/Users/a &amp; b/&lt;data&gt;</string></array>"
            ),
            "{text}"
        );
        remove_in(&folder, &entry).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        remove_in(&folder, &entry).unwrap();
    }
}
