/** How the read shell arranges itself; `wide` is the only one in which the plain wheel zooms. */
export type LayoutMode = 'wide' | 'medium' | 'narrow' | 'phone';

const WIDE_PX = 1100;
const MEDIUM_PX = 880;
/** Narrower pages are arranged for a phone. */
export const PHONE_PX = 600;

/** The arrangement for a page of this width. */
export function layoutFor(width: number): LayoutMode {
  if (width >= WIDE_PX) return 'wide';
  if (width >= MEDIUM_PX) return 'medium';
  return width >= PHONE_PX ? 'narrow' : 'phone';
}
