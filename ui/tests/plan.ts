// Ways through the plan that several of its tests go.

import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Backend } from "../src/ipc/fake/backend";
import type { Content } from "../src/ipc/gen";
import { where } from "../src/screens/plan/place.svelte";
import { named, open } from "./screen";

export const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
export const card = async (words: string) =>
  (await screen.findByRole("heading", { name: words })).closest("article") as HTMLElement;
export const last = (backend: Backend) => named(backend, "plan_add").at(-1) as { content: Content; parking: string | null };

export async function tool(step: string, name: RegExp) {
  await press(step);
  await press(name);
}

export async function openPlan(state: Parameters<typeof open>[0] = "full_plan") {
  where.go({ at: "overview" });
  const backend = await open(state, "plan", "open");
  await screen.findByRole("navigation", { name: "Steps of the plan" });
  return backend;
}
