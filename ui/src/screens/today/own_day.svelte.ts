// What of the vault is for today: the plan's part of the day, and the worries that have come back. Made when the screen
// opens and gone with it: no word of the vault outlives the screen.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { Content, DayPlan, EnergyCost, Failure, Item, ItemId, LocalDay, ParkedWorry, PlannedTask, WorryEnd } from "../../ipc/gen";
import { today } from "../../state.svelte";

type Priority = Extract<Content, { kind: "priority" }>;

export class OwnDay {
  plan = $state.raw<DayPlan | null>(null);
  worries = $state.raw<ParkedWorry[]>([]);
  /** What came to mind in a block of deep work, and waits. */
  thoughts = $state.raw<Item[]>([]);
  /** How many things are sealed and wait for the vault to be opened. */
  waiting = $state(0);
  failure = $state.raw<Failure | null>(null);

  load = () =>
    this.#try(async () => {
      [this.plan, this.worries] = await Promise.all([host.dayPlan(), host.worriesBack()]);
      await this.#loadThoughts();
    });

  async #loadThoughts(): Promise<void> {
    this.thoughts = (await host.planItems(["thought"])).filter((item) => item.standing === "active");
  }

  /** Fails where it is not on disk. */
  parkThought = async (text: string): Promise<void> => {
    await host.planAdd({ kind: "thought", text }, null);
    await this.#loadThoughts();
  };

  /** Put away; nothing is deleted. */
  endThought = (item: Item) =>
    this.#try(async () => {
      await host.planPlace(item.id, "archived", null);
      await this.#loadThoughts();
    });

  takeThought = async (item: Item, words: string): Promise<void> => {
    if (await this.take(words, null)) await this.endThought(item);
  };

  count = async (): Promise<void> => {
    // It is worth a line; where it cannot be read the line is left away.
    this.waiting = await host.dropBoxWaiting().catch(() => 0);
  };

  /** Fails where it is not on disk. */
  park = async (text: string): Promise<void> => {
    await host.worryPark(text);
    await this.count();
  };

  endWorry = (id: string, end: WorryEnd) =>
    this.#try(async () => {
      this.worries = await host.worryEnd(id, end);
    });

  tick = (task: PlannedTask) => this.#change(task.item, (one) => ({ ...one, done: !task.done }));

  /** To the next day; how often that happened is counted, and blamed on nobody. */
  move = (task: PlannedTask, day: string) =>
    this.#change(task.item, (one) => ({ ...one, day, top: false, carried: one.carried + 1 }));

  /** Into the list of today, as one thing that should be done. */
  take = (what: string, cost: EnergyCost | null) =>
    this.#try(async () => {
      await host.planAdd(priorityOf(what, today(), cost ?? "medium"), null);
      this.plan = await host.dayPlan();
    });

  #change = (id: ItemId, how: (one: Priority) => Priority) =>
    this.#try(async () => {
      const content = (await host.planItems(["priority"])).find((item) => item.id === id)?.content;
      if (content?.kind === "priority") await host.planChange(id, how(content));
      this.plan = await host.dayPlan();
    });

  async #try(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    return this.failure === null;
  }
}

const priorityOf = (what: string, day: LocalDay, effort: EnergyCost): Content => ({
  kind: "priority",
  what,
  day,
  weight: "should",
  top: false,
  minutes: null,
  actual_minutes: null,
  effort,
  meaning: null,
  value: "",
  due: null,
  done: false,
  carried: 0,
});
