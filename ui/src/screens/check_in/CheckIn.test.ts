import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { entered, typed } from "./items";

const part = (name: string) => screen.findByRole("region", { name });

describe("Check-in", () => {
  it("a morning takes a few keys, and each answer is saved as it is given", async () => {
    const backend = await open("working", "check_in", "open");
    await part("This morning");
    await userEvent.keyboard("7t7.5{Enter}");
    await waitFor(() => expect(screen.getByText("Saved.")).toBeTruthy());
    expect(backend.checkIns.day("2026-11-24").answers).toEqual([
      { item: "energy", value: 7 },
      { item: "switched_off", value: 10 },
      { item: "sleep", value: 15 },
    ]);
  });

  it("nothing is chosen beforehand, and an answer can be taken back", async () => {
    const backend = await open("working", "check_in", "open");
    const evening = await part("This evening");
    for (const one of within(evening).getAllByRole<HTMLInputElement>("radio")) expect(one.checked).toBe(false);
    const mood = within(within(evening).getByRole("group", { name: "Mood" }));
    await userEvent.click(mood.getByRole("radio", { name: "4" }));
    await userEvent.click(mood.getByRole("button", { name: "No answer" }));
    await waitFor(() => expect(named(backend, "check_in_save")).toHaveLength(2));
    expect(backend.checkIns.day("2026-11-24").answers).toEqual([]);
  });

  it("an answer that could not be saved says so", async () => {
    const backend = await open("working", "check_in", "open");
    await part("This morning");
    backend.failing.set("check_in_save", { code: "disk_full", detail: "" });
    await userEvent.keyboard("7");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
    expect(screen.queryByText("Saved.")).toBeNull();
  });

  it("yesterday's evening can be filled in while it may", async () => {
    const backend = await open("working", "check_in", "open");
    const yesterday = await part("The evening of Monday, November 23, until noon");
    await userEvent.click(within(within(yesterday).getByRole("group", { name: "Was outside" })).getByLabelText("Yes"));
    await waitFor(() => expect(backend.checkIns.day("2026-11-23").answers).toEqual([{ item: "outside", value: 1 }]));
  });

  it("after noon yesterday is not asked about any more", async () => {
    const backend = await open("working", "today", "open");
    backend.checkIns.isYesterdayOpen = false;
    await userEvent.keyboard("{Control>}2{/Control}");
    await part("This morning");
    expect(screen.queryByRole("region", { name: /^The evening of/ })).toBeNull();
  });

  it("the week and the month are asked about when they are due", async () => {
    await open("weekly", "check_in", "open");
    await part("This week");
    await part("This month");
    expect(screen.getByText(/A doctor or someone you trust can/)).toBeTruthy();
  });

  it("a day is marked as one that does not count", async () => {
    const backend = await open("working", "check_in", "open");
    await userEvent.click(await screen.findByText("Days that do not count"));
    await userEvent.selectOptions(screen.getByLabelText("Monday, November 23"), "sick");
    await waitFor(() => expect(backend.checkIns.day("2026-11-23").mark).toBe("sick"));
  });

  it("while everything is paused nothing is asked, and it can go on", async () => {
    const backend = await open("paused", "check_in", "open");
    await screen.findByText("Everything is paused until the end of Tuesday, December 1.");
    expect(screen.queryByRole("region")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Go on now" }));
    await part("This morning");
    expect(backend.checkIns.pausedUntil).toBeNull();
  });

  it("how it is right now can be said while the vault is locked", async () => {
    const backend = await open("locked", "check_in");
    await userEvent.click(await screen.findByText("Only say how it is right now"));
    await userEvent.click(screen.getByRole("radio", { name: "3" }));
    await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
    await waitFor(() => expect(backend.keeper.dropped).toEqual([{ item: "mood", mood: 3 }]));
  });
});

describe("answers", () => {
  it("a key answers only where it means something", () => {
    expect(["0", "9", "t", "x", "10"].map((key) => typed("scale", key))).toEqual([0, 9, 10, null, null]);
    expect(["y", "j", "1", "n", "0", "7"].map((key) => typed("yes_no", key))).toEqual([1, 1, 1, 0, 0, null]);
    expect(typed("hours", "7")).toBeNull();
  });

  it("a number is an answer where it fits", () => {
    expect(["7.5", "0", "24", "24.5", "-1", "", " "].map((text) => entered("hours", text))).toEqual([15, 0, 48, null, null, null, null]);
    expect(["3", "99", "100"].map((text) => entered("count", text))).toEqual([3, 99, null]);
  });

  it("one moment's energy is kept with its time, and can be taken back", async () => {
    const backend = await open("working", "check_in", "open");
    await userEvent.click(await screen.findByText("Right now, and 2 taps of today"));
    const now = screen.getByText(/three times a day/).parentElement!;
    await userEvent.click(within(now).getByRole("radio", { name: "8" }));
    await userEvent.click(within(now).getByRole("button", { name: "Keep this moment" }));
    await screen.findByText("Right now, and 3 taps of today");
    expect(named(backend, "tap_add")).toEqual([{ what: "energy", value: 8 }]);
    await userEvent.click(within(now).getByRole("button", { name: /^Take back: .*mood 5/ }));
    await screen.findByText("Right now, and 2 taps of today");
    expect(backend.checkIns.taps.map((tap) => tap.what)).toEqual(["energy", "energy"]);
  });
});
