//! Where a passphrase comes from: a file, an open file descriptor, or a hidden prompt on a terminal.
//!
//! It never comes from an argument or a plain variable, since those show in process lists. One newline at its end is dropped.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;

use evenkeel_core::vault::Secret;

use super::Failed;

const FILE_VARIABLE: &str = "EVENKEEL_PASSPHRASE_FILE";
/// No passphrase is longer; a descriptor of something else is not read into memory without end.
const LONGEST: u64 = 64 * 1024;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassphraseSource {
    Descriptor(i32),
    /// A file, and the variable that names it.
    File(PathBuf, &'static str),
    Prompt,
}

/// Whether a prompt asks twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    ForThis,
    /// For a new passphrase: a slip of the hand would lock it in.
    ForANewOne,
    RecoveryCode,
    /// For a file that is made: twice too.
    ForANewFile,
}

impl PassphraseSource {
    /// A descriptor that is named comes before the variable, the prompt last.
    pub fn choose(descriptor: Option<i32>) -> PassphraseSource {
        PassphraseSource::choose_of(descriptor, FILE_VARIABLE)
    }

    /// The same for another secret, whose file another variable names.
    pub fn choose_of(descriptor: Option<i32>, variable: &'static str) -> PassphraseSource {
        let file = std::env::var_os(variable).filter(|path| !path.is_empty());
        match (descriptor, file) {
            (Some(descriptor), _) => PassphraseSource::Descriptor(descriptor),
            (None, Some(path)) => PassphraseSource::File(path.into(), variable),
            (None, None) => PassphraseSource::Prompt,
        }
    }

    pub fn read(&self, asking: Asking) -> Result<Secret, Failed> {
        match self {
            PassphraseSource::Descriptor(number) => {
                open_descriptor(*number).and_then(read_all).map_err(|error| {
                    Failed::Locked(format!("the passphrase cannot be read from descriptor {number}: {error}"))
                })
            }
            PassphraseSource::File(path, variable) => File::open(path).and_then(read_all).map_err(|error| {
                Failed::Locked(format!("the passphrase cannot be read from the file of {variable}: {error}"))
            }),
            PassphraseSource::Prompt => prompt(asking),
        }
    }
}

fn prompt(asking: Asking) -> Result<Secret, Failed> {
    if !terminal_is_there() {
        return Err(Failed::Locked(format!(
            "a passphrase is needed and there is no terminal to ask on; give it by {FILE_VARIABLE} or --passphrase-fd"
        )));
    }
    let ask = |label: &str| {
        rpassword::prompt_password(label)
            .map_err(|error| Failed::Locked(format!("the passphrase cannot be read: {error}")))
    };
    let label = match asking {
        Asking::ForThis => "Passphrase: ",
        Asking::ForANewOne => "New passphrase: ",
        Asking::RecoveryCode => "Recovery code: ",
        Asking::ForANewFile => "Passphrase for the file: ",
    };
    let typed = ask(label)?;
    if matches!(asking, Asking::ForANewOne | Asking::ForANewFile) && ask("Once more: ")? != typed {
        return Err(Failed::Plainly("the two passphrases differ; nothing was made".to_owned()));
    }
    Ok(Secret::new(typed))
}

/// The prompt speaks to the terminal itself, since standard input may carry an entry.
fn terminal_is_there() -> bool {
    io::stderr().is_terminal() || io::stdin().is_terminal()
}

#[cfg(unix)]
fn open_descriptor(number: i32) -> io::Result<File> {
    // A way to a descriptor by its number that needs no unsafe code; there on Linux, macOS and the BSDs.
    File::open(format!("/dev/fd/{number}"))
}

#[cfg(not(unix))]
fn open_descriptor(_number: i32) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}

fn read_all(file: File) -> io::Result<Secret> {
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text)?;
    drop_newline(&mut text);
    Ok(Secret::new(text))
}

/// Drops one line end, as editors and `echo` add it.
fn drop_newline(text: &mut String) {
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_newline_is_dropped() {
        for (text, expected) in [
            ("a b", "a b"),
            ("a b\n", "a b"),
            ("a b\r\n", "a b"),
            ("a b\n\n", "a b\n"),
            ("a b \n", "a b "),
            ("\r", "\r"),
        ] {
            let mut text = text.to_owned();
            drop_newline(&mut text);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn a_named_descriptor_comes_first() {
        assert_eq!(PassphraseSource::choose(Some(3)), PassphraseSource::Descriptor(3));
    }
}
