// Questions to begin with, by step of the plan and by mood: which ones there are, and whether they are wanted.
// Their words are in a catalogue of their own, so that the break page does not carry them.

import { FluentResource, type FluentBundle } from "@fluent/bundle";
import de from "../../../locales/de/prompts.ftl?raw";
import en from "../../../locales/en/prompts.ftl?raw";
import { bundleOf, type Language } from "../../texts";

export const steps = ["triggers", "boundaries", "recovery", "support", "motivation", "relapse"] as const;
export type PlanStep = (typeof steps)[number];
/** How it is right now: up to 3, up to 6, above. Without a word the questions of the middle are asked. */
export const weathers = ["heavy", "even", "light"] as const;
export type Weather = (typeof weathers)[number];

const bundles: Record<Language, FluentBundle> = { en: bundleOf("en", en), de: bundleOf("de", de) };
const keys = new FluentResource(en).body.map((one) => one.id);

export function weatherOf(mood: number | null): Weather {
  if (mood === null) return "even";
  return mood <= 3 ? "heavy" : mood <= 6 ? "even" : "light";
}

/** The questions for a step and a mood, in the order of the catalogue. */
export function questionsFor(language: Language, step: PlanStep, weather: Weather): string[] {
  const bundle = bundles[language];
  return keys
    .filter((key) => key.startsWith(`prompt-${step}-${weather}-`))
    .map((key) => bundle.getMessage(key)?.value)
    .filter((pattern) => pattern != null)
    .map((pattern) => bundle.formatPattern(pattern));
}

const REMEMBERED = "evenkeel-questions";

class Questions {
  /** Whether a new entry begins with one. */
  areWanted = $state(localStorage.getItem(REMEMBERED) !== "off");
  step = $state<PlanStep>("triggers");

  want(areWanted: boolean): void {
    this.areWanted = areWanted;
    localStorage.setItem(REMEMBERED, areWanted ? "on" : "off");
  }
}

export const questions = new Questions();
