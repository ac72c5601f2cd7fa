//! A body as HTML for the preview: Markdown in, harmless markup out.
//!
//! HTML that somebody wrote or pasted is shown as the text that it is. Nothing is loaded and nothing leads anywhere: a
//! picture becomes its description, a link its words with the address to read. What comes out passes a sanitiser all
//! the same. It does not know the page. Invariant: only the tags and attributes named here are ever in the result.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd, html};

const TAGS: [&str; 27] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "sub",
    "sup",
];
/// Deeper quotes and lists are shown at this depth: a page of `>` must not cost minutes.
const DEEPEST: usize = 24;

/// Signs that HTML has to escape, and what stands for them until the sanitiser is through: it takes a time that grows with
/// the square of the escapes in one text. What they become in the end can only be text.
const STAND_INS: [(char, char, &str); 4] = [
    ('&', '\u{f0000}', "&amp;"),
    ('<', '\u{f0001}', "&lt;"),
    ('>', '\u{f0002}', "&gt;"),
    ('"', '\u{f0003}', "&quot;"),
];

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .tag_attributes(HashMap::from([("a", HashSet::from(["title"])), ("ol", HashSet::from(["start"]))]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .link_rel(None);
    builder
});

/// Renders Markdown. A line that was broken stays broken, as in a diary.
pub fn html(markdown: &str) -> String {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    let markdown = markdown.replace(STAND_INS.map(|(_, stand_in, _)| stand_in), "\u{fffd}");
    let mut depth = 0;
    let events = Parser::new_ext(&markdown, options).filter(|event| is_shallow(event, &mut depth));
    let mut raw = String::with_capacity(2 * markdown.len());
    html::push_html(&mut raw, events.filter_map(harmless));
    let mut clean = SANITISER.clean(&raw).to_string();
    for (_, stand_in, escape) in STAND_INS {
        clean = clean.replace(stand_in, escape);
    }
    clean
}

fn without_escapes(text: &str) -> CowStr<'static> {
    let stand_in = |sign: char| {
        STAND_INS.iter().find(|(escaped, ..)| *escaped == sign).map_or(sign, |(_, stand_in, _)| *stand_in)
    };
    text.chars().map(stand_in).collect::<String>().into()
}

/// Counts how deep the event stands, and keeps all but the tags below the deepest level.
fn is_shallow(event: &Event, depth: &mut usize) -> bool {
    match event {
        Event::Start(_) => {
            *depth += 1;
            *depth <= DEEPEST
        }
        Event::End(_) => {
            *depth -= 1;
            *depth < DEEPEST
        }
        _ => true,
    }
}

fn harmless(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        Event::Text(written) | Event::Html(written) | Event::InlineHtml(written) => {
            Event::Text(without_escapes(&written))
        }
        Event::Code(written) => Event::Code(without_escapes(&written)),
        // What language it is in is of no use here.
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        Event::Start(Tag::Link { dest_url, .. }) => {
            Event::InlineHtml(format!("<a title=\"{}\">", without_escapes(&dest_url)).into())
        }
        Event::End(TagEnd::Link) => Event::InlineHtml("</a>".into()),
        Event::TaskListMarker(done) => Event::Text(if done { "☑ " } else { "☐ " }.into()),
        Event::SoftBreak => Event::HardBreak,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_rendered() {
        for (written, rendered) in [
            ("", ""),
            ("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>\n"),
            ("# A *day*", "<h1>A <em>day</em></h1>\n"),
            ("~~no~~ **yes** `x<y`", "<p><del>no</del> <strong>yes</strong> <code>x&lt;y</code></p>\n"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
            ("- [x] done\n- [ ] open", "<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>\n"),
            (
                "[talk](https://a.example/b?c=1&d)",
                "<p><a title=\"https://a.example/b?c=1&amp;d\">talk</a></p>\n",
            ),
            ("![the lake](lake.jpg)", "<p>the lake</p>\n"),
            ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>\n"),
            ("<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>\n"),
            ("<div>\nblock\n</div>", "<p>&lt;div&gt;\nblock\n&lt;/div&gt;</p>\n"),
            ("Łódź 漢字 🙂", "<p>Łódź 漢字 🙂</p>\n"),
        ] {
            assert_eq!(html(written), rendered, "{written:?}");
        }
    }

    #[test]
    fn depth_without_end_is_flattened_and_every_word_stays() {
        let deep = format!("{}inside", "> ".repeat(50_000));
        let rendered = html(&deep);
        assert!(rendered.contains("inside"));
        assert!(rendered.matches("<blockquote>").count() <= DEEPEST);
        let lists: String = (0..300).map(|depth| format!("{}- {depth}\n", " ".repeat(2 * depth))).collect();
        assert!(html(&lists).contains("299"));
    }
}
