// One suggestion a break: small, away from the screen, never news or reading.

import { t } from "../texts.svelte";

const counts: Record<string, number> = { micro: 12, rest: 6 };

/** The suggestion for this break; the same for the same seed. */
export function suggestion(kind: string, seed: number): string {
  const set = kind in counts ? kind : "micro";
  const count = counts[set] ?? 1;
  return t(`suggestion-${set}-${(Math.abs(Math.trunc(seed)) % count) + 1}`);
}
