//! What the check-ins show, a line an item, for `evenkeel patterns`.

use evenkeel_core::insight::{Band, Rule};
use evenkeel_core::trends::{Boundaries, EnergyHours, ItemTrend, Span, Trends};

/// Of the last four weeks; nothing where nothing was ever answered. What is usual is told with the early signs.
pub fn trends_in_words(trends: &Trends) -> Vec<String> {
    let boundaries = boundaries(&trends.boundaries);
    if trends.begun.is_none() {
        return boundaries.into_iter().collect();
    }
    let items = trends.items.iter().filter_map(item);
    items.chain([energy(&trends.energy)]).chain(boundaries).collect()
}

fn item(trend: &ItemTrend) -> Option<String> {
    let figures = trend.spans.iter().find(|figures| figures.span == Span::FourWeeks)?;
    let middle = figures.middle?;
    Some(format!(
        "{}, last four weeks: {} of {} days, {} to {}, mean {:.1}",
        trend.item.word(),
        figures.answered,
        figures.days,
        middle.lowest,
        middle.highest,
        middle.mean,
    ))
}

fn energy(energy: &EnergyHours) -> String {
    let parts = energy.parts.iter().map(|part| format!("{} to {} {}", part.from, part.to, band(part.band)));
    let parts = parts.collect::<Vec<_>>().join(", ");
    let rule = match energy.rule {
        Rule::EarlierIsBetter { .. } => "as long as there are too few taps earlier is better",
        Rule::OwnEnergy { .. } => "by your own energy",
    };
    format!("Energy through the day: {parts}; {rule}, based on {} taps on {} days", energy.taps, energy.days)
}

/// Nothing where none was marked.
fn boundaries(boundaries: &Boundaries) -> Option<String> {
    let Boundaries { kept, marked, .. } = boundaries;
    (*marked > 0).then(|| format!("Boundaries, last twelve weeks: kept {kept} of {marked} times"))
}

fn band(band: Band) -> &'static str {
    match band {
        Band::Peak => "peak",
        Band::Middle => "middle",
        Band::Low => "low",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use evenkeel_core::checkin::CheckInItem;
    use evenkeel_core::insight::WorkingDay;
    use evenkeel_core::trends::{Said, trends};

    #[test]
    fn an_item_is_a_line_with_its_days_and_its_figures() {
        let work = WorkingDay { starts: "09:00".parse().unwrap(), minutes: 510 };
        let (today, before) = ("2026-03-27".parse().unwrap(), "2026-03-26".parse().unwrap());
        let answers = vec![
            (before, CheckInItem::Energy, 4),
            (today, CheckInItem::Energy, 7),
            (today, CheckInItem::Sleep, 15),
        ];
        assert_eq!(
            trends_in_words(&trends(&Said { answers, ..Said::default() }, today, work)),
            [
                "energy, last four weeks: 2 of 2 days, 4 to 7, mean 5.5",
                "sleep, last four weeks: 1 of 2 days, 7.5 to 7.5, mean 7.5",
                "Energy through the day: 09:00 to 11:30 peak, 11:30 to 14:00 middle, 14:00 to 17:30 low; as long as there \
                 are too few taps earlier is better, based on 0 taps on 0 days",
            ]
        );
        assert!(trends_in_words(&trends(&Said::default(), today, work)).is_empty());
    }
}
