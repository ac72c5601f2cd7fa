// The only door to the host: one function for each command, and one for each event.

import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import type {
  Ahead,
  Answer,
  Backup,
  BreakWindowMode,
  CheckInAnswer,
  CheckInState,
  CheckInWords,
  Command,
  Content,
  DayCount,
  DayMark,
  DayPlan,
  DayPreview,
  DropBoxItem,
  Entry,
  EntryFacts,
  EntryFilter,
  EntryId,
  EntryPage,
  EntrySummary,
  Erased,
  ExportFormat,
  Factor,
  Finding,
  FirstRunStep,
  History,
  ImportCounts,
  Insights,
  Item,
  ItemId,
  KeyChange,
  Kind,
  LocalDay,
  Mark,
  MarkWhat,
  ParkedWorry,
  PlaceWarning,
  PlanDraft,
  PlanView,
  RecoveryCode,
  Reviews,
  Revision,
  Rhythm,
  Ritual,
  Saved,
  Screen,
  SearchOrder,
  SearchResult,
  SettingField,
  Sheet,
  SignReply,
  Standing,
  Strength,
  TagCount,
  TapWhat,
  TrashedEntry,
  Trends,
  VaultState,
  Verified,
  View,
  WayIn,
  WorryEnd,
} from "./gen";

export const agentView = () => invoke<View>("agent_view");
/** False: there was nothing to do. */
export const agentCommand = (command: Command) => invoke<boolean>("agent_command", { command });
export const settingsFields = () => invoke<SettingField[]>("settings_fields");
export const settingsSet = (key: string, value: unknown) => invoke<SettingField[]>("settings_set", { key, value });
/** Null: one of the user's own. */
export const rhythm = () => invoke<Rhythm | null>("rhythm");
export const rhythmChoose = (rhythm: Rhythm) => invoke<SettingField[]>("rhythm_choose", { rhythm });
/** False: there was nothing to do. */
export const signalIgnore = (reason: string) => invoke<boolean>("signal_ignore", { reason });
export const dayPreview = (day: LocalDay) => invoke<DayPreview>("day_preview", { day });
/** False: the desktop does not permit notices. */
export const notificationTest = (title: string, body: string) => invoke<boolean>("notification_test", { title, body });
export const startScreen = () => invoke<Screen>("start_screen");
/** The answer to the event `flush`: what was typed is saved. */
export const pageFlushed = () => invoke<void>("page_flushed");
/** Where the first run is; `done` where there is none. */
export const firstRun = () => invoke<FirstRunStep>("first_run");
export const firstRunKeep = (step: FirstRunStep) => invoke<void>("first_run_keep", { step });
export const vaultState = () => invoke<VaultState>("vault_state");
export const vaultCreate = (passphrase: string) => invoke<RecoveryCode>("vault_create", { passphrase });
/** The code typed back: from now on it counts as written down. */
export const vaultConfirmRecovery = (code: string) => invoke<void>("vault_confirm_recovery", { code });
export const vaultStrength = (passphrase: string) => invoke<Strength>("vault_strength", { passphrase });
export const vaultUnlock = (passphrase: string) => invoke<void>("vault_unlock", { passphrase });
export const vaultUnlockByKeychain = () => invoke<void>("vault_unlock_by_keychain");
/** Opens by the recovery code; the passphrase is the new one. */
export const vaultRecover = (code: string, passphrase: string) => invoke<void>("vault_recover", { code, passphrase });
/** Asked while locked, too: then it tells whether the keychain is one of them. */
export const vaultWaysIn = () => invoke<WayIn[]>("vault_ways_in");
/** The new recovery code where everything was renewed. */
export const vaultChangePassphrase = (current: string, next: string, change: KeyChange) =>
  invoke<RecoveryCode | null>("vault_change_passphrase", { current, next, change });
export const vaultRenewRecoveryCode = (passphrase: string) =>
  invoke<RecoveryCode>("vault_renew_recovery_code", { passphrase });
export const vaultAddKeychain = () => invoke<void>("vault_add_keychain");
export const vaultRemoveWayIn = (id: string) => invoke<void>("vault_remove_way_in", { id });
/** Both secrets are lost: the vault is put aside, and there is none. */
export const vaultStartAnew = () => invoke<void>("vault_start_anew");
/** What was noticed when it was opened. */
export const vaultFindings = () => invoke<Finding[]>("vault_findings");
export const vaultVerify = () => invoke<Verified>("vault_verify");
/** Ends this window's process once the page has saved. */
export const vaultLock = () => invoke<void>("vault_lock");
/** Someone is here: the vault's auto-lock counts anew. */
export const vaultTouch = () => invoke<void>("vault_touch");
/** Works while the vault is locked. */
export const dropBoxPut = (item: DropBoxItem) => invoke<void>("drop_box_put", { item });

/** Everything of Evenkeel on this computer. */
export const eraseEverything = () => invoke<Erased>("erase_everything");

/** How many things are sealed and wait for the vault to be opened. */
export const dropBoxWaiting = () => invoke<number>("drop_box_waiting");

export const backupList = () => invoke<Backup[]>("backup_list");
export const backupPlaces = () => invoke<PlaceWarning[]>("backup_places");
export const backupNow = () => invoke<Backup>("backup_now");
export const backupTo = (folder: string) => invoke<Backup>("backup_to", { folder });
/** With settings and records: the one file that a new computer needs. */
export const backupEverything = (folder: string) => invoke<Backup>("backup_everything", { folder });
/** What a backup file that lies elsewhere holds. */
export const backupLook = (path: string) => invoke<Backup>("backup_look", { path });
/** `backup` is a name in the list, or a path. With a recovery code the passphrase is the new one. */
export const backupRestore = (backup: string, passphrase: string, code: string | null, everything: boolean) =>
  invoke<Backup>("backup_restore", { backup, passphrase, code, everything });
/** Ends the agent and this window, and begins anew. */
export const restart = () => invoke<void>("restart");

/** With a passphrase: one encrypted file instead of a readable folder. */
export const exportTo = (folder: string, format: ExportFormat, passphrase: string | null) =>
  invoke<string>("export_to", { folder, format, passphrase });
/** What the names of another program's moods mean, from 0 to 10; null: the entry comes without a mood. */
export type Moods = Record<string, number | null>;
export const importDryRun = (path: string, passphrase: string | null, moods: Moods) =>
  invoke<ImportCounts>("import_dry_run", { path, passphrase, moods });
export const importFrom = (path: string, passphrase: string | null, moods: Moods) =>
  invoke<ImportCounts>("import_from", { path, passphrase, moods });
/** The system's own dialogs; null: nothing was chosen. */
export const chooseFolder = () => invoke<string | null>("choose_folder");
export const chooseFile = () => invoke<string | null>("choose_file");

export const journalList = (filter: EntryFilter) => invoke<EntryPage>("journal_list", { filter });
export const journalEntry = (id: EntryId) => invoke<Entry>("journal_entry", { id });
export const journalBegin = () => invoke<Entry>("journal_begin");
export const journalSave = (id: EntryId, baseRevision: number, body: string) =>
  invoke<Saved>("journal_save", { id, baseRevision, body });
/** Tags, mood and energy: the body's revision stays. */
export const journalDescribe = (id: EntryId, facts: EntryFacts) => invoke<Entry>("journal_describe", { id, facts });
/** Null where a later search was asked for meanwhile, which puts an end to one that still runs. */
export const journalSearch = (words: string, order: SearchOrder) =>
  invoke<SearchResult | null>("journal_search", { words, order });
/** `month` as 2026-11. */
export const journalMonth = (month: string) => invoke<DayCount[]>("journal_month", { month });
/** Entries of the same day and month of other years. */
export const journalOnThisDay = (day: LocalDay) => invoke<EntrySummary[]>("journal_on_this_day", { day });
export const journalTags = () => invoke<TagCount[]>("journal_tags");
export const journalRevisions = (id: EntryId) => invoke<Revision[]>("journal_revisions", { id });
export const journalDiscard = (id: EntryId) => invoke<void>("journal_discard", { id });
export const journalTrash = () => invoke<TrashedEntry[]>("journal_trash");
export const journalRestore = (id: EntryId) => invoke<void>("journal_restore", { id });
export const journalErase = (id: EntryId) => invoke<void>("journal_erase", { id });
/** As HTML, sanitised by the program. */
export const journalPreview = (body: string) => invoke<string>("journal_preview", { body });

/** The plan on one page: what is next, what is due, what the marks add up to. */
export const planView = () => invoke<PlanView>("plan_view");
/** The items of these kinds, of all where none is named, oldest first; parked and archived ones too. */
export const planItems = (kinds: Kind[]) => invoke<Item[]>("plan_items", { kinds });
/**
 * Fails as `three_changes` where a fourth change would be active and `parking` names none that makes room; as
 * `bad_input` with a detail such as `until: past` (field, fault) where a field is not fit.
 */
export const planAdd = (content: Content, parking: ItemId | null) => invoke<Item>("plan_add", { content, parking });
/** The kind stays. */
export const planChange = (id: ItemId, content: Content) => invoke<Item>("plan_change", { id, content });
/** Takes it up, parks it or puts it away; fails as `planAdd` does. */
export const planPlace = (id: ItemId, standing: Standing, parking: ItemId | null) =>
  invoke<Item>("plan_place", { id, standing, parking });
/** When it is to be looked at again; null: never by itself. */
export const planReview = (id: ItemId, next: LocalDay | null) => invoke<Item>("plan_review", { id, next });
/** The marks that count for this day and later ones, oldest first. */
export const planMarks = (since: LocalDay) => invoke<Mark[]>("plan_marks", { since });
/** `item` null: about no item. `day` null: for today. */
export const planMark = (item: ItemId | null, day: LocalDay | null, what: MarkWhat) =>
  invoke<Mark>("plan_mark", { item, day, what });
export const planUnmark = (id: ItemId) => invoke<void>("plan_unmark", { id });
/** What is half entered in the plan's forms, the latest first; `body` is the form's own matter. */
export const planDrafts = () => invoke<PlanDraft[]>("plan_drafts");
export const planKeepDraft = (form: string, body: string) => invoke<void>("plan_keep_draft", { form, body });
export const planDropDraft = (form: string) => invoke<void>("plan_drop_draft", { form });
/** As Markdown or as a whole HTML page: only the fields that are named. */
export const planSheet = (sheet: Sheet) => invoke<string>("plan_sheet", { sheet });
/** Writes the sheet into the folder, and says where it is. */
export const planExport = (sheet: Sheet, folder: string) => invoke<string>("plan_export", { sheet, folder });
/** What the looks back begin with: which is due, and the numbers of the week and the month. */
export const reviews = () => invoke<Reviews>("reviews");
/** Keeps all that a look back came to, or nothing; then its draft is gone. */
export const reviewKeep = (contents: Content[], draft: string) => invoke<Item[]>("review_keep", { contents, draft });
export const ritualToday = () => invoke<Ritual>("ritual_today");
/** With the last answer of today the day and the vault are closed. */
export const ritualAnswer = (day: LocalDay, answer: Answer) => invoke<Ritual>("ritual_answer", { day, answer });
/** The short way to close the last day of work, where it was never closed. */
export const ritualLate = () => invoke<Ritual | null>("ritual_late");
/** What the evening before has said of today. */
export const ritualAhead = () => invoke<Ahead | null>("ritual_ahead");

export const checkInState = () => invoke<CheckInState>("check_in_state");
/** Without words those that were written stay. */
export const checkInSave = (day: LocalDay, answers: CheckInAnswer[], words: CheckInWords | null) =>
  invoke<CheckInState>("check_in_save", { day, answers, words });
/** Null: the day counts. */
export const checkInMark = (day: LocalDay, mark: DayMark | null) => invoke<CheckInState>("check_in_mark", { day, mark });
/** Nothing is asked and nothing speaks for so many days. */
export const checkInPause = (days: number) => invoke<CheckInState>("check_in_pause", { days });
/** How it is right now. */
export const tapAdd = (what: TapWhat, value: number) => invoke<CheckInState>("tap_add", { what, value });
export const tapRemove = (id: string) => invoke<CheckInState>("tap_remove", { id });
export const checkInResume = () => invoke<CheckInState>("check_in_resume");
/** Worries that were put aside and have come back by now. */
export const worriesBack = () => invoke<ParkedWorry[]>("worries_back");
/** Works while the vault is locked, too. */
export const worryPark = (text: string) => invoke<void>("worry_park", { text });
/** What becomes of one; which are left. */
export const worryEnd = (id: string, end: WorryEnd) => invoke<ParkedWorry[]>("worry_end", { id, end });
/** What of the plan is for today, in an order with its reasons. */
export const dayPlan = () => invoke<DayPlan>("day_plan");
/** The guide as HTML, rendered by the program. */
export const guide = (language: string) => invoke<string>("guide", { language });
export const insights = () => invoke<Insights>("insights");
export const signAnswer = (sign: LocalDay, reply: SignReply) => invoke<Insights>("sign_answer", { sign, reply });
/** Days that were marked with the answer count again. */
export const signTakeBack = (sign: LocalDay) => invoke<Insights>("sign_take_back", { sign });
export const linksChoose = (factors: Factor[]) => invoke<Insights>("links_choose", { factors });
/** What the last weeks amounted to; asked while locked, too. */
export const history = () => invoke<History>("history");
/** The 52 weeks that end with the week of `until`; null: up to today. */
export const trends = (until: LocalDay | null) => invoke<Trends>("trends", { until });

export const breakView = () => invoke<View>("break_view");
export const breakLoaded = () => invoke<void>("break_loaded");
export const breakPainted = () => invoke<void>("break_painted");
export const breakCommand = (command: Command) => invoke<boolean>("break_command", { command });

/** Whether this page runs inside the program. */
export const isHosted = () => "__TAURI_INTERNALS__" in globalThis;

const on = <Payload>(event: string, hear: (payload: Payload) => void): Promise<UnlistenFn> =>
  listen<Payload>(event, ({ payload }) => hear(payload));

export const onView = (hear: (view: View) => void) => on("view", hear);
export const onScreen = (hear: (screen: Screen) => void) => on("screen", hear);
export const onFlush = (hear: () => void) => on("flush", hear);
/** The agent does not answer any more. */
export const onAgentLost = (hear: () => void) => on("agent-lost", hear);
export const onBreakShow = (hear: (mode: BreakWindowMode) => void) => on("break-show", hear);
