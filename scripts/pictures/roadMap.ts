import type { Event, Place } from '../../src/domain/dataset.ts';
import { project } from '../../src/domain/projection.ts';
import type { Span, Stop } from '../../src/domain/stops.ts';
import { GLYPH_PATHS } from '../../src/ui/glyphPath.ts';
import { pointAt, type Arc } from '../../src/views/map/arcs.ts';
import { toScreen, type Camera, type ScreenPoint } from '../../src/views/map/camera.ts';
import { hits, squareAround } from '../../src/views/map/labels.ts';
import {
  layOutStops,
  STOP_RADIUS,
  type PlacedStop,
  type StopLayout,
  type StopMeasures,
  type Way,
} from '../../src/views/map/stopLayout.ts';
import { spanWords, stopDate, stopName, type Opening } from '../prerender/opening.ts';
import type { Reader } from '../prerender/reader.ts';
import { groundSvg } from './ground.ts';
import { baselineBelowMiddle, lineSvg, widthOf } from './letters.ts';
import { pictureCamera } from './pictureCamera.ts';
import { signsOf } from './signs.ts';
import { countsByTown } from './towns.ts';

/** Pictures are shown at half their size and less: the road is larger than on the page by this factor. */
const SCALE = 1.65;
/** Sizes before that factor, as on the page's map. */
const NAME = { face: 'serif-600', size: 20, lineHeight: 22 } as const;
const WORDS = { face: 'sans-600', size: 14, lineHeight: 18 } as const;
const NUMBER = { face: 'sans-700', size: 17 } as const;
/** Room around the stops before that factor, the least first. */
const PADDINGS_PX = Array.from({ length: 25 }, (_, index) => 20 + 3 * index);
/** Between two labels, before that factor. */
const LABEL_GAP_PX = 6;
/** How far the map may be moved so that words find room, the least first. */
const SHIFTS_PX = [-54, -42, -30, -18, -6, 0, 6, 18, 30, 42, 54]
  .flatMap((dx) => [-36, -18, 0, 18, 36].map((dy) => [dx, dy] as const))
  .sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));
/** Words keep off the edges, before that factor. */
const EDGE_PX = 6;
const GLYPH_RADIUS = 3;

/** The numbered stops of the opening with names, dates and the ways between them; the other events are small. */
export function roadMapSvg(
  reader: Reader,
  { stops, spans }: Opening,
  others: readonly Event[],
  width: number,
  height: number,
): string {
  const labels = new Map(
    stops.map((stop) => {
      const [name, date] = [widthOf(stopName(stop, reader), NAME), widthOf(stopDate(stop, reader), WORDS)];
      return [stop, Math.ceil(Math.max(name, date)) + LABEL_GAP_PX];
    }),
  );
  const words = new Map(spans.map((span) => [span, Math.ceil(widthOf(spanWords(span, reader), WORDS)) + 8]));
  const measures: StopMeasures = {
    ofLabel: (stop) => labels.get(stop)!,
    // A picture always has room for the date too.
    ofName: (stop) => labels.get(stop)!,
    ofSpan: (span) => words.get(span)!,
  };
  const inner = { width: width / SCALE - 2 * EDGE_PX, height: height / SCALE - 2 * EDGE_PX };
  const { camera, layout } = fitted(stops, spans, inner, measures);
  return `<rect width="${width}" height="${height}" fill="var(--sea)" />
    ${groundSvg({ ...camera, scale: camera.scale * SCALE, width, height })}
    <g transform="scale(${SCALE}) translate(${EDGE_PX} ${EDGE_PX})">
      ${quietMarks(others, reader, camera, layout)}
      ${layout.ways.map(waySvg).join('\n')}
      ${layout.stops.map(discSvg).join('\n')}
      ${layout.ways.map((way) => spanSvg(way, reader)).join('\n')}
      ${layout.stops.map((stop) => labelSvg(stop, reader)).join('\n')}
    </g>`;
}

/** The largest scale at which all words have a place off the ways, moved from the middle as little as that takes; else on the ways; else the smallest. */
function fitted(
  stops: readonly Stop[],
  spans: readonly Span[],
  { width, height }: Pick<Camera, 'width' | 'height'>,
  measures: StopMeasures,
): { readonly camera: Camera; readonly layout: StopLayout } {
  const places = stops.flatMap(({ place }) => place ?? []);
  const layOut = (camera: Camera) => ({ camera, layout: layOutStops(stops, spans, camera, [], measures) });
  let onWays: ReturnType<typeof layOut> | undefined;
  for (const padding of PADDINGS_PX) {
    const middle = pictureCamera(places, width, height, padding);
    const discs = places.map((place) => onScreen(middle, place));
    for (const [dx, dy] of SHIFTS_PX) {
      const isSeen = ({ x, y }: ScreenPoint) =>
        Math.min(x - dx, y - dy, width - x + dx, height - y + dy) >= PADDINGS_PX[0]!;
      if (!discs.every(isSeen)) continue;
      const { scale } = middle;
      const found = layOut({ ...middle, x: middle.x + dx / scale, y: middle.y + dy / scale });
      if (!isWhole(found.layout, spans)) continue;
      if (isOffWays(found.layout)) return found;
      onWays ??= found;
    }
  }
  return onWays ?? layOut(pictureCamera(places, width, height, PADDINGS_PX.at(-1)));
}

function isWhole({ stops, ways }: StopLayout, spans: readonly Span[]): boolean {
  const worded = ways.filter(({ words }) => words).length;
  return stops.every(({ label }) => label) && worded >= Math.min(spans.length, ways.length);
}

function isOffWays({ stops, ways }: StopLayout): boolean {
  const labels = stops.flatMap(({ label }) => label ?? []);
  return ways.every(({ arcs }) =>
    arcs.every((arc) =>
      Array.from({ length: 41 }, (_, index) => pointAt(arc, index / 40)).every(
        ({ x, y }) => !hits(squareAround(x, y, 2), labels),
      ),
    ),
  );
}

/** One small sign for each town, where no disc or label stands. */
function quietMarks(
  others: readonly Event[],
  { dataset }: Reader,
  camera: Camera,
  { boxes }: StopLayout,
): string {
  const signs = signsOf(dataset);
  const isCovered = ({ x, y }: ScreenPoint) => hits(squareAround(x, y, GLYPH_RADIUS), boxes);
  return [...countsByTown(others, dataset)]
    .map(([place, counts]) => {
      const point = onScreen(camera, place);
      if (isCovered(point)) return '';
      const at = `transform="translate(${point.x} ${point.y}) scale(${GLYPH_RADIUS})" opacity="0.75"`;
      const [only, second] = signs.filter(({ id }) => counts.has(id));
      return only && !second
        ? `<path d="${GLYPH_PATHS[only.glyph]}" fill="var(--hue-${only.hue})" ${at} />`
        : `<circle r="1" fill="var(--secondary)" ${at} />`;
    })
    .join('\n');
}

const onScreen = (camera: Camera, { lat, lon }: Place) => toScreen(camera, project(lat, lon));

function waySvg({ arcs }: Way): string {
  return arcs
    .map(pathOf)
    .map(
      (d) => `<path d="${d}" fill="none" stroke="var(--land)" stroke-width="4" opacity="0.7" />
        <path d="${d}" fill="none" stroke="var(--ink)" stroke-width="1.75" stroke-dasharray="6 5" />`,
    )
    .join('');
}

function pathOf({ from, control, to }: Arc): string {
  return `M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`;
}

function discSvg({ stop, x, y }: PlacedStop): string {
  const number = { ...NUMBER, x, y: y + baselineBelowMiddle(NUMBER), anchor: 'middle' } as const;
  return `<circle cx="${x}" cy="${y}" r="${STOP_RADIUS}" fill="var(--ink)" stroke="var(--paper)" stroke-width="2" />
    ${lineSvg(String(stop.number), { ...number, fill: 'var(--paper)' })}`;
}

function spanSvg({ words }: Way, reader: Reader): string {
  if (!words) return '';
  const { left, top, width, height } = words.box;
  const y = top + height / 2 + baselineBelowMiddle(WORDS);
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="2" fill="var(--paper)" opacity="0.85" />
    ${lineSvg(spanWords(words.span, reader), { ...WORDS, x: left + width / 2, y, anchor: 'middle', fill: 'var(--ink)' })}`;
}

function labelSvg({ stop, label }: PlacedStop, reader: Reader): string {
  if (!label) return '';
  const { left, top, width, side } = label;
  const at = {
    right: { x: left, anchor: 'start' },
    left: { x: left + width, anchor: 'end' },
    above: { x: left + width / 2, anchor: 'middle' },
    below: { x: left + width / 2, anchor: 'middle' },
  } as const;
  const style = { ...at[side], fill: 'var(--ink)', halo: 'var(--land)' };
  const middle = { name: top + NAME.lineHeight / 2, date: top + NAME.lineHeight + WORDS.lineHeight / 2 };
  return [
    lineSvg(stopName(stop, reader), { ...style, ...NAME, y: middle.name + baselineBelowMiddle(NAME) }),
    lineSvg(stopDate(stop, reader), { ...style, ...WORDS, y: middle.date + baselineBelowMiddle(WORDS) }),
  ].join('');
}
