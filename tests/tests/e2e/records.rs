//! What the agent has on disk, read past it: asking the agent would wake it.

use evenkeel_tests::e2e::desktop::Desktop;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;

/// All effects on record, oldest first, as `evenkeel simulate` names them.
pub fn effects(desktop: &Desktop) -> Vec<Value> {
    let file = desktop.data().join("app.db");
    let Ok(store) = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY) else {
        return Vec::new();
    };
    let mut asked = store.prepare("SELECT effect FROM records ORDER BY id").expect("a table of records");
    let texts = asked.query_map([], |row| row.get::<_, String>(0)).expect("records can be read");
    texts.map(|text| serde_json::from_str(&text.unwrap()).unwrap()).collect()
}

/// How many effects of this name are on record.
pub fn count(desktop: &Desktop, effect: &str) -> usize {
    effects(desktop).iter().filter(|recorded| recorded["effect"] == effect).count()
}

/// The reasons for which breaks ended, oldest first.
pub fn ends(desktop: &Desktop) -> Vec<String> {
    let ends = effects(desktop).into_iter().filter(|recorded| recorded["effect"] == "break_ended");
    ends.filter_map(|end| end["reason"].as_str().map(str::to_owned)).collect()
}
