// The vault of the in-memory backend: its secrets, ways in and backups, without any encryption.

import type { Backup, Erased, Finding, ImportCounts, KeyChange, PlaceWarning, RecoveryCode, Strength, VaultState, Verified, WayIn } from "../gen";
import { fail, type Handlers } from "./fail";
import { HOUR, at, type StateName } from "./states";

export const PASSPHRASE = "still water runs deep";
export const RECOVERY_CODE = ["K7QD", "M2XW", "9FHT", "R4BN", "C8VJ", "3YPA", "W6EK", "T5GZ"];
const NEXT_CODE = ["B3RT", "X8NC", "5KWM", "H2PD", "V7YG", "J4QA", "E9FZ", "T6SX"];

const DAY_MS = 24 * HOUR;
const LOCKED_AT_FIRST: StateName[] = ["locked", "wrong_passphrase", "day_closed", "log_off", "keychain", "slots_damaged", "vault_damaged", "no_backups"];

const plain = (code: string) => code.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();

export class FakeVault {
  state: VaultState = "open";
  passphrase = PASSPHRASE;
  code = RECOVERY_CODE;
  ways: WayIn[] = [
    { id: "w1", kind: "passphrase", confirmed: true },
    { id: "w2", kind: "recovery_code", confirmed: true },
  ];
  backups: Backup[] = [0, 1, 7].map((days) => backup(days));
  /** Where a dialog of the system would lead. */
  chosen: string | null = "/media/stick";
  counts: ImportCounts = {
    format: "day_one",
    found: 214,
    new: 209,
    already_there: 3,
    plan_found: 0,
    plan_new: 0,
    check_ins_found: 0,
    check_ins_new: 0,
    check_ins_kept: 0,
    days_found: 0,
    days_new: 0,
    passed_over: 2,
    first_day: "2024-02-11",
    last_day: "2026-10-30",
    moods: [],
    unmapped_moods: [],
  };
  findings: Finding[] = [];
  dropped: unknown[] = [];
  isDamaged: boolean;

  constructor(readonly named: StateName) {
    if (named === "first_run") this.state = "absent";
    if (LOCKED_AT_FIRST.includes(named)) this.state = "locked";
    if (named === "keychain") this.ways.push({ id: "w3", kind: "keychain", confirmed: true });
    if (named === "first_run" || named === "no_backups") this.backups = [];
    if (named === "slots_damaged") this.backups[1] = { ...backup(1), state: "damaged" };
    this.isDamaged = ["slots_damaged", "vault_damaged", "no_backups"].includes(named);
  }

  readonly handlers: Handlers = {
    vault_state: () => this.state,
    vault_create: ({ passphrase }) => this.#create(String(passphrase)),
    vault_confirm_recovery: ({ code }) => this.#confirm(String(code)),
    vault_strength: ({ passphrase }) => strength(String(passphrase)),
    vault_unlock: ({ passphrase }) => this.#unlock(() => passphrase === this.passphrase || fail("wrong_passphrase")),
    vault_unlock_by_keychain: () => this.#unlock(() => this.#has("keychain") || fail("no_keychain")),
    vault_recover: ({ code, passphrase }) => this.#recover(String(code), String(passphrase)),
    vault_ways_in: () => this.ways,
    vault_change_passphrase: ({ current, next, change }) =>
      this.#change(String(current), String(next), change as KeyChange),
    vault_renew_recovery_code: ({ passphrase }) => this.#renew(String(passphrase)),
    vault_add_keychain: () => {
      this.ways = [...this.ways.filter((one) => one.kind !== "keychain"), { id: "w3", kind: "keychain", confirmed: true }];
    },
    vault_remove_way_in: ({ id }) => void (this.ways = this.ways.filter((one) => one.id !== id)),
    vault_start_anew: () => void (this.state = "absent"),
    vault_findings: () => this.findings,
    vault_verify: () => ({ entries: 212, revisions: 640, findings: [] }) satisfies Verified,
    vault_lock: () => void (this.state = "locked"),
    vault_touch: () => undefined,
    drop_box_put: ({ item }) => void this.dropped.push(item),
    backup_list: () => this.backups,
    backup_places: () => [{ warning: "backups_on_same_disk" }] satisfies PlaceWarning[],
    backup_now: () => (this.backups = [backup(0, 213), ...this.backups])[0],
    backup_to: () => backup(0, 213),
    backup_everything: () => ({ ...backup(0, 212), everything: true }),
    restart: () => undefined,
    backup_look: ({ path }) =>
      String(path).endsWith(".vault")
        ? { ...backup(3), name: String(path), everything: String(path).includes("everything") }
        : fail("not_found"),
    backup_restore: ({ backup: name, passphrase, code }) =>
      this.#restore(String(name), String(passphrase), code as string | null),
    erase_everything: () => {
      this.state = "absent";
      return { left: ["/home/mara/.local/share/evenkeel/letter.odt"] } satisfies Erased;
    },
    export_to: ({ folder }) => `${String(folder)}/evenkeel-2026-11-24`,
    import_dry_run: ({ moods }) => this.#count(moods as object),
    import_from: ({ moods }) => {
      const counts = this.#count(moods as object);
      return counts.unmapped_moods.length === 0 ? counts : fail("import_moods");
    },
    choose_folder: () => this.chosen,
    choose_file: () => this.chosen,
  };

  #count(moods: object): ImportCounts {
    return { ...this.counts, unmapped_moods: this.counts.unmapped_moods.filter((name) => !(name in moods)) };
  }

  #has = (kind: WayIn["kind"]) => this.ways.some((one) => one.kind === kind);

  #create(passphrase: string): RecoveryCode {
    if (this.state !== "absent") fail("vault_exists");
    if (passphrase.length < 8) fail("passphrase_too_short");
    Object.assign(this, { state: "open", passphrase });
    this.ways = this.ways.map((one) => ({ ...one, confirmed: one.kind === "passphrase" }));
    return { groups: this.code };
  }

  #confirm(code: string): void {
    if (plain(code) !== this.code.join("")) fail("wrong_recovery_code");
    this.ways = this.ways.map((one) => ({ ...one, confirmed: true }));
  }

  #unlock(check: () => unknown): void {
    if (this.named === "wrong_passphrase") fail("wrong_passphrase");
    if (this.isDamaged) fail(this.named === "slots_damaged" ? "slots_damaged" : "vault_damaged");
    check();
    this.state = "open";
  }

  #recover(code: string, passphrase: string): void {
    this.#unlock(() => plain(code) === this.code.join("") || fail("wrong_recovery_code"));
    this.passphrase = passphrase;
  }

  #change(current: string, next: string, change: KeyChange): RecoveryCode | null {
    if (current !== this.passphrase) fail("wrong_passphrase");
    this.passphrase = next;
    return change === "everything" ? this.#newCode() : null;
  }

  #renew(passphrase: string): RecoveryCode {
    if (passphrase !== this.passphrase) fail("wrong_passphrase");
    return this.#newCode();
  }

  #newCode(): RecoveryCode {
    this.code = NEXT_CODE;
    this.ways = this.ways.map((one) => ({ ...one, confirmed: one.kind !== "recovery_code" }));
    return { groups: this.code };
  }

  #restore(name: string, passphrase: string, code: string | null): Backup {
    const found = this.backups.find((one) => one.name === name) ?? (name.endsWith(".vault") ? backup(3) : fail("not_found"));
    if (code === null && passphrase !== this.passphrase) fail("wrong_passphrase");
    if (code !== null && plain(code) !== this.code.join("")) fail("wrong_recovery_code");
    Object.assign(this, { state: "locked", isDamaged: false, passphrase });
    return found;
  }
}

function backup(days: number, entries = 212 - days): Backup {
  const made_ms = at(9, 4) - days * DAY_MS;
  const name = `evenkeel-${new Date(made_ms).toISOString().slice(0, 10)}.vault`;
  return { name: entries > 212 ? name.replace(".vault", "-2.vault") : name, made_ms, entries, bytes: 1_840_000 - days * 20_000, everything: false, state: "whole" };
}

function strength(passphrase: string): Strength {
  const guesses_log10 = Math.min(24, passphrase.length * 0.8);
  const score = [3, 6, 8, 10].filter((limit) => guesses_log10 >= limit).length;
  return { score, guesses_log10, too_short: passphrase.length < 8 };
}
