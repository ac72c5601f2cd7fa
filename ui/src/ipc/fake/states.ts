// The situations that the in-memory backend can be in: data only.

import type { DayPreview, EngineView, Entry, Happening, Notice, PreviewItem, SignalView, Trigger, View } from "../gen";

export const stateNames = [
  "working",
  "demo",
  "first_run",
  "locked",
  "wrong_passphrase",
  "day_closed",
  "agent_unreachable",
  "empty_journal",
  "long_texts",
  "offered",
  "break",
  "break_strict",
  "break_by_hand",
  "break_over",
  "break_no_postpone",
  "card",
  "quiet",
  "log_off",
  "log_off_midway",
  "unclosed",
  "weekly",
  "paused",
  "notices",
  "save_fails",
  "full_journal",
  "full_plan",
  "keychain",
  "slots_damaged",
  "vault_damaged",
  "no_backups",
  "full_year",
  "few_days",
  "one_answer",
  "sign",
  "links_found",
] as const;

export type StateName = (typeof stateNames)[number];

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = "2026-11-24";
export const ZONE = "Europe/Berlin";

/** A wall-clock time of the day that the backend plays, in Berlin in winter. */
export const at = (hour: number, minute: number) => Date.UTC(2026, 10, 24, hour - 1, minute);

const happenings: Happening[] = [
  { at_ms: at(9, 0), what: "day_opened", kind: null },
  { at_ms: at(9, 52), what: "break_taken", kind: "micro" },
  { at_ms: at(10, 50), what: "break_postponed", kind: "micro" },
  { at_ms: at(10, 58), what: "break_taken", kind: "micro" },
  { at_ms: at(11, 40), what: "break_taken", kind: "rest" },
  { at_ms: at(12, 31), what: "natural_break", kind: "rest" },
  { at_ms: at(13, 0), what: "lunch_taken", kind: null },
  { at_ms: at(14, 5), what: "break_skipped", kind: "micro" },
];

function workingEngine(): EngineView {
  return {
    day: DAY,
    day_stage: "working",
    is_taken_off: false,
    presence: "active",
    kinds: [
      { kind: "micro", interval_ms: 50 * MINUTE, duration_ms: 3 * MINUTE, work_ms: 27 * MINUTE, owed: false },
      { kind: "rest", interval_ms: 150 * MINUTE, duration_ms: 12 * MINUTE, work_ms: 88 * MINUTE, owed: false },
    ],
    next: { kind: "micro", in_ms: 23 * MINUTE },
    offered: null,
    running: null,
    quiet: [],
    overrides: [],
    log_off: {
      stage: "none",
      at_ms: at(17, 30),
      snoozes_left: 3,
      snooze_choices_minutes: [5, 10, 15],
      snoozed_until_ms: null,
    },
  };
}

const offer = {
  kind: "micro",
  duration_ms: 3 * MINUTE,
  starts_in_ms: 24_000,
  postpones_left: 2,
  postpone_by_ms: 5 * MINUTE,
  may_skip: true,
};

const running = {
  kind: "micro",
  duration_ms: 3 * MINUTE,
  remaining_ms: 2 * MINUTE + 12_000,
  postpones_left: 2,
  postpone_by_ms: 5 * MINUTE,
  may_skip: true,
  strict: false,
  ends_by_hand: false,
};

const rest = { ...running, kind: "rest", duration_ms: 12 * MINUTE, remaining_ms: 9 * MINUTE + 40_000 };

const changes: Partial<Record<StateName, Partial<EngineView>>> = {
  offered: { next: null, offered: offer },
  card: { next: null, offered: offer },
  break: { next: null, running },
  break_strict: { next: null, running: { ...rest, strict: true, may_skip: false, postpones_left: 1 } },
  break_by_hand: { next: null, running: { ...rest, ends_by_hand: true } },
  break_over: { next: null, running: { ...rest, ends_by_hand: true, remaining_ms: 0 } },
  break_no_postpone: { next: null, running: { ...running, postpones_left: 0 } },
  quiet: {
    next: { kind: "micro", in_ms: 0 },
    quiet: [
      { reason: "camera", since_ms: at(14, 2), until_ms: null },
      { reason: "app:Presentation", since_ms: at(9, 48), until_ms: null },
      { reason: "pause", since_ms: at(14, 10), until_ms: at(15, 10) },
    ],
  },
};

export function dayOffEngine(): Partial<EngineView> {
  return {
    day_stage: "day_off",
    is_taken_off: true,
    next: null,
    quiet: [{ reason: "day_off", since_ms: at(4, 0), until_ms: at(24 + 9, 0) }],
    log_off: { ...workingEngine().log_off, at_ms: null },
  };
}

function closedEngine(): Partial<EngineView> {
  return {
    day_stage: "closed",
    next: null,
    quiet: [{ reason: "day_closed", since_ms: at(17, 34), until_ms: at(24 + 9, 0) }],
    log_off: { ...workingEngine().log_off, stage: "closed" },
  };
}

const allNotices: Notice[] = [
  { code: "setting_fell_back", detail: "breaks.micro.interval: expected a length such as 25m, found \"soon\"" },
  { code: "no_tray_host", detail: "" },
  { code: "presence_unknown", detail: "" },
];

const signals: SignalView[] = [
  { name: "presence", sight: { is: "seen", by: ["X11"] } },
  { name: "lock", sight: { is: "seen", by: ["GNOME", "logind"] } },
  { name: "suspend", sight: { is: "seen", by: ["clocks", "logind"] } },
  { name: "do_not_disturb", sight: { is: "seen", by: ["dconf"] } },
  { name: "full_screen", sight: { is: "seen", by: ["X11"] } },
  { name: "apps", sight: { is: "seen", by: ["X11"] } },
  { name: "camera", sight: { is: "unseen", why: "not_allowed" } },
  { name: "microphone", sight: { is: "seen", by: ["device_files"] } },
  { name: "kept_awake", sight: { is: "seen", by: ["GNOME", "logind"] } },
  { name: "battery", sight: { is: "unseen", why: "nobody_tells" } },
];

const LONG = "A very long line about the many meetings that were moved again on short notice ";

/** A short working day with one break of each sort; weekends are free. */
export function previewOf(day: string): DayPreview {
  const isFree = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  if (isFree) return { day, hours: [], items: [] };
  const shift = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${DAY}T00:00:00Z`);
  const item = (what: PreviewItem["what"], hour: number, minute: number, length: number, name: string | null = null) => {
    const at_ms = at(hour, minute) + shift;
    return { at_ms, ends_ms: at_ms + length * 60_000, what, name };
  };
  return {
    day,
    hours: [[at(9, 0) + shift, at(17, 30) + shift]],
    items: [
      item("break", 9, 50, 3, "micro"),
      item("break", 11, 36, 12, "rest"),
      item("lunch", 12, 30, 30),
      item("break", 14, 40, 3, "micro"),
      item("wind_down", 17, 15, 15),
      item("ritual", 17, 30, 0),
    ],
  };
}

export function viewOf(state: StateName): View {
  const at_ms = state === "log_off" || state === "log_off_midway" ? at(17, 31) : state === "day_closed" ? at(17, 35) : at(14, 22);
  const engine = { ...workingEngine(), ...changes[state], ...(state === "day_closed" ? closedEngine() : {}) };
  if (state === "log_off" || state === "log_off_midway") engine.log_off = { ...engine.log_off, stage: "offered" };
  if (state === "long_texts") {
    engine.kinds.push({
      kind: "a_walk_around_the_block_with_the_whole_team_and_the_dog",
      interval_ms: 4 * HOUR,
      duration_ms: 20 * MINUTE,
      work_ms: HOUR,
      owed: false,
    });
    engine.next = { kind: "a_walk_around_the_block_with_the_whole_team_and_the_dog", in_ms: 95 * MINUTE };
  }
  const today = state === "first_run" ? [] : [...happenings];
  if (state === "day_closed") today.push({ at_ms: at(17, 34), what: "day_closed", kind: null });
  if (state === "long_texts") today.push(...happenings, ...happenings);
  const notices = state === "notices" || state === "long_texts" ? allNotices : [];
  const isFresh = state === "first_run";
  const after_hours_minutes = state === "day_closed" ? 12 : 0;
  return {
    rev: 1,
    at_ms,
    zone: ZONE,
    is_demo: state === "demo",
    engine,
    today,
    after_hours_minutes,
    notices,
    signals: isFresh ? [] : signals,
  };
}

export const texts: Record<"plain" | "long", string[]> = {
  plain: [
    "The planning call ran over again. I noticed that I hold my breath while the list grows.\n\nAfterwards ten minutes outside. That helped more than the coffee.",
    "Quiet morning. Two hours on one thing, door closed.",
    "Said no to the extra review. It was easier than the sentence I had prepared for it.",
  ],
  long: [LONG.repeat(60), `${"Unbreakable".repeat(20)}\n${LONG.repeat(3)}`, LONG],
};

/** What the journal of a state holds, newest first. */
export function bodiesOf(state: StateName): string[] {
  if (state === "first_run" || state === "empty_journal") return [];
  if (state === "long_texts") return texts.long;
  if (state === "full_journal") return Array.from({ length: 30 }, () => texts.plain).flat();
  return texts.plain;
}

const tagSets = [["work"], [], ["work", "sleep"], ["family"], []];

/** An entry with facts that differ from its neighbours'; the last ones are a year older, on this day. */
export function colourful(entry: Entry, index: number): Entry {
  const isSparse = index % 3 === 1;
  const facts = {
    tags: tagSets[index % tagSets.length] ?? [],
    mood: isSparse ? null : (index * 3) % 11,
    energy: isSparse ? null : (index * 7) % 11,
    added_while_locked: index === 2,
  };
  const years = index >= 88 ? index - 87 : 0;
  if (years === 0) return { ...entry, ...facts };
  return { ...entry, ...facts, day: `${2026 - years}-11-24`, created_ms: at(13, 40) - years * 365 * 24 * HOUR };
}

export function triggersOf(state: StateName): Trigger[] {
  const facts = { often: "weekly" as const, unsafe_at_work: false, buffers: [] };
  const plain: Trigger[] = [
    {
      ...facts,
      what: "Plans that change the evening before",
      area: "workload",
      intensity: 8,
      control: "partly",
      next_action: "Agree on Wednesday as the last day for changes",
      action_by: "2026-11-30",
    },
    {
      ...facts,
      what: "Praise goes to whoever shouts loudest",
      area: "reward",
      intensity: 5,
      control: "not_now",
      next_action: "Write down three things that went well, for me, on Fridays",
      action_by: null,
    },
    {
      ...facts,
      what: "No say in which tickets I take",
      area: "control",
      intensity: 6,
      control: "modifiable",
      next_action: "",
      action_by: null,
    },
  ];
  if (state !== "long_texts") return plain;
  return plain.map((one) => ({ ...one, what: LONG.repeat(4), next_action: `${"Unbreakable".repeat(14)} ${LONG}` }));
}
