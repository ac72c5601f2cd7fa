import { beforeEach, describe, expect, it } from "vitest";
import { lookOfBreak, rememberedLook, rememberLook } from "./look";

beforeEach(() => localStorage.clear());

describe("the look of the break page", () => {
  it("is what its address says", () => {
    rememberLook({ language: "en", theme: "light" });
    expect(lookOfBreak("?language=de&theme=dark")).toBe("de");
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(document.documentElement.lang).toBe("de");
  });

  it("is else what the main window last showed", () => {
    rememberLook({ language: "de", theme: "light" });
    expect(lookOfBreak("")).toBe("de");
    expect(document.documentElement.dataset.theme).toBe("light");
  });

  it("is else what the computer says, whatever stands in the storage", () => {
    localStorage.setItem("evenkeel-look", "{ not json");
    expect(rememberedLook()).toEqual({});
    expect(lookOfBreak("")).toBe("en");
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
