# The shutdown ritual and its short ways. It takes four minutes at most, and every step may stay empty.

ritual-title = Close the day
ritual-progress = Close the day · Step { $step } of 6
ritual-next = Next
ritual-back = Back
ritual-close = Close the day
ritual-optional = May stay empty.
ritual-keys = Enter or Ctrl+Enter: next · Alt+←: back
ritual-keys-lines = Ctrl+Enter: next
ritual-keys-decide = 1 to 4: decide · Enter: keep · Ctrl+Enter: next · Alt+←: back
ritual-keys-check = 0 to 9 and t for ten · Ctrl+Enter: next · Alt+←: back
ritual-not-today = Not today
ritual-not-today-hint = Closes the day without writing

## Empty your head
ritual-loops-title = Empty your head
ritual-loops-lead = Whatever is still open, a line each. It will be here tomorrow, so it need not stay with you tonight.
ritual-loops-label = Open ends, a line each
ritual-loops-older = { $count ->
    [one] One line is still there from an earlier day. Delete it where it is done.
   *[other] { $count } lines are still there from earlier days. Delete what is done.
  }

## Decide each
ritual-decide-title = Decide each
ritual-decide-lead = A time and a first small step are enough to let go of it. What you leave undecided comes back tomorrow.
ritual-decide-none = Nothing is open. That is a good place to stop.
decide-later = Later
decide-hand-over = Hand over
decide-drop = Drop
decide-finish = Finish now, 10 minutes
decide-when = When
decide-when-tomorrow = Tomorrow
decide-first-step = The first small step
decide-to = To whom
decide-keep = Keep
decide-change = Change
decide-this = Decide
decide-older = since an earlier day
decided-later = { $when }: { $step }
decided-some-time = Some time
decided-hand-over = Handed to { $to }
decided-drop = Dropped
decided-done = Done

## Ten minutes
ritual-finish-title = Ten minutes for this one
ritual-finish-lead = Then it is time to stop, finished or not. There is one of these an evening.
ritual-finish-done = It is done
ritual-finish-open = Stop here

## Look ahead
ritual-ahead-title = Look ahead
ritual-ahead-lead = What is fixed tomorrow, and what matters. One thing is enough, three are the most.
ritual-ahead-fixed = The first fixed time tomorrow
ritual-ahead-matters = What matters tomorrow
ritual-ahead-matter = What matters, { $number }
ritual-ahead-cost = What it costs, { $number }
cost-none = Energy
cost-light = light
cost-medium = medium
cost-deep = deep

## What mattered
ritual-mattered-title = What mattered today
ritual-mattered-lead = One thing that went well, was of use to someone, or simply counted.

## Check-in
ritual-check-title = How was it
ritual-check-lead = Three numbers and two lines. Half of it is fine.

## The end
ritual-close-title = The last words
ritual-close-lead = Say them, aloud or to yourself. Then the day is over.
ritual-close-phrase = Your words
phrase-1 = Shutdown complete.
phrase-2 = That is enough for today.
phrase-3 = The rest can wait until tomorrow.
phrase-4 = I leave it here.

## Closed
ritual-complete-title = Shutdown complete
ritual-complete-until = Nothing will speak until { $when }.
ritual-complete = Nothing will speak until your next start of work.
ritual-complete-first = Tomorrow begins with
ritual-complete-locked = What you wrote is saved and locked.
ritual-complete-lock = Close this window
ritual-complete-untold = It is all saved. Only the background part did not answer, so it may still speak today.

## Closed once more
ritual-again-title = Close it once more
ritual-again-lead = You opened the day again. Has anything come up since? What you wrote before is kept.

## Closed the next morning
ritual-late-title = Close the day before
ritual-late-lead = It was left open. What is still on your mind from it, a line each? A minute is enough.
ritual-late-day = { $date }
ritual-late-close = Close it
late-title = { $date } was left open
late-about = A minute is enough to close it.
late-go = Close it now

## Tomorrow, seen from today
ahead-title = What matters today
ahead-first = First: { $time }
ahead-cost-light = light
ahead-cost-medium = medium
ahead-cost-deep = deep
