// The check-ins of the in-memory backend: answers by day, without the rules of when they are due.

import type { Advice, CheckInAnswer, CheckInDay, CheckInState, CheckInWords, DayFigures, LocalDay, Mark } from "../gen";
import { fail, type Handlers } from "./fail";
import { DAY, HOUR, type StateName } from "./states";

const YESTERDAY = "2026-11-23";

export const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);

export class FakeCheckIns {
  readonly days = new Map<LocalDay, CheckInDay>();
  isFriday = false;
  isYesterdayOpen = true;
  pausedUntil: LocalDay | null = null;
  advice: Advice | null = null;
  figures: DayFigures[] = [];

  constructor(state: StateName) {
    this.isFriday = state === "weekly";
    if (state === "weekly") this.advice = "low_for_two_weeks";
    if (state === "paused") this.pausedUntil = "2026-12-01";
    if (state !== "first_run") this.figures = figures(state);
  }

  readonly handlers: Handlers = {
    check_in_state: () => this.#state(),
    check_in_save: ({ day, answers, words }) => {
      this.#save(String(day), answers as CheckInAnswer[], words as CheckInWords | null);
      return this.#state();
    },
    check_in_mark: ({ day, mark }) => {
      this.days.set(String(day), { ...this.day(String(day)), mark: mark as Mark | null });
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
    history_figures: ({ first, last }) => this.figures.filter((one) => one.day >= String(first) && one.day <= String(last)),
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
      is_weekly_due: this.isFriday,
      is_monthly_due: this.isFriday,
      paused_until: this.pausedUntil,
      advice: this.advice,
    };
  }
}

/** Four weeks of working days; every third evening somebody stayed longer. */
function figures(state: StateName): DayFigures[] {
  const count = state === "empty_journal" ? 0 : 28;
  const days = Array.from({ length: count }, (_, index) => daysAfter(DAY, index - count));
  const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return days
    .filter((day) => !isWeekend(day))
    .map((day, index) => ({
      day,
      is_work_day: true,
      breaks_offered: 8,
      breaks_taken: 5 + (index % 3),
      natural_breaks: index % 4,
      breaks_postponed: index % 2,
      breaks_skipped: 2 - (index % 3),
      lunch_taken: index % 5 === 4 ? false : true,
      closed_by: index % 4 === 3 ? null : index % 5 === 2 ? "user" : "ritual",
      after_hours_minutes: index % 3 === 0 ? 12 + index : 0,
    }));
}
