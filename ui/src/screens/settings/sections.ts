// Which settings stand together, by the sections of the file; each kind of break is a section of its own.

import type { SettingField } from "../../ipc/gen";
import { seconds } from "./spans";

export interface Section {
  /** `work`, or `breaks.micro`. */
  key: string;
  fields: SettingField[];
}

/** What comes first on the screen; sections that are not named here follow in the order of the file. */
const order = [
  "appearance", "start", "breaks.micro", "breaks.rest", "breaks", "work", "lunch", "log_off", "after_hours", "check_ins", "holds", "presence",
];

const sectionOf = (key: string) => {
  const [first = key, second] = key.split(".");
  return first === "breaks" ? `breaks.${second}` : first;
};

const place = (key: string) => {
  const exact = order.indexOf(key);
  if (exact >= 0) return exact;
  const general = order.indexOf(key.split(".")[0] ?? key);
  return general >= 0 ? general : order.length;
};

export function sections(fields: SettingField[]): Section[] {
  const found = new Map<string, SettingField[]>();
  for (const field of fields) {
    const key = sectionOf(field.key);
    found.set(key, [...(found.get(key) ?? []), field]);
  }
  return [...found]
    .map(([key, fields]) => ({ key, fields }))
    .sort((a, b) => place(a.key) - place(b.key));
}

/**
 * By how many seconds postponing delays a kind of break at most: each time by its length and the wait for a gap in
 * typing. Null for other sections.
 */
export function longestDelay(section: Section, fields: SettingField[]): number | null {
  const value = (key: string) => fields.find((field) => field.key === key)?.value;
  const by = seconds(String(value(`${section.key}.postpone_by`)));
  const wait = seconds(String(value("presence.typing_wait")));
  const most = value(`${section.key}.postpone_max`);
  return by === null || wait === null || typeof most !== "number" ? null : most * (by + wait);
}

/** The catalogue's name of a setting: kinds of breaks share theirs. `breaks.micro.ends` is `breaks-ends`. */
export function nameOf(key: string): string {
  const parts = key.split(".");
  return (parts[0] === "breaks" ? [parts[0], parts[2] ?? ""] : parts).join("-");
}

/** The catalogue's name of a section. */
export const sectionName = (key: string) => `section-${key.split(".")[0]}`;
