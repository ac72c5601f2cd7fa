// The settings as the agent last described them.

import * as host from "../../ipc/client";
import { failureOf } from "../../ipc/errors";
import type { Failure, Rhythm, SettingField } from "../../ipc/gen";
import { applyAppearance } from "../../state.svelte";

export class Fields {
  all = $state.raw<SettingField[] | null>(null);
  /** Why there are none, or why the last rhythm was not taken. */
  failure = $state.raw<Failure | null>(null);

  load = () => this.#take(host.settingsFields);

  /** Throws what went wrong, for the field to show. */
  set = async (key: string, value: unknown): Promise<void> => {
    this.all = await host.settingsSet(key, value);
    applyAppearance(this.all);
  };

  choose = (rhythm: Rhythm) => this.#take(() => host.rhythmChoose(rhythm));

  #take = async (work: () => Promise<SettingField[]>): Promise<void> => {
    this.failure = null;
    try {
      this.all = await work();
      // Changed elsewhere, by the command line say, the look follows here.
      applyAppearance(this.all);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  };
}
