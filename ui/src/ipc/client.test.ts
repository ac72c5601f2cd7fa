// Each command of the program has one function, which names it and its arguments as the program does.

import { mockIPC } from "@tauri-apps/api/mocks";
import { beforeEach, describe, expect, it } from "vitest";
import * as host from "./client";
import type { TriggerDraft } from "./gen";

const calls: [string, unknown][] = [];

beforeEach(() => {
  calls.length = 0;
  mockIPC((command, given) => void calls.push([command, given]));
});

const draft: TriggerDraft = { what: "x", area: "values", intensity: 3, control: "partly", next_action: "", action_by: null };

const table: [() => Promise<unknown>, string, object][] = [
  [() => host.agentView(), "agent_view", {}],
  [() => host.agentCommand({ do: "skip" }), "agent_command", { command: { do: "skip" } }],
  [() => host.settingsFields(), "settings_fields", {}],
  [() => host.settingsSet("lunch.at", "12:00"), "settings_set", { key: "lunch.at", value: "12:00" }],
  [() => host.dayPreview("2026-03-24"), "day_preview", { day: "2026-03-24" }],
  [() => host.notificationTest("a", "b"), "notification_test", { title: "a", body: "b" }],
  [() => host.startScreen(), "start_screen", {}],
  [() => host.pageFlushed(), "page_flushed", {}],
  [() => host.vaultState(), "vault_state", {}],
  [() => host.vaultCreate("p"), "vault_create", { passphrase: "p" }],
  [() => host.vaultUnlock("p"), "vault_unlock", { passphrase: "p" }],
  [() => host.vaultLock(), "vault_lock", {}],
  [() => host.vaultTouch(), "vault_touch", {}],
  [() => host.journalList(), "journal_list", {}],
  [() => host.journalEntry("e"), "journal_entry", { id: "e" }],
  [() => host.journalBegin(), "journal_begin", {}],
  [() => host.journalSave("e", 2, "text"), "journal_save", { id: "e", baseRevision: 2, body: "text" }],
  [() => host.planTriggers(), "plan_triggers", {}],
  [() => host.planAddTrigger(draft), "plan_add_trigger", { draft }],
  [() => host.planChangeTrigger("t", draft), "plan_change_trigger", { id: "t", draft }],
  [() => host.planArchiveTrigger("t"), "plan_archive_trigger", { id: "t" }],
  [() => host.ritualToday(), "ritual_today", {}],
  [() => host.ritualAnswer({ do: "back" }), "ritual_answer", { answer: { do: "back" } }],
  [() => host.breakView(), "break_view", {}],
  [() => host.breakLoaded(), "break_loaded", {}],
  [() => host.breakPainted(), "break_painted", {}],
  [() => host.breakCommand({ do: "leave" }), "break_command", { command: { do: "leave" } }],
];

describe("client", () => {
  it.each(table)("%s", async (call, command, given) => {
    await call();
    expect(calls).toEqual([[command, given]]);
  });

  it("there is no function that this table leaves out", () => {
    const functions = Object.keys(host).filter((name) => !/^on[A-Z]/.test(name) && name !== "isHosted");
    const named = table.map(([, command]) => command.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect(functions.sort()).toEqual(named.sort());
  });
});
