// The words: Fluent catalogues, chosen by the user's language, switched without a restart.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import de from "../locales/de/ui.ftl?raw";
import en from "../locales/en/ui.ftl?raw";

const catalogues = { en, de };
export type Language = keyof typeof catalogues;

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(catalogues[language]));
  return made;
}

const bundles = { en: bundle("en"), de: bundle("de") };

function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("de") ? "de" : "en";
}

let current = $state<Language>(systemLanguage());

/** `tag` as in the settings: system, en or de. */
export function speak(tag: unknown): void {
  current = tag === "en" || tag === "de" ? tag : systemLanguage();
  document.documentElement.lang = current;
}

export const language = () => current;

function find(key: string): { bundle: FluentBundle; value: NonNullable<ReturnType<FluentBundle["getMessage"]>>["value"] } {
  for (const one of [bundles[current], bundles.en]) {
    const value = one.getMessage(key)?.value;
    if (value) return { bundle: one, value };
  }
  return { bundle: bundles.en, value: null };
}

/** The text for a key; the key itself where the catalogues have none, so that a gap is seen. */
export function t(key: string, values?: Record<string, FluentVariable>): string {
  const { bundle, value } = find(key);
  return value === null ? key : bundle.formatPattern(value, values);
}

/** The text for a key that may be missing. */
export function tOr(key: string, otherwise: string): string {
  return find(key).value === null ? otherwise : t(key);
}

export const time = (ms: number) => new Intl.DateTimeFormat(current, { hour: "2-digit", minute: "2-digit" }).format(ms);
export const date = (day: string) =>
  new Intl.DateTimeFormat(current, { weekday: "long", day: "numeric", month: "long" }).format(new Date(`${day}T12:00`));

/** "4 min", "1 h 20 min", "less than a minute". */
export function span(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (ms < 60_000) return t("span-seconds", { count: Math.ceil(ms / 1000) });
  if (minutes < 60) return t("span-minutes", { count: minutes });
  return minutes % 60 === 0
    ? t("span-hours", { hours: minutes / 60 })
    : t("span-hours-minutes", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
