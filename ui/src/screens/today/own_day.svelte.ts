// What of the vault is for today: the plan's part of the day, and the worries that have come back. Made when the screen
// opens and gone with it: no word of the vault outlives the screen.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { Content, DayPlan, Failure, ItemId, ParkedWorry, PlannedTask, WorryEnd } from "../../ipc/gen";

type Priority = Extract<Content, { kind: "priority" }>;

export class OwnDay {
  plan = $state.raw<DayPlan | null>(null);
  worries = $state.raw<ParkedWorry[]>([]);
  /** How many things are sealed and wait for the vault to be opened. */
  waiting = $state(0);
  failure = $state.raw<Failure | null>(null);

  load = () =>
    this.#try(async () => {
      [this.plan, this.worries] = await Promise.all([host.dayPlan(), host.worriesBack()]);
    });

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

  add = (content: Content) =>
    this.#try(async () => {
      await host.planAdd(content, null);
      this.plan = await host.dayPlan();
    });

  #change = (id: ItemId, how: (one: Priority) => Priority) =>
    this.#try(async () => {
      const content = (await host.planItems(["priority"])).find((item) => item.id === id)?.content;
      if (content?.kind === "priority") await host.planChange(id, how(content));
      this.plan = await host.dayPlan();
    });

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}
