# The guided looks back: plain numbers, a few words, nothing that must be filled.

review-look-week = The week
review-look-month = The month
review-look-fit = Does it still fit?
review-about-week = About five minutes. From Friday on it is offered here.
review-about-month = A little longer. Offered from the last Friday of the month on.
review-about-fit = A sheet for role, priorities and expectations. Offered twice a year.
review-due-week = About five minutes, and every step can stay empty.
review-due-month = The six areas, three lines, and where the hours went.
review-fit-two_signs = You have found two early signs true within half a year. That can be a reason to look at how the work fits.
review-fit-half_year = Half a year has passed. A calm moment to look at how the work fits.
review-begun = You have begun. It goes on where you were.
review-begin = Begin
review-go-on = Go on
review-progress = step { $step } of { $of }
review-on = Next
review-back = Back
review-keep = Keep it
review-later = Later
review-keys = All of it is optional, and kept with every step. Ctrl + Enter goes on, Alt + ← goes back.
review-to-plan = To the plan
review-done-week = That was the week
review-done-month = That was the month
review-done-fit = The sheet is kept
review-done-about = It stands in your plan under Relapse prevention. Steady is enough.

## The steps of the week
review-week-numbers-title = Your week in numbers
review-week-numbers-lead = What you said and what was recorded. No grades.
review-week-limits-title = What you protected
review-week-limits-lead = Days without a tap count for nothing, and no kept day is taken away.
review-week-people-title = Someone who understands
review-week-people-lead = Did you talk to someone who understands this week?
review-week-words-title = One thing to keep, one to let go
review-week-words-lead = A line each, or none.
review-week-next-title = One small step
review-week-next-lead = Small enough for the coming week.

## The steps of the month
review-month-numbers-title = Your month in numbers
review-month-numbers-lead = This month beside the last one, and the last weeks beside a time further back.
review-month-areas-title = The six areas
review-month-areas-lead = How is each of them just now? Leave out what you like.
review-month-lines-title = Three lines
review-month-lines-lead = You, the others, and what is bigger than both.
review-month-load-title = Where the hours went
review-month-load-lead = By how much the things you finished meant to you.
review-month-next-title = What carried you, and what comes next
review-month-next-lead = A line each, or none.

## The steps of the fit
review-fit-keep-title = What shall stay
review-fit-keep-lead = Before looking at anything else.
review-fit-fit-title = Role, priorities, expectations
review-fit-fit-lead = As they are, in your words.
review-fit-options-title = How it could go on
review-fit-options-lead = Write down ways without choosing one. Staying just as it is may be among them.
review-fit-values-title = Your values, once more
review-fit-values-lead = Do these words still say it? Change them, or leave them.
review-fit-no-advice = This sheet gives no advice to stay or to leave. Take it to someone you trust if you like.

## Numbers
review-item = What was asked
review-week-now = This week
review-week-before = The same days last week
review-month-now = This month
review-month-before = Last month
review-week-days = { $count ->
    [one] You checked in on one day this week.
   *[other] You checked in on { $count } days this week.
}
review-month-days = { $count ->
    [one] You checked in on one day this month.
   *[other] You checked in on { $count } days this month.
}
review-week-unsaid = No check-ins this week. That is all right.
review-month-unsaid = No check-ins this month. That is all right.
review-of-days = { $count ->
    [one] one day
   *[other] { $count } days
}
review-none-before = nothing said
review-ends = 0 { $least }, 10 { $most }
review-active = { $span } at the computer, on { $days ->
    [one] one day of work
   *[other] { $days } days of work
}
review-breaks = { $taken } of { $offered } offered breaks taken, and { $natural } came by themselves
review-closed = { $closed } of { $days } days closed
review-lunch = { $taken } of { $all } lunches away from work
review-after = { $span } after closing
review-moments = Moments that mattered
review-moments-none = None was noted. They may come later.
review-long = Further back
review-long-lower = { $item }: { $now } over the last four weeks, { $then } four to seven months ago. That is lower than chance usually explains.
review-long-higher = { $item }: { $now } over the last four weeks, { $then } four to seven months ago. That is higher than chance usually explains.
review-long-about = { $item }: { $now } over the last four weeks, { $then } four to seven months ago. About the same.
review-long-too_early = For a comparison with months ago there are not enough check-ins yet.
review-long-chance = By chance alone, each of these says “lower” about once in five years. Why something changed, it cannot say.

## Boundaries, people, words
review-kept-14 = kept on { $count } of the last 14 working days
review-no-boundaries = No boundaries in the plan yet.
review-small = One small boundary for the coming week, if you like
review-no-people = In the plan, under Support, you can note who is good to talk to.
review-well = What went well and may stay
review-go = What was hard and may go
review-may-go = This has rested for a while. Put it away?
review-put-away = Put away
review-open-steps = Small steps from before
review-step-done = Done
review-step-weeks = { $weeks ->
    [one] A small step in one of the last 8 weeks.
   *[other] A small step in { $weeks } of the last 8 weeks.
}
review-next = The next small step
review-well-month = What carried you this month
review-areas-last = Last time: { $list }
review-meaning = What it meant
review-meaning-about = Hours of the priorities you finished
review-meaning-much = meant some or much
review-meaning-little = meant little or nothing
review-meaning-untold = not said
review-meaning-none = No finished priorities with hours in these two months. A line is possible all the same.
review-load = One line: does the load fit what counts for you?
review-values = What counts for you: { $list }
review-keep-none = Your list of things to keep is empty. You can fill it in the plan, under Relapse prevention.
review-options-known = Noted earlier:
review-option = Way { $number }
review-option-more = Another way
review-values-about = The words from before stay in the plan, put away, so that you can compare.
review-values-stayed = Stayed the last time
review-values-came = New then
review-values-went = Gone then
