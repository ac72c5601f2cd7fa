//! The other side of the comparison: a journal as one writes it with SQLite's full-text table, without encryption, folding
//! or revisions.

use std::path::{Path, PathBuf};

use evenkeel_core::journal::opening;
use rusqlite::{Connection, Row, params};

use crate::report::Times;
use crate::text::{Question, Random, Texts};
use crate::vault;

const TABLES: &str = "
    CREATE TABLE entries (
        number INTEGER PRIMARY KEY, id TEXT UNIQUE, created_ms INTEGER, modified_ms INTEGER, day TEXT, tags TEXT
    );
    CREATE INDEX entries_by_time ON entries (created_ms DESC, id);
    CREATE VIRTUAL TABLE texts USING fts5 (body);
";
const ENTRY: &str = "entries.id, entries.created_ms, entries.day, entries.tags, texts.body";

pub struct Plain {
    path: PathBuf,
    connection: Connection,
}

impl Plain {
    pub fn build(path: &Path, texts: &Texts) -> Plain {
        let mut connection = Connection::open(path).unwrap();
        connection.pragma_update(None, "journal_mode", "WAL").unwrap();
        connection.pragma_update(None, "synchronous", "FULL").unwrap();
        connection.execute_batch(TABLES).unwrap();
        for first in (0..texts.entries).step_by(vault::AT_ONCE) {
            let transaction = connection.transaction().unwrap();
            for number in first..texts.entries.min(first + vault::AT_ONCE) {
                insert(&transaction, texts, number);
            }
            transaction.commit().unwrap();
        }
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        Plain { path: path.to_owned(), connection }
    }

    pub fn bytes(&self) -> u64 {
        std::fs::metadata(&self.path).unwrap().len()
    }

    pub fn newest(&mut self, times: usize) -> Times {
        let sql = format!(
            "SELECT {ENTRY} FROM entries JOIN texts ON texts.rowid = entries.number
             ORDER BY entries.created_ms DESC, entries.id LIMIT 51"
        );
        Times::of(times, |_| {
            let mut statement = self.connection.prepare_cached(&sql).unwrap();
            let rows = statement.query_map([], |row| Ok(summary(row))).unwrap();
            assert_eq!(rows.map(Result::unwrap).filter(|opening| !opening.is_empty()).count(), 51);
        })
    }

    pub fn search(&mut self, question: Question, times: usize) -> Times {
        let order = if question.ranked { "rank" } else { "rowid DESC" };
        let sql = format!(
            "SELECT {ENTRY}, snippet(texts, 0, '[', ']', '…', 30)
             FROM texts CROSS JOIN entries ON entries.number = texts.rowid
             WHERE texts MATCH ?1 ORDER BY texts.{order} LIMIT 51"
        );
        let expression = question.expression();
        Times::of(times, |_| {
            let mut statement = self.connection.prepare_cached(&sql).unwrap();
            let found = |row: &Row| Ok((summary(row), row.get::<_, String>(5)?));
            let rows = statement.query_map([&expression], found).unwrap();
            assert!(rows.map(Result::unwrap).all(|(_, snippet)| snippet.contains('[')));
        })
    }

    pub fn save(&mut self, texts: &Texts, times: usize) -> Times {
        let mut random = Random(7);
        Times::of(times, |time| {
            let number = (random.next() as usize % texts.entries) as i64;
            let body = format!("{}one more {time}", texts.body(number as usize));
            let transaction = self.connection.transaction().unwrap();
            let sql = "UPDATE entries SET modified_ms = ?2 WHERE number = ?1";
            transaction.prepare_cached(sql).unwrap().execute(params![number, time as i64]).unwrap();
            let sql = "UPDATE texts SET body = ?2 WHERE rowid = ?1";
            transaction.prepare_cached(sql).unwrap().execute(params![number, body]).unwrap();
            transaction.commit().unwrap();
        })
    }
}

fn insert(connection: &Connection, texts: &Texts, number: usize) {
    let entry = vault::entry(texts, number);
    let sql = "INSERT INTO entries VALUES (?1, ?2, ?3, ?3, ?4, ?5)";
    let values =
        params![number as i64, entry.id.0, entry.created_ms, entry.day.to_string(), entry.tags.join(" ")];
    connection.prepare_cached(sql).unwrap().execute(values).unwrap();
    let sql = "INSERT INTO texts (rowid, body) VALUES (?1, ?2)";
    connection.prepare_cached(sql).unwrap().execute(params![number as i64, entry.body]).unwrap();
}

/// What a list shows of an entry.
fn summary(row: &Row) -> String {
    let text = |at: usize| row.get::<_, String>(at).unwrap();
    format!("{} {} {} {}", text(0), text(2), text(3), opening(&text(4)))
}

impl Question {
    fn expression(&self) -> String {
        let texts = Texts::new(0);
        self.words.map(|word| format!("\"{}\"", texts.word(word))).join(" AND ")
    }
}
