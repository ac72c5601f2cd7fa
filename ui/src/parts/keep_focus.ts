// The focus is never lost: where what had it goes away (an item that is deleted, a form that closes, a screen that is
// left by a key), it goes to what is nearest to where it was.

const FOCUSABLE = "button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]";

interface Step {
  element: Element;
  /** Which child of `element` held the focus. */
  at: number;
}

/** The way from the focus up to the page, as it was when the focus came. */
function wayTo(focused: Element): Step[] {
  const way: Step[] = [];
  for (let child = focused; child.parentElement && child !== document.body; child = child.parentElement) {
    way.push({ element: child.parentElement, at: [...child.parentElement.children].indexOf(child) });
  }
  return way;
}

const canBeSeen = (element: Element) => !element.closest("[hidden]");

function firstIn(element: Element | undefined): HTMLElement | null {
  if (!element) return null;
  const all = element.matches(FOCUSABLE) ? [element] : [...element.querySelectorAll(FOCUSABLE)];
  return all.filter((one): one is HTMLElement => one instanceof HTMLElement).find(canBeSeen) ?? null;
}

/** What stands where the lost one stood, else before it, else the heading of the part around it. */
function nearest(way: Step[]): HTMLElement | null {
  for (const { element, at } of way) {
    if (!element.isConnected || !canBeSeen(element) || element === document.body || element.id === "app") continue;
    const found = firstIn(element.children[at]) ?? firstIn(element.children[at - 1]);
    if (found) return found;
    const heading = element.querySelector<HTMLElement>("h1, h2, h3");
    if (heading) return heading;
  }
  return document.querySelector<HTMLElement>("main:not([hidden]) h1");
}

/** Watches the page from now on; the answer ends it. */
export function keepFocus(): () => void {
  let focused: HTMLElement | null = null;
  let way: Step[] = [];

  const came = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    focused = event.target;
    way = wayTo(focused);
  };
  /** Whoever clicks on nothing has let go of the focus. */
  const clicked = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest(FOCUSABLE)) focused = null;
  };
  const changed = () => {
    if (!focused || (focused.isConnected && canBeSeen(focused)) || document.activeElement !== document.body) return;
    const next = nearest(way);
    focused = null;
    if (next && !next.matches(FOCUSABLE)) next.setAttribute("tabindex", "-1");
    next?.focus({ preventScroll: true });
  };

  // What the page does itself about its focus comes first.
  const watcher = new MutationObserver(() => void setTimeout(changed));
  watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ["hidden"] });
  document.addEventListener("focusin", came);
  document.addEventListener("pointerdown", clicked);
  return () => {
    watcher.disconnect();
    document.removeEventListener("focusin", came);
    document.removeEventListener("pointerdown", clicked);
  };
}
