// What the marks of one item add up to, for its card. Shown, not graded.

import type { Item, LimitCount, PlanView } from "../../ipc/gen";
import { number, span, t } from "../../texts.svelte";
import { hours, listOf } from "./facts";

export function figuresOf(item: Item, view: PlanView | null): string[] {
  const { content } = item;
  if (content.kind === "boundary") return boundaryFigures(item, view);
  if (content.kind === "tweak") return tweakFigures(item, view);
  if (content.kind === "workload") return loadFigures(item, view);
  if (content.kind === "limit") return limitFigures(item, view);
  const done = view?.doings.find((one) => one.item === item.id);
  return done && done.weeks_of_8 > 0 ? [t("mark-doings", { weeks: done.weeks_of_8 })] : [];
}

function boundaryFigures(item: Item, view: PlanView | null): string[] {
  const count = view?.boundaries.find((one) => one.item === item.id);
  if (!count) return [];
  const week = count.weeks[0] ?? { kept: 0, bent: 0 };
  const lines = [];
  if (week.kept + week.bent > 0) lines.push(t("mark-weeks", { kept: week.kept, all: week.kept + week.bent }));
  if (count.kept_of_14 > 0) lines.push(t("mark-14", { count: count.kept_of_14 }));
  if (count.obstacles.length > 0) lines.push(t("mark-obstacles", { list: listOf(count.obstacles) }));
  return lines;
}

function tweakFigures(item: Item, view: PlanView | null): string[] {
  const tweak = view?.tweaks.find((one) => one.item === item.id);
  const count = tweak ? tweak.before_days + tweak.with_days : 0;
  if (!tweak || count === 0) return [];
  if (tweak.says === "too_few" || tweak.before === null || tweak.with === null) return [t("mark-tweak-early", { count })];
  const mean = (level: number) => number(Math.round(10 * level) / 10);
  return [
    t("mark-tweak", {
      before: mean(tweak.before),
      beforeCount: tweak.before_days,
      with: mean(tweak.with),
      withCount: tweak.with_days,
    }),
  ];
}

/** Of the week in use: one that was put away is a thing of the past. */
function loadFigures(item: Item, view: PlanView | null): string[] {
  const load = view?.load;
  if (!load || item.standing !== "active") return [];
  const sum = t("load-sum", { promised: hours(load.committed_minutes), agreed: hours(load.contracted_minutes) });
  const over = load.over_minutes > 0 ? [t("load-over", { hours: hours(load.over_minutes) })] : [];
  return [sum, ...over, ...(load.band ? [t(`load-band-${load.band}`)] : [])];
}

function limitFigures(item: Item, view: PlanView | null): string[] {
  const limit = view?.limits.find((one) => one.item === item.id);
  if (!limit) return [];
  return [limitLine(limit), ...(limit.is_crossed ? [t("limit-crossed")] : []), t(`limit-counted-${limit.what}`)];
}

/** Where a limit stands. */
export function limitLine({ what, now, most }: LimitCount): string {
  const amount = (value: number) => (what === "evenings_a_week" ? number(value) : span(value * 60_000));
  return t(`limit-now-${what}`, { now: amount(now), most: amount(most) });
}
