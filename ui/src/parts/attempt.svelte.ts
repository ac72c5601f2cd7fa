// One thing that is tried on a form: whether it is under way, and what went wrong the last time.

import { failureOf } from "../ipc/errors";
import type { Failure } from "../ipc/gen";

export class Attempt {
  failure = $state.raw<Failure | null>(null);
  isBusy = $state(false);

  /** Whether it worked. While one is under way another is not begun. */
  run = async (work: () => Promise<void>): Promise<boolean> => {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.isBusy = false;
    }
  };
}
