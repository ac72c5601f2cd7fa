//! One item through the weeks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Span;
use super::days_of;
use super::own_usual::{self, OwnUsual, UsualOfDay};
use super::span::{SpanFigures, Weeks, span_figures};
use crate::checkin::CheckInItem;
use crate::time::LocalDay;

/// One item through the weeks, in its own unit: points, hours of sleep, contacts, or 1 for yes and 0 for no.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ItemTrend {
    pub item: CheckInItem,
    /// One for each day from the first to the last; none where nothing was said or the day does not count.
    pub values: Vec<Option<f64>>,
    /// What was usual at each check-in, in stretches without a break.
    pub usual: Vec<Vec<UsualOfDay>>,
    /// At the last check-in.
    pub own_usual: OwnUsual,
    /// One for each span.
    pub spans: Vec<SpanFigures>,
}

/// `days`: all answers that count, not empty.
pub(super) fn trend(
    item: CheckInItem,
    days: &BTreeMap<LocalDay, u8>,
    restarts: &[LocalDay],
    weeks: &Weeks<'_>,
) -> ItemTrend {
    let days: BTreeMap<LocalDay, f64> =
        days.iter().map(|(&day, &value)| (day, in_its_unit(item, value))).collect();
    let values = days_of(weeks.first, weeks.last).map(|day| days.get(&day).copied()).collect();
    let (usual, own_usual) = own_usual::usual(item, &days, restarts, weeks.first);
    let spans = Span::ALL.iter().map(|&span| span_figures(item, span, &days, weeks)).collect();
    ItemTrend { item, values, usual, own_usual, spans }
}

fn in_its_unit(item: CheckInItem, value: u8) -> f64 {
    match item {
        // It is kept in half hours.
        CheckInItem::Sleep => f64::from(value) / 2.0,
        _ => f64::from(value),
    }
}
