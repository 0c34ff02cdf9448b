import { DAY_MS } from '../../src/domain/gregorian.ts';
import type { Event } from '../../src/domain/dataset.ts';
import type { Interval, TimeWindow } from '../../src/domain/interval.ts';
import { axisOf } from '../../src/ui/timeAxis.ts';
import { DISC_RADIUS, layOutBand, type StopBand } from '../../src/views/timeline/stopBand.ts';
import { spanWords, stopDate, stopName, type Opening } from '../prerender/opening.ts';
import type { Reader } from '../prerender/reader.ts';
import { baselineBelowMiddle, lineSvg, widthOf } from './letters.ts';
import { stacksSvg } from './stacks.ts';

/** How much larger than on the page, the best first; the first at which the band leaves room for the axis is taken. */
const SCALES = [1.6, 1.4, 1.2, 1];
/** Sizes before that factor, as in the page's timeline. */
const NAME = { face: 'serif-600', size: 16, lineHeight: 18 } as const;
const WORDS = { face: 'sans-600', size: 14, lineHeight: 17 } as const;
const NUMBER = { face: 'sans-700', size: 15 } as const;

const DASH_PX = 5;
const GAP_PX = 4;

const SIDE = 56;
const TOP = 6;
const AXIS_BOTTOM = 31;
/** Least height of what stands on the axis. */
const MARKS_PX = 26;
const TICK = { face: 'sans-400', size: 17 } as const;
const COARSE_TICK = { face: 'sans-600', size: 17 } as const;
const MARK = { columnPx: 10, radius: 3.8, lift: 7 } as const;

/** When something is drawn: where it begins, as far as that is known. */
export function shownAt(time: Interval | undefined): number | undefined {
  if (!time) return undefined;
  return [time.earliestStart, time.latestStart, time.earliestEnd, time.latestEnd].find(Number.isFinite);
}

/** The time the opening shows, with all of its stops; a month around one moment; undefined where nothing has a date. */
export function roadWindow({ step, stops }: Opening): TimeWindow | undefined {
  const dates = stops.flatMap(({ event }) => shownAt(event.time) ?? []);
  if (dates.length === 0) return undefined;
  const { from, to } = step.window ?? padded(Math.min(...dates), Math.max(...dates));
  return { from: Math.min(from, ...dates), to: Math.max(to, ...dates) };
}

function padded(from: number, to: number): TimeWindow {
  const margin = Math.max((to - from) * 0.08, 15 * DAY_MS);
  return { from: from - margin, to: to + margin };
}

/** The numbered stops of the opening with names, dates and the spans between them, over an axis on which the other events are small. */
export function roadStripSvg(
  reader: Reader,
  opening: Opening,
  window: TimeWindow,
  others: readonly Event[],
  width: number,
  height: number,
): string {
  const room = width - 2 * SIDE;
  const at = (ms: number) => ((ms - window.from) / (window.to - window.from + 1)) * room;
  const { band, scale } = fittedBand(reader, opening, at, room, height - AXIS_BOTTOM - MARKS_PX - TOP);
  const base = height - AXIS_BOTTOM;
  const marks = others.flatMap((event) => {
    const ms = shownAt(event.time);
    return ms === undefined ? [] : [{ event, x: at(ms) }];
  });
  return `<g transform="translate(${SIDE} 0)">
    ${axisSvg(window, at, room, base, reader.spoken)}
    <g opacity="0.75">${stacksSvg(marks, reader.dataset, { ...MARK, base, room: base - TOP - band.height * scale })}</g>
    <g transform="translate(0 ${TOP}) scale(${scale})">${bandSvg(band, reader)}</g>
  </g>`;
}

function fittedBand(
  reader: Reader,
  { stops, spans }: Opening,
  at: (ms: number) => number,
  room: number,
  most: number,
): { readonly band: StopBand; readonly scale: number } {
  const measured = stops.flatMap((stop) => {
    const ms = shownAt(stop.event.time);
    const [name, date] = [widthOf(stopName(stop, reader), NAME), widthOf(stopDate(stop, reader), WORDS)];
    const widths = {
      labelWidth: Math.ceil(Math.max(name, date)),
      inlineWidth: Math.ceil(name + date),
      nameWidth: Math.ceil(name),
    };
    return ms === undefined ? [] : [{ stop, at: at(ms), ...widths, others: [] }];
  });
  const words = spans.map((span) => ({
    span,
    textWidth: Math.ceil(widthOf(spanWords(span, reader), WORDS)),
  }));
  const tries = SCALES.map((scale) => ({
    scale,
    band: layOutBand({
      stops: measured.map((one) => ({ ...one, x: one.at / scale })),
      spans: words,
      width: room / scale,
      maxHeight: Infinity,
    }),
  }));
  return tries.find(({ band, scale }) => band.height * scale <= most) ?? tries.at(-1)!;
}

function bandSvg(band: StopBand, reader: Reader): string {
  const spans = band.spans.map(({ span, from, to, x, y }) => {
    const words = spanWords(span, reader);
    const place = { x, y: y + baselineBelowMiddle(WORDS), anchor: 'middle', fill: 'var(--ink)' } as const;
    const line = band.spansAbove
      ? `<path d="M${from + 2} ${y + 13}V${y + 9}H${to - 2}v4" fill="none" stroke="var(--ink)" />`
      : dashesSvg([from + DISC_RADIUS + 2, to - DISC_RADIUS - 2], [x, widthOf(words, WORDS) / 2 + 6], y);
    return line + lineSvg(words, { ...WORDS, ...place });
  });
  const stops = band.stops.map(({ stop, x, y, left, top }) => {
    const ink = { x: left, fill: 'var(--ink)' };
    const number = { x, y: y + baselineBelowMiddle(NUMBER), anchor: 'middle', fill: 'var(--paper)' } as const;
    const name = top + NAME.lineHeight / 2 + baselineBelowMiddle(NAME);
    const date = top + NAME.lineHeight + WORDS.lineHeight / 2 + baselineBelowMiddle(WORDS);
    return `<circle cx="${x}" cy="${y}" r="${DISC_RADIUS}" fill="var(--ink)" />
      ${lineSvg(String(stop.number), { ...NUMBER, ...number })}
      ${lineSvg(stopName(stop, reader), { ...NAME, ...ink, y: name })}
      ${lineSvg(stopDate(stop, reader), { ...WORDS, ...ink, y: date })}`;
  });
  return [...spans, ...stops].join('\n');
}

/** Dashes from both ends towards the words between them, none of them cut. */
function dashesSvg([from, to]: [number, number], [middle, half]: [number, number], y: number): string {
  const whole = (length: number) =>
    Math.max(0, Math.floor((length + GAP_PX) / (DASH_PX + GAP_PX)) * (DASH_PX + GAP_PX));
  return `<path d="M${from} ${y}h${whole(middle - half - from)}M${to} ${y}h${-whole(to - middle - half)}"
    stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="${DASH_PX} ${GAP_PX}" />`;
}

/** One row of words: where a year, month or day begins, it stands for the finer unit. */
function axisSvg(
  window: TimeWindow,
  at: (ms: number) => number,
  room: number,
  base: number,
  lang: string,
): string {
  const { fine, coarse } = axisOf(window, room / SCALES[0]!, lang);
  const begun = new Map(coarse.map(({ at: ms, label }) => [ms, label]));
  const ticks = fine
    .filter(({ at: ms }) => ms >= window.from)
    .map(({ at: ms, label }) => {
      const x = at(ms);
      const bold = begun.get(ms);
      const style =
        bold === undefined ? { ...TICK, fill: 'var(--secondary)' } : { ...COARSE_TICK, fill: 'var(--ink)' };
      const text = bold ?? label;
      const fits = x + 5 + widthOf(text, style) <= room;
      return `<path d="M${x} ${base}v7" stroke="var(--border)" />${fits ? lineSvg(text, { ...style, x: x + 5, y: base + 20 }) : ''}`;
    });
  return `<path d="M0 ${base}H${room}" stroke="var(--border)" stroke-width="1.5" />${ticks.join('')}`;
}
