import { expect, it } from "vitest";
import { standsFor } from "./strength";

it.each([
  [0, "moments"],
  [6, "moments"],
  [8, "hours"],
  [10, "weeks"],
  [11.5, "months"],
  [13, "years"],
  [16, "ages"],
  [60, "ages"],
])("ten to the power of %s guesses: %s", (guesses, expected) => {
  expect(standsFor(guesses)).toBe(expected);
});
