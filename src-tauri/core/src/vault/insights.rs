//! What the vault's check-ins show: early signs and links, and what the user says of them.
//!
//! It gathers the days and keeps answers; what they amount to is the matter of `patterns`. Invariant: an answer is kept only
//! for a sign that is there, and what it marks is exactly what taking it back unmarks.

use super::error::VaultError;
use super::{Vault, check_in_answers, check_in_days, check_in_pauses, link_choice, sign_answers};
use crate::checkin::DayMark;
use crate::insight::{BadSeries, Sensitivity};
use crate::patterns::{
    Counted, Factor, GivenAnswer, WorkedDay, has_looked, links_view, may_answer, signs_view,
};
use crate::time::LocalDay;
use crate::view::{Insights, SignReply};

/// A reason for a sign lies within the days that a comparison looks at.
const LONGEST_REASON_DAYS: i64 = 112;

impl From<BadSeries> for VaultError {
    /// Answers are checked before they are kept.
    fn from(_: BadSeries) -> VaultError {
        VaultError::Damaged
    }
}

impl Vault {
    /// Early signs and links as of `today`. `worked`: what the app itself saw, oldest first.
    pub fn insights(
        &self,
        worked: Vec<WorkedDay>,
        sensitivity: Sensitivity,
        today: LocalDay,
    ) -> Result<Insights, VaultError> {
        let counted = self.counted(worked)?;
        let given = sign_answers::list(&self.connection)?;
        Ok(Insights {
            signs: signs_view(&counted, &given, sensitivity, today)?,
            links: links_view(&counted, &link_choice::of(&self.connection)?, today)?,
        })
    }

    /// Keeps what the user says of the sign of a day, in the place of what was said of it before.
    pub fn answer_sign(
        &mut self,
        sign: LocalDay,
        reply: SignReply,
        sensitivity: Sensitivity,
        today: LocalDay,
    ) -> Result<(), VaultError> {
        let given = sign_answers::list(&self.connection)?;
        let view = signs_view(&self.counted(Vec::new())?, &given, sensitivity, today)?;
        if !may_answer(&view, sign) {
            return Err(VaultError::NotFound);
        }
        let (days, mark) = match reply {
            SignReply::Explained { first, last, mark } => (days_of_reason(first, last, today)?, Some(mark)),
            SignReply::True | SignReply::NotForMe | SignReply::NewNormal => (Vec::new(), None),
        };
        let transaction = self.connection.transaction()?;
        let mut marked = Vec::new();
        for day in days {
            if check_in_days::of(&transaction, day)?.0.is_none() {
                check_in_days::put_mark(&transaction, day, mark)?;
                marked.push(day);
            }
        }
        let answer = GivenAnswer { sign, day: today, answer: reply.answer(), marked };
        sign_answers::put(&transaction, &answer)?;
        Ok(transaction.commit()?)
    }

    /// The sign is as if nothing had been said of it; days that were marked with the answer count again.
    pub fn take_back_sign_answer(&mut self, sign: LocalDay) -> Result<(), VaultError> {
        let transaction = self.connection.transaction()?;
        let given = sign_answers::list(&transaction)?.into_iter().find(|one| one.sign == sign);
        for day in given.ok_or(VaultError::NotFound)?.marked {
            check_in_days::put_mark(&transaction, day, None::<DayMark>)?;
        }
        sign_answers::remove(&transaction, sign)?;
        Ok(transaction.commit()?)
    }

    /// Chooses what is looked at. After a look it begins anew, since whoever has looked does not choose beforehand.
    pub fn choose_factors(&mut self, factors: &[Factor], today: LocalDay) -> Result<(), VaultError> {
        let before = link_choice::of(&self.connection)?;
        let has_looked = has_looked(&self.counted(Vec::new())?, &before, today)?;
        let next = before
            .replaced_by(factors, has_looked, today)
            .ok_or(VaultError::OutOfRange("at most 8 different things are looked at"))?;
        link_choice::put(&self.connection, &next)
    }

    /// All that signs and links are made of.
    fn counted(&self, worked: Vec<WorkedDay>) -> Result<Counted, VaultError> {
        let first = check_in_answers::days(&self.connection)?.first().copied();
        let answers = first.map_or(Ok(Vec::new()), |first| self.counting_answers(first))?;
        let marked = check_in_days::marks(&self.connection)?.into_iter().map(|(day, _)| day);
        let left_out = marked.chain(check_in_pauses::days(&self.connection)?).collect();
        Ok(Counted { answers, worked, left_out })
    }
}

fn days_of_reason(first: LocalDay, last: LocalDay, today: LocalDay) -> Result<Vec<LocalDay>, VaultError> {
    let age = |day: LocalDay| (today.0 - day.0).num_days();
    if first > last || last > today || age(first) >= LONGEST_REASON_DAYS {
        return Err(VaultError::OutOfRange(
            "the days of a reason end today at the latest and lie in the last 16 weeks",
        ));
    }
    Ok((0..=(last.0 - first.0).num_days().unsigned_abs()).filter_map(|days| first.after_days(days)).collect())
}
