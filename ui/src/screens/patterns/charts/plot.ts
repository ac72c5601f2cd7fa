// Where things stand in a drawing. Pure geometry: it knows days as their numbers and no words.

export interface Point {
  at: number;
  value: number;
}

/** Answers that may be joined by a line: none where a day between them is missing. `reach`: how far neighbours are apart. */
export function runs(values: (number | null)[], reach: number): Point[][] {
  const found: Point[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before && at - before.at <= reach) last.push({ at, value });
    else found.push([{ at, value }]);
  });
  return found;
}

export interface Plot {
  width: number;
  height: number;
  x: (at: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MARGIN = { left: 34, right: 20, top: 10, bottom: 26 };

/** A drawing of so many days, from `least` to `most`. */
export function plotOf(width: number, height: number, days: number, least: number, most: number): Plot {
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const [top, bottom] = [MARGIN.top, height - MARGIN.bottom];
  const step = (right - left) / Math.max(1, days);
  return {
    width, height, left, right, top, bottom,
    x: (at) => left + (at + 0.5) * step,
    y: (value) => bottom - ((value - least) / (most - least)) * (bottom - top),
  };
}

const pair = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

export const lineOf = (plot: Plot, points: Point[]) =>
  points.map(({ at, value }, index) => `${index === 0 ? "M" : "L"}${pair(plot.x(at), plot.y(value))}`).join("");

export interface Band {
  at: number;
  low: number;
  high: number;
}

/** The area between both; one day alone is as wide as a day. */
export function areaOf(plot: Plot, band: Band[]): string {
  const half = (plot.x(1) - plot.x(0)) / 2;
  const corners = band.map(({ at, low, high }) => ({ x: plot.x(at), low: plot.y(low), high: plot.y(high) }));
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last) return "";
  const wide = [{ ...first, x: first.x - half }, ...corners, { ...last, x: last.x + half }];
  const above = wide.map(({ x, high }) => pair(x, high));
  const below = [...wide].reverse().map(({ x, low }) => pair(x, low));
  return `M${[...above, ...below].join("L")}Z`;
}

/** Which days are written below, so that their labels have room: the last one, and then back in even steps. */
export function labelled(days: number, width: number, room: number): number[] {
  const most = Math.max(1, Math.floor(width / room));
  const step = Math.max(1, Math.ceil(days / most));
  const found: number[] = [];
  for (let at = days - 1; at >= 0; at -= step) found.unshift(at);
  return found;
}
