import { formatYear } from '../../src/domain/format.ts';
import { GLYPH_PATHS } from '../../src/ui/glyphPath.ts';
import type { Reader } from '../prerender/reader.ts';
import { lineSvg } from './letters.ts';

const SIDE = 56;
const AXIS_BOTTOM = 40;
const TOP = 16;
const COLUMN_PX = 15;
const GLYPH_RADIUS = 5.6;
const LEAST_YEAR_PX = 60;

/** When events took place: each a glyph on the time axis, stacked where they are many; nothing where no event has a date. */
export function stripSvg({ dataset, lang }: Reader, width: number, height: number): string {
  const dated = dataset.events.filter(({ time }) => time && Number.isFinite(time.earliestStart));
  if (dated.length === 0) return '';
  const starts = dated.map(({ time }) => time!.earliestStart).sort((a, b) => a - b);
  const [earliest, latest] = [yearOf(starts[0]!), yearOf(starts.at(-1)!) + 1];
  const step = stepOf(latest - earliest, width - 2 * SIDE);
  const first = Math.floor(earliest / step) * step;
  const last = Math.ceil(latest / step) * step;
  const [from, to] = [startOf(first), startOf(last)];
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
  const years = Array.from({ length: (last - first) / step }, (_, i) => {
    const start = startOf(first + i * step);
    const x = at(start);
    const label = formatYear(start, lang);
    return `<path d="M${x} ${base}v8" stroke="var(--border)" />
      ${lineSvg(label, { face: 'sans-400', size: 17, x: x + 5, y: base + 22, fill: 'var(--secondary)' })}`;
  });
  return `<path d="M${SIDE} ${base}H${width - SIDE}" stroke="var(--border)" stroke-width="1.5" />
    ${years.join('')}${glyphs.join('')}`;
}

const yearOf = (ms: number) => new Date(ms).getUTCFullYear();
/** Not by `Date.UTC`, which takes the years 0 to 99 for those of the twentieth century. */
const startOf = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);

/** How many years apart those are that are named: 1, 2, 5, 10 … so that their names find room. */
function stepOf(years: number, width: number): number {
  const least = (years * LEAST_YEAR_PX) / width;
  for (let ten = 1; ; ten *= 10) {
    const step = [1, 2, 5].find((factor) => factor * ten >= least);
    if (step !== undefined) return step * ten;
  }
}

function countBy(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
