// The fields of each kind: how each is entered, what can be picked for it, and which of them a card shows.

import type { Content, Kind } from "../../ipc/gen";
import type { ContentOf } from "./kinds";

/** How a field is entered. `none`: it can be left without an answer. */
export type Control =
  | { as: "line" | "text" | "scale" | "tick" | "time" | "weekdays" | "cue" | "hours" | "levels" }
  | { as: "choice"; words: string; of: readonly string[]; none?: boolean; isNumber?: boolean }
  | { as: "day" | "minutes" | "count"; none?: boolean }
  | { as: "lines"; most: number; isDay?: boolean }
  | { as: "commitments" | "promises" | "answers" | "hold" }
  | { as: "item"; kind: Kind };

/** A list to pick from, and what picking from it sets besides. */
export interface Idea {
  list: string;
  /** The key of its heading, where there are several. */
  heading?: string;
  also?: Record<string, unknown>;
}

export interface FieldSpec {
  /** Its name in the content; one within another as `plan.cue`. */
  path: string;
  control: Control;
  ideas?: (content: Content) => Idea[];
  /** Under "More": seldom needed, or only later. */
  isMore?: boolean;
  /** Shown on the card. */
  onCard?: boolean;
}

const areas = ["workload", "control", "reward", "community", "fairness", "values"] as const;
const weights = ["must", "should", "could", "dropped"] as const;
const card = { onCard: true } as const;
const more = { isMore: true } as const;

const line = (path: string, extra: Partial<FieldSpec> = {}): FieldSpec => ({ path, control: { as: "line" }, ...extra });
const text = (path: string, extra: Partial<FieldSpec> = {}): FieldSpec => ({ path, control: { as: "text" }, ...extra });
const choice = (path: string, words: string, of: readonly string[], extra: Partial<FieldSpec> = {}): FieldSpec => ({
  path,
  control: { as: "choice", words, of },
  ...extra,
});
const maybe = (path: string, words: string, of: readonly string[], extra: Partial<FieldSpec> = {}): FieldSpec => ({
  path,
  control: { as: "choice", words, of, none: true },
  ...extra,
});
const day = (path: string, extra: Partial<FieldSpec> = {}): FieldSpec => ({ path, control: { as: "day" }, ...extra });
const someDay = (path: string, extra: Partial<FieldSpec> = {}): FieldSpec => ({
  path,
  control: { as: "day", none: true },
  ...extra,
});
const from = (...lists: string[]) => ({ ideas: () => lists.map((list) => ({ list })) });

/** The first moves that fit to how a trigger was sorted. */
const moves = { modifiable: "change", partly: "ally", not_now: "buffer" } as const;

const signLists = ["energy", "drained", "distance", "other"] as const;

export const fields: { [K in Kind]: FieldSpec[] } = {
  safety_check: [],
  trigger: [
    line("what", {
      ideas: () => areas.map((area) => ({ list: `stressor-${area}`, heading: `area-${area}`, also: { area } })),
    }),
    choice("area", "area", areas, card),
    { path: "intensity", control: { as: "scale" } },
    choice("often", "often", ["rarely", "monthly", "weekly", "most_days"], card),
    { path: "unsafe_at_work", control: { as: "tick" } },
    choice("control", "control", ["modifiable", "partly", "not_now"]),
    line("next_action", {
      ideas: (content) => [{ list: moves[(content as ContentOf<"trigger">).control] }],
    }),
    someDay("action_by"),
    { path: "buffers", control: { as: "lines", most: 3 }, ...from("buffer"), ...more },
  ],
  demand: [
    line("what"),
    choice("side", "side", ["demand", "resource"], card),
    choice("course", "course", ["rising", "steady", "falling"], card),
  ],
  area_scan: [{ path: "levels", control: { as: "levels" } }, day("day", { ...more, ...card })],
  workload: [
    { path: "contracted_minutes", control: { as: "hours" } },
    { path: "commitments", control: { as: "commitments" } },
  ],
  conversation: [
    line("with"),
    someDay("on", card),
    text("facts"),
    text("effect"),
    text("request", card),
    text("offer"),
    text("fallback"),
    text("outcome", more),
    line("next_step", { ...more, ...card }),
    { path: "promises", control: { as: "promises" }, ...more, ...card },
    text("note", more),
  ],
  change: [
    line("what", from("micro-boundary")),
    choice("lane", "lane", ["work", "energy", "support"], card),
    line("plan.cue", { ...from("rule-cue"), ...card }),
    line("plan.action", { ...from("rule-act"), ...card }),
    { path: "plan.at", control: { as: "cue" }, onCard: true },
    { path: "of", control: { as: "item", kind: "trigger" }, ...more, ...card },
  ],
  agreement: [text("stays", card), text("changes"), day("until", card)],
  boundary: [
    choice("about", "about", ["hours", "notifications", "lunch", "reachability", "small", "other"], card),
    line("rule.cue", from("rule-cue")),
    line("rule.action", from("rule-act", "micro-boundary")),
    { path: "rule.at", control: { as: "cue" }, onCard: true },
  ],
  no_sentence: [
    line("situation", card),
    choice("way", "way", ["decline", "later", "trade", "smaller"], card),
    text("sentence", { ideas: (content) => [{ list: `no-${(content as ContentOf<"no_sentence">).way}` }] }),
  ],
  hard_no: [line("what"), line("counter", card)],
  held_request: [
    line("what"),
    line("from", card),
    { path: "minutes", control: { as: "minutes", none: true }, onCard: true },
    { path: "held_until_ms", control: { as: "hold" } },
    { path: "answers", control: { as: "answers" } },
    choice("decision", "decision", ["open", "yes", "declined", "later", "traded", "smaller"], { ...more, ...card }),
  ],
  work_window: [
    { path: "from", control: { as: "time" } },
    { path: "to", control: { as: "time" } },
    { path: "days", control: { as: "weekdays" }, onCard: true },
    { path: "on_call", control: { as: "lines", most: 366, isDay: true }, ...more },
  ],
  recovery_mode: [choice("capacity", "capacity", ["sixty", "eighty", "full"]), day("until", card)],
  priority: [
    line("what"),
    { path: "top", control: { as: "tick" } },
    choice("weight", "weight", weights, card),
    choice("effort", "effort", ["light", "medium", "deep"], card),
    { path: "meaning", control: { as: "choice", words: "meaning", of: ["0", "1", "2", "3"], none: true, isNumber: true } },
    { path: "minutes", control: { as: "minutes", none: true }, onCard: true },
    day("day", { ...more, ...card }),
    someDay("due", { ...more, ...card }),
    line("value", more),
    { path: "actual_minutes", control: { as: "minutes", none: true }, ...more, ...card },
    { path: "done", control: { as: "tick" }, ...more },
    { path: "carried", control: { as: "count" }, ...more },
  ],
  good_enough: [line("what"), day("day", card)],
  not_doing: [line("what", from("not-doing"))],
  block: [
    choice("sort", "sort", ["deep", "shallow"], card),
    { path: "at", control: { as: "time" }, onCard: true },
    { path: "minutes", control: { as: "minutes" }, onCard: true },
    { path: "days", control: { as: "weekdays" }, onCard: true },
    line("purpose"),
  ],
  off_work: [
    choice("tag", "tag", ["body", "mind", "heart"], card),
    line("what", { ideas: (content) => [{ list: `evening-${(content as ContentOf<"off_work">).tag}` }] }),
    choice("way", "offway", ["switch_off", "relax", "learn", "own_time"], card),
  ],
  thought: [line("text")],
  person: [
    line("name"),
    choice(
      "role",
      "role",
      ["friend", "family", "peer", "mentor", "manager", "human_resources", "physician", "therapist", "other"],
      card,
    ),
    maybe("rung", "rung", ["first", "second", "professional"], card),
    line("contact", card),
    line("next_step", card),
    someDay("last_contact", { ...more, ...card }),
    { path: "nudge_after_days", control: { as: "count", none: true }, ...more },
  ],
  programme: [
    line("name"),
    line("contact", card),
    line("hours", card),
    line("confidential"),
    line("who_sees"),
    line("sessions"),
    line("next_step", { ...from("programme"), ...card }),
  ],
  group: [line("name"), someDay("next_date", card), text("notes", card)],
  accommodation: [
    choice("need", "need", ["hours", "workload", "priorities", "place", "clarity"]),
    text("wording", card),
    someDay("from", card),
    day("until", card),
    someDay("asked_on", { ...more, ...card }),
    text("answer", { ...more, ...card }),
  ],
  emergency_number: [line("name"), line("number", card)],
  values: [{ path: "values", control: { as: "lines", most: 5 }, ...from("value") }],
  moment: [line("line"), choice("sort", "momentsort", ["helped", "solved", "finished", "other"], card), day("day", { ...more, ...card })],
  reframing: [
    text("situation"),
    text("first_view", card),
    text("other_view", card),
    text("small_act", card),
    { path: "of", control: { as: "item", kind: "trigger" }, ...more, ...card },
  ],
  purpose_step: [
    line("step", {
      ideas: () => [
        { list: "craft-task", heading: "tweakabout-task" },
        { list: "craft-people", heading: "tweakabout-people" },
        { list: "craft-meaning", heading: "tweakabout-meaning" },
      ],
    }),
    line("value", card),
  ],
  tweak: [
    line("what", from("craft-task", "craft-people", "craft-meaning")),
    choice("about", "tweakabout", ["meeting", "report", "task", "people", "meaning"], card),
    line("toward", { ...more, ...card }),
    choice("verdict", "verdict", ["open", "kept", "dropped"], { ...more, ...card }),
  ],
  three_lines: [text("myself", card), text("others", card), text("bigger", card), day("day", { ...more, ...card })],
  habit: [line("after", from("habit-after")), line("action", from("habit-do"))],
  warning_sign: [
    line("what", { ideas: () => signLists.map((one) => ({ list: `sign-${one}` })) }),
    maybe("shows_in", "dimension", ["energy", "drained", "distance", "switched_off", "sleep", "mood"], card),
  ],
  sign_step: [
    { path: "sign", control: { as: "item", kind: "warning_sign" }, onCard: true },
    line("plan.cue"),
    line("plan.action", from("step")),
    { path: "plan.at", control: { as: "cue" }, ...more, ...card },
  ],
  limit: [
    choice("what", "limit", ["minutes_a_day", "minutes_a_week", "evenings_a_week", "meeting_minutes_a_day"]),
    { path: "most", control: { as: "count" }, onCard: true },
  ],
  review: [
    choice("span", "span", ["week", "month"]),
    text("went_well", card),
    text("was_hard", card),
    text("next", card),
    day("day", { ...more, ...card }),
  ],
  fit_review: [text("role", card), text("priorities", card), text("expectations", card), day("day", { ...more, ...card })],
  fit_option: [line("what"), text("cost", card), text("first_talk", card)],
  keep: [line("what")],
  gentler_week: [day("until", card)],
};

export const labelOf = (kind: Kind, path: string) => `field-${kind}-${path.replaceAll(".", "-")}`;
export const exampleOf = (kind: Kind, path: string) => `example-${kind}-${path.replaceAll(".", "-")}`;

type Nested = { [name: string]: unknown };

/** The value at a path of a content. */
export const valueAt = (content: Content, path: string): unknown =>
  path.split(".").reduce<unknown>((at, name) => (at as Nested | undefined)?.[name], content);

/** The content with another value at a path. */
export function withValue<Whole extends object>(content: Whole, path: string, value: unknown): Whole {
  const [name = "", ...rest] = path.split(".");
  const inner = (content as Nested)[name];
  return { ...content, [name]: rest.length > 0 ? withValue(inner as object, rest.join("."), value) : value };
}
