import { screen, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { open } from "../../../../tests/screen";

describe("Looking back", () => {
  it("says in words and in a table what the charts show, while the vault is locked", async () => {
    await open("locked", "patterns");
    await screen.findByText("Days closed by the ritual: 5 of the last 7.");
    expect(screen.getByText("Over the last four whole weeks you were active at this computer 46 h a week.")).toBeTruthy();
    expect(screen.getByText(/close to 48 hours/)).toBeTruthy();
    for (const chart of screen.getAllByRole("figure")) expect(within(chart).getByText(/\d+ /)).toBeTruthy();
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(9);
    const newest = within(rows[1] as HTMLElement);
    expect(newest.getByRole("rowheader").textContent).toBe("Mon, Nov 23");
    expect(newest.getAllByRole("cell").map((one) => one.textContent)).toEqual([
      "2", "15 h 10 min", "–", "12", "8", "7", "3", "1", "1 of 1", "1 of 2",
    ]);
  });

  it("says so where nothing is recorded", async () => {
    await open("first_run", "patterns");
    await screen.findByText(/Nothing is recorded yet/);
    expect(screen.queryByRole("table")).toBeNull();
  });
});
