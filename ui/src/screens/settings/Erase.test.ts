import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../tests/screen";

const button = () => screen.getByRole<HTMLButtonElement>("button", { name: "Erase everything" });

describe("erasing everything", () => {
  it("happens only after the word was typed, and the last page names what stayed", async () => {
    const backend = await open("working", "settings");
    await userEvent.click(await screen.findByText("Show what would go"));
    expect(button().disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/^Type /), "eras");
    expect(button().disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/^Type /), "e");
    await userEvent.click(button());
    expect(await screen.findByText("Everything is erased")).toBeTruthy();
    expect(screen.getByText(/letter\.odt/)).toBeTruthy();
    expect(screen.queryByRole("navigation"), "there is nothing else to show").toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(named(backend, "vault_lock")).toHaveLength(1);
  });

  it("a vault that is open elsewhere is said, and everything stays", async () => {
    const backend = await open("working", "settings");
    backend.failing.set("erase_everything", { code: "vault_in_use", detail: "" });
    await userEvent.click(await screen.findByText("Show what would go"));
    await userEvent.type(screen.getByLabelText(/^Type /), "erase");
    await userEvent.click(button());
    expect(await screen.findByText(/Another program has your vault open/)).toBeTruthy();
    expect(screen.getByRole("navigation")).toBeTruthy();
  });
});
