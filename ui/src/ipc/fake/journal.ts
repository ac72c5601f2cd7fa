// The journal of the in-memory backend: it keeps the promises about revisions, trash and pages, in plain lists.

import type { Entry, EntryFacts, EntryFilter, EntrySummary, Revision, Saved, SearchHit, TrashedEntry } from "../gen";
import { fail, type Handlers } from "./fail";
import { DAY, HOUR, ZONE, at, bodiesOf, colourful, type StateName } from "./states";

const PAGE = 50;
const TRASH_MS = 30 * 24 * HOUR;
const NOW = at(14, 22);

export class FakeJournal {
  entries: Entry[] = [];
  trash: { entry: Entry; deleted_ms: number }[] = [];
  readonly revisions = new Map<string, Revision[]>();
  #made = 0;

  constructor(state: StateName) {
    this.entries = bodiesOf(state).map((body, age) => this.#entry(body, age));
    if (state === "full_journal") this.entries = this.entries.map(colourful);
  }

  readonly handlers: Handlers = {
    journal_list: ({ filter }) => this.#page(filter as EntryFilter),
    journal_entry: ({ id }) => this.#find(id),
    journal_begin: () => this.#begin(),
    journal_save: ({ id, baseRevision, body }) => this.#save(String(id), Number(baseRevision), String(body)),
    journal_describe: ({ id, facts }) => Object.assign(this.#find(id), facts as EntryFacts),
    journal_search: ({ words }) => this.#search(String(words)),
    journal_month: ({ month }) => counted(this.#kept().filter((one) => one.day.startsWith(String(month))).map((one) => one.day), "day"),
    journal_on_this_day: ({ day }) => this.#ofOtherYears(String(day)),
    journal_tags: () => counted(this.#kept().flatMap((one) => one.tags), "tag"),
    journal_revisions: ({ id }) => this.revisions.get(String(id)) ?? [],
    journal_discard: ({ id }) => this.#discard(String(id)),
    journal_trash: () => this.trash.map(trashed),
    journal_restore: ({ id }) => void this.entries.push(this.#taken(String(id))),
    journal_erase: ({ id }) => void this.#taken(String(id)),
    journal_preview: ({ body }) => preview(String(body)),
  };

  #entry(body: string, age: number): Entry {
    const created_ms = at(13, 40) - age * 26 * HOUR;
    const day = new Date(created_ms).toISOString().slice(0, 10);
    const facts = { tags: [], mood: null, energy: null, added_while_locked: false };
    return { id: `e${this.#made++}`, revision: 1, created_ms, modified_ms: created_ms, day, zone: ZONE, ...facts, body };
  }

  #kept(): Entry[] {
    return this.entries.filter((one) => one.revision > 0).sort((a, b) => b.created_ms - a.created_ms);
  }

  #find(id: unknown): Entry {
    return this.entries.find((one) => one.id === id) ?? fail("not_found");
  }

  #page({ tag, day, after }: EntryFilter) {
    const fitting = this.#kept().filter((one) => (!tag || one.tags.includes(tag)) && (!day || one.day === day));
    const from = after ? fitting.findIndex((one) => one.id === after) + 1 : 0;
    return { entries: fitting.slice(from, from + PAGE).map(summary), more: fitting.length > from + PAGE };
  }

  #begin(): Entry {
    const created_ms = NOW + this.#made;
    const entry = { ...this.#entry("", 0), revision: 0, day: DAY, created_ms, modified_ms: created_ms };
    this.entries.push(entry);
    return entry;
  }

  #save(id: string, base: number, body: string): Saved {
    const entry = this.#find(id);
    if (entry.revision !== base) fail("stale_revision");
    if (entry.revision > 0) {
      const before = { revision: entry.revision, saved_ms: entry.modified_ms, body: entry.body };
      this.revisions.set(id, [before, ...(this.revisions.get(id) ?? [])]);
    }
    Object.assign(entry, { body, revision: base + 1, modified_ms: NOW });
    return { revision: entry.revision, saved_ms: entry.modified_ms };
  }

  #search(words: string) {
    const all = words.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (one: Entry) => all.length > 0 && all.every((word) => one.body.toLowerCase().includes(word));
    const found = this.#kept().filter(fits);
    return { hits: found.slice(0, PAGE).map((one) => hit(one, all)), more: found.length > PAGE };
  }

  #ofOtherYears(day: string): EntrySummary[] {
    const same = this.#kept().filter((one) => one.day.slice(5) === day.slice(5) && one.day !== day);
    return same.map(summary);
  }

  #discard(id: string): void {
    this.trash.unshift({ entry: this.#find(id), deleted_ms: NOW });
    this.entries = this.entries.filter((one) => one.id !== id);
  }

  #taken(id: string): Entry {
    const found = this.trash.find((one) => one.entry.id === id) ?? fail("not_found");
    this.trash = this.trash.filter((one) => one !== found);
    return found.entry;
  }
}

function summary(entry: Entry): EntrySummary {
  const { id, created_ms, modified_ms, day, tags, mood, energy, added_while_locked, body } = entry;
  const opening = (body.split("\n").find((line) => line.trim()) ?? "").slice(0, 120);
  return { id, created_ms, modified_ms, day, tags, mood, energy, added_while_locked, opening };
}

const trashed = ({ entry, deleted_ms }: { entry: Entry; deleted_ms: number }): TrashedEntry => ({
  entry: summary(entry),
  deleted_ms,
  gone_ms: deleted_ms + TRASH_MS,
});

/** How often each value is there, as the lists of days and of tags give it. */
function counted(values: string[], name: "day" | "tag") {
  const counts = new Map<string, number>();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort().map(([value, entries]) => ({ [name]: value, entries }));
}

function hit(entry: Entry, words: string[]): SearchHit {
  const first = entry.body.toLowerCase().indexOf(words[0] ?? "");
  const part = entry.body.slice(Math.max(0, first - 30), first + 90);
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|")})`, "gi");
  const pieces = part.split(pattern).filter(Boolean);
  return { entry: summary(entry), snippet: pieces.map((text) => ({ text, hit: words.includes(text.toLowerCase()) })) };
}

/** Only so much Markdown as the pictures need; the program renders and sanitises. */
function preview(body: string): string {
  const safe = body.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const block = (text: string) =>
    text.startsWith("&gt;") || text.startsWith(">") ? `<blockquote><p>${text.replace(/^(&gt;|>) ?/, "")}</p></blockquote>`
    : text.startsWith("# ") ? `<h1>${text.slice(2)}</h1>`
    : `<p>${text.replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")}</p>`;
  return safe.split(/\n{2,}/).map(block).join("\n");
}
