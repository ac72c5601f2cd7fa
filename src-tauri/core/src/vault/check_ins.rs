//! The check-ins' side of the vault.
//!
//! Invariant: an answer is kept only while its day may still be answered, and within its range.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::error::VaultError;
use super::{Vault, advice_given, check_in_answers, check_in_days, check_in_pauses};
use crate::checkin::{
    Advice, CheckInAnswer, CheckInDay, CheckInState, CheckInWords, CountingAnswer, DayMark, Occasion,
    PAUSE_DAYS, advice, is_monthly_due, is_weekly_due, may_advise, may_fill,
};
use crate::time::LocalDay;

/// The days before today that can be marked at a glance.
const RECENT_DAYS: u64 = 14;

impl Vault {
    /// All that the screen shows. A word of care that is due is noted as given.
    pub fn check_in_state(
        &mut self,
        today: LocalDay,
        now: DateTime<Utc>,
        zone: Tz,
    ) -> Result<CheckInState, VaultError> {
        let civil = now.with_timezone(&zone).naive_local();
        let recent = (1..=RECENT_DAYS).filter_map(|before| today.before_days(before));
        let recent = recent.map(|day| self.check_in_day(day)).collect::<Result<Vec<_>, _>>()?;
        let fillable = |one: &&CheckInDay| may_fill(Occasion::Evening, one.day, today, civil);
        let last = |occasion| check_in_answers::last_of(&self.connection, occasion, today);
        Ok(CheckInState {
            today: self.check_in_day(today)?,
            yesterday: recent.first().filter(fillable).cloned(),
            recent,
            taps: self.taps_of(today)?,
            is_weekly_due: is_weekly_due(today, last(Occasion::Weekly)?),
            is_monthly_due: is_monthly_due(today, last(Occasion::Monthly)?),
            paused_until: check_in_pauses::on(&self.connection, today)?,
            advice: self.advice_of(today)?,
        })
    }

    pub fn check_in_day(&self, day: LocalDay) -> Result<CheckInDay, VaultError> {
        let (mark, words) = check_in_days::of(&self.connection, day)?;
        Ok(CheckInDay { day, answers: check_in_answers::of_day(&self.connection, day)?, words, mark })
    }

    /// All days of which anything was said, oldest first.
    pub fn check_in_days(&self) -> Result<Vec<CheckInDay>, VaultError> {
        let days = check_in_answers::days(&self.connection)?;
        days.into_iter().map(|day| self.check_in_day(day)).collect()
    }

    /// Keeps answers of a day, all or none. Without words those that were written stay.
    pub fn save_check_in(
        &mut self,
        day: LocalDay,
        answers: &[CheckInAnswer],
        words: Option<&CheckInWords>,
        today: LocalDay,
        now: DateTime<Utc>,
        zone: Tz,
    ) -> Result<(), VaultError> {
        check_in_time(day, answers, words, today, now, zone)?;
        let transaction = self.connection.transaction()?;
        answers.iter().try_for_each(|answer| check_in_answers::put(&transaction, day, *answer, now))?;
        if let Some(words) = words {
            check_in_days::put_words(&transaction, day, words)?;
        }
        Ok(transaction.commit()?)
    }

    /// Says of a day, also a past one, that it does not count, or that it does.
    pub fn mark_day(&mut self, day: LocalDay, mark: Option<DayMark>) -> Result<(), VaultError> {
        check_in_days::put_mark(&self.connection, day, mark)
    }

    /// Nothing is asked for so many days, today among them.
    pub fn pause_check_ins(&mut self, today: LocalDay, days: u8) -> Result<(), VaultError> {
        let last = today.after_days(u64::from(days).saturating_sub(1));
        let last = last.filter(|_| PAUSE_DAYS.contains(&days));
        let last = last.ok_or(VaultError::OutOfRange("a pause is from 1 to 30 days"))?;
        let transaction = self.connection.transaction()?;
        check_in_pauses::end(&transaction, today)?;
        check_in_pauses::put(&transaction, today, last)?;
        Ok(transaction.commit()?)
    }

    pub fn end_pause(&mut self, today: LocalDay) -> Result<(), VaultError> {
        let transaction = self.connection.transaction()?;
        check_in_pauses::end(&transaction, today)?;
        Ok(transaction.commit()?)
    }

    /// All answers since a day, oldest first, without those of days that do not count: what statistics are made of.
    pub fn counting_answers(&self, since: LocalDay) -> Result<Vec<CountingAnswer>, VaultError> {
        check_in_answers::counting_since(&self.connection, since)
    }

    fn advice_of(&mut self, today: LocalDay) -> Result<Option<Advice>, VaultError> {
        let last = advice_given::last(&self.connection, today)?;
        match last {
            Some((day, given)) if day == today => return Ok(Some(given)),
            _ if !may_advise(today, last.map(|(day, _)| day)) => return Ok(None),
            _ => {}
        }
        let since = today.before_days(RECENT_DAYS).unwrap_or(today);
        let due = advice(today, &self.counting_answers(since)?);
        if let Some(due) = due {
            advice_given::put(&self.connection, today, due)?;
        }
        Ok(due)
    }
}

/// Whether each answer is within the range of its item, and `day` may still be answered at `now`.
pub(super) fn check_in_time(
    day: LocalDay,
    answers: &[CheckInAnswer],
    words: Option<&CheckInWords>,
    today: LocalDay,
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<(), VaultError> {
    let fits = |answer: &CheckInAnswer| answer.value.is_none_or(|value| value <= answer.item.most());
    if !answers.iter().all(fits) {
        return Err(VaultError::OutOfRange("an answer is out of the range of its item"));
    }
    let civil = now.with_timezone(&zone).naive_local();
    let occasions = answers.iter().map(|answer| answer.item.occasion());
    // Words belong to the evening.
    let mut occasions = occasions.chain(words.map(|_| Occasion::Evening));
    if occasions.all(|occasion| may_fill(occasion, day, today, civil)) {
        Ok(())
    } else {
        Err(VaultError::TooLate)
    }
}
