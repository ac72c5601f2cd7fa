import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Entry, Failure, Saved } from "../../ipc/gen";
import { Autosave, LATEST_MS, PAUSE_MS, RETRY_MS } from "./autosave.svelte";

const entry: Entry = {
  id: "e",
  revision: 3,
  created_ms: 1,
  modified_ms: 2,
  day: "2026-11-24",
  zone: "Europe/Berlin",
  tags: [],
  mood: null,
  energy: null,
  added_while_locked: false,
  body: "loaded",
};

type Save = (id: string, base: number, body: string) => Promise<Saved>;
const disk = (): ReturnType<typeof vi.fn<Save>> =>
  vi.fn<Save>(async (_, base) => ({ revision: base + 1, saved_ms: 9 }));
const failing = (code: Failure["code"]) => Promise.reject({ code, detail: "" } satisfies Failure);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("autosave", () => {
  it("a pause in typing saves within a second", async () => {
    const save = disk();
    const writing = new Autosave(entry, save);
    writing.type("loaded and more");
    expect(writing.stage).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save.mock.calls).toEqual([["e", 3, "loaded and more"]]);
    expect([writing.stage, writing.revision, writing.savedAt]).toEqual(["clean", 4, 9]);
    expect(PAUSE_MS).toBeLessThanOrEqual(1_000);
  });

  it("typing without any pause is saved at least every five seconds", async () => {
    const save = disk();
    const writing = new Autosave(entry, save);
    for (let key = 0; key < 100; key++) {
      writing.type(`loaded ${key}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(LATEST_MS).toBeLessThanOrEqual(5_000);
  });

  it("what was not changed is not saved", async () => {
    const save = disk();
    const writing = new Autosave(entry, save);
    writing.type("loaded!");
    writing.type("loaded");
    await vi.advanceTimersByTimeAsync(10_000);
    await writing.flush();
    expect(save).not.toHaveBeenCalled();
    expect(writing.stage).toBe("clean");
  });

  it("a new entry without a word is not saved, an old one may be emptied", async () => {
    const save = disk();
    const fresh = new Autosave({ ...entry, revision: 0, body: "" }, save);
    fresh.type("  ");
    await fresh.flush();
    expect(save).not.toHaveBeenCalled();
    const old = new Autosave(entry, save);
    old.type("");
    await old.flush();
    expect(save).toHaveBeenCalledWith("e", 3, "");
  });

  it("a failed save keeps the text and is tried again until it is on disk", async () => {
    const save = disk().mockImplementationOnce(() => failing("disk_full"));
    const writing = new Autosave(entry, save);
    writing.type("precious");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect([writing.stage, writing.failure?.code, writing.body, writing.isDirty]).toEqual(["failed", "disk_full", "precious", true]);
    await vi.advanceTimersByTimeAsync(RETRY_MS[0] ?? 0);
    expect([writing.stage, writing.failure, writing.isDirty]).toEqual(["clean", null, false]);
    expect(save.mock.lastCall).toEqual(["e", 3, "precious"]);
  });

  it("typing on after a failure keeps saying that nothing is saved until something is", async () => {
    const save = disk().mockImplementationOnce(() => failing("disk"));
    const writing = new Autosave(entry, save);
    writing.type("one");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    writing.type("one two");
    expect(writing.stage).toBe("failed");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect([writing.stage, save.mock.lastCall?.[2]]).toEqual(["clean", "one two"]);
  });

  it("an entry changed elsewhere is never overwritten, and the text stays", async () => {
    const save = disk().mockImplementation(() => failing("stale_revision"));
    const writing = new Autosave(entry, save);
    writing.type("mine");
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    writing.type("mine still");
    await vi.advanceTimersByTimeAsync(120_000);
    await writing.flush();
    expect(save).toHaveBeenCalledTimes(1);
    expect([writing.body, writing.failure?.code, writing.isDirty]).toEqual(["mine still", "stale_revision", true]);
  });

  it("one save at a time: what is typed meanwhile follows with the new revision", async () => {
    const ends: ((saved: Saved) => void)[] = [];
    const save = vi.fn<Save>(() => new Promise((end) => ends.push(end)));
    const writing = new Autosave(entry, save);
    writing.type("first");
    const flushed = writing.flush();
    writing.type("first second");
    await vi.advanceTimersByTimeAsync(LATEST_MS + PAUSE_MS);
    expect(save).toHaveBeenCalledTimes(1);
    ends[0]?.({ revision: 4, saved_ms: 9 });
    await flushed;
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(save.mock.lastCall).toEqual(["e", 4, "first second"]);
    expect(save).toHaveBeenCalledTimes(2);
  });
});
