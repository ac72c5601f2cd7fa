import { fireEvent, screen, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { named, open } from "../../../../tests/screen";
import type { Backend } from "../../../ipc/fake/backend";
import type { ItemTrend, Span, Trends } from "../../../ipc/gen";
import type { StateName } from "../../../ipc/fake/states";
import { PASSPHRASE } from "../../../ipc/fake/vault";

const trendsOf = (backend: Backend) => backend.trends.handlers.trends?.({ until: null }) as Trends;
// By selectors, since asking for roles among a year of days takes long.
const figure = (title: string) =>
  [...document.querySelectorAll("figure")].find((one) => one.querySelector("h3")?.textContent === title) as HTMLElement;
async function rowsOf(card: HTMLElement): Promise<Element[]> {
  const details = card.querySelector("details") as HTMLDetailsElement;
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  return [...card.querySelectorAll("tbody tr")];
}
const daysOf = (card: HTMLElement) => [...card.querySelectorAll<HTMLElement>("[role=gridcell]")];
const words = (element: Element) => [...element.children].map((one) => one.textContent?.trim());

async function charts(state: StateName): Promise<{ backend: Backend; trends: Trends; energy: ItemTrend }> {
  const backend = await open(state, "patterns", "open");
  await screen.findByText("What your check-ins show");
  await screen.findByLabelText("Show");
  const trends = trendsOf(backend);
  return { backend, trends, energy: trends.items[0] as ItemTrend };
}

const spanOf = (trend: ItemTrend, span: Span) => trend.spans.find((one) => one.span === span);

describe("What check-ins show", () => {
  it("says the span in a sentence made of its numbers, also for who does not see the drawing", async () => {
    const { energy } = await charts("working");
    const figures = spanOf(energy, "four_weeks");
    const { lowest, highest, median } = figures?.middle ?? {};
    const sentence = `Answered on ${figures?.answered} of ${figures?.days} days: between ${lowest} and ${highest}, half of them at ${median} or more.`;
    const course = figure("Day by day");
    expect(within(course).getByText(sentence)).toBeTruthy();
    expect(within(course).getByRole("img").getAttribute("aria-label")).toBe(`Day by day. ${sentence}`);
    expect(within(course).getByText(/^Last four weeks .*, your usual .*: mostly between .* based on your 61 days/)).toBeTruthy();
  });

  it("has a row in the table for each answer and each day apart, and for no other", async () => {
    const { trends, energy } = await charts("working");
    await fireEvent.click(screen.getByLabelText("1 year"));
    const course = figure("Day by day");
    const rows = await rowsOf(course);
    const answered = energy.values.filter((value) => value !== null).length;
    expect(rows).toHaveLength(answered + trends.apart.length);
    const told = rows.map((row) => row.querySelector("td")?.textContent);
    const numbers = energy.values.filter((value) => value !== null).map(String).reverse();
    expect(told.filter((text) => /\d/.test(text ?? ""))).toEqual(numbers);
    expect(told.filter((text) => text === "does not count")).toHaveLength(4);
    expect(told.filter((text) => text === "paused")).toHaveLength(5);
    expect(course.querySelectorAll("path.line").length).toBeGreaterThan(1);
  });

  it("draws a dot for each answer of four weeks and joins none over a missing day", async () => {
    const { energy } = await charts("working");
    const dots = figure("Day by day").querySelectorAll("[role=img] circle.dot");
    expect(dots).toHaveLength(spanOf(energy, "four_weeks")?.answered ?? -1);
  });

  it("tells the year day by day under the arrow keys", async () => {
    const { energy } = await charts("full_year");
    const cells = daysOf(figure("The year, day by day"));
    expect(cells).toHaveLength(energy.values.length);
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    const last = cells.find((cell) => cell.tabIndex === 0) as HTMLElement;
    expect(last.getAttribute("aria-label")).toBe("Tue, Nov 24: no answer");
    last.focus();
    await fireEvent.keyDown(last, { key: "ArrowLeft" });
    const told = () => document.activeElement?.getAttribute("aria-label");
    expect(told()).toMatch(/^Tue, Nov 17: \d+$/);
    await fireEvent.keyDown(document.activeElement as Element, { key: "ArrowUp" });
    expect(told()).toMatch(/^Mon, Nov 16: /);
    await fireEvent.keyDown(document.activeElement as Element, { key: "Home" });
    expect(told()).toMatch(/Dec 1, 2025: /);
    expect(document.activeElement?.closest("[role=grid]")?.getAttribute("aria-label")).toBe("The year, day by day");
  });

  it("says the same in the squares and in their table", async () => {
    const { energy } = await charts("working");
    const card = figure("The year, day by day");
    const told = daysOf(card).map((cell) => cell.getAttribute("aria-label")?.split(": ")[1]);
    const cells = (await rowsOf(card)).flatMap((row) => [...row.querySelectorAll("td")]);
    const written = cells.map((cell) => cell.textContent).filter((text) => /\d/.test(text ?? ""));
    expect(told.filter((text) => /\d/.test(text ?? "")).sort()).toEqual([...written].sort());
    expect(written).toHaveLength(energy.values.filter((value) => value !== null).length);
  });

  it("gives weekdays with the number of their days, and no mean of too few", async () => {
    const { energy } = await charts("full_year");
    await fireEvent.click(screen.getByLabelText("1 year"));
    const rows = (await rowsOf(figure("By weekday"))).map(words);
    const weekdays = spanOf(energy, "year")?.weekdays ?? [];
    expect(rows.map((row) => row[2])).toEqual(weekdays.map(({ days }) => String(days)));
    expect(rows.map((row) => Number(row[1]))).toEqual(weekdays.map(({ mean }) => Math.round((mean ?? 0) * 10) / 10));
    expect(within(figure("By weekday")).getByText(/^Highest on Sunday/)).toBeTruthy();
  });

  it("shows another item, also one of yes and no, which has no line", async () => {
    await charts("working");
    await fireEvent.change(screen.getByLabelText("Show"), { target: { value: "moved" } });
    expect(screen.queryByText("Day by day")).toBeNull();
    expect(daysOf(figure("The year, day by day")).some((one) => one.getAttribute("aria-label")?.endsWith(": yes"))).toBe(true);
    await fireEvent.change(screen.getByLabelText("Show"), { target: { value: "efficacy" } });
    expect(screen.queryByText("By weekday")).toBeNull();
    await fireEvent.change(screen.getByLabelText("Show"), { target: { value: "sleep" } });
    expect(within(figure("Day by day")).getByText(/between [\d.]+ h and [\d.]+ h/)).toBeTruthy();
  });

  it("goes back and forth in time, but not beyond today nor before the beginning", async () => {
    const { backend } = await charts("full_year");
    expect(screen.getByRole("button", { name: "Later" })).toHaveProperty("disabled", true);
    await fireEvent.click(screen.getByRole("button", { name: "Earlier" }));
    await screen.findByText("Sep 30, 2026 to Oct 27, 2026");
    await fireEvent.click(screen.getByRole("button", { name: "Later" }));
    await screen.findByText("Oct 28, 2026 to Nov 24, 2026");
    expect(named(backend, "trends").map((given) => given.until)).toEqual([null, "2026-10-27", null]);
  });
});

describe("What check-ins show of few days", () => {
  it("says that the usual is being learnt, and for how long", async () => {
    await charts("few_days");
    expect(screen.getByText("What is usual for you is still being learnt: 19 more days.")).toBeTruthy();
    expect(screen.getByText("No weekday has enough answers yet.")).toBeTruthy();
    expect(figure("Day by day").querySelector("path.band")).toBeNull();
  });

  it("says one answer as one answer", async () => {
    await charts("one_answer");
    expect(screen.getByText("One answer in this time: 5.")).toBeTruthy();
    expect(document.body.textContent).not.toContain("NaN");
  });

  it("says so where nothing was answered, and draws nothing", async () => {
    await open("first_run", "patterns", "open");
    await screen.findByText(/There is nothing to draw yet/);
    expect(screen.queryByRole("grid")).toBeNull();
  });
});

describe("Energy through the day", () => {
  it("tells the plain rule and on how many of your days it is based, until there is a map of one's own", async () => {
    await charts("few_days");
    const text = /No map of your own yet.*earlier is better: based on 7 taps on your 3 days/;
    expect(within(figure("Energy through the day")).getByText(text)).toBeTruthy();
    expect(within(figure("Energy through the day")).getByText("most energy: 09:00 to 11:30")).toBeTruthy();
  });

  it("tells the parts by one's own energy once there are enough taps", async () => {
    await charts("working");
    const card = figure("Energy through the day");
    expect(within(card).getByText(/By your own energy .* based on 32 taps on your 12 days/)).toBeTruthy();
    expect(within(card).getByText("most energy: 11:30 to 14:00")).toBeTruthy();
    expect((await rowsOf(card)).map(words)).toContainEqual(["12:00", "–", "1"]);
  });

  it("sets what tasks took beside what was thought", async () => {
    await charts("working");
    const card = figure("Estimated and taken");
    expect(within(card).getByText("Tasks took 1.5 times as long as you thought, on the middle of 14 tasks.")).toBeTruthy();
    const rows = await rowsOf(card);
    expect(rows.map(words)[0]).toEqual(["Quarterly figures", "Tue, Nov 24", "1 h", "1 h 35 min"]);
    expect(rows).toHaveLength(12);
  });

  it("tells how often boundaries were kept, week by week, and nothing where none was marked", async () => {
    const { backend } = await charts("working");
    const { boundaries } = backend.trends.handlers.trends!({ until: null }) as Trends;
    const card = figure("Boundaries");
    expect(within(card).getByText(`Kept ${boundaries.kept} of the ${boundaries.marked} times that you marked one in the last twelve weeks.`)).toBeTruthy();
    const rows = (await rowsOf(card)).map(words);
    expect(rows.map((row) => [row[1], row[2]])).toEqual([...boundaries.weeks].reverse().map(({ kept, bent }) => [String(kept), String(bent)]));
  });
});

describe("Patterns without the vault", () => {
  it("shows the look back and one way to unlock while it is locked", async () => {
    await open("working", "patterns", "locked");
    await screen.findByText("Days closed by the ritual: 5 of the last 7.");
    expect(screen.getByText(/is in your vault, and the vault is locked/)).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Unlock the vault" }));
    expect(screen.getByRole("heading", { level: 2, name: "Your patterns" })).toBeTruthy();
    await fireEvent.input(screen.getByLabelText("Passphrase"), { target: { value: PASSPHRASE } });
    await fireEvent.click(screen.getByRole("button", { name: "Open" }));
    await screen.findByText("What your check-ins show");
    expect(screen.getByText("Looking back")).toBeTruthy();
  });

  it("offers to make one where there is none", async () => {
    await open("first_run", "patterns");
    await fireEvent.click(await screen.findByRole("button", { name: "Make the vault" }));
    expect(screen.getByRole("heading", { level: 2, name: "Your patterns" })).toBeTruthy();
  });

  it("says what went wrong where the numbers cannot be read, and keeps the look back", async () => {
    const backend = await open("working", "patterns", "locked");
    backend.failing.set("trends", { code: "disk", detail: "" });
    backend.vault = "open";
    const { app } = await import("../../../state.svelte");
    app.vault = "open";
    await screen.findByRole("alert");
    expect(screen.getByText("Looking back")).toBeTruthy();
  });
});

describe("row C1", () => {
  it("no bar fills up to a goal, and nobody is told of a streak or a score", async () => {
    await charts("full_year");
    expect(document.querySelector("progress, meter, [role=progressbar], [role=meter]")).toBeNull();
    expect(document.body.textContent).not.toMatch(/streak|score|goal|100\s?%/i);
  });
});

describe("Patterns on paper", () => {
  it("unfolds every table for the printer and folds it again", async () => {
    await charts("working");
    const folded = () => [...document.querySelectorAll("details")].map((one) => one.open);
    expect(folded()).not.toContain(true);
    dispatchEvent(new Event("beforeprint"));
    expect(folded()).not.toContain(false);
    expect(figure("The year, day by day").querySelectorAll("tbody tr")).toHaveLength(52);
    dispatchEvent(new Event("afterprint"));
    expect(folded()).not.toContain(true);
  });
});
