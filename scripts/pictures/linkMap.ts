import { feature, mesh } from 'topojson-client';
import { geoMercator, geoPath } from 'd3-geo';
import { ancestors } from '../../src/domain/places.ts';
import type { Event, Place } from '../../src/domain/dataset.ts';
import { GLYPH_PATHS } from '../../src/ui/glyphPath.ts';
import { makeBasemap } from '../basemap.ts';
import type { Reader } from '../prerender/reader.ts';
import { baselineBelowMiddle, lineSvg, widthOf } from './letters.ts';

const LABEL = { face: 'sans-600', size: 19 } as const;
const COUNT = { face: 'sans-700', size: 15 } as const;
const MOST_LABELS = 11;
const GLYPH_RADIUS = 8;

interface Mark {
  readonly place: Place;
  readonly events: Event[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where events took place, on the page's base map: one mark per town, the busiest named. */
export function mapSvg(reader: Reader, width: number, height: number): string {
  const { topology } = makeBasemap('110m');
  const projection = geoMercator().fitExtent(
    [
      [70, 60],
      [width - 50, height - 40],
    ],
    {
      type: 'MultiPoint',
      coordinates: corners(reader),
    },
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const path = geoPath(projection).digits(1);
  const land = path(feature(topology, topology.objects.countries)) ?? '';
  const borders = path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? '';
  const marks = withoutCrowding(marksOf(reader, (place) => projection([place.lon, place.lat])!)).filter(
    ({ x, y, radius }) => x > radius && x < width - radius && y > radius && y < height - radius,
  );
  return `<rect width="${width}" height="${height}" fill="var(--sea)" />
    <path d="${land}" fill="var(--land)" stroke="var(--land-edge)" stroke-width="1" />
    <path d="${borders}" fill="none" stroke="var(--border)" stroke-width="0.6" />
    ${marks.map((mark) => markSvg(mark, reader)).join('\n')}
    ${labels(marks, reader, width, height).join('\n')}`;
}

/** Of so many places at each end of the map none is shown: one journey far away would make everything else small. */
const LEFT_OUT = 0.03;
/** Degrees: what is shown around a single place. */
const LEAST_SPAN = 12;

/** The corners of the box in which nearly all events took place; of the world, where no event has a place. */
function corners({ dataset }: Reader): [number, number][] {
  const places = dataset.events.flatMap((event) => placeOf(event, dataset) ?? []);
  if (places.length === 0)
    return [
      [-170, -50],
      [170, 70],
    ];
  const range = (values: number[]): [number, number] => {
    values.sort((a, b) => a - b);
    const cut = Math.floor(values.length * LEFT_OUT);
    const [least, most] = [values[cut]!, values[values.length - 1 - cut]!];
    const margin = Math.max(0, (LEAST_SPAN - (most - least)) / 2);
    return [least - margin, most + margin];
  };
  const [west, east] = range(places.map(({ lon }) => lon));
  const [south, north] = range(places.map(({ lat }) => lat));
  return [
    [west, south],
    [east, north],
  ];
}

/** The outermost place in which an event took place; at the page's rule for which places count. */
function placeOf(event: Event, { places }: Reader['dataset']): Place | undefined {
  const place = event.where.find(({ role }) => role !== 'about' && role !== 'remote')?.place;
  const town = place === undefined ? undefined : ancestors(places, place).at(-1);
  return town === undefined ? undefined : places.get(town);
}

/** Events by the outermost place they lie in, the most first. */
function marksOf({ dataset }: Reader, at: (place: Place) => [number, number]): Mark[] {
  const byPlace = new Map<Place, Event[]>();
  for (const event of dataset.events) {
    const place = placeOf(event, dataset);
    if (place) byPlace.set(place, [...(byPlace.get(place) ?? []), event]);
  }
  return [...byPlace]
    .map(([place, events]) => {
      const [x, y] = at(place);
      return {
        place,
        events,
        x,
        y,
        radius: events.length > 1 ? 9 + 3 * Math.sqrt(events.length) : GLYPH_RADIUS,
      };
    })
    .sort((a, b) => b.events.length - a.events.length);
}

/** Marks that would touch become one, named after the busier. */
function withoutCrowding(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const near = kept.findIndex(
      (one) => Math.hypot(one.x - mark.x, one.y - mark.y) < one.radius + mark.radius,
    );
    const host = kept[near];
    if (!host) kept.push(mark);
    else {
      const events = [...host.events, ...mark.events];
      kept[near] = { ...host, events, radius: 9 + 3 * Math.sqrt(events.length) };
    }
  }
  return kept;
}

function markSvg({ events, x, y, radius }: Mark, { dataset }: Reader): string {
  const categories = dataset.categories.filter(({ id }) => events.some((event) => event.category === id));
  const only = categories[0];
  if (events.length === 1 && only) {
    return `<path d="${GLYPH_PATHS[only.glyph]}" transform="translate(${x} ${y}) scale(${GLYPH_RADIUS})"
      fill="var(--hue-${only.hue})" stroke="var(--raised)" stroke-width="0.5" paint-order="stroke" />`;
  }
  // A ring of the categories' shares around the count.
  const around = 2 * Math.PI * (radius - 2.5);
  let start = 0;
  const ring = categories.map(({ id, hue }) => {
    const share = (events.filter(({ category }) => category === id).length / events.length) * around;
    const part = `<circle cx="${x}" cy="${y}" r="${radius - 2.5}" fill="none" stroke="var(--hue-${hue})" stroke-width="5"
      stroke-dasharray="${share} ${around}" stroke-dashoffset="${-start}" transform="rotate(-90 ${x} ${y})" />`;
    start += share;
    return part;
  });
  return `<circle cx="${x}" cy="${y}" r="${radius + 2}" fill="var(--raised)" />${ring.join('')}
    <circle cx="${x}" cy="${y}" r="${radius - 6}" fill="var(--ink)" />
    ${lineSvg(String(events.length), { ...COUNT, x, y: y + baselineBelowMiddle(COUNT), anchor: 'middle', fill: 'var(--raised)' })}`;
}

/** Names beside the busiest marks, on the first side where they meet nothing. */
function labels(marks: readonly Mark[], { text }: Reader, width: number, height: number): string[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => box(x - radius, x + radius, y, 2 * radius));
  const named: string[] = [];
  for (const { place, events, x, y, radius } of marks) {
    if (named.length >= MOST_LABELS) break;
    const name = text(place.name).replace(/,.*| \(.*/, '');
    const long = widthOf(name, LABEL);
    const gap = radius + 7;
    const places = [
      { left: x + gap, y },
      { left: x - gap - long, y },
      { left: x - long / 2, y: y - gap - LABEL.size / 2 },
      { left: x - long / 2, y: y + gap + LABEL.size / 2 },
    ]
      // Above or below a glyph alone, a name would seem to be its neighbour's.
      .slice(0, events.length > 1 ? 4 : 2)
      .map((one) => ({ ...one, box: box(one.left, one.left + long, one.y, LABEL.size * 1.3) }));
    const free = places.find(
      ({ box: one }) =>
        one.left > 8 &&
        one.right < width - 8 &&
        one.top > 8 &&
        one.bottom < height - 8 &&
        !taken.some((other) => meet(one, other)),
    );
    if (!free) continue;
    taken.push(free.box);
    const at = { x: free.left, y: free.y + baselineBelowMiddle(LABEL) };
    named.push(lineSvg(name, { ...LABEL, ...at, fill: 'var(--ink)', halo: 'var(--land)' }));
  }
  return named;
}

function box(left: number, right: number, middle: number, height: number): Box {
  return { left, right, top: middle - height / 2, bottom: middle + height / 2 };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
