import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { card, last, openPlan, press, tool } from "../../../tests/plan";
import { named, open } from "../../../tests/screen";
import { flushAll, go } from "../../state.svelte";
import { textOf } from "../../texts";
import { where } from "./place.svelte";
import { allTools, steps } from "./tools";

beforeEach(() => where.go({ at: "overview" }));

describe("the path of a trigger", () => {
  it("leads from its name over sorting and a next action to a change with a cue, and to a review", async () => {
    const backend = await openPlan("empty_journal");
    await press("None of these");
    await press("Note it");
    await userEvent.type(screen.getByLabelText("What drains you"), "Noise in the office");
    await userEvent.click(screen.getByLabelText("Most days"));
    await userEvent.click(screen.getByLabelText("I can influence it"));
    await userEvent.type(screen.getByLabelText(/next action for the part that can move/), "Ask for a door");
    await press("Keep");
    const noise = await card("Noise in the office");
    expect(within(noise).getByText("Ask for a door")).toBeTruthy();
    await userEvent.click(within(noise).getByRole("button", { name: "Make it a small change" }));
    expect(screen.getByLabelText<HTMLInputElement>("… then I …").value).toBe("Ask for a door");
    await userEvent.type(screen.getByLabelText("When …"), "I meet Jana on Monday");
    await press("Keep");
    const change = await card("Ask for a door");
    await userEvent.click(within(change).getByRole("button", { name: "More" }));
    await userEvent.click(within(change).getByRole("button", { name: "in a week" }));
    expect(await within(change).findByText(/Look at it again on/)).toBeTruthy();
    const [trigger] = backend.items;
    const made = backend.items.find((item) => item.content.kind === "change")?.content;
    expect(made).toMatchObject({ of: backend.items.find((item) => item.content.kind === "trigger")?.id });
    expect(trigger?.content.kind).toBe("safety_check");
    expect(named(backend, "plan_review")).toEqual([{ id: expect.any(String), next: "2026-12-01" }]);
  });

  it.each([
    ["Yes", "One next action, small enough for this week", "Make it a small change"],
    ["Not now", "How you protect yourself from it", null],
  ])("1.7: sorted as %s it gets its own question", async (sorted, question, door) => {
    await openPlan();
    await tool("Triggers", /^What drains me/);
    await press("Note a trigger");
    await userEvent.type(screen.getByLabelText("What drains you"), "Late shifts");
    await userEvent.click(screen.getByLabelText(sorted));
    await userEvent.type(screen.getByLabelText(question), "Something small");
    await press("Keep");
    const made = await card("Late shifts");
    expect(within(made).queryByRole("button", { name: "Make it a small change" }) !== null).toBe(door !== null);
  });

  it("1.2: stands in the order of strength and frequency, on the map and as text", async () => {
    await openPlan();
    await tool("Triggers", /^What drains me/);
    const points = screen.getAllByRole("button", { name: /strength \d+ of 10/ });
    expect(points).toHaveLength(5);
    await press("As a list");
    const lines = screen.getAllByRole("listitem").map((one) => one.textContent ?? "");
    const listed = lines.filter((line) => /: strength/.test(line));
    expect(listed.map((line) => /strength (\d+)/.exec(line)?.[1])).toEqual(["9", "8", "6", "6", "5"]);
  });

  it("1.10: noting it shows what helps with it", async () => {
    await openPlan();
    await tool("Triggers", /^What drains me/);
    const one = await card("Two meetings touch each other all morning");
    expect(within(one).queryByText("Ten minutes outside right after it")).toBeNull();
    await userEvent.click(within(one).getByRole("button", { name: "It showed today" }));
    await userEvent.click(within(one).getByRole("radio", { name: "7" }));
    expect(await within(one).findByText("Ten minutes outside right after it")).toBeTruthy();
    expect(within(one).getByText(/Noted: 7 of 10/)).toBeTruthy();
  });
});

describe("safety first", () => {
  it.each([
    [/threatened, harassed or put down/, /not a question of how you see it/],
    [/endangers my health/, /safety comes before every task/],
    [/I am ill/, /a doctor can/],
    [/I often think that I can't go on/, /don't stay alone with it/],
  ])("I1: the tick %s shows its own page, people first", async (tick, page) => {
    const backend = await openPlan("empty_journal");
    await userEvent.click(await screen.findByLabelText(tick));
    await press("Continue");
    expect(await screen.findByRole("heading", { name: page })).toBeTruthy();
    const main = screen.getByRole("main");
    expect(within(main).getByRole("button", { name: "Help now" })).toBeTruthy();
    expect(last(backend).content).toMatchObject({ kind: "safety_check", ticked: [expect.any(String)] });
  });

  it("I1: no tick leads to the plan, and the question does not come again", async () => {
    await openPlan("empty_journal");
    await press("None of these");
    expect(await screen.findByText(/Six steps, in the order that suits you/)).toBeTruthy();
    await go("today");
    await go("plan");
    expect(await screen.findByText(/Six steps, in the order that suits you/)).toBeTruthy();
  });

  it("1.4: a trigger that is not safe leads to people, and never to another view of it", async () => {
    await openPlan();
    await tool("Triggers", /^What drains me/);
    const one = await card("Sharp words in front of the team");
    const ways = within(one).getAllByRole("button").map((button) => button.textContent?.trim());
    expect(ways).toEqual(expect.arrayContaining(["People and programmes", "Help now"]));
    for (const way of ["Take another view", "Make it a small change", "Prepare a talk about it"]) {
      expect(ways).not.toContain(way);
    }
    await userEvent.click(within(one).getByRole("button", { name: "People and programmes" }));
    expect(await screen.findByRole("heading", { name: "My people" })).toBeTruthy();
  });

  it("1.4: once it is flagged in the form, nothing that would soften it is asked", async () => {
    await openPlan();
    await tool("Triggers", /^What drains me/);
    await press("Note a trigger");
    expect(screen.getByText("Can it be changed?")).toBeTruthy();
    await userEvent.click(screen.getByLabelText(/It is not safe/));
    expect(screen.queryByText("Can it be changed?")).toBeNull();
    expect(screen.getByText("This one is for people, not for a plan alone.")).toBeTruthy();
  });
});

describe("changes", () => {
  it("I2: a fourth at once asks which one may rest, and nothing is lost either way", async () => {
    const backend = await openPlan();
    await tool("Relapse prevention", /^Habits/);
    const begin = async (action: string) => {
      await press("Begin a habit");
      await userEvent.type(screen.getByLabelText("After I have …"), "had lunch");
      await userEvent.type(screen.getByLabelText(/I do this/), action);
      await press("Keep");
    };
    await begin("walk to the gate");
    await card("After this: had lunch. Then: walk to the gate");
    await begin("breathe ten times");
    expect(await screen.findByRole("heading", { name: "Three at once are enough" })).toBeTruthy();
    await press("Keep the three, leave the new one");
    expect(screen.getByLabelText<HTMLInputElement>(/I do this/).value).toBe("breathe ten times");
    await press("Keep");
    const [first] = await screen.findAllByRole("button", { name: "Park this one" });
    await userEvent.click(first as HTMLElement);
    await card("After this: had lunch. Then: breathe ten times");
    expect(backend.items.filter((item) => item.standing === "parked")).toHaveLength(1);
  });

  it("1.11: fewer than ten evenings say nothing, and none is said to work", async () => {
    const backend = await openPlan();
    backend.plan.items.push({
      id: "w",
      created_ms: 0,
      changed_ms: 0,
      next_review: null,
      standing: "active",
      content: { kind: "tweak", what: "Stand in the round", about: "meeting", toward: "", verdict: "open" },
    });
    const mark = (level: number, phase: "before" | "with") =>
      backend.plan.marks.push({ id: `x${backend.plan.marks.length}`, item: "w", day: "2026-11-20", at_ms: 0, what: { mark: "drained", level, phase } });
    for (let evening = 0; evening < 10; evening++) mark(8, "before");
    for (let evening = 0; evening < 9; evening++) mark(5, "with");
    await go("today");
    await go("plan");
    await tool("Motivation", /^One thing, done differently/);
    const nine = await card("Stand in the round");
    expect(within(nine).getByText("19 evenings so far. Too few to say anything.")).toBeTruthy();
    mark(5, "with");
    await go("today");
    await go("plan");
    const ten = await card("Stand in the round");
    expect(within(ten).getByText("Evenings: 8 before (10), 5 with it (10).")).toBeTruthy();
  });
});

describe("forms", () => {
  it("of a request that was only looked at keeps no draft", async () => {
    const backend = await openPlan();
    await tool("Boundaries", /^Before a yes/);
    await press("Let a request rest");
    expect((await screen.findAllByText(/^Rests until/)).length).toBeGreaterThan(0);
    await press("On one page");
    await flushAll();
    expect(backend.plan.drafts).toEqual([]);
  });

  it("what is typed is still there after the window is gone, and can be begun anew", async () => {
    const backend = await openPlan();
    await tool("Boundaries", /^Saying no/);
    await press("Find a sentence");
    await userEvent.type(screen.getByLabelText("Your sentence"), "Not this week. Grüße, ありがとう");
    await flushAll();
    expect(backend.plan.drafts).toHaveLength(1);
    document.body.innerHTML = "";
    const again = await open("full_plan", "plan", "open");
    again.plan.drafts = backend.plan.drafts;
    await go("today");
    await go("plan");
    expect((await screen.findByLabelText<HTMLTextAreaElement>("Your sentence")).value).toBe(
      "Not this week. Grüße, ありがとう",
    );
    await press("Begin anew");
    expect(screen.getByLabelText<HTMLTextAreaElement>("Your sentence").value).toBe("");
    expect(again.plan.drafts).toEqual([]);
  });

  it("a refused field has a sentence beside it, and the form stays whole", async () => {
    const backend = await openPlan();
    await tool("Support", /^Relief for a while/);
    await press("Prepare a request");
    await userEvent.type(screen.getByLabelText("The answer"), "none yet");
    await press("Keep");
    const field = screen.getByLabelText("In your words");
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByText("A few words are needed here.").id).toBe(field.getAttribute("aria-describedby"));
    expect(screen.getByLabelText<HTMLTextAreaElement>("The answer").value).toBe("none yet");
    expect(backend.items.filter((item) => item.content.kind === "accommodation")).toHaveLength(1);
  });

  it("4.6: relief always has an end", async () => {
    const backend = await openPlan();
    await tool("Support", /^Relief for a while/);
    await press("Prepare a request");
    await userEvent.type(screen.getByLabelText("In your words"), "Fewer hours");
    const until = screen.getByLabelText("Until");
    await userEvent.clear(until);
    await userEvent.type(until, "2026-02-30");
    await press("Keep");
    expect(screen.getByText("This is not a date such as 2026-12-01.")).toBeTruthy();
    expect(named(backend, "plan_add")).toEqual([]);
  });

  it("ideas fill the field, and what belongs to them besides", async () => {
    await openPlan();
    await tool("Triggers", /^What drains me/);
    await press("Note a trigger");
    await press("The same few always step in");
    expect(screen.getByLabelText<HTMLInputElement>("What drains you").value).toBe("The same few always step in");
    expect(screen.getByLabelText<HTMLInputElement>("Fairness").checked).toBe(true);
  });

  it("an example of a talk fills its five fields and leaves what the user wrote", async () => {
    await openPlan();
    await tool("Triggers", /^A talk to prepare/);
    await press("Prepare a talk");
    await userEvent.type(screen.getByLabelText("What I ask for"), "Two free evenings");
    await userEvent.selectOptions(screen.getByLabelText("Begin from an example"), "reach");
    expect(screen.getByLabelText<HTMLTextAreaElement>("What I ask for").value).toBe("Two free evenings");
    expect(screen.getByLabelText<HTMLTextAreaElement>("What it leads to").value).toContain("tired");
  });
});

describe("paper", () => {
  it("1.12: a talk's sheet names what one would say, and only what is ticked", async () => {
    const backend = await openPlan();
    await tool("Triggers", /^A talk to prepare/);
    await press("More");
    await press("Put it on paper");
    const asked = () => {
      const sheets = named(backend, "plan_sheet") as { sheet: { parts: { fields: { field: string }[] }[] } }[];
      return sheets.at(-1)?.sheet.parts.flatMap((part) => part.fields.map((one) => one.field));
    };
    await waitFor(() => expect(asked()).toEqual(["facts", "effect", "request", "offer", "fallback"]));
    await userEvent.click(screen.getByLabelText("What it leads to"));
    await waitFor(() => expect(asked()).toEqual(["facts", "request", "offer", "fallback"]));
    expect(named(backend, "journal_entry")).toEqual([]);
  });

  it("of the whole plan nothing is ticked at first", async () => {
    const backend = await openPlan();
    await press("Put it on paper");
    expect(screen.getByText("Tick something, and it appears here.")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Print" }).disabled).toBe(true);
    expect(named(backend, "plan_sheet")).toEqual([]);
  });
});

describe("every tool", () => {
  it.each(allTools.filter(({ tool }) => tool.kinds.length > 0).map(({ step, tool }) => [tool.name, step, tool] as const))(
    "%s opens, and its forms with it, without a missing word",
    async (_, step, one) => {
      await openPlan();
      where.go({ at: "tool", step, tool: one.name });
      for (const kind of one.kinds) {
        await waitFor(() => expect(screen.getByRole("button", { name: new RegExp(addLabel(kind)) })).toBeTruthy());
        await press(new RegExp(addLabel(kind)));
        const words = screen.getByRole("main").textContent ?? "";
        expect(words).not.toMatch(/\b(field|example|kind-of|add|tool|plan)-[a-z_]+/);
        await press("Later");
      }
    },
  );

  it("each step shows its own, and the next small step with it", async () => {
    await openPlan();
    for (const step of steps) {
      where.go({ at: "step", step });
      expect(await screen.findByText("Your next small step")).toBeTruthy();
    }
  });
});

const addLabel = (kind: string) => `^${textOf("en", `add-${kind}`)}$`;
