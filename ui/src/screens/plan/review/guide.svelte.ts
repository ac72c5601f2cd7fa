// A look back while it is walked through: which step it is at and what was said so far, kept with every step and while
// typing, so that it goes on where it was left. At its end the program keeps all of it at once.

import * as host from "../../../ipc/client";
import { failureOf } from "../../../ipc/errors";
import type { AreaLevel, Content, Failure, FitOption, LocalDay } from "../../../ipc/gen";
import type { Book } from "../book.svelte";

export type Look = "week" | "month" | "fit";
export type StepName = "numbers" | "limits" | "people" | "words" | "next" | "areas" | "lines" | "load" | "keep" | "fit" | "options" | "values";

export const stepsOf: Record<Look, StepName[]> = {
  week: ["numbers", "limits", "people", "words", "next"],
  month: ["numbers", "areas", "lines", "load", "next"],
  fit: ["keep", "fit", "options", "values"],
};

export const draftOf = (look: Look) => `look ${look}`;

interface Said {
  step: number;
  wentWell: string;
  wasHard: string;
  next: string;
  cue: string;
  action: string;
  levels: AreaLevel[];
  myself: string;
  others: string;
  bigger: string;
  role: string;
  priorities: string;
  expectations: string;
  options: FitOption[];
  /** None: as they are. */
  values: string[] | null;
}

const nothing: Said = {
  step: 0,
  wentWell: "",
  wasHard: "",
  next: "",
  cue: "",
  action: "",
  levels: [],
  myself: "",
  others: "",
  bigger: "",
  role: "",
  priorities: "",
  expectations: "",
  options: [],
  values: null,
};

const PAUSE_MS = 600;

function begun(book: Book, look: Look): Said {
  const found = book.drafts.find((draft) => draft.form === draftOf(look));
  try {
    const said = { ...nothing, ...(JSON.parse(found?.body ?? "{}") as Partial<Said>) };
    return said.step >= 0 && said.step < stepsOf[look].length ? said : { ...said, step: 0 };
  } catch {
    return nothing; // A draft of another release: it is not worth an error.
  }
}

export class Guide {
  said = $state.raw<Said>(nothing);
  isBusy = $state(false);
  isDone = $state(false);
  failure = $state.raw<Failure | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved = false;

  constructor(
    readonly book: Book,
    readonly look: Look,
  ) {
    this.said = begun(book, look);
  }

  get steps() {
    return stepsOf[this.look];
  }

  get name(): StepName {
    return this.steps[this.said.step] ?? "numbers";
  }

  get isLast() {
    return this.said.step === this.steps.length - 1;
  }

  put = (part: Partial<Said>): void => {
    this.said = { ...this.said, ...part };
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  };

  /** The next step is shown once this one is on disk. */
  go = async (by: 1 | -1): Promise<void> => {
    const step = this.said.step + by;
    if (this.isBusy || step < 0 || step >= this.steps.length) return;
    this.isBusy = true;
    const before = this.said.step;
    this.put({ step });
    await this.flush();
    if (this.failure) this.said = { ...this.said, step: before };
    this.isBusy = false;
  };

  flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (!this.#unsaved) return;
    this.#unsaved = false;
    const body = JSON.stringify(this.said);
    this.book.remember({ form: draftOf(this.look), body, changed_ms: Date.now() });
    try {
      await host.planKeepDraft(draftOf(this.look), body);
      this.failure = null;
    } catch (thrown) {
      this.#unsaved = true;
      this.failure = failureOf(thrown);
    }
  };

  keep = async (): Promise<void> => {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      clearTimeout(this.#timer);
      this.#unsaved = false;
      await host.reviewKeep(this.#contents(), draftOf(this.look));
      this.book.forget(draftOf(this.look));
      await this.book.load();
      [this.isDone, this.failure] = [true, null];
    } catch (thrown) {
      this.#unsaved = true;
      this.failure = failureOf(thrown);
    } finally {
      this.isBusy = false;
    }
  };

  #contents(): Content[] {
    const day: LocalDay = this.book.view?.day ?? "";
    const { wentWell, wasHard, next, role, priorities, expectations } = this.said;
    if (this.look === "fit") {
      return [{ kind: "fit_review", day, role, priorities, expectations }, ...this.#options(), ...this.#values()];
    }
    const review: Content = { kind: "review", day, span: this.look, went_well: wentWell, was_hard: wasHard, next };
    return [review, ...this.#month(day), ...this.#boundary(), ...this.#step()];
  }

  #month(day: LocalDay): Content[] {
    const { levels, myself, others, bigger } = this.said;
    return [
      ...(levels.length > 0 ? [{ kind: "area_scan" as const, day, levels }] : []),
      ...([myself, others, bigger].some((line) => line.trim()) ? [{ kind: "three_lines" as const, day, myself, others, bigger }] : []),
    ];
  }

  /** Half a rule is none. */
  #boundary(): Content[] {
    const { cue, action } = this.said;
    return cue.trim() && action.trim() ? [{ kind: "boundary", about: "small", rule: { cue, at: null, action } }] : [];
  }

  #step(): Content[] {
    const { next } = this.said;
    return next.trim() ? [{ kind: "purpose_step", step: next, value: "" }] : [];
  }

  #options(): Content[] {
    return this.said.options.filter((one) => one.what.trim()).map((one) => ({ kind: "fit_option", ...one }));
  }

  #values(): Content[] {
    const before = this.book.of("values").at(-1)?.content.values ?? [];
    const now = this.said.values;
    const isSame = now === null || now.length === 0 || JSON.stringify(now) === JSON.stringify(before);
    return isSame ? [] : [{ kind: "values", values: now }];
  }
}
