// Keeps one entry on disk while it is written. It only exists once the entry is loaded, so nothing half-loaded can
// be saved; it never gives up a text that is not on disk; and it has at most one save under way.

import { failureOf } from "../../ipc/errors";
import type { Entry, EntryFacts, Failure, Saved } from "../../ipc/gen";

/** After a pause in typing. */
export const PAUSE_MS = 800;
/** At the latest, however fast one types. */
export const LATEST_MS = 4_500;
/** Until a failed save is tried again: soon, then more patiently. */
export const RETRY_MS = [2_000, 5_000, 10_000, 30_000];

export type SaveEntry = (id: string, baseRevision: number, body: string) => Promise<Saved>;
export type Stage = "clean" | "waiting" | "saving" | "failed";

/** Another try cannot help: only the user can say what becomes of the text. */
const isFinal = (failure: Failure) => failure.code === "stale_revision" || failure.code === "not_found";

export class Autosave {
  body = $state("");
  stage = $state<Stage>("clean");
  failure = $state<Failure | null>(null);
  savedAt = $state<number | null>(null);
  revision = $state(0);
  /** As they are on disk: they are written apart from the body. */
  facts = $state.raw<EntryFacts>({ tags: [], mood: null, energy: null });
  readonly id: string;

  #onDisk: string;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #latest: ReturnType<typeof setTimeout> | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  #running: Promise<void> | null = null;

  constructor(
    readonly entry: Entry,
    private readonly save: SaveEntry,
    private readonly saved: (saved: Saved) => void = () => undefined,
  ) {
    this.id = entry.id;
    this.revision = entry.revision;
    this.facts = { tags: entry.tags, mood: entry.mood, energy: entry.energy };
    this.body = this.#onDisk = entry.body;
    this.savedAt = entry.revision > 0 ? entry.modified_ms : null;
  }

  /** Whether there is text that is not on disk. */
  get isDirty(): boolean {
    return this.body !== this.#onDisk;
  }

  type(body: string): void {
    this.body = body;
    if (!this.isDirty) return this.#rest();
    if (this.stage !== "failed") this.stage = this.#running ? "saving" : "waiting";
    if (this.#isStuck()) return;
    clearTimeout(this.#pause ?? undefined);
    this.#pause = setTimeout(() => void this.flush(), PAUSE_MS);
    this.#latest ??= setTimeout(() => void this.flush(), LATEST_MS);
  }

  /** Saves what is not on disk yet, now. Never throws: what went wrong is shown. */
  async flush(): Promise<void> {
    this.#cancelTimers();
    if (this.#running) await this.#running;
    if (!this.isDirty || this.#isStuck() || this.#isNothing()) return;
    this.#running = this.#saveOnce();
    await this.#running;
    this.#running = null;
    // Typed while the save was under way: that is due as if it had been typed just now.
    if (this.isDirty && this.stage !== "failed") this.type(this.body);
  }

  /** A new entry without a word is not worth keeping. */
  #isNothing(): boolean {
    return this.revision === 0 && this.body.trim() === "";
  }

  #isStuck(): boolean {
    return this.failure !== null && isFinal(this.failure);
  }

  async #saveOnce(): Promise<void> {
    const body = this.body;
    this.stage = "saving";
    try {
      const saved = await this.save(this.id, this.revision, body);
      this.revision = saved.revision;
      this.#onDisk = body;
      this.savedAt = saved.saved_ms;
      this.failure = null;
      this.#failures = 0;
      this.stage = this.isDirty ? "waiting" : "clean";
      this.saved(saved);
    } catch (thrown) {
      this.failure = failureOf(thrown);
      this.stage = "failed";
      if (!isFinal(this.failure)) this.#tryLater();
    }
  }

  #tryLater(): void {
    const wait = RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)];
    this.#retry = setTimeout(() => void this.flush(), wait);
  }

  #rest(): void {
    this.#cancelTimers();
    if (this.#running || this.#isStuck()) return;
    this.failure = null;
    this.stage = "clean";
  }

  #cancelTimers(): void {
    for (const timer of [this.#pause, this.#latest, this.#retry]) clearTimeout(timer ?? undefined);
    this.#pause = this.#latest = this.#retry = null;
  }
}
