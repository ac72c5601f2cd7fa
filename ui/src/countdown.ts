// Countdowns on screen: a span that came with a view, less what has passed since on a clock that nobody sets.
// They only show. The engine alone ends things, and says so with the next view.

/** A view together with the moment at which it arrived, on the clock of `performance.now`. */
export interface Anchored<What> {
  what: What;
  at: number;
}

export const anchor = <What>(what: What, now: number = performance.now()): Anchored<What> => ({ what, at: now });

/** What is left of `ms`, never below zero, and never more than was said. */
export function left(ms: number, anchoredAt: number, now: number): number {
  return Math.max(0, ms - Math.max(0, now - anchoredAt));
}

/** "2:05", "1:00:00": rounded up to the second, so that 0:00 is shown only when nothing is left. */
export function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
