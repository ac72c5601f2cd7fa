// The check-ins as the window has them. Each answer is saved as it is given, one after the other.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { CheckInDay, CheckInState, CheckInWords, Failure, CheckInItem, LocalDay, DayMark, TapWhat } from "../../ipc/gen";

export class CheckIns {
  now = $state.raw<CheckInState | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Whether something was saved since the screen is there, and nothing is under way. */
  isSaved = $state(false);
  #asked = 0;
  #last: Promise<void> = Promise.resolve();

  load = () => this.#ask(host.checkInState);

  answer(day: LocalDay, item: CheckInItem, value: number | null): void {
    const answered = (one: CheckInDay): CheckInDay => ({
      ...one,
      answers: [...one.answers.filter((other) => other.item !== item), ...(value === null ? [] : [{ item, value }])],
    });
    this.#show(day, answered);
    void this.#save(() => host.checkInSave(day, [{ item, value }], null));
  }

  write(day: LocalDay, words: CheckInWords): void {
    this.#show(day, (one) => ({ ...one, words }));
    void this.#save(() => host.checkInSave(day, [], words));
  }

  tap = (what: TapWhat, value: number) => this.#ask(() => host.tapAdd(what, value));
  untap = (id: string) => this.#ask(() => host.tapRemove(id));
  mark = (day: LocalDay, mark: DayMark | null) => this.#ask(() => host.checkInMark(day, mark));
  pause = (days: number) => this.#ask(() => host.checkInPause(days));
  resume = () => this.#ask(host.checkInResume);

  /** Resolves when all that was given is saved, or has failed. */
  settled = () => this.#last;

  async #save(work: () => Promise<CheckInState>): Promise<void> {
    this.isSaved = false;
    await this.#ask(work);
    this.isSaved = this.failure === null;
  }

  #ask(work: () => Promise<CheckInState>): Promise<void> {
    const mine = ++this.#asked;
    this.#last = this.#last.then(async () => {
      try {
        const answer = await work();
        // An earlier answer knows nothing of what was given since.
        if (mine === this.#asked) this.now = answer;
        this.failure = null;
      } catch (thrown) {
        this.failure = failureOf(thrown);
      }
    });
    return this.#last;
  }

  #show(day: LocalDay, how: (one: CheckInDay) => CheckInDay): void {
    if (!this.now) return;
    const { today, yesterday } = this.now;
    this.now = {
      ...this.now,
      today: today.day === day ? how(today) : today,
      yesterday: yesterday?.day === day ? how(yesterday) : yesterday,
    };
  }
}

export const valueOf = (day: CheckInDay, item: CheckInItem) => day.answers.find((one) => one.item === item)?.value ?? null;
