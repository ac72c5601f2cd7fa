import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { card, last, openPlan, press, tool } from "../../../tests/plan";
import { named } from "../../../tests/screen";
import { go } from "../../state.svelte";
import { where } from "./place.svelte";
import { textOf } from "../../texts";

beforeEach(() => where.go({ at: "overview" }));

describe("rows of the plan", () => {
  it("1.6: 56 hours are named for what they are", async () => {
    await openPlan();
    await tool("Triggers", /^The week in hours/);
    expect(screen.getByText("Promised: 56 h a week. Agreed: 38 h.")).toBeTruthy();
    expect(screen.getByText(/^From 55 h on/)).toBeTruthy();
  });

  it("2.3: before a yes the screen shows what this week has room for, asks once, and never blocks", async () => {
    const backend = await openPlan();
    await tool("Boundaries", /^Before a yes/);
    const one = await card("Take over the handover on Friday");
    await userEvent.click(within(one).getByRole("button", { name: "Yes" }));
    expect(named(backend, "plan_change")).toEqual([]);
    expect(within(one).getByText(/^About 1 h 6 min are free in the rest of this week.\s+This would take 2 h/)).toBeTruthy();
    expect(within(one).getByText("It still rests. Say yes anyway?")).toBeTruthy();
    await userEvent.click(within(one).getByRole("button", { name: "Yes, I am sure" }));
    await waitFor(() => expect(named(backend, "plan_change")).toHaveLength(1));
    expect(named(backend, "plan_change")[0]).toMatchObject({ content: { decision: "yes" } });
  });

  it("2.3: a yes after its rest is asked about as well, and a no is not", async () => {
    const backend = await openPlan();
    backend.plan.items = backend.plan.items.map((item) =>
      item.content.kind === "held_request" ? { ...item, content: { ...item.content, held_until_ms: 0 } } : item,
    );
    await go("today");
    await go("plan");
    await tool("Boundaries", /^Before a yes/);
    const one = await card("Take over the handover on Friday");
    await userEvent.click(within(one).getByRole("button", { name: "Yes" }));
    expect(within(one).getByText("Say yes now?")).toBeTruthy();
    await userEvent.click(within(one).getByRole("button", { name: "Not yet" }));
    expect(within(one).queryByText("Say yes now?")).toBeNull();
    expect(named(backend, "plan_change")).toEqual([]);
    await userEvent.click(within(one).getByRole("button", { name: textOf("en", "decision-declined") }));
    await waitFor(() => expect(named(backend, "plan_change")[0]).toMatchObject({ content: { decision: "declined" } }));
  });

  it("5.5 and 6.2: what the time meant, this month and last, as a sentence and in tables", async () => {
    await openPlan();
    await tool("Motivation", /^My values/);
    const section = screen.getByRole("region", { name: "What the time went to" });
    expect(within(section).getByText(/^This month 6 h 30 min went to .*: 74 % of the time/)).toBeTruthy();
    const rows = within(section).getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(" "));
    expect(rows).toContain("much 2 h 10 min 1 h");
    expect(rows).toContain("not said 1 h –");
    expect(rows).toContain("Reliability 3 h 30 min 1 h");
  });

  it("2.2 and 2.5: own values, and own answers to what makes it hard, stand beside a no", async () => {
    await openPlan();
    await tool("Boundaries", /^Saying no/);
    await press("Find a sentence");
    expect(screen.getByText("You said that this matters to you: Reliability, Calm, & Humour")).toBeTruthy();
    expect(screen.getByText("Someone can like me and still hear a no.")).toBeTruthy();
  });

  it("2.4: each contact after hours is one tap, and can be taken back", async () => {
    await openPlan();
    await tool("Boundaries", /^Hours and reach/);
    await press("Work reached me");
    expect(await screen.findByText(/^This week 1,/)).toBeTruthy();
    await press("Take back");
    expect(await screen.findByText(/^This week 0,/)).toBeTruthy();
  });

  it("2.12: a boundary is one tap a day, with what got in the way where it bent", async () => {
    const backend = await openPlan();
    await tool("Boundaries", /^My boundaries/);
    await press("Take back");
    await press("Bent");
    await userEvent.type(screen.getByLabelText(/What got in the way/), "the release{Enter}");
    await waitFor(() => expect(named(backend, "plan_mark").at(-1)).toMatchObject({ what: { mark: "bent", because: "the release" } }));
  });

  it("3.2: the three of today stand open, and a fourth is asked about once", async () => {
    const backend = await openPlan();
    await tool("Productive recovery", /^Today's few things/);
    expect(screen.getByText("2 of 3 for today")).toBeTruthy();
    expect(screen.getByText("All the rest (1)")).toBeTruthy();
    const add = async (what: string) => {
      await press("Add a thing");
      await userEvent.type(screen.getByLabelText("What"), what);
      await userEvent.click(screen.getByLabelText("One of the three for that day"));
    };
    await add("Third");
    await press("Keep");
    await card("Third");
    await add("Fourth");
    expect(screen.getByText(/There are three for that day already/)).toBeTruthy();
    await press("Keep it as a fourth");
    await card("Fourth");
    expect(last(backend).content).toMatchObject({ what: "Fourth", top: true });
  });

  it("3.3: what is moved on is counted, and nothing falls off by itself", async () => {
    const backend = await openPlan();
    await tool("Productive recovery", /^Today's few things/);
    const one = await card("Draft of the concept");
    expect(within(one).getByText("Moved on 3 times. Drop it, shrink it, trade it?")).toBeTruthy();
    await userEvent.click(within(one).getByRole("button", { name: "Move to tomorrow" }));
    await waitFor(() =>
      expect(named(backend, "plan_change").at(-1)).toMatchObject({ content: { day: "2026-11-25", carried: 4 } }),
    );
  });

  it("1.13: what was promised in a talk and is still open stands beside the talks", async () => {
    await openPlan();
    await tool("Triggers", /^A talk/);
    const open = screen.getByRole("region", { name: "Promised, and still open" });
    expect(open.textContent?.replace(/\s+/g, " ").trim()).toContain("An answer on the new hours Jana, team lead, by Wed, Dec 9");
  });

  it("4.7: the ladder names whom to turn to, in its order", async () => {
    await openPlan();
    await tool("Support", /^My people/);
    const ladder = screen.getByRole("region", { name: "Whom to turn to, in this order" });
    expect(within(ladder).getAllByRole("listitem").map((one) => one.textContent?.replace(/\s+/g, " ").trim())).toEqual([
      "First Kim 030 123 45, evenings",
      "By profession Dr. Weber 030 987 65",
    ]);
  });

  it("6.9: three doors, each one click away", async () => {
    for (const [door, title] of [["Rest", "A gentler week"], ["Support", "My people"], ["Change something", "One small change"]]) {
      await openPlan();
      await tool("Relapse prevention", /^My early signs/);
      const doors = screen.getByRole("region", { name: "When a sign shows" });
      await userEvent.click(within(doors).getByRole("button", { name: door }));
      expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
      document.body.innerHTML = "";
    }
  });

  it("I6: what is to be kept stands beside the look at the fit", async () => {
    await openPlan();
    await tool("Relapse prevention", /^Does it still fit/);
    expect(screen.getByText("The mornings with the young ones")).toBeTruthy();
  });

  it("6.3: a limit says where it stands, and one that is crossed is told on the plan's first page", async () => {
    const backend = await openPlan();
    expect(screen.queryByRole("region", { name: "Beyond your own limit" })).toBeNull();
    await tool("Relapse prevention", /^My limits/);
    const one = await card("Minutes a day");
    expect(within(one).getByText("Today 7 h 45 min of 9 h")).toBeTruthy();
    backend.plan.items = backend.plan.items.map((item) =>
      item.content.kind === "limit" ? { ...item, content: { ...item.content, most: 420 } } : item,
    );
    await go("today");
    where.go({ at: "overview" });
    await go("plan");
    const crossed = await screen.findByRole("region", { name: "Beyond your own limit" });
    await userEvent.click(within(crossed).getByRole("button", { name: "Today 7 h 45 min of 7 h" }));
    expect(within(await card("Minutes a day")).getByText(/more than you meant to give/)).toBeTruthy();
  });

  it("nothing is lost by putting it away, and it can be taken up again", async () => {
    const backend = await openPlan();
    await tool("Motivation", /^Moments that counted/);
    await press("More");
    await press("Put away");
    expect(await screen.findByText("Parked and put away (1)")).toBeTruthy();
    await press("Take it up again");
    await waitFor(() => expect(backend.items.every((item) => item.standing === "active")).toBe(true));
  });
});
