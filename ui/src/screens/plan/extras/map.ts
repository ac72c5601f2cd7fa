// Where the points of the map of triggers lie: strength upwards, those of the same strength side by side.

import type { Control, TriggerPlace } from "../../../ipc/gen";

export interface Point extends TriggerPlace {
  /** Counted over all triggers, the weightiest first, from 1. */
  rank: number;
  /** Parts of the field's width and height. */
  left: number;
  bottom: number;
}

const HIGHEST = 10;
/** So that no point is cut off at the edge. */
const MARGIN = 0.1;
/** Points of strengths that lie closer than this would cover each other. */
const NEAR = 2;

export function columnsOf(map: TriggerPlace[]): Record<Control, Point[]> {
  const ranked = map.map((place, index) => ({ ...place, rank: index + 1 }));
  const column = (control: Control) => {
    const here = ranked.filter((one) => one.control === control);
    return here.map((one) => {
      const alike = here.filter((other) => Math.abs(other.intensity - one.intensity) < NEAR);
      const left = (alike.indexOf(one) + 1) / (alike.length + 1);
      return { ...one, left, bottom: MARGIN + (one.intensity / HIGHEST) * (1 - 2 * MARGIN) };
    });
  };
  return { modifiable: column("modifiable"), partly: column("partly"), not_now: column("not_now") };
}
