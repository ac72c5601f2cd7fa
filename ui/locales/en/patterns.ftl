# Patterns: what check-ins and records add up to, in plain numbers; no grades and no streaks.

patterns-title = Patterns
patterns-lead = Your own numbers, beside what is usual for you. Nothing here is a grade, and a day without an answer is no gap to make up for.
patterns-print = Print
patterns-locked = What your check-ins show is in your vault, and the vault is locked. The look back below needs no vault.
patterns-absent = What your check-ins show will be kept in your vault, and there is none yet. The look back below needs no vault.
patterns-unlock = Unlock the vault
patterns-make = Make the vault

## Looking back
history-title = Looking back
history-lead = What was recorded on this computer, week by week. Nothing here is a grade.
history-empty = Nothing is recorded yet. After the first days there is something to see.
history-rituals = Days closed by the ritual: { $done } of the last { $of }.
history-mean = Over the last four whole weeks you were active at this computer { $span } a week.
history-band-from45 = That is close to 48 hours, the most that European law allows on average, all work included.
history-band-from48 = European law allows 48 hours a week on average, all work included.
history-band-from55 = In a large review of WHO and ILO in 2021, 55 hours of work and more a week went together with more strokes and heart disease than 35 to 40 hours.

history-hours = Active at the computer, hours
history-hours-day = before the closing of the day
history-hours-after = after it
history-hours-about = Work or not, as far as this computer could tell.
history-hours-text = Most in the week of { $week }: { $most }; least: { $least }. After the closing: { $after } in all these weeks.
history-breaks = Breaks
history-breaks-taken = offered and taken
history-breaks-natural = came by themselves
history-breaks-text = { $taken } of { $offered } offered breaks were taken, and { $natural } came by themselves.

history-table = All numbers
history-week = Week of
history-days = Days of work
history-active = Active
history-after = After closing
history-offered = Offered
history-taken = Taken
history-natural = Natural
history-postponed = Postponed
history-skipped = Skipped
history-lunch = Lunch away
history-closed = Days closed
history-of = { $some } of { $all }
