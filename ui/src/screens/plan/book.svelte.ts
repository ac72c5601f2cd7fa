// The plan as it was last read, and what is done with it. Made when the screen opens and gone with it: no word of the
// plan outlives the screen.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { Content, Failure, Item, ItemId, LocalDay, Mark, MarkWhat, PlanDraft, PlanView, Reviews, Standing } from "../../ipc/gen";
import { activeOf } from "./kinds";
import { daysAfter } from "./days";

/** How far back single marks are shown; sums come with the view. */
const WEEKS_OF_MARKS = 12;

export class Book {
  items = $state.raw<Item[]>([]);
  view = $state.raw<PlanView | null>(null);
  marks = $state.raw<Mark[]>([]);
  reviews = $state.raw<Reviews | null>(null);
  drafts = $state.raw<PlanDraft[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** What has to wait until one of the active changes is parked. */
  waiting = $state.raw<((parking: ItemId | null) => Promise<void>) | null>(null);

  load = async (): Promise<void> => {
    try {
      const asked = [host.planItems([]), host.planView(), host.planDrafts(), host.reviews()] as const;
      const [items, view, drafts, reviews] = await Promise.all(asked);
      this.marks = await host.planMarks(daysAfter(view.day, -7 * WEEKS_OF_MARKS));
      [this.items, this.view, this.drafts, this.reviews, this.failure] = [items, view, drafts, reviews, null];
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  };

  /** Does something and reads anew; a failure is shown above the page. */
  #act = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      await this.load();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  };

  /** Whether it was added. Throws what is not fit, for the form to show; a fourth change is asked about first. */
  add = async (content: Content): Promise<boolean> => {
    const isMade = await this.#making((parking) => host.planAdd(content, parking));
    if (isMade) await this.load();
    return isMade;
  };

  change = async (id: ItemId, content: Content): Promise<boolean> => {
    await host.planChange(id, content);
    await this.load();
    return true;
  };

  /** A change with one click, or an item added, without a form that could show what is not fit. Whether it was done. */
  set = async (id: ItemId | null, content: Content): Promise<boolean> => {
    await this.#act(() => (id ? host.planChange(id, content) : host.planAdd(content, null)));
    return this.failure === null;
  };

  place = (id: ItemId, standing: Standing) =>
    this.#act(() => this.#making((parking) => host.planPlace(id, standing, parking)));

  review = (id: ItemId, next: LocalDay | null) => this.#act(() => host.planReview(id, next));
  mark = (item: ItemId | null, what: MarkWhat) => this.#act(() => host.planMark(item, null, what));
  unmark = (id: ItemId) => this.#act(() => host.planUnmark(id));

  /** Whether it was made; reads nothing anew. Where there is no room it waits for `makeRoom`. */
  async #making(make: (parking: ItemId | null) => Promise<Item>): Promise<boolean> {
    try {
      await make(null);
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code !== "three_changes") throw failure;
      return await new Promise((resolve, reject) => {
        this.waiting = async (parking) => {
          this.waiting = null;
          if (parking === null) resolve(false);
          else await make(parking).then(() => resolve(true), reject);
        };
      });
    }
  }

  /** Parks one of the active changes and goes on with what waits; null leaves what waits. */
  makeRoom = async (parking: ItemId | null): Promise<void> => {
    await this.waiting?.(parking);
  };

  /** So that a form which opens again in this visit goes on where it was. */
  remember = (draft: PlanDraft): void => {
    this.drafts = [draft, ...this.drafts.filter((one) => one.form !== draft.form)];
  };

  forget = (form: string): void => {
    this.drafts = this.drafts.filter((one) => one.form !== form);
  };

  /** What was noted of an item today, or of no item. */
  todays = (item: ItemId | null): Mark[] =>
    this.marks.filter((mark) => mark.item === item && mark.day === this.view?.day);

  of = <K extends Content["kind"]>(kind: K) => activeOf(this.items, kind);
}
