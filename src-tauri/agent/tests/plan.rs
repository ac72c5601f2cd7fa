//! The recovery plan by the command line.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod home;

use std::fs;

use home::Home;
use serde_json::{Value, json};

const TALK: &str = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";

fn plan() -> Value {
    let item = |id: &str, standing: &str, content: Value| {
        json!({
            "id": id, "created_ms": 1, "changed_ms": 2, "next_review": "2026-12-01",
            "standing": standing, "content": content,
        })
    };
    let talk = json!({
        "kind": "conversation", "with": "Ana", "on": null, "facts": "Plans change\nin the evening",
        "effect": "I start over", "request": "<b>Wednesday</b> & not later", "offer": "", "fallback": "my secret plan",
        "outcome": "", "next_step": "", "promises": [], "note": "",
    });
    let trigger = json!({
        "kind": "trigger", "what": "Late changes", "area": "workload", "intensity": 8, "often": "most_days",
        "control": "not_now", "unsafe_at_work": false, "next_action": "Ask Ana", "action_by": null,
        "buffers": ["a walk", "tea"],
    });
    let items = [
        item(TALK, "active", talk),
        item(&"0e".repeat(16), "active", trigger),
        item(&"0d".repeat(16), "archived", json!({ "kind": "keep", "what": "an old matter" })),
    ];
    json!({ "items": items, "marks": [] })
}

fn home_with_plan() -> Home {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let document = json!({ "format": "evenkeel-journal", "version": 1, "entries": [], "plan": plan() });
    fs::write(home.file("plan.json"), document.to_string()).unwrap();
    let said = home.right(&["import", home.file("plan.json").to_str().unwrap()], "");
    assert!(said.contains("of the plan 3 found, 3 added"), "{said}");
    home
}

#[test]
fn the_plan_is_printed_as_it_is_and_in_words_without_what_was_put_away() {
    let home = home_with_plan();
    for arguments in [&["plan", "show", "--json"][..], &["plan", "export", "--json"]] {
        let document: Value = serde_json::from_str(&home.right(arguments, "")).unwrap();
        assert_eq!(document, plan());
    }
    let words = home.right(&["plan", "show"], "");
    assert_eq!(
        words,
        "Triggers\n- conversation: Ana (look again 2026-12-01)\n- trigger: Late changes (look again 2026-12-01)\n  Ask Ana\n"
    );
}

#[test]
fn a_sheet_has_the_asked_for_item_and_fields_and_nothing_else() {
    let home = home_with_plan();
    home.right(&["journal", "add", "a private thought"], "");
    let out = home.file("out");
    let sheet = |more: &[&str]| {
        let folder = out.join(more.len().to_string());
        let arguments = [&["plan", "export", "--to", folder.to_str().unwrap()], more].concat();
        fs::read_to_string(home.right(&arguments, "").trim()).unwrap()
    };
    let talk = sheet(&["--item", TALK, "--field", "facts", "--field", "request"]);
    assert_eq!(
        talk,
        "# Recovery plan\n\n## Conversation\n\n**Facts**\n\nPlans change\nin the evening\n\n**Request**\n\n<b>Wednesday</b> & not later\n"
    );
    let page = sheet(&["--format", "html", "--item", TALK, "--field", "request"]);
    assert!(page.contains("<p>&lt;b&gt;Wednesday&lt;/b&gt; &amp; not later</p>"), "{page}");
    assert!(!page.contains("secret") && !page.contains("Ana"), "{page}");
    let all = sheet(&[]);
    assert!(
        all.contains("my secret plan") && all.contains("- tea\n") && all.contains("\nnot now\n"),
        "{all}"
    );
    assert!(!all.contains("an old matter") && !all.contains("private thought"), "{all}");
    assert!(!all.contains("Outcome"), "what is empty is left out: {all}");
}

#[test]
fn what_is_not_in_the_plan_is_one_clear_line() {
    let home = home_with_plan();
    for (arguments, code) in [
        (&["plan", "export", "--item", "0f"][..], 1),
        (&["plan", "export", "--field", "no_such_field"], 1),
        (&["plan", "export", "--json", "--field", "what"], 2),
    ] {
        let refused = home.run(Some("right"), arguments, "");
        assert_eq!(refused.status.code(), Some(code), "{arguments:?}");
        assert!(refused.stdout.is_empty(), "{arguments:?}");
    }
}
