import { describe, expect, it } from "vitest";
import { clock, left } from "./countdown";

describe("countdowns", () => {
  it("are anchored to the moment at which the view arrived", () => {
    expect(left(60_000, 5_000, 5_000)).toBe(60_000);
    expect(left(60_000, 5_000, 25_000)).toBe(40_000);
  });

  it("stop at nothing, and never show more than was said", () => {
    expect(left(60_000, 5_000, 500_000)).toBe(0);
    expect(left(60_000, 5_000, 1_000)).toBe(60_000);
  });

  it("read as minutes and seconds, 0:00 only when nothing is left", () => {
    expect([0, 1, 1_000, 59_001, 65_000, 3_600_000].map(clock)).toEqual(["0:00", "0:01", "0:01", "1:00", "1:05", "1:00:00"]);
  });
});
