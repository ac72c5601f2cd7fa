// What the charts say in a sentence, for those who do not see them and for those who like it short.

import type { ItemTrend, OwnUsual, Span } from "../../../ipc/gen";
import { number, roughly, t, weekdays } from "../../../texts.svelte";
import { figuresOf, isWeekly, isYesOrNo, meanText, valueText } from "./items";

/** The span in one sentence. */
export function courseText(trend: ItemTrend, span: Span): string {
  const { item } = trend;
  const figures = figuresOf(trend, span);
  if (!figures?.middle) return t("course-text-none");
  const { lowest, median, highest, mean } = figures.middle;
  const [answered, days] = [number(figures.answered), number(figures.days)];
  if (figures.answered === 1) return t("course-text-one", { value: valueText(item, lowest) });
  if (isYesOrNo(item)) return t("course-text-yes", { yes: number(Math.round(mean * figures.answered)), answered });
  if (lowest === highest) return t("course-text-same", { answered, days, value: valueText(item, lowest) });
  const values = { answered, lowest: valueText(item, lowest), highest: valueText(item, highest), median: valueText(item, median) };
  return isWeekly(item) ? t("course-text-weekly", values) : t("course-text", { ...values, days });
}

/** What is usual, or why that is not known; nothing where it is not reckoned. */
export function usualText(usual: OwnUsual, recent: number | null): string {
  switch (usual.state) {
    case "known": {
      const own = { mean: roughly(usual.mean), low: roughly(usual.low), high: roughly(usual.high), days: number(usual.days) };
      return recent === null ? t("course-usual-known-only", own) : t("course-usual-known", { ...own, recent: roughly(recent) });
    }
    case "learning":
      return t("course-usual-learning", { left: usual.left });
    case "few_recent":
      return t("course-usual-few_recent", { check_ins: usual.check_ins, of: usual.of });
    case "thin":
      return t("course-usual-thin", { days: usual.days, of: usual.of });
    case "not_reckoned":
      return "";
  }
}

/** The highest and the lowest weekday. */
export function weekdayText(trend: ItemTrend, span: Span): string {
  const names = weekdays("long");
  const known = (figuresOf(trend, span)?.weekdays ?? []).flatMap(({ mean }, index) =>
    mean === null ? [] : [{ name: names[index] ?? "", mean: meanText(trend.item, mean), value: mean }],
  );
  const byMean = [...known].sort((one, other) => other.value - one.value);
  const [most, least] = [byMean[0], byMean.at(-1)];
  if (!most || !least) return t("weekday-text-none");
  if (most.mean === least.mean) return t("weekday-text-same");
  return t("weekday-text", { high: most.name, highest: most.mean, low: least.name, lowest: least.mean });
}
