import { formatYear } from '../../src/domain/format.ts';
import { dateAt, positionOf } from '../../src/domain/gregorian.ts';
import type { Reader } from '../prerender/reader.ts';
import { lineSvg, widthOf } from './letters.ts';
import { stacksSvg } from './stacks.ts';

const SIDE = 56;
const AXIS_BOTTOM = 40;
const TOP = 16;
const COLUMN_PX = 15;
const GLYPH_RADIUS = 5.6;
const YEAR = { face: 'sans-400', size: 17 } as const;
/** Between the names of two years. */
const YEAR_GAP_PX = 18;

/** When events took place: glyphs on the time axis, stacked where they are many, or bars; nothing where no event has a date. */
export function stripSvg({ dataset, lang }: Reader, width: number, height: number): string {
  const dated = dataset.events.filter(({ time }) => time && Number.isFinite(time.earliestStart));
  if (dated.length === 0) return '';
  const starts = Float64Array.from(dated, ({ time }) => time!.earliestStart).sort();
  const room = width - 2 * SIDE;
  const years = yearsOf(dateAt(starts[0]!).year, dateAt(starts.at(-1)!).year + 1, room, lang);
  const [from, to] = [years[0]!, years.at(-1)!];
  const at = (ms: number) => SIDE + ((ms - from) / (to - from)) * room;
  const base = height - AXIS_BOTTOM;

  const marks = dated.map((event) => ({ event, x: at(event.time!.earliestStart) }));
  const stacks = stacksSvg(marks, dataset, {
    base,
    room: base - TOP,
    columnPx: COLUMN_PX,
    radius: GLYPH_RADIUS,
    lift: 9,
  });
  const names = years.slice(0, -1).map((start) => {
    const x = at(start);
    const name = { ...YEAR, x: x + 5, y: base + 22, fill: 'var(--secondary)' };
    return `<path d="M${x} ${base}v8" stroke="var(--border)" />${lineSvg(formatYear(start, lang), name)}`;
  });
  return `<path d="M${SIDE} ${base}H${width - SIDE}" stroke="var(--border)" stroke-width="1.5" />
    ${names.join('')}${stacks}`;
}

/** The starts of the years that are named, and of the one after them: 1, 2, 5, 10 … apart, so that their names find room. */
function yearsOf(earliest: number, latest: number, room: number, lang: string): number[] {
  const widest = Math.max(
    ...[earliest, latest].map((year) => widthOf(formatYear(positionOf(year), lang), YEAR)),
  );
  const step = stepOf(((latest - earliest) * (widest + YEAR_GAP_PX)) / room);
  const first = Math.floor(earliest / step);
  const last = Math.max(Math.ceil(latest / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = (first + index) * step;
    // There is no year 0: of every hundredth, 100 BC, 1 and 100 are meant.
    return positionOf(step > 1 && year <= 0 ? year + 1 : year);
  });
}

/** The least of 1, 2, 5, 10 … that is not below a number. */
function stepOf(least: number): number {
  const ten = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  return [1, 2, 5, 10].map((factor) => factor * ten).find((step) => step >= least) ?? 10 * ten;
}
