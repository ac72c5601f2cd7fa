//! Where a passphrase or a recovery code comes from: a file, an open file descriptor, or a hidden prompt on a terminal.
//!
//! It never comes from an argument or a plain variable, since those show in process lists. One newline at its end is dropped.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;

use evenkeel_core::vault::Secret;

use super::Failed;

/// No passphrase is longer; a descriptor of something else is not read into memory without end.
const LONGEST: u64 = 64 * 1024;

/// Which secret is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The one that opens the vault now.
    Passphrase,
    /// Of a vault that is being made. A prompt asks twice: a slip of the hand would lock it in.
    FirstPassphrase,
    /// In the place of another; asked for twice, too.
    NextPassphrase,
    RecoveryCode,
    /// Of an encrypted export.
    FilePassphrase,
    /// Of an encrypted export that is being made; asked for twice.
    FirstFilePassphrase,
}

impl Asked {
    fn variable(self) -> &'static str {
        match self {
            Asked::Passphrase | Asked::FirstPassphrase => "EVENKEEL_PASSPHRASE_FILE",
            Asked::NextPassphrase => "EVENKEEL_NEW_PASSPHRASE_FILE",
            Asked::RecoveryCode => "EVENKEEL_RECOVERY_CODE_FILE",
            Asked::FilePassphrase | Asked::FirstFilePassphrase => "EVENKEEL_FILE_PASSPHRASE_FILE",
        }
    }

    fn option(self) -> &'static str {
        match self {
            Asked::Passphrase | Asked::FirstPassphrase => "--passphrase-fd",
            Asked::NextPassphrase => "--new-passphrase-fd",
            Asked::RecoveryCode => "--recovery-code-fd",
            Asked::FilePassphrase | Asked::FirstFilePassphrase => "--file-passphrase-fd",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Asked::Passphrase | Asked::FirstPassphrase => "passphrase",
            Asked::NextPassphrase => "new passphrase",
            Asked::RecoveryCode => "recovery code",
            Asked::FilePassphrase | Asked::FirstFilePassphrase => "passphrase of the file",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Asked::Passphrase | Asked::FirstPassphrase => "Passphrase: ",
            Asked::NextPassphrase => "New passphrase: ",
            Asked::RecoveryCode => "Recovery code: ",
            Asked::FilePassphrase | Asked::FirstFilePassphrase => "Passphrase of the file: ",
        }
    }

    fn is_asked_twice(self) -> bool {
        matches!(self, Asked::FirstPassphrase | Asked::NextPassphrase | Asked::FirstFilePassphrase)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Descriptor(i32),
    File(PathBuf),
    Prompt,
}

impl Source {
    /// A descriptor that is named comes before the variable, the prompt last.
    pub fn choose(asked: Asked, descriptor: Option<i32>) -> Source {
        let file = std::env::var_os(asked.variable()).filter(|path| !path.is_empty());
        match (descriptor, file) {
            (Some(descriptor), _) => Source::Descriptor(descriptor),
            (None, Some(path)) => Source::File(path.into()),
            (None, None) => Source::Prompt,
        }
    }
}

/// Reads a secret from where it is given.
pub fn read(asked: Asked, descriptor: Option<i32>) -> Result<Secret, Failed> {
    let (name, variable) = (asked.name(), asked.variable());
    match Source::choose(asked, descriptor) {
        Source::Descriptor(number) => open_descriptor(number).and_then(read_all).map_err(|error| {
            Failed::Locked(format!("the {name} cannot be read from descriptor {number}: {error}"))
        }),
        Source::File(path) => File::open(path).and_then(read_all).map_err(|error| {
            Failed::Locked(format!("the {name} cannot be read from the file of {variable}: {error}"))
        }),
        Source::Prompt => prompt(asked),
    }
}

fn prompt(asked: Asked) -> Result<Secret, Failed> {
    let name = asked.name();
    if !terminal_is_there() {
        return Err(Failed::Locked(format!(
            "a {name} is needed and there is no terminal to ask on; give it by {} or {}",
            asked.variable(),
            asked.option()
        )));
    }
    let ask = |label: &str| {
        rpassword::prompt_password(label)
            .map_err(|error| Failed::Locked(format!("the {name} cannot be read: {error}")))
    };
    let typed = ask(asked.label())?;
    if asked.is_asked_twice() && ask("Once more: ")? != typed {
        return Err(Failed::Plainly("the two passphrases differ; nothing was changed".to_owned()));
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
        for asked in [Asked::Passphrase, Asked::NextPassphrase, Asked::RecoveryCode] {
            assert_eq!(Source::choose(asked, Some(3)), Source::Descriptor(3));
        }
    }
}
