// What no compiler checks: who may talk to the host, that no words stand in the markup, and that nothing of the
// in-memory backend is shipped.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "svelte/compiler";
import { build } from "vite";
import { describe, expect, it } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((name) => join("src", name));
const sources = files.filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith(".test.ts"));
const screens = files.filter((name) => name.endsWith(".svelte"));
const read = (name: string) => readFileSync(name, "utf8");

interface Node {
  type?: string;
  data?: string;
  name?: string;
  [part: string]: unknown;
}

const spoken = ["aria-label", "title", "placeholder", "alt"];

/** Every text in the markup that a user would read or hear. */
function literals(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) node.forEach((one) => literals(one, found));
  else if (node && typeof node === "object") {
    const { type, name, data, value } = node as Node;
    if (type === "Text" && data && /\p{L}/u.test(data)) found.push(data.trim());
    if (type === "StyleDirective") return found;
    if (type === "Attribute") {
      if (spoken.includes(name ?? "")) literals(value, found);
      return found;
    }
    for (const part of Object.values(node)) literals(part, found);
  }
  return found;
}

describe("boundaries", () => {
  it("only src/ipc talks to the host", () => {
    const outside = sources.filter((name) => !name.startsWith("src/ipc/") && read(name).includes("@tauri-apps"));
    expect(outside).toEqual([]);
  });

  it("the break page carries no framework", () => {
    const page = sources.filter((name) => name.startsWith("src/break/"));
    expect(page.length).toBeGreaterThan(0);
    for (const name of page) expect(read(name), name).not.toMatch(/from "svelte|\.svelte"/);
  });

  it("no words stand in the markup, only keys of the catalogue", () => {
    expect(screens.length).toBeGreaterThan(10);
    for (const name of screens) {
      expect(literals(parse(read(name), { modern: true }).fragment), name).toEqual([]);
    }
  });

  it("the check for words in the markup finds some where there are some", () => {
    const markup = '<p class="soft">Hello</p><input placeholder="Type here" />{#if true}<b>there</b>{/if}';
    expect(literals(parse(markup, { modern: true }).fragment)).toEqual(["Hello", "Type here", "there"]);
  });

  it("nothing is laid out by left and right, so that it turns around with the writing", () => {
    const sided = /(?:margin|padding|border|inset)-(?:left|right)\b|(?:^|[{;\s])(?:left|right):|text-align:\s*(?:left|right)|float:/;
    for (const name of files.filter((one) => /\.(css|svelte)$/.test(one))) {
      const lines = read(name).split("\n").filter((line) => sided.test(line) && !line.includes("style:"));
      expect(lines, name).toEqual([]);
    }
  });

  it("a plain build ships nothing of the in-memory backend, and the break page nothing of Svelte", async () => {
    const built = await build({ logLevel: "silent", mode: "production", build: { write: false } });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
    const code = outputs.map((one) => (one.type === "chunk" ? one.code : "")).join("\n");
    expect(code).toContain("break_painted");
    expect(code).not.toContain("still water runs deep");
    expect(code).not.toContain("mockIPC");
    // The same build tells what the break page brings along.
    const chunks = outputs.filter((one) => one.type === "chunk");
    const wanted = new Set(chunks.filter((one) => one.isEntry && one.name === "break").map((one) => one.fileName));
    for (const name of wanted) chunks.find((one) => one.fileName === name)?.imports.forEach((one) => wanted.add(one));
    const modules = chunks.filter((one) => wanted.has(one.fileName)).flatMap((one) => one.moduleIds);
    expect(modules.some((name) => name.endsWith("src/break/page.ts"))).toBe(true);
    expect(modules.filter((name) => name.includes("node_modules/svelte/"))).toEqual([]);
  }, 60_000);
});
