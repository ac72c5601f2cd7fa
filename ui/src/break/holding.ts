// The emergency way out of a strict break: a key or a button held for three seconds, let go and it forgets.

export const HOLD_MS = 3000;

export class Holding {
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly held: () => void,
    /** Told when holding begins and when it is let go. */
    private readonly changed: (isHeld: boolean) => void,
  ) {}

  press(): void {
    if (this.#timer !== null) return;
    this.changed(true);
    this.#timer = setTimeout(() => {
      this.release();
      this.held();
    }, HOLD_MS);
  }

  release(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.changed(false);
  }
}
