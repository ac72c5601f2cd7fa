// A setting's value in words, for ranges and defaults.

import type { SettingUnit } from "../../ipc/gen";
import { language, t, tOr } from "../../texts.svelte";
import { inOneUnit } from "./spans";

const keys = { s: "span-seconds", m: "span-minutes", h: "span-hours" } as const;

export function shown(unit: SettingUnit, value: unknown): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return t("settings-none");
    return new Intl.ListFormat(language(), { style: "short" }).format(value.map((one) => shown(unit, one)));
  }
  if (unit === "on_off") return t(value === true ? "settings-on" : "settings-off");
  if (unit === "choice") return choiceName(String(value));
  const span = unit === "duration" || unit === "durations" ? inOneUnit(String(value)) : null;
  if (span) return t(keys[span.unit], { count: span.amount, hours: span.amount });
  return typeof value === "object" ? "" : String(value);
}

export const choiceName = (choice: string) => tOr(`choice-${choice.replaceAll(" ", "-")}`, choice);
