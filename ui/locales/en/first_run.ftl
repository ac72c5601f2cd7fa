# The first two minutes. Each step says what it is good for, and can be left out.

first-step = Step { $number } of { $count }
first-begin = Begin
first-next = Next
first-later = Later
first-done = To my day
first-leave = Leave the rest for later

first-welcome-title = Welcome to Evenkeel
first-welcome-lead = A quiet companion for getting your strength back while you keep your job.
first-welcome-breaks = It reminds you of breaks at times that suit, and stays quiet when they do not.
first-welcome-evening = It helps you to end the working day for good, in four minutes or less.
first-welcome-plan = It holds your plan and your journal: what drains you, what restores you, what you want to change.
first-welcome-here = All of it stays on this computer. There is no account, and Evenkeel opens no network connection.
first-welcome-limits = It is no medical device and makes no diagnosis. “Help now” at the side is always one click away.
first-welcome-time = What follows takes two minutes. Every step can be left out and found again in the settings.

gate-first_run-title = Protect what you write
first-vault-done = It is protected.
first-vault-closes = It locks by itself after a while without use, and whenever you lock the screen.

first-hours-title = When you work
first-hours-lead = Outside these hours Evenkeel says nothing. At their end it helps you to log off.
first-hours-days = Working days
first-hours-from = From
first-hours-to = To
first-hours-finer = Different hours on some days, days off and flexible hours are in the settings.

first-rhythm-title = Your rhythm
first-rhythm-lead = Time away from the keyboard counts as a break, so nobody is sent away twice. Each break can be postponed or skipped.

rhythm-title = Rhythm of breaks
rhythm-steady = Steady
rhythm-steady-about = 3 minutes after 50 minutes of activity, 12 minutes after two and a half hours.
rhythm-eyes_too = Eyes, too
rhythm-eyes_too-about = The same, and 40 seconds for the eyes every 25 minutes.
rhythm-short_and_often = Short and often
rhythm-short_and_often-about = 1 minute after 25 minutes of activity, 8 minutes after 100.
rhythm-own = You have a rhythm of your own. Choosing one of these takes its place.

first-check-in-title = How it is right now
first-check-in-lead = Four numbers, about half a minute. There is no right answer, and whatever you leave out stays empty.
first-check-in-free = With a few weeks of these you can see what is usual for you.
first-check-in-locked = Check-ins are kept encrypted, with your journal. Once you have chosen a passphrase, they are one click away under “Check-in”.

first-checks-title = What works on this desktop
first-checks-lead = Desktops differ. Where something is missing, Evenkeel finds another way.
first-check-notices = Notices can be shown.
first-check-tray = There is a tray for the icon.
first-check-presence = Evenkeel can tell when you are away, so your own breaks count.
first-check-windows = Break windows can be shown.
first-check-quiet = Do not disturb is on now. While it is, breaks wait.

first-ready-title = That is all
first-ready-tray = Evenkeel now lives in the tray. A click on its icon opens a menu; closing this window ends nothing.
first-ready-window = This desktop has no tray. Starting Evenkeel again opens this window; closing it ends nothing.
first-ready-change = Nothing of this is final. Settings change at once, whenever you like.
first-ready-safety = One question, if you like
first-ready-safety-about = Some situations are not for one person to carry: harassment, unsafe work, being ill, or not knowing how to go on. Then people come first, and a plan second.
first-ready-safety-go = Look at the question
