import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { open } from "../../../tests/screen";
import type { Screen } from "../../ipc/gen";
import { countries, likelyCountry, numbers } from "./numbers";

const title = "You don't have to get through this alone";

describe("Help now", () => {
  it.each<[Screen, "open" | "locked"]>([
    ["today", "locked"],
    ["journal", "locked"],
    ["journal", "open"],
    ["plan", "locked"],
    ["plan", "open"],
    ["settings", "open"],
    ["ritual", "open"],
  ])("is one click away from %s while the vault is %s", async (place, vault) => {
    await open("working", place, vault);
    await userEvent.click(screen.getByRole("button", { name: "Help now" }));
    expect(screen.getByRole("heading", { name: title })).toBe(document.activeElement);
  });

  it("names the number of the country where the computer is, until the user confirms their own", async () => {
    const backend = await open("locked", "today");
    await userEvent.click(screen.getByRole("button", { name: "Help now" }));
    expect(screen.getByText("112")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "They are right, keep them" }));
    expect(await screen.findByText("You confirmed these numbers.")).toBeTruthy();
    const kept = backend.settings.find((one) => one.key === "help.numbers")?.value;
    expect(kept).toEqual(["112", ...(numbers.DE?.lines ?? [])]);
  });

  it("takes the user's own numbers, one a line", async () => {
    await open("working", "today");
    await userEvent.keyboard("{F1}");
    await userEvent.click(screen.getByRole("button", { name: "Change" }));
    const field = screen.getByLabelText(/Your numbers/);
    await userEvent.clear(field);
    await userEvent.type(field, " 110 {enter}{enter}Doctor 030 123{enter}Doctor 030 123");
    await userEvent.click(screen.getByRole("button", { name: "Keep these numbers" }));
    expect(await screen.findByText("110")).toBeTruthy();
    expect(screen.getAllByText("Doctor 030 123"), "also a line that stands twice").toHaveLength(2);
  });

  it("stands also where the agent does not answer", async () => {
    const backend = await open("agent_unreachable", "today");
    backend.failing.set("settings_fields", { code: "agent_unreachable", detail: "" });
    await userEvent.keyboard("{F1}");
    expect(screen.getByRole("heading", { name: title })).toBeTruthy();
  });

  it("leaves the screen below as it was", async () => {
    await open("working", "journal", "open");
    await userEvent.click(await screen.findByRole("button", { name: "New entry" }));
    const editor = await waitFor(() => screen.getByRole("textbox", { name: /Entry|Text/ }));
    await userEvent.type(editor, "Half a sentence");
    await userEvent.keyboard("{F1}");
    await userEvent.keyboard("{Escape}");
    expect((editor as HTMLTextAreaElement).value).toContain("Half a sentence");
    expect(editor.isConnected).toBe(true);
  });

  it("every country has an emergency number, and a country is only guessed where it is known", () => {
    for (const one of countries) expect(numbers[one]?.emergency, one).toMatch(/^\d{3}$/);
    expect(likelyCountry(["en-US"], "Europe/Berlin")).toBe("DE");
    expect(likelyCountry(["fr-FR", "en-US"], "UTC")).toBe("FR");
    expect(likelyCountry(["not a tag", "fr-FR"], "UTC")).toBe("FR");
    expect(likelyCountry(["en", "xx-ZZ"], "Antarctica/Troll")).toBeNull();
  });
});
