import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Command, View } from "../ipc/gen";
import { viewOf, type StateName } from "../ipc/fake/states";
import { HOLD_MS } from "./holding";
import { BreakPage } from "./page";
import { drawn, suggest, suggestions } from "./suggestions";

let now = 1_000;
let frames: (() => void)[] = [];
let commands: Command[] = [];
let painted = 0;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  [now, frames, commands, painted] = [1_000, [], [], 0];
  document.body.innerHTML = '<main id="break"></main>';
  root = document.getElementById("break") as HTMLElement;
});
afterEach(() => void vi.useRealTimers());

function page(view?: View): BreakPage {
  const made = new BreakPage(root, {
    command: async (command) => commands.push(command),
    painted: async () => painted++,
    now: () => now,
    frame: (then) => frames.push(then),
    language: "en",
  });
  if (view) made.receive(view);
  return made;
}

function full(state: StateName): BreakPage {
  const made = page(viewOf(state));
  made.show("full");
  return made;
}

const nextFrame = () => frames.splice(0).forEach((frame) => frame());
const ways = () => [...root.querySelectorAll<HTMLElement>("[data-way]")].map((one) => one.dataset.way);
const clock = () => root.querySelector(".break-clock")?.textContent;

describe("the break page", () => {
  it("a circle breathes along where the suggestion is to breathe, and nowhere else", () => {
    const seen = new Map<boolean, number>();
    for (let day = 1; day <= 28; day++) {
      for (let before = 0; before < 12; before++) {
        const view = viewOf("break");
        view.engine.day = `2026-02-${String(day).padStart(2, "0")}`;
        view.today = Array.from({ length: before }, () => ({ at_ms: 0, what: "paused" as const, kind: null }));
        page(view).show("full");
        const isPaced = root.querySelector(".ring.paced") !== null;
        expect(isPaced).toBe(root.querySelector("h1")?.textContent === "Breathe a little slower");
        seen.set(isPaced, (seen.get(isPaced) ?? 0) + 1);
      }
    }
    expect(seen.get(true)).toBeGreaterThan(0);
  });

  it("reports that it painted only after two frames in painting mode", () => {
    const made = page(viewOf("break"));
    nextFrame();
    expect(painted).toBe(0);
    made.show("painting");
    expect(root.textContent).toContain("Micro-break begins");
    expect(painted).toBe(0);
    nextFrame();
    expect(painted).toBe(0);
    nextFrame();
    expect(painted).toBe(1);
    made.show("full");
    nextFrame();
    expect(painted).toBe(1);
  });

  it("covers nothing and takes no key before it is told to", () => {
    const made = page(viewOf("break"));
    expect(root.className).toBe("break-painting");
    expect(ways()).toEqual([]);
    expect(["p", "s", "Escape", "Enter"].map((key) => made.press(key))).toEqual([false, false, false, false]);
    expect(commands).toEqual([]);
  });

  it("counts down from the moment the view came, and ends nothing at 0:00", () => {
    const made = full("break");
    expect(clock()).toBe("2:12");
    now += 72_000;
    made.draw();
    expect(clock()).toBe("1:00");
    now += 600_000;
    made.draw();
    expect(clock()).toBe("0:00");
    expect(commands).toEqual([]);
  });

  it("shows the kind, one suggestion, and the ways out with their keys", () => {
    full("break");
    expect(root.querySelector(".break-kind")?.textContent).toBe("Micro-break");
    expect(root.querySelectorAll("h1")).toHaveLength(1);
    expect(ways()).toEqual(["postpone", "skip", "leave"]);
    expect([...root.querySelectorAll("kbd")].map((one) => one.textContent)).toEqual(["P", "S", "Esc"]);
    expect(root.textContent).toContain("Postpone 5 min · 2 left");
  });

  it.each([
    ["break", "p", { do: "postpone" }],
    ["break", "S", { do: "skip" }],
    ["break", "Escape", { do: "leave" }],
    ["break_over", "Enter", { do: "finish" }],
  ] as [StateName, string, Command][])("in %s the key %s does what it says", (state, key, command) => {
    expect(full(state).press(key)).toBe(true);
    expect(commands).toEqual([command]);
  });

  it("a click does the same as the key", () => {
    full("break");
    root.querySelector<HTMLElement>("[data-way=skip]")?.click();
    expect(commands).toEqual([{ do: "skip" }]);
  });

  it("has no postponement at the limit, by key or by button", () => {
    const made = full("break_no_postpone");
    expect(ways()).toEqual(["skip", "leave"]);
    expect(made.press("p")).toBe(false);
    expect(commands).toEqual([]);
  });

  it("a strict break is left only by holding Esc for three seconds", () => {
    const made = full("break_strict");
    expect(ways()).toEqual(["postpone", "emergency"]);
    made.press("Escape");
    vi.advanceTimersByTime(HOLD_MS - 1);
    made.release();
    vi.advanceTimersByTime(HOLD_MS);
    expect(commands).toEqual([]);
    made.press("Escape");
    expect(root.classList.contains("held")).toBe(true);
    vi.advanceTimersByTime(HOLD_MS);
    expect(commands).toEqual([{ do: "leave" }]);
    expect(HOLD_MS).toBe(3000);
  });

  it("drawing on while Esc is held does not let go of it", () => {
    const made = full("break_strict");
    made.press("Escape");
    for (let second = 0; second < 3; second++) {
      now += 1000;
      made.draw();
      vi.advanceTimersByTime(1000);
    }
    expect(commands).toEqual([{ do: "leave" }]);
  });

  it("a break that ends by hand offers “I am back” once its time is over, and only then", () => {
    const made = full("break_by_hand");
    expect(ways()).not.toContain("finish");
    now += 20 * 60_000;
    made.draw();
    expect(ways()).toEqual(["finish"]);
    expect(root.textContent).toContain("Come back when you are ready.");
  });

  it("as a card it announces the break, and can start, postpone or skip it", () => {
    const made = page(viewOf("card"));
    made.show("card");
    expect(root.textContent).toContain("Micro-break in 24 s");
    expect(ways()).toEqual(["start", "postpone", "skip"]);
    made.press("Enter");
    made.press("Escape");
    expect(commands).toEqual([{ do: "take_offered" }, { do: "skip" }]);
  });

  it("says so when the agent is lost, and lets the user go on", () => {
    const made = full("break");
    made.lost();
    expect(root.textContent).toContain("You are free to go on.");
  });
});

describe("suggestions", () => {
  it("fit into the break, whatever is drawn", () => {
    for (const duration of [10_000, 60_000, 180_000, 720_000]) {
      for (let draw = 0; draw < 1; draw += 0.01) {
        const one = suggest(duration, draw, draw);
        expect(one.least_ms, `${one.name} in ${duration} ms`).toBeLessThanOrEqual(duration);
      }
    }
  });

  it("are drawn in the shares that were decided", () => {
    const counts = new Map<string, number>();
    for (let draw = 0.0005; draw < 1; draw += 0.001) {
      const { group } = suggest(720_000, draw, 0);
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ movement: 300, people: 200, eyes_and_breath: 200, outside: 150, nothing: 150 });
  });

  it("sixty of them fit into a micro-break, and each group has some that need no time", () => {
    const fitting = suggestions.filter((one) => one.least_ms <= 180_000);
    expect(fitting.length).toBeGreaterThanOrEqual(60);
    for (const group of new Set(suggestions.map((one) => one.group))) {
      expect(suggestions.filter((one) => one.group === group && one.least_ms <= 40_000).length, group).toBeGreaterThan(1);
    }
  });

  it("every monitor draws the same, and other breaks draw others", () => {
    expect(drawn("2026-11-24 micro 3")).toBe(drawn("2026-11-24 micro 3"));
    const many = Array.from({ length: 1000 }, (_, index) => drawn(`2026-11-24 micro ${index}`));
    const mean = many.reduce((sum, one) => sum + one, 0) / many.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
  });
});
