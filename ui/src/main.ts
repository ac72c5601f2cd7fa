import { mount } from "svelte";
import App from "./App.svelte";
import { isHosted } from "./ipc/client";
import { keepFocus } from "./parts/keep_focus";
import { connect, listenForUse, runClock } from "./state.svelte";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/tables.css";

async function begin(target: HTMLElement): Promise<void> {
  if (__WITH_FAKE__ && !isHosted()) (await import("./ipc/fake")).install(location.search);
  runClock();
  listenForUse();
  keepFocus();
  await connect();
  mount(App, { target });
  // One engine measures the window in the text size of before, where it is shown sooner.
  target.hidden = false;
}

const target = document.getElementById("app");
if (target) void begin(target);
