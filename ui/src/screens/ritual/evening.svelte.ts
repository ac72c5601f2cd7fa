// The shutdown ritual as the window has it: first of a day that was never closed, then of today. What is typed stays on
// screen until its step is saved, whatever goes wrong.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { Answer, Failure, Ritual } from "../../ipc/gen";
import { app } from "../../state.svelte";

export class Evening {
  ritual = $state<Ritual | null>(null);
  failure = $state<Failure | null>(null);
  isBusy = $state(false);

  async load(): Promise<void> {
    try {
      const today = await host.ritualToday();
      // Once today's has begun, the earlier day is let go.
      this.ritual = (today.step === "empty_head" ? await host.ritualLate() : null) ?? today;
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** The next step is shown only once this one is saved. */
  async answer(answer: Answer): Promise<void> {
    if (this.isBusy || !this.ritual) return;
    this.isBusy = true;
    this.failure = null;
    const isLate = this.ritual.step === "close_late";
    try {
      const ritual = await host.ritualAnswer(this.ritual.day, answer);
      this.ritual = isLate ? await host.ritualToday() : ritual;
      // With the last answer of today the program has closed the vault.
      if (this.ritual.step === "complete" && !isLate) app.vault = "locked";
    } catch (thrown) {
      const failure = failureOf(thrown);
      // The last step is saved before the agent is told of it: what counts is in the vault.
      if (failure.code === "agent_unreachable") await this.load();
      this.failure = failure;
    } finally {
      this.isBusy = false;
    }
  }

  forget(): void {
    this.ritual = null;
  }
}
