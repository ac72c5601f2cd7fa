// The tools of each step: what stands together on one page, and in which order a step shows them.

import type { Kind, PlanStep } from "../../ipc/gen";
import type { IconName } from "../../parts/icons";

export interface Tool {
  name: string;
  icon: IconName;
  /** What it holds, the main kind first; none where there is only something to do. */
  kinds: Kind[];
}

export const steps: PlanStep[] = ["triggers", "boundaries", "recovery", "support", "motivation", "relapse"];

export const toolsOf: Record<PlanStep, Tool[]> = {
  triggers: [
    { name: "triggers", icon: "search", kinds: ["trigger"] },
    { name: "change", icon: "leaf", kinds: ["change"] },
    { name: "talk", icon: "people", kinds: ["conversation"] },
    { name: "scan", icon: "eye", kinds: ["area_scan"] },
    { name: "balance", icon: "scales", kinds: ["demand"] },
    { name: "load", icon: "later", kinds: ["workload"] },
    { name: "agreement", icon: "key", kinds: ["agreement"] },
  ],
  boundaries: [
    { name: "rules", icon: "fence", kinds: ["boundary"] },
    { name: "no", icon: "speech", kinds: ["no_sentence"] },
    { name: "request", icon: "pause", kinds: ["held_request"] },
    { name: "hard", icon: "question", kinds: ["hard_no"] },
    { name: "hours", icon: "later", kinds: ["work_window"] },
  ],
  recovery: [
    { name: "priorities", icon: "check", kinds: ["priority"] },
    { name: "enough", icon: "leaf", kinds: ["good_enough"] },
    { name: "blocks", icon: "quiet", kinds: ["block"] },
    { name: "thoughts", icon: "box", kinds: ["thought"] },
    { name: "off_work", icon: "ritual", kinds: ["off_work"] },
    { name: "stillness", icon: "breath", kinds: [] },
    { name: "not_doing", icon: "cross", kinds: ["not_doing"] },
    { name: "mode", icon: "sunrise", kinds: ["recovery_mode"] },
  ],
  support: [
    { name: "people", icon: "people", kinds: ["person"] },
    { name: "programmes", icon: "lifebuoy", kinds: ["programme"] },
    { name: "accommodations", icon: "scales", kinds: ["accommodation"] },
    { name: "groups", icon: "calendar", kinds: ["group"] },
    { name: "emergency", icon: "phone", kinds: ["emergency_number"] },
  ],
  motivation: [
    { name: "values", icon: "compass", kinds: ["values"] },
    { name: "moments", icon: "sun", kinds: ["moment"] },
    { name: "purpose", icon: "forward", kinds: ["purpose_step"] },
    { name: "tweaks", icon: "settings", kinds: ["tweak"] },
    { name: "reframing", icon: "eye", kinds: ["reframing"] },
    { name: "three_lines", icon: "journal", kinds: ["three_lines"] },
  ],
  relapse: [
    { name: "signs", icon: "search", kinds: ["warning_sign"] },
    { name: "steps", icon: "forward", kinds: ["sign_step"] },
    { name: "gentler", icon: "calm", kinds: ["gentler_week"] },
    { name: "habits", icon: "leaf", kinds: ["habit"] },
    { name: "limits", icon: "fence", kinds: ["limit"] },
    { name: "reviews", icon: "calendar", kinds: ["review"] },
    { name: "fit", icon: "compass", kinds: ["fit_review", "fit_option"] },
    { name: "keep", icon: "box", kinds: ["keep"] },
  ],
};

export const allTools: { step: PlanStep; tool: Tool }[] = steps.flatMap((step) =>
  toolsOf[step].map((tool) => ({ step, tool })),
);

/** Where things of a kind have their place; none for the question before the plan. */
export const toolOf = (kind: Kind) => allTools.find(({ tool }) => tool.kinds.includes(kind)) ?? null;
