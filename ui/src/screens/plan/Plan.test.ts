import { screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { isDay } from "./draft";

describe("Plan", () => {
  it("shows the strongest trigger first", async () => {
    await open("working", "plan");
    await screen.findByText("Plans that change the evening before");
    const strengths = screen.getAllByRole("img").map((one) => one.getAttribute("aria-label"));
    expect(strengths).toEqual(["8 of 10", "6 of 10", "5 of 10"]);
  });

  it("asks for an action where something can be changed, for protection where not", async () => {
    await open("empty_journal", "plan");
    await userEvent.click(await screen.findByRole("button", { name: "Add a trigger" }));
    expect(screen.getByLabelText(/One next action, small enough/)).toBeTruthy();
    await userEvent.click(screen.getByLabelText("Not now"));
    expect(screen.getByLabelText("How you protect yourself from it")).toBeTruthy();
  });

  it("keeps a trigger as it was entered", async () => {
    const backend = await open("empty_journal", "plan");
    await userEvent.click(await screen.findByRole("button", { name: "Add a trigger" }));
    await userEvent.type(screen.getByLabelText("What drains you"), " Noise ");
    await userEvent.click(screen.getByLabelText("Fairness"));
    await userEvent.type(screen.getByLabelText(/One next action/), "Ask for a door");
    await userEvent.type(screen.getByLabelText("By"), "2026-12-01");
    await userEvent.click(screen.getByRole("button", { name: "Keep" }));
    await screen.findByText("Ask for a door");
    expect(named(backend, "plan_add")).toEqual([
      {
        content: {
          kind: "trigger",
          what: "Noise",
          area: "fairness",
          intensity: 5,
          often: "weekly",
          control: "modifiable",
          unsafe_at_work: false,
          next_action: "Ask for a door",
          action_by: "2026-12-01",
          buffers: [],
        },
        parking: null,
      },
    ]);
  });

  it("keeps nothing without words or with a day that does not exist, and says why", async () => {
    const backend = await open("empty_journal", "plan");
    await userEvent.click(await screen.findByRole("button", { name: "Add a trigger" }));
    await userEvent.type(screen.getByLabelText("By"), "2026-02-30");
    await userEvent.click(screen.getByRole("button", { name: "Keep" }));
    expect(screen.getByText("A few words are needed here.")).toBeTruthy();
    expect(screen.getByText("This is not a date such as 2026-12-01.")).toBeTruthy();
    expect(named(backend, "plan_add")).toEqual([]);
    expect(["2028-02-29", "2027-02-29", "2026-1-1", "soon"].map(isDay)).toEqual([true, false, false, false]);
  });

  it("a trigger put away is out of the way, and not deleted", async () => {
    const backend = await open("working", "plan");
    const card = (await screen.findByText("No say in which tickets I take")).closest("article") as HTMLElement;
    await userEvent.click(within(card).getByRole("button", { name: "Put away" }));
    expect(await screen.findByText("Put away (1)")).toBeTruthy();
    expect(backend.items).toHaveLength(3);
  });
});
