import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { viewOf } from "../../ipc/fake/states";
import { receive } from "../../state.svelte";
import { where } from "../plan/place.svelte";

const part = (name: string) => screen.findByRole("region", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("Today, from the vault", () => {
  it("shows a worry that has come back until something became of it", async () => {
    const backend = await open("working", "today", "open");
    const worries = await part("Put aside, and back");
    expect(worries.textContent).toContain("Whether the figures for Lisbon add up");
    await userEvent.click(within(worries).getByRole("button", { name: "Let go" }));
    await waitFor(() => expect(screen.queryByText("Whether the figures for Lisbon add up")).toBeNull());
    expect(named(backend, "worry_end")).toEqual([{ id: "0".repeat(32), end: "let_go" }]);
  });

  it("keeps a worry on the screen where its answer could not be saved", async () => {
    const backend = await open("working", "today", "open");
    const worries = await part("Put aside, and back");
    backend.failing.set("worry_end", { code: "disk_full", detail: "" });
    await userEvent.click(within(worries).getByRole("button", { name: "Done" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
    expect(screen.getByText("Whether the figures for Lisbon add up")).toBeTruthy();
  });

  it("puts a worry aside by the keyboard, and keeps its words where that fails", async () => {
    const backend = await open("working", "today", "locked");
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: /out of sight/ });
    backend.failing.set("worry_park", { code: "disk_full", detail: "" });
    await userEvent.type(field, "the invoice{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
    expect(field.value).toBe("the invoice");
    backend.failing.clear();
    await userEvent.type(field, "{Enter}");
    await waitFor(() => expect(field.value).toBe(""));
    expect(screen.getByText("One sealed note is waiting.")).toBeTruthy();
  });

  it("while the vault is locked shows no word of it, and how much waits", async () => {
    await open("locked", "today");
    await screen.findByText("2 sealed notes are waiting.");
    expect(screen.queryByRole("region", { name: "Put aside, and back" })).toBeNull();
    expect(screen.queryByRole("region", { name: "Today's few" })).toBeNull();
  });

  it("gives the few things of the day with their reasons, and ticks one", async () => {
    const backend = await open("full_plan", "today", "open");
    const few = await part("Today's few");
    const first = within(few).getAllByRole("listitem")[0]!;
    expect(first.textContent).toContain("The letter to the landlord");
    expect(first.textContent).toContain("Here because: you marked it, must, fits your best hours");
    await userEvent.click(within(first).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(within(few).getAllByRole("button", { name: "Done" })[0]!.getAttribute("aria-pressed")).toBe("true"));
    expect(named(backend, "plan_change")).toHaveLength(1);
  });

  it("has what matters, as the evening before left it, taken into the day", async () => {
    const backend = await open("working", "today", "open");
    await userEvent.click(await screen.findByRole("button", { name: "Into today's list: Call Ana back" }));
    await waitFor(() => expect(named(backend, "plan_add")).toHaveLength(1));
    expect(named(backend, "plan_add")[0]).toMatchObject({ content: { kind: "priority", what: "Call Ana back", effort: "light" } });
  });

  it("a must that does not fit can be moved to tomorrow, and is moved by nobody else", async () => {
    const backend = await open("full_plan", "settings", "open");
    for (const { content } of backend.items) if (content.kind === "priority" && content.weight === "must") content.minutes = 600;
    await userEvent.keyboard("{Control>}1{/Control}");
    await userEvent.click(await screen.findByRole("button", { name: "Tomorrow" }));
    await waitFor(() => expect(named(backend, "plan_change")).toHaveLength(1));
    expect(named(backend, "plan_change")[0]).toMatchObject({ content: { day: "2026-11-25", carried: 1, top: false } });
  });

  it("opens the plan at the next small step", async () => {
    await open("full_plan", "today", "open");
    await screen.findByText("Your next small step");
    await userEvent.click(screen.getAllByRole("button", { name: "Open in the plan" }).at(-1)!);
    expect(where.place).toMatchObject({ at: "tool", tool: "triggers" });
  });

  it.each([
    ["open", "check_in_save", { day: "2026-11-24", answers: [{ item: "lunch_away", value: 1 }], words: null }],
    ["locked", "drop_box_put", { item: { item: "check_in", day: "2026-11-24", answers: [{ item: "lunch_away", value: 1 }] } }],
  ] as const)("asks about lunch once it is over; with the vault %s the answer is kept", async (vault, command, given) => {
    const backend = await open("working", "today", vault);
    await screen.findByText("Lunch away from work?");
    await userEvent.click(button("Yes"));
    await waitFor(() => expect(named(backend, command)).toEqual([given]));
    expect(screen.queryByText("Lunch away from work?")).toBeNull();
  });

  it("3.10: a block of deep work shows its one purpose, takes a thought by one key, and gives it back when it is over", async () => {
    const backend = await open("full_plan", "today", "open");
    const view = viewOf("full_plan");
    const quiet = [{ reason: "deep_block", since_ms: view.at_ms, until_ms: null }];
    receive({ ...view, rev: 2, engine: { ...view.engine, quiet } });
    const one = await part("Only this");
    expect(one.textContent).toContain("The concept, and nothing else");
    expect(screen.queryByRole("region", { name: "Came to mind in your quiet block" })).toBeNull();
    await userEvent.keyboard("task about the key{Enter}");
    await within(one).findByText("It waits until the block is over.");
    expect(named(backend, "plan_add")).toMatchObject([{ content: { kind: "thought", text: "ask about the key" } }]);
    receive({ ...view, rev: 3 });
    const back = await part("Came to mind in your quiet block");
    const items = within(back).getAllByRole("listitem");
    expect(items.at(-1)!.textContent).toContain("ask about the key");
    await userEvent.click(within(items.at(-1)!).getByRole("button", { name: "Into today's list" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Came to mind in your quiet block" })).toBeNull());
    expect(named(backend, "plan_add").at(-1)).toMatchObject({ content: { kind: "priority", what: "ask about the key" } });
    expect(named(backend, "plan_place").at(-1)).toMatchObject({ standing: "archived" });
  });
});
