import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { failureOf, severities } from "./errors";

describe("failures", () => {
  it("the table has each code of the generated types, and no other", () => {
    const line = /export type FailureCode = ([^;]+);/.exec(readFileSync("src/ipc/gen.ts", "utf8"))?.[1] ?? "";
    const codes = [...line.matchAll(/"(\w+)"/g)].map((one) => one[1]);
    expect(codes.length).toBeGreaterThan(10);
    expect(Object.keys(severities).sort()).toEqual(codes.sort());
  });

  it("whatever was thrown becomes a failure that has a text", () => {
    expect(failureOf({ code: "disk_full", detail: "" })).toEqual({ code: "disk_full", detail: "" });
    expect(failureOf(new Error("odd")).code).toBe("disk");
    expect(failureOf({ code: "unheard_of", detail: "" }).code).toBe("disk");
    expect(failureOf(undefined).code).toBe("disk");
  });
});
