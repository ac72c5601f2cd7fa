import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { named, open } from "../../../../tests/screen";
import type { Backend } from "../../../ipc/fake/backend";
import type { Content } from "../../../ipc/gen";
import { flushAll } from "../../../state.svelte";
import { where } from "../place.svelte";

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const heading = (name: string) => screen.findByRole("heading", { name });
const kept = (backend: Backend) => named(backend, "review_keep").at(-1) as { contents: Content[]; draft: string };

async function begin(look: "week" | "month" | "fit", backend?: Backend) {
  const opened = backend ?? (await open("full_plan", "plan", "open"));
  await screen.findByRole("navigation", { name: "Steps of the plan" });
  where.go({ at: "review", look });
  return opened;
}

beforeEach(() => where.go({ at: "overview" }));

describe("a guided look back", () => {
  it("goes through the week by the keyboard alone, keeps each step, and ends in one look and one small step", async () => {
    const backend = await begin("week");
    await heading("Your week in numbers");
    expect(screen.getByText("5.3")).toBeTruthy();
    for (const title of ["What you protected", "Someone who understands", "One thing to keep, one to let go"]) {
      await userEvent.keyboard("{Control>}{Enter}{/Control}");
      await heading(title);
    }
    expect(named(backend, "plan_keep_draft").length).toBe(3);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("What went well and may stay")));
    await userEvent.keyboard("left on time");
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await heading("Someone who understands");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect((await screen.findByLabelText<HTMLTextAreaElement>("What went well and may stay")).value).toBe("left on time");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await heading("One small step");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("The next small step")));
    await userEvent.keyboard("Lunch with Kim");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await heading("That was the week");
    expect(kept(backend)).toEqual({
      draft: "look week",
      contents: [
        { kind: "review", day: "2026-11-24", span: "week", went_well: "left on time", was_hard: "", next: "Lunch with Kim" },
        { kind: "purpose_step", step: "Lunch with Kim", value: "" },
      ],
    });
    await press("To the plan");
    expect(screen.queryByRole("heading", { name: "The week" })).toBeNull();
  });

  it("may stay empty from its beginning to its end", async () => {
    const backend = await begin("month");
    for (let step = 1; step < 5; step += 1) await press("Next");
    await press("Keep it");
    await heading("That was the month");
    expect(kept(backend).contents).toEqual([
      { kind: "review", day: "2026-11-24", span: "month", went_well: "", was_hard: "", next: "" },
    ]);
  });

  it("goes on where it was left", async () => {
    const backend = await begin("week");
    await press("Next");
    await userEvent.type(await screen.findByLabelText("When …"), "it is noon");
    await press("Later");
    await flushAll();
    await press(/Go on.*The week/);
    await heading("What you protected");
    expect(screen.getByLabelText<HTMLInputElement>("When …").value).toBe("it is noon");
    expect(named(backend, "review_keep")).toEqual([]);
  });

  it("stays at its step and says so where it cannot be saved", async () => {
    const backend = await begin("week");
    await heading("Your week in numbers");
    backend.failing.set("plan_keep_draft", { code: "disk_full", detail: "" });
    await press("Next");
    await screen.findByRole("alert");
    await heading("Your week in numbers");
    backend.failing.delete("plan_keep_draft");
    await press("Next");
    await heading("What you protected");
  });

  it("asks about someone who understands, and offers a name after some weeks without", async () => {
    const backend = await begin("week");
    await press("Next");
    await press("Next");
    await press("Not this week");
    expect(named(backend, "plan_mark")).toEqual([{ item: null, day: null, what: { mark: "talked", answer: "no" } }]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Not this week" }).getAttribute("aria-pressed")).toBe("true"));
    expect(screen.getByText(/How about/)).toBeTruthy();
  });

  it("shows what is to be kept before it asks about the fit, and gives no advice", async () => {
    const backend = await begin("fit");
    await heading("What shall stay");
    expect(screen.getByText(/no advice to stay or to leave/)).toBeTruthy();
    expect(screen.getByText("What you want to keep")).toBeTruthy();
    await press("Next");
    await userEvent.type(screen.getByLabelText(/My role/), "more coordinating");
    await press("Next");
    await userEvent.type(screen.getByLabelText("How it could go on"), "four days");
    await press("Next");
    await press("Keep it");
    await heading("The sheet is kept");
    expect(kept(backend).contents.map((one) => one.kind)).toEqual(["fit_review", "fit_option"]);
  });
});
