//! `evenkeel status`: what the agent shows, for people and for scripts.

use evenkeel_core::view::View;
use evenkeel_link::client::LinkError;
use evenkeel_link::message::{Answer, Ask};
use serde_json::{Value, json};

use super::print;
use super::{Failed, Outcome, agent};
use crate::data_folder::DataFolder;
use crate::settings_file::SettingsFile;
use crate::texts::{Language, Texts};
use crate::tray::headlines;

pub fn run(folder: &DataFolder, as_json: bool) -> Outcome {
    let view = match agent::connect(folder).and_then(|client| client.ask(Ask::View)) {
        Ok(Answer::View { view }) => Some(*view),
        Err(LinkError::NoAgent) => None,
        Ok(_) => return Err(Failed::Plainly("the agent gave an answer to another question".to_owned())),
        Err(error) => return Err(agent::failed(&error)),
    };
    if as_json {
        return print::line(&form(view.as_ref()).to_string());
    }
    let (settings, _) = SettingsFile::new(folder.settings()).read();
    let texts = Texts::new(Language::chosen(settings.appearance.language));
    match view {
        Some(view) => headlines(&view, &texts).iter().try_for_each(|line| print::line(line)),
        None => print::line(&texts.text("cli-not-running")),
    }
}

/// `{"running":false}`, or the whole view beside `"running":true`.
fn form(view: Option<&View>) -> Value {
    let view = view.map(|view| serde_json::to_value(view).unwrap_or_default());
    match view {
        Some(Value::Object(mut fields)) => {
            fields.insert("running".to_owned(), json!(true));
            Value::Object(fields)
        }
        _ => json!({ "running": false }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn without_an_agent_the_form_says_only_that() {
        assert_eq!(form(None).to_string(), r#"{"running":false}"#);
    }

    #[test]
    fn with_an_agent_the_form_is_the_view_and_says_that_it_runs() {
        let form = form(Some(&sample::view()));
        assert_eq!(form["running"], true);
        assert_eq!(form["engine"]["next"]["kind"], "micro");
        assert_eq!(
            form["engine"]["log_off"]["at_ms"],
            sample::view().engine.log_off.at_ms.unwrap_or_default()
        );
    }
}
