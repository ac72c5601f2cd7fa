// The steps of the first run, in their order.

import type { FirstRunStep } from "../../ipc/gen";

export const steps = ["welcome", "vault", "hours", "rhythm", "check_in", "checks", "ready"] as const satisfies FirstRunStep[];

export type Step = (typeof steps)[number];

/** The step so many further; beyond the last one it is done. */
export const stepFrom = (step: FirstRunStep, by: 1 | -1): FirstRunStep =>
  steps[steps.findIndex((one) => one === step) + by] ?? "done";
