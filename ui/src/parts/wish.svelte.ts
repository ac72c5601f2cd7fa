// A wish to the agent, and what came of it: done, nothing to do, or a failure to show.

import * as host from "../ipc/client";
import { failureOf } from "../ipc/errors";
import type { Command, Failure } from "../ipc/gen";

export class Wish {
  failure = $state<Failure | null>(null);
  nothingToDo = $state(false);

  send = (command: Command): Promise<boolean> => this.#ask(() => host.agentCommand(command));

  /** A signal of the desktop shall delay nothing any more. */
  ignore = (reason: string): Promise<boolean> => this.#ask(() => host.signalIgnore(reason));

  async #ask(wish: () => Promise<boolean>): Promise<boolean> {
    this.failure = null;
    this.nothingToDo = false;
    try {
      const done = await wish();
      this.nothingToDo = !done;
      return done;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    }
  }
}
