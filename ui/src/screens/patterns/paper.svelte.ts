// On paper nothing can be opened: while the page is printed, everything that folds lies open.

import { flushSync } from "svelte";

/** Whether the page is being printed, for what draws its folded parts only once they are opened. */
export const paper = $state({ isPrinting: false });

/** Unfolds what is in `page` for the printer, and folds it afterwards. */
export function onPaper(page: Element): () => void {
  let unfolded: HTMLDetailsElement[] = [];
  const unfold = () => {
    // The printer takes the page as it is when this returns.
    flushSync(() => (paper.isPrinting = true));
    unfolded = [...page.querySelectorAll("details")].filter((one) => !one.open);
    for (const one of unfolded) one.open = true;
  };
  const fold = () => {
    for (const one of unfolded) one.open = false;
    unfolded = [];
    paper.isPrinting = false;
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
  return () => {
    removeEventListener("beforeprint", unfold);
    removeEventListener("afterprint", fold);
  };
}
