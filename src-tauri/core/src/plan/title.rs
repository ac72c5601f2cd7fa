//! What an item is called in a list: the first words of the user's that it has.

use super::Content;

impl Content {
    /// One line in the user's words, empty where there are none; for machines and lists, not for sentences.
    pub fn title(&self) -> String {
        let text = match self {
            Content::Trigger(one) => &one.what,
            Content::Demand(one) => &one.what,
            Content::Conversation(one) => &one.with,
            Content::Change(one) => &one.what,
            Content::Agreement(one) => &one.changes,
            Content::Boundary(one) => return if_then(&one.rule),
            Content::NoSentence(one) => &one.sentence,
            Content::HardNo(one) => &one.what,
            Content::HeldRequest(one) => &one.what,
            Content::WorkWindow(one) => return format!("{}–{}", one.from, one.to),
            Content::Priority(one) => &one.what,
            Content::GoodEnough(one) => &one.what,
            Content::NotDoing(one) => &one.what,
            Content::Block(one) => return format!("{} {}", one.at, one.purpose).trim().to_owned(),
            Content::OffWork(one) => &one.what,
            Content::Thought(one) => &one.text,
            Content::Person(one) => &one.name,
            Content::Programme(one) => &one.name,
            Content::Group(one) => &one.name,
            Content::Accommodation(one) => &one.wording,
            Content::EmergencyNumber(one) => return format!("{} {}", one.name, one.number),
            Content::Values(one) => return one.values.join(", "),
            Content::Moment(one) => &one.line,
            Content::Reframing(one) => &one.situation,
            Content::PurposeStep(one) => &one.step,
            Content::Tweak(one) => &one.what,
            Content::Habit(one) => return format!("{} → {}", one.after, one.action),
            Content::WarningSign(one) => &one.what,
            Content::SignStep(one) => return if_then(&one.plan),
            Content::FitOption(one) => &one.what,
            Content::Keep(one) => &one.what,
            Content::Limit(one) => return one.most.to_string(),
            Content::SafetyCheck(one) => return one.day.to_string(),
            Content::AreaScan(one) => return one.day.to_string(),
            Content::Workload(one) => {
                return format!("{} / {}", one.committed_minutes(), one.contracted_minutes);
            }
            Content::RecoveryMode(one) => return one.until.to_string(),
            Content::ThreeLines(one) => return one.day.to_string(),
            Content::Review(one) => return one.day.to_string(),
            Content::FitReview(one) => return one.day.to_string(),
            Content::GentlerWeek(one) => return one.until.to_string(),
        };
        text.lines().next().unwrap_or_default().to_owned()
    }
}

fn if_then(rule: &super::IfThen) -> String {
    format!("{} → {}", rule.cue, rule.action)
}
