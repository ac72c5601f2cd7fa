// What one might do in a break: small, away from the screen, never news or reading.
// Drawn 30 % movement, 20 % people, 20 % eyes and breath, 15 % outside, 15 % nothing at all.

import type { IconName } from "../parts/icons";

export type Group = "movement" | "people" | "eyes_and_breath" | "outside" | "nothing";

export interface Suggestion {
  /** The catalogue holds `suggest-NAME` and `suggest-NAME-about`. */
  name: string;
  group: Group;
  icon: IconName;
  /** Shorter breaks leave no time for it. */
  least_ms: number;
  /** A circle goes along with a slow breath. */
  isPaced?: true;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const suggestions: Suggestion[] = [
  { name: "shoulders", group: "movement", icon: "move", least_ms: 0 },
  { name: "hands", group: "movement", icon: "move", least_ms: 0 },
  { name: "stretch", group: "movement", icon: "move", least_ms: 40 * SECOND },
  { name: "walk", group: "movement", icon: "move", least_ms: 2 * MINUTE },
  { name: "stairs", group: "movement", icon: "move", least_ms: 3 * MINUTE },
  { name: "water", group: "movement", icon: "water", least_ms: 2 * MINUTE },
  { name: "neck", group: "movement", icon: "move", least_ms: 0 },
  { name: "back", group: "movement", icon: "move", least_ms: 0 },
  { name: "ankles", group: "movement", icon: "move", least_ms: 0 },
  { name: "chest", group: "movement", icon: "move", least_ms: 0 },
  { name: "toes", group: "movement", icon: "move", least_ms: 40 * SECOND },
  { name: "shake", group: "movement", icon: "move", least_ms: 40 * SECOND },
  { name: "wall", group: "movement", icon: "move", least_ms: 40 * SECOND },
  { name: "rise", group: "movement", icon: "move", least_ms: 40 * SECOND },
  { name: "sides", group: "movement", icon: "move", least_ms: 40 * SECOND },
  { name: "long-way", group: "movement", icon: "move", least_ms: 2 * MINUTE },
  { name: "carry", group: "movement", icon: "move", least_ms: 2 * MINUTE },
  { name: "dance", group: "movement", icon: "move", least_ms: 4 * MINUTE },
  { name: "thanks", group: "people", icon: "people", least_ms: 0 },
  { name: "colleague", group: "people", icon: "people", least_ms: 3 * MINUTE },
  { name: "laughter", group: "people", icon: "people", least_ms: 0 },
  { name: "good-wish", group: "people", icon: "people", least_ms: 0 },
  { name: "picture", group: "people", icon: "people", least_ms: 0 },
  { name: "table", group: "people", icon: "people", least_ms: 0 },
  { name: "thank-you", group: "people", icon: "people", least_ms: 2 * MINUTE },
  { name: "lunch-date", group: "people", icon: "people", least_ms: 2 * MINUTE },
  { name: "silly", group: "people", icon: "people", least_ms: 2 * MINUTE },
  { name: "tea-for-two", group: "people", icon: "people", least_ms: 3 * MINUTE },
  { name: "how-are-you", group: "people", icon: "people", least_ms: 3 * MINUTE },
  { name: "call", group: "people", icon: "people", least_ms: 4 * MINUTE },
  { name: "together", group: "people", icon: "people", least_ms: 5 * MINUTE },
  { name: "look-away", group: "eyes_and_breath", icon: "eye", least_ms: 0 },
  { name: "close-eyes", group: "eyes_and_breath", icon: "eye", least_ms: 0 },
  { name: "breathe", group: "eyes_and_breath", icon: "breath", least_ms: 0, isPaced: true },
  { name: "sigh", group: "eyes_and_breath", icon: "breath", least_ms: 0 },
  { name: "blink", group: "eyes_and_breath", icon: "eye", least_ms: 0 },
  { name: "near-far", group: "eyes_and_breath", icon: "eye", least_ms: 0 },
  { name: "ceiling", group: "eyes_and_breath", icon: "eye", least_ms: 0 },
  { name: "brow", group: "eyes_and_breath", icon: "eye", least_ms: 0 },
  { name: "colour", group: "eyes_and_breath", icon: "eye", least_ms: 40 * SECOND },
  { name: "belly", group: "eyes_and_breath", icon: "breath", least_ms: 0 },
  { name: "count-breaths", group: "eyes_and_breath", icon: "breath", least_ms: 0 },
  { name: "hum", group: "eyes_and_breath", icon: "breath", least_ms: 0 },
  { name: "jaw", group: "eyes_and_breath", icon: "breath", least_ms: 0 },
  { name: "listen", group: "eyes_and_breath", icon: "breath", least_ms: 0 },
  { name: "square", group: "eyes_and_breath", icon: "breath", least_ms: MINUTE },
  { name: "daylight", group: "outside", icon: "sun", least_ms: 2 * MINUTE },
  { name: "outside", group: "outside", icon: "sun", least_ms: 8 * MINUTE },
  { name: "sky", group: "outside", icon: "sun", least_ms: 40 * SECOND },
  { name: "window", group: "outside", icon: "sun", least_ms: 40 * SECOND },
  { name: "cloud", group: "outside", icon: "sun", least_ms: MINUTE },
  { name: "tree", group: "outside", icon: "leaf", least_ms: MINUTE },
  { name: "threshold", group: "outside", icon: "sun", least_ms: 2 * MINUTE },
  { name: "birds", group: "outside", icon: "leaf", least_ms: 2 * MINUTE },
  { name: "weather", group: "outside", icon: "sun", least_ms: 3 * MINUTE },
  { name: "block", group: "outside", icon: "sun", least_ms: 8 * MINUTE },
  { name: "ground", group: "outside", icon: "leaf", least_ms: 8 * MINUTE },
  { name: "bench", group: "outside", icon: "sun", least_ms: 8 * MINUTE },
  { name: "nothing", group: "nothing", icon: "calm", least_ms: 0 },
  { name: "plant", group: "nothing", icon: "leaf", least_ms: 3 * MINUTE },
  { name: "music", group: "nothing", icon: "calm", least_ms: 5 * MINUTE },
  { name: "lean-back", group: "nothing", icon: "calm", least_ms: 0 },
  { name: "weight", group: "nothing", icon: "calm", least_ms: 0 },
  { name: "lap", group: "nothing", icon: "calm", least_ms: 0 },
  { name: "daydream", group: "nothing", icon: "calm", least_ms: MINUTE },
  { name: "doodle", group: "nothing", icon: "pencil", least_ms: 2 * MINUTE },
  { name: "warm-cup", group: "nothing", icon: "water", least_ms: 3 * MINUTE },
  { name: "taste", group: "nothing", icon: "leaf", least_ms: 3 * MINUTE },
  { name: "lie-down", group: "nothing", icon: "calm", least_ms: 5 * MINUTE },
];

const shares: [Group, number][] = [
  ["movement", 0.3],
  ["people", 0.2],
  ["eyes_and_breath", 0.2],
  ["outside", 0.15],
  ["nothing", 0.15],
];

/** A number in [0, 1) that depends on nothing but the text: every monitor's page draws the same suggestion. */
export function drawn(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

/** One that fits into a break of that length; both draws lie in [0, 1). */
export function suggest(duration_ms: number, drawOfGroup: number, drawInGroup: number): Suggestion {
  const fits = (group: Group) => suggestions.filter((one) => one.group === group && one.least_ms <= duration_ms);
  const open = shares.filter(([group]) => fits(group).length > 0);
  let mark = drawOfGroup * open.reduce((sum, [, share]) => sum + share, 0);
  const group = open.find(([, share]) => (mark -= share) < 0)?.[0] ?? "nothing";
  const choice = fits(group);
  // `nothing` fits into every break, so there is always one.
  return choice[Math.floor(drawInGroup * choice.length)] ?? (suggestions.find((one) => one.name === "nothing") as Suggestion);
}
