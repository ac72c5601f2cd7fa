// Each kind of thing in the plan: what a new one begins with, and by which words one recognises it.

import type { Content, Item, ItemId, Kind, LocalDay } from "../../ipc/gen";
import { wallClock } from "../../state.svelte";
import { t } from "../../texts.svelte";
import { daysAfter } from "./days";

export type ContentOf<K extends Kind> = Extract<Content, { kind: K }>;

const DAY_MS = 24 * 3_600_000;

const ifThen = () => ({ cue: "", at: null, action: "" });

const blanks: { [K in Kind]: (today: LocalDay) => ContentOf<K> } = {
  safety_check: (day) => ({ kind: "safety_check", day, ticked: [] }),
  trigger: () => ({
    kind: "trigger",
    what: "",
    area: "workload",
    intensity: 5,
    often: "weekly",
    control: "modifiable",
    unsafe_at_work: false,
    next_action: "",
    action_by: null,
    buffers: [],
  }),
  demand: () => ({ kind: "demand", what: "", side: "demand", course: "steady" }),
  area_scan: (day) => ({ kind: "area_scan", day, levels: [] }),
  workload: () => ({ kind: "workload", contracted_minutes: 40 * 60, commitments: [] }),
  conversation: () => ({
    kind: "conversation",
    with: "",
    on: null,
    facts: "",
    effect: "",
    request: "",
    offer: "",
    fallback: "",
    outcome: "",
    next_step: "",
    promises: [],
    note: "",
  }),
  change: () => ({ kind: "change", what: "", lane: "work", plan: ifThen(), of: null }),
  agreement: (day) => ({ kind: "agreement", stays: "", changes: "", until: daysAfter(day, 28) }),
  boundary: () => ({ kind: "boundary", about: "hours", rule: ifThen() }),
  no_sentence: () => ({ kind: "no_sentence", situation: "", way: "decline", sentence: "" }),
  hard_no: () => ({ kind: "hard_no", what: "", counter: "" }),
  held_request: () => ({
    kind: "held_request",
    what: "",
    from: "",
    minutes: null,
    // It rests for a day, unless said otherwise.
    held_until_ms: wallClock() + DAY_MS,
    answers: [],
    decision: "open",
  }),
  work_window: () => ({
    kind: "work_window",
    from: "09:00",
    to: "17:30",
    days: ["mon", "tue", "wed", "thu", "fri"],
    on_call: [],
  }),
  recovery_mode: (day) => ({ kind: "recovery_mode", capacity: "eighty", until: daysAfter(day, 28) }),
  priority: (day) => ({
    kind: "priority",
    what: "",
    day,
    weight: "should",
    top: false,
    minutes: null,
    actual_minutes: null,
    effort: "medium",
    meaning: null,
    value: "",
    due: null,
    done: false,
    carried: 0,
  }),
  good_enough: (day) => ({ kind: "good_enough", day, what: "" }),
  not_doing: () => ({ kind: "not_doing", what: "" }),
  block: () => ({ kind: "block", sort: "deep", at: "09:30", minutes: 60, days: [], purpose: "" }),
  off_work: () => ({ kind: "off_work", what: "", tag: "body", way: "switch_off" }),
  thought: () => ({ kind: "thought", text: "" }),
  person: () => ({
    kind: "person",
    name: "",
    role: "friend",
    contact: "",
    next_step: "",
    last_contact: null,
    nudge_after_days: null,
    rung: null,
  }),
  programme: () => ({
    kind: "programme",
    name: "",
    contact: "",
    hours: "",
    confidential: "",
    who_sees: "",
    sessions: "",
    next_step: "",
  }),
  group: () => ({ kind: "group", name: "", next_date: null, notes: "" }),
  accommodation: (day) => ({
    kind: "accommodation",
    need: "workload",
    wording: "",
    from: null,
    until: daysAfter(day, 56),
    asked_on: null,
    answer: "",
  }),
  emergency_number: () => ({ kind: "emergency_number", name: "", number: "" }),
  values: () => ({ kind: "values", values: [] }),
  moment: (day) => ({ kind: "moment", day, line: "", sort: "helped" }),
  reframing: () => ({
    kind: "reframing",
    situation: "",
    first_view: "",
    other_view: "",
    small_act: "",
    of: null,
  }),
  purpose_step: () => ({ kind: "purpose_step", step: "", value: "" }),
  tweak: () => ({ kind: "tweak", what: "", about: "meeting", toward: "", verdict: "open" }),
  three_lines: (day) => ({ kind: "three_lines", day, myself: "", others: "", bigger: "" }),
  habit: () => ({ kind: "habit", after: "", action: "" }),
  warning_sign: () => ({ kind: "warning_sign", what: "", shows_in: null }),
  sign_step: () => ({ kind: "sign_step", sign: null, plan: ifThen() }),
  limit: () => ({ kind: "limit", what: "minutes_a_day", most: 9 * 60 }),
  review: (day) => ({ kind: "review", day, span: "week", went_well: "", was_hard: "", next: "" }),
  fit_review: (day) => ({ kind: "fit_review", day, role: "", priorities: "", expectations: "" }),
  fit_option: () => ({ kind: "fit_option", what: "", cost: "", first_talk: "" }),
  keep: () => ({ kind: "keep", what: "" }),
  gentler_week: (day) => ({ kind: "gentler_week", until: daysAfter(day, 7) }),
};

export const allKinds = Object.keys(blanks) as Kind[];

export const blank = <K extends Kind>(kind: K, today: LocalDay): ContentOf<K> => blanks[kind](today);

/** The items of one kind that are in use. */
export const activeOf = <K extends Kind>(items: Item[], kind: K) =>
  items.filter(
    (item): item is Item & { content: ContentOf<K> } => item.content.kind === kind && item.standing === "active",
  );

/** The words by which an item is recognised. */
export function titleOf(content: Content): string {
  switch (content.kind) {
    case "conversation":
      return content.with;
    case "agreement":
      return content.changes;
    case "boundary":
      return t("plan-when-then", { cue: content.rule.cue, action: content.rule.action });
    case "sign_step":
      return t("plan-when-then", { cue: content.plan.cue, action: content.plan.action });
    case "habit":
      return t("plan-after-then", { cue: content.after, action: content.action });
    case "no_sentence":
      return content.sentence;
    case "thought":
      return content.text;
    case "person":
    case "programme":
    case "group":
    case "emergency_number":
      return content.name;
    case "accommodation":
      return t(`need-${content.need}`);
    case "values":
      return content.values.join(" · ");
    case "moment":
      return content.line;
    case "reframing":
      return content.situation;
    case "purpose_step":
      return content.step;
    case "limit":
      return t(`limit-${content.what}`);
    case "recovery_mode":
      return t(`capacity-${content.capacity}`);
    case "block":
      return content.purpose || t(`sort-${content.sort}`);
    case "review":
      return t(`span-${content.span}`);
    case "work_window":
      return `${content.from}–${content.to}`;
    case "safety_check":
    case "area_scan":
    case "workload":
    case "three_lines":
    case "fit_review":
    case "gentler_week":
      return t(`kind-of-${content.kind}`);
    default:
      return content.what;
  }
}

export const byId = (items: Item[], id: ItemId | null) => items.find((item) => item.id === id) ?? null;
