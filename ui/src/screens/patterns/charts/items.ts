// How the answers to an item are written and drawn. Pure; what they amount to is reckoned by the program.

import type { CheckInItem, ItemTrend, Span, SpanFigures } from "../../../ipc/gen";
import { number, percent, roughly, t } from "../../../texts.svelte";
import { endsOf, kinds, weekly } from "../../check_in/items";

export const spans: Span[] = ["four_weeks", "twelve_weeks", "year"];

export const isYesOrNo = (item: CheckInItem) => kinds[item] === "yes_no";
export const isWeekly = (item: CheckInItem) => weekly.includes(item);

export const figuresOf = (trend: ItemTrend, span: Span): SpanFigures | undefined =>
  trend.spans.find((one) => one.span === span);

/** One answer. */
export function valueText(item: CheckInItem, value: number): string {
  if (isYesOrNo(item)) return t(value === 1 ? "trends-yes" : "trends-no");
  return item === "sleep" ? t("trends-hours", { value: roughly(value) }) : number(value);
}

/** The mean of several: of yes and no it is the share of yes. */
export function meanText(item: CheckInItem, mean: number): string {
  if (isYesOrNo(item)) return percent(mean);
  return item === "sleep" ? t("trends-hours", { value: roughly(mean) }) : roughly(mean);
}

export interface Ends {
  least: number;
  most: number;
  leastText: string;
  mostText: string;
}

/** From where to where an item is drawn, with the meaning of both ends where it has one. */
export function endsOfTrend(trend: ItemTrend): Ends {
  const { item } = trend;
  const most = highest(trend);
  if (kinds[item] !== "scale") return { least: 0, most, leastText: valueText(item, 0), mostText: valueText(item, most) };
  const end = (value: number, which: "least" | "most") =>
    t("pixels-least", { value: number(value), end: t(`ask-${endsOf(item)}-${which}`) });
  return { least: 0, most, leastText: end(0, "least"), mostText: end(most, "most") };
}

function highest({ item, values }: ItemTrend): number {
  if (kinds[item] === "scale") return 10;
  if (kinds[item] === "yes_no") return 1;
  const given = Math.ceil(Math.max(0, ...values.map((value) => value ?? 0)));
  return Math.max(item === "sleep" ? 10 : 4, given);
}
