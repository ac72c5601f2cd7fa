// The languages say the same things, and say all that the screens ask for.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { failureKey, severities } from "../src/ipc/errors";
import type { FailureCode } from "../src/ipc/gen";
import { allFields } from "../src/ipc/fake/settings";
import { nameOf, sectionName, sections } from "../src/screens/settings/sections";
import { suggestions } from "../src/break/suggestions";
import { textOf } from "../src/texts";

/** All that the pages say; what the agent says is read by the agent. */
const catalogues = readdirSync("locales/en").filter((name) => name !== "agent.ftl");
const source = (language: string) =>
  catalogues.map((name) => readFileSync(`locales/${language}/${name}`, "utf8")).join("\n");

/** The values that a message is filled with. */
function placeholders(part: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(part)) part.forEach((one) => placeholders(one, found));
  else if (part && typeof part === "object") {
    const node = part as Record<string, unknown>;
    if (node.type === "var") found.add(String(node.name));
    for (const one of Object.values(node)) placeholders(one, found);
  }
  return found;
}

function messages(language: string): Record<string, string[]> {
  const { body } = new FluentResource(source(language));
  return Object.fromEntries(body.map((one) => [one.id, [...placeholders(one.value)].sort()]));
}

const written = (language: string) => [...source(language).matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((one) => one[1]);

describe("catalogues", () => {
  const english = messages("en");

  it("each file is there in both languages", () => {
    expect(readdirSync("locales/de").sort()).toEqual(readdirSync("locales/en").sort());
  });

  it("German has the same keys with the same placeholders", () => {
    expect(messages("de")).toEqual(english);
  });

  it.each(["en", "de"])("each message of %s is understood, and none is there twice", (language) => {
    expect(written(language).sort()).toEqual(Object.keys(messages(language)).sort());
  });

  it.each(["en", "de"])("what counts in %s has a form for one where it differs, and one for all others", (language) => {
    const { body } = new FluentResource(source(language));
    const chosen = body.flatMap(({ id, value }) =>
      (Array.isArray(value) ? value : []).flatMap((part) => (typeof part === "object" && part.type === "select" ? [{ id, part }] : [])),
    );
    const counted = chosen.filter(({ part }) => part.selector.type === "var" && /count|days|number/.test(part.selector.name));
    expect(counted.length).toBeGreaterThan(10);
    const known: Intl.LDMLPluralRule[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const { id, part } of counted) {
      const forms = part.variants.map(({ key }) => String(key.value));
      expect(forms, id).toContain("other");
      for (const form of forms) expect(known.some((one) => one === form) || /^\d+$/.test(form), `${id}: ${form}`).toBe(true);
    }
  });

  it.each(["en", "de"])("nobody is shouted at in %s", (language) => {
    expect(source(language)).not.toMatch(/!/);
  });

  it("each key that stands in a source is there", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((one) => /\.(ts|svelte)$/.test(one));
    const asked = files.flatMap((name) => [...readFileSync(join("src", name), "utf8").matchAll(/\bt\(\s*"([\w-]+)"/g)]);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.map((one) => one[1]).filter((key) => !((key ?? "") in english))).toEqual([]);
  });

  it("each failure has its own text", () => {
    const codes = Object.keys(severities) as FailureCode[];
    const texts = codes.map((code) => textOf("en", failureKey(code), { detail: "x" }, ""));
    expect(texts.filter((text) => text === "")).toEqual([]);
    expect(new Set(texts).size).toBe(codes.length);
  });

  it.each(["Finding", "WayInKind", "BackupState", "ExportFormat", "ImportFormat"])("each %s has words", (name) => {
    const prefixes = { Finding: "finding", WayInKind: "way", BackupState: "backup", ExportFormat: "export", ImportFormat: "import-format" };
    const line = new RegExp(`export type ${name} = ([^;]+);`).exec(readFileSync("src/ipc/gen.ts", "utf8"))?.[1] ?? "";
    const values = [...line.matchAll(/"(\w+)"/g)].map((one) => one[1]);
    expect(values.length).toBeGreaterThan(2);
    for (const value of values) expect(english).toHaveProperty(`${prefixes[name as keyof typeof prefixes]}-${value}`);
  });

  it("each setting has a name, each section a title, each suggestion its two lines", () => {
    for (const { key, unit } of allFields()) {
      expect(english, key).toHaveProperty(`setting-${nameOf(key)}`);
      expect(english, key).toHaveProperty(`help-${nameOf(key)}`);
      expect(english, unit).toHaveProperty(`unfit-${unit}`);
    }
    for (const { key } of sections(allFields())) expect(english, key).toHaveProperty(sectionName(key));
    for (const { name } of suggestions) {
      expect(english).toHaveProperty(`suggest-${name}`);
      expect(english).toHaveProperty(`suggest-${name}-about`);
    }
  });
});
