// The check-ins of the in-memory backend: answers by day, without the rules of when they are due.

import type { Advice, CheckInAnswer, CheckInDay, CheckInState, CheckInWords, History, LocalDay, DayMark, MomentTap, TapWhat, WeekFigures } from "../gen";
import { daysAfter } from "../../screens/plan/days";
import { fail, type Handlers } from "./fail";
import { DAY, ZONE, at, type StateName } from "./states";

const YESTERDAY = "2026-11-23";

export class FakeCheckIns {
  readonly days = new Map<LocalDay, CheckInDay>();
  isFriday = false;
  isYesterdayOpen = true;
  pausedUntil: LocalDay | null = null;
  advice: Advice | null = null;
  history: History;
  taps: MomentTap[] = [
    { id: "a", at_ms: at(10, 12), day: DAY, zone: ZONE, what: "energy", value: 6, added_while_locked: true },
    { id: "b", at_ms: at(13, 40), day: DAY, zone: ZONE, what: "mood", value: 5, added_while_locked: true },
  ];

  constructor(state: StateName) {
    this.isFriday = state === "weekly";
    if (state === "weekly") this.advice = "low_for_two_weeks";
    if (state === "paused") this.pausedUntil = "2026-12-01";
    this.history = history(state);
  }

  readonly handlers: Handlers = {
    check_in_state: () => this.#state(),
    check_in_save: ({ day, answers, words }) => {
      this.#save(String(day), answers as CheckInAnswer[], words as CheckInWords | null);
      return this.#state();
    },
    check_in_mark: ({ day, mark }) => {
      this.days.set(String(day), { ...this.day(String(day)), mark: mark as DayMark | null });
      return this.#state();
    },
    check_in_pause: ({ days }) => {
      this.pausedUntil = daysAfter(DAY, Number(days) - 1);
      return this.#state();
    },
    check_in_resume: () => {
      this.pausedUntil = null;
      return this.#state();
    },
    tap_add: ({ what, value }) => {
      const tap = { id: String(this.taps.length), at_ms: at(14, 22), day: DAY, zone: ZONE, added_while_locked: false };
      this.taps = [...this.taps, { ...tap, what: what as TapWhat, value: Number(value) }];
      return this.#state();
    },
    tap_remove: ({ id }) => {
      this.taps = this.taps.filter((one) => one.id !== id);
      return this.#state();
    },
    history: () => this.history,
  };

  day(day: LocalDay): CheckInDay {
    return this.days.get(day) ?? { day, answers: [], words: { drained_by: "", restored_by: "" }, mark: null };
  }

  #save(day: LocalDay, answers: CheckInAnswer[], words: CheckInWords | null): void {
    if (day !== DAY && !(day === YESTERDAY && this.isYesterdayOpen)) fail("too_late");
    const before = this.day(day);
    const kept = before.answers.filter((one) => !answers.some((other) => other.item === one.item));
    const given = answers.filter((one) => one.value !== null);
    this.days.set(day, { ...before, answers: [...kept, ...given], words: words ?? before.words });
  }

  #state(): CheckInState {
    return {
      today: this.day(DAY),
      yesterday: this.isYesterdayOpen ? this.day(YESTERDAY) : null,
      recent: Array.from({ length: 14 }, (_, days) => this.day(daysAfter(DAY, -1 - days))),
      taps: this.taps,
      is_weekly_due: this.isFriday,
      is_monthly_due: this.isFriday,
      paused_until: this.pausedUntil,
      advice: this.advice,
    };
  }
}

/** Eight weeks; some evenings somebody stayed longer. */
function history(state: StateName): History {
  if (state === "first_run" || state === "empty_journal") return { rituals_done: 0, rituals_of: 0, mean_minutes: null, hours_band: null, weeks: [] };
  const weeks = Array.from({ length: 8 }, (_, index): WeekFigures => ({
    monday: daysAfter(YESTERDAY, (index - 7) * 7),
    work_days: index === 7 ? 2 : index === 3 ? 4 : 5,
    active_minutes: index === 7 ? 910 : 2300 + ((index * 7) % 5) * 110,
    after_hours_minutes: [95, 40, 0, 25, 130, 60, 15, 0][index] ?? 0,
    breaks_offered: index === 7 ? 12 : 34,
    breaks_taken: index === 7 ? 8 : 18 + (index % 4) * 3,
    natural_breaks: 6 + (index % 3),
    breaks_postponed: index % 4,
    breaks_skipped: 4 - (index % 4),
    lunches: index === 7 ? 1 : 5,
    lunches_taken: index === 7 ? 1 : 3 + (index % 3),
    days_closed: index === 7 ? 1 : 3 + (index % 3),
  }));
  return { rituals_done: 5, rituals_of: 7, mean_minutes: 2760, hours_band: "from45", weeks };
}
