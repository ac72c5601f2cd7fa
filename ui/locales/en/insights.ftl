# Early signs and links. Numbers first; no cause, no verdict, no advice, no praise and no blame, always a way out.

early-title = Early signs
early-lead = Your last four weeks beside what was usual for you before them.
early-by-chance = About { $times ->
    [one] once
   *[other] { $times } times
  } in { $years ->
    [one] a year
   *[other] { $years } years
  } a sign appears by chance alone, where nothing has changed. Small dips are mostly missed.
early-level = How easily a sign is said: { $level }.
early-level-change = Change it in the settings
early-nothing = Nothing stands out from your usual. How you are, only you can tell.

early-pointer = An early sign stands in Patterns, with your own numbers.
early-pointer-open = Look at it
early-sign = A sign of { $date }
early-numbers = { $item }: last 4 weeks { $recent }, your usual { $usual }
early-days = { $recent } days beside { $usual } earlier ones
early-own-numbers = These are your own numbers beside each other; newer days count more. What lies behind them they cannot say.

early-ask = What do you say?
early-answer-true = It is so
early-answer-true-about = It is noted, and your own steps stay open here.
early-answer-explained = There was a reason
early-answer-explained-about = You say which days. They stop counting, and everything is worked out anew.
early-answer-not_for_me = This is fine for me
early-answer-not_for_me-about = Nothing more is said for 28 days.
early-answer-new_normal = This is my usual now
early-answer-new_normal-about = Your usual is learnt anew from today, which takes 28 days.
early-reason-first = The first day of it
early-reason-last = The last day
early-reason-mark = What it was
early-reason-keep = Leave these days out
early-reason-cancel = Back
early-said-true = You said: it is so.

early-steps = Your own steps for this
early-steps-none = There are none yet. They are best written in calm weeks.
early-steps-open = Open them in the plan
early-steps-write = Write the first one
early-ladder-none = Nobody has a place in your plan yet for such days.
early-ladder-add = Note whom to turn to

early-item-energy = Energy in the morning
early-item-drained = Drained by work
early-item-distance = Distance from work
early-watched = What is looked at
early-standing-no_check_ins = No check-ins yet.
early-standing-first_weeks = { $days ->
    [one] 1 day
   *[other] { $days } days
  } to go: the first four weeks only learn what is usual for you.
early-standing-too_few_recent = { $some } of { $of } check-ins in the last two weeks; with { $of } there is a comparison.
early-standing-usual_too_thin = { $some } of { $of } earlier days that a comparison needs.
early-standing-all_alike = { $value } on each of { $days } days: where nothing moves there is nothing to compare.
early-standing-compared = Last 4 weeks { $recent } ({ $recentDays } days), your usual { $usual } ({ $usualDays } days).
early-side-within = Within your usual.
early-side-below = Steadily below your earlier usual.
early-side-above = Steadily above your earlier usual.

early-quiet = You said that this is fine for you. Nothing is said before { $date }.
early-answered = What you said of earlier signs
early-answered-one = Sign of { $date }: { $answer }
early-answered-marked = { $days ->
    [one] 1 day was
   *[other] { $days } days were
  } left out.
early-take-back = Take back
early-fit = 2 signs in half a year were so, by your own word. A guided look asks whether work and you still fit, whenever you like.
early-fit-open = Begin the look

## Links
link-title = What goes together with your energy
link-lead = Which parts of a day go together with your energy of the next morning, after a strict test.
link-proof = A link and no proof: a third thing may stand behind both, and first numbers like these tend to shrink.
link-choose = What shall be looked at?
link-choose-about = It is chosen before any look, so that nothing is searched for until it turns up. Up to { $most } of them.
link-choose-full = { $most } are chosen. Leave one out for another.
link-choose-keep = Keep this choice
link-choose-cancel = Leave it as it is
link-change = Change what is looked at
link-change-anew = A look was had already. With another choice it begins anew: only looks after today count.
link-nothing-chosen = Nothing is chosen yet, so nothing is looked at.
link-no-mornings = 0 mornings with a number for your energy so far. The first one begins the count.
link-first-look = { $days ->
    [one] 1 day
   *[other] { $days } days
  } until the first look, on { $date }.
link-next-look = { $looks ->
    [one] 1 look
   *[other] { $looks } looks
  } so far; the next is on { $date }. Two looks in a row must find a link before it is shown, and two without it take it back.
link-days = { $days } of { $of } days
link-list = What is looked at
link-shown = On mornings after { $after } your energy was about { $difference } { $way ->
    [lower] lower
   *[higher] higher
  } (plausible { $low }–{ $high }; { $days } days).
link-named = “{ $factor }”
link-doors = Ways from here
link-talk = Others have a say in this. It may be a point for a talk.
link-talk-open = Prepare a talk
link-together = { $factors } come together too often to tell apart.
link-none = No clear link yet. That is the usual result.
link-found-link = a link, above
link-found-no_clear_link = no clear link
link-found-not_told_apart = not to be told apart from another one
link-found-too_few_days = { $some } of { $of } days
link-found-never_changed = the same on each day
link-found-too_seldom = the rarer answer { $some } of { $of } times
link-found-too_few_values = { $some } of { $of } different values
link-found-energy_never_changed = your energy was the same each morning
link-found-follows_the_calendar = not to be told from the days of the week
link-found-nothing_left_open = numbers too regular for a look

factor-lunch_away = Lunch away from work
factor-moved = Moving your body
factor-chose = One thing of your own choice
factor-outside = Being outside
factor-talked = A good word with someone
factor-switched_off = Switching off in the evening
factor-breaks = Breaks, counted by Evenkeel
factor-ritual = Closing the day by the ritual
factor-overtime = Working longer than planned
factor-hours = Hours at this computer
factor-after_hours = Hours at it after closing
after-lunch_away = a lunch away from work
after-moved = a day with movement
after-chose = a day with one thing of your own choice
after-outside = a day with time outside
after-talked = a day with a good word
after-switched_off = an evening of more switching off (by { $more } points)
after-breaks = a day with more breaks (by { $more })
after-ritual = a day closed by the ritual
after-overtime = a day longer than planned
after-hours = a day with more time at this computer (by { $more } h)
after-after_hours = an evening with more time at this computer after closing (by { $more } h)
