// In which order the things of a tool stand: triggers as the map has them, what belongs to a day by day, the rest newest first.

import type { Item, PlanView } from "../../ipc/gen";

const weights = ["must", "should", "could", "dropped"];
const rungs = ["first", "second", "professional"];

/** Smaller comes first. */
function place(item: Item, view: PlanView | null): (number | string)[] {
  const { content } = item;
  switch (content.kind) {
    case "trigger": {
      const at = view?.map.findIndex((one) => one.item === item.id) ?? -1;
      return [at < 0 ? Number.MAX_SAFE_INTEGER : at];
    }
    case "priority":
      return [content.day, Number(content.done), Number(!content.top), weights.indexOf(content.weight)];
    case "person":
      return [content.rung ? rungs.indexOf(content.rung) : rungs.length, content.name];
    case "block":
      return [content.at];
    case "held_request":
      return [Number(content.decision !== "open"), content.held_until_ms];
    default:
      return [-item.created_ms];
  }
}

export function inOrder(items: Item[], view: PlanView | null): Item[] {
  const placed = items.map((item) => ({ item, at: place(item, view) }));
  placed.sort((a, b) => {
    for (const [index, left] of a.at.entries()) {
      const right = b.at[index];
      if (right === undefined || left === right) continue;
      return left < right ? -1 : 1;
    }
    return 0;
  });
  return placed.map((one) => one.item);
}
