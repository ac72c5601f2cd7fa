import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { open } from "../../tests/screen";
import { PASSPHRASE } from "../ipc/fake/vault";
import { failureKey, severities } from "../ipc/errors";
import type { FailureCode } from "../ipc/gen";
import { textOf } from "../texts";

describe("the door to the vault", () => {
  it("makes a vault once both lines agree, shows the code, and opens when it was typed back", async () => {
    const backend = await open("first_run", "journal");
    const make = screen.getByRole<HTMLButtonElement>("button", { name: "Protect with this passphrase" });
    await userEvent.type(screen.getByLabelText("Passphrase"), "four small words");
    await userEvent.type(screen.getByLabelText("The same once more"), "four small wor");
    expect(make.disabled).toBe(true);
    expect(screen.getByRole("status").textContent).toContain("differ");
    await userEvent.type(screen.getByLabelText("The same once more"), "ds");
    await userEvent.click(make);
    const groups = (await screen.findAllByRole("listitem")).map((one) => one.textContent);
    const written = screen.getByRole<HTMLButtonElement>("button", { name: "I have it on paper" });
    expect([groups.length, written.disabled, backend.vault]).toEqual([8, true, "open"]);
    await userEvent.type(screen.getByLabelText(/Type it back/), groups.join("-").toLowerCase());
    await userEvent.click(written);
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
  });

  it("opens with the passphrase and shows what is inside", async () => {
    await open("locked", "plan");
    await userEvent.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByText("Plans that change the evening before")).toBeTruthy();
  });

  it.each(Object.keys(severities) as FailureCode[])("says in its own words what %s means", async (code) => {
    const backend = await open("locked", "journal");
    backend.failing.set("vault_unlock", { code, detail: "where" });
    await userEvent.type(screen.getByLabelText("Passphrase"), "whatever{Enter}");
    await waitFor(() =>
      expect(screen.getByRole("alert").textContent).toContain(textOf("en", failureKey(code), { detail: "where" })),
    );
    expect(screen.getByLabelText<HTMLInputElement>("Passphrase").value).toBe("whatever");
  });
});
