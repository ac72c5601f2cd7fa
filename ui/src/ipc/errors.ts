// From the code of a failure to its text and how grave it is. The catalogue holds the words.

import type { Failure, FailureCode } from "./gen";

/** notice: nothing is wrong with the user's data. danger: something must be done before going on. */
export type Severity = "notice" | "danger";

export const severities: Record<FailureCode, Severity> = {
  agent_unreachable: "notice",
  unknown_setting: "notice",
  bad_value: "notice",
  settings_not_written: "danger",
  vault_locked: "notice",
  vault_in_use: "notice",
  slots_damaged: "danger",
  wrong_passphrase: "notice",
  wrong_recovery_code: "notice",
  mistyped_recovery_code: "notice",
  vault_missing: "danger",
  vault_empty: "danger",
  newer_version: "notice",
  vault_damaged: "danger",
  vault_exists: "notice",
  backup_damaged: "danger",
  passphrase_too_short: "notice",
  stale_revision: "danger",
  not_found: "notice",
  bad_input: "notice",
  three_changes: "notice",
  drop_box_full: "notice",
  too_late: "notice",
  last_way_in: "notice",
  no_keychain: "notice",
  import_refused: "notice",
  import_passphrase: "notice",
  import_moods: "notice",
  disk_full: "danger",
  disk: "danger",
};

const isFailure = (thrown: unknown): thrown is Failure =>
  typeof thrown === "object" && thrown !== null && "code" in thrown && String(thrown.code) in severities;

/** Whatever a command threw, as a failure with a known code. */
export function failureOf(thrown: unknown): Failure {
  return isFailure(thrown) ? thrown : { code: "disk", detail: String(thrown) };
}

/** The catalogue's key for the text of a failure. */
export const failureKey = (code: FailureCode) => `failure-${code.replaceAll("_", "-")}`;

const broken: FailureCode[] = ["slots_damaged", "vault_missing", "vault_empty", "vault_damaged"];

/** The vault's files are at fault, so that no secret opens it: a backup is the way. */
export const isBroken = (code: FailureCode) => broken.includes(code);
