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
 * What happened today, oldest first.
 */
today: Array<Happening>, 
/**
 * What the user should know about this installation: settings that fell back, a missing tray.
 */
notices: Array<Notice>, };

export type EngineView = { day: LocalDay, day_stage: DayStage, presence: PresenceView, 
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

export type What = "break_taken" | "natural_break" | "break_postponed" | "break_skipped" | "break_left_early" | "break_degraded" | "paused" | "resumed" | "wind_down" | "ritual_offered" | "log_off_snoozed" | "day_closed" | "day_opened";

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

export type Notice = { code: NoticeCode, detail: string, };

export type NoticeCode = "setting_fell_back" | "no_display" | "no_session_bus" | "no_notification_server" | "no_tray_host" | "presence_unknown" | "store_failed" | "snapshot_put_aside" | "break_window_failed";

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

export type SettingUnit = "on_off" | "duration" | "time" | "count" | "choice" | "hours" | "days" | "durations" | "words" | "reminders";

export type Screen = "today" | "check_in" | "journal" | "plan" | "ritual" | "patterns" | "settings";

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
made_ms: number, entries: number, bytes: number, state: BackupState, };

export type BackupState = "whole" | "damaged" | "newer";

export type PlaceWarning = { "warning": "vault_is_synced", root: string, } | { "warning": "backups_on_same_disk" };

export type Verified = { entries: number, revisions: number, 
/**
 * In plain words, none where all is well.
 */
findings: Array<string>, };

export type ImportCounts = { format: ImportFormat, found: number, new: number, already_there: number, 
/**
 * In the file, and nothing that an entry could be made of.
 */
passed_over: number, first_day: LocalDay | null, last_day: LocalDay | null, 
/**
 * Moods of another program whose meaning must be told before the import.
 */
unmapped_moods: Array<string>, };

export type ImportFormat = "evenkeel" | "day_one" | "jrnl_json" | "jrnl_text" | "daylio" | "mini_diary";

export type ExportFormat = "markdown" | "json" | "encrypted";

export type DropBoxItem = { "item": "entry", body: string, tags: Array<string>, } | { "item": "worry", text: string, } | { "item": "mood", mood: number, } | { "item": "check_in", day: LocalDay, answers: Array<CheckInAnswer>, };

export type Failure = { code: FailureCode, 
/**
 * For people who help: never private text. May be empty.
 */
detail: string, };

export type FailureCode = "agent_unreachable" | "unknown_setting" | "bad_value" | "settings_not_written" | "vault_locked" | "vault_in_use" | "slots_damaged" | "wrong_passphrase" | "wrong_recovery_code" | "mistyped_recovery_code" | "vault_missing" | "vault_empty" | "newer_version" | "vault_damaged" | "vault_exists" | "backup_damaged" | "passphrase_too_short" | "stale_revision" | "not_found" | "bad_input" | "drop_box_full" | "too_late" | "last_way_in" | "no_keychain" | "import_refused" | "import_passphrase" | "import_moods" | "disk_full" | "disk";

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

export type Trigger = { id: ItemId, 
/**
 * In milliseconds since 1970 UTC.
 */
created_ms: number, changed_ms: number, next_review: LocalDay | null, 
/**
 * Put away, never deleted silently.
 */
archived: boolean, draft: TriggerDraft, };

export type TriggerDraft = { 
/**
 * In the user's words; not empty.
 */
what: string, area: Area, 
/**
 * 0 to 10.
 */
intensity: number, control: Control, 
/**
 * For what can be changed the next action; for what cannot, how the user protects themselves.
 */
next_action: string, action_by: LocalDay | null, };

export type Area = "workload" | "control" | "reward" | "community" | "fairness" | "values";

export type Control = "modifiable" | "partly" | "not_now";

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

export type CheckInItem = "energy" | "switched_off" | "sleep" | "drained" | "distance" | "mood" | "load" | "say" | "lunch_away" | "moved" | "outside" | "talked" | "overtime" | "efficacy" | "meaning" | "connection" | "reached" | "understood" | "area_workload" | "area_control" | "area_reward" | "area_community" | "area_fairness" | "area_values";

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
recent: Array<CheckInDay>, is_weekly_due: boolean, is_monthly_due: boolean, 
/**
 * The last day of a pause that is on.
 */
paused_until: LocalDay | null, advice: Advice | null, };

export type Advice = "low_for_two_weeks" | "short_nights";
