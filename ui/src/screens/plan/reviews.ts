// When a thing can be looked at again, counted from today.

export const reviews = [
  ["plan-review-week", 7],
  ["plan-review-month", 28],
  ["plan-review-quarter", 91],
] as const;
