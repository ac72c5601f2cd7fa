//! Tables `search_texts` and `search_index`: what search reads.
//!
//! The index (FTS5) holds no text of its own. The folded text that it was fed is kept beside it, because only the very same
//! text takes an entry out of it again; folding may change between releases. Invariant: exactly the entries
//! that are not in the trash are in both.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::VaultError;
use super::slot::random;
use crate::journal::{Entry, EntryId, SearchOrder, searchable};

/// `place` orders entries by the second in which they were begun, so that the newest are found without reading the rest.
/// The tokenizer splits at spaces only: what a word is was decided before. A page of the index fits into one page of
/// the encrypted database, which is a little smaller than a plain one.
pub(super) const TABLES: &str = "
    CREATE TABLE search_texts (
        place    INTEGER PRIMARY KEY,
        entry_id TEXT NOT NULL UNIQUE REFERENCES entries (id),
        text     TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE search_index USING fts5 (
        text, content = '', tokenize = \"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'\"
    );
    INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 3900);
";

pub(super) fn add(connection: &Connection, entry: &Entry) -> Result<(), VaultError> {
    let text = searchable(&entry.body);
    let place = free_place(connection, entry.created_ms.div_euclid(1000))?;
    connection
        .prepare_cached("INSERT INTO search_texts (place, entry_id, text) VALUES (?1, ?2, ?3)")?
        .execute(params![place, entry.id.0, text])?;
    feed(connection, place, &text)
}

/// Exchanges the text of an entry; nothing is written where only its signs changed.
pub(super) fn replace(connection: &Connection, id: &EntryId, body: &str) -> Result<(), VaultError> {
    let (place, old) = stored(connection, id)?;
    let text = searchable(body);
    if text == old {
        return Ok(());
    }
    take_out(connection, place, &old)?;
    connection
        .prepare_cached("UPDATE search_texts SET text = ?1 WHERE place = ?2")?
        .execute(params![text, place])?;
    feed(connection, place, &text)
}

/// Takes an entry out. Its words are not found any more; the index forgets them as it merges its blocks. FTS5's thorough
/// deletion is no way out: of an entry that was saved anew it takes out the last text only, and the former comes back.
pub(super) fn remove(connection: &Connection, id: &EntryId) -> Result<(), VaultError> {
    let (place, text) = stored(connection, id)?;
    take_out(connection, place, &text)?;
    connection.execute("DELETE FROM search_texts WHERE place = ?1", [place])?;
    Ok(())
}

/// The places of at most `limit` entries that an expression of FTS5 finds.
pub(super) fn find(
    connection: &Connection,
    expression: &str,
    order: SearchOrder,
    limit: usize,
) -> Result<Vec<i64>, VaultError> {
    let sql = match order {
        SearchOrder::Newest => {
            "SELECT rowid FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT ?2"
        }
        SearchOrder::Best => {
            "SELECT rowid FROM search_index WHERE search_index MATCH ?1 ORDER BY rank LIMIT ?2"
        }
    };
    let mut statement = connection.prepare_cached(sql)?;
    let places = statement.query_map(params![expression, limit as i64], |row| row.get(0))?;
    Ok(places.collect::<Result<_, _>>()?)
}

/// Which entry is at a place that [`find`] gave.
pub(super) fn entry_at(connection: &Connection, place: i64) -> Result<EntryId, VaultError> {
    let mut statement = connection.prepare_cached("SELECT entry_id FROM search_texts WHERE place = ?1")?;
    let id = statement.query_row([place], |row| row.get(0).map(EntryId)).optional()?;
    id.ok_or(VaultError::Damaged)
}

fn stored(connection: &Connection, id: &EntryId) -> Result<(i64, String), VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT place, text FROM search_texts WHERE entry_id = ?1")?;
    let found = statement.query_row([&id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    found.ok_or(VaultError::Damaged)
}

/// `wanted`, or one near it: entries of one second share no place. The search widens, so that many of one second, as
/// imports bring them, find theirs quickly and still near.
fn free_place(connection: &Connection, wanted: i64) -> Result<i64, VaultError> {
    let mut is_taken = connection.prepare_cached("SELECT 1 FROM search_texts WHERE place = ?1")?;
    let (mut place, mut width) = (wanted, 1);
    while is_taken.exists([place])? {
        width = i64::min(2 * width, 1 << 32);
        place = wanted.saturating_add((u64::from_le_bytes(random()?) % width as u64) as i64);
    }
    Ok(place)
}

fn feed(connection: &Connection, place: i64, text: &str) -> Result<(), VaultError> {
    connection
        .prepare_cached("INSERT INTO search_index (rowid, text) VALUES (?1, ?2)")?
        .execute(params![place, text])?;
    Ok(())
}

fn take_out(connection: &Connection, place: i64, text: &str) -> Result<(), VaultError> {
    connection
        .prepare_cached("INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', ?1, ?2)")?
        .execute(params![place, text])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::vault::migrations;

    fn index_of(bodies: &[&str]) -> (Connection, Vec<EntryId>) {
        let mut connection = Connection::open_in_memory().unwrap();
        migrations::run(&mut connection).unwrap();
        let ids = bodies.iter().enumerate().map(|(number, body)| {
            let entry = Entry {
                id: EntryId(format!("{number:04x}")),
                revision: 1,
                created_ms: 1_774_600_000_000,
                modified_ms: 1_774_600_000_000,
                day: "2026-03-27".parse().unwrap(),
                zone: "UTC".to_owned(),
                tags: Vec::new(),
                mood: None,
                energy: None,
                added_while_locked: false,
                body: (*body).to_owned(),
            };
            crate::vault::entries::insert(&connection, &entry).unwrap();
            entry.id
        });
        let ids = ids.collect();
        (connection, ids)
    }

    /// Whether the bytes of a word stand in any block of the index.
    fn holds(connection: &Connection, word: &str) -> bool {
        let mut blocks = connection.prepare("SELECT block FROM search_index_data").unwrap();
        let blocks = blocks.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        blocks
            .into_iter()
            .any(|block| block.unwrap().windows(word.len()).any(|bytes| bytes == word.as_bytes()))
    }

    #[test]
    fn the_words_of_a_discarded_entry_are_gone_from_the_index() {
        let mut bodies = vec!["a plain day"; 40];
        bodies.extend(["xylophonequartz", "plain and saved twice"]);
        let (mut connection, ids) = index_of(&bodies);
        replace(&connection, &ids[41], "zitherquartz").unwrap();
        let terms = |connection: &Connection| -> i64 {
            let sql = "SELECT count(*) FROM temp.terms WHERE term LIKE '%quartz'";
            connection.query_row(sql, [], |row| row.get(0)).unwrap()
        };
        let vocabulary = "CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search_index, row)";
        connection.execute_batch(vocabulary).unwrap();
        assert!(holds(&connection, "xylophonequartz") && holds(&connection, "zitherquartz"));
        assert_eq!(terms(&connection), 2);
        let transaction = connection.transaction().unwrap();
        remove(&transaction, &ids[40]).unwrap();
        remove(&transaction, &ids[41]).unwrap();
        transaction.commit().unwrap();
        assert_eq!(terms(&connection), 0, "at once");
        connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')", []).unwrap();
        assert!(!holds(&connection, "quartz"), "not a byte once its blocks were merged");
    }
}
