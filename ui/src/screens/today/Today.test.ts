import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { app, receive } from "../../state.svelte";
import { viewOf } from "../../ipc/fake/states";

const MINUTE = 60_000;

describe("Today", () => {
  it("says when the next break is due, when the day ends, and what happened", async () => {
    await open("working", "today");
    expect(screen.getByRole("timer").textContent).toBe("23 min");
    expect(screen.getByText("Next: Micro-break")).toBeTruthy();
    expect(screen.getByText("17:30")).toBeTruthy();
    expect(screen.getByText("Rest break taken")).toBeTruthy();
  });

  it("counts from the moment the view came, on a clock that nobody sets", async () => {
    await open("working", "today");
    app.clock = app.viewAt + 3 * MINUTE;
    await tick();
    expect(screen.getByRole("timer").textContent).toBe("20 min");
  });

  it("stands still while the user is away, since only activity brings a break nearer", async () => {
    await open("working", "today");
    const view = viewOf("working");
    receive({ ...view, rev: 2, engine: { ...view.engine, presence: "idle" } });
    app.clock = app.viewAt + 3 * MINUTE;
    await tick();
    expect(screen.getByRole("timer").textContent).toBe("23 min");
  });

  it("ends nothing by itself: at 0 it says that the break is due", async () => {
    const backend = await open("working", "today");
    app.clock = app.viewAt + 60 * MINUTE;
    await tick();
    expect(screen.getByText("Due")).toBeTruthy();
    expect(named(backend, "agent_command")).toEqual([]);
  });

  it("names each reason for quiet and since when", async () => {
    await open("quiet", "today");
    expect(screen.getByText("The camera is in use")).toBeTruthy();
    expect(screen.getByText("since 14:02")).toBeTruthy();
    expect(screen.getByText("Presentation runs in front")).toBeTruthy();
    expect(screen.getByText("since 14:10, until 15:10")).toBeTruthy();
  });

  it("has a signal of the desktop ignored with one click", async () => {
    const backend = await open("quiet", "today");
    await userEvent.click(screen.getByRole("button", { name: "Ignore this from now on: The camera is in use" }));
    expect(named(backend, "signal_ignore")).toEqual([{ reason: "camera" }]);
    expect(screen.queryByText("The camera is in use")).toBeNull();
    expect(screen.queryAllByRole("button", { name: /^Ignore this/ }), "a pause is no signal").toHaveLength(1);
  });

  it("says in one line that there is no vault yet, until somebody has heard enough of it", async () => {
    const backend = await open("working", "today");
    app.vault = "absent";
    await userEvent.click(await screen.findByRole("button", { name: "Don't say it again" }));
    expect(named(backend, "settings_set")).toEqual([{ key: "vault.reminder", value: false }]);
    expect(screen.queryByText(/There is no vault/)).toBeNull();
  });

  it("says nothing of the vault where there is one", async () => {
    await open("locked", "today");
    expect(app.vault).toBe("locked");
    expect(screen.queryByText(/There is no vault/)).toBeNull();
  });

  it.each([
    ["Take a break now", { do: "take_offered" }],
    ["30 min", { do: "pause", length: { kind: "minutes", minutes: 30 } }],
    ["2 h", { do: "pause", length: { kind: "minutes", minutes: 120 } }],
    ["Until tomorrow", { do: "pause", length: { kind: "until_tomorrow" } }],
    ["Log off now", { do: "log_off_now" }],
    ["Take today off", { do: "day_off" }],
  ])("“%s” is told to the agent", async (name, command) => {
    const backend = await open("working", "today");
    await userEvent.click(screen.getByRole("button", { name }));
    expect(named(backend, "agent_command")).toEqual([{ command }]);
  });

  it("a day off can be taken back where it was taken", async () => {
    const backend = await open("working", "today");
    await userEvent.click(screen.getByRole("button", { name: "Take today off" }));
    expect(screen.queryByRole("button", { name: "30 min" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Work today after all" }));
    expect(named(backend, "agent_command").at(-1)).toEqual({ command: { do: "reopen_day" } });
    expect(screen.getByRole("button", { name: "Take today off" })).toBeTruthy();
  });

  it("offers no postponement once none is left, and no way out that a strict break forbids", async () => {
    await open("break_no_postpone", "today");
    expect(screen.queryByRole("button", { name: /Postpone/ })).toBeNull();
    expect(screen.getByRole("button", { name: "Back to work early" })).toBeTruthy();
    const strict = viewOf("break_strict");
    receive({ ...strict, rev: 2 });
    await tick();
    expect(screen.queryByRole("button", { name: "Back to work early" })).toBeNull();
  });

  it("without an agent says what is safe, and asks again when told to", async () => {
    const backend = await open("agent_unreachable", "today");
    expect(screen.getByRole("alert").textContent).toContain("Everything written is safe");
    backend.failing.clear();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Next: Micro-break")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("an older view never replaces a newer one", async () => {
    await open("working", "today");
    receive({ ...viewOf("working"), rev: 9, at_ms: 2_000_000_000_000 });
    receive({ ...viewOf("quiet"), rev: 8 });
    expect(app.view?.rev).toBe(9);
  });
});
