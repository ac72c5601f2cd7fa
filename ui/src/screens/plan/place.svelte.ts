// Where in the plan the user is. It stays when another screen is looked at; it holds no word of the plan.

import type { Content, Item, ItemId, Kind, PlanStep } from "../../ipc/gen";
import type { Look } from "./review/guide.svelte";
import { toolOf } from "./tools";

export type Place =
  | { at: "overview" }
  | { at: "safety" }
  | { at: "paper"; item: ItemId | null }
  | { at: "review"; look: Look }
  | { at: "step"; step: PlanStep }
  | { at: "tool"; step: PlanStep; tool: string };

class Where {
  place = $state.raw<Place>({ at: "overview" });
  /** What a tool opens with: a form for a new thing, begun with some of its words, or one thing to look at. */
  begin = $state.raw<Content | null>(null);
  look = $state<ItemId | null>(null);

  go = (place: Place): void => {
    this.begin = null;
    this.look = null;
    this.place = place;
  };

  /** To where things of this kind are. */
  toKind = (kind: Kind): void => {
    const found = toolOf(kind);
    this.go(found ? { at: "tool", step: found.step, tool: found.tool.name } : { at: "safety" });
  };

  toItem = (item: Item): void => {
    this.toKind(item.content.kind);
    this.look = item.id;
  };

  /** Opens a form for a new thing that says some of it already. */
  beginWith = (content: Content): void => {
    this.toKind(content.kind);
    this.begin = content;
  };
}

export const where = new Where();
