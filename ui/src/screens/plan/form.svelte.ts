// One thing of the plan while it is entered: kept as a draft while typing, so that closing, locking or a crash loses
// nothing; refused fields are named beside them.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { Content, Failure, ItemId, PlanDraft } from "../../ipc/gen";
import type { Book } from "./book.svelte";
import { withValue } from "./fields";

const PAUSE_MS = 600;

/** The name of a form in the list of drafts. */
export const formName = (id: ItemId | null, content: Content) => (id ? `item ${id}` : `new ${content.kind}`);

/** What was begun in this form, where it still reads as a thing of that kind. */
export function begunIn(drafts: PlanDraft[], form: string, kind: Content["kind"]): Content | null {
  const found = drafts.find((draft) => draft.form === form);
  try {
    const content = JSON.parse(found?.body ?? "null") as Content | null;
    return content?.kind === kind ? content : null;
  } catch {
    return null; // A draft of another release: it is not worth an error.
  }
}

export class Form {
  content = $state.raw<Content>() as Content;
  /** Whether it began with what was left the last time. */
  isContinued = $state(false);
  isBusy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** The field that was refused, and why. */
  refused = $state.raw<{ field: string; fault: string } | null>(null);
  /** Fields whose text is not ready to be taken, by path. */
  unfit = $state.raw<Record<string, string>>({});
  readonly name: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved = false;

  constructor(
    readonly book: Book,
    readonly id: ItemId | null,
    readonly before: Content,
  ) {
    this.name = formName(id, before);
    const begun = begunIn(book.drafts, this.name, before.kind);
    this.isContinued = begun !== null;
    this.content = begun ?? before;
  }

  put = (path: string, value: unknown): void => {
    this.content = withValue(this.content, path, value);
    this.unfit = Object.fromEntries(Object.entries(this.unfit).filter(([one]) => one !== path));
    if (this.refused && path.split(".").includes(this.refused.field)) this.refused = null;
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  };

  refuse = (path: string, why: string): void => {
    this.unfit = { ...this.unfit, [path]: why };
  };

  /** Why a field is not fit: a key of the catalogue. */
  faultOf = (path: string): string | null => {
    if (this.unfit[path]) return this.unfit[path];
    if (!this.refused) return null;
    const parts = path.split(".");
    return this.refused.field === path || this.refused.field === parts.at(-1) ? `plan-fault-${this.refused.fault}` : null;
  };

  /** Keeps what is typed; called before the window may go, too. */
  flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (!this.#unsaved) return;
    this.#unsaved = false;
    const body = JSON.stringify(this.content);
    this.book.remember({ form: this.name, body, changed_ms: Date.now() });
    try {
      await host.planKeepDraft(this.name, body);
    } catch (thrown) {
      this.#unsaved = true;
      this.failure = failureOf(thrown);
    }
  };

  drop = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#unsaved = false;
    [this.isContinued, this.content, this.refused, this.unfit] = [false, this.before, null, {}];
    this.book.forget(this.name);
    try {
      await host.planDropDraft(this.name);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  };

  /** Whether it was kept. */
  keep = async (): Promise<boolean> => {
    if (this.isBusy || Object.keys(this.unfit).length > 0) return false;
    [this.isBusy, this.failure, this.refused] = [true, null, null];
    try {
      await this.flush();
      const content = this.content;
      const isKept = await (this.id ? this.book.change(this.id, content) : this.book.add(content));
      if (isKept) await this.drop();
      return isKept;
    } catch (thrown) {
      this.#told(failureOf(thrown));
      return false;
    } finally {
      this.isBusy = false;
    }
  };

  #told(failure: Failure): void {
    const [, field, fault] = /^(\w+): (\w+)$/.exec(failure.detail) ?? [];
    if (failure.code === "bad_input" && field && fault) this.refused = { field, fault };
    else this.failure = failure;
  }
}
