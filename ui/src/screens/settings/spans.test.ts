import { describe, expect, it } from "vitest";
import { inOneUnit, seconds } from "./spans";

describe("durations", () => {
  it.each([
    ["25m", 1500, { amount: 25, unit: "m" }],
    ["40s", 40, { amount: 40, unit: "s" }],
    ["1h30m", 5400, { amount: 90, unit: "m" }],
    ["2h", 7200, { amount: 2, unit: "h" }],
    ["1m30s", 90, { amount: 90, unit: "s" }],
    ["0s", 0, { amount: 0, unit: "s" }],
    ["60m", 3600, { amount: 1, unit: "h" }],
  ])("%s keeps its length", (text, length, inUnit) => {
    expect(seconds(text)).toBe(length);
    expect(inOneUnit(text)).toEqual(inUnit);
  });

  it.each(["", "soon", "5", "m5", "-5m", "1.5h"])("“%s” is none", (text) => expect(inOneUnit(text)).toBeNull());
});
