import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";

const heading = (name: string) => screen.findByRole("heading", { name });

describe("Ritual", () => {
  it("goes from the first step to the closed day by the keyboard alone, saved at each step", async () => {
    const backend = await open("log_off", "ritual", "open");
    const keys = userEvent.setup();
    await heading("Empty your head");
    await keys.keyboard("call Ana{Enter}the invoice{Control>}{Enter}{/Control}");
    await heading("Tomorrow's first thing");
    expect(backend.ritual.open_loops).toEqual(["call Ana", "the invoice"]);
    await keys.keyboard("the report{Enter}");
    await heading("One line about the day");
    expect(backend.ritual.tomorrow_first).toBe("the report");
    await keys.keyboard("good enough{Enter}");
    await heading("Shutdown complete");
    expect(backend.ritual.day_line).toBe("good enough");
    await waitFor(() => expect(screen.getByText("Nothing will speak until Wednesday 09:00.")).toBeTruthy());
    expect(screen.getByText("the report")).toBeTruthy();
  });

  it("goes back by the keyboard, and what was written is still there", async () => {
    await open("log_off", "ritual", "open");
    const keys = userEvent.setup();
    await heading("Empty your head");
    await keys.keyboard("call Ana{Control>}{Enter}{/Control}");
    await heading("Tomorrow's first thing");
    await keys.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await heading("Empty your head");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("call Ana");
  });

  it("a step that could not be saved stays, with its text", async () => {
    const backend = await open("log_off", "ritual", "open");
    const keys = userEvent.setup();
    await heading("Empty your head");
    backend.failing.set("ritual_answer", { code: "disk_full", detail: "" });
    await keys.keyboard("call Ana{Control>}{Enter}{/Control}");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("call Ana");
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
