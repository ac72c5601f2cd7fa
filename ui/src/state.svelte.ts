// The last view received, and what the window knows of the vault. Screens derive from it; nothing here decides.

import * as host from "./ipc/client";
import { failureOf } from "./ipc/errors";
import type { Failure, Screen, SettingField, VaultState, View } from "./ipc/gen";
import { speak } from "./texts.svelte";

export const app = $state({
  screen: "today" as Screen,
  view: null as View | null,
  /** When the view arrived, on a clock that nobody sets. */
  viewAt: 0,
  /** Why there is no view. */
  agentFailure: null as Failure | null,
  vault: "locked" as VaultState,
  /** The clock of the countdowns, moved once a second while the window is seen. */
  clock: 0,
});

export function receive(view: View): void {
  if (app.view && view.rev < app.view.rev && view.at_ms < app.view.at_ms) return;
  app.view = view;
  app.viewAt = performance.now();
  app.clock = app.viewAt;
  app.agentFailure = null;
}

/** What is left of a span that was given with the view: shown only, it ends nothing. */
export const left = (ms: number) => Math.max(0, ms - Math.max(0, app.clock - app.viewAt));

export async function askForView(): Promise<void> {
  try {
    receive(await host.agentView());
  } catch (thrown) {
    app.agentFailure = failureOf(thrown);
  }
}

export function applyAppearance(fields: SettingField[]): void {
  const value = (key: string) => fields.find((field) => field.key === key)?.value;
  speak(value("appearance.language"));
  const theme = value("appearance.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Work that must be on disk before the window may end. */
const pending = new Set<() => Promise<unknown>>();

export function beforeEnd(flush: () => Promise<unknown>): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

export async function flushAll(): Promise<void> {
  await Promise.allSettled([...pending].map((flush) => flush()));
}

/** Listens to the host, and asks for what may have been missed. */
export async function connect(): Promise<void> {
  await Promise.all([
    host.onView(receive),
    host.onScreen((screen) => (app.screen = screen)),
    host.onFlush(async () => {
      await flushAll();
      await host.pageFlushed();
    }),
  ]);
  const settings = host.settingsFields().then(applyAppearance, () => speak("system"));
  const vault = host.vaultState().then((state) => (app.vault = state));
  const screen = host.startScreen().then((screen) => (app.screen = screen));
  await Promise.allSettled([askForView(), settings, vault, screen]);
  setInterval(() => {
    if (document.visibilityState === "visible") app.clock = performance.now();
  }, 1000);
  listenForUse();
}

/** The vault locks after a time without use; typing and clicking are use. */
function listenForUse(): void {
  let last = 0;
  const touch = () => {
    if (app.vault !== "open" || performance.now() - last < 15_000) return;
    last = performance.now();
    void host.vaultTouch().catch(() => undefined);
  };
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, touch, { passive: true });
}
