// What can be picked from: sentences, examples, questions. Their words are in catalogues of their own; how many there
// are, the catalogue decides.

import { FluentResource } from "@fluent/bundle";
import deLibrary from "../../../locales/de/library.ftl?raw";
import deTalks from "../../../locales/de/talks.ftl?raw";
import enLibrary from "../../../locales/en/library.ftl?raw";
import enTalks from "../../../locales/en/talks.ftl?raw";
import { bundleOf, type Language } from "../../texts";

const bundles = { en: bundleOf("en", enLibrary, enTalks), de: bundleOf("de", deLibrary, deTalks) };
const keys = [enLibrary, enTalks].flatMap((source) => new FluentResource(source).body.map((one) => one.id));

function textOf(language: Language, key: string): string {
  const pattern = bundles[language].getMessage(key)?.value;
  return pattern ? bundles[language].formatPattern(pattern) : "";
}

/** All lines of a list, in the order of the catalogue: `no-later-1`, `no-later-2` and so on are the list `no-later`. */
export const linesOf = (language: Language, list: string): string[] =>
  keys.filter((key) => new RegExp(`^${list}-\\d+$`).test(key)).map((key) => textOf(language, key));

/** What makes a no hard, each with a sentence that answers it. */
export const hardNos = (language: Language): { what: string; counter: string }[] =>
  keys
    .filter((key) => /^hard-\d+$/.test(key))
    .map((key) => ({ what: textOf(language, key), counter: textOf(language, `${key}-answer`) }));

export const talkNames = keys.flatMap((key) => /^talk-(\w+)-name$/.exec(key)?.[1] ?? []);
export const talkParts = ["facts", "effect", "request", "offer", "fallback"] as const;

/** One part of an example of a talk; `name` is what it is about. */
export const talkText = (language: Language, talk: string, part: (typeof talkParts)[number] | "name") =>
  textOf(language, `talk-${talk}-${part}`);

export const reliefNames = keys.flatMap((key) => /^accommodation-(\w+)-wording$/.exec(key)?.[1] ?? []);
export const reliefName = (language: Language, relief: string) => textOf(language, `accommodation-${relief}`);
export const reliefWording = (language: Language, relief: string) => textOf(language, `accommodation-${relief}-wording`);
