import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import type { StateName } from "../../ipc/fake/states";
import { flushAll } from "../../state.svelte";
import { questions, questionsFor, steps, weatherOf, weathers } from "./questions.svelte";

const area = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Entry of/ });

async function openEntry(state: StateName = "working") {
  const backend = await open(state, "journal");
  await userEvent.click((await screen.findAllByText(/Quiet morning/))[0] as HTMLElement);
  await area();
  return { backend, entry: () => backend.entries.find((one) => one.id === "e1") };
}

beforeEach(() => {
  questions.want(true);
  questions.step = "triggers";
});

describe("an entry", () => {
  it("has neither mood nor energy until one is chosen, and can go back to none", async () => {
    const { backend, entry } = await openEntry();
    await userEvent.click(screen.getByText("Mood, energy, tags"));
    const mood = within(screen.getByRole("group", { name: "Mood" }));
    expect(mood.getAllByRole("radio")).toHaveLength(11);
    expect(screen.queryAllByRole("radio", { checked: true })).toEqual([]);
    await userEvent.click(mood.getByRole("radio", { name: "0" }));
    expect(entry()?.mood).toBe(0);
    expect(await screen.findByText("Mood 0")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "No answer" }));
    expect(named(backend, "journal_describe").at(-1)).toEqual({ id: "e1", facts: { tags: [], mood: null, energy: null } });
  });

  it("takes tags by Enter or comma, each once, and lets go of them", async () => {
    const { entry } = await openEntry();
    await userEvent.click(screen.getByText("Mood, energy, tags"));
    await userEvent.type(screen.getByRole("combobox", { name: "Tags" }), "#rest{Enter}");
    await userEvent.type(await screen.findByRole("combobox", { name: "Tags" }), "walk,");
    await userEvent.type(await screen.findByRole("combobox", { name: "Tags" }), "rest{Enter}");
    await waitFor(() => expect(entry()?.tags).toEqual(["rest", "walk"]));
    await userEvent.click(screen.getByRole("button", { name: "Remove the tag rest" }));
    await waitFor(() => expect(entry()?.tags).toEqual(["walk"]));
  });

  it("describing an entry leaves the text that is being written alone", async () => {
    const { backend } = await openEntry();
    await fireEvent.input(await area(), { target: { value: "half a sent" } });
    await userEvent.click(screen.getByText("Mood, energy, tags"));
    await userEvent.click(within(screen.getByRole("group", { name: "Energy" })).getByRole("radio", { name: "7" }));
    expect((await area()).value).toBe("half a sent");
    await flushAll();
    expect(named(backend, "journal_save").at(-1)).toMatchObject({ baseRevision: 1, body: "half a sent" });
  });

  it("shows the text as it will look, from the program, and its links lead nowhere", async () => {
    const { backend } = await openEntry();
    backend.journal.handlers.journal_preview = () => '<p><a href="https://example.org/">there</a></p>';
    await userEvent.click(screen.getByRole("button", { name: "Preview" }));
    const link = await screen.findByRole("link", { name: "there" });
    expect(await fireEvent.click(link)).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Preview" }));
    expect((await area()).value).toContain("Quiet morning");
  });

  it("an earlier version comes back as a save, and the one before stays", async () => {
    const { backend, entry } = await openEntry();
    await fireEvent.input(await area(), { target: { value: "worse" } });
    await flushAll();
    await userEvent.click(screen.getByRole("button", { name: "Earlier versions" }));
    await userEvent.click(await screen.findByRole("button", { name: "Bring this version back" }));
    expect((await area()).value).toContain("Quiet morning");
    await waitFor(() => expect(entry()?.revision).toBe(3));
    expect(backend.journal.revisions.get("e1")?.map((one) => one.body)).toContain("worse");
  });

  it("goes into the trash with what was typed last, and comes back by one click", async () => {
    const { backend } = await openEntry();
    await fireEvent.input(await area(), { target: { value: "thrown away too early" } });
    await userEvent.click(screen.getByRole("button", { name: "To the trash" }));
    expect(await screen.findByText("The entry is in the trash.")).toBeTruthy();
    expect(backend.journal.trash[0]?.entry.body).toBe("thrown away too early");
    await userEvent.click(screen.getByRole("button", { name: "Put it back" }));
    expect((await area()).value).toBe("thrown away too early");
  });

  it("the trash puts back, and erases for good only when asked twice", async () => {
    const { backend } = await openEntry();
    await userEvent.click(screen.getByRole("button", { name: "To the trash" }));
    await userEvent.click(screen.getByRole("button", { name: "Trash" }));
    await userEvent.click(await screen.findByRole("button", { name: "Erase for good" }));
    expect(backend.journal.trash).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: /Really erase/ }));
    expect(await screen.findByText("Nothing in here.")).toBeTruthy();
    expect(backend.journal.trash).toEqual([]);
  });

  it("a text that could not be saved is not thrown away by the trash", async () => {
    const { backend } = await openEntry("save_fails");
    await fireEvent.input(await area(), { target: { value: "kept" } });
    await userEvent.click(screen.getByRole("button", { name: "To the trash" }));
    expect((await area()).value).toBe("kept");
    expect(named(backend, "journal_discard")).toEqual([]);
  });
});

describe("a question to begin with", () => {
  it("is there on an empty entry, goes above the text by one click, and asks for nothing", async () => {
    await open("working", "journal");
    await userEvent.click(await screen.findByRole("button", { name: "New entry" }));
    const question = await screen.findByRole("complementary", { name: "A question to begin with" });
    const words = question.querySelector("p")?.textContent ?? "";
    await fireEvent.input(await area(), { target: { value: "mine" } });
    await userEvent.click(within(question).getByRole("button", { name: "Put it above my text" }));
    expect((await area()).value).toBe(`> ${words}\n\nmine`);
    expect(screen.queryByRole("complementary", { name: "A question to begin with" })).toBeNull();
  });

  it("stays away from entries that have text, and from all once it was put away", async () => {
    await openEntry();
    expect(screen.queryByRole("complementary", { name: /question/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "New entry" }));
    await userEvent.click(await screen.findByRole("button", { name: "A question" }));
    await userEvent.click(screen.getByRole("button", { name: "New entry" }));
    expect(screen.queryByRole("complementary", { name: /question/ })).toBeNull();
  });

  it("follows the step that is chosen, and the mood", async () => {
    await open("working", "journal");
    await userEvent.click(await screen.findByRole("button", { name: "New entry" }));
    await userEvent.selectOptions(await screen.findByRole("combobox", { name: "About" }), "Support");
    const asked = () => screen.getByRole("complementary", { name: /question/ }).querySelector("p")?.textContent;
    expect(questionsFor("en", "support", "even")).toContain(asked());
    await userEvent.click(screen.getByText("Mood, energy, tags"));
    await userEvent.click(within(screen.getByRole("group", { name: "Mood" })).getByRole("radio", { name: "2" }));
    await waitFor(() => expect(questionsFor("en", "support", "heavy")).toContain(asked()));
    const before = asked();
    await userEvent.click(screen.getByRole("button", { name: "Another one" }));
    expect(asked()).not.toBe(before);
  });

  it("there are at least sixty in each language, all different, for each step and mood", () => {
    for (const language of ["en", "de"] as const) {
      const all = steps.flatMap((step) => weathers.flatMap((weather) => questionsFor(language, step, weather)));
      expect(all.length).toBeGreaterThanOrEqual(60);
      expect(new Set(all).size).toBe(all.length);
      for (const step of steps) for (const weather of weathers) expect(questionsFor(language, step, weather).length).toBeGreaterThan(1);
    }
    expect([null, 0, 3, 4, 6, 7, 10].map(weatherOf)).toEqual(["even", "heavy", "heavy", "even", "even", "light", "light"]);
  });
});
