import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { flushAll } from "../../state.svelte";

const area = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Entry of/ });

describe("Journal", () => {
  it("lists the newest first", async () => {
    await open("working", "journal");
    await screen.findByText(/Quiet morning/);
    const openings = screen.getAllByRole("listitem").map((one) => one.textContent ?? "");
    expect(openings[0]).toContain("The planning call");
    expect(openings[2]).toContain("Said no");
  });

  it("an entry that is still loading has no text to change, so it cannot be saved blank", async () => {
    const backend = await open("working", "journal");
    backend.failing.set("journal_entry", { code: "disk", detail: "" });
    await userEvent.click(await screen.findByText(/Quiet morning/));
    expect(screen.queryByRole("textbox")).toBeNull();
    await flushAll();
    expect(named(backend, "journal_save")).toEqual([]);
    expect(backend.entries.every((one) => one.body !== "")).toBe(true);
  });

  it("saves what was typed with the revision that it was loaded with, and says so", async () => {
    const backend = await open("working", "journal");
    await userEvent.click(await screen.findByText(/Quiet morning/));
    await fireEvent.input(await area(), { target: { value: "changed" } });
    expect(screen.getByRole("status").textContent).toContain("Not saved yet");
    await flushAll();
    expect(named(backend, "journal_save")).toEqual([{ id: "e1", baseRevision: 1, body: "changed" }]);
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Saved at"));
  });

  it("a failed save is said, and the text is still there after another screen", async () => {
    const backend = await open("save_fails", "journal");
    await userEvent.click(await screen.findByText(/Quiet morning/));
    await fireEvent.input(await area(), { target: { value: "not to be lost" } });
    await flushAll();
    expect((await screen.findByRole("alert")).textContent).toContain("Not saved: The disk is full");
    await userEvent.click(screen.getByRole("button", { name: "Today" }));
    await userEvent.click(screen.getByRole("button", { name: "Journal" }));
    expect((await area()).value).toBe("not to be lost");
    backend.failing.clear();
    await flushAll();
    expect(backend.entries.find((one) => one.id === "e1")?.body).toBe("not to be lost");
  });

  it("changed elsewhere: nothing is overwritten, and mine can be kept as an entry of its own", async () => {
    const backend = await open("working", "journal");
    await userEvent.click(await screen.findByText(/Quiet morning/));
    const shown = await area();
    Object.assign(backend.entries[1] ?? {}, { body: "theirs", revision: 2 });
    await fireEvent.input(shown, { target: { value: "mine" } });
    await flushAll();
    await userEvent.click(await screen.findByRole("button", { name: "Keep mine as a new entry" }));
    await waitFor(() => expect(backend.entries.map((one) => one.body)).toContain("mine"));
    expect(backend.entries[1]?.body).toBe("theirs");
  });

  it("Ctrl+N begins another entry of the same day", async () => {
    const backend = await open("working", "journal");
    await screen.findByText(/Quiet morning/);
    await userEvent.keyboard("{Control>}n{/Control}");
    await fireEvent.input(await area(), { target: { value: "second of today" } });
    await flushAll();
    expect(backend.entries.at(-1)?.body).toBe("second of today");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(4));
  });
});
