import type { Dataset, GlyphShape } from '../../domain/dataset.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { Mark } from './marks.ts';

/** How a mark looks, before it is known where. */
export interface MarkLook {
  /** px. */
  readonly radius: number;
  readonly count: number;
  /** Whether something claimed of an event here is disputed or does not hold. */
  readonly isContested: boolean;
  /** Categories with their shares, most events first; one: its glyph is drawn. */
  readonly parts: readonly { readonly glyph: GlyphShape; readonly hue: number; readonly count: number }[];
}

/** Glyphs with enough room inside for a number; the others carry it beside them. */
export const ROOMY: ReadonlySet<GlyphShape> = new Set<GlyphShape>(['circle', 'square', 'diamond', 'hexagon']);

const SINGLE_PX = 7;
const OTHER = { glyph: 'circle', hue: 0 } as const;

/** Size and categories of a mark. */
export function lookOf(mark: Mark, dataset: Dataset, table: EventTable): MarkLook {
  const counts = new Map<number, number>();
  for (const row of mark.rows) {
    const code = table.category[row]!;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort(([a, inA], [b, inB]) => inB - inA || a - b)
    .map(([code, count]) => {
      const { glyph, hue } = dataset.categories[code] ?? OTHER;
      return { glyph, hue, count };
    });
  const count = mark.rows.length;
  const isContested = mark.rows.some((row) => table.contested[row] === 1);
  return { radius: radiusOf(count, parts.length), count, isContested, parts };
}

/** Room for the number, and a little more for more events. */
function radiusOf(count: number, categories: number): number {
  if (count === 1) return SINGLE_PX;
  const digits = String(count).length;
  return (categories > 1 ? 10 : 9) + 2 * (digits - 1) + Math.min(Math.log2(count) / 2, 2);
}
