// A sheet of paper from the plan: which fields of an item could be on it, which are at first, and the request for it.
// A heading names a kind, never an item, so that nothing is on the sheet that was not ticked.

import type { Commitment, Content, Item, ItemId, Sheet, SheetField, SheetFormat } from "../../../ipc/gen";
import { language, t } from "../../../texts.svelte";
import { hours, shownValue, weekdayNames } from "../facts";
import { fields, labelOf, valueAt, type FieldSpec } from "../fields";
import { titleOf } from "../kinds";

/** Ticked fields, as `ITEM PATH`. */
export type Ticks = ReadonlySet<string>;

export const tickOf = (id: ItemId, path: string) => `${id} ${path}`;

/** Fields that say something and have a place on paper. */
export const fieldsOnPaper = (content: Content, items: Item[]): FieldSpec[] =>
  fields[content.kind].filter((spec) => spec.control.as !== "hold" && shownValue(spec, content, items) !== "");

/** What is ticked at first for a talk: what one would say in it, and nothing that one noted for oneself. */
const said = ["facts", "effect", "request", "offer", "fallback"];

export function ticksAtFirst(item: Item, items: Item[]): Ticks {
  const paths = fieldsOnPaper(item.content, items).map((spec) => spec.path);
  const wanted = item.content.kind === "conversation" ? paths.filter((path) => said.includes(path)) : paths;
  return new Set(wanted.map((path) => tickOf(item.id, path)));
}

/** What the values of a field are called on paper. */
function wordsFor(spec: FieldSpec, content: Content, items: Item[]): SheetField["words"] {
  const { control } = spec;
  const value = valueAt(content, spec.path);
  switch (control.as) {
    case "choice":
      return Object.fromEntries(control.of.map((one) => [one, t(`${control.words}-${one}`)]));
    case "tick":
      return { true: t("plan-yes"), false: "" };
    case "weekdays":
    case "cue":
      return weekdayNames();
    case "levels":
      return Object.fromEntries(fields.trigger.flatMap((one) => areaWords(one)));
    case "promises":
      return Object.fromEntries(["open", "kept", "let_go"].map((one) => [one, t(`promise-${one}`)]));
    case "commitments":
      return Object.fromEntries((value as Commitment[]).map((one) => [String(one.minutes), inHours(one.minutes)]));
    case "hours":
      return { [String(value)]: inHours(Number(value)) };
    case "item":
      return Object.fromEntries(items.map((item) => [item.id, titleOf(item.content)]));
    case "minutes":
    case "scale":
    case "day":
      return { [String(value)]: shownValue(spec, content, items) };
    default:
      return {};
  }
}

const inHours = (minutes: number) => t("load-hours", { hours: hours(minutes) });

function areaWords({ control }: FieldSpec): [string, string][] {
  return control.as === "choice" && control.words === "area" ? control.of.map((one) => [one, t(`area-${one}`)]) : [];
}

export function sheetOf(title: string, format: SheetFormat, chosen: Item[], ticks: Ticks, items: Item[]): Sheet {
  const parts = chosen.map((item) => ({
    item: item.id,
    heading: t(`kind-of-${item.content.kind}`),
    fields: fieldsOnPaper(item.content, items)
      .filter((spec) => ticks.has(tickOf(item.id, spec.path)))
      .map((spec) => ({
        field: spec.path,
        label: t(labelOf(item.content.kind, spec.path)),
        words: wordsFor(spec, item.content, items),
      })),
  }));
  return { title, language: language(), format, parts: parts.filter((part) => part.fields.length > 0) };
}
