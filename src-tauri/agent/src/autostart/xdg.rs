//! Desktops of Linux and the BSDs: a file in the autostart folder (freedesktop.org, Desktop Application Autostart).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Entry;

/// The line by which an entry of this program is known.
const OURS: &str = "X-Evenkeel-Setting=start.at_login";

pub fn make(entry: &Entry) -> io::Result<()> {
    make_in(&autostart_folder()?, entry)
}

pub fn remove(entry: &Entry) -> io::Result<()> {
    remove_in(&autostart_folder()?, entry)
}

fn autostart_folder() -> io::Result<PathBuf> {
    let set = |name| std::env::var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_absolute());
    set("XDG_CONFIG_HOME")
        .or_else(|| Some(set("HOME")?.join(".config")))
        .map(|config| config.join("autostart"))
        .ok_or_else(|| io::Error::other("neither XDG_CONFIG_HOME nor HOME is set"))
}

fn make_in(folder: &Path, entry: &Entry) -> io::Result<()> {
    let path = path(folder, entry);
    let command = command(entry);
    match present(&path)? {
        Some(text) if !ours(&text) => {
            return Err(io::Error::other(format!("{} is somebody else's", path.display())));
        }
        Some(text) if text.lines().any(|line| line == command) => return Ok(()),
        _ => {}
    }
    fs::create_dir_all(folder)?;
    fs::write(
        path,
        format!(
            "[Desktop Entry]\nType=Application\nName=Evenkeel\nIcon=evenkeel\nTerminal=false\n{command}\n{OURS}\n"
        ),
    )
}

fn remove_in(folder: &Path, entry: &Entry) -> io::Result<()> {
    let path = path(folder, entry);
    match present(&path)? {
        Some(text) if ours(&text) => fs::remove_file(path),
        _ => Ok(()),
    }
}

fn path(folder: &Path, entry: &Entry) -> PathBuf {
    folder.join(format!("{}.desktop", entry.name))
}

fn present(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn ours(text: &str) -> bool {
    text.lines().any(|line| line == OURS)
}

fn command(entry: &Entry) -> String {
    let words = std::iter::once(&entry.program).chain(&entry.arguments).map(|word| quoted(word));
    format!("Exec={}", words.collect::<Vec<_>>().join(" "))
}

/// One argument of an `Exec` line. It is escaped twice: within its quotes, and as a value of the file; a percent sign begins a
/// field code there.
fn quoted(word: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in word.chars() {
        match letter {
            '"' | '`' | '$' => quoted.extend(['\\', '\\', letter]),
            '\\' => quoted.push_str("\\\\\\\\"),
            '%' => quoted.push_str("%%"),
            '\n' => quoted.push_str("\\n"),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn entry(data: &str) -> Entry {
        Entry {
            name: "evenkeel".to_owned(),
            program: "/usr/bin/evenkeel".to_owned(),
            arguments: ["--background", "--data-dir", data].map(str::to_owned).to_vec(),
        }
    }

    #[test]
    fn an_entry_starts_the_program_in_the_background_and_goes_with_the_setting() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("autostart");
        make_in(&folder, &entry("/home/a b")).unwrap();
        let text = fs::read_to_string(folder.join("evenkeel.desktop")).unwrap();
        assert!(
            text.contains("Exec=\"/usr/bin/evenkeel\" \"--background\" \"--data-dir\" \"/home/a b\"\n"),
            "{text}"
        );
        remove_in(&folder, &entry("/home/a b")).unwrap();
        assert!(!folder.join("evenkeel.desktop").exists());
        remove_in(&folder, &entry("/home/a b")).unwrap();
    }

    #[test]
    fn what_the_desktop_wrote_into_it_stays_as_long_as_it_starts_the_same() {
        let folder = tempfile::tempdir().unwrap();
        make_in(folder.path(), &entry("/a")).unwrap();
        let path = folder.path().join("evenkeel.desktop");
        let switched_off = format!("{}Hidden=true\n", fs::read_to_string(&path).unwrap());
        fs::write(&path, &switched_off).unwrap();
        make_in(folder.path(), &entry("/a")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), switched_off);
        make_in(folder.path(), &entry("/b")).unwrap();
        assert!(fs::read_to_string(&path).unwrap().contains("\"/b\""));
    }

    #[test]
    fn an_entry_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("evenkeel.desktop");
        fs::write(&path, "[Desktop Entry]\nExec=evenkeel --background\n").unwrap();
        remove_in(folder.path(), &entry("/a")).unwrap();
        let why = make_in(folder.path(), &entry("/a")).unwrap_err();
        assert!(why.to_string().contains("somebody else's"), "{why}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "[Desktop Entry]\nExec=evenkeel --background\n");
    }

    #[test]
    fn a_path_of_any_letters_is_one_argument() {
        for (word, expected) in [
            ("plain", r#""plain""#),
            ("with space", r#""with space""#),
            ("100%", r#""100%%""#),
            (r"back\slash", r#""back\\\\slash""#),
            ("$HOME", r#""\\$HOME""#),
            ("quo\"te", r#""quo\\"te""#),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }
}
