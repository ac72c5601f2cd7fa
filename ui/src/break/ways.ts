// Which ways lead out of what the break window shows now, in the order of their buttons, and their keys.
// The engine decides whether they work; this only offers what the view allows.

import type { BreakWindowMode, Command, View } from "../ipc/gen";

export interface Way {
  name: "start" | "postpone" | "skip" | "leave" | "finish";
  command: Command;
  /** As KeyboardEvent.key has them; the first one is shown. */
  keys: string[];
}

const start: Way = { name: "start", command: { do: "take_offered" }, keys: ["Enter"] };
const postpone: Way = { name: "postpone", command: { do: "postpone" }, keys: ["p"] };
const finish: Way = { name: "finish", command: { do: "finish" }, keys: ["Enter", "Escape"] };

export function waysOut(view: View | null, mode: BreakWindowMode, isOver: boolean): Way[] {
  const { offered, running } = view?.engine ?? {};
  if (mode === "card") return offered ? waysOfOffer(offered) : [];
  if (!running || mode !== "full") return [];
  if (running.ends_by_hand && isOver) return [finish];
  const ways: Way[] = running.postpones_left > 0 ? [postpone] : [];
  if (running.may_skip) ways.push({ name: "skip", command: { do: "skip" }, keys: running.strict ? ["s", "Escape"] : ["s"] });
  if (!running.strict) ways.push({ name: "leave", command: { do: "leave" }, keys: ["Escape"] });
  return ways;
}

function waysOfOffer(offer: NonNullable<View["engine"]["offered"]>): Way[] {
  const ways: Way[] = [start];
  if (offer.postpones_left > 0) ways.push(postpone);
  if (offer.may_skip) ways.push({ name: "skip", command: { do: "skip" }, keys: ["Escape", "s"] });
  return ways;
}

/** A strict break that nothing else leads out of is left by holding. */
export function mustBeHeld(view: View | null, mode: BreakWindowMode, isOver: boolean): boolean {
  const running = view?.engine.running;
  return mode === "full" && !!running?.strict && !(running.ends_by_hand && isOver);
}

export function wayOfKey(ways: Way[], key: string): Way | undefined {
  return ways.find((way) => way.keys.some((one) => one.toLowerCase() === key.toLowerCase()));
}
