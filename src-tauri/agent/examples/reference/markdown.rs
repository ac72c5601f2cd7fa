//! The reference of the command line as Markdown.

use clap_markdown::{MarkdownOptions, help_markdown_custom};
use evenkeel_agent::CommandLine;

pub fn markdown() -> String {
    let options = MarkdownOptions::new()
        .title("The command line".to_owned())
        .show_footer(false)
        .show_table_of_contents(true);
    format!(
        "<!-- Written by `cargo xtask gen`. What is said here stands in the programs; change it there. -->\n\n{}\n",
        help_markdown_custom::<CommandLine>(&options).trim()
    )
}
