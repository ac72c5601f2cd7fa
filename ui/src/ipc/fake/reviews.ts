// The looks back of the in-memory backend: figures as data, offers by what was kept; no rules.

import type { CheckInItem, Item, Mark, Reviews, SpanFigure, SpanLook } from "../gen";
import { DAY } from "./states";

const figure = (item: CheckInItem, mean: number, days: number, before: number | null): SpanFigure => ({
  item,
  mean,
  days,
  mean_before: before,
  days_before: before === null ? 0 : 4,
});

function span(first: string, items: Item[], isTold: boolean): SpanLook {
  const moments = items.filter(({ content }) => content.kind === "moment" && content.day >= first);
  const figures = [figure("energy", 5.25, 4, 4.5), figure("switched_off", 6, 3, null), figure("drained", 5.75, 4, 6.333)];
  return { first, last: DAY, days: isTold ? 4 : 0, figures: isTold ? figures : [], moments: moments.map((one) => one.id) };
}

export function looksBack(items: Item[], marks: Mark[]): Reviews {
  const active = items.filter((one) => one.standing === "active");
  const isFull = active.length > 5;
  const has = (kind: string) => active.some((one) => one.content.kind === kind && "day" in one.content && one.content.day === DAY);
  const isDone = (id: string) => marks.some((mark) => mark.item === id && mark.what.mark === "done");
  const talked = marks.findLast((mark) => mark.what.mark === "talked")?.what;
  const person = active.find((one) => one.content.kind === "person");
  const answer = talked?.mark === "talked" ? talked.answer : null;
  return {
    due: { week: isFull && !has("review"), month: false, fit: isFull && !has("fit_review") ? "two_signs" : null },
    week: span("2026-11-23", items, isFull),
    month: span("2026-11-01", items, isFull),
    long: [
      { item: "energy", now: 4.6, then: 6.1, says: "lower" },
      { item: "drained", now: 5.7, then: 5.5, says: "about" },
      { item: "distance", now: null, then: null, says: "too_early" },
    ],
    open_steps: active.filter((one) => one.content.kind === "purpose_step" && !isDone(one.id)).map((one) => one.id),
    step_weeks_of_8: isFull ? 3 : 0,
    talked: answer,
    person_to_meet: answer === "no" && person ? person.id : null,
    may_go: active.filter((one) => one.content.kind === "tweak").map((one) => one.id),
    values: isFull ? { stayed: ["honesty"], came: ["time for Jo"], went: ["being needed"] } : null,
  };
}
