//! The little HTML that other journals keep, as Markdown: paragraphs, lists, headings, stress, links. All else is left out.
//!
//! One pass over the text, without a tree and without recursion, so that no nesting can exhaust anything. What comes out
//! is text: it is sanitised again whenever an entry is shown.

/// Elements whose content is not text.
const SILENT: &[&str] = &["script", "style", "head", "title", "iframe", "object", "svg", "template"];

/// Plain text comes out as it went in.
pub(super) fn to_markdown(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.trim().to_owned();
    }
    let mut page = Page::default();
    // After the last closing sign there is no tag; looking for one from every opening sign would take for ever.
    let (mut rest, last) = html.split_at(html.rfind('>').map_or(0, |at| at + 1));
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        let Some((tag, after)) = tag(&rest[at..]) else {
            // A sign by itself, as in "3 < 4".
            page.text("<");
            rest = &rest[at + 1..];
            continue;
        };
        page.tag(&tag);
        rest = after;
        if tag.opens && SILENT.contains(&&*tag.name) {
            // One that is never closed swallows the rest, as in a browser.
            let Some(after) = past_end_of(after, &tag.name) else { return page.finish() };
            rest = after;
        }
    }
    page.text(rest);
    page.text(last);
    page.finish()
}

struct Tag {
    name: String,
    opens: bool,
    link: Option<String>,
}

/// Reads a tag at the start of the text; gives what follows it.
fn tag(text: &str) -> Option<(Tag, &str)> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let after = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        return Some((Tag { name: String::new(), opens: false, link: None }, after));
    }
    let inner = &text[1..];
    let (opens, inner) = inner.strip_prefix('/').map_or((true, inner), |inner| (false, inner));
    if !inner.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '!' || letter == '?') {
        return None;
    }
    let end = end_of_tag(inner)?;
    let name_ends = inner.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = inner[..name_ends].to_ascii_lowercase();
    let link = (name == "a" && opens).then(|| attribute(&inner[name_ends..end], "href")).flatten();
    Some((Tag { name, opens, link }, &inner[end + 1..]))
}

/// Where the closing sign is that does not stand in quotes.
fn end_of_tag(inner: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in inner.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    // Quotes that never close: the first sign ends it, as browsers come to in the end.
    inner.find('>')
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let at = attributes.to_ascii_lowercase().find(&format!("{name}="))? + name.len() + 1;
    let value = &attributes[at..];
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let value = match quote {
        Some(quote) => value[1..].split(quote).next()?,
        None => value.split_whitespace().next()?,
    };
    Some(decoded(value))
}

/// After the end tag of an element whose content is left out.
fn past_end_of<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let end = format!("</{name}");
    let mut at = 0;
    while let Some(next) = text[at..].find("</") {
        let here = at + next;
        let is_end = text[here..].get(..end.len()).is_some_and(|found| found.eq_ignore_ascii_case(&end));
        if is_end {
            return text[here..].find('>').map(|close| &text[here + close + 1..]);
        }
        at = here + 2;
    }
    None
}

#[derive(Default)]
struct Page {
    out: String,
    /// Of each open list: the next number, or none where it has marks only.
    lists: Vec<Option<u32>>,
    links: Vec<Option<String>>,
    verbatim: bool,
}

impl Page {
    fn text(&mut self, text: &str) {
        let text = decoded(text);
        if self.verbatim {
            self.out.push_str(&text);
            return;
        }
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            self.out.push_str(word);
            if word.len() < piece.len() && !self.out.ends_with([' ', '\n']) {
                self.out.push(' ');
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match (&*tag.name, tag.opens) {
            ("br", _) => self.out.push('\n'),
            ("p" | "div" | "blockquote" | "table" | "tr", _) => self.gap(2),
            ("hr", true) => {
                self.gap(2);
                self.out.push_str("---\n\n");
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => {
                self.gap(2);
                let level = tag.name.as_bytes()[1] - b'0';
                self.out.push_str(&"#".repeat(usize::from(level)));
                self.out.push(' ');
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => self.gap(2),
            ("ul", true) => self.lists.push(None),
            ("ol", true) => self.lists.push(Some(1)),
            ("ul" | "ol", false) => {
                self.lists.pop();
                self.gap(2);
            }
            ("li", true) => self.item(),
            ("b" | "strong", _) => self.out.push_str("**"),
            ("i" | "em", _) => self.out.push('*'),
            ("pre", opens) => {
                self.gap(2);
                self.verbatim = opens;
            }
            ("code", _) if !self.verbatim => self.out.push('`'),
            ("a", true) => self.open_link(tag.link.clone()),
            ("a", false) => self.close_link(),
            _ => {}
        }
    }

    fn item(&mut self) {
        self.gap(1);
        // Deeper nesting than anyone reads is not indented further.
        let depth = self.lists.len().clamp(1, 8) - 1;
        self.out.push_str(&"  ".repeat(depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.push_str(&format!("{number}. "));
                *number = number.saturating_add(1);
            }
            _ => self.out.push_str("- "),
        }
    }

    /// Only addresses of the web and of mail are kept.
    fn open_link(&mut self, link: Option<String>) {
        let is_kept = |link: &String| {
            let low = link.to_ascii_lowercase();
            ["https://", "http://", "mailto:"].iter().any(|scheme| low.starts_with(scheme))
                && !link.contains(|letter: char| {
                    letter.is_whitespace() || matches!(letter, '(' | ')' | '<' | '>')
                })
        };
        let link = link.filter(is_kept);
        if link.is_some() {
            self.out.push('[');
        }
        self.links.push(link);
    }

    fn close_link(&mut self) {
        if let Some(Some(link)) = self.links.pop() {
            self.out.push_str(&format!("]({link})"));
        }
    }

    /// At least so many line ends between what is there and what comes.
    fn gap(&mut self, line_ends: usize) {
        let kept = self.out.trim_end_matches(' ').len();
        self.out.truncate(kept);
        if self.out.is_empty() {
            return;
        }
        let have = self.out.len() - self.out.trim_end_matches('\n').len();
        self.out.push_str(&"\n".repeat(line_ends.saturating_sub(have)));
    }

    fn finish(mut self) -> String {
        while self.links.last().is_some() {
            self.close_link();
        }
        let lines: Vec<&str> = self.out.lines().map(str::trim_end).collect();
        lines.join("\n").trim().to_owned()
    }
}

/// The entities that occur in such texts, by name or by number.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // No entity is longer; a search further would make many signs slow.
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(rest.get(1..end)?)?, end))) {
            Some((letter, end)) => {
                out.push(letter);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let value = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return value.and_then(char::from_u32).filter(|letter| *letter != '\0');
    }
    let known = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("hellip", '…'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
    ];
    known.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_becomes_markdown() {
        for (html, markdown) in [
            ("plain, 3 > 2", "plain, 3 > 2"),
            ("3 < 4 & 5", "3 < 4 & 5"),
            ("<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree"),
            ("<h2>Head</h2>text", "## Head\n\ntext"),
            ("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>after", "- a\n- b\n  1. c\n\nafter"),
            ("<b>very</b> <em>well</em>", "**very** *well*"),
            ("Tom &amp; Ann&#39;s &#x1F642; &unknown; &", "Tom & Ann's 🙂 &unknown; &"),
            ("<a href=\"https://example.org/x\">there</a>", "[there](https://example.org/x)"),
            ("<pre>a\n  b</pre>", "a\n  b"),
            ("<p>\n  spaced\n  out  </p>", "spaced out"),
        ] {
            assert_eq!(to_markdown(html), markdown, "{html}");
        }
    }

    #[test]
    fn nothing_that_acts_is_left() {
        for (html, markdown) in [
            ("a<script>alert(1)</script>b", "ab"),
            ("a<SCRIPT src=x>alert('</b>')</ScRiPt >b", "ab"),
            ("a<style>p{}</style>b<iframe src=x></iframe>c", "abc"),
            ("<img src=x onerror=alert(1)>text", "text"),
            ("<a href='javascript:alert(1)'>x</a>", "x"),
            ("<a href=\"data:text/html,x\">x</a>", "x"),
            ("<!-- <b> -->seen<!-- <i> never closed", "seen never closed"),
            ("<svg onload=alert(1)><p>x</svg>y", "y"),
            ("<script>never closed", ""),
            ("<b title=\">\">x</b>", "**x**"),
        ] {
            assert_eq!(to_markdown(html), markdown, "{html}");
        }
    }

    #[test]
    fn deep_nesting_and_many_signs_cost_no_more_than_their_length() {
        let deep = "<ul><li><b>".repeat(100_000);
        assert!(to_markdown(&deep).len() < 40 * 100_000);
        for signs in
            ["<".repeat(300_000), "&".repeat(300_000), "<a href='".repeat(20_000), "</".repeat(200_000)]
        {
            assert!(to_markdown(&signs).len() <= signs.len());
        }
    }
}
