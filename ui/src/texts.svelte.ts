// The language that the screens speak now. Switching it redraws them; nothing is loaded anew.

import deCharts from "../locales/de/charts.ftl?raw";
import deCheckIn from "../locales/de/check_in.ftl?raw";
import deDay from "../locales/de/day.ftl?raw";
import deFirstRun from "../locales/de/first_run.ftl?raw";
import deInsights from "../locales/de/insights.ftl?raw";
import deHelp from "../locales/de/help.ftl?raw";
import dePatterns from "../locales/de/patterns.ftl?raw";
import dePlan from "../locales/de/plan.ftl?raw";
import deReviews from "../locales/de/reviews.ftl?raw";
import deRitual from "../locales/de/ritual.ftl?raw";
import enCharts from "../locales/en/charts.ftl?raw";
import enCheckIn from "../locales/en/check_in.ftl?raw";
import enDay from "../locales/en/day.ftl?raw";
import enFirstRun from "../locales/en/first_run.ftl?raw";
import enInsights from "../locales/en/insights.ftl?raw";
import enHelp from "../locales/en/help.ftl?raw";
import enPatterns from "../locales/en/patterns.ftl?raw";
import enPlan from "../locales/en/plan.ftl?raw";
import enReviews from "../locales/en/reviews.ftl?raw";
import enRitual from "../locales/en/ritual.ftl?raw";
import { kindOf, languageOf, learn, spanOf, textOf, type Language, type Values } from "./texts";

learn("en", enCharts, enCheckIn, enDay, enFirstRun, enHelp, enInsights, enPatterns, enPlan, enReviews, enRitual);
learn("de", deCharts, deCheckIn, deDay, deFirstRun, deHelp, deInsights, dePatterns, dePlan, deReviews, deRitual);

let current = $state<Language>(languageOf("system"));

export function speak(tag: unknown): void {
  current = languageOf(tag);
  document.documentElement.lang = current;
}

export const language = () => current;
export const t = (key: string, values?: Values) => textOf(current, key, values);
/** The text for a key that may be missing. */
export const tOr = (key: string, otherwise: string, values?: Values) => textOf(current, key, values, otherwise);
export const span = (ms: number) => spanOf(current, ms);
export const kindName = (kind: string) => kindOf(current, kind);

export const time = (ms: number, zone?: string) =>
  new Intl.DateTimeFormat(current, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(ms);

const DAY_MS = 24 * 3_600_000;

/** A moment as seen from `now`: with its weekday where the time alone would be read as today's. */
export function moment(ms: number, now: number, zone?: string): string {
  const dayOf = (at: number) => new Intl.DateTimeFormat("en", { dateStyle: "short", timeZone: zone }).format(at);
  return dayOf(ms) === dayOf(now) && Math.abs(ms - now) < DAY_MS ? time(ms, zone) : dayAndTime(ms, zone);
}

/** A moment far enough away to need its weekday. */
export const dayAndTime = (ms: number, zone?: string) =>
  new Intl.DateTimeFormat(current, {
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(ms);

const yearUnless = (day: string, now: string) => (day.slice(0, 4) === now.slice(0, 4) ? undefined : "numeric");

/** A user's day, which belongs to no zone; with its year where that is not the one of `now`. */
export const date = (day: string, now: string = day) =>
  new Intl.DateTimeFormat(current, { weekday: "long", day: "numeric", month: "long", year: yearUnless(day, now) }).format(
    new Date(`${day}T12:00`),
  );

/** The same, short enough for a list. */
export const shortDate = (day: string, now: string = day) =>
  new Intl.DateTimeFormat(current, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: yearUnless(day, now),
  }).format(new Date(`${day}T12:00`));

/** As [`shortDate`] for many days: the formats are made once. */
export function shortDates(now: string): (day: string) => string {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (day) => {
    const year = yearUnless(day, now);
    const key = year ?? "";
    const format =
      made.get(key) ?? new Intl.DateTimeFormat(current, { weekday: "short", day: "numeric", month: "short", year });
    made.set(key, format);
    return format.format(new Date(`${day}T12:00`));
  };
}

/** As short as a label under a bar. */
export const dayAndMonth = (day: string) =>
  new Intl.DateTimeFormat(current, { day: "numeric", month: "numeric" }).format(new Date(`${day}T12:00`));

/** A month as 2026-11. */
export const monthName = (month: string) =>
  new Intl.DateTimeFormat(current, { month: "long", year: "numeric" }).format(new Date(`${month}-15T12:00`));

/** A month as 2026-11, without its year. */
export const shortMonth = (month: string) =>
  new Intl.DateTimeFormat(current, { month: "short" }).format(new Date(`${month}-15T12:00`));

/** The seven weekdays from Monday on. */
export const weekdays = (style: "narrow" | "short" | "long") =>
  Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(current, { weekday: style }).format(new Date(2024, 0, 1 + index, 12)),
  );

/** A moment of any year, to the minute. */
export const dateAndTime = (ms: number) =>
  new Intl.DateTimeFormat(current, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }).format(ms);

export const dateOf = (ms: number) => new Intl.DateTimeFormat(current, { dateStyle: "medium" }).format(ms);

export const dayWithYear = (day: string) => dateOf(Date.parse(`${day}T12:00`));

export const number = (value: number) => new Intl.NumberFormat(current).format(value);

/** A share of 1, in whole percent. */
export const percent = (share: number) =>
  new Intl.NumberFormat(current, { style: "percent", maximumFractionDigits: 0 }).format(share);

/** To two decimals where there are any. */
export const ratio = (value: number) => new Intl.NumberFormat(current, { maximumFractionDigits: 2 }).format(value);

/** To one decimal, and without it where it is zero. */
export const roughly = (value: number) => new Intl.NumberFormat(current, { maximumFractionDigits: 1 }).format(value);

/** To a tenth, also where it is 0: 4.0. */
export const tenth = (value: number) =>
  new Intl.NumberFormat(current, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** One, two and three. */
export const list = (words: string[]) => new Intl.ListFormat(current).format(words);

/** 1.8 MB. */
export const size = (bytes: number) =>
  new Intl.NumberFormat(current, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(
    Math.max(bytes, 50_000) / 1_000_000,
  );
