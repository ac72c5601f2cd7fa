// The shutdown ritual of the in-memory backend: the order of its steps, without the rules in between.

import type { Ahead, Answer, OpenLoop, Ritual, Step } from "../gen";
import type { Handlers } from "./fail";
import { DAY, MINUTE, at, type StateName } from "./states";

const YESTERDAY = "2026-11-23";
const steps: Step[] = ["empty_head", "decide", "look_ahead", "mattered", "check_in", "close"];

const open = (text: string, since = YESTERDAY): OpenLoop => ({ text, since, decision: null });
const blank = (day: string): Ritual => ({
  day,
  step: "empty_head",
  loops: [],
  ahead: { first_fixed: "", matters: [] },
  mattered: "",
  phrase: "",
  finish_now: null,
});

export class FakeRitual {
  today: Ritual = blank(DAY);
  late: Ritual | null = null;
  ahead: Ahead | null = null;

  constructor(
    state: StateName,
    readonly close: () => void,
  ) {
    if (state === "unclosed") this.late = { ...blank(YESTERDAY), step: "close_late", loops: [open("Answer the letter from Lisbon")] };
    if (["working", "unclosed", "long_texts"].includes(state)) this.ahead = aheadOf(state);
    if (state === "log_off_midway") this.today = midway();
  }

  readonly handlers: Handlers = {
    ritual_today: () => this.today,
    ritual_late: () => this.late,
    ritual_ahead: () => this.ahead,
    ritual_answer: ({ day, answer }) => this.#answer(String(day), answer as Answer),
  };

  #answer(day: string, answer: Answer): Ritual {
    if (this.late?.day === day) {
      const closed: Ritual = { ...this.late, step: "complete" };
      this.late = null;
      return closed;
    }
    this.today = this.#after(this.today, answer);
    if (this.today.step === "complete") this.close();
    return this.today;
  }

  #after(ritual: Ritual, answer: Answer): Ritual {
    const on = { ...ritual, step: steps[steps.indexOf(ritual.step) + 1] ?? "complete" };
    switch (answer.do) {
      case "open_loops":
        return { ...on, loops: this.#noted(ritual, answer.lines) };
      case "decide":
        return { ...ritual, loops: ritual.loops.map((one, at) => (at === answer.at ? { ...one, decision: answer.decision } : one)) };
      case "finish_now":
        return { ...ritual, step: "finishing", finish_now: { at: answer.at, until_ms: at(17, 31) + 10 * MINUTE } };
      case "finished":
        return { ...this.#finish(ritual, answer.outcome === "done"), step: "decide" };
      case "look_ahead":
        return { ...on, ahead: { ...answer.ahead, matters: answer.ahead.matters.filter((one) => one.text.trim()) } };
      case "mattered":
        return { ...on, mattered: answer.text };
      case "decided":
      case "checked_in":
        return on;
      case "close":
        return { ...ritual, phrase: answer.phrase, step: "complete" };
      case "close_again":
      case "close_late":
        return { ...ritual, step: "complete" };
      case "back":
        return { ...ritual, step: steps[steps.indexOf(ritual.step) - 1] ?? ritual.step };
    }
  }

  #noted(ritual: Ritual, lines: string[]): OpenLoop[] {
    const written = lines.map((line) => line.trim()).filter((line) => line);
    return written.map((text) => ritual.loops.find((one) => one.text === text) ?? open(text, DAY));
  }

  #finish(ritual: Ritual, isDone: boolean): Ritual {
    if (!isDone) return ritual;
    const done = (one: OpenLoop, at: number): OpenLoop =>
      at === ritual.finish_now?.at ? { ...one, decision: { decision: "done" } } : one;
    return { ...ritual, loops: ritual.loops.map(done) };
  }
}

function aheadOf(state: StateName): Ahead {
  const text = state === "long_texts" ? "A very long line about the many meetings that were moved again on short notice ".repeat(2) : "The outline for the report";
  return {
    first_fixed: "09:30 stand-up",
    matters: [
      { text, cost: "deep" },
      { text: "Call Ana back", cost: "light" },
      { text: "Sort the invoices", cost: null },
    ],
  };
}

function midway(): Ritual {
  const later = { decision: "later" as const, when: "Tomorrow, 10:00", first_step: "open last month's file" };
  return {
    ...blank(DAY),
    step: "decide",
    loops: [
      { ...open("The figures for Jana", DAY), decision: later },
      open("Answer the letter from Lisbon"),
      open("The invoice of the printers", DAY),
    ],
  };
}
