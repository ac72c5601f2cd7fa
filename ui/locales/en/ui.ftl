# The words of the window and of the break page. Calm, short, second person, no guilt, no exclamation marks.

brand = Evenkeel

## Frame
nav-label = Screens
nav-today = Today
nav-journal = Journal
nav-plan = Plan
nav-check_in = Check-in
nav-patterns = Patterns
nav-ritual = Log off
nav-settings = Settings
nav-hint = Ctrl+{ $key }
demo-banner = Demo data: these days are made up, so that you can look around.
nav-private = Everything stays on this computer.
nav-vault-open = Journal and plan are open.
nav-lock = Lock
nav-lock-hint = Closes journal, plan and this window
loading = One moment …
try-again = Try again
details = For those who help: { $detail }
cancel = Cancel
copy = Copy
copied = Copied

## Spans
span-seconds = { $count } s
span-minutes = { $count } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min

## Kinds of break
kind-micro = Micro-break
kind-rest = Rest break
kind-eyes = Break for the eyes
kind-own = { $name }

## Today: the next break
today-next = Next: { $kind }
today-next-in = of activity to go
today-owed = Due
today-owed-about = It comes as soon as it suits.
today-none = No break ahead
today-none-about = None will come today.
today-idle = It waits while you are away from the keyboard.
today-unknown = This desktop does not tell whether you are here, so time counts as work.
today-kinds = All kinds
today-kind-line = { $length } after { $interval } of activity
today-kind-in = in { $span }
today-kind-owed = due
today-offered = { $kind } is about to start
today-offered-waiting = It waits for a gap in your typing.
today-running = { $kind }
today-running-left = left
today-running-over = The time is over. Take as long as you need.
today-take = Take a break now
today-heavy = That was heavy
today-heavy-about = Announces a short break now, and makes the next stretch of work half as long.
today-start = Start now
today-postpone = Postpone by { $span }
today-postpones-left = { $count ->
    [one] One more postponement
   *[other] { $count } postponements left
  }
today-skip = Skip
today-leave = Back to work early
today-finish = I am back
today-nothing-to-do = There was nothing to do just now.
today-strict = You made this kind of break strict. It can be left on the break window by holding Esc.

## Today: quiet
quiet-title = Why it is quiet
quiet-since = since { $time }
quiet-until = until { $time }
quiet-long = This has lasted for more than four hours. If it is not so, have it ignored; under Settings, Quiet, you can bring it back.
quiet-ignore = Ignore
quiet-ignore-label = Ignore this from now on: { $reason }
quiet-pause = You paused breaks
quiet-do_not_disturb = Do not disturb is on
quiet-full_screen = A program fills the screen
quiet-camera = The camera is in use
quiet-microphone = The microphone is in use
quiet-meeting = You are in a meeting
quiet-deep_block = A deep-work block is on
quiet-screen_share = You share your screen
quiet-kept_awake = A program keeps the screen on
quiet-battery = The computer runs on battery
quiet-app = { $name } runs in front
quiet-before_work = Work has not begun
quiet-after_work = Work is over for today
quiet-between_hours = You are between two stretches of work
quiet-day_off = Today is a day off
quiet-day_closed = The day is closed
quiet-lunch = It is lunch time
quiet-idle = You are away from the keyboard
quiet-away = The screen is locked
quiet-near_log_off = Log-off is too near for another break
quiet-near_lunch = Lunch is too near for another break
quiet-other = { $name }
quiet-owed-kept = What is owed is kept and comes after.

## Today: pause
pause-title = Pause breaks
pause-30 = 30 min
pause-60 = 1 h
pause-120 = 2 h
pause-tomorrow = Until tomorrow
pause-resume = Resume
pause-on = Paused.
pause-on-until = Paused until { $time }.
day-off-take = Take today off
day-off-on = You took today off. Evenkeel keeps quiet until work starts again.
day-off-undo = Work today after all

## Today: log-off
log-off-title = Log-off
log-off-none = No log-off today
log-off-in = in { $span }
log-off-over = { $span } ago
log-off-now = Log off now
log-off-begin = Begin the shutdown ritual
log-off-wind-down = Time to wind down: finish the thought, leave the rest.
log-off-offered = It is time. Six short steps close the day, in four minutes at most.
log-off-snoozed = Snoozed until { $time }.
log-off-badge = Your working time is over. Whenever you are ready.
log-off-closed = The day is closed.
log-off-reopen = Reopen the day
log-off-snooze = Snooze { $minutes } min
log-off-extend = 30 more minutes
log-off-snoozes-left = { $count ->
    [one] One snooze left
   *[other] { $count } snoozes left
  }

## Today: what happened
happened-title = What happened today
happened-nothing = Nothing yet. The day is young.
happened-break_taken = { $kind } taken
happened-natural_break = A natural break that counted
happened-break_postponed = { $kind } postponed
happened-break_skipped = { $kind } skipped
happened-break_left_early = { $kind } left early
happened-break_degraded = { $kind } as a notice, since its window could not show
happened-paused = Breaks paused
happened-resumed = Breaks resumed
happened-wind_down = Wind-down
happened-ritual_offered = Shutdown ritual offered
happened-log_off_snoozed = Log-off snoozed
happened-day_closed = Day closed
happened-day_opened = Day begun

## Stages of the day
stage-day_off = Day off
stage-before_work = Before work
stage-working = At work
stage-lunch = Lunch
stage-between_hours = Between hours
stage-after_work = After work
stage-closed = Closed

## Notices of the installation
no-vault = There is no vault yet, so nothing that you write can be kept.
no-vault-make = Make a vault
no-vault-enough = Don't say it again
notices-title = About this installation
notice-setting_fell_back = A setting could not be read and keeps its default: { $detail }. Your file was left as it is.
notice-no_display = No display was found, so break windows cannot show. Breaks come as notices where possible.
notice-no_session_bus = No session bus was found. Notices and the tray icon are missing; the schedule goes on.
notice-no_notification_server = No program shows notices here. Evenkeel announces breaks with a small card instead.
notice-no_tray_host = This desktop has no tray, so the icon is missing. Starting Evenkeel again opens this window.
notice-presence_unknown = This desktop does not tell when you are away, so natural breaks cannot count.
notice-store_failed = Today's records could not be written ({ $detail }). Breaks go on. Make room on the disk, then restart Evenkeel.
notice-snapshot_put_aside = The saved state of the day could not be read and was put aside. Counting began anew.
notice-break_window_failed = The break window could not show. Breaks come as notices.
notice-shortcut_taken = These keys belong to another program or another shortcut, and do nothing here: { $detail }. Others can be chosen in the settings.
notice-no_shortcuts = This desktop gives no keys to programs in the background, so the shortcuts have no effect. Everything is in the tray, too.
notice-autostart_failed = Whether Evenkeel starts when you log in could not be arranged ({ $detail }). Everything else goes on; your desktop's own settings can start it, too.

## Vault gate
gate-journal-title = Your journal
gate-check_in-title = Your check-in
gate-plan-title = Your recovery plan
gate-ritual-title = The shutdown ritual
gate-patterns-title = Your patterns
vault-create-why = What you write is encrypted on this computer. Choose a passphrase for it.
vault-create-honest = Nobody can reset it. If both the passphrase and the recovery code are lost, the text is lost too.
vault-passphrase = Passphrase
vault-passphrase-again = The same once more
vault-passphrase-advice = At least 8 characters. Four or five unconnected words are strong and easy to keep.
vault-passphrase-short = { $count ->
    [one] One more character, at least.
   *[other] { $count } more characters, at least.
  }
vault-passphrase-differs = The two differ.
vault-passphrase-same = The two are the same.
vault-show = Show what I type
vault-create = Protect with this passphrase
vault-working = One moment, this is slow on purpose …
vault-unlock-why = Enter your passphrase to open it. It closes again when you lock or close this window.
vault-unlock = Open
vault-unlock-keychain = Open with the keychain
keychain-repair-title = The keychain did not help
keychain-repair-why = The passphrase opened the vault, the keychain of this computer did not: it was emptied, replaced or locked. A new key can be put in it, so that it opens the vault again.
keychain-repair-do = Put a new key in it
keychain-repair-not = Not now
vault-forgot = Forgot the passphrase?
vault-restore = Restore from a backup
vault-have-backup = I have a backup
vault-passphrase-new = New passphrase
vault-code = Recovery code
back = Back
strength-label = How long it would stand
strength-moments = Someone with your files and strong computers would find it within moments.
strength-hours = Someone with your files and strong computers would find it within hours or days.
strength-weeks = Someone with your files and strong computers would need some weeks.
strength-months = Someone with your files and strong computers would need many months.
strength-years = Someone with your files and strong computers would need years.
strength-ages = Nobody finds this by trying, by all that is known today.
recovery-title = Your recovery code
recovery-why = It opens everything if the passphrase is ever forgotten. It is shown this once. Write it on paper and keep it apart from this computer.
recovery-code-label = The recovery code, in order
recovery-type-back = Type it back, to be sure that it is right on paper
recovery-matches = It matches.
recovery-differs = It does not match yet.
recovery-written = I have it on paper
recovery-later = Go on without checking

## What was noticed while opening
findings-title = Open, with a word beforehand
findings-done = Go on
finding-key_copy_healed = One of the two copies of the key file was damaged or old. It was written anew from the other one.
finding-key_copy_not_healed = One of the two copies of the key file is damaged and could not be written anew. Make a backup on another disk soon.
finding-drop_box_key_exchanged = The key for notes that are written while locked is not the one of this vault: somebody changed the file. If that was not you, change the passphrase in the settings, because someone may have had access.
finding-key_change_undone = A change of all keys was cut off and undone. The old passphrase and the old recovery code hold.
finding-key_change_finished = A change of all keys was cut off and has been finished now. Make a new recovery code in the settings, since you may not have seen the last one.
finding-older_than_known = This vault is older than when it was last opened here. If you put back a backup, all is well; if not, somebody exchanged files.

## Writing without opening
note-title = Write something without opening it
note-about = It is sealed at once. You can read it after the next time you open the journal.
note-keep = Keep it
note-kept = Kept.

## The passphrase is forgotten
recover-title = Open with the recovery code
recover-why = Type the code from your paper and choose a new passphrase. Your text stays as it is, and the code stays valid.
recover-open = Open and set this passphrase
recover-neither = I have neither of the two
recover-neither-about = An older backup may still open with an earlier passphrase that you remember. Otherwise the text cannot be read any more, by anyone; then all that is left is to start anew.

## Restoring a backup
restore-title = Restore from a backup
restore-why = Choose a backup. The files that are here now are kept aside and not deleted, so nothing can be lost by trying.
restore-choose = Backups, newest first
restore-none = There is no backup in the vault's own folder. If you kept one elsewhere, show the file below.
restore-elsewhere = A backup file that lies elsewhere
restore-file = Backup file
restore-look = Look into it
restore-by = Opened by
restore-everything = Settings and records, too
restore-everything-about = Those that are here now are kept aside. Evenkeel begins anew afterwards, and asks for the passphrase again.
restore-begins-anew = Everything is here. Evenkeel begins anew in a moment.
restore-passphrase = Passphrase at the time of the backup
restore-code = Recovery code at the time of the backup
restore-do = Restore and open
restore-working = Restoring, one moment …
backup-whole = { $count ->
    [one] One entry, { $size }
   *[other] { $shown } entries, { $size }
  }
backup-damaged = Damaged, cannot be restored ({ $shown } entries, { $size })
backup-newer = Made by a newer version of Evenkeel ({ $shown } entries, { $size })
path-choose = Choose …

## Starting anew
anew-begin = Start anew
anew-title = Start anew
anew-why = Without the passphrase and without the recovery code nobody can read what is in this vault, not even the people who make Evenkeel. You can begin with an empty one.
anew-kept = The old vault is put aside in the data folder and not deleted. If one of the two turns up again, it can still be opened.
anew-sure = I have looked for both and found neither
anew-do = Put it aside and start anew

## Failures: what happened, what is safe, what to do
failure-agent-unreachable = The part of Evenkeel that runs in the background does not answer. Everything written is safe. Starting Evenkeel again brings it back.
failure-unknown-setting = There is no such setting. Nothing was changed.
failure-bad-value = That value does not fit: { $detail }. The old value is still in force.
failure-settings-not-written = The settings file could not be written. The old settings are still in force. Check that the disk has room and the file may be changed.
failure-vault-locked = The vault is locked. What was saved is safe. Open it with your passphrase.
failure-vault-in-use = Another program has your vault open. Nothing is wrong with it. Close the other program, then try again.
failure-slots-damaged = The file with the keys is damaged, and so is its copy. Your text is still on the disk, and nothing was changed. A backup has the keys with it: restore from one.
failure-wrong-passphrase = That passphrase does not open the vault. Nothing was changed. Check Caps Lock and the keyboard layout, then try again.
failure-wrong-recovery-code = This is not the recovery code of this vault. Nothing was changed. If you made a new code since, the older one no longer counts.
failure-mistyped-recovery-code = This is not quite a recovery code: a group is missing, or a character differs. Nothing was changed. Compare it with your paper, group by group.
failure-vault-missing = The keys are here, but the journal file is not. Nothing was made in its place. Restore it from a backup.
failure-vault-empty = The journal file is empty, which should not happen. Nothing was written to it. Restore it from a backup.
failure-newer-version = The vault was made by a later release of Evenkeel. It is safe and was not touched. Use the later release to open it.
failure-vault-damaged = The journal file is damaged and cannot be read. It was left as it is. Restore from a backup; the damaged file is kept aside.
failure-vault-exists = There is a vault here already. It was not touched. Open it with its passphrase.
failure-backup-damaged = This backup is damaged and was not used. Nothing was changed. Choose another one.
failure-passphrase-too-short = A passphrase needs at least 8 characters. Nothing was made yet.
failure-stale-revision = This entry was changed in another window. Nothing was overwritten: the other text is saved, yours is still here. Keep yours as a new entry.
failure-not-found = That is not there any more. The rest is safe.
failure-bad-input = Something is missing or out of range: { $detail }. Nothing was saved yet; what you typed is still here.
failure-three-changes = Three changes are active already. Park one of them to make room for this one.
failure-drop-box-full = No more can be kept while the vault is locked. What was kept is safe. Unlock the vault, which takes it in, then try again.
failure-too-late = That day can no longer be filled in, because memory colours what is far away. Nothing was changed. The journal takes it at any time.
failure-last-way-in = A passphrase or a recovery code must always remain, so this way in was kept.
failure-no-keychain = The system's keychain did not answer or holds no key for this vault. Your text is safe. Use your passphrase.
failure-import-refused = This file was not taken in: { $detail }. Nothing was changed.
failure-import-passphrase = This file is encrypted. Its passphrase is missing or wrong. Nothing was changed.
failure-import-moods = Some moods in this file have no meaning here yet. Say what they mean, then try again. Nothing was changed.
failure-disk-full = The disk is full. What was saved before is safe, and what you typed is still here. Make some room; Evenkeel tries again by itself.
failure-disk = Reading or writing failed. What was saved before is safe, and what you typed is still here. Evenkeel tries again by itself.

## Journal
journal-title = Journal
journal-new = New entry
journal-new-hint = Ctrl+N
journal-list = Entries, newest first
journal-older = Older entries
journal-empty = Nothing yet. One line is enough to begin with.
journal-none-here = No entry fits here.
journal-nothing-chosen = Choose an entry, or begin a new one.
journal-text = Entry of { $date }
journal-placeholder = What is on your mind. Nobody else reads this.
journal-untitled = Empty so far
journal-saved-at = Saved at { $time }
journal-saved-on = Saved on { $date }
journal-saving = Saving …
journal-typing = Not saved yet
journal-unsaved = Nothing to save yet
journal-failed = Not saved: { $why }
journal-keep-as-new = Keep mine as a new entry
journal-loading = Opening the entry …

entry-while-locked = Added while locked
scale-none = No answer

## Journal: finding
search-label = Search the journal
search-placeholder = Search
search-hint = Ctrl+F
search-found = Entries that were found
search-count = { $count ->
    [0] Nothing found.
    [one] One entry found.
   *[other] { $count } entries found.
  }
search-more = { $count ->
   *[other] The first { $count }. Another word narrows it down.
  }
search-nothing = No entry holds all of these words. Fewer or shorter ones find more.
search-order = Order
search-order-newest = Newest first
search-order-best = Best match
finder-calendar = Calendar
finder-tag = Tags
finder-trash = Trash
finder-without = Without { $name }
calendar-before = The month before
calendar-after = The month after
calendar-day = { $count ->
    [0] { $date }, no entry
    [one] { $date }, one entry
   *[other] { $date }, { $count } entries
  }
tags-label = Tags
tags-one = { $count ->
    [one] { $tag }, one entry
   *[other] { $tag }, { $count } entries
  }
tags-none = No tags yet. An entry can have some, under its date.
on-this-day = { $count ->
    [one] On this day: one earlier entry
   *[other] On this day: { $count } from other years
  }

## Journal: the entry
editor-preview = Preview
editor-versions = Earlier versions
editor-questions = A question
editor-discard = To the trash
facts-title = Mood, energy, tags
facts-mood = Mood
facts-mood-least = very low
facts-mood-most = very good
facts-mood-is = Mood { $value }
facts-energy = Energy
facts-energy-least = none
facts-energy-most = plenty
facts-energy-is = Energy { $value }
facts-tags = Tags
facts-tag-placeholder = Add a tag
facts-tag-remove = Remove the tag { $tag }
versions-label = Saved on
versions-back = Bring this version back
versions-about = What stands there now becomes an earlier version itself. Nothing is lost.
versions-none = There is no earlier version yet.
question-label = A question to begin with
question-take = Put it above my text
question-next = Another one
question-step = About

## Journal: the trash
trash-title = Trash
trash-close = Back to the entries
trash-about = Entries stay here for 30 days.
trash-empty = Nothing in here.
trash-gone = gone on { $date }
trash-restore = Put back
trash-erase = Erase for good
trash-erase-really = Really erase, without a way back
trash-moved = The entry is in the trash.
trash-undo = Put it back


## Settings
settings-title = Settings
settings-lead = Changes apply at once.
guide-open = How it works
guide-close = Back to the settings
guide-label = How Evenkeel works
settings-saved = Saved
settings-default = Default: { $value }
settings-range = { $min } to { $max }
settings-reset = Back to the default
settings-on = On
settings-off = Off
settings-add = Add
settings-remove = Remove { $value }
settings-none = None
settings-day-off = Day off
settings-unit-s = seconds
settings-unit-m = minutes
settings-unit-h = hours
settings-amount = { $label }: amount
settings-unit = { $label }: unit
settings-bad-time = A time is written as 09:00.
settings-bad-number = A whole number belongs here.
settings-hours-placeholder = 09:00-17:30
settings-days-placeholder = 2026-12-24/2027-01-02
settings-duration-placeholder = 10m
settings-words-placeholder = Name of a program
settings-reminder-name = What for
settings-reminder-at = At
settings-reminder-days = On (none chosen: every day)
settings-vault = Vault
settings-vault-absent = Journal, plan and ritual are not protected yet. Their first screen asks for a passphrase.
settings-vault-locked = Locked.
settings-vault-open = Open.
settings-vault-lock = Lock and close the window
settings-vault-create = Protect now
settings-vault-unlock = Open now
signals-title = What can be noticed here
signals-lead = Evenkeel is told of these when they change. What this desktop does not tell delays nothing.
signals-nothing = Nothing is known while the background program does not answer.
source-clocks = the clocks
source-device_files = the device files
source-notification_service = the notification service
source-settings_portal = the settings portal
source-screen_saver = the screen saver
signal-seen = works
signal-unseen = cannot be seen here
signal-by = told by { $by }
signal-presence = Whether you are at the keyboard
signal-lock = The locked screen
signal-suspend = The computer's sleep
signal-do_not_disturb = Do not disturb
signal-full_screen = Full screen
signal-apps = Programs in front
signal-camera = Camera in use
signal-microphone = Microphone in use
signal-microphone-limit = The microphone of a Bluetooth headset is not seen.
signal-kept_awake = Players and calls
signal-battery = Running on battery
unseen-lost = Whoever told it has gone. It is looked for again at the next break.
unseen-not_allowed = Your user may not look at the device.
unseen-display_is_silent = The display server does not tell other programs.
unseen-nobody_tells = No program of this desktop tells.
unseen-no_display = There is no display.
unseen-no_session_bus = There is no session bus, by which desktops tell such things.
unseen-no_system_bus = There is no system bus, by which the system tells such things.
unseen-this_system = Evenkeel does not know how on this system yet.
settings-notice-test = Show a test notice
settings-notice-title = Evenkeel
settings-notice-body = This is what an announcement looks like.
settings-notice-sent = A notice was sent. If none appeared, this desktop hides it.
settings-notice-refused = This desktop does not permit notices. Breaks are announced by a small card.
settings-notices = Notices

## Settings: the vault
ways-title = Ways in
ways-unconfirmed = never typed back
ways-change = Change
ways-confirm = Type it back
ways-confirm-do = Compare
ways-renew = New code
ways-remove = Remove
ways-removed = Removed. The other ways in work as before.
ways-keychain-renew = Renew
ways-keychain-add = Let the keychain open it
ways-keychain-about = Whoever can log in to this computer as you can then open the vault.
ways-keychain-added = From now on the keychain of this computer opens the vault, too.
way-passphrase = Passphrase
way-recovery_code = Recovery code
way-keychain = Keychain of this computer
way-unknown = A way in of a newer version
change-current = Present passphrase
change-why = Why it changes
change-passphrase = I just want another one
change-passphrase-about = Done at once. The recovery code stays valid.
change-everything = Someone may know the old one
change-everything-about = All text is encrypted anew, and you get a new recovery code. Older backups still open with the old passphrase. A keychain has to be added again.
change-do = Change the passphrase
change-done-passphrase = The passphrase is changed.
change-done-everything = Everything is encrypted anew, and the passphrase is changed. Older backups still open with the old one; delete those that should not.
renew-about = You get a new code. The one on your old paper no longer opens the vault.
renew-do = Make a new code
renew-done = From now on only the new code counts.

## Settings: backups
backups-title = Backups
backups-help = Whole copies of the vault, encrypted as it is and checked when they are made.
backups-none = There is no backup yet.
place-vault_is_synced = The vault lies in { $root }, which another program keeps in step with other computers. That can damage it while it is open: move the data folder elsewhere, and keep copies of backups there instead.
place-backups_on_same_disk = These backups lie on the same disk as the vault, and would be lost with it. A copy on another disk now and then is safer.
backups-now = Back up now
backups-verify = Check the vault
backups-working = One moment …
backups-made = { $count ->
    [one] Backed up and checked: one entry.
   *[other] Backed up and checked: { $entries } entries.
  }
backups-elsewhere = A backup on another disk
backups-folder = Folder
backups-to = Back up there
move-title = A new computer
move-help = The vault, your settings and the records of breaks and days in one file, all of it encrypted with the vault's key.
move-show = Pack everything into one file
move-locked = Open the vault to pack everything into one file.
move-about = On the new computer choose “I have a backup” where the vault would be made, and open the file with this passphrase or recovery code. Nothing here changes.
move-folder = Folder, best on a stick
move-do = Pack everything
move-done = Packed and checked: { $name } ({ $size })
backups-locked = Open the vault to make one. To go back to one, choose “Forgot the passphrase?” where it is opened.
verified-whole = { $count ->
    [one] All is well: one entry and { $revisions } earlier versions are readable.
   *[other] All is well: { $entries } entries and { $revisions } earlier versions are readable.
  }
verified-findings = { $entries } entries and { $revisions } earlier versions were looked at, and something is not as it should be. Make a backup elsewhere before anything else.

## Settings: export and import
transfer-title = Export and import
transfer-help = Your journal is yours: take it out in an open form, or bring in another one.
transfer-locked = Open the vault to export or import.
export-title = Export
export-format = Form
export-markdown = Markdown folder
export-markdown-about = One readable file for each entry, and a list of them all. Nothing is lost, and everything can be brought in again. It is not encrypted.
export-json = JSON
export-json-about = One readable file for other programs. It is not encrypted.
export-encrypted = Encrypted file
export-encrypted-about = One file that only its passphrase opens. It has nothing to do with the passphrase of the vault.
export-passphrase = Passphrase for this file
export-folder = Into the folder
export-do = Export
export-working = Exporting …
export-done = Written: { $path }
import-title = Import
import-about = From Evenkeel, Day One, jrnl, Daylio or Mini Diary, or a table of check-ins. First you see what would come; nothing is changed by looking.
import-file = File or folder
import-passphrase = Its passphrase, if it is encrypted
import-look = See what would come
import-looking = Looking …
import-found = Found
import-new = New
import-there = Already there
import-plan-new = Of the plan, new
import-passed-over = Passed over, nothing to make an entry of
import-rows-passed-over = Rows passed over, without an answer that fits
import-days = From { $first } to { $last }
import-moods = This journal has moods under names of their own. Say what each means here.
import-mood-none = Bring in “{ $name }” without a mood
import-nothing-yet = Nothing has been changed yet.
import-do = { $count ->
    [one] Bring in one entry
   *[other] Bring in { $shown } entries
  }
import-working = { $count ->
   *[other] Bringing in { $shown } …
  }
import-done = { $count ->
    [one] One entry was brought in.
   *[other] { $shown } entries were brought in.
  }
import-do-rest = Bring it in
import-check-ins = Answers of check-ins
import-check-ins-new = Of these, new
import-days-new = Days with a check-in or ritual, new
import-check-ins-kept = Said otherwise here; yours stay
import-moods-known = Moods are taken for, from 0 to 10: { $list }
import-mood-is = { $name } { $mood }
import-done-check-ins = { $count ->
    [one] One answer of a check-in was brought in.
   *[other] { $shown } answers of check-ins were brought in.
  }
import-format-evenkeel = Evenkeel
import-format-check_ins = Check-ins
import-format-day_one = Day One
import-format-jrnl_json = jrnl (JSON)
import-format-jrnl_text = jrnl (text)
import-format-daylio = Daylio
import-format-mini_diary = Mini Diary

section-breaks = { $kind }
section-breaks-help = When it comes, how long it lasts, how it may be moved.
section-work = Work
section-work-help = Outside these hours nothing speaks.
section-lunch = Lunch
section-lunch-help = A real break in the middle of the day.
section-log_off = Log-off
section-log_off-help = How the day is brought to its end.
section-after_hours = After hours
section-after_hours-help = The evening after the day is closed.
section-presence = Being away
section-presence-help = How pauses in typing are read.
section-shortcuts = Shortcuts
section-shortcuts-help = Keys that work whatever program is in front, such as Ctrl+Alt+N. They are taken from other programs, so choose ones that you need nowhere else. On Wayland desktops, and on Windows and macOS, Evenkeel cannot do this yet.
section-holds = Quiet
section-holds-help = What makes Evenkeel wait. What is owed comes after.
section-vault = Vault
section-vault-help = Where journal, plan and ritual are kept, encrypted.
section-appearance = Language and look
section-appearance-help = Both change at once.
section-start = Start
section-start-help = When Evenkeel comes up.
section-fixed = Reminders of your own
section-fixed-help = At a fixed time, on the days you choose.
section-other = Other

setting-breaks-enabled = Offer this break
setting-breaks-interval = After activity of
setting-breaks-duration = Lasts
setting-breaks-heads_up = Announced before
setting-breaks-postpone_by = One postponement moves it by
setting-breaks-postpone_max = Postponements
setting-breaks-strict = Strict
setting-breaks-ends = Ends
setting-breaks-activity = Typing during the break
setting-work-days_off = Days off and holidays
setting-work-mode = The day ends
setting-work-mon = Monday
setting-work-tue = Tuesday
setting-work-wed = Wednesday
setting-work-thu = Thursday
setting-work-fri = Friday
setting-work-sat = Saturday
setting-work-sun = Sunday
setting-work-length = Length of a flexible day
setting-work-day_rolls_at = A new day begins at
setting-work-breaks_outside_hours = Breaks outside working hours
setting-lunch-enabled = Protect lunch
setting-lunch-at = Begins at
setting-lunch-duration = Lasts
setting-log_off-enabled = Announce the end of the day
setting-log_off-hint = Quiet hint an hour before
setting-log_off-lead = Wind-down notice before
setting-log_off-snoozes = Snoozes to choose from
setting-log_off-max_snoozes = Snoozes in one evening
setting-log_off-latest = Snoozes reach at most
setting-after_hours-notice = One gentle notice when you work on
setting-after_hours-threshold = Counts after activity of
setting-presence-idle_grace = Still counts as reading
setting-presence-natural_break = Counts as a break
setting-presence-typing_gap = Gap in typing to wait for
setting-presence-typing_wait = Wait for it at most
setting-holds-do_not_disturb = Do not disturb
setting-holds-full_screen = Full screen
setting-holds-camera = Camera in use
setting-holds-microphone = Microphone in use
setting-holds-kept_awake = Players and calls
setting-holds-apps = Programs in front
setting-holds-battery = On battery
setting-holds-ask_after = Ask about a signal after
setting-vault-auto_lock = Locks when unused for
setting-patterns-early_signs = Early signs
setting-vault-keep_unlocked = Stays unlocked after closing for
setting-vault-reminder = Say on Today that there is no vault yet
setting-start-at_login = Start when I log in
setting-appearance-language = Language
setting-appearance-theme = Look
setting-fixed = Reminders

help-breaks-enabled = Whether breaks of this kind are offered.
help-breaks-interval = How long you are active before the break is due.
help-breaks-duration = How long the break lasts.
help-breaks-heads_up = How long before a break it is announced.
help-breaks-postpone_by = How far one postponement moves the break.
help-breaks-postpone_max = How often one break can be postponed.
help-breaks-strict = A running break can then only be left by holding Esc for three seconds.
help-breaks-ends = By itself, or when you say that you are back.
help-breaks-activity = What keyboard and mouse do during the break.
help-work-days_off = One day, or a first and a last day with / between them.
help-work-mode = At a set time, or a set length after it began.
help-work-mon = Several stretches are fine. None is a day off.
help-work-tue = Several stretches are fine. None is a day off.
help-work-wed = Several stretches are fine. None is a day off.
help-work-thu = Several stretches are fine. None is a day off.
help-work-fri = Several stretches are fine. None is a day off.
help-work-sat = Several stretches are fine. None is a day off.
help-work-sun = Several stretches are fine. None is a day off.
help-work-length = Breaks included. Used when the day ends after a set length.
help-work-day_rolls_at = What you do before that belongs to the day before.
help-work-breaks_outside_hours = Off: nothing comes outside the hours above.
help-lunch-enabled = One reminder, and no other break in that time.
help-lunch-at = When lunch begins.
help-lunch-duration = How long lunch lasts.
help-log_off-enabled = A wind-down notice, then the shutdown ritual.
help-log_off-hint = Nothing to do; only to know.
help-log_off-lead = How long before log-off the wind-down notice comes.
help-log_off-snoozes = The lengths to choose from.
help-log_off-max_snoozes = How often log-off can be snoozed in one evening.
help-log_off-latest = How long after log-off a snooze can reach.
help-after_hours-notice = At most one an evening, after the day is closed.
help-after_hours-threshold = How long you are active after closing before it counts.
help-presence-idle_grace = Shorter pauses count as reading or thinking.
help-presence-natural_break = A pause of this length counts as a break.
help-presence-typing_gap = A break waits for a gap in typing of this length.
help-presence-typing_wait = After that it starts all the same.
help-holds-do_not_disturb = Breaks wait while the desktop's do-not-disturb is on.
help-holds-full_screen = Breaks wait while a program fills the screen.
help-holds-camera = Breaks wait while a camera is in use.
help-holds-microphone = Breaks wait while a microphone is in use.
help-holds-kept_awake = Breaks wait while a program keeps the screen on, as players and calls do.
help-holds-apps = Breaks wait while one of these is in front.
help-holds-battery = Breaks wait while the computer runs on battery.
help-holds-ask_after = You are then asked once whether to ignore it.
help-vault-auto_lock = The window closes and the vault is locked.
help-patterns-early_signs = Where nothing has changed, a sign still appears by chance: gentle about once in two years, standard once a year, sensitive three times in two years. The easier it is said, the sooner it shows a real change.
help-vault-keep_unlocked = If you open the window again within this time, it does not ask for the passphrase. Locking, the screen lock and the end of the day always lock it.
help-vault-reminder = One line, until there is a vault. “Don't say it again” on Today switches it off.
help-start-at_login = In the tray only, without a window.
help-appearance-language = The language of Evenkeel.
help-appearance-theme = Light or dark.
setting-appearance-text_size = Text size
help-appearance-text_size = How large everything is, in this window and on the break window.
setting-shortcuts-note = Quick note
help-shortcuts-note = Opens the journal. While it is locked, a note can be left there all the same.
setting-shortcuts-pause = Pause
help-shortcuts-pause = Pauses breaks for an hour, and ends a pause.
setting-shortcuts-break_now = Break now
help-shortcuts-break_now = Begins the break that is offered, or a short one.
setting-shortcuts-lock = Lock
help-shortcuts-lock = Closes the window and locks the vault.
settings-keys-placeholder = Off
setting-appearance-hide_from_captures = Keep this window out of screen captures
help-appearance-hide_from_captures = Pictures of the screen and shared screens leave it out, on Windows and macOS. Linux desktops offer no way to ask for it, so that it has no effect there.
setting-appearance-motion = Motion
help-appearance-motion = Without motion nothing moves by itself, the breathing circle included.
choice-reduced = No motion
help-fixed = A name, a time, and the days.

choice-by-itself = by itself
choice-when-I-return = when I return
choice-ignore = changes nothing
choice-stops-the-countdown = stops the countdown
choice-gentle = gentle
choice-standard = standard
choice-sensitive = sensitive
choice-fixed = at a set time
choice-flexible = a set length after it began
choice-system = As the computer
choice-en = English
choice-de = Deutsch
choice-light = Light
choice-dark = Dark

day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun

## Settings: erase everything
erase-title = Erase everything
erase-help = For when Evenkeel shall leave this computer, with all that it knows of you.
erase-show = Show what would go
erase-goes = This goes, and cannot be brought back:
erase-goes-settings = settings and schedule
erase-goes-records = the records of breaks and days
erase-goes-vault = the vault with journal, check-ins, plan and rituals
erase-goes-backups = the backups in Evenkeel's own folder
erase-goes-system = what lets Evenkeel start when you log in, and what the keychain keeps for it
erase-stays = Backups and exports that you saved elsewhere stay, and so does anything else in Evenkeel's folder. The program itself is removed the way it was installed.
erase-word = erase
erase-type = Type “{ $word }” to go on
erase-do = Erase everything
erase-working = Erasing …
erased-title = Everything is erased
erased-about = Evenkeel has ended, and nothing of yours is left in its folder. Backups and exports that you saved elsewhere are where they were.
erased-left = These files there are not Evenkeel's, and stayed:
erased-close = Close

## Why a value was refused, by its unit
unfit-keys = Keys are written as Ctrl+Alt+N: Ctrl, Alt or Super, Shift if you like, and one letter, digit or F1 to F12. The old value is still in force.
unfit-on_off = This is either on or off. The old value is still in force.
unfit-duration = A length within the range beside it belongs here. The old value is still in force.
unfit-time = A time is written as 09:00. The old value is still in force.
unfit-count = A whole number within the range beside it belongs here. The old value is still in force.
unfit-choice = This choice is not known. The old value is still in force.
unfit-hours = Hours are written as 09:00-17:30, one after the other. The old value is still in force.
unfit-days = Days are written as 2026-12-24, or 2026-12-24/2027-01-02. The old value is still in force.
unfit-durations = Lengths are written as 10m or 1h, within the range beside it. The old value is still in force.
unfit-words = A name belongs here. The old value is still in force.
unfit-reminders = A reminder needs a name, and a time such as 15:00. The old value is still in force.

## Break page
break-soon = { $kind } in { $span }
break-soon-waiting = { $kind } as soon as you pause
break-starting = { $kind } begins
break-left = left
break-over = The time is over
break-over-about = Come back when you are ready.
break-done = Welcome back
break-done-about = The break is over. This window closes by itself.
break-start = Start now
break-postpone = Postpone { $span }
break-postpones-left = { $count ->
    [one] once more
   *[other] { $count } left
  }
break-skip = Skip
break-leave = Back to work early
break-finish = I am back
break-emergency = Hold to leave
break-emergency-about = Hold Esc, or this button, for three seconds
break-unreachable = Evenkeel's background part does not answer. You are free to go on.
break-announce-begin = { $kind }, { $span }
break-announce-minute = One minute left
key-esc = Esc
key-enter = Enter
key-hold-esc = hold Esc

preview-title = A plain day
preview-lead = This is how a day goes with these settings, if nothing comes in between.
preview-earlier = The day before
preview-later = The day after
preview-day-off = A day off: nothing is said.
preview-list = As a list ({ $count })
preview-lunch = Lunch
preview-hint = Log-off in an hour
preview-wind_down = Wind-down
preview-ritual = Closing the day
preview-break = Break
preview-reminder = Reminder
settings-longest-delay = Postponed as often as it can be, it comes at most { $span } later.
settings-kind-title = A break of your own
settings-kind-help = Eyes, water, a walk: give it a name, then say when it comes and how long it lasts.
settings-kind-name = Its name
settings-kind-add = Add this break

section-patterns = Patterns
section-patterns-help = What is looked for in your check-ins.
section-help = Help now
section-help-help = The page behind “Help now”.
setting-help-numbers = Your numbers
help-help-numbers = Shown first, also while the vault is locked. The emergency number stands first.
