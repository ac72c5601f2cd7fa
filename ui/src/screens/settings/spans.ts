// Durations as the settings file writes them ("1h30m", "25m", "40s"), and as a number with one unit.

export type Unit = "s" | "m" | "h";

const SECONDS: Record<Unit, number> = { s: 1, m: 60, h: 3600 };

/** The seconds of a written duration, or nothing where it is none. */
export function seconds(text: string): number | null {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  if (!parts || text === "") return null;
  const [, hours = "0", minutes = "0", rest = "0"] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/** The largest unit that needs no fraction; an hour and a half is 90 minutes. */
export function inOneUnit(text: string): { amount: number; unit: Unit } | null {
  const total = seconds(text);
  if (total === null) return null;
  const unit = (["h", "m"] as const).find((one) => total > 0 && total % SECONDS[one] === 0) ?? "s";
  return { amount: total / SECONDS[unit], unit };
}

export const written = (amount: number, unit: Unit) => `${amount}${unit}`;

/** A time of day as it is typed ("9:00", "0900"), as the settings file writes it. */
export function timeOf(typed: string): string | null {
  const [, hour = "", minute = ""] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim()) ?? [];
  const isTime = hour !== "" && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${hour.padStart(2, "0")}:${minute}` : null;
}
