// The words of early signs and links keep to their rules: numbers first, and no cause, verdict, advice, praise or blame.

import { readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { textOf, type Language } from "../src/texts";
import "../src/texts.svelte";

const file = (language: string) => readFileSync(`locales/${language}/insights.ftl`, "utf8");
const keys = new FluentResource(file("en")).body.map((one) => one.id);

/** What would claim more than the days carry, or tell someone what to do. */
const banned: Record<Language, RegExp> = {
  en: /\b(because|caused?s?|due to|thanks to|leads? to|makes? you|improves?|harms?|should|must you|ought|burnout|relapse|risk|diagnos\w*|proves|good job|well done|bad|wrong|healthy|unhealthy)\b|%|!/i,
  de: /\b(weil|verursach\w*|wegen|dank|führt zu|macht dich|verbessert|schadet|solltest|sollte|musst|Burnout|Rückfall|Risiko|Diagnos\w*|beweist|gut gemacht|schlecht|falsch|gesund|ungesund)\b|%|!/i,
};

/** Each sentence that carries a result, and the number that it has to say. */
const results: [string, Record<string, string | number>, string[]][] = [
  ["early-numbers", { item: "Energy", recent: "4.6", usual: "6.1" }, ["4.6", "6.1"]],
  ["early-days", { recent: 19, usual: 57 }, ["19", "57"]],
  ["early-standing-first_weeks", { days: 12 }, ["12"]],
  ["early-standing-too_few_recent", { some: 3, of: 5 }, ["3", "5"]],
  ["early-standing-usual_too_thin", { some: 11, of: 14 }, ["11", "14"]],
  ["early-standing-all_alike", { value: "5.0", days: 40 }, ["5.0", "40"]],
  ["early-standing-compared", { recent: "4.6", recentDays: 19, usual: "6.1", usualDays: 57 }, ["4.6", "19", "6.1", "57"]],
  ["early-fit", {}, ["2"]],
  ["link-shown", { after: "x", difference: "0.8", way: "higher", low: "0.2", high: "1.4", days: 74 }, ["0.8", "0.2", "1.4", "74"]],
  ["link-first-look", { days: 25, date: "x" }, ["25"]],
  ["link-next-look", { looks: 4, date: "x" }, ["4"]],
  ["link-days", { days: 24, of: 30 }, ["24", "30"]],
  ["link-no-mornings", {}, ["0"]],
  ["link-found-too_few_days", { some: 24, of: 30 }, ["24", "30"]],
  ["link-found-too_seldom", { some: 3, of: 5 }, ["3", "5"]],
  ["link-found-too_few_values", { some: 2, of: 4 }, ["2", "4"]],
];

describe.each<Language>(["en", "de"])("the words of signs and links in %s", (language) => {
  it("claim no cause, give no verdict and tell nobody what to do", () => {
    const lines = file(language).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines.filter((line) => banned[language].test(line))).toEqual([]);
  });

  it.each(results)("%s says its numbers in its first sentence", (key, values, numbers) => {
    const text = textOf(language, key, values).replace(/[⁨⁩]/g, "");
    const first = text.split(/(?<=[^\d])[.:](?=\s[A-ZÄÖÜ])/)[0] ?? "";
    for (const number of numbers) expect(first).toContain(number);
  });

  it("the check finds a cause where there is one", () => {
    expect(banned[language].test(language === "en" ? "You feel better because you moved" : "Es geht besser, weil du dich bewegst")).toBe(true);
  });
});

it("each sentence with a result is there", () => {
  for (const [key] of results) expect(keys).toContain(key);
});
