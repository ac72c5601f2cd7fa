import { describe, expect, it } from "vitest";
import type { Language } from "../../texts";
import { hardNos, linesOf, reliefNames, reliefWording, talkNames, talkParts, talkText } from "./library";

const languages: Language[] = ["en", "de"];
const count = (language: Language, ...lists: string[]) =>
  new Set(lists.flatMap((list) => linesOf(language, list))).size;

describe.each(languages)("what can be picked from in %s", (language) => {
  it("at least forty sentences to say no with", () => {
    expect(count(language, "no-decline", "no-later", "no-trade", "no-smaller")).toBeGreaterThanOrEqual(38);
    expect(count(language, "no-decline", "no-later", "no-trade", "no-smaller", "no-time")).toBeGreaterThanOrEqual(40);
  });

  it("twenty questions for another view, twenty about what matters", () => {
    expect([count(language, "reframe"), count(language, "matters")]).toEqual([20, 20]);
  });

  it("each area has stressors to recognise, each sorting its own first moves", () => {
    for (const area of ["workload", "control", "reward", "community", "fairness", "values"]) {
      expect(count(language, `stressor-${area}`), area).toBeGreaterThanOrEqual(5);
    }
    for (const list of ["change", "ally", "buffer"]) expect(count(language, list), list).toBeGreaterThanOrEqual(5);
  });

  it("examples of talks fill all five fields, and each request for relief has its wording", () => {
    expect(talkNames.length).toBeGreaterThanOrEqual(6);
    for (const talk of talkNames) for (const part of talkParts) expect(talkText(language, talk, part)).not.toBe("");
    for (const need of ["hours", "workload", "priorities", "place", "clarity"]) expect(reliefNames).toContain(need);
    for (const relief of reliefNames) expect(reliefWording(language, relief)).not.toBe("");
  });

  it("what makes a no hard has an answer, and there are four questions before a yes", () => {
    for (const { what, counter } of hardNos(language)) expect([what === "", counter === ""]).toEqual([false, false]);
    expect(hardNos(language).length).toBeGreaterThanOrEqual(6);
    expect(count(language, "pause")).toBe(4);
  });
});
