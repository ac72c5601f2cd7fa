//! Early signs and links in the words of the command line.
//!
//! Invariant: a sentence begins with what was counted, and gives no cause, no advice and no verdict.

use evenkeel_core::view::{
    Comparison, FactorFound, Found, Insights, LinkView, LinksStage, LinksView, SignsView, WatchedItem,
    WatchedSide, WatchedStanding,
};

pub fn insights_in_words(insights: &Insights) -> Vec<String> {
    let mut lines = signs(&insights.signs);
    lines.extend(links(&insights.links));
    lines
}

fn signs(signs: &SignsView) -> Vec<String> {
    let mut lines: Vec<String> = signs.items.iter().map(watched).collect();
    if let Some(present) = &signs.present {
        let chance = signs.by_chance;
        let often = format!("{} in {} by chance", times(chance.times), years(chance.years));
        for one in &present.items {
            let numbers = numbers(&one.comparison);
            lines.push(format!(
                "Early sign of {}: {} {numbers}; such a sign comes about {often}",
                present.day,
                one.item.word()
            ));
        }
    }
    lines
}

fn watched(one: &WatchedItem) -> String {
    let said = match &one.standing {
        WatchedStanding::NoCheckIns => "no check-ins yet".to_owned(),
        WatchedStanding::FirstWeeks { days_left } => {
            format!("{days_left} days to go until what is usual is known")
        }
        WatchedStanding::TooFewRecent { check_ins, of } => {
            format!("{check_ins} of {of} check-ins in the last two weeks that a comparison takes")
        }
        WatchedStanding::UsualTooThin { days, of } => {
            format!("{days} of {of} earlier days that a comparison takes")
        }
        WatchedStanding::AllAlike { value, days } => {
            format!("{value} on each of {days} days, so that there is nothing to compare")
        }
        WatchedStanding::Compared { comparison, side } => {
            let side = match side {
                WatchedSide::Below => "steadily below the earlier usual",
                WatchedSide::Within => "within the usual",
                WatchedSide::Above => "steadily above the earlier usual",
            };
            format!("{}; {side}", numbers(comparison))
        }
    };
    format!("{}: {said}", one.item.word())
}

fn numbers(comparison: &Comparison) -> String {
    format!(
        "last 4 weeks {:.1} ({} days), usual {:.1} ({} days)",
        comparison.recent, comparison.recent_days, comparison.usual, comparison.usual_days
    )
}

fn links(links: &LinksView) -> Vec<String> {
    match &links.stage {
        LinksStage::NothingChosen => vec!["Links: nothing is chosen to be looked at".to_owned()],
        LinksStage::NoMornings => vec!["Links: no morning has a number for its energy yet".to_owned()],
        LinksStage::Waiting { first_look, days_left, factors } => {
            let days = factors.iter().map(|one| format!("{} {} of {}", one.factor.word(), one.days, one.of));
            let days = days.collect::<Vec<_>>().join(", ");
            vec![format!("Links: {days_left} days until the first look on {first_look}; days so far: {days}")]
        }
        LinksStage::Looked { next_look, factors, .. } => {
            let next = format!("Links: the next look is on {next_look}");
            factors.iter().map(found).chain([next]).collect()
        }
    }
}

fn found(one: &FactorFound) -> String {
    let said = match &one.found {
        Found::Link(link) => linked(link),
        Found::NoClearLink => "no clear link yet, which is the usual result".to_owned(),
        Found::NotToldApart => "comes together with another one too often to tell apart".to_owned(),
        Found::TooFewDays { days, of } => format!("{days} of {of} days"),
        Found::NeverChanged => "the same on each day".to_owned(),
        Found::TooSeldom { times, of } => format!("{times} of {of} times"),
        Found::TooFewValues { values, of } => format!("{values} of {of} different values"),
        Found::EnergyNeverChanged => "the energy was the same each morning".to_owned(),
        Found::FollowsTheCalendar => "cannot be told from the days of the week".to_owned(),
        Found::NothingLeftOpen => "too regular to be looked at".to_owned(),
    };
    format!("Link with {}: {said}", one.factor.word())
}

fn linked(link: &LinkView) -> String {
    let way = if link.difference < 0.0 { "lower" } else { "higher" };
    let (one, other) = (link.low.abs(), link.high.abs());
    let (least, most) = if link.low < 0.0 && link.high > 0.0 {
        (link.low, link.high)
    } else {
        (one.min(other), one.max(other))
    };
    let more = link.more.map(|more| format!(" with {more} more")).unwrap_or_default();
    format!(
        "{:.1} points {way} the next morning{more} (plausibly {least:.1} to {most:.1}; {} days); a link, not proof",
        link.difference.abs(),
        link.days
    )
}

fn times(count: u8) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

fn years(count: u8) -> String {
    if count == 1 { "a year".to_owned() } else { format!("{count} years") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(difference: f64, low: f64, high: f64, more: Option<f64>) -> LinkView {
        LinkView { difference, low, high, days: 74, more, is_talking_point: false }
    }

    #[test]
    fn a_link_is_told_with_its_interval_and_its_days_whichever_way_it_goes() {
        for (link, expected) in [
            (link(0.8, 0.2, 1.4, None), "0.8 points higher the next morning (plausibly 0.2 to 1.4; 74 days)"),
            (
                link(-0.8, -1.4, -0.2, Some(2.5)),
                "0.8 points lower the next morning with 2.5 more (plausibly 0.2 to 1.4; 74 days)",
            ),
        ] {
            assert_eq!(linked(&link), format!("{expected}; a link, not proof"));
        }
    }
}
