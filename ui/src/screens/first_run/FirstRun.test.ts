import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { open } from "../../../tests/screen";
import { app } from "../../state.svelte";

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("First run", () => {
  it("every step can be left out, by the keyboard alone, and then it is over for good", async () => {
    const backend = await open("first_run", "today");
    for (const [title, on] of [
      ["Welcome to Evenkeel", "Begin"],
      ["Protect what you write", "Later"],
      ["When you work", "Next"],
      ["Your rhythm", "Next"],
      ["How it is right now", "Later"],
      ["What works on this desktop", "Next"],
      ["That is all", "To my day"],
    ] as const) {
      await heading(title);
      screen.getByRole("button", { name: on }).focus();
      await userEvent.keyboard("{Enter}");
    }
    await heading("Tuesday, November 24");
    expect(backend.firstRun).toBe("done");
    expect(backend.settings.map((one) => one.value), "nothing was set on the way").toEqual(backend.settings.map((one) => one.default));
  });

  it("a step that comes has the keyboard at its heading", async () => {
    await open("first_run", "today");
    await press("Begin");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Protect what you write"));
  });

  it("it goes on where it was left, and can be left at once", async () => {
    const backend = await open("first_run", "today");
    await press("Begin");
    await press("Later");
    await heading("When you work");
    expect(backend.firstRun).toBe("hours");
    await press("Back");
    await heading("Protect what you write");
    await press("Leave the rest for later");
    await heading("Tuesday, November 24");
    expect(backend.firstRun).toBe("done");
  });

  it("other screens and help are never out of reach", async () => {
    await open("first_run", "today");
    await userEvent.keyboard("{F1}");
    await heading("You don't have to get through this alone");
    await userEvent.keyboard("{Control>}7{/Control}");
    await heading("Settings");
    await userEvent.keyboard("{Control>}1{/Control}");
    await heading("Welcome to Evenkeel");
  });

  it("protects the vault, and the first check-in is kept in it", async () => {
    const backend = await open("first_run", "today");
    await press("Begin");
    await userEvent.type(await screen.findByLabelText("Passphrase"), "four calm herons");
    await userEvent.type(screen.getByLabelText("The same once more"), "four calm herons");
    await press("Protect with this passphrase");
    await userEvent.click(await screen.findByRole("button", { name: "Go on without checking" }));
    await screen.findByText("It is protected.");
    expect(backend.vault).toBe("open");
    for (const one of ["Next", "Next", "Next"]) await press(one);
    const energy = within(await screen.findByRole("group", { name: /Energy/ }));
    await userEvent.click(energy.getByRole("radio", { name: "4" }));
    await waitFor(() => expect(backend.checkIns.day("2026-11-24").answers).toEqual([{ item: "energy", value: 4 }]));
  });

  it("days, hours and lunch are set, and pauses between the hours stay", async () => {
    const backend = await open("first_run", "today");
    app.firstRun = "hours";
    const value = (key: string) => backend.settings.find((one) => one.key === key)?.value;
    await userEvent.click(await screen.findByRole("checkbox", { name: "Saturday" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Friday" }));
    await waitFor(() => expect([value("work.fri"), value("work.sat")]).toEqual([[], ["09:00-12:30", "13:00-17:30"]]));
    const from = screen.getByLabelText("From");
    await userEvent.clear(from);
    await userEvent.type(from, "8:15{Tab}");
    await waitFor(() => expect(value("work.mon")).toEqual(["08:15-12:30", "13:00-17:30"]));
    await userEvent.clear(screen.getByLabelText("To"));
    await userEvent.type(screen.getByLabelText("To"), "late{Tab}");
    expect((await screen.findByText(/09:00/, { selector: ".wrong" })).textContent).not.toBe("");
    expect(value("work.mon"), "a time that is none changes nothing").toEqual(["08:15-12:30", "13:00-17:30"]);
  });

  it("a rhythm is chosen with the day that it makes in view", async () => {
    const backend = await open("first_run", "today");
    app.firstRun = "rhythm";
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: /^Steady/ })).checked).toBe(true);
    await screen.findByText("A plain day");
    await userEvent.click(screen.getByRole("radio", { name: /^Short and often/ }));
    await waitFor(() => expect(backend.settings.find((one) => one.key === "breaks.micro.interval")?.value).toBe("25m"));
  });

  it("what this desktop lacks is said, with what happens instead", async () => {
    const backend = await open("notices", "today");
    backend.firstRun = "checks";
    app.firstRun = "checks";
    await screen.findByText(/This desktop has no tray/);
    screen.getByText("Notices can be shown.");
    await press("Show a test notice");
    await press("Next");
    await screen.findByText(/Starting Evenkeel again opens this window/);
  });

  it("the question about what nobody should carry alone is offered, and leads before the plan", async () => {
    const backend = await open("first_run", "today");
    backend.vault = "open";
    Object.assign(app, { firstRun: "ready", vault: "open" });
    await userEvent.click(await screen.findByRole("button", { name: "Look at the question" }));
    await screen.findByRole("heading", { level: 1, name: "Your recovery plan" }).catch(() => undefined);
    expect(app.screen).toBe("plan");
    await screen.findByRole("button", { name: "None of these" });
    expect(backend.firstRun).toBe("done");
  });
});
