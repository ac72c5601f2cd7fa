import { describe, expect, it } from "vitest";
import type { SettingField } from "../../ipc/gen";
import { longestDelay, sections } from "./sections";

const field = (key: string, value: unknown): SettingField => ({
  key,
  value,
  default: value,
  unit: "duration",
  min: null,
  max: null,
  choices: [],
  sentence: "",
});

describe("how late a break can become", () => {
  const fields = [
    field("breaks.micro.postpone_by", "5m"),
    field("breaks.micro.postpone_max", 2),
    field("presence.typing_wait", "1m"),
    field("lunch.at", "12:30"),
  ];
  const of = (key: string) => sections(fields).find((section) => section.key === key)!;

  it("is each postponement with its wait for a gap", () => {
    expect(longestDelay(of("breaks.micro"), fields)).toBe(12 * 60);
  });

  it("is a matter of breaks alone", () => {
    expect(longestDelay(of("lunch"), fields)).toBeNull();
  });
});
