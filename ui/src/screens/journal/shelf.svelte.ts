// What the journal lists: its entries by page and filter, what was found, and the trash. It knows nothing of the
// entry that is written. An answer that comes after a newer question is dropped.

import { failureOf } from "../../ipc/errors";
import * as host from "../../ipc/client";
import type { EntryId, EntrySummary, Failure, LocalDay, SearchOrder, SearchResult, TrashedEntry } from "../../ipc/gen";

export class Shelf {
  tag = $state<string | null>(null);
  day = $state<LocalDay | null>(null);
  /** Not known until asked. */
  entries = $state.raw<EntrySummary[] | null>(null);
  more = $state(false);
  words = $state("");
  order = $state<SearchOrder>("newest");
  /** None while nothing is searched for. */
  found = $state.raw<SearchResult | null>(null);
  /** Only while it is looked at. */
  trash = $state.raw<TrashedEntry[] | null>(null);
  failure = $state<Failure | null>(null);
  /** Rises when entries may have changed, for whatever counts them. */
  version = $state(0);
  #pages = 1;
  #asked = 0;
  #searched = 0;

  /** Asks anew for all pages that are shown. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    await this.#attempt(async () => {
      let entries: EntrySummary[] = [];
      let more = true;
      for (let page = 0; page < this.#pages && more; page++) {
        const next = await host.journalList({ tag: this.tag, day: this.day, after: entries.at(-1)?.id ?? null });
        entries = [...entries, ...next.entries];
        more = next.more;
      }
      if (asked !== this.#asked) return;
      Object.assign(this, { entries, more, version: this.version + 1 });
    });
  }

  async showOlder(): Promise<void> {
    this.#pages += 1;
    await this.refresh();
  }

  async narrow(to: { tag?: string | null; day?: LocalDay | null }): Promise<void> {
    Object.assign(this, to);
    this.#pages = 1;
    await Promise.all([this.refresh(), this.search("")]);
  }

  async search(words: string, order: SearchOrder = this.order): Promise<void> {
    const searched = ++this.#searched;
    Object.assign(this, { words, order });
    if (words.trim() === "") {
      this.found = null;
      return;
    }
    try {
      const found = await host.journalSearch(words, order);
      if (!found || searched !== this.#searched) return;
      Object.assign(this, { found, failure: null });
    } catch (thrown) {
      // What became of an older search concerns nobody.
      if (searched === this.#searched) this.failure = failureOf(thrown);
    }
  }

  async openTrash(): Promise<void> {
    await this.#attempt(async () => {
      this.trash = await host.journalTrash();
    });
  }

  closeTrash(): void {
    this.trash = null;
  }

  async restore(id: EntryId): Promise<void> {
    await this.#fromTrash(() => host.journalRestore(id));
  }

  async erase(id: EntryId): Promise<void> {
    await this.#fromTrash(() => host.journalErase(id));
  }

  async #fromTrash(how: () => Promise<void>): Promise<void> {
    await this.#attempt(async () => {
      await how();
      if (this.trash) this.trash = await host.journalTrash();
    });
    await this.refresh();
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
