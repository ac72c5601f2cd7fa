# The tray, the notifications and the command line.

kind-micro = Micro-break
kind-rest = Rest break
kind-eyes = Break for the eyes

span-seconds = { $seconds } s
span-minutes = { $minutes } min
span-minutes-seconds = { $minutes } min { $seconds } s
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min

# Why it is quiet; each completes "Quiet: …".
quiet-pause = paused
quiet-do-not-disturb = do not disturb is on
quiet-full-screen = a program is in full screen
quiet-camera = the camera is in use
quiet-microphone = the microphone is in use
quiet-meeting = a meeting
quiet-deep-block = a block of deep work
quiet-screen-share = the screen is shared
quiet-kept-awake = a program keeps the screen on
quiet-battery = on battery
quiet-app = { $name } is running
quiet-before-work = work has not begun
quiet-after-work = work is over
quiet-between-hours = between working hours
quiet-day-off = a day off
quiet-day-closed = the day is closed
quiet-lunch = lunch
quiet-idle = nobody at the keyboard
quiet-away = away
quiet-near-log-off = log-off is near
quiet-near-lunch = lunch is near
quiet-because = Quiet: { $reason }
quiet-because-since = Quiet: { $reason } since { $time }
quiet-because-until = Quiet: { $reason } until { $time }
quiet-because-until-tomorrow = Quiet: { $reason } until tomorrow, { $time }

next-break = { $kind } at { $time }
next-break-owed = { $kind }: due now
next-break-none = No break planned
break-running = { $kind } until { $time }
break-offered = { $kind } is about to start
log-off-at = Log-off at { $time }
log-off-open = Time to log off
log-off-closed = The day is closed

menu-take = Take a break now
menu-postpone = Postpone { $length }
menu-skip = Skip this break
menu-pause = Pause
menu-pause-for = For { $length }
menu-pause-tomorrow = Until tomorrow
menu-resume = Resume
menu-ignore = Ignore that { $reason }
menu-log-off = Log off now
menu-mood = How is it right now
menu-mood-end = { $mood }: { $end }
menu-mood-least = very low
menu-mood-most = very good
menu-open = Open Evenkeel
menu-quit = Quit

heads-up-title = { $kind } soon
heads-up-body = { $length }, starting in { $starts-in }.
button-start = Start now
button-postpone = Postpone { $length }
button-skip = Skip
button-begin = Begin
button-snooze = In { $length }
button-settings = Settings
button-ignore-signal = Ignore this signal
button-open-plan = Open the plan

break-notice-title = Time for a break
break-notice-body = Look away from the screen for { $length }.
lunch-title = Time for lunch
lunch-body = A real break, away from the desk.
log-off-hint-title = One hour to log-off
log-off-hint-body = What still has to be done today, and what can wait?
wind-down-title = Winding down
wind-down-body = Log-off in { $length }. Bring to a close what you are doing.
ritual-title = Time to log off
ritual-body = A few minutes to close the day and leave it here.
after-hours-title = You are still here
after-hours-body = The day is closed. Whatever it is can wait until tomorrow.
quiet-question-title = Quiet for a long time
quiet-question-body = No breaks for hours: { $reason }. If that is not so, the signal can be ignored from now on.
plan-note-title = A note from your plan
plan-note-body = Something you wrote down for this moment is waiting.

cli-not-running = Evenkeel is not running.
preview-day-off = { $day } is a day off.
preview-lunch = Lunch
preview-hint = Log-off in an hour
preview-wind-down = Wind-down
preview-ritual = Closing the day

# What can be noticed of the desktop, for `evenkeel doctor`.
signal-presence = Whether somebody is at the keyboard
signal-lock = The locked screen
signal-suspend = The computer's sleep
signal-do-not-disturb = Do not disturb
signal-full-screen = Full screen
signal-apps = The listed programs
signal-camera = The camera in use
signal-microphone = The microphone in use
signal-kept-awake = A program that keeps the screen on
signal-battery = Running on battery
source-clocks = the clocks
source-device-files = the device files
source-notification-service = the notification service
source-settings-portal = the settings portal
source-screen-saver = the screen saver
signal-seen = { $signal }: seen, by { $by }
signal-unseen = { $signal }: cannot be seen here; { $why }
unseen-lost = whoever told has gone
unseen-not-allowed = the device may not be looked at
unseen-display-is-silent = this display server does not tell
unseen-nobody-tells = no program of this desktop tells
unseen-no-display = there is no display
unseen-no-session-bus = there is no session bus
unseen-no-system-bus = there is no system bus
unseen-this-system = that is not written for this system yet
