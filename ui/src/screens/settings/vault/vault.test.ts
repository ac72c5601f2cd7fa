import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../../tests/screen";
import { PASSPHRASE } from "../../../ipc/fake/vault";

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const type = async (label: string, text: string) => userEvent.type(await screen.findByLabelText(label), text);

async function fillChange(current: string) {
  await press("Change");
  await type("Present passphrase", current);
  await type("New passphrase", "another four words");
  await type("The same once more", "another four words");
}

describe("the vault in the settings", () => {
  it("changes the passphrase, and leaves the recovery code alone", async () => {
    const backend = await open("working", "settings");
    await fillChange(PASSPHRASE);
    await press("Change the passphrase");
    expect(await screen.findByText("The passphrase is changed.")).toBeTruthy();
    expect(named(backend, "vault_change_passphrase")[0]?.change).toBe("passphrase");
    expect(screen.queryByText("Your recovery code")).toBeNull();
  });

  it("a wrong present passphrase is said, and what was typed stays", async () => {
    await open("working", "settings");
    await fillChange("not the one at all");
    await press("Change the passphrase");
    expect(await screen.findByText(/does not open the vault/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("New passphrase").value).toBe("another four words");
  });

  it("someone may know it: everything is renewed, and the new code is shown to be written down", async () => {
    const backend = await open("working", "settings");
    await fillChange(PASSPHRASE);
    await userEvent.click(screen.getByRole("radio", { name: /Someone may know the old one/ }));
    await press("Change the passphrase");
    const code = await screen.findByRole("list", { name: /recovery code/i });
    const groups = within(code).getAllByRole("listitem").map((one) => one.textContent);
    await userEvent.type(screen.getByLabelText(/Type it back/), groups.join(" "));
    await press("I have it on paper");
    expect(await screen.findByText(/Everything is encrypted anew/)).toBeTruthy();
    expect(backend.keeper.ways.every((one) => one.confirmed)).toBe(true);
  });

  it("a new recovery code that was not typed back is listed as such, and can be compared later", async () => {
    const backend = await open("working", "settings");
    await press("New code");
    await type("Passphrase", PASSPHRASE);
    await press("Make a new code");
    await press("Go on without checking");
    expect(await screen.findByText("never typed back")).toBeTruthy();
    await press("Type it back");
    await userEvent.type(await screen.findByLabelText(/Type it back/), "K7QD M2XW");
    await press("Compare");
    expect(await screen.findByText(/not the recovery code of this vault/)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText(/Type it back/));
    await userEvent.type(screen.getByLabelText(/Type it back/), backend.keeper.code.join(" "));
    await press("Compare");
    await waitFor(() => expect(screen.queryByText("never typed back")).toBeNull());
  });

  it("the keychain becomes a way in, and is taken away again", async () => {
    const backend = await open("working", "settings");
    await press("Let the keychain open it");
    expect(await screen.findByText("Keychain of this computer")).toBeTruthy();
    await press("Remove");
    await waitFor(() => expect(screen.queryByText("Keychain of this computer")).toBeNull());
    expect(named(backend, "vault_remove_way_in")).toEqual([{ id: "w3" }]);
  });

  it("a keychain that does not answer is said, and nothing changes", async () => {
    const backend = await open("working", "settings");
    backend.failing.set("vault_add_keychain", { code: "no_keychain", detail: "" });
    await press("Let the keychain open it");
    expect(await screen.findByText(/keychain did not answer/)).toBeTruthy();
    expect(backend.keeper.ways).toHaveLength(2);
  });

  it("a locked vault offers neither its ways in nor an export", async () => {
    await open("locked", "settings");
    expect(await screen.findByText(/Open the vault to export/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Change" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Back up now" })).toBeNull();
  });
});

describe("backups in the settings", () => {
  it("lists what there is, and one more on request, with what it holds", async () => {
    await open("working", "settings");
    const card = within(await screen.findByRole("region", { name: "Backups" }));
    expect(await card.findAllByText(/\d+ entries, .* MB/)).toHaveLength(3);
    await press("Back up now");
    expect(await card.findByText("Backed up and checked: 213 entries.")).toBeTruthy();
    await waitFor(() => expect(card.getAllByText(/\d+ entries, .* MB/)).toHaveLength(4));
  });

  it("one can be put into a folder that the system's dialog finds", async () => {
    const backend = await open("working", "settings");
    const card = within(await screen.findByRole("region", { name: "Backups" }));
    await userEvent.click(card.getByRole("button", { name: "Choose …" }));
    await waitFor(() => expect(card.getByLabelText<HTMLInputElement>("Folder").value).toBe("/media/stick"));
    await press("Back up there");
    expect(named(backend, "backup_to")).toEqual([{ folder: "/media/stick" }]);
  });

  it("a dialog that was closed leaves the field as it was", async () => {
    const backend = await open("working", "settings");
    backend.keeper.chosen = null;
    const card = within(await screen.findByRole("region", { name: "Backups" }));
    await userEvent.type(card.getByLabelText("Folder"), "/typed");
    await userEvent.click(card.getByRole("button", { name: "Choose …" }));
    expect(card.getByLabelText<HTMLInputElement>("Folder").value).toBe("/typed");
  });

  it("the check says that all is well, or what was found", async () => {
    const backend = await open("working", "settings");
    await press("Check the vault");
    expect(await screen.findByText(/All is well: 212 entries/)).toBeTruthy();
    backend.keeper.handlers.vault_verify = () => ({ entries: 1, revisions: 2, findings: ["page 7 differs"] });
    await press("Check the vault");
    expect(await screen.findByText("page 7 differs")).toBeTruthy();
    expect(screen.getByText(/something is not as it should be/)).toBeTruthy();
  });

  it("a full disk is said", async () => {
    const backend = await open("working", "settings");
    backend.failing.set("backup_now", { code: "disk_full", detail: "" });
    await press("Back up now");
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  });
});

describe("taking the journal elsewhere", () => {
  it("writes it into the folder and says where", async () => {
    const backend = await open("working", "settings");
    await type("Into the folder", "/home/a");
    await press("Export");
    expect(await screen.findByText("Written: /home/a/evenkeel-2026-11-24")).toBeTruthy();
    expect(named(backend, "export_to")).toEqual([{ folder: "/home/a", format: "markdown", passphrase: null }]);
  });

  it("an encrypted file needs a passphrase of its own, twice", async () => {
    const backend = await open("working", "settings");
    await userEvent.click(await screen.findByRole("radio", { name: "Encrypted file" }));
    await type("Into the folder", "/home/a");
    const go = screen.getByRole<HTMLButtonElement>("button", { name: "Export" });
    expect(go.disabled).toBe(true);
    await type("Passphrase for this file", "only for this file");
    await type("The same once more", "only for this file");
    await userEvent.click(go);
    expect(named(backend, "export_to")[0]).toMatchObject({ format: "encrypted", passphrase: "only for this file" });
  });

  it("an import shows its counts first, and brings in nothing before the second word", async () => {
    const backend = await open("working", "settings");
    await type("File or folder", "/home/a/day-one.zip");
    await press("See what would come");
    expect(await screen.findByRole("heading", { name: "Day One" })).toBeTruthy();
    expect(screen.getByText("Nothing has been changed yet.")).toBeTruthy();
    expect(named(backend, "import_from")).toEqual([]);
    await press("Bring in 209 entries");
    expect(await screen.findByText("209 entries were brought in.")).toBeTruthy();
    expect(named(backend, "import_from")).toEqual([{ path: "/home/a/day-one.zip", passphrase: null, moods: {} }]);
  });

  it("another path needs another look", async () => {
    await open("working", "settings");
    await type("File or folder", "/home/a/day-one.zip");
    await press("See what would come");
    await screen.findByRole("button", { name: /Bring in/ });
    await type("File or folder", "2");
    expect(screen.queryByRole("button", { name: /Bring in/ })).toBeNull();
  });

  it("moods of another program are asked for by name before anything is brought in", async () => {
    const backend = await open("working", "settings");
    backend.keeper.counts = { ...backend.keeper.counts, unmapped_moods: ["glorious", "so-so"] };
    await type("File or folder", "/home/a/daylio.csv");
    await press("See what would come");
    const go = await screen.findByRole<HTMLButtonElement>("button", { name: /Bring in/ });
    expect(go.disabled).toBe(true);
    await userEvent.click(within(screen.getByRole("group", { name: "glorious" })).getByRole("radio", { name: "9" }));
    await userEvent.click(screen.getByRole("checkbox", { name: /so-so/ }));
    await userEvent.click(go);
    expect(named(backend, "import_from")[0]?.moods).toEqual({ glorious: 9, "so-so": null });
  });

  it("packs everything for a new computer into a folder, and names the file", async () => {
    const backend = await open("working", "settings");
    await userEvent.click(await screen.findByText("Pack everything into one file"));
    await type("Folder, best on a stick", "/media/stick");
    await press("Pack everything");
    expect(await screen.findByText(/^Packed and checked: evenkeel-/)).toBeTruthy();
    expect(named(backend, "backup_everything")).toEqual([{ folder: "/media/stick" }]);
  });
});
