/** The nearest ancestor that scrolls up and down; null where only the page does. */
export function scrollParent(element: Element): HTMLElement | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/** Whether an element has a box: not `hidden`, not in a closed tab. */
export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Scrolls the element into its own scrolling container, never the page: in a frame that would move the host. */
export function scrollIntoParent(element: Element, margin = 48): void {
  const parent = scrollParent(element);
  if (!parent || !isShown(element)) return;
  const box = element.getBoundingClientRect();
  const frame = parent.getBoundingClientRect();
  if (box.top < frame.top + margin) parent.scrollBy({ top: box.top - frame.top - margin });
  else if (box.bottom > frame.bottom - margin) parent.scrollBy({ top: box.bottom - frame.bottom + margin });
}

/** Brings the start of an element to the top of whatever scrolls it; the page itself only where it is nobody's frame. */
export function scrollToTop(element: Element): void {
  const parent = scrollParent(element);
  const { top } = element.getBoundingClientRect();
  if (parent) parent.scrollBy({ top: top - parent.getBoundingClientRect().top });
  else if (window.parent === window) scrollBy({ top: top - stuckAbove(element) });
}

/** How much of the page's top is covered by what sticks there above an element, px. */
function stuckAbove(element: Element): number {
  let height = 0;
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (getComputedStyle(before).position === 'sticky') height += before.getBoundingClientRect().height;
    }
  }
  return height;
}
