// Keeps an entry on disk while it is written: at most a second after a pause in typing, and at least every five
// seconds. A text is never dropped: what could not be saved is kept and tried again.

import { failureOf } from "../../ipc/errors";
import type { Failure, Saved } from "../../ipc/gen";

export const AFTER_PAUSE_MS = 800;
export const AT_LEAST_MS = 5000;
export const RETRY_MS = 5000;

export type SaveState = { kind: "saved"; at: number | null } | { kind: "typing" } | { kind: "failed"; failure: Failure };

type Save = (baseRevision: number, body: string) => Promise<Saved>;

export class Autosave {
  private body: string;
  private dirtySince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;

  /** `body` and `revision` are those of the loaded entry: an editor that has loaded nothing cannot save anything. */
  constructor(
    body: string,
    private revision: number,
    private readonly save: Save,
    private readonly tell: (state: SaveState) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.body = body;
  }

  type(body: string): void {
    if (body === this.body) return;
    this.body = body;
    this.dirtySince ??= this.now();
    this.tell({ kind: "typing" });
    const rest = AT_LEAST_MS - (this.now() - this.dirtySince);
    this.saveIn(Math.max(0, Math.min(AFTER_PAUSE_MS, rest)));
  }

  /** Resolves once everything typed is on disk, or could not be saved. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.dirtySince !== null) await this.saveNow();
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), ms);
  }

  private saveNow(): Promise<void> {
    this.saving ??= this.saveOnce().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  private async saveOnce(): Promise<void> {
    const body = this.body;
    this.dirtySince = null;
    try {
      const saved = await this.save(this.revision, body);
      this.revision = saved.revision;
      if (this.body === body) this.tell({ kind: "saved", at: saved.saved_ms });
      else this.saveIn(AFTER_PAUSE_MS);
    } catch (thrown) {
      this.dirtySince ??= this.now();
      const failure = failureOf(thrown);
      this.tell({ kind: "failed", failure });
      // An entry that was changed elsewhere would only fail again.
      if (failure.code !== "stale_revision") this.saveIn(RETRY_MS);
    }
  }
}
