// The settings that the in-memory backend holds, described as the agent describes them.

import type { Failure, Rhythm, SettingField, SettingUnit } from "../gen";

type Extra = Partial<Pick<SettingField, "min" | "max" | "choices">>;

const field = (key: string, unit: SettingUnit, value: unknown, sentence: string, extra: Extra = {}): SettingField => ({
  key,
  value,
  default: value,
  unit,
  min: null,
  max: null,
  choices: [],
  sentence,
  ...extra,
});

const spans = (min: string, max: string): Extra => ({ min, max });

const kind = (name: string, interval: string, duration: string): SettingField[] => [
  field(`breaks.${name}.enabled`, "on_off", true, "Whether breaks of this kind are offered."),
  field(`breaks.${name}.interval`, "duration", interval, "How long you are active before the break is due.", spans("5s", "12h")),
  field(`breaks.${name}.duration`, "duration", duration, "How long the break lasts.", spans("2s", "2h")),
  field(`breaks.${name}.heads_up`, "duration", "30s", "How long before a break it is announced.", spans("0s", "10m")),
  field(`breaks.${name}.postpone_by`, "duration", "5m", "How far one postponement moves the break.", spans("1s", "2h")),
  field(`breaks.${name}.postpone_max`, "count", 2, "How often one break can be postponed.", spans("0", "10")),
  field(`breaks.${name}.strict`, "on_off", false, "Whether a running break can only be left by the emergency way."),
  field(`breaks.${name}.ends`, "choice", "by itself", "Whether the break ends by itself.", { choices: ["by itself", "when I return"] }),
  field(`breaks.${name}.activity`, "choice", "ignore", "What keyboard and mouse do.", { choices: ["ignore", "stops the countdown"] }),
];

const office = ["09:00-12:30", "13:00-17:30"];

export function allFields(): SettingField[] {
  return [
    ...kind("micro", "50m", "3m"),
    ...kind("rest", "2h30m", "12m"),
    field("work.days_off", "days", ["2026-12-24/2027-01-02"], "Days without work."),
    field("work.mode", "choice", "fixed", "Whether the day ends at a set time.", { choices: ["fixed", "flexible"] }),
    ...["mon", "tue", "wed", "thu", "fri"].map((day) => field(`work.${day}`, "hours", office, "Working hours.")),
    ...["sat", "sun"].map((day) => field(`work.${day}`, "hours", [], "Working hours.")),
    field("work.length", "duration", "8h30m", "How long a flexible day is.", spans("1h", "16h")),
    field("work.day_rolls_at", "time", "04:00", "When a new day begins for you."),
    field("work.breaks_outside_hours", "on_off", false, "Whether breaks are offered outside working hours, too."),
    field("lunch.enabled", "on_off", true, "Whether lunch is protected."),
    field("lunch.at", "time", "12:30", "When lunch begins."),
    field("lunch.duration", "duration", "30m", "How long lunch lasts.", spans("5m", "3h")),
    field("log_off.enabled", "on_off", true, "Whether the end of the day is announced."),
    field("log_off.hint", "on_off", false, "Whether a quiet hint comes an hour before."),
    field("log_off.lead", "duration", "15m", "How long before log-off the wind-down notice comes.", spans("0s", "2h")),
    field("log_off.snoozes", "durations", ["5m", "10m", "15m"], "The lengths of a snooze.", spans("1m", "1h")),
    field("log_off.max_snoozes", "count", 3, "How often log-off can be snoozed.", spans("0", "10")),
    field("log_off.latest", "duration", "1h", "How long after log-off a snooze can reach at most.", spans("0s", "6h")),
    field("after_hours.notice", "on_off", false, "Whether one gentle notice may come."),
    field("after_hours.threshold", "duration", "10m", "How long before it counts.", spans("1m", "4h")),
    field("check_ins.prompts", "on_off", true, "Whether a check-in is offered."),
    ...["start", "break_start", "break_end", "log_off", "closed"].map((event) =>
      field(`commands.${event}`, "command", [], "What is run then."),
    ),
    field("commands.limit", "duration", "10s", "How long a command may run.", spans("1s", "10m")),
    field("presence.idle_grace", "duration", "1m", "Shorter pauses count as reading.", spans("1s", "30m")),
    field("presence.natural_break", "duration", "3m", "A pause of this length counts as a break.", spans("1s", "2h")),
    field("presence.typing_gap", "duration", "3s", "A break waits for a gap in typing.", spans("1s", "1m")),
    field("presence.typing_wait", "duration", "1m", "How long a break waits for it.", spans("0s", "10m")),
    ...["do_not_disturb", "full_screen", "camera", "microphone", "kept_awake"].map((hold) =>
      field(`holds.${hold}`, "on_off", true, "Whether this delays breaks."),
    ),
    field("holds.apps", "words", ["zoom"], "Programs that delay breaks while they run in front."),
    field("holds.battery", "on_off", false, "Whether running on battery delays breaks."),
    field("holds.ask_after", "duration", "4h", "After how long a signal is asked about.", spans("30m", "24h")),
    field("vault.auto_lock", "duration", "10m", "After how long without use the vault locks.", spans("1m", "8h")),
    field(
      "vault.keep_unlocked",
      "duration",
      "10m",
      "How long after closing the window it opens again without the passphrase.",
      spans("0s", "60m"),
    ),
    field("vault.reminder", "on_off", true, "Whether Today says in one line that there is no vault yet."),
    field("shortcuts.note", "keys", "Ctrl+Alt+N", "Keys that open the journal for a quick note."),
    field("shortcuts.pause", "keys", "off", "Keys that pause breaks for an hour."),
    field("shortcuts.break_now", "keys", "off", "Keys that begin a break now."),
    field("shortcuts.lock", "keys", "off", "Keys that lock the vault."),
    field("start.at_login", "on_off", false, "Whether Evenkeel starts in the tray when you log in."),
    field("patterns.early_signs", "choice", "standard", "How easily an early sign is said.", { choices: ["gentle", "standard", "sensitive"] }),
    field("appearance.language", "choice", "system", "The language of Evenkeel.", { choices: ["system", "en", "de"] }),
    field("appearance.theme", "choice", "system", "Light or dark.", { choices: ["system", "light", "dark"] }),
    field("appearance.text_size", "choice", "100%", "How large the text is.", { choices: ["100%", "125%", "150%", "175%", "200%"] }),
    field("appearance.hide_from_captures", "on_off", false, "Whether captures leave the window out."),
    field("appearance.motion", "choice", "system", "Whether anything moves by itself.", { choices: ["system", "reduced"] }),
    field("help.numbers", "words", [], "The numbers for an emergency that you confirmed."),
    field("fixed", "reminders", [{ name: "Water the plants", at: "15:00", days: ["mon"] }], "Reminders of your own at a fixed time."),
  ];
}

const fits: Partial<Record<SettingUnit, [RegExp, string]>> = {
  duration: [/^(\d+h)?(\d+m)?(\d+s)?$/, "a length such as 25m"],
  time: [/^([01]\d|2[0-3]):[0-5]\d$/, "a time such as 09:00"],
};

/** A kind of break is made by naming it. */
const newKind = (fields: SettingField[], key: string) => {
  const pattern = fields.find((one) => one.key === "breaks.micro.enabled");
  return /^breaks\.[^.]+\.enabled$/.test(key) && pattern ? { ...pattern, key } : undefined;
};

/** Changes one field, or says why not. */
export function change(fields: SettingField[], key: string, value: unknown): SettingField[] | Failure {
  const found = fields.find((one) => one.key === key) ?? newKind(fields, key);
  if (!found) return { code: "unknown_setting", detail: key };
  const rule = fits[found.unit];
  const parts = found.unit === "hours" && Array.isArray(value) ? value : [];
  const isBadRange = parts.some((part) => !/^\d\d:\d\d-\d\d:\d\d$/.test(String(part)));
  if (isBadRange) return { code: "bad_value", detail: "expected hours such as 09:00-17:30" };
  if (rule && (!rule[0].test(String(value)) || value === "")) {
    return { code: "bad_value", detail: `expected ${rule[1]}, found ${JSON.stringify(value)}` };
  }
  if (!fields.includes(found)) return [...fields, { ...found, value }];
  return fields.map((one) => (one.key === key ? { ...one, value } : one));
}

const breaks = (micro: [string, string], rest: [string, string]) => ({
  "breaks.micro.interval": micro[0],
  "breaks.micro.duration": micro[1],
  "breaks.rest.interval": rest[0],
  "breaks.rest.duration": rest[1],
});

export const rhythms: Record<Rhythm, Record<string, unknown>> = {
  steady: { ...breaks(["50m", "3m"], ["2h30m", "12m"]), "breaks.eyes.enabled": false },
  eyes_too: { ...breaks(["50m", "3m"], ["2h30m", "12m"]), "breaks.eyes.enabled": true },
  short_and_often: { ...breaks(["25m", "1m"], ["1h40m", "8m"]), "breaks.eyes.enabled": false },
};

export function rhythmOf(fields: SettingField[]): Rhythm | null {
  const value = (key: string) => fields.find((one) => one.key === key)?.value ?? false;
  const names = Object.keys(rhythms) as Rhythm[];
  return names.find((name) => Object.entries(rhythms[name]).every(([key, wanted]) => value(key) === wanted)) ?? null;
}
