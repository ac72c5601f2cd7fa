//! Reading one setting from the database in which GNOME and its relatives keep them.
//!
//! The file is a hash table of key parts; each item names its parent. It is searched from end to end, which is quick for
//! a few hundred items and needs no trust in its hashes. It knows the user's own database only, not what an administrator
//! imposes. Invariant: a hostile or damaged file yields nothing, whatever its offsets say.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const MAGIC: &[u8] = b"GVariant";
const HEADER: usize = 24;
const ITEM: usize = 24;
/// Below this no key of a desktop lies; a loop of parents ends here.
const DEEPEST: usize = 32;
/// A database of this size holds no settings of a desktop.
const LARGEST: u64 = 16 << 20;
const NO_PARENT: u32 = u32::MAX;

#[derive(Debug, PartialEq, Eq)]
pub struct Unreadable;

/// What the user's database says of a key such as `/org/gnome/…/show-banners`; none where it is at its default.
pub fn user_flag(key: &str) -> Result<Option<bool>, Unreadable> {
    let path = database().ok_or(Unreadable)?;
    match read(&path) {
        Ok(bytes) => flag(&bytes, key),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(_) => Err(Unreadable),
    }
}

fn database() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let config = set("XDG_CONFIG_HOME").or_else(|| Some(set("HOME")?.join(".config")))?;
    Some(config.join("dconf/user"))
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    if std::fs::metadata(path)?.len() > LARGEST {
        return Err(ErrorKind::InvalidData.into());
    }
    std::fs::read(path)
}

/// The items of the table, and the file they point into.
struct Table<'file> {
    file: &'file [u8],
    items: &'file [u8],
}

struct Item<'file> {
    parent: u32,
    key: &'file [u8],
    kind: u8,
    value: &'file [u8],
}

fn flag(file: &[u8], key: &str) -> Result<Option<bool>, Unreadable> {
    let table = Table::of(file).ok_or(Unreadable)?;
    let items = (0..table.items.len() / ITEM).filter_map(|index| table.item(index as u32));
    let found = items.filter(|item| item.kind == b'v').find(|item| table.is_named(item, key.as_bytes()));
    // A value is its bytes, a zero and its type.
    Ok(found.and_then(|item| match item.value {
        [0, 0, b'b'] => Some(false),
        [1, 0, b'b'] => Some(true),
        _ => None,
    }))
}

impl<'file> Table<'file> {
    fn of(file: &'file [u8]) -> Option<Table<'file>> {
        if !file.starts_with(MAGIC) {
            return None;
        }
        let root = slice(file, number(file, HEADER - 8)?, number(file, HEADER - 4)?)?;
        // The five highest bits are no part of the count.
        let bloom_words = (number(root, 0)? & 0x07ff_ffff) as usize;
        let buckets = number(root, 4)? as usize;
        let begin = bloom_words.checked_add(buckets)?.checked_mul(4)?.checked_add(8)?;
        Some(Table { file, items: root.get(begin..)? })
    }

    fn item(&self, index: u32) -> Option<Item<'file>> {
        let begin = (index as usize).checked_mul(ITEM)?;
        let item = self.items.get(begin..begin.checked_add(ITEM)?)?;
        let key_begins = number(item, 8)?;
        let key_length = u32::from(u16::from_le_bytes([item[12], item[13]]));
        Some(Item {
            parent: number(item, 4)?,
            key: slice(self.file, key_begins, key_begins.checked_add(key_length)?)?,
            kind: item[14],
            value: slice(self.file, number(item, 16)?, number(item, 20)?)?,
        })
    }

    /// Whether the parts of an item's name, from the last to the first, are those of the key.
    fn is_named(&self, item: &Item<'file>, key: &[u8]) -> bool {
        let Some(mut rest) = key.strip_suffix(item.key) else { return false };
        let mut parent = item.parent;
        for _ in 0..DEEPEST {
            if parent == NO_PARENT {
                return rest.is_empty();
            }
            let Some(above) = self.item(parent) else { return false };
            let Some(shorter) = rest.strip_suffix(above.key) else { return false };
            (rest, parent) = (shorter, above.parent);
        }
        false
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

fn slice(bytes: &[u8], begin: u32, end: u32) -> Option<&[u8]> {
    bytes.get(begin as usize..end as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by dconf 0.40.
    const FILE: &[u8] = include_bytes!("../../tests/fixtures/dconf-user");
    const BANNERS: &str = "/org/gnome/desktop/notifications/show-banners";

    #[test]
    fn a_flag_is_read_by_its_whole_name() {
        assert_eq!(flag(FILE, BANNERS), Ok(Some(false)));
        assert_eq!(flag(FILE, "/org/mate/NotificationDaemon/do-not-disturb"), Ok(Some(true)));
        for absent in
            ["/org/gnome/desktop/notifications/show-in-lock-screen", "show-banners", "/show-banners", ""]
        {
            assert_eq!(flag(FILE, absent), Ok(None), "{absent:?}");
        }
    }

    #[test]
    fn what_is_no_flag_counts_as_not_set() {
        assert_eq!(flag(FILE, "/org/gnome/desktop/interface/color-scheme"), Ok(None));
        assert_eq!(flag(FILE, "/org/gnome/desktop/notifications/"), Ok(None), "a folder");
    }

    #[test]
    fn a_file_of_another_kind_is_refused() {
        assert_eq!(flag(b"", BANNERS), Err(Unreadable));
        assert_eq!(flag(b"SQLite format 3\0 and more of the same", BANNERS), Err(Unreadable));
    }

    #[test]
    fn no_damage_is_followed_out_of_the_file() {
        for length in 0..FILE.len() {
            let _ = flag(&FILE[..length], BANNERS);
        }
        for at in 0..FILE.len() {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut damaged = FILE.to_vec();
                damaged[at] = byte;
                let _ = flag(&damaged, BANNERS);
            }
        }
    }
}
