// A trigger while it is entered: what it begins with, and what of it is not ready to be kept.

import type { Area, Control, TriggerDraft } from "../../ipc/gen";

export const areas: Area[] = ["workload", "control", "reward", "community", "fairness", "values"];
export const controls: Control[] = ["modifiable", "partly", "not_now"];

export const blank = (): TriggerDraft => ({
  what: "",
  area: "workload",
  intensity: 5,
  control: "modifiable",
  next_action: "",
  action_by: null,
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
