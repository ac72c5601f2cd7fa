// What the marks of one item add up to, for its card. Shown, not graded.

import type { Content, Item, PlanView } from "../../ipc/gen";
import { number, t } from "../../texts.svelte";
import { hours, listOf } from "./facts";

export function figuresOf(item: Item, view: PlanView | null): string[] {
  const { content } = item;
  if (content.kind === "boundary") return boundaryFigures(item, view);
  if (content.kind === "tweak") return tweakFigures(item, view);
  if (content.kind === "workload") return loadFigures(content);
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

/** Bands of hours a week: EU working-time law, and the WHO and ILO review of 2021 on long hours. */
const bands = [
  [55, "load-band-55"],
  [48, "load-band-48"],
  [45, "load-band-45"],
] as const;

function loadFigures(content: Extract<Content, { kind: "workload" }>): string[] {
  const promised = content.commitments.reduce((sum, one) => sum + one.minutes, 0);
  const lines = [t("load-sum", { promised: hours(promised), agreed: hours(content.contracted_minutes) })];
  const over = promised - content.contracted_minutes;
  if (over > 0) lines.push(t("load-over", { hours: hours(over) }));
  const band = bands.find(([most]) => (most === 55 ? promised >= most * 60 : promised > most * 60));
  if (band) lines.push(t(band[1]));
  return lines;
}
