// The only door to the host: one function for each command, and one for each event.

import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import type {
  Answer,
  BreakWindowMode,
  Command,
  DayPreview,
  Entry,
  EntryId,
  EntrySummary,
  ItemId,
  LocalDay,
  RecoveryCode,
  Ritual,
  Saved,
  Screen,
  SettingField,
  Trigger,
  TriggerDraft,
  VaultState,
  View,
} from "./gen";

export const agentView = () => invoke<View>("agent_view");
/** False: there was nothing to do. */
export const agentCommand = (command: Command) => invoke<boolean>("agent_command", { command });
export const settingsFields = () => invoke<SettingField[]>("settings_fields");
export const settingsSet = (key: string, value: unknown) => invoke<SettingField[]>("settings_set", { key, value });
export const dayPreview = (day: LocalDay) => invoke<DayPreview>("day_preview", { day });
/** False: the desktop does not permit notices. */
export const notificationTest = (title: string, body: string) => invoke<boolean>("notification_test", { title, body });
export const startScreen = () => invoke<Screen>("start_screen");
/** The answer to the event `flush`: what was typed is saved. */
export const pageFlushed = () => invoke<void>("page_flushed");
export const vaultState = () => invoke<VaultState>("vault_state");
export const vaultCreate = (passphrase: string) => invoke<RecoveryCode>("vault_create", { passphrase });
export const vaultUnlock = (passphrase: string) => invoke<void>("vault_unlock", { passphrase });
/** Ends this window's process once the page has saved. */
export const vaultLock = () => invoke<void>("vault_lock");
/** Someone is here: the vault's auto-lock counts anew. */
export const vaultTouch = () => invoke<void>("vault_touch");
export const journalList = () => invoke<EntrySummary[]>("journal_list");
export const journalEntry = (id: EntryId) => invoke<Entry>("journal_entry", { id });
export const journalBegin = () => invoke<Entry>("journal_begin");
export const journalSave = (id: EntryId, baseRevision: number, body: string) =>
  invoke<Saved>("journal_save", { id, baseRevision, body });
export const planTriggers = () => invoke<Trigger[]>("plan_triggers");
export const planAddTrigger = (draft: TriggerDraft) => invoke<Trigger>("plan_add_trigger", { draft });
export const planChangeTrigger = (id: ItemId, draft: TriggerDraft) =>
  invoke<Trigger>("plan_change_trigger", { id, draft });
export const planArchiveTrigger = (id: ItemId) => invoke<Trigger>("plan_archive_trigger", { id });
export const ritualToday = () => invoke<Ritual>("ritual_today");
export const ritualAnswer = (answer: Answer) => invoke<Ritual>("ritual_answer", { answer });

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
