//! Which setting makes a signal count no longer.
//!
//! It does not know where signals come from. Invariant: what the user says by hand (a meeting, a pause) is no signal.

use serde_json::{Value, json};

use super::Holds;

impl Holds {
    /// The setting to change, and its new value, so that this reason delays nothing; none where no setting does that.
    pub fn without(&self, reason: &str) -> Option<(&'static str, Value)> {
        if let Some(name) = reason.strip_prefix("app:") {
            let others: Vec<&String> = self.apps.iter().filter(|app| *app != name).collect();
            return Some(("holds.apps", json!(others)));
        }
        let key = match reason {
            "do_not_disturb" => "holds.do_not_disturb",
            "full_screen" => "holds.full_screen",
            "camera" => "holds.camera",
            "microphone" => "holds.microphone",
            "kept_awake" => "holds.kept_awake",
            "battery" => "holds.battery",
            _ => return None,
        };
        Some((key, json!(false)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn what_is_ignored_is_a_setting_that_exists() {
        let mut settings = Settings::default();
        settings.holds.battery = true;
        for reason in ["do_not_disturb", "full_screen", "camera", "microphone", "kept_awake", "battery"] {
            let (key, value) = settings.holds.without(reason).unwrap();
            settings.take(key, &value).unwrap();
        }
        let holds = &settings.holds;
        assert!(!(holds.do_not_disturb || holds.full_screen || holds.camera));
        assert!(!(holds.microphone || holds.kept_awake || holds.battery));
    }

    #[test]
    fn an_ignored_program_leaves_the_others_in_the_list() {
        let mut settings = Settings::default();
        settings.holds.apps = vec!["zoom".to_owned(), "obs".to_owned()];
        assert_eq!(settings.holds.without("app:zoom"), Some(("holds.apps", json!(["obs"]))));
        assert_eq!(settings.holds.without("meeting"), None);
    }
}
