// The journal as it lies open: the entry that is written, and every text that is not on disk yet, even of entries
// that were left. Nothing typed is let go of before it is saved.

import { failureOf } from "../../ipc/errors";
import * as host from "../../ipc/client";
import type { Entry, EntryFacts, EntryId, Failure } from "../../ipc/gen";
import { Autosave } from "./autosave.svelte";
import { Shelf } from "./shelf.svelte";

export class Desk {
  readonly shelf = new Shelf();
  open = $state<Autosave | null>(null);
  loading = $state<EntryId | null>(null);
  failure = $state<Failure | null>(null);
  /** The entry that was just put into the trash, as long as one can undo it here. */
  discarded = $state<EntryId | null>(null);
  readonly #unsaved = new Map<EntryId, Autosave>();

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

  /** Tags, mood and energy. Where that fails they stay as they are on disk. */
  async describe(facts: EntryFacts): Promise<void> {
    const open = this.open;
    if (!open) return;
    await this.#attempt(async () => {
      open.facts = factsOf(await host.journalDescribe(open.id, facts));
      if (open.revision > 0) await this.shelf.refresh();
    });
  }

  /** Into the trash, with everything that was typed. */
  async discard(): Promise<void> {
    const open = this.open;
    if (!open) return;
    await open.flush();
    if (open.isDirty && open.revision > 0) return;
    await this.#attempt(async () => {
      if (open.revision > 0) await host.journalDiscard(open.id);
      this.#unsaved.delete(open.id);
      this.open = null;
      this.discarded = open.revision > 0 ? open.id : null;
      await this.shelf.refresh();
    });
  }

  async undoDiscard(): Promise<void> {
    const id = this.discarded;
    if (!id) return;
    await this.shelf.restore(id);
    await this.choose(id);
  }

  async leave(): Promise<void> {
    const open = this.open;
    this.loading = null;
    this.discarded = null;
    if (!open) return;
    await open.flush();
    this.open = null;
  }

  flush = async (): Promise<void> => {
    await Promise.all([...this.#unsaved.values()].map((one) => one.flush()));
  };

  #autosave(entry: Entry): Autosave {
    const made: Autosave = new Autosave(entry, host.journalSave, () => void this.shelf.refresh());
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

export const factsOf = ({ tags, mood, energy }: EntryFacts): EntryFacts => ({ tags, mood, energy });

/** Outlives the screen, so that a text whose save failed is still there on coming back. */
export const desk = new Desk();
