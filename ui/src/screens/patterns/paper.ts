// On paper nothing can be opened: while the page is printed, everything that folds lies open.

/** Unfolds what is in `page` for the printer, and folds it afterwards. */
export function onPaper(page: Element): () => void {
  let unfolded: HTMLDetailsElement[] = [];
  const unfold = () => {
    unfolded = [...page.querySelectorAll("details")].filter((one) => !one.open);
    for (const one of unfolded) one.open = true;
  };
  const fold = () => {
    for (const one of unfolded) one.open = false;
    unfolded = [];
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
  return () => {
    removeEventListener("beforeprint", unfold);
    removeEventListener("afterprint", fold);
  };
}
