// The journal as it lies open: the list, the entry that is written, and every text that is not on disk yet,
// even of entries that were left. Nothing typed is let go of before it is saved.

import { failureOf } from "../../ipc/errors";
import * as host from "../../ipc/client";
import type { Entry, EntryId, EntrySummary, Failure } from "../../ipc/gen";
import { Autosave } from "./autosave.svelte";

export class Desk {
  list = $state<EntrySummary[] | null>(null);
  open = $state<Autosave | null>(null);
  loading = $state<EntryId | null>(null);
  failure = $state<Failure | null>(null);
  readonly #unsaved = new Map<EntryId, Autosave>();

  async refresh(): Promise<void> {
    await this.#attempt(async () => {
      this.list = await host.journalList();
    });
  }

  /** Opens an entry; one whose text is not on disk yet is taken up where it was left. */
  async choose(id: EntryId): Promise<void> {
    if (this.open?.id === id || this.loading === id) return;
    await this.leave();
    const left = this.#unsaved.get(id);
    if (left?.isDirty) {
      this.open = left;
      return;
    }
    this.loading = id;
    await this.#attempt(async () => {
      const entry = await host.journalEntry(id);
      if (this.loading === id) this.open = this.#autosave(entry);
    });
    if (this.loading === id) this.loading = null;
  }

  async begin(body = ""): Promise<void> {
    await this.leave();
    await this.#attempt(async () => {
      this.open = this.#autosave(await host.journalBegin());
      if (body) {
        this.open.type(body);
        await this.open.flush();
      }
    });
  }

  /** The entry was changed elsewhere: what stands here becomes an entry of its own. */
  async keepAsNew(): Promise<void> {
    const stuck = this.open;
    if (!stuck) return;
    await this.begin(stuck.body);
    if (this.open !== stuck && !this.open?.isDirty) this.#unsaved.delete(stuck.id);
  }

  async leave(): Promise<void> {
    const open = this.open;
    this.loading = null;
    if (!open) return;
    await open.flush();
    this.open = null;
  }

  flush = async (): Promise<void> => {
    await Promise.all([...this.#unsaved.values()].map((one) => one.flush()));
  };

  #autosave(entry: Entry): Autosave {
    const made: Autosave = new Autosave(entry, host.journalSave, () => void this.refresh());
    this.#unsaved.set(entry.id, made);
    return made;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}

/** Outlives the screen, so that a text whose save failed is still there on coming back. */
export const desk = new Desk();
