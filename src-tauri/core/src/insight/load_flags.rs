//! What a day or a week carries too much of, as facts to look at.
//!
//! It gives no advice. Invariant: minutes in which two meetings overlap count once.

/// Meetings with less than this between them count as back to back.
const BREATHER_MINUTES: u32 = 10;
const BACK_TO_BACK: usize = 3;

/// In minutes after the start of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meeting {
    pub begins: u32,
    pub ends: u32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LoadFlag {
    MeetingsFillHalf {
        minutes: u32,
    },
    /// So many in a row.
    BackToBack {
        meetings: usize,
    },
    PlannedOverBudget {
        minutes: f64,
    },
}

/// What stands out in a working day of so many minutes.
pub fn load_flags(
    work_minutes: u32,
    meetings: &[Meeting],
    planned_minutes: f64,
    budget_minutes: f64,
) -> Vec<LoadFlag> {
    let mut meetings: Vec<Meeting> = meetings.iter().copied().filter(|one| one.begins < one.ends).collect();
    meetings.sort_unstable();
    let in_meetings = minutes_within(work_minutes, &meetings);
    let half = (u64::from(in_meetings) * 2 > u64::from(work_minutes))
        .then_some(LoadFlag::MeetingsFillHalf { minutes: in_meetings });
    let in_a_row = most_in_a_row(&meetings);
    let row = (in_a_row >= BACK_TO_BACK).then_some(LoadFlag::BackToBack { meetings: in_a_row });
    let over = planned_minutes - budget_minutes;
    let over = (over > 0.0).then_some(LoadFlag::PlannedOverBudget { minutes: over });
    half.into_iter().chain(row).chain(over).collect()
}

fn minutes_within(work_minutes: u32, meetings: &[Meeting]) -> u32 {
    let (mut sum, mut counted_to) = (0, 0);
    for meeting in meetings {
        let (begins, ends) = (meeting.begins.max(counted_to), meeting.ends.min(work_minutes));
        if begins < ends {
            sum += ends - begins;
            counted_to = ends;
        }
    }
    sum
}

fn most_in_a_row(meetings: &[Meeting]) -> usize {
    let (mut most, mut row, mut free_from) = (0, 0, None);
    for meeting in meetings {
        let goes_on = free_from.is_some_and(|end: u32| meeting.begins < end.saturating_add(BREATHER_MINUTES));
        row = if goes_on { row + 1 } else { 1 };
        free_from = free_from.max(Some(meeting.ends));
        most = most.max(row);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(meetings: &[(u32, u32)], planned: f64) -> Vec<LoadFlag> {
        let meetings: Vec<Meeting> =
            meetings.iter().map(|&(begins, ends)| Meeting { begins, ends }).collect();
        load_flags(480, &meetings, planned, 200.0)
    }

    #[test]
    fn each_flag_is_raised_just_beyond_its_limit() {
        use LoadFlag::{BackToBack, MeetingsFillHalf, PlannedOverBudget};
        for (meetings, planned, expected) in [
            (&[][..], 200.0, vec![]),
            (&[(0, 240)], 200.0, vec![]),
            (&[(0, 241)], 200.0, vec![MeetingsFillHalf { minutes: 241 }]),
            (&[(0, 200), (100, 220)], 200.0, vec![]),
            (&[(300, 900)], 200.0, vec![]),
            (&[(0, 30), (39, 60), (65, 90)], 200.0, vec![BackToBack { meetings: 3 }]),
            (&[(65, 90), (0, 30), (40, 60)], 200.0, vec![]),
            (&[], 230.0, vec![PlannedOverBudget { minutes: 30.0 }]),
            (&[(50, 20)], 200.0, vec![]),
        ] {
            assert_eq!(flags(meetings, planned), expected, "{meetings:?} {planned}");
        }
    }
}
