// A year laid out in weeks and weekdays, and the way of the keys through it. Pure.

import type { ItemTrend, Trends } from "../../../ipc/gen";
import { daysLater } from "../../journal/month";

export type PixelState = "value" | "missing" | "apart" | "paused" | "ahead";

export interface Pixel {
  day: string;
  state: PixelState;
  value: number | null;
}

const WEEKS = 52;
export const DAYS = 7;

/** 52 weeks of seven days, from Monday on; days after the last one are ahead. */
export function pixelsOf(trends: Trends, trend: ItemTrend): Pixel[] {
  const apart = new Map(trends.apart.map((one) => [one.day, one.why]));
  return Array.from({ length: WEEKS * DAYS }, (_, at) => {
    const day = daysLater(trends.first, at);
    const value = trend.values[at] ?? null;
    const why = apart.get(day);
    const unsaid: PixelState = why === undefined ? "missing" : why === "paused" ? "paused" : "apart";
    return { day, value, state: day > trends.last ? "ahead" : value === null ? unsaid : "value" };
  });
}

/** Where a key leads from a day; null: nowhere. A column is a week, a row a weekday. */
export function moved(at: number, key: string, last: number): number | null {
  const steps: Record<string, number> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    ArrowLeft: at - DAYS,
    ArrowRight: at + DAYS,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  if (to === undefined) return null;
  return Math.min(last, Math.max(0, to));
}

/** The weeks above which their month is written: the first whole one of each month. */
export function monthStarts(first: string): { week: number; month: string }[] {
  const found: { week: number; month: string }[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const month = daysLater(first, week * DAYS).slice(0, 7);
    if (found.at(-1)?.month !== month) found.push({ week, month });
  }
  // The first month may have too little room before the second.
  return found.filter(({ week }, index) => index > 0 || (found[1]?.week ?? WEEKS) - week > 2);
}
