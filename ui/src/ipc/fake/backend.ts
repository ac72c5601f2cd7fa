// An in-memory backend with the commands of the program, for tests and for work on the screens in a browser.
// It keeps the promises that the screens rely on (revisions, typed failures), and knows no rules of breaks.

import type { Command, Entry, Failure, FirstRunStep, Item, Rhythm, Screen, SettingField, VaultState, View } from "../gen";
import { fail, type Arguments, type Handlers } from "./fail";
import { FakeCheckIns } from "./check_ins";
import { FakeDay } from "./day";
import { FakeInsights } from "./insights";
import { FakeJournal } from "./journal";
import { FakePlan } from "./plan";
import { FakeRitual } from "./ritual";
import { allFields, change, rhythmOf, rhythms } from "./settings";
import { dayOffEngine, previewOf, viewOf, type StateName } from "./states";
import { FakeTrends } from "./trends";
import { FakeVault } from "./vault";

/** What is asked of the open vault. */
const PRIVATE =
  /^(journal|plan|ritual|check_in|review|tap|sign|links)_|^(reviews|trends|insights|worries_back|worry_end|day_plan)$|^vault_(verify|add|remove)|^(export|import)_|^backup_(now|to)$/;

export class Backend {
  view: View;
  screen: Screen = "today";
  firstRun: FirstRunStep = "done";
  settings: SettingField[] = allFields();
  /** Every command that came, oldest first. */
  readonly calls: { command: string; given: Arguments }[] = [];
  /** Commands that fail until they are taken out of here. */
  readonly failing = new Map<string, Failure>();
  /** Told whenever the view has changed. */
  onView: (view: View) => void = () => undefined;
  readonly journal: FakeJournal;
  readonly plan: FakePlan;
  readonly keeper: FakeVault;
  readonly evening: FakeRitual;
  readonly checkIns: FakeCheckIns;
  readonly trends: FakeTrends;
  readonly insights: FakeInsights;
  readonly day: FakeDay;

  constructor(readonly state: StateName = "working") {
    this.view = viewOf(state);
    this.journal = new FakeJournal(state);
    this.plan = new FakePlan(state);
    this.keeper = new FakeVault(state);
    this.evening = new FakeRitual(state, () => this.#closeByRitual());
    this.checkIns = new FakeCheckIns(state);
    this.trends = new FakeTrends(state);
    if (state === "first_run") this.firstRun = "welcome";
    this.insights = new FakeInsights(state);
    this.day = new FakeDay(state, () => this.items);
    if (state === "agent_unreachable") this.#loseAgent();
    if (state === "save_fails") this.failing.set("journal_save", { code: "disk_full", detail: "" });
  }

  get entries(): Entry[] {
    return this.journal.entries;
  }

  get items(): Item[] {
    return this.plan.items;
  }

  get vault(): VaultState {
    return this.keeper.state;
  }

  set vault(state: VaultState) {
    this.keeper.state = state;
  }

  call(command: string, given: Arguments = {}): unknown {
    this.calls.push({ command, given });
    const failure = this.failing.get(command);
    if (failure) throw failure;
    const handler = this.#own[command] ?? this.#lists.map((one) => one.handlers[command]).find(Boolean);
    if (!handler) throw new Error(`no such command: ${command}`);
    if (PRIVATE.test(command) && this.vault !== "open") fail("vault_locked");
    // As over the real border: nobody shares objects.
    return structuredClone(handler(given));
  }

  get #lists() {
    return [this.journal, this.plan, this.keeper, this.evening, this.checkIns, this.trends, this.insights, this.day];
  }

  #loseAgent(): void {
    for (const command of ["agent_view", "agent_command", "settings_fields", "settings_set", "signal_ignore", "break_view", "break_command"]) {
      this.failing.set(command, { code: "agent_unreachable", detail: "" });
    }
  }

  readonly #own: Handlers = {
    agent_view: () => this.view,
    break_view: () => this.view,
    agent_command: ({ command }) => this.#obey(command as Command),
    break_command: ({ command }) => this.#obey(command as Command),
    break_loaded: () => undefined,
    break_painted: () => undefined,
    settings_fields: () => this.settings,
    settings_set: ({ key, value }) => this.#set(String(key), value),
    rhythm: () => rhythmOf(this.settings),
    rhythm_choose: ({ rhythm }) => {
      for (const [key, value] of Object.entries(rhythms[rhythm as Rhythm])) this.#set(key, value);
      return this.settings;
    },
    signal_ignore: ({ reason }) => {
      const { engine } = this.view;
      this.#tell({ ...this.view, engine: { ...engine, quiet: engine.quiet.filter((one) => one.reason !== reason) } });
      return true;
    },
    day_preview: ({ day }) => previewOf(String(day)),
    notification_test: () => true,
    guide: ({ language }) => `<h1>${language === "de" ? "Wie Evenkeel funktioniert" : "How Evenkeel works"}</h1><h2>1</h2><p>…</p>`,
    start_screen: () => this.screen,
    page_flushed: () => undefined,
    first_run: () => this.firstRun,
    first_run_keep: ({ step }) => void (this.firstRun = step as FirstRunStep),
  };

  #set(key: string, value: unknown): SettingField[] {
    const after = change(this.settings, key, value);
    if ("code" in after) throw after;
    return (this.settings = after);
  }

  #closeByRitual(): void {
    this.#obey({ do: "close_day", by: "ritual" });
    this.vault = "locked";
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
      case "day_off":
        this.#tell({ ...this.view, engine: { ...engine, ...dayOffEngine() } });
        return true;
      case "extend_day":
      case "override":
      case "remove_override":
        return false;
    }
  }
}
