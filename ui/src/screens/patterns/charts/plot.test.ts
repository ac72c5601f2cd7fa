import { describe, expect, it } from "vitest";
import { areaOf, labelled, lineOf, plotOf, runs } from "./plot";
import { moved, monthStarts } from "./year";

describe("a drawing", () => {
  it("joins neighbours and stops where a day is missing", () => {
    const values = [3, 4, null, 5, null, null, 0];
    expect(runs(values, 1).map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [3], [6]]);
    expect(runs(values, 2).map((run) => run.map(({ at }) => at))).toEqual([[0, 1, 3], [6]]);
    expect(runs([null, null], 1)).toEqual([]);
  });

  it("puts the lowest at the bottom, the highest at the top, and days in their order", () => {
    const plot = plotOf(720, 220, 28, 0, 10);
    expect([plot.y(0), plot.y(10)]).toEqual([plot.bottom, plot.top]);
    expect(plot.x(0)).toBeGreaterThan(plot.left);
    expect(plot.x(27)).toBeLessThan(plot.right);
    expect(lineOf(plot, [{ at: 0, value: 0 }, { at: 1, value: 10 }])).toMatch(/^M[\d. ]+L[\d. ]+$/);
  });

  it("has no line and no area of nothing, and no number that is none", () => {
    for (const days of [0, 1, 364]) {
      const plot = plotOf(720, 220, days, 0, 10);
      expect(lineOf(plot, [])).toBe("");
      expect(areaOf(plot, [])).toBe("");
      expect(areaOf(plot, [{ at: 0, low: 1, high: 2 }])).not.toContain("NaN");
    }
  });

  it("writes the last day and as many before it as there is room for", () => {
    expect(labelled(28, 700, 70)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
    expect(labelled(1, 700, 70)).toEqual([0]);
    expect(labelled(364, 100, 70)).toEqual([363]);
  });
});

describe("the way through the year", () => {
  it.each([
    [100, "ArrowLeft", 93],
    [100, "ArrowRight", 107],
    [100, "ArrowUp", 99],
    [100, "ArrowDown", 101],
    [3, "ArrowLeft", 0],
    [360, "ArrowRight", 361],
    [100, "Home", 0],
    [100, "End", 361],
    [100, "a", null],
  ])("from %i by %s to %s", (at, key, to) => expect(moved(at, key, 361)).toBe(to));

  it("names each month above its first week, and none without room", () => {
    expect(monthStarts("2025-12-01").slice(0, 3)).toEqual([
      { week: 0, month: "2025-12" },
      { week: 5, month: "2026-01" },
      { week: 9, month: "2026-02" },
    ]);
    expect(monthStarts("2025-11-24")[0]).toEqual({ week: 1, month: "2025-12" });
  });
});
