//! `cargo xtask icons`: the pictures of every system, drawn from `src-tauri/icons/evenkeel.svg`.
//!
//! It owns the layout of the file of macOS; that of Windows is made by ImageMagick, since its small pictures must not be PNG.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::command_line::{command, output_bytes, root, show};
use crate::scratch::Scratch;
use crate::system_packages;

const DRAWING: &str = "src-tauri/icons/evenkeel.svg";
const FOLDER: &str = "src-tauri/icons";

/// Single pictures, and how many pixels wide they are.
const PICTURES: [(&str, u32); 4] =
    [("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256), ("icon.png", 512)];
const ICO: [u32; 5] = [16, 24, 32, 48, 256];
/// The names of Apple's sizes; some are of the same width, for screens of twice the density.
const ICNS: [(&[u8; 4], u32); 8] = [
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

pub fn run() -> Outcome {
    system_packages::ensure(&[&["librsvg2-bin", "imagemagick"]])?;
    let folder = root().join(FOLDER);
    for (name, width) in PICTURES {
        write(&folder.join(name), &picture(width)?)?;
    }
    make_ico(&folder.join("icon.ico"))?;
    let pictures =
        ICNS.into_iter().map(|(name, width)| Ok((name, picture(width)?))).collect::<Outcome<Vec<_>>>()?;
    write(&folder.join("icon.icns"), &icns(&pictures))
}

/// The drawing as a PNG picture.
fn picture(width: u32) -> Outcome<Vec<u8>> {
    let width = width.to_string();
    let drawing = root().join(DRAWING).display().to_string();
    output_bytes(command("rsvg-convert", &["--width", &width, "--height", &width, &drawing]))
}

fn make_ico(to: &Path) -> Outcome {
    let scratch = Scratch::new("icons")?;
    let mut files = Vec::new();
    for width in ICO {
        let file = scratch.path().join(format!("{width}.png"));
        write(&file, &picture(width)?)?;
        files.push(file.display().to_string());
    }
    files.push(to.display().to_string());
    show(command("convert", &files.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// A header, then each picture behind its name and length; lengths count their own eight bytes.
fn icns(pictures: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let chunk = |name: &[u8; 4], content: &[u8]| {
        [name.as_slice(), &(content.len() as u32 + 8).to_be_bytes(), content].concat()
    };
    let chunks: Vec<u8> = pictures.iter().flat_map(|(name, picture)| chunk(name, picture)).collect();
    chunk(b"icns", &chunks)
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|why| format!("{}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icns_counts_its_headers() {
        let bytes = icns(&[(b"ic07", vec![9; 2])]);
        assert_eq!(bytes, [b"icns".as_slice(), &[0, 0, 0, 18], b"ic07", &[0, 0, 0, 10], &[9, 9]].concat());
    }
}
