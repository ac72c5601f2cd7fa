// What a break page shows for a view and a mode: plain HTML, so that it paints at once and cannot fail in a framework.

import type { BreakWindowMode, Command, EngineView, RunningBreak } from "../ipc/gen";
import { span, t, tOr } from "../texts.svelte";
import { suggestion } from "./suggestions";

export type Button = { key: string; label: string; command: Command; primary?: boolean };

const minutes = (ms: number) => Math.max(1, Math.round(ms / 60_000));
const kindName = (kind: string) => tOr(`kind-${kind}`, kind);
export const title = (kind: string) => tOr(`break-title-${kind}`, t("break-title-own", { kind }));

function postpone(left: number, byMs: number): Button[] {
  if (left === 0) return [];
  const label = `${t("break-postpone", { minutes: minutes(byMs) })} (${t("break-postpone-left", { left })})`;
  return [{ key: "p", label, command: { do: "postpone" } }];
}

/** The ways on and out, in the order of the keyboard. */
export function buttons(engine: EngineView): Button[] {
  const { running, offered } = engine;
  if (running) {
    const over = running.ends_by_hand && running.remaining_ms === 0;
    return [
      ...(over ? [{ key: "Enter", label: t("break-finish"), command: { do: "finish" }, primary: true } as const] : []),
      ...(over ? [] : postpone(running.postpones_left, running.postpone_by_ms)),
      ...(running.may_skip && !over ? [{ key: "Escape", label: t("break-skip"), command: { do: "skip" } } as const] : []),
    ];
  }
  if (offered) {
    return [
      { key: "Enter", label: t("break-start"), command: { do: "take_offered" }, primary: true },
      ...postpone(offered.postpones_left, offered.postpone_by_ms),
      ...(offered.may_skip ? [{ key: "Escape", label: t("break-skip"), command: { do: "skip" } } as const] : []),
    ];
  }
  return [];
}

export const clock = (ms: number) => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

const CIRCUMFERENCE = 2 * Math.PI * 46;
const SVG = "http://www.w3.org/2000/svg";

function circle(className: string): SVGCircleElement {
  const made = document.createElementNS(SVG, "circle");
  made.setAttribute("class", className);
  for (const [name, value] of Object.entries({ cx: "50", cy: "50", r: "46" })) made.setAttribute(name, value);
  return made;
}

function ring(running: RunningBreak): HTMLElement {
  const whole = element("div", "ring");
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 100 100");
  picture.setAttribute("aria-hidden", "true");
  const left = circle("left");
  left.setAttribute("stroke-dasharray", String(CIRCUMFERENCE));
  picture.append(circle("track"), left);
  const count = element("div", "count");
  count.setAttribute("role", "timer");
  whole.append(picture, count);
  showLeft(whole, running, running.remaining_ms);
  return whole;
}

/** Moves the countdown. Display only: the engine ends the break. */
export function showLeft(within: ParentNode, running: RunningBreak, leftMs: number): void {
  const count = within.querySelector(".count");
  const left = within.querySelector(".left");
  if (count) count.textContent = clock(leftMs);
  const gone = running.duration_ms === 0 ? 0 : 1 - leftMs / running.duration_ms;
  left?.setAttribute("stroke-dashoffset", String(CIRCUMFERENCE * gone));
}

function row(shown: Button[], press: (command: Command) => void): HTMLElement {
  const made = element("div", "row");
  for (const one of shown) {
    const button = element("button", one.primary ? "primary" : "", one.label) as HTMLButtonElement;
    button.append(element("kbd", "", one.key.length === 1 ? one.key.toUpperCase() : one.key === "Escape" ? "Esc" : one.key));
    button.addEventListener("click", () => press(one.command));
    made.append(button);
  }
  return made;
}

/** Draws the whole page anew. */
export function draw(
  page: HTMLElement,
  engine: EngineView,
  mode: BreakWindowMode,
  seed: number,
  press: (command: Command) => void,
): void {
  page.className = mode === "full" ? "" : mode;
  const { running, offered } = engine;
  const kind = running?.kind ?? offered?.kind;
  if (kind === undefined) {
    page.replaceChildren();
    return;
  }
  if (mode !== "full" || !running) {
    const heading = element("h1", "", t("break-soon", { kind: kindName(kind) }));
    const text = element("p", "lead", t("break-soon-text"));
    page.replaceChildren(heading, text, ...(mode === "card" ? [row(buttons(engine), press)] : []));
    return;
  }
  const advice = running.ends_by_hand && running.remaining_ms === 0 ? t("break-over") : suggestion(kind, seed);
  const spoken = element("p", "hint", t("break-remaining", { span: span(running.remaining_ms) }));
  spoken.setAttribute("role", "status");
  const emergency = running.strict ? [element("p", "hint", t("break-emergency"))] : [];
  page.replaceChildren(
    element("h1", "", title(kind)),
    element("p", "suggestion", advice),
    ring(running),
    spoken,
    row(buttons(engine), press),
    ...emergency,
  );
}
