// The ritual of today as the window has it. What is typed stays here until its step is saved, whatever goes wrong.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { Answer, Failure, Ritual } from "../../ipc/gen";

export class Evening {
  ritual = $state<Ritual | null>(null);
  failure = $state<Failure | null>(null);
  isBusy = $state(false);

  async load(): Promise<void> {
    try {
      this.ritual = await host.ritualToday();
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** The next step is shown only once this one is saved. */
  async answer(answer: Answer): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = null;
    try {
      this.ritual = await host.ritualAnswer(answer);
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
