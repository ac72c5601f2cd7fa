// Where the moments of a day stand on a line.

import type { DayPreview } from "../ipc/gen";

const HOUR = 3_600_000;

export interface Axis {
  /** In percent from the left. */
  at: (ms: number) => number;
  wide: (from: number, to: number) => number;
  /** Whole hours that have room for a label. */
  marks: number[];
}

/** The line of a day with hours of work and whatever else has a place on it, from a whole hour to a whole hour. */
export function axisOf(preview: DayPreview, others: number[] = []): Axis {
  const planned = [...preview.hours.flat(), ...preview.items.flatMap((item) => [item.at_ms, item.ends_ms])];
  const moments = [...planned, ...others];
  const first = Math.floor(Math.min(...moments) / HOUR) * HOUR;
  const last = Math.ceil(Math.max(...moments) / HOUR) * HOUR;
  const length = Math.max(last - first, HOUR);
  const between = length > 7 * HOUR ? 2 * HOUR : HOUR;
  const marks: number[] = [];
  for (let mark = first; mark <= last; mark += between) marks.push(mark);
  const at = (ms: number) => ((ms - first) / length) * 100;
  return { at, wide: (from, to) => at(to) - at(from), marks };
}
