import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { open } from "../../tests/screen";
import type { StateName } from "../ipc/fake/states";
import { keepFocus } from "./keep_focus";

const screens = ["today", "check_in", "journal", "plan", "ritual", "patterns", "settings"] as const;

let end: () => void;
beforeEach(() => (end = keepFocus()));
afterEach(() => {
  end();
  document.body.replaceChildren();
});

const settled = () => new Promise((done) => setTimeout(done, 20));

function page(markup: string): void {
  document.body.innerHTML = markup;
}

const focusOn = (css: string) => document.querySelector<HTMLElement>(css)?.focus();

describe("the focus", () => {
  it.each([
    ["the item that takes the place of a deleted one", "#b", "li:nth-child(2)", "#c"],
    ["the one before, where the last was deleted", "#c", "li:nth-child(3)", "#b"],
    ["the heading, where nothing is left", "#a, #b, #c", "ul", "H2"],
  ])("goes to %s", async (_, focused, gone, expected) => {
    page(`<main><section><h2>Things</h2><ul>
      <li><button id="a">A</button></li><li><button id="b">B</button></li><li><button id="c">C</button></li></ul></section></main>`);
    focusOn(focused);
    document.querySelector(gone)?.remove();
    await settled();
    const found = document.activeElement;
    expect(expected.startsWith("#") ? `#${found?.id}` : found?.tagName).toBe(expected);
  });

  it("stays where the page itself has put it", async () => {
    page(`<main><h1>Page</h1><button id="a">A</button><button id="b">B</button></main>`);
    focusOn("#a");
    document.querySelector("#a")?.remove();
    focusOn("#b");
    await settled();
    expect(document.activeElement?.id).toBe("b");
  });

  it("is let go by a click on nothing", async () => {
    page(`<main><h1>Page</h1><p>Words</p><button id="a">A</button></main>`);
    focusOn("#a");
    document.querySelector("p")?.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true }));
    document.querySelector<HTMLElement>("#a")?.blur();
    document.querySelector("#a")?.remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});

describe("by the keyboard", () => {
  it.each(screens.map((name, index) => [name, index + 1] as const))(
    "%s is reached, something on it takes the keys, and they are not lost on the way on",
    async (name, key) => {
      await open("full_plan" as StateName, name === "today" ? "settings" : "today", "open");
      await userEvent.keyboard(`{Control>}${key}{/Control}`);
      await settled();
      const main = document.querySelector("main:not([hidden])");
      await userEvent.tab();
      for (let steps = 0; steps < 30 && !main?.contains(document.activeElement); steps += 1) await userEvent.tab();
      expect(main?.contains(document.activeElement), `nothing on ${name} takes the keys`).toBe(true);
      await userEvent.keyboard("{Control>}3{/Control}");
      await settled();
      expect(document.activeElement, `left ${name}`).not.toBe(document.body);
    },
  );

  it("Help now gives the keys back to where they were called from", async () => {
    await open("working", "plan", "open");
    await userEvent.keyboard("{F1}");
    await settled();
    expect(document.activeElement?.tagName).toBe("H1");
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Help now" }));
  });
});
