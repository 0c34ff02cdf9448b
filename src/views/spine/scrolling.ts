import { flushSync } from 'svelte';
import { isShown, scrollParent } from '../../ui/scrollParent.ts';

/** Makes a change, and scrolls so that the element stays under the finger that asked for it. */
export function keepInPlace(element: HTMLElement, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  flushSync();
  if (element.isConnected) scroll(element, element.getBoundingClientRect().top - before);
}

/**
 * Scrolls as little as needed to show the element, its top at least, in its own scrolling container or the page;
 * not by `scrollIntoView`, which in a frame moves the host too. `scroll-margin` is kept free. `toTop`: what unfolds below
 * it is what the reader wants to see.
 */
export function bringIntoView(element: HTMLElement, toTop = false): void {
  if (!isShown(element)) return;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const frame = scrollParent(element)?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const above = box.top - frame.top - parseFloat(style.scrollMarginTop);
  const below = box.bottom - frame.bottom + parseFloat(style.scrollMarginBottom);
  if (above < 0 || toTop) scroll(element, above);
  else if (below > 0) scroll(element, Math.min(below, above));
}

function scroll(element: HTMLElement, top: number): void {
  if (Math.abs(top) >= 1) (scrollParent(element) ?? window).scrollBy({ top, behavior: 'instant' });
}
