// A trigger while it is entered: what it begins with, and what of it is not ready to be kept.

import type { Area, Content, Control, Item, Trigger } from "../../ipc/gen";

export type TriggerItem = Item & { content: Extract<Content, { kind: "trigger" }> };
export const isTrigger = (item: Item): item is TriggerItem => item.content.kind === "trigger";

export const areas: Area[] = ["workload", "control", "reward", "community", "fairness", "values"];
export const controls: Control[] = ["modifiable", "partly", "not_now"];

export const blank = (): Trigger => ({
  what: "",
  area: "workload",
  intensity: 5,
  control: "modifiable",
  often: "weekly",
  unsafe_at_work: false,
  next_action: "",
  action_by: null,
  buffers: [],
});

/** Whether it names a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function daysAfter(day: string, count: number): string {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + count);
  return later.toISOString().slice(0, 10);
}
