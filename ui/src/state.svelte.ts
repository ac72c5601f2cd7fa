// The last view received, and what the window knows of the vault. Screens derive from it; nothing here decides.

import { left as leftOf } from "./countdown";
import * as host from "./ipc/client";
import { failureOf } from "./ipc/errors";
import type { Failure, FirstRunStep, Screen, SettingField, VaultState, View } from "./ipc/gen";
import { applyLook, rememberedLook, rememberLook } from "./look";
import { speak } from "./texts.svelte";

export const app = $state({
  screen: "today" as Screen,
  /** Where the first run is; Today shows it until it is done. */
  firstRun: "done" as FirstRunStep,
  /** Whether "Help now" lies over the screen; under it everything stays as it was. */
  isHelpOpen: false,
  view: null as View | null,
  /** When the view arrived, on a clock that nobody sets. */
  viewAt: 0,
  /** Why there is no view, or why the one shown may be old. */
  agentFailure: null as Failure | null,
  /** Not known until asked. */
  vault: null as VaultState | null,
  /** Once everything was erased: the files that stayed. Then there is nothing else to show. */
  erased: null as string[] | null,
  /** The clock of the countdowns, moved once a second while the window is seen. */
  clock: 0,
});

export function receive(view: View): void {
  // A restarted agent counts anew, so an older number alone does not make a view old.
  if (app.view && view.rev < app.view.rev && view.at_ms < app.view.at_ms) return;
  app.view = view;
  app.viewAt = performance.now();
  app.clock = app.viewAt;
  app.agentFailure = null;
}

/** The user's day by the agent's word; by the calendar of this computer where it does not answer. */
export const today = () => app.view?.engine.day ?? new Date().toISOString().slice(0, 10);

/** What is left of a span that came with the view: shown only, it ends nothing. */
export const left = (ms: number) => leftOf(ms, app.viewAt, app.clock);

/** The wall clock now, as the view's own clock would read it; the computer's where no view has come. */
export const wallClock = () =>
  app.view ? app.view.at_ms + Math.max(0, app.clock - app.viewAt) : (void app.clock, Date.now());

export async function askForView(): Promise<void> {
  try {
    receive(await host.agentView());
  } catch (thrown) {
    app.agentFailure = failureOf(thrown);
  }
}

export function applyAppearance(fields: SettingField[]): void {
  const value = (key: string) => String(fields.find((field) => field.key === `appearance.${key}`)?.value ?? "system");
  const look = { language: value("language"), theme: value("theme"), textSize: value("text_size"), motion: value("motion") };
  speak(look.language);
  applyLook(look);
  rememberLook(look);
}

/** Work that must be on disk before a screen or the window may go. */
const pending = new Set<() => Promise<unknown>>();

export function beforeEnd(flush: () => Promise<unknown>): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

export async function flushAll(): Promise<void> {
  await Promise.allSettled([...pending].map((flush) => flush()));
}

export async function go(screen: Screen): Promise<void> {
  await flushAll();
  app.isHelpOpen = false;
  app.screen = screen;
}

export async function askForVault(): Promise<void> {
  // Locked is the honest guess where the state cannot be read: unlocking then says what is wrong.
  app.vault = await host.vaultState().catch(() => "locked" as const);
}

async function askForFirstRun(): Promise<void> {
  // Where it cannot be read, nobody is led through it again.
  app.firstRun = await host.firstRun().catch(() => "done" as const);
}

/** Takes the first run to a step, which is kept for the next start. */
export function goInFirstRun(step: FirstRunStep): void {
  app.firstRun = step;
  host.firstRunKeep(step).catch(() => undefined); // Then it begins again at the step before.
}

/** Listens to the host, and asks for what may have been missed. Resolves when the first answers are there. */
export async function connect(): Promise<void> {
  // Until the settings are there, and where nobody gives them, it looks as it did last.
  speak(rememberedLook().language);
  applyLook(rememberedLook());
  await Promise.all([
    host.onView(receive),
    host.onAgentLost(() => (app.agentFailure = { code: "agent_unreachable", detail: "" })),
    host.onScreen((screen) => void go(screen)),
    host.onFlush(async () => {
      await flushAll();
      await host.pageFlushed();
    }),
  ]);
  const settings = host.settingsFields().then(applyAppearance);
  const screen = host.startScreen().then((screen) => (app.screen = screen));
  await Promise.allSettled([askForView(), settings, askForVault(), askForFirstRun(), screen]);
  app.clock = performance.now();
}

/** Moves the countdowns while the window is seen. */
export function runClock(): () => void {
  const move = () => {
    if (document.visibilityState === "visible") app.clock = performance.now();
  };
  const timer = setInterval(move, 1000);
  document.addEventListener("visibilitychange", move);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", move);
  };
}

/** The vault locks after a time without use; typing and clicking are use. */
export function listenForUse(): () => void {
  let last = -Infinity;
  const touch = () => {
    if (app.vault !== "open" || performance.now() - last < 15_000) return;
    last = performance.now();
    host.vaultTouch().catch(() => undefined); // The next touch tells again.
  };
  const kinds = ["keydown", "pointerdown"];
  for (const kind of kinds) addEventListener(kind, touch, { passive: true });
  return () => kinds.forEach((kind) => removeEventListener(kind, touch));
}
