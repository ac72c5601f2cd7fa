import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";
import { nameOf, sections } from "./sections";

async function setting(key: string) {
  await screen.findByRole("heading", { name: "Lunch" });
  return within(document.querySelector(`[data-key="${key}"]`) as HTMLElement);
}

describe("Settings", () => {
  it("each control writes its value as the file has it", async () => {
    const backend = await open("working", "settings");
    const interval = await setting("breaks.micro.interval");
    await fireEvent.input(interval.getByRole("textbox"), { target: { value: "55" } });
    await fireEvent.change(interval.getByRole("textbox"));
    await userEvent.click((await setting("breaks.micro.strict")).getByRole("switch"));
    const lunch = await setting("lunch.at");
    await fireEvent.change(lunch.getByRole("textbox"), { target: { value: "9:05" } });
    const monday = await setting("work.mon");
    await fireEvent.change(monday.getAllByRole("textbox")[0] as HTMLElement, { target: { value: "08:00-12:00" } });
    expect(named(backend, "settings_set")).toEqual([
      { key: "breaks.micro.interval", value: "55m" },
      { key: "breaks.micro.strict", value: true },
      { key: "lunch.at", value: "09:05" },
      { key: "work.mon", value: ["08:00-12:00", "13:00-17:30"] },
    ]);
  });

  it("a break of the user's own gets a section like the others", async () => {
    const backend = await open("working", "settings");
    await setting("lunch.at");
    await userEvent.type(screen.getByRole("textbox", { name: "Its name" }), "walk");
    await userEvent.click(screen.getByRole("button", { name: "Add this break" }));
    expect(named(backend, "settings_set")).toEqual([{ key: "breaks.walk.enabled", value: true }]);
    expect(await screen.findByRole("heading", { name: "walk" })).toBeTruthy();
  });

  it("a refused value is explained at its field, and stays to be corrected", async () => {
    await open("working", "settings");
    const monday = await setting("work.mon");
    const first = monday.getAllByRole<HTMLInputElement>("textbox")[0] as HTMLInputElement;
    await fireEvent.change(first, { target: { value: "nine to five" } });
    expect((await monday.findByText(/Hours are written as/)).textContent).toContain("The old value is still in force.");
    expect(first.value).toBe("nine to five");
    await userEvent.click((await setting("holds.battery")).getByRole("switch"));
    expect(first.value, "changing another setting takes nothing away").toBe("nine to five");
    const count = await setting("log_off.max_snoozes");
    await fireEvent.change(count.getByRole("textbox"), { target: { value: "a few" } });
    expect(count.getByRole("alert").textContent).toBe("A whole number belongs here.");
    expect(count.getByRole<HTMLInputElement>("textbox").value).toBe("a few");
  });

  it("the language changes at once", async () => {
    await open("working", "settings");
    const language = await setting("appearance.language");
    await userEvent.selectOptions(language.getByRole("combobox"), "de");
    expect(await screen.findByRole("heading", { name: "Einstellungen" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("de");
    await userEvent.selectOptions(language.getByRole("combobox"), "en");
    expect(await screen.findByRole("heading", { name: "Settings" })).toBeTruthy();
  });

  it("says of every signal who tells it, or why it cannot be seen", async () => {
    await open("working", "settings");
    const list = within(await screen.findByRole("region", { name: "What can be noticed here" }));
    expect(list.getAllByRole("listitem")).toHaveLength(10);
    expect(list.getByText("works: told by GNOME, logind", { exact: false, selector: "li:nth-child(2) *" })).toBeTruthy();
    expect(list.getByText("cannot be seen here: Your user may not look at the device.")).toBeTruthy();
    expect(list.getByText(/Bluetooth headset/)).toBeTruthy();
  });

  it("works while the vault is locked", async () => {
    await open("locked", "settings");
    expect(await screen.findByText("Locked.")).toBeTruthy();
  });

  it("kinds of breaks of the user's own share the names of the settings", () => {
    const field = { value: 1, default: 1, unit: "count" as const, min: null, max: null, choices: [], sentence: "" };
    const fields = ["breaks.tea.ends", "work.mon", "fixed"].map((key) => ({ key, ...field }));
    expect(sections(fields).map((one) => one.key)).toEqual(["breaks.tea", "work", "fixed"]);
    expect(fields.map((one) => nameOf(one.key))).toEqual(["breaks-ends", "work-mon", "fixed"]);
  });

  it("the guide opens in the language that is spoken, and gives the keyboard back when it is closed", async () => {
    await open("working", "settings");
    await userEvent.click(await screen.findByRole("button", { name: "How it works" }));
    await screen.findByRole("heading", { name: "How Evenkeel works" });
    expect(document.activeElement?.textContent).toContain("Back to the settings");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.textContent).toContain("How it works"));
  });
});
