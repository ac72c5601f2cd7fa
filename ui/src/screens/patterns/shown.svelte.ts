// What the check-ins show, as it was last read. Made when the screen opens and gone with it.

import * as host from "../../ipc/client";
import type { Factor, Insights, LocalDay, SignReply } from "../../ipc/gen";
import { Attempt } from "../../parts/attempt.svelte";

export class Shown {
  now = $state.raw<Insights | null>(null);
  readonly reading = new Attempt();

  #take = (ask: () => Promise<Insights>) => this.reading.run(async () => void (this.now = await ask()));

  load = () => this.#take(host.insights);
  answer = (sign: LocalDay, reply: SignReply) => this.#take(() => host.signAnswer(sign, reply));
  takeBack = (sign: LocalDay) => this.#take(() => host.signTakeBack(sign));
  choose = (factors: Factor[]) => this.#take(() => host.linksChoose(factors));
}
