// Puts the in-memory backend where the program would be. Only builds that ask for it carry this file.

import { emit } from "@tauri-apps/api/event";
import { mockIPC } from "@tauri-apps/api/mocks";
import { Backend } from "./fake/backend";
import { stateNames, type StateName } from "./fake/states";
import { speakThrough } from "../texts";
import type { BreakWindowMode, FirstRunStep, Step } from "./gen";

const isState = (name: string | null): name is StateName => stateNames.some((one) => one === name);

/** Answers all commands from now on by a backend in this state. */
export function serve(backend: Backend): void {
  mockIPC((command, given) => backend.call(command, { ...(given as object) }), { shouldMockEvents: true });
  backend.onView = (view) => void emit("view", view);
}

/** Words as long as in the longest languages, and with marks above and below, so that what is cut off is seen. */
export const stretched = (text: string) =>
  text.replace(/\p{L}{2,}/gu, (word) => word.replace(/[aeiou]/g, (vowel) => `${vowel}\u0302`) + "ŷŋ".repeat(Math.ceil(word.length / 5)));

/** `?fake=STATE`, and for pictures of one screen `&screen=plan`, `&step=close`, `&vault=open`, `&mode=card`;
 * `&words=long` and `&dir=rtl` for languages that are not there yet. */
export function install(address: string): Backend {
  const asked = new URLSearchParams(address);
  const name = asked.get("fake");
  const backend = new Backend(isState(name) ? name : "working");
  const screen = asked.get("screen");
  if (screen) backend.screen = screen as Backend["screen"];
  const vault = asked.get("vault");
  if (vault === "open" || vault === "absent") backend.vault = vault;
  if (asked.get("words") === "long") speakThrough(stretched);
  document.documentElement.dir = asked.get("dir") ?? "";
  const step = asked.get("step");
  if (step && backend.firstRun !== "done") backend.firstRun = step as FirstRunStep;
  else if (step) backend.evening.today = { ...backend.evening.today, step: step as Step };
  const look = { "appearance.language": asked.get("language"), "appearance.theme": asked.get("theme"), "appearance.text_size": asked.get("text") };
  backend.settings = backend.settings.map((one) => ({ ...one, value: look[one.key as keyof typeof look] ?? one.value }));
  serve(backend);
  const mode = (asked.get("mode") ?? "full") as BreakWindowMode;
  if (location.pathname.endsWith("break.html")) setTimeout(() => void emit("break-show", mode), 50);
  return backend;
}
