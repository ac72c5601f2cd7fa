// A screen of the window over an in-memory backend, as a test begins with it.

import { render } from "@testing-library/svelte";
import { tick } from "svelte";
import App from "../src/App.svelte";
import { Backend } from "../src/ipc/fake/backend";
import type { StateName } from "../src/ipc/fake/states";
import type { Screen, VaultState } from "../src/ipc/gen";
import { serve } from "../src/ipc/fake";
import { desk } from "../src/screens/journal/desk.svelte";
import { app, connect } from "../src/state.svelte";

export async function open(state: StateName, screen: Screen, vault?: VaultState): Promise<Backend> {
  const backend = new Backend(state);
  backend.screen = screen;
  if (vault) backend.vault = vault;
  serve(backend);
  Object.assign(app, { screen: "today", firstRun: "done", isHelpOpen: false, erased: null, view: null, viewAt: 0, agentFailure: null, vault: null, clock: 0 });
  Object.assign(desk, { open: null, loading: null, failure: null, discarded: null });
  Object.assign(desk.shelf, { tag: null, day: null, entries: null, words: "", found: null, trash: null, failure: null });
  await connect();
  render(App);
  await tick();
  return backend;
}

export const named = (backend: Backend, command: string) =>
  backend.calls.filter((one) => one.command === command).map((one) => one.given);
