// What is asked when, how each item is answered, and which key gives which answer.

import type { CheckInItem } from "../../ipc/gen";

/** A scale from 0 to 10, yes or no, hours in halves, or a number. */
export type Kind = "scale" | "yes_no" | "hours" | "count";

export const kinds: Record<CheckInItem, Kind> = {
  energy: "scale",
  switched_off: "scale",
  sleep: "hours",
  drained: "scale",
  distance: "scale",
  mood: "scale",
  load: "scale",
  say: "scale",
  lunch_away: "yes_no",
  moved: "yes_no",
  chose: "yes_no",
  outside: "yes_no",
  talked: "yes_no",
  overtime: "yes_no",
  efficacy: "scale",
  meaning: "scale",
  connection: "scale",
  reached: "count",
  understood: "yes_no",
  area_workload: "scale",
  area_control: "scale",
  area_reward: "scale",
  area_community: "scale",
  area_fairness: "scale",
  area_values: "scale",
};

export const morning: CheckInItem[] = ["energy", "switched_off", "sleep"];
/** Short enough for the shutdown ritual. */
export const eveningInShort: CheckInItem[] = ["drained", "distance", "mood"];
export const evening: CheckInItem[] = [...eveningInShort, "load", "say", "lunch_away", "moved", "chose", "outside", "talked", "overtime"];
export const weekly: CheckInItem[] = ["efficacy", "meaning", "connection", "reached", "understood"];
export const monthly: CheckInItem[] = [
  "area_workload",
  "area_control",
  "area_reward",
  "area_community",
  "area_fairness",
  "area_values",
];

/** The six areas have one pair of ends. */
export const endsOf = (item: CheckInItem) => (item.startsWith("area_") ? "area" : item);

/** The answer that a key gives; null: none. Ten is t. */
export function typed(kind: Kind, key: string): number | null {
  if (kind === "scale") return /^[0-9]$/.test(key) ? Number(key) : key === "t" ? 10 : null;
  if (kind === "yes_no") return ["1", "y", "j"].includes(key) ? 1 : ["0", "n"].includes(key) ? 0 : null;
  return null;
}

export const HALF_HOURS_MOST = 48;
export const COUNT_MOST = 99;

/** What stands in a number's field as the answer; null: none, or nothing that fits. */
export function entered(kind: Kind, text: string): number | null {
  const written = Number(text);
  if (text.trim() === "" || !Number.isFinite(written) || written < 0) return null;
  const value = Math.round(kind === "hours" ? written * 2 : written);
  return value <= (kind === "hours" ? HALF_HOURS_MOST : COUNT_MOST) ? value : null;
}
