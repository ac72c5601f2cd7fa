// The charts of the in-memory backend: a made-up person, whose numbers come from waves and not from chance.

import type { Boundaries, CheckInItem, DayApart, EnergyHours, Estimates, ItemTrend, LocalDay, Span, SpanFigures, Trends, UsualOfDay } from "../gen";
import { daysAfter } from "../../screens/plan/days";
import type { Handlers } from "./fail";
import { DAY, type StateName } from "./states";

/** The Monday 51 weeks before that of the last day. */
const WEEKS_BEFORE = 51;
const reach: Record<Span, number> = { four_weeks: 28, twelve_weeks: 84, year: 364 };

/** How many days ago the made-up person began. */
const begun: Partial<Record<StateName, number>> = {
  full_year: 3650, few_days: 9, one_answer: 0, first_run: -1, empty_journal: -1,
};

const levels: Partial<Record<CheckInItem, number>> = { energy: 5, switched_off: 6, sleep: 7, drained: 5, distance: 4, mood: 6, moved: 0.5, efficacy: 6 };

const daysBetween = (first: LocalDay, last: LocalDay) => Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
const weekday = (day: LocalDay) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

export class FakeTrends {
  constructor(private readonly state: StateName) {}

  readonly handlers: Handlers = { trends: ({ until }) => this.#of((until as LocalDay | null) ?? DAY) };

  #of(last: LocalDay): Trends {
    const first = daysAfter(last, -7 * WEEKS_BEFORE - weekday(last));
    const ago = begun[this.state] ?? 120;
    if (ago < 0) return { first, last, begun: null, apart: [], items: [], energy: energy(0), estimates: estimates(0), boundaries: boundaries(0, last) };
    const start = daysAfter(DAY, -ago);
    const apart: DayApart[] = [
      ...[60, 61, 62, 63].map((days) => ({ day: daysAfter(DAY, -days), why: "sick" as const })),
      ...[20, 19, 18, 17, 16].map((days) => ({ day: daysAfter(DAY, -days), why: "paused" as const })),
    ].filter(({ day }) => day >= start && day >= first && day <= last);
    const items = (Object.keys(levels) as CheckInItem[]).map((item) => trendOf(item, first, last, start, apart));
    const answered = items.filter((one) => one.values.some((value) => value !== null)).slice(0, this.state === "one_answer" ? 1 : undefined);
    const taps = this.state === "few_days" || this.state === "one_answer" ? 7 : 32;
    return { first, last, begun: start, apart, items: answered, energy: energy(taps), estimates: estimates(ago > 100 ? 14 : 0), boundaries: boundaries(ago > 100 ? 9 : 0, last) };
  }
}

function valueOf(item: CheckInItem, day: LocalDay): number | null {
  const at = daysBetween("2020-01-06", day);
  const phase = item.length;
  const isWeekly = item === "efficacy";
  if (isWeekly ? weekday(day) !== 4 : Math.sin(at * 12.9 + phase * 3) > 0.6) return null;
  const wave = 1.6 * Math.sin(at / 9 + phase) + 1.2 * Math.sin(at * 2.7 + phase) + (weekday(day) > 4 ? 0.8 : -0.3);
  const level = levels[item] ?? 5;
  if (item === "moved") return wave > 0 ? 1 : 0;
  if (item === "sleep") return Math.round((level + wave / 3) * 2) / 2;
  return Math.max(0, Math.min(10, Math.round(level + wave)));
}

function trendOf(item: CheckInItem, first: LocalDay, last: LocalDay, start: LocalDay, apart: DayApart[]): ItemTrend {
  const out = new Set(apart.map((one) => one.day));
  const values = Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => {
    const day = daysAfter(first, at);
    return day < start || out.has(day) ? null : day === start ? (levels[item] ?? 5) : valueOf(item, day);
  });
  const hasUsual = !["sleep", "moved", "efficacy"].includes(item);
  const usual = hasUsual ? usualOf(values, first, start) : [];
  const newest = usual.at(-1)?.at(-1);
  const left = 28 - daysBetween(start, last);
  return {
    item,
    values,
    usual,
    own_usual: !hasUsual
      ? { state: "not_reckoned" }
      : newest
        ? { state: "known", mean: newest.mean, low: newest.low, high: newest.high, days: 61 }
        : left > 0
          ? { state: "learning", left }
          : { state: "few_recent", check_ins: 3, of: 5 },
    spans: (Object.keys(reach) as Span[]).map((span) => figuresOf(item, span, values, first, start, out.size)),
  };
}

/** The mean of the twelve weeks before the last four. */
function usualOf(values: (number | null)[], first: LocalDay, start: LocalDay): UsualOfDay[][] {
  const days: UsualOfDay[] = [];
  values.forEach((value, at) => {
    const day = daysAfter(first, at);
    if (value === null || daysBetween(start, day) < 42) return;
    const before = values.slice(Math.max(0, at - 111), Math.max(0, at - 27)).filter((one) => one !== null);
    if (before.length < 14) return;
    const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
    days.push({ day, mean, low: Math.max(0, mean - 1.7), high: Math.min(10, mean + 1.7) });
  });
  return days.length > 0 ? [days] : [];
}

function figuresOf(item: CheckInItem, span: Span, all: (number | null)[], first: LocalDay, start: LocalDay, apart: number): SpanFigures {
  const from = Math.max(0, all.length - reach[span]);
  const values = all.slice(from);
  const said = values.filter((value) => value !== null).sort((one, other) => one - other);
  const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const middle = said.length === 0 ? null : {
    lowest: said[0] ?? 0,
    median: ((said[(said.length - 1) >> 1] ?? 0) + (said[said.length >> 1] ?? 0)) / 2,
    highest: said.at(-1) ?? 0,
    mean: mean(said),
  };
  const weekdays = Array.from({ length: 7 }, (_, index) => {
    const of = values.flatMap((value, at) => (value !== null && weekday(daysAfter(first, from + at)) === index ? [value] : []));
    return { days: of.length, mean: of.length < 3 ? null : mean(of) };
  });
  const since = Math.max(0, daysBetween(first, start));
  const days = Math.max(0, all.length - Math.max(from, since) - (span === "four_weeks" ? Math.min(apart, 5) : apart));
  return { span, first: daysAfter(first, from), days, answered: said.length, middle, weekdays: item === "efficacy" ? [] : weekdays };
}

function energy(taps: number): EnergyHours {
  const of: Record<number, number> = taps > 20 ? { 9: 7, 11: 8, 12: 1, 14: 9, 16: 7 } : taps > 0 ? { 9: 4, 14: 3 } : {};
  const medians: Record<number, number> = { 9: 4, 11: 7.5, 14: 5, 16: 3 };
  const isOwn = taps > 20;
  return {
    hours: Array.from({ length: 24 }, (_, hour) => {
      const count = of[hour] ?? 0;
      return { taps: count, median: count < 5 ? null : (medians[hour] ?? null) };
    }),
    taps,
    days: taps > 20 ? 12 : taps > 0 ? 3 : 0,
    parts: [
      { from: "09:00", to: "11:30", band: isOwn ? "middle" : "peak" },
      { from: "11:30", to: "14:00", band: isOwn ? "peak" : "middle" },
      { from: "14:00", to: "17:30", band: "low" },
    ],
    rule: { rule: isOwn ? "own_energy" : "earlier_is_better", taps },
    fewest: 5,
  };
}

function boundaries(weeks: number, last: LocalDay): Boundaries {
  const monday = daysAfter(last, -weekday(last));
  const all = Array.from({ length: weeks }, (_, ago) => ({ monday: daysAfter(monday, -7 * (weeks - 1 - ago)), kept: 2 + (ago % 3), bent: ago % 2 }));
  const sum = (part: "kept" | "bent") => all.reduce((total, week) => total + week[part], 0);
  return { kept: sum("kept"), marked: sum("kept") + sum("bent"), weeks: all };
}

function estimates(tasks: number): Estimates {
  const last = Array.from({ length: Math.min(12, tasks) }, (_, at) => ({
    day: daysAfter(DAY, -2 * at),
    what: ["Quarterly figures", "Reply to Jana", "Slides"][at % 3] ?? "",
    estimated_minutes: [60, 20, 45][at % 3] ?? 30,
    taken_minutes: [95, 25, 70][at % 3] ?? 30,
  }));
  return { tasks, fewest: 10, ratio: tasks < 10 ? null : 1.5, last };
}
