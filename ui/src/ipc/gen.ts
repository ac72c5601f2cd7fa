// Made by `cargo xtask gen` from the Rust types. Do not edit.

export type LocalDay = string;

export type KindName = string;

export type Command = { "do": "take", kind: KindName, } | { "do": "take_offered" } | { "do": "postpone" } | { "do": "skip" } | { "do": "finish" } | { "do": "leave" } | { "do": "pause", length: PauseLength, } | { "do": "resume" } | { "do": "log_off_now" } | { "do": "snooze_log_off", minutes: number, } | { "do": "extend_day", minutes: number, } | { "do": "close_day", by: ClosedBy, } | { "do": "reopen_day" } | { "do": "day_off" } | { "do": "heavy" } | { "do": "override", id: string, set: unknown, minutes: number, } | { "do": "remove_override", id: string, };

export type PauseLength = { "kind": "minutes", minutes: number, } | { "kind": "until", time: string, } | { "kind": "until_tomorrow" };

export type ClosedBy = "user" | "ritual";

export type View = { rev: number, 
/**
 * The wall clock when the view was made, in milliseconds since 1970 UTC.
 */
at_ms: number, 
/**
 * The IANA zone in force.
 */
zone: string, engine: EngineView, 
/**
 * The data are made up, to look around in.
 */
is_demo: boolean, 
/**
 * What happened today, oldest first.
 */
today: Array<Happening>, 
/**
 * At the computer after the closing of today, as far as it is on record.
 */
after_hours_minutes: number, 
/**
 * What the user should know about this installation: settings that fell back, a missing tray.
 */
notices: Array<Notice>, 
/**
 * Whether each signal of the desktop can be seen here.
 */
signals: Array<SignalView>, };

export type EngineView = { day: LocalDay, day_stage: DayStage, 
/**
 * The user took this day off, which can be undone; a day without hours of work is free by itself.
 */
is_taken_off: boolean, presence: PresenceView, 
/**
 * All kinds that are switched on, shorter first.
 */
kinds: Array<KindView>, 
/**
 * The next break if activity goes on from here; none while a break runs, or where none will come today.
 */
next: NextBreak | null, 
/**
 * The break that is announced and about to start.
 */
offered: Offer | null, running: RunningBreak | null, 
/**
 * Every reason that holds delivery now.
 */
quiet: Array<Quiet>, log_off: LogOffView, 
/**
 * Rules that hold for a while, such as a gentler week, by name.
 */
overrides: Array<OverrideView>, };

export type DayStage = "day_off" | "before_work" | "working" | "lunch" | "between_hours" | "after_work" | "closed";

export type PresenceView = "active" | "idle" | "away" | "unknown";

export type KindView = { kind: KindName, interval_ms: number, duration_ms: number, 
/**
 * Active time since the last break of this kind or a longer one.
 */
work_ms: number, owed: boolean, };

export type NextBreak = { kind: KindName, 
/**
 * Time of activity until it is due; 0 when it is owed already.
 */
in_ms: number, };

export type Offer = { kind: KindName, duration_ms: number, 
/**
 * Until the earliest start; 0 while it waits for a gap in typing.
 */
starts_in_ms: number, postpones_left: number, postpone_by_ms: number, may_skip: boolean, };

export type RunningBreak = { kind: KindName, duration_ms: number, 
/**
 * 0 once the time is over, in a break that the user ends by hand.
 */
remaining_ms: number, postpones_left: number, postpone_by_ms: number, may_skip: boolean, 
/**
 * A strict break is left only by the emergency way.
 */
strict: boolean, 
/**
 * Ends by "I am back", not by itself.
 */
ends_by_hand: boolean, };

export type Quiet = { reason: string, 
/**
 * In milliseconds since 1970 UTC.
 */
since_ms: number, 
/**
 * When it ends, where that is known.
 */
until_ms: number | null, };

export type LogOffView = { stage: LogOffStage, 
/**
 * Today's log-off time with any extension, in milliseconds since 1970 UTC; none on a day off.
 */
at_ms: number | null, snoozes_left: number, snooze_choices_minutes: Array<number>, 
/**
 * When a snooze ends, in milliseconds since 1970 UTC.
 */
snoozed_until_ms: number | null, };

export type LogOffStage = "none" | "hinted" | "wind_down" | "offered" | "snoozed" | "badge" | "closed";

export type OverrideView = { id: string, 
/**
 * When it ends by itself, in milliseconds since 1970 UTC.
 */
until_ms: number, };

export type Happening = { 
/**
 * In milliseconds since 1970 UTC.
 */
at_ms: number, what: What, kind: KindName | null, };

export type What = "break_taken" | "natural_break" | "break_postponed" | "break_skipped" | "break_left_early" | "break_degraded" | "lunch_taken" | "lunch_missed" | "paused" | "resumed" | "wind_down" | "ritual_offered" | "log_off_snoozed" | "day_closed" | "day_opened";

export type History = { 
/**
 * Of the last days of work that are over, how many were closed by the ritual.
 */
rituals_done: number, 
/**
 * How many days of work that is, seven at most.
 */
rituals_of: number, 
/**
 * Active at the computer in a week, on the mean of the last four whole weeks; none before there are four.
 */
mean_minutes: number | null, 
/**
 * What such a mean is worth knowing for.
 */
hours_band: HoursBand | null, 
/**
 * Oldest first; a week without a record is not among them.
 */
weeks: Array<WeekFigures>, };

export type WeekFigures = { monday: LocalDay, work_days: number, 
/**
 * Active at the computer, work or not.
 */
active_minutes: number, 
/**
 * At the computer after the closing of a day.
 */
after_hours_minutes: number, breaks_offered: number, breaks_taken: number, natural_breaks: number, breaks_postponed: number, 
/**
 * Those left early are among them.
 */
breaks_skipped: number, lunches: number, lunches_taken: number, 
/**
 * Days of work that were closed, by the ritual or without.
 */
days_closed: number, };

export type HoursBand = "from45" | "from48" | "from55";

export type Insights = { signs: SignsView, links: LinksView, };

export type SignsView = { level: Sensitivity, 
/**
 * How often a sign comes at this level where nothing has changed.
 */
by_chance: ByChance, items: Array<WatchedItem>, 
/**
 * The sign of the last four weeks that is not answered, or that was found true.
 */
present: PresentSign | null, 
/**
 * "Not for me" was said: nothing is said before this day.
 */
quiet_until: LocalDay | null, 
/**
 * What was answered in the last half year, newest first.
 */
answered: Array<AnsweredSign>, 
/**
 * Two signs were found true within half a year.
 */
asks_for_fit_review: boolean, };

export type Sensitivity = "gentle" | "standard" | "sensitive";

export type ByChance = { times: number, years: number, };

export type WatchedItem = { item: CheckInItem, standing: WatchedStanding, };

export type WatchedStanding = { "is": "no_check_ins" } | { "is": "first_weeks", days_left: number, } | { "is": "too_few_recent", check_ins: number, of: number, } | { "is": "usual_too_thin", days: number, of: number, } | { "is": "all_alike", value: number, days: number, } | { "is": "compared", comparison: Comparison, side: WatchedSide, };

export type WatchedSide = "below" | "within" | "above";

export type Comparison = { 
/**
 * The day that it was made for.
 */
day: LocalDay, usual: number, usual_days: number, 
/**
 * Newer days count more, and weekdays are set off against each other.
 */
recent: number, recent_days: number, };

export type PresentSign = { 
/**
 * The day on which it was first said; its name for an answer.
 */
day: LocalDay, 
/**
 * Which items said so, as they stood on that day.
 */
items: Array<SignItem>, answer: SignAnswer | null, };

export type SignItem = { item: CheckInItem, comparison: Comparison, };

export type SignAnswer = "true" | "explained" | "not_for_me" | "new_normal";

export type AnsweredSign = { 
/**
 * The day of the sign.
 */
sign: LocalDay, answered_on: LocalDay, answer: SignAnswer, 
/**
 * How many days were marked with the answer.
 */
marked_days: number, };

export type SignReply = { "answer": "true" } | { "answer": "explained", first: LocalDay, last: LocalDay, mark: DayMark, } | { "answer": "not_for_me" } | { "answer": "new_normal" };

export type LinksView = { 
/**
 * What can be looked at.
 */
offered: Array<Factor>, 
/**
 * What is looked at, as chosen before looking.
 */
chosen: Array<Factor>, 
/**
 * So many can be chosen.
 */
most: number, 
/**
 * Changing the choice now begins anew: a look was had.
 */
changing_begins_anew: boolean, stage: LinksStage, };

export type Factor = "lunch_away" | "moved" | "chose" | "outside" | "talked" | "switched_off" | "breaks" | "ritual" | "overtime" | "hours" | "after_hours";

export type LinksStage = { "is": "nothing_chosen" } | { "is": "no_mornings" } | { "is": "waiting", first_look: LocalDay, days_left: number, factors: Array<FactorDays>, } | { "is": "looked", 
/**
 * How many looks count so far; a link is shown after two in a row.
 */
looks: number, next_look: LocalDay, factors: Array<FactorFound>, };

export type FactorDays = { factor: Factor, days: number, of: number, };

export type FactorFound = { factor: Factor, found: Found, };

export type Found = { "is": "link" } & LinkView | { "is": "no_clear_link" } | { "is": "not_told_apart" } | { "is": "too_few_days", days: number, of: number, } | { "is": "never_changed" } | { "is": "too_seldom", times: number, of: number, } | { "is": "too_few_values", values: number, of: number, } | { "is": "energy_never_changed" } | { "is": "follows_the_calendar" } | { "is": "nothing_left_open" };

export type LinkView = { 
/**
 * Points of energy in the next morning: with yes beside no, or with `more` of the factor beside less.
 */
difference: number, 
/**
 * In which it plausibly lies.
 */
low: number, high: number, days: number, 
/**
 * How much of it parts an ordinary high day from an ordinary low one; none for yes and no.
 */
more: number | null, 
/**
 * It is not the user's alone to change: something to bring into a talk.
 */
is_talking_point: boolean, };

export type Notice = { code: NoticeCode, detail: string, };

export type NoticeCode = "setting_fell_back" | "no_display" | "no_session_bus" | "no_notification_server" | "no_tray_host" | "presence_unknown" | "store_failed" | "snapshot_put_aside" | "break_window_failed" | "autostart_failed" | "shortcut_taken" | "no_shortcuts" | "day_command_failed";

export type SignalView = { name: SignalName, sight: Sight, };

export type SignalName = "presence" | "lock" | "suspend" | "do_not_disturb" | "full_screen" | "apps" | "camera" | "microphone" | "kept_awake" | "battery";

export type Sight = { "is": "seen", by: Array<string>, } | { "is": "unseen", why: Unseen, };

export type Unseen = "lost" | "not_allowed" | "display_is_silent" | "nobody_tells" | "no_display" | "no_session_bus" | "no_system_bus" | "this_system";

export type SettingField = { 
/**
 * Dotted, as in the file: `breaks.micro.interval`.
 */
key: string, value: unknown, default: unknown, unit: SettingUnit, 
/**
 * The least allowed value, written as in the file.
 */
min: string | null, max: string | null, 
/**
 * The allowed words, for `choice`.
 */
choices: Array<string>, sentence: string, };

export type ParkedWorry = { 
/**
 * 32 hexadecimal digits, random.
 */
id: string, 
/**
 * In milliseconds since 1970 UTC.
 */
at_ms: number, 
/**
 * The user's day then.
 */
day: LocalDay, 
/**
 * The IANA zone then.
 */
zone: string, text: string, added_while_locked: boolean, };

export type WorryEnd = "done" | "tonight" | "let_go";

export type DayPlan = { 
/**
 * Over what the day holds: to be moved, shrunk, traded, or asked about.
 */
musts_over: Array<PlannedTask>, 
/**
 * What fits, and whatever the user marked, which comes first.
 */
tasks: Array<PlannedTask>, can_wait: Array<PlannedTask>, 
/**
 * How much of the day may be planned, and how much of that is.
 */
budget_minutes: number, planned_minutes: number, 
/**
 * What the parts of the day go by.
 */
rule: EnergyRule, 
/**
 * Today's blocks, in the order of time.
 */
blocks: Array<PlannedBlock>, 
/**
 * The next small step of the plan; none in an empty one.
 */
next: SmallStep | null, };

export type PlannedTask = { item: ItemId, what: string, 
/**
 * As estimated, or by the user's own ratio once that is known.
 */
minutes: number, effort: Effort, meaning: number | null, 
/**
 * The user marked it as one of those that matter most.
 */
top: boolean, done: boolean, 
/**
 * It was carried so often that it asks: drop, shrink, trade?
 */
asks: boolean, 
/**
 * Why it is where it is; empty for what has no place.
 */
because: Array<Because>, };

export type PlannedBlock = { item: ItemId, block: Block, };

export type SmallStep = { item: ItemId, kind: Kind, why: NextWhy, 
/**
 * One line of the user's.
 */
words: string, };

export type Because = { "because": "must" } | { "because": "due_in", days: number, } | { "because": "meaning" } | { "because": "fits", band: Band, };

export type MomentTap = { 
/**
 * 32 hexadecimal digits, random.
 */
id: string, 
/**
 * In milliseconds since 1970 UTC.
 */
at_ms: number, 
/**
 * The user's day then.
 */
day: LocalDay, 
/**
 * The IANA zone then.
 */
zone: string, what: TapWhat, 
/**
 * From 0 to 10.
 */
value: number, added_while_locked: boolean, };

export type TapWhat = "mood" | "energy";

export type DayPreview = { day: LocalDay, 
/**
 * From when to when there is work, in milliseconds since 1970 UTC; none on a day off.
 */
hours: Array<[number, number]>, 
/**
 * In the order of the day.
 */
items: Array<PreviewItem>, };

export type PreviewItem = { at_ms: number, 
/**
 * The same as `at_ms` for what has no length.
 */
ends_ms: number, what: PreviewWhat, 
/**
 * The kind of a break, or the user's name of a reminder.
 */
name: string | null, };

export type PreviewWhat = "break" | "lunch" | "reminder" | "hint" | "wind_down" | "ritual";

export type SettingUnit = "on_off" | "duration" | "time" | "count" | "choice" | "hours" | "days" | "durations" | "words" | "command" | "reminders" | "keys";

export type Screen = "today" | "check_in" | "journal" | "plan" | "ritual" | "patterns" | "settings";

export type FirstRunStep = "welcome" | "vault" | "hours" | "rhythm" | "check_in" | "checks" | "ready" | "done";

export type Rhythm = "steady" | "eyes_too" | "short_and_often";

export type BreakWindowMode = "card" | "painting" | "full";

export type VaultState = "absent" | "locked" | "open";

export type RecoveryCode = { groups: Array<string>, };

export type WayIn = { id: string, kind: WayInKind, 
/**
 * False for a recovery code that was never typed back.
 */
confirmed: boolean, };

export type WayInKind = "passphrase" | "recovery_code" | "keychain" | "unknown";

export type Finding = "key_copy_healed" | "key_copy_not_healed" | "drop_box_key_exchanged" | "key_change_undone" | "key_change_finished" | "older_than_known";

export type Strength = { 
/**
 * From 0, found at once, to 4.
 */
score: number, 
/**
 * The power of ten of the guesses that it takes.
 */
guesses_log10: number, 
/**
 * Under 8 characters: it is refused.
 */
too_short: boolean, };

export type KeyChange = "passphrase" | "everything";

export type Backup = { 
/**
 * Its file name in the backup folder.
 */
name: string, 
/**
 * In milliseconds since 1970 UTC.
 */
made_ms: number, entries: number, bytes: number, 
/**
 * Whether settings and records are in it beside the vault.
 */
everything: boolean, state: BackupState, };

export type BackupState = "whole" | "damaged" | "newer";

export type PlaceWarning = { "warning": "vault_is_synced", root: string, } | { "warning": "backups_on_same_disk" };

export type Verified = { entries: number, revisions: number, 
/**
 * In plain words, none where all is well.
 */
findings: Array<string>, };

export type Erased = { 
/**
 * Paths in the data folder that are not Evenkeel's, and stayed.
 */
left: Array<string>, };

export type ImportCounts = { format: ImportFormat, found: number, new: number, already_there: number, 
/**
 * Items of the plan, and what was tapped around them.
 */
plan_found: number, plan_new: number, 
/**
 * Answers of check-ins, with what was written and marked of their days.
 */
check_ins_found: number, check_ins_new: number, 
/**
 * Here something else was said of the same: that stays.
 */
check_ins_kept: number, 
/**
 * Of our own exports: days with a check-in, pauses, and rituals.
 */
days_found: number, days_new: number, 
/**
 * In the file, and nothing that an entry, a part of the plan or a day could be made of.
 */
passed_over: number, first_day: LocalDay | null, last_day: LocalDay | null, 
/**
 * What the moods of another program are taken for.
 */
moods: Array<MoodMeaning>, 
/**
 * Moods of another program whose meaning must be told before the import.
 */
unmapped_moods: Array<string>, };

export type ImportFormat = "evenkeel" | "check_ins" | "day_one" | "jrnl_json" | "jrnl_text" | "daylio" | "mini_diary";

export type MoodMeaning = { name: string, mood: number | null, };

export type ExportFormat = "markdown" | "json" | "encrypted";

export type DropBoxItem = { "item": "entry", body: string, tags: Array<string>, } | { "item": "worry", text: string, } | { "item": "mood", mood: number, } | { "item": "energy", energy: number, } | { "item": "check_in", day: LocalDay, answers: Array<CheckInAnswer>, };

export type Failure = { code: FailureCode, 
/**
 * For people who help: never private text. May be empty.
 */
detail: string, };

export type FailureCode = "agent_unreachable" | "unknown_setting" | "bad_value" | "settings_not_written" | "vault_locked" | "vault_in_use" | "slots_damaged" | "wrong_passphrase" | "wrong_recovery_code" | "mistyped_recovery_code" | "vault_missing" | "vault_empty" | "newer_version" | "vault_damaged" | "vault_exists" | "backup_damaged" | "passphrase_too_short" | "stale_revision" | "not_found" | "bad_input" | "three_changes" | "drop_box_full" | "too_late" | "last_way_in" | "no_keychain" | "import_refused" | "import_passphrase" | "import_moods" | "disk_full" | "disk";

export type EntryId = string;

export type Entry = { id: EntryId, 
/**
 * Rises by one with each save; a save names the revision that it changes.
 */
revision: number, 
/**
 * In milliseconds since 1970 UTC.
 */
created_ms: number, modified_ms: number, 
/**
 * The user's day when it was begun.
 */
day: LocalDay, 
/**
 * The IANA zone in which it was begun.
 */
zone: string, tags: Array<string>, 
/**
 * From 0 to 10; none where the user did not say.
 */
mood: number | null, energy: number | null, 
/**
 * Whether it was written while the vault was locked, so that nobody had shown who they are.
 */
added_while_locked: boolean, body: string, };

export type EntrySummary = { id: EntryId, created_ms: number, modified_ms: number, day: LocalDay, tags: Array<string>, mood: number | null, energy: number | null, added_while_locked: boolean, 
/**
 * The first line that is not empty, at most 120 characters.
 */
opening: string, };

export type Saved = { revision: number, saved_ms: number, };

export type Revision = { revision: number, 
/**
 * In milliseconds since 1970 UTC.
 */
saved_ms: number, body: string, };

export type EntryFacts = { tags: Array<string>, mood: number | null, energy: number | null, };

export type EntryFilter = { tag: string | null, 
/**
 * Only entries of this day.
 */
day: LocalDay | null, 
/**
 * The last entry of the page before; none for the first page.
 */
after: EntryId | null, };

export type EntryPage = { entries: Array<EntrySummary>, 
/**
 * Whether older ones follow.
 */
more: boolean, };

export type SearchOrder = "newest" | "best";

export type SearchHit = { entry: EntrySummary, snippet: Array<SnippetPart>, };

export type SnippetPart = { text: string, hit: boolean, };

export type SearchResult = { hits: Array<SearchHit>, 
/**
 * Whether more entries hold the words than are given here.
 */
more: boolean, };

export type DayCount = { day: LocalDay, entries: number, };

export type TagCount = { tag: string, entries: number, };

export type TrashedEntry = { entry: EntrySummary, 
/**
 * In milliseconds since 1970 UTC.
 */
deleted_ms: number, 
/**
 * When it is gone for good, in milliseconds since 1970 UTC.
 */
gone_ms: number, };

export type ItemId = string;

export type Item = { id: ItemId, 
/**
 * In milliseconds since 1970 UTC.
 */
created_ms: number, changed_ms: number, 
/**
 * When it is to be looked at again.
 */
next_review: LocalDay | null, standing: Standing, content: Content, };

export type Standing = "active" | "parked" | "archived";

export type PlanStep = "triggers" | "boundaries" | "recovery" | "support" | "motivation" | "relapse";

export type Kind = "safety_check" | "trigger" | "demand" | "area_scan" | "workload" | "conversation" | "change" | "agreement" | "boundary" | "no_sentence" | "hard_no" | "held_request" | "work_window" | "recovery_mode" | "priority" | "good_enough" | "not_doing" | "block" | "off_work" | "thought" | "person" | "programme" | "group" | "accommodation" | "emergency_number" | "values" | "moment" | "reframing" | "purpose_step" | "tweak" | "three_lines" | "habit" | "warning_sign" | "sign_step" | "limit" | "review" | "fit_review" | "fit_option" | "keep" | "gentler_week";

export type Content = { "kind": "safety_check" } & SafetyCheck | { "kind": "trigger" } & Trigger | { "kind": "demand" } & Demand | { "kind": "area_scan" } & AreaScan | { "kind": "workload" } & Workload | { "kind": "conversation" } & Conversation | { "kind": "change" } & Change | { "kind": "agreement" } & Agreement | { "kind": "boundary" } & Boundary | { "kind": "no_sentence" } & NoSentence | { "kind": "hard_no" } & HardNo | { "kind": "held_request" } & HeldRequest | { "kind": "work_window" } & WorkWindow | { "kind": "recovery_mode" } & RecoveryMode | { "kind": "priority" } & Priority | { "kind": "good_enough" } & GoodEnough | { "kind": "not_doing" } & NotDoing | { "kind": "block" } & Block | { "kind": "off_work" } & OffWork | { "kind": "thought" } & Thought | { "kind": "person" } & Person | { "kind": "programme" } & Programme | { "kind": "group" } & Group | { "kind": "accommodation" } & Accommodation | { "kind": "emergency_number" } & EmergencyNumber | { "kind": "values" } & Values | { "kind": "moment" } & Moment | { "kind": "reframing" } & Reframing | { "kind": "purpose_step" } & PurposeStep | { "kind": "tweak" } & Tweak | { "kind": "three_lines" } & ThreeLines | { "kind": "habit" } & Habit | { "kind": "warning_sign" } & WarningSign | { "kind": "sign_step" } & SignStep | { "kind": "limit" } & Limit | { "kind": "review" } & Review | { "kind": "fit_review" } & FitReview | { "kind": "fit_option" } & FitOption | { "kind": "keep" } & Keep | { "kind": "gentler_week" } & GentlerWeek;

export type Trigger = { 
/**
 * In the user's words; not empty.
 */
what: string, area: Area, 
/**
 * 0 to 10.
 */
intensity: number, often: Often, control: Control, 
/**
 * Harassment, danger or the like: it leads to people and professionals, never to another view of it.
 */
unsafe_at_work: boolean, 
/**
 * For what can be changed the next action; for what cannot, how the user protects themselves.
 */
next_action: string, action_by: LocalDay | null, 
/**
 * What helps when it comes, three at most; offered whenever it is noted.
 */
buffers: Array<string>, };

export type Area = "workload" | "control" | "reward" | "community" | "fairness" | "values";

export type Control = "modifiable" | "partly" | "not_now";

export type Often = "rarely" | "monthly" | "weekly" | "most_days";

export type Demand = { what: string, side: Side, course: Course, };

export type Side = "demand" | "resource";

export type Course = "rising" | "steady" | "falling";

export type AreaScan = { day: LocalDay, levels: Array<AreaLevel>, };

export type AreaLevel = { area: Area, level: number, };

export type Workload = { 
/**
 * Minutes a week.
 */
contracted_minutes: number, commitments: Array<Commitment>, };

export type Commitment = { what: string, 
/**
 * Minutes a week.
 */
minutes: number, };

export type Conversation = { with: string, on: LocalDay | null, 
/**
 * What is not working.
 */
facts: string, effect: string, request: string, offer: string, fallback: string, outcome: string, next_step: string, promises: Array<Pledge>, 
/**
 * A note for the other side, if the user wants to send one.
 */
note: string, };

export type Pledge = { what: string, by: LocalDay | null, state: PledgeState, };

export type PledgeState = "open" | "kept" | "let_go";

export type SafetyCheck = { day: LocalDay, ticked: Array<SafetyConcern>, };

export type SafetyConcern = "harassment" | "unsafe_work" | "unwell" | "not_coping";

export type Change = { what: string, lane: Lane, plan: IfThen, 
/**
 * The trigger that it answers.
 */
of: ItemId | null, };

export type Lane = "work" | "energy" | "support";

export type IfThen = { cue: string, 
/**
 * Where the cue is a time of the day, or is looked for at one: a neutral notice comes then.
 */
at: CueTime | null, action: string, };

export type CueTime = { time: string, 
/**
 * Empty: every day.
 */
days: Array<Weekday>, };

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type Habit = { 
/**
 * The routine that it follows.
 */
after: string, action: string, };

export type Tweak = { what: string, about: TweakAbout, 
/**
 * A value of the user's that it leads towards; may be empty.
 */
toward: string, verdict: Verdict, };

export type TweakAbout = "meeting" | "report" | "task" | "people" | "meaning";

export type Verdict = "open" | "kept" | "dropped";

export type Agreement = { stays: string, changes: string, until: LocalDay, };

export type Boundary = { about: BoundaryAbout, rule: IfThen, };

export type BoundaryAbout = "hours" | "notifications" | "lunch" | "reachability" | "small" | "other";

export type NoSentence = { 
/**
 * What is asked, and by whom; may be empty.
 */
situation: string, way: NoWay, sentence: string, };

export type NoWay = "decline" | "later" | "trade" | "smaller";

export type HardNo = { what: string, counter: string, };

export type HeldRequest = { what: string, from: string, 
/**
 * What it would take.
 */
minutes: number | null, 
/**
 * In milliseconds since 1970 UTC.
 */
held_until_ms: number, 
/**
 * To the questions before a yes, in their order; four at most, each may be empty.
 */
answers: Array<string>, decision: Decision, };

export type Decision = "open" | "yes" | "declined" | "later" | "traded" | "smaller";

export type WorkWindow = { from: string, to: string, 
/**
 * The days of work.
 */
days: Array<Weekday>, 
/**
 * On these days being called is part of it.
 */
on_call: Array<LocalDay>, };

export type RecoveryMode = { capacity: Capacity, until: LocalDay, };

export type Capacity = "sixty" | "eighty" | "full";

export type Priority = { what: string, day: LocalDay, weight: Weight, 
/**
 * Among the few that matter most on its day.
 */
top: boolean, 
/**
 * Estimated.
 */
minutes: number | null, actual_minutes: number | null, effort: Effort, 
/**
 * 0 to 3.
 */
meaning: number | null, 
/**
 * The value of the user's that it serves; may be empty.
 */
value: string, due: LocalDay | null, done: boolean, 
/**
 * How often it was carried to another day.
 */
carried: number, };

export type Weight = "must" | "should" | "could" | "dropped";

export type Effort = "light" | "medium" | "deep";

export type GoodEnough = { day: LocalDay, what: string, };

export type NotDoing = { what: string, };

export type Block = { sort: BlockSort, at: string, minutes: number, 
/**
 * Empty: every day.
 */
days: Array<Weekday>, 
/**
 * What it is for; may be empty.
 */
purpose: string, };

export type BlockSort = "deep" | "shallow";

export type OffWork = { what: string, tag: OffWorkTag, way: OffWorkWay, };

export type OffWorkTag = "body" | "mind" | "heart";

export type OffWorkWay = "switch_off" | "relax" | "learn" | "own_time";

export type Thought = { text: string, };

export type Person = { name: string, role: Role, 
/**
 * A number, an address, or where to find them; may be empty.
 */
contact: string, next_step: string, last_contact: LocalDay | null, 
/**
 * To be reminded of them so many days after the last contact.
 */
nudge_after_days: number | null, 
/**
 * Their place when things get hard.
 */
rung: Rung | null, };

export type Role = "friend" | "family" | "peer" | "mentor" | "manager" | "human_resources" | "physician" | "therapist" | "other";

export type Rung = "first" | "second" | "professional";

export type Programme = { name: string, contact: string, hours: string, 
/**
 * What was answered to: is it confidential, who sees that I was there, how many sessions.
 */
confidential: string, who_sees: string, sessions: string, next_step: string, };

export type Group = { name: string, next_date: LocalDay | null, notes: string, };

export type Accommodation = { need: Need, 
/**
 * The letter, in the user's words.
 */
wording: string, from: LocalDay | null, 
/**
 * It always ends, and is looked at again then.
 */
until: LocalDay, asked_on: LocalDay | null, answer: string, };

export type Need = "hours" | "workload" | "priorities" | "place" | "clarity";

export type EmergencyNumber = { name: string, number: string, };

export type Values = { values: Array<string>, };

export type Moment = { day: LocalDay, line: string, sort: MomentSort, };

export type MomentSort = "helped" | "solved" | "finished" | "other";

export type Reframing = { situation: string, first_view: string, other_view: string, small_act: string, 
/**
 * The trigger that it is about; never one that is flagged as unsafe.
 */
of: ItemId | null, };

export type PurposeStep = { step: string, 
/**
 * May be empty.
 */
value: string, };

export type ThreeLines = { day: LocalDay, myself: string, others: string, bigger: string, };

export type WarningSign = { what: string, 
/**
 * The question of the check-in in which it would show.
 */
shows_in: Dimension | null, };

export type Dimension = "energy" | "drained" | "distance" | "switched_off" | "sleep" | "mood";

export type SignStep = { 
/**
 * None: for any of them.
 */
sign: ItemId | null, plan: IfThen, };

export type Limit = { what: LimitWhat, 
/**
 * Minutes; of evenings a week their number.
 */
most: number, };

export type LimitWhat = "minutes_a_day" | "minutes_a_week" | "evenings_a_week" | "meeting_minutes_a_day";

export type Review = { day: LocalDay, span: ReviewSpan, went_well: string, was_hard: string, next: string, };

export type ReviewSpan = "week" | "month";

export type FitReview = { day: LocalDay, role: string, priorities: string, expectations: string, };

export type FitOption = { what: string, cost: string, first_talk: string, };

export type Keep = { what: string, };

export type GentlerWeek = { until: LocalDay, };

export type Mark = { 
/**
 * 32 hexadecimal digits, random.
 */
id: ItemId, 
/**
 * None where it is about no item.
 */
item: ItemId | null, 
/**
 * The user's day that it counts for.
 */
day: LocalDay, 
/**
 * When it was made, in milliseconds since 1970 UTC.
 */
at_ms: number, what: MarkWhat, };

export type MarkWhat = { "mark": "felt", strength: number, } | { "mark": "kept" } | { "mark": "bent", because: string, } | { "mark": "not_relevant" } | { "mark": "done" } | { "mark": "planned" } | { "mark": "drained", level: number, phase: Phase, } | { "mark": "contacted" } | { "mark": "reached" } | { "mark": "slipped", from_ms: number, to_ms: number, } | { "mark": "talked", answer: YesNo, };

export type Phase = "before" | "with";

export type YesNo = "yes" | "no";

export type PlanView = { day: LocalDay, 
/**
 * The next small step; none in an empty plan.
 */
next: NextStep | null, steps: Array<StepView>, 
/**
 * Active changes in the order in which they began, and how many there may be.
 */
active_changes: Array<ItemId>, most_active_changes: number, 
/**
 * The lane in which least is going on.
 */
weakest_lane: Lane, 
/**
 * Due by today, the longest waiting first.
 */
due: Array<Due>, 
/**
 * All active triggers, the strongest first.
 */
map: Array<TriggerPlace>, 
/**
 * What was noted of triggers, by area; every area is there.
 */
areas: Array<AreaCount>, 
/**
 * Demands grow and what helps does not: a point for the talk.
 */
gap_widens: boolean, 
/**
 * What the week is promised to; none without a load check.
 */
load: LoadView | null, 
/**
 * Every active limit of the user's own, and where it stands.
 */
limits: Array<LimitCount>, 
/**
 * What may still be said yes to.
 */
week_room: WeekRoom, 
/**
 * Of every active tweak.
 */
tweaks: Array<TweakCount>, 
/**
 * Today's priorities that are marked as the ones that matter most, and how many they are meant to be.
 */
top_today: number, most_top: number, 
/**
 * The days that have as many of them already: before one more the screen asks first.
 */
full_days: Array<LocalDay>, 
/**
 * What was done this month and in the last, by what it meant.
 */
meaning_this_month: MeaningMinutes, meaning_last_month: MeaningMinutes, 
/**
 * The same time by the user's values, in their order.
 */
by_value: Array<ValueMinutes>, 
/**
 * Of every active boundary.
 */
boundaries: Array<BoundaryCount>, 
/**
 * How often what should be done was done: habits, changes and steps of the plan, in the last 8 weeks.
 */
doings: Array<DoneCount>, 
/**
 * Contacts after hours, this week and the three before, this week first.
 */
reached_by_week: Array<number>, 
/**
 * Minutes worked outside of the hours, likewise.
 */
slipped_minutes_by_week: Array<number>, 
/**
 * What was promised in talks and is still open, the earliest day first.
 */
open_promises: Array<OpenPromise>, 
/**
 * Whom to turn to, in order.
 */
ladder: Array<ItemId>, 
/**
 * Three weeks without someone who understands: one name to think of.
 */
person_to_meet: ItemId | null, 
/**
 * What has not been looked after for 14 days; empty where nothing off work is in the plan.
 */
unused_tags: Array<OffWorkTag>, };

export type NextStep = { item: ItemId, why: NextWhy, };

export type NextWhy = "due" | "needs_action" | "needs_cue" | "change";

export type StepView = { step: PlanStep, active: number, due: number, };

export type Due = { item: ItemId, day: LocalDay, };

export type TriggerPlace = { item: ItemId, intensity: number, control: Control, 
/**
 * Strength times how often.
 */
weight: number, };

export type AreaCount = { area: Area, last_4_weeks: number, last_12_weeks: number, 
/**
 * Of the two latest scans; none where the area was left out.
 */
level: number | null, level_before: number | null, };

export type LoadView = { committed_minutes: number, contracted_minutes: number, 
/**
 * What is left of the contracted time; zero where there is nothing.
 */
free_minutes: number, 
/**
 * What is promised beyond it.
 */
over_minutes: number, 
/**
 * What so many hours are worth knowing for.
 */
band: HoursBand | null, };

export type WeekRoom = { 
/**
 * Hours of work that are left, lunch not counted.
 */
work_minutes: number, 
/**
 * The part of them that may be planned; the rest stays open for what comes.
 */
planned_minutes: number, 
/**
 * Promised or planned already.
 */
taken_minutes: number, 
/**
 * What is left to say yes with; zero where there is nothing.
 */
free_minutes: number, };

export type LimitCount = { item: ItemId, what: LimitWhat, 
/**
 * Minutes; of evenings their number.
 */
now: number, most: number, is_crossed: boolean, };

export type OpenPromise = { 
/**
 * The talk.
 */
item: ItemId, what: string, by: LocalDay | null, };

export type ValueMinutes = { value: string, this_month: number, last_month: number, };

export type TweakCount = { item: ItemId, before_days: number, with_days: number, 
/**
 * Means; none without a day.
 */
before: number | null, with: number | null, says: TweakSays, };

export type TweakSays = "too_few" | "difference";

export type MeaningMinutes = { 
/**
 * By how much it meant, from 0 to 3.
 */
levels: [number, number, number, number], 
/**
 * Whose meaning was not told.
 */
untold: number, 
/**
 * With a meaning of 0 or 1.
 */
little: number, 
/**
 * With a meaning of 2 or 3.
 */
much: number, 
/**
 * That, of the time whose meaning was told; none without any.
 */
much_percent: number | null, };

export type BoundaryCount = { item: ItemId, 
/**
 * This week and the three before, this week first.
 */
weeks: Array<WeekCount>, 
/**
 * Of the last 14 working days.
 */
kept_of_14: number, 
/**
 * What got in the way, the latest first, each once.
 */
obstacles: Array<string>, };

export type WeekCount = { kept: number, bent: number, };

export type DoneCount = { item: ItemId, 
/**
 * Weeks of the last 8 in which it was done at least once.
 */
weeks_of_8: number, 
/**
 * Times in the last 14 days.
 */
last_14_days: number, };

export type PlanDraft = { 
/**
 * The name that the page has for its form.
 */
form: string, 
/**
 * Only the page knows its shape.
 */
body: string, 
/**
 * In milliseconds since 1970 UTC.
 */
changed_ms: number, };

export type Sheet = { title: string, 
/**
 * Of its words, as a tag such as `de`.
 */
language: string, format: SheetFormat, parts: Array<SheetPart>, };

export type SheetFormat = "markdown" | "html";

export type SheetPart = { item: ItemId, 
/**
 * Above them; none where empty.
 */
heading: string, fields: Array<SheetField>, };

export type SheetField = { 
/**
 * As it is called in the documents; one within another as `plan.cue`.
 */
field: string, 
/**
 * Before its value; none where empty.
 */
label: string, 
/**
 * For a choice: what its values are called.
 */
words: { [key in string]: string }, };

export type Reviews = { due: ReviewsDue, week: SpanLook, month: SpanLook, 
/**
 * The last four weeks beside months ago, for the month alone.
 */
long: Array<LongLook>, 
/**
 * Small steps of the plan that are still open, oldest first.
 */
open_steps: Array<ItemId>, 
/**
 * Weeks of the last eight in which any small step was done.
 */
step_weeks_of_8: number, 
/**
 * Whether the user talked to someone who understands, as far as it was said this week.
 */
talked: YesNo | null, 
/**
 * After three weeks of "no", by a tap or in a check-in: one name to think of.
 */
person_to_meet: ItemId | null, 
/**
 * What seems to have run its course, to be let go where the user agrees.
 */
may_go: Array<ItemId>, 
/**
 * How the user's values changed the last time; none where they were told once at most.
 */
values: ValuesChange | null, };

export type ReviewsDue = { week: boolean, month: boolean, 
/**
 * Why the look at the fit is offered; none while it is not.
 */
fit: FitOccasion | null, };

export type FitOccasion = "two_signs" | "half_year";

export type SpanLook = { first: LocalDay, last: LocalDay, 
/**
 * Days of which something was said.
 */
days: number, 
/**
 * Of the items that were answered at all.
 */
figures: Array<SpanFigure>, 
/**
 * Moments that mattered, oldest first.
 */
moments: Array<ItemId>, };

export type SpanFigure = { item: CheckInItem, mean: number, days: number, 
/**
 * Of the span before; none where nothing was said of it.
 */
mean_before: number | null, days_before: number, };

export type LongLook = { item: CheckInItem, 
/**
 * The mean of the last four weeks, and that of the months before; none while nothing can be said.
 */
now: number | null, then: number | null, says: LongSays, };

export type LongSays = "lower" | "higher" | "about" | "too_early";

export type ValuesChange = { stayed: Array<string>, came: Array<string>, went: Array<string>, };

export type Ritual = { day: LocalDay, step: Step, 
/**
 * What was on the user's mind; what is still open from the evening before comes first.
 */
loops: Array<OpenLoop>, ahead: Ahead, 
/**
 * One thing of the day that mattered.
 */
mattered: string, 
/**
 * The words that end the day.
 */
phrase: string, 
/**
 * The loop that is or was finished at once; a second one is not begun.
 */
finish_now: FinishNow | null, };

export type Step = "empty_head" | "decide" | "finishing" | "look_ahead" | "mattered" | "check_in" | "close" | "complete" | "close_again" | "close_late";

export type Answer = { "do": "open_loops", lines: Array<string>, } | { "do": "decide", at: number, decision: LoopDecision | null, } | { "do": "finish_now", at: number, } | { "do": "finished", outcome: Outcome, } | { "do": "decided" } | { "do": "look_ahead", ahead: Ahead, } | { "do": "mattered", text: string, } | { "do": "checked_in" } | { "do": "close", phrase: string, } | { "do": "close_again", lines: Array<string>, } | { "do": "close_late", lines: Array<string>, } | { "do": "back" };

export type OpenLoop = { text: string, 
/**
 * The day on which it was first written down.
 */
since: LocalDay, 
/**
 * None: still to be decided, which may also be left to tomorrow.
 */
decision: LoopDecision | null, };

export type LoopDecision = { "decision": "later", when: string, first_step: string, } | { "decision": "hand_over", to: string, } | { "decision": "drop" } | { "decision": "done" };

export type Ahead = { 
/**
 * The first fixed time, in the user's words.
 */
first_fixed: string, 
/**
 * One to three things that matter.
 */
matters: Array<Matter>, };

export type Matter = { text: string, cost: EnergyCost | null, };

export type EnergyCost = "light" | "medium" | "deep";

export type FinishNow = { 
/**
 * Which loop, counted from 0.
 */
at: number, 
/**
 * In milliseconds since 1970 UTC.
 */
until_ms: number, };

export type Outcome = "done" | "still_open";

export type CheckInItem = "energy" | "switched_off" | "sleep" | "drained" | "distance" | "mood" | "load" | "say" | "lunch_away" | "moved" | "chose" | "outside" | "talked" | "overtime" | "efficacy" | "meaning" | "connection" | "reached" | "understood" | "area_workload" | "area_control" | "area_reward" | "area_community" | "area_fairness" | "area_values";

export type CheckInAnswer = { item: CheckInItem, value: number | null, };

export type CheckInWords = { drained_by: string, restored_by: string, };

export type DayMark = "sick" | "leave" | "other";

export type CheckInDay = { day: LocalDay, answers: Array<CheckInAnswer>, words: CheckInWords, mark: DayMark | null, };

export type CheckInState = { today: CheckInDay, 
/**
 * While its evening may still be filled in.
 */
yesterday: CheckInDay | null, 
/**
 * The days before today, newest first, for marking those that do not count.
 */
recent: Array<CheckInDay>, 
/**
 * How it was at single moments of today, oldest first.
 */
taps: Array<MomentTap>, is_weekly_due: boolean, is_monthly_due: boolean, 
/**
 * The last day of a pause that is on.
 */
paused_until: LocalDay | null, advice: Advice | null, };

export type Advice = "low_for_two_weeks" | "short_nights";

export type Band = "peak" | "middle" | "low";

export type EnergyRule = { "rule": "earlier_is_better", taps: number, } | { "rule": "own_energy", taps: number, };

export type Trends = { 
/**
 * A Monday.
 */
first: LocalDay, last: LocalDay, 
/**
 * The first day that ever had an answer that counts; none before there is one.
 */
begun: LocalDay | null, 
/**
 * The days of these weeks that do not count or were paused.
 */
apart: Array<DayApart>, 
/**
 * Those that were answered in these weeks, in the order in which they are asked.
 */
items: Array<ItemTrend>, energy: EnergyHours, estimates: Estimates, boundaries: Boundaries, };

export type Boundaries = { kept: number, 
/**
 * Kept or bent.
 */
marked: number, 
/**
 * Oldest first.
 */
weeks: Array<BoundaryWeek>, };

export type BoundaryWeek = { monday: LocalDay, kept: number, bent: number, };

export type DayApart = { day: LocalDay, why: WhyApart, };

export type WhyApart = "sick" | "leave" | "other" | "paused";

export type ItemTrend = { item: CheckInItem, 
/**
 * One for each day from the first to the last; none where nothing was said or the day does not count.
 */
values: Array<number | null>, 
/**
 * What was usual at each check-in, in stretches without a break.
 */
usual: Array<Array<UsualOfDay>>, 
/**
 * At the last check-in.
 */
own_usual: OwnUsual, 
/**
 * One for each span.
 */
spans: Array<SpanFigures>, };

export type UsualOfDay = { day: LocalDay, mean: number, 
/**
 * One spread below the mean, but not below the scale.
 */
low: number, 
/**
 * One spread above it, but not above the scale.
 */
high: number, };

export type OwnUsual = { "state": "known", mean: number, low: number, high: number, days: number, } | { "state": "learning", left: number, } | { "state": "few_recent", check_ins: number, of: number, } | { "state": "thin", days: number, of: number, } | { "state": "not_reckoned" };

export type Span = "four_weeks" | "twelve_weeks" | "year";

export type SpanFigures = { span: Span, first: LocalDay, 
/**
 * The days that count, since the first check-in ever.
 */
days: number, 
/**
 * On so many of them the item was answered.
 */
answered: number, 
/**
 * None without an answer.
 */
middle: Middle | null, 
/**
 * From Monday on; none for what is asked once a week.
 */
weekdays: Array<WeekdayFigures>, };

export type Middle = { lowest: number, median: number, highest: number, mean: number, };

export type WeekdayFigures = { days: number, 
/**
 * None of too few days.
 */
mean: number | null, };

export type EnergyHours = { 
/**
 * From midnight on.
 */
hours: Array<HourOfEnergy>, taps: number, 
/**
 * On so many days something was said.
 */
days: number, 
/**
 * The working day in the order of time; none where there is no work.
 */
parts: Array<EnergyPart>, 
/**
 * What the parts go by.
 */
rule: EnergyRule, 
/**
 * So many taps make an hour or a part known.
 */
fewest: number, };

export type HourOfEnergy = { taps: number, 
/**
 * None of too few taps.
 */
median: number | null, };

export type EnergyPart = { from: string, to: string, band: Band, };

export type Estimates = { 
/**
 * All of them.
 */
tasks: number, 
/**
 * So many make a ratio.
 */
fewest: number, 
/**
 * How many times longer than estimated, on the median; none of too few.
 */
ratio: number | null, 
/**
 * The last ones, newest first.
 */
last: Array<EstimatedTask>, };

export type EstimatedTask = { day: LocalDay, what: string, estimated_minutes: number, taken_minutes: number, };
