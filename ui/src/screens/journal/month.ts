// Days and months as a calendar lays them out. Pure, and without any zone: a day is its text.

const DAY_MS = 24 * 3_600_000;
const asTime = (day: string) => Date.parse(`${day}T00:00Z`);
const asDay = (time: number) => new Date(time).toISOString().slice(0, 10);

export const monthOf = (day: string) => day.slice(0, 7);
export const daysLater = (day: string, days: number) => asDay(asTime(day) + days * DAY_MS);
/** 0 for Monday. */
const weekday = (day: string) => (new Date(asTime(day)).getUTCDay() + 6) % 7;
export const weekStart = (day: string) => daysLater(day, -weekday(day));

function length(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

export function monthsLater(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return asDay(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

/** The same day of another month, or its last one where it is shorter. */
export function dayMonthsLater(day: string, months: number): string {
  const month = monthsLater(monthOf(day), months);
  const within = Math.min(Number(day.slice(8)), length(month));
  return `${month}-${String(within).padStart(2, "0")}`;
}

/** Weeks from Monday on; null where a day belongs to a neighbouring month. */
export function weeks(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const start = weekStart(first);
  const count = Math.ceil((weekday(first) + length(month)) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const day = daysLater(start, week * 7 + index);
      return monthOf(day) === month ? day : null;
    }),
  );
}

/** Where a key leads from a day; null where it is not one of the calendar's. */
export function dayByKey(day: string, key: string, withShift: boolean): string | null {
  switch (key) {
    case "ArrowLeft":
      return daysLater(day, -1);
    case "ArrowRight":
      return daysLater(day, 1);
    case "ArrowUp":
      return daysLater(day, -7);
    case "ArrowDown":
      return daysLater(day, 7);
    case "Home":
      return weekStart(day);
    case "End":
      return daysLater(weekStart(day), 6);
    case "PageUp":
      return dayMonthsLater(day, withShift ? -12 : -1);
    case "PageDown":
      return dayMonthsLater(day, withShift ? 12 : 1);
    default:
      return null;
  }
}
