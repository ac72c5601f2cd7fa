# The charts of Patterns and their words: numbers first, no cause, no grade.

## What check-ins show
trends-title = What your check-ins show
trends-item = Show
trends-span = How far back
trends-span-four_weeks = 4 weeks
trends-span-twelve_weeks = 12 weeks
trends-span-year = 1 year
trends-earlier = Earlier
trends-later = Later
trends-period = { $first } to { $last }
trends-empty = There is nothing to draw yet. After the first check-ins your numbers stand here.
trends-empty-before = Nothing was answered in this year.
trends-values = All values
trends-not-counted = does not count
trends-no-answer = no answer
trends-paused = paused
trends-day = Day
trends-answer = Answer
trends-yes = yes
trends-no = no
trends-hours = { $value } h
trends-day-is = { $day }: { $value }

trend-energy = Energy in the morning
trend-switched_off = Switched off in the evening
trend-sleep = Sleep, in hours
trend-drained = Drained by work
trend-distance = Distance from work
trend-mood = Mood in the evening
trend-load = How well the load was carried
trend-say = Say in the work
trend-lunch_away = Lunch away from work
trend-moved = Moved
trend-chose = One thing chosen
trend-outside = Was outside
trend-talked = A good word with someone
trend-overtime = Worked longer than planned
trend-efficacy = Got done what mattered, by week
trend-meaning = Saw a sense in it, by week
trend-connection = Felt connected, by week
trend-reached = Reached after hours, by week
trend-understood = Talked with someone who understands, by week

course-title = Day by day
course-usual-mean = Usual
course-usual-range = Usually between
course-text-none = No answer in this time.
course-text-one = One answer in this time: { $value }.
course-text-same = Answered on { $answered } of { $days } days, always { $value }.
course-text = Answered on { $answered } of { $days } days: between { $lowest } and { $highest }, half of them at { $median } or more.
course-text-weekly = { $answered } answers: between { $lowest } and { $highest }, half of them at { $median } or more.
course-text-yes = Yes on { $yes } of the { $answered } days that were answered.
course-usual-known = Last four weeks { $recent }, your usual { $mean }: mostly between { $low } and { $high }, based on your { $days } days before them.
course-usual-known-only = Your usual is { $mean }: mostly between { $low } and { $high }, based on your { $days } days.
course-usual-learning = What is usual for you is still being learnt: { $left ->
    [one] one more day.
   *[other] { $left } more days.
  }
course-usual-few_recent = Too few answers in the last two weeks to set beside your usual: { $check_ins } of { $of }.
course-usual-thin = Your usual takes { $of } days, and there are { $days } so far.
course-key-answers = your answers
course-key-usual = your usual, and one spread around it
course-key-apart = paused or not counted

pixels-title = The year, day by day
pixels-text = In these 52 weeks { $answered } days were answered. The larger and deeper a square, the more.
pixels-hint = The arrow keys go from day to day.
pixels-week = Week of
pixels-least = { $value }, { $end }
pixels-key-missing = no answer
pixels-key-apart = does not count
pixels-key-paused = paused

weekday-title = By weekday
weekday-text = Highest on { $high } ({ $highest }), lowest on { $low } ({ $lowest }).
weekday-text-same = About the same on every weekday that is known.
weekday-text-none = No weekday has enough answers yet.
weekday-about = Means; below each stands on how many days it rests. Few days move a lot.
weekday-day = Weekday
weekday-mean = Mean
weekday-on = Days

hours-title = Energy through the day
hours-text-none = Nobody has said yet how much energy there is when. One tap now and then, three a day, is enough.
hours-rule-earlier = No map of your own yet, so the plain rule holds that earlier is better: based on { $taps } taps on your { $days } days, while each part of the day takes { $fewest }.
hours-rule-own = By your own energy of the last two weeks: based on { $taps } taps on your { $days } days.
hours-about = The middle of all taps of an hour; an hour is shown from { $fewest } taps on.
hours-part = { $band }: { $from } to { $to }
hours-band-peak = most energy
hours-band-middle = middling
hours-band-low = least energy
hours-hour = Hour
hours-median = Middle
hours-taps = Taps
hours-from = { $hour }:00

estimates-title = Estimated and taken
estimates-text = Tasks took { $ratio } times as long as you thought, on the middle of { $tasks } tasks.
estimates-text-few = { $tasks } of { $fewest } finished tasks with an estimate and a time. Your own ratio is said from { $fewest } on.
estimates-estimated = estimated
estimates-taken = taken
estimates-task = Task
boundaries-title = Boundaries
boundaries-text = Kept { $kept } of the { $marked } times that you marked one in the last twelve weeks.
boundaries-kept = kept
boundaries-bent = bent
