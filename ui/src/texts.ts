// The words: Fluent catalogues, without any framework, so that the break page can speak too.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import deBreaks from "../locales/de/breaks.ftl?raw";
import de from "../locales/de/ui.ftl?raw";
import enBreaks from "../locales/en/breaks.ftl?raw";
import en from "../locales/en/ui.ftl?raw";

export type Language = "en" | "de";
export type Values = Record<string, FluentVariable>;

let spoken = (text: string) => text;

/** For pictures in longer or otherwise written words than there are catalogues for. */
export const speakThrough = (how: (text: string) => string): void => void (spoken = how);

export function bundleOf(language: Language, ...sources: string[]): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false, transform: (text) => spoken(text) });
  for (const source of sources) made.addResource(new FluentResource(source));
  return made;
}

const bundles: Record<Language, FluentBundle> = { en: bundleOf("en", en, enBreaks), de: bundleOf("de", de, deBreaks) };

/** Words that only the main window speaks: the break page does not carry them. */
export function learn(language: Language, ...sources: string[]): void {
  for (const source of sources) bundles[language].addResource(new FluentResource(source));
}

/** `tag` as in the settings: system, en or de. Anything else counts as system. */
export function languageOf(tag: unknown, preferred: string = navigator.language): Language {
  if (tag === "en" || tag === "de") return tag;
  return preferred.toLowerCase().startsWith("de") ? "de" : "en";
}

function find(language: Language, key: string) {
  for (const one of [bundles[language], bundles.en]) {
    const value = one.getMessage(key)?.value;
    if (value) return { bundle: one, value };
  }
  return null;
}

/** The text for a key; `otherwise`, or the key itself, where the catalogues have none, so that a gap is seen. */
export function textOf(language: Language, key: string, values?: Values, otherwise: string = key): string {
  const found = find(language, key);
  return found ? found.bundle.formatPattern(found.value, values) : otherwise;
}

/** "40 s", "4 min", "1 h 20 min": rounded up, since a span that is shown is one that is left. */
export function spanOf(language: Language, ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (ms < 60_000) return textOf(language, "span-seconds", { count: Math.ceil(ms / 1000) });
  if (minutes < 60) return textOf(language, "span-minutes", { count: minutes });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0
    ? textOf(language, "span-hours", { hours })
    : textOf(language, "span-hours-minutes", { hours, minutes: rest });
}

/** A break's kind by name: the built-in ones translated, the user's own as they are called. */
export function kindOf(language: Language, kind: string): string {
  if (["micro", "rest", "eyes"].includes(kind)) return textOf(language, `kind-${kind}`);
  return textOf(language, "kind-own", { name: kind.replaceAll("_", " ") });
}
