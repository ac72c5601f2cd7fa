import { describe, expect, it } from "vitest";
import { dayByKey, dayMonthsLater, monthsLater, weeks } from "./month";

describe("month", () => {
  it("lays a month out in weeks from Monday on", () => {
    const november = weeks("2026-11");
    expect(november).toHaveLength(6);
    expect(november[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(november[5]).toEqual(["2026-11-30", null, null, null, null, null, null]);
    expect(weeks("2027-02").flat()).toHaveLength(28);
    expect(weeks("2028-02").flat().filter(Boolean)).toHaveLength(29);
  });

  it("steps over the ends of years, and stays within shorter months", () => {
    expect([monthsLater("2026-12", 1), monthsLater("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
    expect([dayMonthsLater("2026-01-31", 1), dayMonthsLater("2028-02-29", 12)]).toEqual(["2026-02-28", "2029-02-28"]);
  });

  it.each([
    ["ArrowLeft", false, "2026-10-31"],
    ["ArrowRight", false, "2026-11-02"],
    ["ArrowUp", false, "2026-10-25"],
    ["ArrowDown", false, "2026-11-08"],
    ["Home", false, "2026-10-26"],
    ["End", false, "2026-11-01"],
    ["PageUp", false, "2026-10-01"],
    ["PageDown", false, "2026-12-01"],
    ["PageUp", true, "2025-11-01"],
    ["x", false, null],
  ])("%s (shift: %s) leads from Sunday the first to %s", (key, withShift, expected) => {
    expect(dayByKey("2026-11-01", key, withShift)).toBe(expected);
  });
});
