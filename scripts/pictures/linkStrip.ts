import { formatYear } from '../../src/domain/format.ts';
import { GLYPH_PATHS } from '../../src/ui/glyphPath.ts';
import type { Reader } from '../prerender/reader.ts';

const SIDE = 56;
const AXIS_BOTTOM = 40;
const TOP = 16;
const COLUMN_PX = 15;
const GLYPH_RADIUS = 5.6;

/** When events took place: each a glyph on the time axis, stacked where they are many. */
export function stripSvg({ dataset, lang }: Reader, width: number, height: number): string {
  const dated = dataset.events.filter(({ time }) => time && Number.isFinite(time.earliestStart));
  const yearOf = (ms: number) => new Date(ms).getUTCFullYear();
  const starts = dated.map(({ time }) => time!.earliestStart);
  const first = yearOf(Math.min(...starts));
  const last = yearOf(Math.max(...starts)) + 1;
  const [from, to] = [Date.UTC(first, 0), Date.UTC(last, 0)];
  const at = (ms: number) => SIDE + ((ms - from) / (to - from)) * (width - 2 * SIDE);
  const base = height - AXIS_BOTTOM;

  const columns = new Map<number, number>();
  const fullest = Math.max(...[...countBy(starts.map((ms) => Math.round(at(ms) / COLUMN_PX))).values()]);
  const rowPx = Math.min(2 * GLYPH_RADIUS + 2, (base - TOP) / fullest);
  const glyphs = dated.map(({ category, time }) => {
    const column = Math.round(at(time!.earliestStart) / COLUMN_PX);
    const row = columns.get(column) ?? 0;
    columns.set(column, row + 1);
    const { glyph, hue } = dataset.categories.find(({ id }) => id === category) ?? {
      glyph: 'circle' as const,
      hue: 0,
    };
    const radius = Math.min(GLYPH_RADIUS, rowPx / 2 - 0.5);
    return `<path d="${GLYPH_PATHS[glyph]}" fill="var(--hue-${hue})"
      transform="translate(${column * COLUMN_PX} ${base - 9 - row * rowPx}) scale(${radius})" />`;
  });
  const years = Array.from({ length: last - first }, (_, i) => {
    const x = at(Date.UTC(first + i, 0));
    const label = formatYear(Date.UTC(first + i, 0), lang);
    return `<path d="M${x} ${base}v8" stroke="var(--border)" />
      <text x="${x + 5}" y="${base + 22}" font-size="17" fill="var(--secondary)">${label}</text>`;
  });
  return `<svg width="${width}" height="${height}">
    <path d="M${SIDE} ${base}H${width - SIDE}" stroke="var(--border)" stroke-width="1.5" />
    ${years.join('')}${glyphs.join('')}
  </svg>`;
}

function countBy(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
