import type { GlyphShape } from '../../../domain/dataset.ts';
import type { CategoryStyle } from './rowStyles.ts';
import type { Sums } from './sums.ts';

/** How a cluster styles, before it is known where. */
export interface ClusterStyle {
  /** px. */
  readonly radius: number;
  readonly count: number;
  /** Whether something claimed of an event here is disputed or does not hold. */
  readonly isContested: boolean;
  /** Hues with their shares, of few events the largest first; one: its glyph is drawn. */
  readonly parts: readonly Part[];
}

interface Part extends CategoryStyle {
  readonly count: number;
}

/** Glyphs with enough room inside for a number; the others carry it beside them. */
export const ROOMY: ReadonlySet<GlyphShape> = new Set<GlyphShape>(['circle', 'square', 'diamond', 'hexagon']);

const SINGLE_PX = 7;
const MAX_PX = 22;
const MAX_RANKED = 100;

/** Size and hues of a group. */
export function styleOf(sums: Sums, group: number, styles: readonly CategoryStyle[]): ClusterStyle {
  const byHue = new Map<number, Part>();
  let contested = 0;
  styles.forEach(({ glyph, hue }, style) => {
    const at = 2 * (group * styles.length + style);
    const count = sums.kinds[at]! + sums.kinds[at + 1]!;
    contested += sums.kinds[at + 1]!;
    if (count === 0) return;
    const other = byHue.get(hue);
    // Categories of one hue are one share, and only a shape they have in common is theirs.
    byHue.set(hue, other ? { glyph: 'circle', hue, count: other.count + count } : { glyph, hue, count });
  });
  const count = sums.count[group]!;
  const parts = [...byHue.values()];
  // Of many events the hues keep the legend's order: shares that are nearly the same would change places as the window moves.
  if (count <= MAX_RANKED) parts.sort((a, b) => b.count - a.count);
  return { radius: radiusOf(count, parts.length), count, isContested: contested > 0, parts };
}

const QUIET_SHARE = 0.6;
const quiet = new WeakMap<ClusterStyle, ClusterStyle>();

/** The same cluster drawn small: beside the numbered stops of a step. */
export function smallStyle(style: ClusterStyle): ClusterStyle {
  let found = quiet.get(style);
  if (!found) {
    found = { ...style, radius: style.radius * QUIET_SHARE, isContested: false };
    quiet.set(style, found);
  }
  return found;
}

/** Room for the number, and a little more for more events. */
function radiusOf(count: number, hues: number): number {
  if (count === 1) return SINGLE_PX;
  const digits = String(count).length;
  return Math.min((hues > 1 ? 10 : 9) + 2 * (digits - 1) + Math.min(Math.log2(count) / 2, 2), MAX_PX);
}
