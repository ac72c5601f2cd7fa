//! `evenkeel doctor`: what can be seen of this desktop, and why the rest cannot.
//!
//! The running agent is asked, since only it has looked.

use evenkeel_core::view::{Sight, SignalView};
use evenkeel_link::message::{Answer, Ask};
use serde_json::{Value, json};

use super::print;
use super::{Failed, Outcome, agent};
use crate::data_folder::DataFolder;
use crate::settings_file::SettingsFile;
use crate::texts::{Language, Texts};

pub fn run(folder: &DataFolder, as_json: bool) -> Outcome {
    let Answer::View { view } = agent::ask(folder, Ask::View)? else {
        return Err(Failed::Plainly("the agent gave an answer to another question".to_owned()));
    };
    if as_json {
        return print::line(&json!({ "signals": view.signals }).to_string());
    }
    let (settings, _) = SettingsFile::new(folder.settings()).read();
    let texts = Texts::new(Language::chosen(settings.appearance.language));
    view.signals.iter().try_for_each(|signal| print::line(&line(signal, &texts)))
}

fn line(signal: &SignalView, texts: &Texts) -> String {
    let name = texts.text(&key("signal", json!(signal.name)));
    match &signal.sight {
        Sight::Seen { by } => {
            let by: Vec<String> = by.iter().map(|source| texts.source(source)).collect();
            texts.filled("signal-seen", &[("signal", name.into()), ("by", by.join(", ").into())])
        }
        Sight::Unseen { why } => {
            let why = texts.text(&key("unseen", json!(why)));
            texts.filled("signal-unseen", &[("signal", name.into()), ("why", why.into())])
        }
    }
}

/// The catalogue's key of a word that crosses to the pages, too.
fn key(of: &str, word: Value) -> String {
    format!("{of}-{}", word.as_str().unwrap_or_default().replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use evenkeel_core::view::{SignalName, Unseen};

    const WHYS: [Unseen; 8] = [
        Unseen::Lost,
        Unseen::NotAllowed,
        Unseen::DisplayIsSilent,
        Unseen::NobodyTells,
        Unseen::NoDisplay,
        Unseen::NoSessionBus,
        Unseen::NoSystemBus,
        Unseen::ThisSystem,
    ];

    #[test]
    fn every_signal_and_every_reason_has_its_words() {
        let texts = Texts::english();
        for name in SignalName::ALL {
            let seen = line(&SignalView { name, sight: Sight::Seen { by: vec!["X11".to_owned()] } }, &texts);
            assert!(seen.ends_with(": seen, by X11") && !seen.starts_with("signal-"), "{seen}");
            for why in WHYS {
                let unseen = line(&SignalView { name, sight: Sight::Unseen { why } }, &texts);
                assert!(unseen.contains("cannot be seen here; ") && !unseen.contains("unseen-"), "{unseen}");
            }
        }
    }
}
