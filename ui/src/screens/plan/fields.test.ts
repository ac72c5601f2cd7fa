import { describe, expect, it } from "vitest";
import type { Content } from "../../ipc/gen";
import { textOf, type Language } from "../../texts";
import "../../texts.svelte";
import { daysAfter, isDay } from "./days";
import { fields, labelOf, valueAt, withValue } from "./fields";
import { allKinds, blank } from "./kinds";
import { linesOf } from "./library";
import { allTools } from "./tools";

const DAY = "2026-11-24";
const isWhole = (value: unknown) => value === null || Array.isArray(value) || typeof value !== "object";

/** All paths of a content, its kind apart; a cue in time is one whole. */
function paths(value: object, before = ""): string[] {
  return Object.entries(value).flatMap(([name, one]) => {
    const path = before + name;
    if (path === "kind") return [];
    return isWhole(one) ? [path] : paths(one as object, `${path}.`);
  });
}

const entered = allKinds.filter((kind) => kind !== "safety_check");
const languages: Language[] = ["en", "de"];

describe("the fields of the plan", () => {
  it.each(entered)("every field of a %s can be entered", (kind) => {
    expect(fields[kind].map((spec) => spec.path).sort()).toEqual(paths(blank(kind, DAY)).sort());
  });

  it.each(entered)("a %s has its name, a label for each field and words for each choice, in both languages", (kind) => {
    const keys = [`kind-of-${kind}`, `add-${kind}`, ...fields[kind].map((spec) => labelOf(kind, spec.path))];
    for (const { control } of fields[kind]) {
      if (control.as === "choice") keys.push(...control.of.map((one) => `${control.words}-${one}`));
    }
    for (const language of languages) for (const key of keys) expect(textOf(language, key, {}, ""), key).not.toBe("");
  });

  it("what can be picked for a field is there", () => {
    for (const kind of entered) {
      for (const spec of fields[kind]) {
        for (const { list } of spec.ideas?.(blank(kind, DAY)) ?? []) expect(linesOf("en", list), list).not.toEqual([]);
      }
    }
  });

  it("every kind has one place among the tools", () => {
    expect(allTools.flatMap(({ tool }) => tool.kinds).sort()).toEqual(entered.sort());
    for (const { tool } of allTools) {
      for (const language of languages) {
        expect(textOf(language, `tool-${tool.name}`, {}, "")).not.toBe("");
        expect(textOf(language, `tool-${tool.name}-about`, {}, "")).not.toBe("");
      }
    }
  });

  it("a value within a value is put without touching what is beside it", () => {
    const before: Content = blank("change", DAY);
    const after = withValue(before, "plan.cue", "it rains");
    expect(valueAt(after, "plan.cue")).toBe("it rains");
    expect(valueAt(after, "plan.action")).toBe("");
    expect(valueAt(before, "plan.cue")).toBe("");
  });

  it("days that do not exist are none", () => {
    expect(["2028-02-29", "2027-02-29", "2026-1-1", "soon"].map(isDay)).toEqual([true, false, false, false]);
    expect([daysAfter(DAY, 7), daysAfter("2026-12-31", 1), daysAfter("2026-03-01", -1)]).toEqual([
      "2026-12-01",
      "2027-01-01",
      "2026-02-28",
    ]);
  });
});
