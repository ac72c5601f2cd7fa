// What of the vault is for the day that the in-memory backend plays: fixed tasks, and worries that can be answered.

import type { Because, Content, DayPlan, Item, ParkedWorry, PlannedTask } from "../gen";
import { fail, type Handlers } from "./fail";
import { at, DAY, HOUR, ZONE, type StateName } from "./states";

const LONG = "A very long line about the many meetings that were moved again on short notice ".repeat(2);

const BUDGET = 224;

export class FakeDay {
  worries: ParkedWorry[] = [];
  waiting = 0;

  constructor(
    readonly state: StateName,
    readonly items: () => Item[],
  ) {
    const texts = state === "long_texts" ? [LONG, "x".repeat(120)] : ["Whether the figures for Lisbon add up"];
    if (["working", "long_texts", "full_plan"].includes(state)) this.worries = texts.map(worry);
    if (state === "locked") this.waiting = 2;
  }

  readonly handlers: Handlers = {
    worries_back: () => this.worries,
    worry_park: ({ text }) => {
      if (String(text).trim() === "") fail("bad_input");
      this.waiting++;
    },
    worry_end: ({ id }) => (this.worries = this.worries.filter((one) => one.id !== id)),
    drop_box_waiting: () => this.waiting,
    day_plan: () => this.#plan(),
  };

  #plan(): DayPlan {
    const active = this.items().filter((item) => item.standing === "active");
    const of = <K extends Content["kind"]>(kind: K) =>
      active.flatMap(({ id, content }) => (content.kind === kind ? [{ id, content: content as Extract<Content, { kind: K }> }] : []));
    const tasks = of("priority")
      .filter(({ content }) => content.day === DAY && content.weight !== "dropped")
      .map(({ id, content }, index): PlannedTask => {
        const because: Because[] = [
          ...(content.weight === "must" ? [{ because: "must" as const }] : []),
          ...(content.due ? [{ because: "due_in" as const, days: 1 }] : []),
          { because: "fits", band: index === 0 ? "peak" : "middle" },
        ];
        const { what, minutes, effort, meaning, top, done, carried } = content;
        return { item: id, what, minutes: minutes ?? 30, effort, meaning, top, done, asks: carried >= 3, because };
      });
    const isOver = ({ item, minutes }: PlannedTask) =>
      minutes > BUDGET && of("priority").some(({ id, content }) => id === item && content.weight === "must");
    const first = of("trigger")[0];
    return {
      musts_over: tasks.filter(isOver).map((one) => ({ ...one, because: [] })),
      tasks: tasks.filter((one) => !isOver(one)),
      can_wait: [],
      budget_minutes: BUDGET,
      planned_minutes: tasks.reduce((sum, one) => sum + one.minutes, 0),
      rule: { rule: "earlier_is_better", taps: 4 },
      blocks: of("block").map(({ id, content }) => ({ item: id, block: content })),
      next: first ? { item: first.id, kind: "trigger", why: "needs_cue", words: first.content.next_action || first.content.what } : null,
    };
  }
}

const worry = (text: string, index: number): ParkedWorry => ({
  id: String(index).repeat(32),
  at_ms: at(19, 5) - 24 * HOUR,
  day: "2026-11-23",
  zone: ZONE,
  text,
  added_while_locked: true,
});
