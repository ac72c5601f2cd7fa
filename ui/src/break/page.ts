// The break page: shows how the break stands in the mode that its window has, and offers the ways out of it.
// It ends nothing by itself, not even at 0:00: the engine closes the window.

import { clock, left } from "../countdown";
import type { BreakWindowMode, Command, RunningBreak, View } from "../ipc/gen";
import { kindOf, spanOf, textOf, type Language, type Values } from "../texts";
import { element, icon, ring, type Ring } from "./draw";
import { Holding } from "./holding";
import { drawn, suggest, type Suggestion } from "./suggestions";
import { mustBeHeld, wayOfKey, waysOut, type Way } from "./ways";

export interface Surroundings {
  command(command: Command): Promise<unknown>;
  painted(): Promise<unknown>;
  now(): number;
  frame(then: () => void): void;
  language: Language;
}

export class BreakPage {
  #mode: BreakWindowMode = "painting";
  #view: View | null = null;
  #viewAt = 0;
  #unreachable = false;
  #drawnAs = "";
  #ring: Ring | null = null;
  #lead: HTMLElement | null = null;
  #announced = "";
  readonly #live = element("p", "unseen");
  readonly #holding: Holding;

  constructor(
    private readonly root: HTMLElement,
    private readonly around: Surroundings,
  ) {
    this.#live.setAttribute("aria-live", "polite");
    this.root.after(this.#live);
    this.#holding = new Holding(
      () => this.#send({ do: "leave" }),
      (isHeld) => this.root.classList.toggle("held", isHeld),
    );
    this.draw();
  }

  receive(view: View): void {
    this.#view = view;
    this.#viewAt = this.around.now();
    this.#unreachable = false;
    this.draw();
  }

  lost(): void {
    this.#unreachable = true;
    this.draw();
  }

  /** Painting is reported only after two frames, when this very drawing is on the screen. */
  show(mode: BreakWindowMode): void {
    this.#mode = mode;
    this.draw();
    if (mode !== "painting") return;
    const { frame, painted } = this.around;
    frame(() => frame(() => void painted().catch(() => this.lost())));
  }

  press(key: string): boolean {
    if (key === "Escape" && this.#isHeldOut() && !wayOfKey(this.#ways(), key)) {
      this.#holding.press();
      return true;
    }
    const way = wayOfKey(this.#ways(), key);
    if (way) this.#send(way.command);
    return way !== undefined;
  }

  release(): void {
    this.#holding.release();
  }

  /** Moves the countdown; builds the page anew only when something other than time has changed. */
  draw(): void {
    const looks = this.#looks();
    if (looks !== this.#drawnAs) {
      this.#drawnAs = looks;
      this.#ring = this.#lead = null;
      this.#holding.release();
      this.root.className = `break-${this.#mode}`;
      this.root.replaceChildren(...this.#build());
    }
    this.#move();
  }

  #t(key: string, values?: Values): string {
    return textOf(this.around.language, key, values);
  }

  #left(ms: number): number {
    return left(ms, this.#viewAt, this.around.now());
  }

  #isOver(): boolean {
    const running = this.#view?.engine.running;
    return !!running && this.#left(running.remaining_ms) === 0;
  }

  #ways(): Way[] {
    return waysOut(this.#view, this.#mode, this.#isOver());
  }

  #isHeldOut(): boolean {
    return mustBeHeld(this.#view, this.#mode, this.#isOver());
  }

  /** Everything but time that the drawing depends on. */
  #looks(): string {
    const { running, offered } = this.#view?.engine ?? {};
    const still = (part: object | null | undefined) => part && { ...part, remaining_ms: 0, starts_in_ms: 0 };
    return JSON.stringify([this.#mode, this.#unreachable, this.#isOver(), still(running), still(offered)]);
  }

  #build(): Node[] {
    if (this.#unreachable && this.#mode !== "painting") {
      return [element("div", "break-middle", element("p", "break-about", this.#t("break-unreachable")))];
    }
    switch (this.#mode) {
      case "card":
        return this.#card();
      case "painting":
        return this.#painting();
      case "full":
        return this.#full();
    }
  }

  #card(): Node[] {
    if (!this.#view?.engine.offered) return [element("p", "break-about", this.#t("brand"))];
    this.#lead = element("h1", "break-lead");
    return [this.#lead, this.#buttons()];
  }

  #painting(): Node[] {
    const kind = this.#view?.engine.running?.kind;
    const text = kind ? this.#t("break-starting", { kind: kindOf(this.around.language, kind) }) : this.#t("brand");
    return [element("div", "break-middle", icon("calm", 28), element("h1", "break-lead", text))];
  }

  #full(): Node[] {
    const running = this.#view?.engine.running;
    const middle = element("div", "break-middle");
    if (!running) {
      if (this.#view) middle.append(...this.#titled("break-done", "break-done-about"));
      return [middle];
    }
    middle.append(element("p", "break-kind", kindOf(this.around.language, running.kind)));
    if (this.#isOver() && running.ends_by_hand) {
      middle.append(...this.#titled("break-over", "break-over-about"));
    } else {
      const one = this.#suggested(running);
      this.#ring = ring(this.#t("break-left"));
      this.#ring.element.classList.toggle("paced", one.isPaced === true);
      middle.append(element("div", "break-icon", icon(one.icon, 44)));
      middle.append(...this.#titled(`suggest-${one.name}`, `suggest-${one.name}-about`), this.#ring.element);
    }
    return [middle, this.#buttons()];
  }

  #titled(title: string, about: string): Node[] {
    return [element("h1", "break-title", this.#t(title)), element("p", "break-about", this.#t(about))];
  }

  #suggested(running: RunningBreak): Suggestion {
    const { day } = this.#view?.engine ?? { day: "" };
    const which = `${day} ${running.kind} ${this.#view?.today.length ?? 0}`;
    return suggest(running.duration_ms, drawn(which), drawn(`${which} in its group`));
  }

  #buttons(): HTMLElement {
    const bar = element("div", "break-ways", ...this.#ways().map((way) => this.#button(way)));
    if (this.#isHeldOut()) bar.append(this.#emergency());
    return bar;
  }

  #button(way: Way): HTMLElement {
    const main = way.name === "start" || way.name === "finish";
    const made = element("button", main ? "button main" : "button", element("span", "", this.#wayText(way)));
    made.type = "button";
    made.dataset.way = way.name;
    made.append(element("kbd", "", this.#keyText(way.keys[0] ?? "")));
    made.addEventListener("click", () => this.#send(way.command));
    return made;
  }

  #wayText(way: Way): string {
    const { running, offered } = this.#view?.engine ?? {};
    const part = this.#mode === "card" ? offered : running;
    if (way.name !== "postpone" || !part) return this.#t(`break-${way.name}`);
    const by = this.#t("break-postpone", { span: spanOf(this.around.language, part.postpone_by_ms) });
    return `${by} · ${this.#t("break-postpones-left", { count: part.postpones_left })}`;
  }

  #keyText(key: string): string {
    if (key === "Escape") return this.#t("key-esc");
    return key === "Enter" ? this.#t("key-enter") : key.toUpperCase();
  }

  #emergency(): HTMLElement {
    const made = element("button", "button break-emergency", element("span", "", this.#t("break-emergency")));
    made.type = "button";
    made.dataset.way = "emergency";
    made.title = this.#t("break-emergency-about");
    made.append(element("kbd", "", this.#t("key-hold-esc")));
    made.addEventListener("pointerdown", () => this.#holding.press());
    for (const end of ["pointerup", "pointerleave", "pointercancel", "blur"]) {
      made.addEventListener(end, () => this.#holding.release());
    }
    made.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") this.#holding.press();
    });
    return made;
  }

  #move(): void {
    const { running, offered } = this.#view?.engine ?? {};
    if (running && this.#ring) {
      const rest = this.#left(running.remaining_ms);
      this.#ring.show(running.duration_ms > 0 ? rest / running.duration_ms : 0, clock(rest));
      this.#announce(running, rest);
    }
    if (offered && this.#lead) {
      const rest = this.#left(offered.starts_in_ms);
      const values = { kind: kindOf(this.around.language, offered.kind), span: spanOf(this.around.language, rest) };
      this.#lead.textContent = this.#t(rest > 0 ? "break-soon" : "break-soon-waiting", values);
    }
  }

  /** Spoken at the beginning and a minute before the end, and silent in between. */
  #announce(running: RunningBreak, rest: number): void {
    if (this.#mode !== "full") return;
    const nearEnd = rest <= 60_000 && running.duration_ms > 120_000;
    const what = nearEnd ? "break-announce-minute" : "break-announce-begin";
    if (this.#announced === what) return;
    this.#announced = what;
    const values = { kind: kindOf(this.around.language, running.kind), span: spanOf(this.around.language, rest) };
    this.#live.textContent = this.#t(what, values);
  }

  /** A refusal needs no words here: the next view says how things stand. */
  #send(command: Command): void {
    this.around.command(command).catch(() => this.lost());
  }
}
