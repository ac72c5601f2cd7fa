// How the in-memory backend refuses, and how its parts answer.

import type { Failure, FailureCode } from "../gen";

export type Arguments = Record<string, unknown>;
export type Handlers = Record<string, (given: Arguments) => unknown>;

export const fail = (code: FailureCode, detail = ""): never => {
  throw { code, detail } satisfies Failure;
};
