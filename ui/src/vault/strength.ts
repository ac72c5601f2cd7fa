// From a number of guesses to a time that one can picture.

/**
 * Guesses a second by someone who has the files and a rack of graphics cards. Our judgement, on the high side: each
 * guess costs them at least 64 MiB and three passes.
 */
const GUESSES_LOG10 = 4;

const MINUTE = 60;
const DAY = 86_400;
const YEAR = 365 * DAY;

const limits = [
  [10 * MINUTE, "moments"],
  [2 * DAY, "hours"],
  [60 * DAY, "weeks"],
  [2 * YEAR, "months"],
  [200 * YEAR, "years"],
] as const;

/** The catalogue's name of the time for which it stands. */
export function standsFor(guesses_log10: number): string {
  const seconds = 10 ** (guesses_log10 - GUESSES_LOG10);
  return limits.find(([limit]) => seconds < limit)?.[1] ?? "ages";
}
