# Today: what of the vault is for this day, and what runs beside it.

## While the vault is locked
own-locked-title = Your own day
own-locked-about = What matters today, and what you put aside, open with the vault.
own-locked-waiting = { $count ->
    [one] One sealed note is waiting.
   *[other] { $count } sealed notes are waiting.
  }
own-unlock = Unlock
gate-today-title = Your own day

## Worries
park-title = Park a worry
park-about = It stays out of sight until your next day of work begins.
park-keep = Put it aside
park-kept = It is put aside. It comes back with the next day of work, and not before.
worries-title = Put aside, and back
worries-about = You wrote this down to leave it for a while. What is to become of it?
worry-done = Done
worry-tonight = Into tonight's ritual
worry-let_go = Let go

## The day as the plan suggests it
tasks-title = Today's few
tasks-over = More must be done than today holds. It can be moved, made smaller, traded or asked about.
tasks-move = Tomorrow
tasks-shrink = Make it smaller
tasks-ask = Prepare to ask
tasks-rest = { $count ->
    [one] One more
   *[other] { $count } more
  }
tasks-planned = Planned: { $planned } of { $budget }. The rest of the day stays open.
tasks-rule-earlier_is_better = { $count ->
    [0] Ordered as if earlier hours were the better ones. Tap your energy now and then, and your own hours will count.
    [one] Ordered as if earlier hours were the better ones: there is only one tap of your energy so far.
   *[other] Ordered as if earlier hours were the better ones: there are only { $count } taps of your energy so far.
  }
tasks-rule-own_energy = Ordered by your own energy, from { $count } taps of the last two weeks.
tasks-to-plan = Open in the plan
task-done = Done
task-meaning = means a lot
task-asks = Moved several times. Drop it, make it smaller, or trade it?
because = Here because: { $reasons }
because-top = you marked it
because-must = must
because-overdue = past its day
because-due-today = due today
because-due-tomorrow = due tomorrow
because-due = due in { $days } days
because-meaning = means a lot
because-fits-peak = fits your best hours
because-fits-middle = fits your middle hours
because-fits-low = fits your quiet hours
blocks-title = Deep work today
blocks-line = { $length }, nothing else
ahead-take = Into today's list: { $text }

## In a block of deep work
one-title = Only this
one-park = Something else in mind? Press T, put it down here, and go on.
one-kept = It waits until the block is over.
one-back = Came to mind in your quiet block
one-take = Into today's list

## Lunch
lunch-title = Lunch away from work?
happened-lunch_taken = Lunch taken
happened-lunch_missed = Lunch worked through

## After hours
log-off-after = { $span } at the computer since then.

## Single moments in the check-in
taps-title = { $count ->
    [0] Right now
    [one] Right now, and one tap of today
   *[other] Right now, and { $count } taps of today
  }
taps-about = A tap now and then, three times a day for two weeks, shows which hours carry you.
taps-energy = { $time }: energy { $value }
taps-mood = { $time }: mood { $value }
taps-remove = Take back: { $tap }
taps-keep = Keep this moment

## Settings
section-check_ins = Check-ins
section-check_ins-help = Half a minute, now and then.
section-commands = Commands of your own
section-commands-help = Programs of yours that run at moments of the day, for example to switch do-not-disturb on in the evening. They run without a shell, and what they print is kept nowhere.
setting-check_ins-prompts = Offer check-ins
help-check_ins-prompts = In the morning, and in the evening where no ritual comes. After three days without an answer, once a week.
setting-commands-start = When work begins
setting-commands-break_start = When a break begins
setting-commands-break_end = When a break ends
setting-commands-log_off = When it is time to log off
setting-commands-closed = When the day is closed
setting-commands-limit = Longest run
help-commands-start = Once a day. The program first, then each argument on a line of its own.
help-commands-break_start = The program first, then each argument on a line of its own.
help-commands-break_end = The program first, then each argument on a line of its own.
help-commands-log_off = The program first, then each argument on a line of its own.
help-commands-closed = The program first, then each argument on a line of its own.
help-commands-limit = A command that takes longer is ended.
settings-command-placeholder = Program or argument
settings-command-off = Off
unfit-command = A program belongs here, then its arguments. The old value is still in force.
notice-day_command_failed = A command of your own did not work ({ $detail }). All else goes on; it can be changed in the settings.
