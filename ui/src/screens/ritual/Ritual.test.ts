import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { app } from "../../state.svelte";

const heading = (name: string) => screen.findByRole("heading", { name });
const next = "{Control>}{Enter}{/Control}";
const back = "{Alt>}{ArrowLeft}{/Alt}";

describe("Ritual", () => {
  it("goes through six steps to the closed day by the keyboard alone, saved at each step", async () => {
    const backend = await open("log_off", "ritual", "open");
    const { evening, checkIns } = backend;
    const keys = userEvent.setup();
    await heading("Empty your head");
    await keys.keyboard(`call Ana{Enter}the invoice{Enter}old idea${next}`);

    await heading("Decide each");
    expect(evening.today.loops.map((one) => one.text)).toEqual(["call Ana", "the invoice", "old idea"]);
    await keys.keyboard("1look up the number{Enter}");
    await waitFor(() => expect(evening.today.loops[0]?.decision).toEqual({ decision: "later", when: "Tomorrow", first_step: "look up the number" }));
    await keys.keyboard("2Bo{Enter}");
    await waitFor(() => expect(evening.today.loops[1]?.decision).toEqual({ decision: "hand_over", to: "Bo" }));
    await keys.keyboard("3");
    await waitFor(() => expect(evening.today.loops[2]?.decision).toEqual({ decision: "drop" }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Next"));
    await keys.keyboard("{Enter}");

    await heading("Look ahead");
    await keys.keyboard("09:30 stand-up{Tab}the report{Enter}");
    await heading("What mattered today");
    expect(evening.today.ahead).toEqual({ first_fixed: "09:30 stand-up", matters: [{ text: "the report", cost: null }] });
    await keys.keyboard("a good talk{Enter}");

    await heading("How was it");
    expect(evening.today.mattered).toBe("a good talk");
    await screen.findByRole("group", { name: "Drained by work" });
    await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
    await keys.keyboard(`6t3the call{Tab}the walk${next}`);
    await heading("The last words");
    const day = checkIns.day("2026-11-24");
    expect(day.answers).toEqual([
      { item: "drained", value: 6 },
      { item: "distance", value: 10 },
      { item: "mood", value: 3 },
    ]);
    expect(day.words).toEqual({ drained_by: "the call", restored_by: "the walk" });
    await keys.keyboard("{Enter}");

    await heading("Shutdown complete");
    expect(evening.today.phrase).toBe("Shutdown complete.");
    expect(app.vault, "the vault is closed with the day").toBe("locked");
    await waitFor(() => expect(screen.getByText("Nothing will speak until Wednesday 09:00.")).toBeTruthy());
    expect(screen.getByText("09:30 stand-up")).toBeTruthy();
  });

  it("hears no key while help is in front of it", async () => {
    const { evening } = await open("log_off", "ritual", "open");
    const keys = userEvent.setup();
    await heading("Empty your head");
    await keys.keyboard(`call Ana${next}`);
    await heading("Decide each");
    await keys.keyboard("{F1}");
    await keys.keyboard(`3${next}${back}{Escape}`);
    await heading("Decide each");
    expect(evening.today.loops.map((one) => one.decision)).toEqual([null]);
  });

  it("goes back by the keyboard, and what was written is still there", async () => {
    await open("log_off", "ritual", "open");
    const keys = userEvent.setup();
    await heading("Empty your head");
    await keys.keyboard(`call Ana${next}`);
    await heading("Decide each");
    await keys.keyboard(back);
    await heading("Empty your head");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("call Ana");
  });

  it("a step that could not be saved stays, with its text", async () => {
    const backend = await open("log_off", "ritual", "open");
    const keys = userEvent.setup();
    await heading("Empty your head");
    backend.failing.set("ritual_answer", { code: "disk_full", detail: "" });
    await keys.keyboard(`call Ana${next}`);
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("call Ana");
  });

  it("the check-in step is not left while an answer could not be saved", async () => {
    const backend = await open("log_off", "ritual", "open");
    backend.evening.today = { ...backend.evening.today, step: "check_in" };
    await userEvent.keyboard("{Control>}1{/Control}");
    await userEvent.keyboard("{Control>}5{/Control}");
    await screen.findByRole("group", { name: "Mood" });
    backend.failing.set("check_in_save", { code: "disk_full", detail: "" });
    await userEvent.keyboard(`7${next}`);
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
    expect(named(backend, "ritual_answer")).toEqual([]);
  });

  it("one thing can be finished now, and no second one", async () => {
    const backend = await open("log_off_midway", "ritual", "open");
    const keys = userEvent.setup();
    await heading("Decide each");
    await keys.keyboard("4");
    await heading("Ten minutes for this one");
    expect(screen.getByText("Answer the letter from Lisbon")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "It is done" }));
    await heading("Decide each");
    expect(backend.evening.today.loops[1]?.decision).toEqual({ decision: "done" });
    expect(screen.queryByRole("button", { name: /Finish now/ })).toBeNull();
  });

  it("a day that was left open is closed first, in one step, and then today begins", async () => {
    const backend = await open("unclosed", "ritual", "open");
    await heading("Close the day before");
    expect(screen.getByText("Monday, November 23")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Answer the letter from Lisbon");
    expect(screen.queryByRole("button", { name: "Not today" }), "that would close today").toBeNull();
    await userEvent.keyboard(next);
    await heading("Empty your head");
    expect(named(backend, "ritual_answer")).toEqual([
      { day: "2026-11-23", answer: { do: "close_late", lines: ["Answer the letter from Lisbon"] } },
    ]);
  });

  it("a day that was opened again is closed in one step, and asks only for what has come up since", async () => {
    const backend = await open("log_off", "ritual", "open");
    const loops = [{ text: "call Ana", since: "2026-11-24", decision: null }];
    backend.evening.today = { ...backend.evening.today, step: "close_again", loops };
    await userEvent.keyboard("{Control>}1{/Control}");
    await userEvent.keyboard("{Control>}5{/Control}");
    await heading("Close it once more");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("");
    await userEvent.keyboard(next);
    await heading("Shutdown complete");
  });

  it("“not today” closes the day without writing, even while the vault is locked", async () => {
    const backend = await open("log_off", "ritual");
    await userEvent.click(screen.getByRole("button", { name: "Not today" }));
    await heading("Shutdown complete");
    expect(named(backend, "agent_command")).toEqual([{ command: { do: "close_day", by: "user" } }]);
    expect(named(backend, "ritual_answer")).toEqual([]);
  });

  it("can be snoozed while the view allows it, and only then", async () => {
    const backend = await open("log_off", "ritual");
    await userEvent.click(screen.getByRole("button", { name: "Snooze 10 min" }));
    expect(named(backend, "agent_command")).toEqual([{ command: { do: "snooze_log_off", minutes: 10 } }]);
    await userEvent.keyboard("{Control>}5{/Control}");
    await screen.findByRole("button", { name: "Not today" });
    expect(screen.queryByRole("button", { name: /^Snooze/ })).toBeNull();
  });
});
