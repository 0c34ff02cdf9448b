import type { Dataset, Event } from '../../src/domain/dataset.ts';
import { GLYPH_PATHS } from '../../src/ui/glyphPath.ts';
import { signOf, signsOf, type Sign } from './signs.ts';

/** Glyphs with less than this for each are no longer told apart: bars stand for them. */
const LEAST_ROW_PX = 4;

interface StackOptions {
  /** The axis. */
  readonly base: number;
  /** Height above it. */
  readonly room: number;
  readonly columnPx: number;
  /** Of a glyph where there is room. */
  readonly radius: number;
  /** The middle of the lowest glyph above the axis. */
  readonly lift: number;
}

interface Column {
  readonly counts: number[];
  total: number;
}

/** Events on a time axis: glyphs, stacked where they are many, or bars. */
export function stacksSvg(
  events: readonly { readonly event: Event; readonly x: number }[],
  dataset: Pick<Dataset, 'categories'>,
  options: StackOptions,
): string {
  const { base, room, columnPx, radius, lift } = options;
  const signs = signsOf(dataset);
  const places = new Map(signs.map(({ id }, index) => [id, index]));
  const columns = new Map<number, Column>();
  for (const { event, x } of events) {
    const key = Math.round(x / columnPx);
    const column = columns.get(key) ?? { counts: [], total: 0 };
    const index = places.get(signOf(event)) ?? signs.length - 1;
    column.counts[index] = (column.counts[index] ?? 0) + 1;
    column.total++;
    columns.set(key, column);
  }
  const fullest = Math.max(...Array.from(columns.values(), ({ total }) => total));
  const rowPx = Math.min(2 * radius + 2, room / fullest);
  const draw = rowPx < LEAST_ROW_PX ? bars : glyphs;
  return Array.from(columns, ([key, column]) =>
    draw(column, signs, { x: key * columnPx, base, rowPx, columnPx, radius, lift }),
  ).join('');
}

interface Stack extends Pick<StackOptions, 'base' | 'columnPx' | 'radius' | 'lift'> {
  readonly x: number;
  readonly rowPx: number;
}

function glyphs(
  { counts }: Column,
  signs: readonly Sign[],
  { x, base, rowPx, radius: most, lift }: Stack,
): string {
  const radius = Math.min(most, rowPx / 2 - 0.5);
  let row = 0;
  return signs
    .flatMap(({ glyph, hue }, index) =>
      Array.from(
        { length: counts[index] ?? 0 },
        () => `<path d="${GLYPH_PATHS[glyph]}" fill="var(--hue-${hue})"
      transform="translate(${x} ${base - lift - row++ * rowPx}) scale(${radius})" />`,
      ),
    )
    .join('');
}

function bars({ counts }: Column, signs: readonly Sign[], { x, base, rowPx, columnPx }: Stack): string {
  let y = base - 1;
  return signs
    .map(({ hue }, index) => {
      const long = (counts[index] ?? 0) * rowPx;
      y -= long;
      return long === 0
        ? ''
        : `<rect x="${x - columnPx / 2 + 1}" y="${y}" width="${columnPx - 2}" height="${long}" fill="var(--hue-${hue})" />`;
    })
    .join('');
}
