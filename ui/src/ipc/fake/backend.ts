// An in-memory backend with the commands of the program, for tests and for work on the screens in a browser.
// It keeps the promises that the screens rely on (revisions, typed failures), and knows no rules of breaks.

import type {
  Answer,
  Command,
  Entry,
  EntrySummary,
  Failure,
  FailureCode,
  Ritual,
  Saved,
  Screen,
  SettingField,
  Trigger,
  TriggerDraft,
  VaultState,
  View,
} from "../gen";
import { allFields, change } from "./settings";
import { DAY, ZONE, at, drafts, previewOf, texts, trigger, viewOf, type StateName } from "./states";

export const PASSPHRASE = "still water runs deep";

type Arguments = Record<string, unknown>;
type Handler = (given: Arguments) => unknown;

const fail = (code: FailureCode, detail = ""): never => {
  throw { code, detail } satisfies Failure;
};

export class Backend {
  view: View;
  vault: VaultState = "open";
  screen: Screen = "today";
  settings: SettingField[] = allFields();
  entries: Entry[] = [];
  triggers: Trigger[] = [];
  ritual: Ritual = { day: DAY, step: "empty_head", open_loops: [], tomorrow_first: "", day_line: "" };
  /** Every command that came, oldest first. */
  readonly calls: { command: string; given: Arguments }[] = [];
  /** Commands that fail until they are taken out of here. */
  readonly failing = new Map<string, Failure>();
  /** Told whenever the view has changed. */
  onView: (view: View) => void = () => undefined;
  #made = 0;

  constructor(readonly state: StateName = "working") {
    this.view = viewOf(state);
    if (state === "first_run") this.vault = "absent";
    else if (["locked", "wrong_passphrase", "day_closed", "log_off"].includes(state)) this.vault = "locked";
    if (state === "agent_unreachable") this.#loseAgent();
    if (state === "save_fails") this.failing.set("journal_save", { code: "disk_full", detail: "" });
    const bodies = { first_run: [], empty_journal: [], long_texts: texts.long }[state as string] ?? texts.plain;
    this.entries = bodies.map((body: string, age: number) => this.#entry(body, age));
    if (state !== "first_run" && state !== "empty_journal") {
      this.triggers = drafts(state).map((draft, index) => trigger(`t${index}`, draft));
    }
  }

  call(command: string, given: Arguments = {}): unknown {
    this.calls.push({ command, given });
    const failure = this.failing.get(command);
    if (failure) throw failure;
    const handler = this.#handlers[command];
    if (!handler) throw new Error(`no such command: ${command}`);
    // As over the real border: nobody shares objects.
    return structuredClone(handler(given));
  }

  #loseAgent(): void {
    for (const command of ["agent_view", "agent_command", "settings_fields", "settings_set", "break_view", "break_command"]) {
      this.failing.set(command, { code: "agent_unreachable", detail: "" });
    }
  }

  #entry(body: string, age: number): Entry {
    const created_ms = at(13, 40) - age * 26 * 3_600_000;
    const day = new Date(created_ms).toISOString().slice(0, 10);
    return { id: `e${this.#made++}`, revision: 1, created_ms, modified_ms: created_ms, day, zone: ZONE, tags: [], body };
  }

  #opened<What>(what: () => What): What {
    if (this.vault !== "open") fail("vault_locked");
    return what();
  }

  readonly #handlers: Record<string, Handler> = {
    agent_view: () => this.view,
    break_view: () => this.view,
    agent_command: ({ command }) => this.#obey(command as Command),
    break_command: ({ command }) => this.#obey(command as Command),
    break_loaded: () => undefined,
    break_painted: () => undefined,
    settings_fields: () => this.settings,
    settings_set: ({ key, value }) => {
      const after = change(this.settings, String(key), value);
      if ("code" in after) throw after;
      return (this.settings = after);
    },
    day_preview: ({ day }) => previewOf(String(day)),
    notification_test: () => true,
    start_screen: () => this.screen,
    page_flushed: () => undefined,
    vault_state: () => this.vault,
    vault_create: ({ passphrase }) => this.#create(String(passphrase)),
    vault_unlock: ({ passphrase }) => {
      if (this.state === "wrong_passphrase" || passphrase !== PASSPHRASE) fail("wrong_passphrase");
      this.vault = "open";
    },
    vault_lock: () => void (this.vault = "locked"),
    vault_touch: () => undefined,
    journal_list: () => this.#opened(() => this.#summaries()),
    journal_entry: ({ id }) => this.#opened(() => this.entries.find((one) => one.id === id) ?? fail("not_found")),
    journal_begin: () => this.#opened(() => this.#begin()),
    journal_save: ({ id, baseRevision, body }) =>
      this.#opened(() => this.#save(String(id), Number(baseRevision), String(body))),
    plan_triggers: () => this.#opened(() => this.triggers),
    plan_add_trigger: ({ draft }) => this.#opened(() => this.#add(draft as TriggerDraft)),
    plan_change_trigger: ({ id, draft }) =>
      this.#opened(() => this.#change(String(id), (one) => ({ ...one, draft: draft as TriggerDraft }))),
    plan_archive_trigger: ({ id }) => this.#opened(() => this.#change(String(id), (one) => ({ ...one, archived: true }))),
    ritual_today: () => this.#opened(() => this.ritual),
    ritual_answer: ({ answer }) => this.#opened(() => this.#answer(answer as Answer)),
  };

  #create(passphrase: string) {
    if (this.vault !== "absent") fail("vault_exists");
    if (passphrase.length < 8) fail("passphrase_too_short");
    this.vault = "open";
    return { groups: ["K7QD", "M2XW", "9FHT", "R4BN", "C8VJ", "3YPA", "W6EK", "T5GZ"] };
  }

  #summaries(): EntrySummary[] {
    const newestFirst = [...this.entries].filter((one) => one.revision > 0).sort((a, b) => b.created_ms - a.created_ms);
    return newestFirst.map(({ id, created_ms, modified_ms, day, tags, body }) => {
      const opening = (body.split("\n").find((line) => line.trim()) ?? "").slice(0, 120);
      return { id, created_ms, modified_ms, day, tags, opening };
    });
  }

  #begin(): Entry {
    const created_ms = at(14, 22) + this.#made;
    const entry = { ...this.#entry("", 0), revision: 0, created_ms, modified_ms: created_ms };
    this.entries.push(entry);
    return entry;
  }

  #save(id: string, base: number, body: string): Saved {
    const entry = this.entries.find((one) => one.id === id) ?? fail("not_found");
    if (entry.revision !== base) fail("stale_revision");
    Object.assign(entry, { body, revision: base + 1, modified_ms: at(14, 22) });
    return { revision: entry.revision, saved_ms: entry.modified_ms };
  }

  #add(draft: TriggerDraft): Trigger {
    if (!draft.what.trim()) fail("bad_input", "what");
    const made = trigger(`t${this.#made++}x`, draft);
    this.triggers.push(made);
    return made;
  }

  #change(id: string, how: (one: Trigger) => Trigger): Trigger {
    const before = this.triggers.find((one) => one.id === id) ?? fail("not_found");
    const after = how(before);
    this.triggers = this.triggers.map((one) => (one.id === id ? after : one));
    return after;
  }

  #answer(answer: Answer): Ritual {
    const { step } = this.ritual;
    if (answer.do === "open_loops" && step === "empty_head") {
      this.ritual = { ...this.ritual, step: "tomorrow_first", open_loops: answer.lines.filter((line) => line.trim()) };
    } else if (answer.do === "tomorrow_first" && step === "tomorrow_first") {
      this.ritual = { ...this.ritual, step: "day_line", tomorrow_first: answer.text };
    } else if (answer.do === "day_line" && step === "day_line") {
      this.ritual = { ...this.ritual, step: "complete", day_line: answer.text };
      this.#close();
    } else if (answer.do === "back" && step !== "complete") {
      this.ritual = { ...this.ritual, step: step === "day_line" ? "tomorrow_first" : "empty_head" };
    }
    return this.ritual;
  }

  #close(): void {
    this.#tell({ ...viewOf("day_closed"), today: this.view.today });
  }

  #tell(view: View): void {
    this.view = { ...view, rev: this.view.rev + 1 };
    this.onView(this.view);
  }

  #obey(command: Command): boolean {
    const { engine } = this.view;
    switch (command.do) {
      case "take":
      case "take_offered":
        this.#tell({ ...viewOf("break"), today: this.view.today });
        return true;
      case "postpone":
      case "skip":
      case "leave":
      case "finish":
      case "resume":
      case "reopen_day":
        this.#tell({ ...viewOf("working"), today: this.view.today });
        return true;
      case "pause": {
        const until_ms = command.length.kind === "minutes" ? this.view.at_ms + command.length.minutes * 60_000 : null;
        const quiet = [{ reason: "pause", since_ms: this.view.at_ms, until_ms }];
        this.#tell({ ...this.view, engine: { ...engine, quiet } });
        return true;
      }
      case "log_off_now":
        this.#tell({ ...this.view, engine: { ...engine, log_off: { ...engine.log_off, stage: "offered" } } });
        return true;
      case "snooze_log_off": {
        const log_off = {
          ...engine.log_off,
          stage: "snoozed" as const,
          snoozes_left: engine.log_off.snoozes_left - 1,
          snoozed_until_ms: this.view.at_ms + command.minutes * 60_000,
        };
        this.#tell({ ...this.view, engine: { ...engine, log_off } });
        return true;
      }
      case "close_day":
        this.#close();
        return true;
      case "heavy":
        this.#tell({ ...viewOf("offered"), today: this.view.today });
        return true;
      case "extend_day":
      case "day_off":
      case "override":
      case "remove_override":
        return false;
    }
  }
}
