import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { desk } from "./desk.svelte";

const list = () => screen.findByRole("list", { name: "Entries, newest first" });
const rows = async () => within(await list()).getAllByRole("listitem");

describe("finding an entry", () => {
  it("searches with each key, and shows the words where they stand", async () => {
    const backend = await open("working", "journal");
    await userEvent.type(await screen.findByRole("searchbox", { name: "Search the journal" }), "door");
    const found = await screen.findByRole("list", { name: "Entries that were found" });
    expect(within(found).getAllByRole("listitem")).toHaveLength(1);
    expect(found.querySelector("mark")?.textContent).toBe("door");
    expect(named(backend, "journal_search").map((one) => one.words)).toEqual(["d", "do", "doo", "door"]);
    await userEvent.keyboard("{Escape}");
    expect(await rows()).toHaveLength(3);
  });

  it("an answer that comes after a newer question is dropped", async () => {
    await open("working", "journal");
    const { shelf } = desk;
    await Promise.all([shelf.search("quiet"), shelf.search("door prepared")]);
    expect(shelf.found?.hits).toEqual([]);
  });

  it("says how many were found, in words, and that there are more", async () => {
    await open("full_journal", "journal");
    const field = await screen.findByRole("searchbox");
    await userEvent.type(field, "door");
    expect(await screen.findByText("30 entries found.")).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, "a");
    expect(await screen.findByText(/The first 50/)).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, "zebra");
    expect(await screen.findByText(/No entry holds all of these words/)).toBeTruthy();
  });

  it("the order of what was found can be chosen", async () => {
    const backend = await open("working", "journal");
    await userEvent.type(await screen.findByRole("searchbox"), "a");
    await userEvent.click(await screen.findByRole("radio", { name: "Best match" }));
    expect(named(backend, "journal_search").at(-1)).toEqual({ words: "a", order: "best" });
  });

  it("Ctrl+F leads to the search", async () => {
    await open("working", "journal");
    await list();
    await userEvent.keyboard("{Control>}f{/Control}");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });

  it("older entries come a page at a time", async () => {
    const backend = await open("full_journal", "journal");
    expect(await rows()).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: "Older entries" }));
    await waitFor(async () => expect(await rows()).toHaveLength(90));
    expect(named(backend, "journal_list").at(-1)?.filter).toEqual({ tag: null, day: null, after: expect.any(String) });
    expect(screen.queryByRole("button", { name: "Older entries" })).toBeNull();
  });

  it("a day in the calendar narrows the list, and is let go of again", async () => {
    await open("full_journal", "journal");
    await userEvent.click(await screen.findByRole("button", { name: "Calendar" }));
    const grid = await screen.findByRole("grid", { name: "November 2026" });
    await userEvent.click(await within(grid).findByRole("button", { name: "Monday, November 23, one entry" }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(within(grid).getByRole("gridcell", { selected: true }).textContent?.trim()).toBe("23");
    await userEvent.click(screen.getByRole("button", { name: /Without Mon, Nov 23/ }));
    await waitFor(async () => expect(await rows()).toHaveLength(50));
  });

  it("the calendar is one stop for the tab key, and arrows lead through days and months", async () => {
    const backend = await open("full_journal", "journal");
    await userEvent.click(await screen.findByRole("button", { name: "Calendar" }));
    const grid = await screen.findByRole("grid");
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    within(grid).getByRole("button", { name: /November 24/ }).focus();
    const at = () => document.activeElement?.getAttribute("aria-label");
    await userEvent.keyboard("{ArrowLeft}{ArrowUp}");
    expect(at()).toContain("Monday, November 16");
    await userEvent.keyboard("{End}");
    expect(at()).toContain("Sunday, November 22");
    await userEvent.keyboard("{PageUp}");
    expect(at()).toContain("October 22");
    expect(named(backend, "journal_month").at(-1)).toEqual({ month: "2026-10" });
    await userEvent.keyboard("{Enter}");
    expect(named(backend, "journal_list").at(-1)?.filter).toMatchObject({ day: "2026-10-22" });
  });

  it("a day without entries says so", async () => {
    await open("working", "journal");
    await userEvent.click(await screen.findByRole("button", { name: "Calendar" }));
    await userEvent.click(await screen.findByRole("button", { name: /November 2, no entry/ }));
    expect(await screen.findByText("No entry fits here.")).toBeTruthy();
  });

  it("a tag narrows the list", async () => {
    const backend = await open("full_journal", "journal");
    await userEvent.click(await screen.findByRole("button", { name: "Tags" }));
    await userEvent.click(await screen.findByRole("button", { name: /sleep, \d+ entries/ }));
    await waitFor(async () => expect(await rows()).toHaveLength(18));
    expect(named(backend, "journal_list").at(-1)?.filter).toMatchObject({ tag: "sleep" });
  });

  it("looks back on the same day of other years, for the day that is chosen", async () => {
    const backend = await open("full_journal", "journal");
    expect(await screen.findByText("On this day: 2 from other years")).toBeTruthy();
    expect(named(backend, "journal_on_this_day")[0]).toEqual({ day: "2026-11-24" });
    await desk.shelf.narrow({ day: "2026-11-23" });
    await waitFor(() => expect(screen.queryByText(/On this day/)).toBeNull());
  });

  it("an entry that was added while the vault was locked says so in the list and above its text", async () => {
    await open("full_journal", "journal");
    const row = (await screen.findAllByText("Added while locked"))[0];
    await userEvent.click(row as HTMLElement);
    await waitFor(() => expect(screen.getAllByText("Added while locked")).toHaveLength(2));
  });

  it("an empty journal says how little is enough; a list that fails can be asked for again", async () => {
    const backend = await open("empty_journal", "journal");
    expect(await screen.findByText(/One line is enough/)).toBeTruthy();
    backend.failing.set("journal_list", { code: "disk", detail: "" });
    await desk.shelf.refresh();
    expect((await screen.findByRole("alert")).textContent).toContain("Reading or writing failed");
    backend.failing.clear();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
