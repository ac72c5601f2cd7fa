// The plan of the in-memory backend: it keeps items, marks and drafts in plain lists, and asks which change to park.
// What the page adds up of them is the program's matter; here it is only as much as the screens need to be seen.

import type { Content, Item, Kind, LoadView, Mark, MarkWhat, MeaningMinutes, Phase, PlanDraft, PlanStep, PlanView, Sheet, Standing, TweakCount } from "../gen";
import { fail, type Handlers } from "./fail";
import { contents, reviewOf } from "./full_plan";
import { looksBack } from "./reviews";
import { DAY, at, triggersOf, type StateName } from "./states";

const CHANGES: Kind[] = ["change", "habit", "tweak"];
const MOST_CHANGES = 3;
const MOST_TOP = 3;
/** What was worked, in the measure of any limit. */
const LIMIT_NOW = 465;
const NOW = at(14, 22);

const steps: [PlanStep, Kind[]][] = [
  [
    "triggers",
    ["safety_check", "trigger", "demand", "area_scan", "workload", "conversation", "change", "agreement"],
  ],
  ["boundaries", ["boundary", "no_sentence", "hard_no", "held_request", "work_window"]],
  ["recovery", ["recovery_mode", "priority", "good_enough", "not_doing", "block", "off_work", "thought"]],
  ["support", ["person", "programme", "group", "accommodation", "emergency_number"]],
  ["motivation", ["values", "moment", "reframing", "purpose_step", "tweak", "three_lines"]],
  [
    "relapse",
    ["habit", "warning_sign", "sign_step", "limit", "review", "fit_review", "fit_option", "keep", "gentler_week"],
  ],
];

/** The field that must not be blank, by kind. */
const needed: Partial<Record<Kind, string>> = {
  trigger: "what",
  demand: "what",
  change: "what",
  conversation: "with",
  agreement: "changes",
  no_sentence: "sentence",
  hard_no: "what",
  held_request: "what",
  priority: "what",
  good_enough: "what",
  not_doing: "what",
  off_work: "what",
  thought: "text",
  person: "name",
  programme: "name",
  group: "name",
  accommodation: "wording",
  emergency_number: "number",
  moment: "line",
  reframing: "situation",
  purpose_step: "step",
  tweak: "what",
  habit: "action",
  warning_sign: "what",
  fit_option: "what",
  keep: "what",
};

export class FakePlan {
  items: Item[] = [];
  marks: Mark[] = [];
  drafts: PlanDraft[] = [];
  #made = 0;
  readonly #isFull: boolean;

  constructor(state: StateName) {
    this.#isFull = state === "full_plan";
    if (state === "first_run" || state === "empty_journal") return;
    this.items = triggersOf(state).map((one, index) => this.#item(`t${index}`, { kind: "trigger", ...one }));
    if (this.#isFull || state === "sign") this.#fill();
  }

  /** Something of every sort, some of it due, some of it noted today. */
  #fill(): void {
    this.items.push(...contents.map((content, index) => this.#item(`p${index}`, content)));
    this.items = this.items.map((one) => ({ ...one, next_review: reviewOf[one.content.kind] ?? null }));
    const of = (kind: Kind) => this.items.find((one) => one.content.kind === kind)?.id ?? null;
    this.#mark(of("boundary"), DAY, { mark: "kept" });
    this.#mark(of("habit"), DAY, { mark: "done" });
    this.#mark("t0", DAY, { mark: "felt", strength: 7 });
  }

  readonly handlers: Handlers = {
    plan_view: () => this.#view(),
    plan_items: ({ kinds }) => this.#ofKinds(kinds as Kind[]),
    plan_add: ({ content, parking }) => this.#add(content as Content, parking as string | null),
    plan_change: ({ id, content }) => this.#change(String(id), content as Content),
    plan_place: ({ id, standing, parking }) =>
      this.#place(String(id), standing as Standing, parking as string | null),
    plan_review: ({ id, next }) => this.#put({ ...this.#find(id), next_review: next as string | null }),
    plan_marks: ({ since }) => this.marks.filter((one) => one.day >= String(since)),
    plan_mark: ({ item, day, what }) =>
      this.#mark(item as string | null, (day as string | null) ?? DAY, what as MarkWhat),
    plan_unmark: ({ id }) => void (this.marks = this.marks.filter((one) => one.id !== id)),
    plan_drafts: () => this.drafts,
    plan_keep_draft: ({ form, body }) => this.#keepDraft(String(form), String(body)),
    plan_drop_draft: ({ form }) => this.#dropDraft(String(form)),
    plan_sheet: ({ sheet }) => this.#sheet(sheet as Sheet),
    reviews: () => looksBack(this.items, this.marks),
    review_keep: ({ contents, draft }) => {
      const kept = (contents as Content[]).map((one) => this.#add(one, null));
      this.#dropDraft(String(draft));
      return kept;
    },
    plan_export: ({ sheet, folder }) => `${String(folder)}/evenkeel-plan.${(sheet as Sheet).format === "html" ? "html" : "md"}`,
  };

  #item(id: string, content: Content): Item {
    return { id, created_ms: at(9, 0), changed_ms: NOW, next_review: null, standing: "active", content };
  }

  #find(id: unknown): Item {
    return this.items.find((one) => one.id === id) ?? fail("not_found");
  }

  #ofKinds(kinds: Kind[]): Item[] {
    return this.items.filter((one) => kinds.length === 0 || kinds.includes(one.content.kind));
  }

  #activeChanges(): Item[] {
    return this.items.filter((one) => one.standing === "active" && CHANGES.includes(one.content.kind));
  }

  #put(item: Item): Item {
    this.items = this.items.map((one) => (one.id === item.id ? item : one));
    return item;
  }

  #add(content: Content, parking: string | null): Item {
    check(content);
    this.#makeRoom(content.kind, parking);
    const made = this.#item(`i${this.#made++}`, content);
    this.items.push(made);
    return made;
  }

  #change(id: string, content: Content): Item {
    check(content);
    return this.#put({ ...this.#find(id), content });
  }

  #place(id: string, standing: Standing, parking: string | null): Item {
    const before = this.#find(id);
    if (standing === "active" && before.standing !== "active") this.#makeRoom(before.content.kind, parking);
    return this.#put({ ...before, standing });
  }

  #makeRoom(kind: Kind, parking: string | null): void {
    if (!CHANGES.includes(kind) || this.#activeChanges().length < MOST_CHANGES) return;
    const parked = this.#activeChanges().find((one) => one.id === parking) ?? fail("three_changes");
    this.#put({ ...parked, standing: "parked" });
  }

  #mark(item: string | null, day: string, what: MarkWhat): Mark {
    if (item) this.#find(item);
    const mark = { id: `m${this.#made++}`, item, day, at_ms: NOW, what };
    this.marks.push(mark);
    return mark;
  }

  #keepDraft(form: string, body: string): void {
    this.#dropDraft(form);
    this.drafts.unshift({ form, body, changed_ms: NOW });
  }

  #dropDraft(form: string): void {
    this.drafts = this.drafts.filter((one) => one.form !== form);
  }

  #sheet({ title, parts }: Sheet): string {
    const lines = parts.flatMap(({ item, heading, fields }) => {
      const content = this.#find(item).content as unknown as Record<string, unknown>;
      const shown = fields.map(({ field, label }) => `${label}\n${String(content[field] ?? "")}`);
      return heading ? [heading, ...shown] : shown;
    });
    return [title, ...lines].join("\n\n");
  }

  #view(): PlanView {
    const active = this.items.filter((one) => one.standing === "active");
    const due = active
      .filter((one) => one.next_review !== null && one.next_review <= DAY)
      .map((one) => ({ item: one.id, day: one.next_review ?? DAY }));
    const map = active
      .flatMap(({ id, content }) =>
        content.kind === "trigger"
          ? [{ item: id, intensity: content.intensity, control: content.control, weight: content.intensity * 3 }]
          : [],
      )
      .sort((a, b) => b.weight - a.weight);
    const open = map.find(({ item }) => {
      const { content } = this.#find(item);
      return content.kind === "trigger" && !content.next_action;
    });
    const next = open ? { item: open.item, why: "needs_action" as const } : null;
    return {
      day: DAY,
      next: due[0] ? { item: due[0].item, why: "due" } : next,
      steps: steps.map(([step, kinds]) => ({
        step,
        active: active.filter((one) => kinds.includes(one.content.kind)).length,
        due: due.filter(({ item }) => kinds.includes(this.#find(item).content.kind)).length,
      })),
      active_changes: this.#activeChanges().map((one) => one.id),
      most_active_changes: MOST_CHANGES,
      weakest_lane: "work",
      due,
      map,
      areas: (["workload", "control", "reward", "community", "fairness", "values"] as const).map((area) => ({
        area,
        last_4_weeks: this.#felt(area),
        last_12_weeks: this.#felt(area),
        level: null,
        level_before: null,
      })),
      gap_widens: false,
      load: loadOf(active),
      limits: active.flatMap(({ id, content }) =>
        content.kind === "limit" ? [{ item: id, what: content.what, now: LIMIT_NOW, most: content.most, is_crossed: LIMIT_NOW > content.most }] : [],
      ),
      week_room: { work_minutes: 1080, planned_minutes: 756, taken_minutes: 690, free_minutes: 66 },
      tweaks: active.filter((one) => one.content.kind === "tweak").map((one) => this.#tweak(one)),
      top_today: active.filter(({ content }) => isTopOf(content, DAY)).length,
      most_top: MOST_TOP,
      full_days: [DAY].filter((day) => active.filter(({ content }) => isTopOf(content, day)).length >= MOST_TOP),
      meaning_this_month: this.#isFull ? meaning([45, 90, 260, 130], 60) : meaning([0, 0, 0, 0], 0),
      meaning_last_month: this.#isFull ? meaning([300, 420, 180, 60], 0) : meaning([0, 0, 0, 0], 0),
      by_value: active.flatMap(({ content }) =>
        content.kind === "values"
          ? content.values.map((value, index) => ({ value, this_month: [210, 90, 0][index] ?? 0, last_month: [60, 120, 0][index] ?? 0 }))
          : [],
      ),
      boundaries: active
        .filter((one) => one.content.kind === "boundary")
        .map((one) => {
          const of = (mark: string) => this.marks.filter((tap) => tap.item === one.id && tap.what.mark === mark);
          const week = { kept: of("kept").length, bent: of("bent").length };
          const none = { kept: 0, bent: 0 };
          return { item: one.id, weeks: [week, none, none, none], kept_of_14: week.kept, obstacles: [] };
        }),
      doings: this.#activeChanges().map((one) => {
        const times = this.marks.filter((tap) => tap.item === one.id && tap.what.mark === "done").length;
        return { item: one.id, weeks_of_8: Math.min(times, 1), last_14_days: times };
      }),
      reached_by_week: [this.marks.filter((tap) => tap.what.mark === "reached").length, 0, 0, 0],
      slipped_minutes_by_week: [0, 0, 0, 0],
      open_promises: active.flatMap(({ id, content }) => {
        const open = content.kind === "conversation" ? content.promises.filter((one) => one.state === "open") : [];
        return open.map(({ what, by }) => ({ item: id, what, by }));
      }),
      ladder: active
        .filter((one) => one.content.kind === "person" && one.content.rung !== null)
        .map((one) => one.id),
      person_to_meet: null,
      unused_tags: [],
    };
  }

  #tweak(item: Item): TweakCount {
    const mean = (phase: Phase) => {
      const own = this.marks.flatMap(({ item: of, what }) =>
        of === item.id && what.mark === "drained" && what.phase === phase ? [what.level] : [],
      );
      return { days: own.length, level: own.length > 0 ? own.reduce((sum, one) => sum + one, 0) / own.length : null };
    };
    const [before, withIt] = [mean("before"), mean("with")];
    return {
      item: item.id,
      before_days: before.days,
      with_days: withIt.days,
      before: before.level,
      with: withIt.level,
      says: Math.min(before.days, withIt.days) < 10 ? "too_few" : "difference",
    };
  }

  #felt(area: string): number {
    const isOf = (id: string | null) => {
      const content = this.items.find((one) => one.id === id)?.content;
      return content?.kind === "trigger" && content.area === area;
    };
    return this.marks.filter((tap) => tap.what.mark === "felt" && isOf(tap.item)).length;
  }
}

function check(content: Content): void {
  const field = needed[content.kind];
  const values = content as unknown as Record<string, unknown>;
  if (field && !String(values[field] ?? "").trim()) fail("bad_input", `${field}: empty`);
}

const isTopOf = (content: Content, day: string) => content.kind === "priority" && content.top && content.day === day;

function loadOf(active: Item[]): LoadView | null {
  const found = active.find(({ content }) => content.kind === "workload")?.content;
  if (found?.kind !== "workload") return null;
  const committed = found.commitments.reduce((sum, one) => sum + one.minutes, 0);
  return {
    committed_minutes: committed,
    contracted_minutes: found.contracted_minutes,
    free_minutes: Math.max(0, found.contracted_minutes - committed),
    over_minutes: Math.max(0, committed - found.contracted_minutes),
    band: committed >= 55 * 60 ? "from55" : null,
  };
}

function meaning(levels: [number, number, number, number], untold: number): MeaningMinutes {
  const told = levels.reduce((sum, one) => sum + one, 0);
  const much = levels[2] + levels[3];
  return { levels, untold, little: levels[0] + levels[1], much, much_percent: told > 0 ? Math.floor((100 * much) / told) : null };
}
