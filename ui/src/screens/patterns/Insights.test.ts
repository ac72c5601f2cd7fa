import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { where } from "../plan/place.svelte";

const region = (name: string) => screen.findByRole("region", { name });

describe("Early signs", () => {
  it("a sign begins with the user's own numbers, says how often chance does this, and gives no cause", async () => {
    await open("sign", "patterns", "open");
    const card = await screen.findByRole("article", { name: /A sign of/ });
    const numbers = within(card).getAllByRole("listitem")[0]?.textContent ?? "";
    expect(numbers).toMatch(/Energy in the morning: last 4 weeks 4\.6, your usual 6\.1/);
    expect(numbers).toMatch(/19 days beside 57/);
    expect(screen.getByText(/About once in a year a sign appears by chance alone/)).toBeTruthy();
  });

  it("the check-in says where a sign stands until it is answered", async () => {
    await open("sign", "check_in", "open");
    await screen.findByText(/An early sign stands in Patterns/);
    await userEvent.click(screen.getByRole("button", { name: "Look at it" }));
    await screen.findByRole("article", { name: /A sign of/ });
  });

  it("6.7: one's own steps open with the sign, and in the plan with one click", async () => {
    await open("sign", "patterns", "open");
    const steps = await region("Your own steps for this");
    expect(within(steps).getAllByRole("listitem").length).toBeGreaterThan(0);
    await userEvent.click(within(steps).getByRole("button", { name: "Open them in the plan" }));
    expect(where.place).toEqual({ at: "tool", step: "relapse", tool: "steps" });
  });

  it("4.7: the ladder is shown at the sign, in its order", async () => {
    await open("sign", "patterns", "open");
    const ladder = await region("Whom to turn to, in this order");
    const rungs = within(ladder).getAllByRole("listitem").map((one) => one.textContent ?? "");
    expect(rungs.length).toBeGreaterThan(1);
    expect(rungs[0]).toMatch(/First/i);
  });

  it.each([
    ["Rest", "gentler"],
    ["Support", "people"],
    ["Change something", "change"],
  ])("6.9: the door %s is one click away", async (door, tool) => {
    await open("sign", "patterns", "open");
    const card = await screen.findByRole("article", { name: /A sign of/ });
    await userEvent.click(within(card).getByRole("button", { name: door }));
    await screen.findByRole("heading", { name: "Recovery plan", level: 1 });
    expect(where.place).toMatchObject({ at: "tool", tool });
  });

  it.each([
    ["It is so", "true"],
    ["This is fine for me", "not_for_me"],
    ["This is my usual now", "new_normal"],
  ])("the answer “%s” is one click", async (name, answer) => {
    const backend = await open("sign", "patterns", "open");
    await userEvent.click(await screen.findByRole("button", { name }));
    await waitFor(() => expect(named(backend, "sign_answer")).toEqual([{ sign: "2026-11-21", reply: { answer } }]));
    if (answer !== "true") await waitFor(() => expect(screen.queryByRole("article")).toBeNull());
  });

  it("a reason is asked for its days, and can be taken back", async () => {
    const backend = await open("sign", "patterns", "open");
    await userEvent.click(await screen.findByRole("button", { name: "There was a reason" }));
    await userEvent.selectOptions(screen.getByLabelText("What it was"), "sick");
    await userEvent.click(screen.getByRole("button", { name: "Leave these days out" }));
    const reply = { answer: "explained", first: "2026-11-15", last: "2026-11-24", mark: "sick" };
    await waitFor(() => expect(named(backend, "sign_answer")).toEqual([{ sign: "2026-11-21", reply }]));
    await userEvent.click(await screen.findByRole("button", { name: /Take back: Sign of Sat, Nov 21/ }));
    await screen.findByRole("article", { name: /A sign of/ });
  });

  it("each thing that is missing has its own sentence and no number that is not there", async () => {
    await open("weekly", "patterns", "open");
    const signs = await region("Early signs");
    for (const words of [/12 days to go/, /3 of 5 check-ins in the last two weeks/, /5\.0 on each of 40 days/]) {
      expect(within(signs).getByText(words)).toBeTruthy();
    }
    expect(signs.textContent).not.toMatch(/NaN|undefined|null/);
  });

  it("without check-ins it says so", async () => {
    await open("first_run", "patterns", "open");
    expect(await screen.findAllByText("No check-ins yet.")).toHaveLength(3);
  });

  it("without a sign it says so, and no more than that", async () => {
    await open("working", "patterns", "open");
    expect(await screen.findByText(/Nothing stands out from your usual/)).toBeTruthy();
  });

  it.each([
    ["locked", /the vault is locked/],
    ["first_run", /there is none yet/],
  ] as const)("while the vault is not open (%s) it says what is needed", async (state, words) => {
    await open(state, "patterns");
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Early signs" })).toBeNull();
  });
});

describe("Links", () => {
  it("a link is told with its difference, its interval and its days, and that it proves nothing", async () => {
    await open("links_found", "patterns", "open");
    const links = await region("What goes together with your energy");
    expect(links.textContent?.replace(/[⁨⁩]/g, "")).toMatch(
      /On mornings after a lunch away from work your energy was about 0\.8 higher \(plausible 0\.2–1\.4; 74 days\)/,
    );
    expect(links.textContent?.replace(/[⁨⁩]/g, "")).toMatch(/about 0\.6 lower \(plausible 0\.2–1\.0; 68 days\)/);
    expect(within(links).getByText(/no proof/)).toBeTruthy();
    expect(within(links).getByText(/come together too often to tell apart/)).toBeTruthy();
    await userEvent.click(within(links).getByRole("button", { name: "Prepare a talk" }));
    await screen.findByRole("heading", { name: "Recovery plan", level: 1 });
    expect(where.place).toMatchObject({ at: "tool", tool: "talk" });
  });

  it("no link is the usual result, and too few days are counted", async () => {
    await open("working", "patterns", "open");
    const links = await region("What goes together with your energy");
    expect(within(links).getByText("No clear link yet. That is the usual result.")).toBeTruthy();
    expect(within(links).getByText("24 of 30 days")).toBeTruthy();
  });

  it("what is looked at is chosen before the first look, which is counted down to", async () => {
    const backend = await open("first_run", "patterns", "open");
    await userEvent.click(await screen.findByRole("checkbox", { name: "Being outside" }));
    await userEvent.click(screen.getByRole("button", { name: "Keep this choice" }));
    expect(await screen.findByText(/25 days until the first look/)).toBeTruthy();
    expect(screen.getByText("21 of 30 days")).toBeTruthy();
    expect(named(backend, "links_choose")).toEqual([{ factors: ["outside"] }]);
  });

  it("no more than eight are chosen, and whoever has looked is told that it begins anew", async () => {
    await open("working", "patterns", "open");
    await userEvent.click(await screen.findByRole("button", { name: "Change what is looked at" }));
    expect(screen.getByText(/With another choice it begins anew/)).toBeTruthy();
    for (const box of screen.getAllByRole<HTMLInputElement>("checkbox")) {
      if (!box.checked && !box.disabled) await userEvent.click(box);
    }
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.filter((box) => box.checked)).toHaveLength(8);
    expect(boxes.filter((box) => box.disabled)).toHaveLength(3);
  });
});
