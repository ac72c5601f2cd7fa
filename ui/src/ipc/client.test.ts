// Each command of the program has one function, which names it and its arguments as the program does.

import { mockIPC } from "@tauri-apps/api/mocks";
import { beforeEach, describe, expect, it } from "vitest";
import * as host from "./client";
import type { Content, EntryFacts, EntryFilter, Sheet } from "./gen";

const calls: [string, unknown][] = [];

beforeEach(() => {
  calls.length = 0;
  mockIPC((command, given) => void calls.push([command, given]));
});

const content: Content = { kind: "keep", what: "x" };
const sheet: Sheet = { title: "t", language: "en", format: "html", parts: [] };
const filter: EntryFilter = { tag: "work", day: null, after: null };
const facts: EntryFacts = { tags: ["work"], mood: 3, energy: null };

const table: [() => Promise<unknown>, string, object][] = [
  [() => host.agentView(), "agent_view", {}],
  [() => host.agentCommand({ do: "skip" }), "agent_command", { command: { do: "skip" } }],
  [() => host.settingsFields(), "settings_fields", {}],
  [() => host.signalIgnore("camera"), "signal_ignore", { reason: "camera" }],
  [() => host.settingsSet("lunch.at", "12:00"), "settings_set", { key: "lunch.at", value: "12:00" }],
  [() => host.trends(null), "trends", { until: null }],
  [() => host.guide("de"), "guide", { language: "de" }],
  [() => host.rhythm(), "rhythm", {}],
  [() => host.rhythmChoose("steady"), "rhythm_choose", { rhythm: "steady" }],
  [() => host.firstRun(), "first_run", {}],
  [() => host.firstRunKeep("hours"), "first_run_keep", { step: "hours" }],
  [() => host.dayPreview("2026-03-24"), "day_preview", { day: "2026-03-24" }],
  [() => host.notificationTest("a", "b"), "notification_test", { title: "a", body: "b" }],
  [() => host.startScreen(), "start_screen", {}],
  [() => host.pageFlushed(), "page_flushed", {}],
  [() => host.vaultState(), "vault_state", {}],
  [() => host.vaultCreate("p"), "vault_create", { passphrase: "p" }],
  [() => host.vaultConfirmRecovery("c"), "vault_confirm_recovery", { code: "c" }],
  [() => host.vaultStrength("p"), "vault_strength", { passphrase: "p" }],
  [() => host.vaultUnlock("p"), "vault_unlock", { passphrase: "p" }],
  [() => host.vaultUnlockByKeychain(), "vault_unlock_by_keychain", {}],
  [() => host.vaultRecover("c", "p"), "vault_recover", { code: "c", passphrase: "p" }],
  [() => host.vaultWaysIn(), "vault_ways_in", {}],
  [
    () => host.vaultChangePassphrase("a", "b", "everything"),
    "vault_change_passphrase",
    { current: "a", next: "b", change: "everything" },
  ],
  [() => host.vaultRenewRecoveryCode("p"), "vault_renew_recovery_code", { passphrase: "p" }],
  [() => host.vaultAddKeychain(), "vault_add_keychain", {}],
  [() => host.vaultRemoveWayIn("w"), "vault_remove_way_in", { id: "w" }],
  [() => host.vaultStartAnew(), "vault_start_anew", {}],
  [() => host.vaultFindings(), "vault_findings", {}],
  [() => host.vaultVerify(), "vault_verify", {}],
  [() => host.vaultLock(), "vault_lock", {}],
  [() => host.vaultTouch(), "vault_touch", {}],
  [() => host.dropBoxPut({ item: "mood", mood: 4 }), "drop_box_put", { item: { item: "mood", mood: 4 } }],
  [() => host.eraseEverything(), "erase_everything", {}],
  [() => host.backupEverything("/x"), "backup_everything", { folder: "/x" }],
  [() => host.restart(), "restart", {}],
  [() => host.backupList(), "backup_list", {}],
  [() => host.backupPlaces(), "backup_places", {}],
  [() => host.backupNow(), "backup_now", {}],
  [() => host.backupTo("/f"), "backup_to", { folder: "/f" }],
  [() => host.backupLook("/f/x.vault"), "backup_look", { path: "/f/x.vault" }],
  [
    () => host.backupRestore("x.vault", "p", null, false),
    "backup_restore",
    { backup: "x.vault", passphrase: "p", code: null, everything: false },
  ],
  [
    () => host.exportTo("/f", "markdown", null),
    "export_to",
    { folder: "/f", format: "markdown", passphrase: null },
  ],
  [() => host.importDryRun("/f", "p", {}), "import_dry_run", { path: "/f", passphrase: "p", moods: {} }],
  [
    () => host.importFrom("/f", null, { fine: 7, odd: null }),
    "import_from",
    { path: "/f", passphrase: null, moods: { fine: 7, odd: null } },
  ],
  [() => host.chooseFolder(), "choose_folder", {}],
  [() => host.chooseFile(), "choose_file", {}],
  [() => host.journalList(filter), "journal_list", { filter }],
  [() => host.journalEntry("e"), "journal_entry", { id: "e" }],
  [() => host.journalBegin(), "journal_begin", {}],
  [() => host.journalSave("e", 2, "text"), "journal_save", { id: "e", baseRevision: 2, body: "text" }],
  [() => host.journalDescribe("e", facts), "journal_describe", { id: "e", facts }],
  [() => host.journalSearch("a b", "best"), "journal_search", { words: "a b", order: "best" }],
  [() => host.journalMonth("2026-11"), "journal_month", { month: "2026-11" }],
  [() => host.journalOnThisDay("2026-11-24"), "journal_on_this_day", { day: "2026-11-24" }],
  [() => host.journalTags(), "journal_tags", {}],
  [() => host.journalRevisions("e"), "journal_revisions", { id: "e" }],
  [() => host.journalDiscard("e"), "journal_discard", { id: "e" }],
  [() => host.journalTrash(), "journal_trash", {}],
  [() => host.journalRestore("e"), "journal_restore", { id: "e" }],
  [() => host.journalErase("e"), "journal_erase", { id: "e" }],
  [() => host.journalPreview("text"), "journal_preview", { body: "text" }],
  [() => host.planView(), "plan_view", {}],
  [() => host.planItems(["keep"]), "plan_items", { kinds: ["keep"] }],
  [() => host.planAdd(content, "p"), "plan_add", { content, parking: "p" }],
  [() => host.planChange("t", content), "plan_change", { id: "t", content }],
  [() => host.planPlace("t", "parked", null), "plan_place", { id: "t", standing: "parked", parking: null }],
  [() => host.planReview("t", "2026-12-01"), "plan_review", { id: "t", next: "2026-12-01" }],
  [() => host.planMarks("2026-11-01"), "plan_marks", { since: "2026-11-01" }],
  [
    () => host.planMark("t", null, { mark: "kept" }),
    "plan_mark",
    { item: "t", day: null, what: { mark: "kept" } },
  ],
  [() => host.planUnmark("m"), "plan_unmark", { id: "m" }],
  [() => host.planDrafts(), "plan_drafts", {}],
  [() => host.planKeepDraft("trigger", "{}"), "plan_keep_draft", { form: "trigger", body: "{}" }],
  [() => host.planDropDraft("trigger"), "plan_drop_draft", { form: "trigger" }],
  [() => host.planSheet(sheet), "plan_sheet", { sheet }],
  [() => host.reviews(), "reviews", {}],
  [() => host.reviewKeep([], "review week"), "review_keep", { contents: [], draft: "review week" }],
  [() => host.planExport(sheet, "/f"), "plan_export", { sheet, folder: "/f" }],
  [() => host.ritualToday(), "ritual_today", {}],
  [() => host.ritualAnswer("2026-11-24", { do: "back" }), "ritual_answer", { day: "2026-11-24", answer: { do: "back" } }],
  [() => host.ritualLate(), "ritual_late", {}],
  [() => host.ritualAhead(), "ritual_ahead", {}],
  [() => host.checkInState(), "check_in_state", {}],
  [
    () => host.checkInSave("2026-11-24", [{ item: "energy", value: 5 }], null),
    "check_in_save",
    { day: "2026-11-24", answers: [{ item: "energy", value: 5 }], words: null },
  ],
  [() => host.checkInMark("2026-11-24", "sick"), "check_in_mark", { day: "2026-11-24", mark: "sick" }],
  [() => host.checkInPause(3), "check_in_pause", { days: 3 }],
  [() => host.checkInResume(), "check_in_resume", {}],
  [() => host.tapAdd("energy", 7), "tap_add", { what: "energy", value: 7 }],
  [() => host.tapRemove("t"), "tap_remove", { id: "t" }],
  [() => host.worriesBack(), "worries_back", {}],
  [() => host.worryPark("w"), "worry_park", { text: "w" }],
  [() => host.worryEnd("w", "tonight"), "worry_end", { id: "w", end: "tonight" }],
  [() => host.dropBoxWaiting(), "drop_box_waiting", {}],
  [() => host.dayPlan(), "day_plan", {}],
  [() => host.history(), "history", {}],
  [() => host.insights(), "insights", {}],
  [
    () => host.signAnswer("2026-11-24", { answer: "true" }),
    "sign_answer",
    { sign: "2026-11-24", reply: { answer: "true" } },
  ],
  [() => host.signTakeBack("2026-11-24"), "sign_take_back", { sign: "2026-11-24" }],
  [() => host.linksChoose(["outside"]), "links_choose", { factors: ["outside"] }],
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
