//! How fast the vault's journal is with 100,000 entries, beside a plain, unencrypted full-text table of the same text.
//!
//! Argument: the number of entries. Both are built in a temporary folder; the same questions go to both in turn.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod plain;
mod report;
mod text;
mod vault;

use report::{Line, Report};
use text::Texts;

const ENTRIES: usize = 100_000;
const SAVES: usize = 1000;
const SEARCHES: usize = 25;

fn main() {
    let entries =
        std::env::args().nth(1).map_or(ENTRIES, |count| count.parse().expect("a number of entries"));
    let home = tempfile::tempdir().unwrap();
    let texts = Texts::new(entries);
    let (folder, code) = vault::build(home.path(), &texts);
    let mut plain = plain::Plain::build(&home.path().join("plain.db"), &texts);
    let mut report = Report::new(entries, vault::bytes(&folder), plain.bytes());

    report.add(vault::unlock(&folder, &code, SEARCHES));
    let mut vault = vault::Bench::open(&folder, &code);
    report.compare(
        Line { what: "newest 50", limit_ms: 20.0 },
        vault.newest(SEARCHES),
        plain.newest(SEARCHES),
    );
    for question in texts.questions() {
        let ours = vault.search(question, SEARCHES);
        report.compare(
            Line { what: question.what, limit_ms: question.limit_ms },
            ours,
            plain.search(question, SEARCHES),
        );
    }
    report.add(vault.month(SEARCHES));
    report.add(vault.interrupted(&texts));
    report.compare(
        Line { what: "save (p50, p99)", limit_ms: 25.0 },
        vault.save(&texts, SAVES),
        plain.save(&texts, SAVES),
    );
    report.print();
}
