// The break window: shows the running break, offers the ways out, and reports to the host when it has loaded and painted.

import * as host from "../ipc/client";
import type { BreakWindowMode, Command, View } from "../ipc/gen";
import { speak } from "../texts.svelte";
import { buttons, draw, showLeft } from "./page";
import "../style/app.css";

const EMERGENCY_MS = 3000;

const page = document.getElementById("break") as HTMLElement;
// One suggestion for as long as this window lives.
const seed = Math.floor(Math.random() * 10_000);

let view: View | null = null;
let viewAt = 0;
let mode: BreakWindowMode = "painting";
let held: ReturnType<typeof setTimeout> | undefined;

const press = (command: Command) => void host.breakCommand(command).catch((thrown) => console.error(thrown));

function show(): void {
  if (view) draw(page, view.engine, mode, seed, press);
}

function receive(next: View): void {
  view = next;
  viewAt = performance.now();
  show();
}

function tick(): void {
  const running = view?.engine.running;
  if (running) showLeft(page, running, Math.max(0, running.remaining_ms - (performance.now() - viewAt)));
}

/** Two frames: the first is asked for, the second shows that it was drawn. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

function keyDown(event: KeyboardEvent): void {
  if (!view || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target instanceof HTMLButtonElement && event.key === "Enter") return;
  const engine = view.engine;
  const pressed = buttons(engine).find((button) => button.key.toLowerCase() === event.key.toLowerCase());
  if (pressed) {
    event.preventDefault();
    press(pressed.command);
  } else if (event.key === "Escape" && engine.running?.strict) {
    held = setTimeout(() => press({ do: "leave" }), EMERGENCY_MS);
  }
}

addEventListener("keydown", keyDown);
addEventListener("keyup", () => clearTimeout(held));
setInterval(tick, 500);

async function connect(): Promise<void> {
  speak("system");
  await Promise.all([
    host.onView(receive),
    host.onBreakShow(async (next) => {
      mode = next;
      show();
      if (mode === "painting") {
        await afterPaint();
        await host.breakPainted();
      }
    }),
  ]);
  await host.breakView().then(receive);
  await host.breakLoaded();
}

void connect().catch((thrown) => console.error(thrown));
