import { describe, expect, test } from "vitest";
import type { DayPreview } from "../ipc/gen";
import { axisOf } from "./axis";

const at = (hour: number, minute = 0) => Date.UTC(2026, 2, 24, hour, minute);

describe("the line of a day", () => {
  const preview: DayPreview = {
    day: "2026-03-24",
    hours: [[at(8), at(16, 30)]],
    items: [{ at_ms: at(16, 30), ends_ms: at(16, 30), what: "ritual", name: null }],
  };

  test("begins and ends at whole hours", () => {
    const axis = axisOf(preview);
    expect(axis.at(at(8))).toBe(0);
    expect(axis.at(at(17))).toBe(100);
    expect(axis.wide(at(8), at(12, 30))).toBe(50);
    expect(axis.marks).toEqual([at(8), at(10), at(12), at(14), at(16)]);
  });

  test("reaches as far as what happened", () => {
    expect(axisOf(preview, [at(18, 10)]).at(at(19))).toBe(100);
  });

  test("has room also for what is shorter than an hour", () => {
    const axis = axisOf({ ...preview, hours: [[at(8), at(8)]], items: [] });
    expect(axis.marks).toEqual([at(8)]);
    expect(axis.at(at(9))).toBe(100);
  });
});
