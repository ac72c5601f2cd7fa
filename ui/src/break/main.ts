import * as host from "../ipc/client";
import { lookOfBreak } from "../look";
import "../style/tokens.css";
import "../style/controls.css";
import "./break.css";
import { BreakPage } from "./page";

async function begin(root: HTMLElement): Promise<void> {
  if (__WITH_FAKE__ && !host.isHosted()) (await import("../ipc/fake")).install(location.search);
  const page = new BreakPage(root, {
    command: host.breakCommand,
    painted: host.breakPainted,
    now: () => performance.now(),
    frame: (then) => requestAnimationFrame(() => then()),
    language: lookOfBreak(),
  });
  addEventListener("keydown", (event) => {
    if (!event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey && page.press(event.key)) event.preventDefault();
  });
  addEventListener("keyup", () => page.release());
  addEventListener("blur", () => page.release());
  setInterval(() => page.draw(), 250);
  // Listening comes first: the agent may say show as soon as it hears that the page has loaded.
  await Promise.all([host.onView((view) => page.receive(view)), host.onBreakShow((mode) => page.show(mode))]);
  await host.breakView().then(
    (view) => page.receive(view),
    () => page.lost(),
  );
  await host.breakLoaded();
}

const root = document.getElementById("break");
if (root) void begin(root);
