//! Rules that hold for a while: a gentler week, an early end of one day. They never touch what the user has set.
//!
//! It does not know why an override was made. Invariant: where several change the same rule, the strictest holds, and
//! the end of one leaves the others as they are.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Engine;
use super::effect::Effect;
use super::moment::{At, Moment, ms};
use super::state::State;
use crate::settings::{self, HourRange, SettingValue, Settings};
use crate::span;
use crate::time::MinuteOfDay;

/// One override: which rules it changes, and until when.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Override {
    /// Values by key, as in the settings file.
    pub set: BTreeMap<String, Value>,
    pub since: At,
    pub ends_at: At,
}

/// Sections that no override may change: the engine does not read them.
const NOT_THE_ENGINES: [&str; 5] = ["vault.", "appearance.", "help.", "commands.", "check_ins."];

/// The values by key in an overlay of the settings; where one is not fit, its key and why.
pub(super) fn checked(set: &Value) -> Result<BTreeMap<String, Value>, settings::Problem> {
    let problem = |key: &str, why: &str| settings::Problem { key: key.to_owned(), why: why.to_owned() };
    if !set.is_object() {
        return Err(problem("set", "expected an object"));
    }
    if let Some(bad) = settings::overlay(&mut Settings::default(), set).into_iter().next() {
        return Err(bad);
    }
    let leaves = settings::leaves(set);
    let foreign = |key: &&String| NOT_THE_ENGINES.iter().any(|section| key.starts_with(section));
    if let Some(key) = leaves.keys().find(foreign) {
        return Err(problem(key, "expected a setting that decides when Evenkeel speaks"));
    }
    Ok(leaves)
}

/// The user's settings with all overrides laid over them.
pub(super) fn in_force(user: &Settings, state: &State) -> Settings {
    let mut in_force = user.clone();
    let mut overrides: Vec<&Override> = state.overrides.values().collect();
    overrides.sort_by_key(|one| one.since);
    let mut rules: BTreeMap<&str, &Value> = BTreeMap::new();
    for (key, value) in overrides.iter().flat_map(|one| &one.set) {
        let held = rules.get(key.as_str()).copied();
        rules.insert(key, held.map_or(value, |held| stricter(key, held, value)));
    }
    for (key, value) in rules {
        // Checked when the override was made; a rule that a later release has dropped is passed over.
        let _ = in_force.take(key, value);
    }
    in_force
}

/// The one of two values that guards rest more; the later one where there is no more and less.
fn stricter<'a>(key: &str, earlier: &'a Value, later: &'a Value) -> &'a Value {
    match (laxity(key, earlier), laxity(key, later)) {
        (Some(one), Some(other)) if one < other => earlier,
        _ => later,
    }
}

/// How much a value leaves open, comparable within one key: the smaller, the stricter.
fn laxity(key: &str, value: &Value) -> Option<i64> {
    let field = key.rsplit('.').next().unwrap_or(key);
    let span = || value.as_str().and_then(|text| span::read(text).ok()).map(ms);
    match field {
        "interval" | "postpone_by" | "typing_gap" | "typing_wait" | "length" | "latest" | "threshold"
        | "ask_after" => span(),
        "postpone_max" | "max_snoozes" => value.as_i64(),
        "duration" | "lead" | "heads_up" | "idle_grace" | "natural_break" => span().map(|span| -span),
        "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" => end_of_work(value),
        "at" => value.as_str()?.parse::<MinuteOfDay>().ok().map(|at| i64::from(at.minutes())),
        "snoozes" => longest(value),
        "ends" => Some(i64::from(value != "when I return")),
        "activity" => Some(i64::from(value != "stops the countdown")),
        _ => value.as_bool().map(|on| i64::from(!on)),
    }
}

/// The minute at which the last hours end, counted over midnight; a day off ends before it begins.
fn end_of_work(value: &Value) -> Option<i64> {
    let hours = Vec::<HourRange>::read(value, settings::Limits::None).ok()?;
    let end = |range: &HourRange| {
        i64::from(range.end.minutes()) + if range.crosses_midnight() { 24 * 60 } else { 0 }
    };
    Some(hours.last().map_or(-1, end))
}

fn longest(value: &Value) -> Option<i64> {
    let spans = value.as_array()?.iter().filter_map(Value::as_str);
    Some(spans.filter_map(|text| span::read(text).ok()).map(ms).max().unwrap_or(-1))
}

impl Engine {
    /// Lays an override over the settings, in place of one of the same name. One with a rule that is not fit
    /// changes nothing.
    pub(super) fn set_override(
        &mut self,
        id: String,
        set: &Value,
        length: Duration,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Ok(set) = checked(set) else { return };
        if length.is_zero() {
            return;
        }
        let one = Override { set, since: now.at, ends_at: now.at.saturating_add(ms(length)) };
        self.state.overrides.insert(id, one);
        self.put_in_force(now, effects);
    }

    pub(super) fn remove_override(&mut self, id: &str, now: Moment, effects: &mut Vec<Effect>) {
        if self.state.overrides.remove(id).is_some() {
            self.put_in_force(now, effects);
        }
    }

    /// Ends the overrides whose time is over.
    pub(super) fn end_overrides(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let before = self.state.overrides.len();
        self.state.overrides.retain(|_, one| one.ends_at > now.at);
        if self.state.overrides.len() < before {
            self.put_in_force(now, effects);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn of_two_values_the_one_that_guards_rest_more_is_stricter_in_either_order() {
        for (key, strict, lax) in [
            ("breaks.micro.interval", json!("30m"), json!("45m")),
            ("breaks.rest.duration", json!("15m"), json!("12m")),
            ("breaks.micro.postpone_max", json!(0), json!(2)),
            ("breaks.micro.strict", json!(true), json!(false)),
            ("breaks.rest.ends", json!("when I return"), json!("by itself")),
            ("work.mon", json!(["09:00-16:00"]), json!(["09:00-12:00", "13:00-17:30"])),
            ("work.mon", json!([]), json!(["09:00-10:00"])),
            ("work.mon", json!(["09:00-23:00"]), json!(["20:00-02:00"])),
            ("lunch.duration", json!("45m"), json!("30m")),
            ("log_off.lead", json!("20m"), json!("15m")),
            ("log_off.snoozes", json!(["5m"]), json!(["5m", "15m"])),
        ] {
            assert_eq!(stricter(key, &strict, &lax), &strict, "{key}");
            assert_eq!(stricter(key, &lax, &strict), &strict, "{key}");
        }
    }

    #[test]
    fn where_there_is_no_more_and_less_the_later_one_holds() {
        let (earlier, later) = (json!("fixed"), json!("flexible"));
        assert_eq!(stricter("work.mode", &earlier, &later), &later);
    }

    #[test]
    fn what_the_engine_does_not_read_and_what_is_not_fit_is_refused_by_name() {
        for (set, key) in [
            (json!({"vault": {"auto_lock": "5m"}}), "vault.auto_lock"),
            (json!({"breaks": {"micro": {"interval": "soon"}}}), "breaks.micro.interval"),
            (json!({"brakes": {"micro": 1}}), "brakes.micro"),
            (json!(["no"]), "set"),
        ] {
            assert_eq!(checked(&set).map_err(|problem| problem.key), Err(key.to_owned()));
        }
    }
}
