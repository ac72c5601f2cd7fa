import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../tests/screen";
import { PASSPHRASE, RECOVERY_CODE } from "../ipc/fake/vault";
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
    expect(backend.keeper.ways.every((one) => one.confirmed)).toBe(true);
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
  });

  it("opens with the passphrase and shows what is inside", async () => {
    await open("locked", "plan");
    await userEvent.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByText("Plans that change the evening before")).toBeTruthy();
  });

  it.each([
    ["Put a new key in it", 1],
    ["Not now", 0],
  ])("22: a keychain that failed is offered for repair once the passphrase has opened it, answered by %s", async (answer, added) => {
    const backend = await open("keychain", "journal");
    backend.failing.set("vault_unlock_by_keychain", { code: "no_keychain", detail: "emptied" });
    await userEvent.click(await screen.findByRole("button", { name: "Open with the keychain" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Use your passphrase");
    await userEvent.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByRole("heading", { name: "The keychain did not help" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: answer }));
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
    expect(named(backend, "vault_add_keychain")).toHaveLength(added);
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

  it("a code that was not typed back stays unconfirmed", async () => {
    const backend = await open("first_run", "journal");
    await userEvent.type(screen.getByLabelText("Passphrase"), "four small words");
    await userEvent.type(screen.getByLabelText("The same once more"), "four small words");
    await userEvent.click(screen.getByRole("button", { name: "Protect with this passphrase" }));
    await userEvent.click(await screen.findByRole("button", { name: "Go on without checking" }));
    expect(backend.keeper.ways.map((one) => one.confirmed)).toEqual([true, false]);
  });

  it("says honestly how long a passphrase would stand", async () => {
    await open("first_run", "journal");
    await userEvent.type(screen.getByLabelText("Passphrase"), "password");
    expect((await screen.findByRole("meter")).getAttribute("aria-valuetext")).toMatch(/within (moments|hours)/);
    await userEvent.type(screen.getByLabelText("Passphrase"), " and quite some more words");
    await waitFor(() => expect(screen.getByRole("meter").getAttribute("aria-valuetext")).toContain("Nobody finds this"));
  });

  it("the keychain is offered where it is a way in, and opens without a passphrase", async () => {
    await open("keychain", "journal");
    await userEvent.click(await screen.findByRole("button", { name: "Open with the keychain" }));
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
  });

  it("the keychain is not offered where it is none", async () => {
    const backend = await open("locked", "journal");
    await waitFor(() => expect(named(backend, "vault_ways_in")).toHaveLength(1));
    expect(screen.queryByRole("button", { name: "Open with the keychain" })).toBeNull();
  });

  it("a forgotten passphrase: the recovery code opens, and a new passphrase is set", async () => {
    const backend = await open("locked", "journal");
    await userEvent.click(screen.getByRole("button", { name: "Forgot the passphrase?" }));
    await userEvent.type(screen.getByLabelText("Recovery code"), "wrong-code");
    await userEvent.type(screen.getByLabelText("New passphrase"), "another four words");
    await userEvent.type(screen.getByLabelText("The same once more"), "another four words");
    const go = screen.getByRole("button", { name: "Open and set this passphrase" });
    await userEvent.click(go);
    expect((await screen.findByRole("alert")).textContent).toContain("not the recovery code of this vault");
    await userEvent.clear(screen.getByLabelText("Recovery code"));
    await userEvent.type(screen.getByLabelText("Recovery code"), RECOVERY_CODE.join("-"));
    await userEvent.click(go);
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
    expect(backend.keeper.passphrase).toBe("another four words");
  });

  it.each(["slots_damaged", "vault_damaged"] as const)("%s: leads to the backups and opens the one that is chosen", async (state) => {
    const backend = await open(state, "journal");
    await userEvent.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    await userEvent.click(await screen.findByRole("button", { name: "Restore from a backup" }));
    const choices = await screen.findAllByRole<HTMLInputElement>("radio", { name: /entries/ });
    expect(choices.map((one) => one.disabled)).toEqual([false, state === "slots_damaged", false]);
    expect(choices[0]?.checked).toBe(true);
    await userEvent.click(choices[2] as HTMLInputElement);
    await userEvent.type(screen.getByLabelText("Passphrase at the time of the backup"), PASSPHRASE);
    await userEvent.click(screen.getByRole("button", { name: "Restore and open" }));
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
    const asked = { backup: backend.keeper.backups[2]?.name, passphrase: PASSPHRASE, code: null, everything: false };
    expect(named(backend, "backup_restore")).toEqual([asked]);
  });

  it("a file of everything brings settings and records too, and Evenkeel begins anew", async () => {
    const backend = await open("first_run", "journal");
    await userEvent.click(screen.getByRole("button", { name: "I have a backup" }));
    backend.keeper.chosen = "/media/stick/everything.vault";
    await userEvent.click(await screen.findByRole("button", { name: "Choose …" }));
    await userEvent.click(await screen.findByRole("button", { name: "Look into it" }));
    const takesAll = await screen.findByRole<HTMLInputElement>("checkbox", { name: /Settings and records, too/ });
    expect(takesAll.checked).toBe(true);
    await userEvent.type(screen.getByLabelText("Passphrase at the time of the backup"), PASSPHRASE);
    await userEvent.click(screen.getByRole("button", { name: "Restore and open" }));
    expect(await screen.findByText(/begins anew in a moment/)).toBeTruthy();
    expect(named(backend, "backup_restore")[0]).toMatchObject({ everything: true });
    expect(named(backend, "restart")).toHaveLength(1);
  });

  it("a backup from elsewhere can be restored on a new computer, by the recovery code", async () => {
    const backend = await open("first_run", "journal");
    await userEvent.click(screen.getByRole("button", { name: "I have a backup" }));
    expect(await screen.findByText(/no backup in the vault's own folder/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Start anew" })).toBeNull();
    backend.keeper.chosen = "/media/stick/old.vault";
    await userEvent.click(screen.getByRole("button", { name: "Choose …" }));
    await userEvent.click(await screen.findByRole("button", { name: "Look into it" }));
    await userEvent.click(await screen.findByRole("radio", { name: "Recovery code" }));
    await userEvent.type(screen.getByLabelText("Recovery code at the time of the backup"), RECOVERY_CODE.join(" "));
    await userEvent.type(screen.getByLabelText("New passphrase"), "another four words");
    await userEvent.type(screen.getByLabelText("The same once more"), "another four words");
    await userEvent.click(screen.getByRole("button", { name: "Restore and open" }));
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
    expect(named(backend, "backup_restore")[0]).toMatchObject({ backup: "/media/stick/old.vault" });
  });

  it("starting anew is the last way, and asks first", async () => {
    const backend = await open("locked", "journal");
    await userEvent.click(screen.getByRole("button", { name: "Forgot the passphrase?" }));
    await userEvent.click(screen.getByText("I have neither of the two"));
    await userEvent.click(screen.getByRole("button", { name: "Start anew" }));
    const go = screen.getByRole<HTMLButtonElement>("button", { name: "Put it aside and start anew" });
    expect([go.disabled, screen.getByText(/not deleted/) !== null]).toEqual([true, true]);
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(go);
    expect(await screen.findByRole("button", { name: "Protect with this passphrase" })).toBeTruthy();
    expect(backend.vault).toBe("absent");
  });

  it("keeps a thought without opening, and says so only once it is kept", async () => {
    const backend = await open("locked", "journal");
    const note = await screen.findByRole("textbox", { name: /sealed at once/ });
    backend.failing.set("drop_box_put", { code: "drop_box_full", detail: "" });
    await userEvent.type(note, "not now");
    await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
    expect((await screen.findByRole("alert")).textContent).toContain("No more can be kept");
    expect([screen.queryByText("Kept."), (note as HTMLTextAreaElement).value]).toEqual([null, "not now"]);
    backend.failing.clear();
    await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
    expect(await screen.findByText("Kept.")).toBeTruthy();
    expect(backend.keeper.dropped).toEqual([{ item: "entry", body: "not now", tags: [] }]);
    expect(backend.vault).toBe("locked");
  });

  it("says what was noticed while opening before it goes on", async () => {
    const backend = await open("locked", "journal");
    backend.keeper.findings = ["older_than_known", "key_copy_healed"];
    await userEvent.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/older than when it was last opened/)).toBeTruthy();
    expect(screen.getByText(/copies of the key file/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Go on" }));
    expect(await screen.findByText("Choose an entry, or begin a new one.")).toBeTruthy();
  });
});
