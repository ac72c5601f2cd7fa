//! macOS: a launch agent of the user, by a file that launchd reads at login.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::Entry;

pub fn make(entry: &Entry) -> io::Result<()> {
    let path = path(entry)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text(entry))
}

pub fn remove(entry: &Entry) -> io::Result<()> {
    match fs::remove_file(path(entry)?) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The label is the file's name, and nobody else's.
fn label(entry: &Entry) -> String {
    format!("org.evenkeel.{}", entry.name)
}

fn path(entry: &Entry) -> io::Result<PathBuf> {
    let home = std::env::var_os("HOME").ok_or_else(|| io::Error::other("HOME is not set"))?;
    Ok(PathBuf::from(home).join("Library/LaunchAgents").join(format!("{}.plist", label(entry))))
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
