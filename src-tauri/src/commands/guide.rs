//! The guide: the same pages that lie in `docs`, rendered like any entry. It knows no vault.

use evenkeel_core::journal::render;

use super::{Result, off_thread};

const ENGLISH: &str = include_str!("../../../docs/guide.md");
const GERMAN: &str = include_str!("../../../docs/guide.de.md");

/// As HTML; English where there is none in that language.
#[tauri::command]
pub async fn guide(language: String) -> Result<String> {
    let text = if language == "de" { GERMAN } else { ENGLISH };
    // A page breaks its lines where it likes; an entry keeps them.
    off_thread(move || Ok(render::html(&unwrapped(text)))).await
}

/// Joins the lines of a paragraph or of a point of a list.
fn unwrapped(text: &str) -> String {
    let begins = |line: &str| line.is_empty() || line.starts_with(['#', '-']);
    let mut joined = String::with_capacity(text.len());
    for line in text.lines() {
        let is_new = joined.is_empty() || joined.ends_with('\n') || begins(line);
        joined.push_str(if joined.is_empty() {
            ""
        } else if is_new {
            "\n"
        } else {
            " "
        });
        joined.push_str(line);
        if line.is_empty() || line.starts_with('#') {
            joined.push('\n');
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_paragraph_are_joined_and_points_and_headings_are_not() {
        let html = render::html(&unwrapped("# A\n\none\ntwo\n\n- three\n- four\n  five\n"));
        assert_eq!(html, "<h1>A</h1>\n<p>one two</p>\n<ul>\n<li>three</li>\n<li>four   five</li>\n</ul>\n");
    }

    #[test]
    fn the_guides_have_the_same_parts() {
        let parts = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(parts(ENGLISH), parts(GERMAN));
        assert!(!ENGLISH.contains('!') && !GERMAN.contains('!'), "nobody is shouted at");
    }
}
