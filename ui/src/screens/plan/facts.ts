// A field's value in words, for cards and for paper.

import type { AreaLevel, Commitment, Content, CueTime, Item, Pledge, Weekday } from "../../ipc/gen";
import { language, number, shortDate, t, weekdays } from "../../texts.svelte";
import { fields, valueAt, type FieldSpec } from "./fields";
import { byId, titleOf } from "./kinds";

const order: Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export const weekdayNames = (style: "narrow" | "long" = "long") =>
  Object.fromEntries(weekdays(style).map((name, index) => [order[index], name])) as Record<Weekday, string>;

export const weekdayOrder = order;

export const listOf = (parts: string[]) => new Intl.ListFormat(language(), { style: "short" }).format(parts);

function daysInWords(days: Weekday[]): string {
  return days.length === 0 ? t("plan-days-every") : listOf(days.map((day) => weekdayNames()[day]));
}

export const hours = (minutes: number) => number(Math.round(minutes / 6) / 10);

/** The value of a field in words; empty where there is none. */
export function shownValue(spec: FieldSpec, content: Content, items: Item[]): string {
  const value = valueAt(content, spec.path);
  const { control } = spec;
  if (value === null || value === undefined || value === "") return "";
  switch (control.as) {
    case "choice":
      return t(`${control.words}-${String(value)}`);
    case "tick":
      return value === true ? t("plan-yes") : "";
    case "scale":
      return t("trigger-of-10", { value: Number(value) });
    case "day":
      return shortDate(String(value));
    case "minutes":
      return t("span-minutes", { count: Number(value) });
    case "hours":
      return t("load-hours", { hours: hours(Number(value)) });
    case "weekdays":
      return daysInWords(value as Weekday[]);
    case "cue":
      return `${(value as CueTime).time}, ${daysInWords((value as CueTime).days)}`;
    case "lines":
    case "answers":
      return listOf((value as string[]).filter((line) => line !== ""));
    case "levels":
      return listOf((value as AreaLevel[]).map((one) => `${t(`area-${one.area}`)} ${one.level}`));
    case "commitments":
      return listOf((value as Commitment[]).map((one) => `${one.what} ${t("load-hours", { hours: hours(one.minutes) })}`));
    case "promises":
      return listOf((value as Pledge[]).map((one) => `${one.what} (${t(`promise-${one.state}`)})`));
    case "item": {
      const item = byId(items, String(value));
      return item ? titleOf(item.content) : "";
    }
    case "hold":
      return "";
    case "line":
    case "text":
    case "time":
    case "count":
      return String(value);
  }
}

/** What a card shows besides its title. */
export const cardFacts = (content: Content, items: Item[]) =>
  fields[content.kind]
    .filter((spec) => spec.onCard)
    .map((spec) => ({ spec, shown: shownValue(spec, content, items) }))
    .filter((fact) => fact.shown !== "");
