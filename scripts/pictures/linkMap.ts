import { project } from '../../src/domain/projection.ts';
import type { Place } from '../../src/domain/dataset.ts';
import { GLYPH_PATHS } from '../../src/ui/glyphPath.ts';
import { toScreen, type Camera } from '../../src/views/map/camera.ts';
import type { Reader } from '../prerender/reader.ts';
import { groundSvg } from './ground.ts';
import { baselineBelowMiddle, lineSvg, widthOf } from './letters.ts';
import { pictureCamera } from './pictureCamera.ts';
import { signsOf, type Sign } from './signs.ts';
import { countsByTown, type Towns } from './towns.ts';

const LABEL = { face: 'sans-600', size: 19 } as const;
const COUNT = { face: 'sans-700', size: 15 } as const;
const MOST_LABELS = 11;
const GLYPH_RADIUS = 8;
const LARGEST_RADIUS = 34;

interface Mark {
  readonly place: Place;
  /** How many events of each category. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
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
  const signs = signsOf(reader.dataset);
  const towns = countsByTown(reader.dataset.events, reader.dataset);
  const camera = pictureCamera(placesOf(towns), width, height);
  const marks = withoutCrowding(marksOf(towns, camera)).filter(
    ({ x, y, radius }) => x > radius && x < width - radius && y > radius && y < height - radius,
  );
  return `<rect width="${width}" height="${height}" fill="var(--sea)" />
    ${groundSvg(camera)}
    ${marks.map((mark) => markSvg(mark, signs)).join('\n')}
    ${labels(marks, reader, width, height).join('\n')}`;
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** A town as often as it has events. */
function placesOf(towns: Towns): Place[] {
  return [...towns].flatMap(([place, counts]) => Array.from({ length: sumOf(counts) }, () => place));
}

const radiusOf = (total: number): number =>
  total > 1 ? Math.min(9 + 3 * Math.sqrt(total), LARGEST_RADIUS) : GLYPH_RADIUS;

/** The busiest first. */
function marksOf(towns: Towns, camera: Camera): Mark[] {
  return [...towns]
    .map(([place, counts]) => {
      const total = sumOf(counts);
      const { x, y } = toScreen(camera, project(place.lat, place.lon));
      return { place, counts, total, x, y, radius: radiusOf(total) };
    })
    .sort((a, b) => b.total - a.total);
}

/** Marks that would touch become one, named after the busier. */
function withoutCrowding(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const near = kept.findIndex(
      (one) => Math.hypot(one.x - mark.x, one.y - mark.y) < one.radius + mark.radius,
    );
    const host = kept[near];
    if (!host) {
      kept.push(mark);
      continue;
    }
    const counts = new Map(host.counts);
    for (const [category, count] of mark.counts) counts.set(category, (counts.get(category) ?? 0) + count);
    const total = host.total + mark.total;
    kept[near] = { ...host, counts, total, radius: radiusOf(total) };
  }
  return kept;
}

function markSvg({ counts, total, x, y, radius }: Mark, all: readonly Sign[]): string {
  const signs = all.filter(({ id }) => counts.has(id));
  const [only] = signs;
  if (total === 1 && only) {
    return `<path d="${GLYPH_PATHS[only.glyph]}" transform="translate(${x} ${y}) scale(${GLYPH_RADIUS})"
      fill="var(--hue-${only.hue})" stroke="var(--raised)" stroke-width="0.5" paint-order="stroke" />`;
  }
  // A ring of the categories' shares around the count.
  const around = 2 * Math.PI * (radius - 2.5);
  let start = 0;
  const ring = signs.map(({ id, hue }) => {
    const share = (counts.get(id)! / total) * around;
    const part = `<circle cx="${x}" cy="${y}" r="${radius - 2.5}" fill="none" stroke="var(--hue-${hue})" stroke-width="5"
      stroke-dasharray="${share} ${around}" stroke-dashoffset="${-start}" transform="rotate(-90 ${x} ${y})" />`;
    start += share;
    return part;
  });
  const number = { ...COUNT, x, y: y + baselineBelowMiddle(COUNT), anchor: 'middle' } as const;
  return `<circle cx="${x}" cy="${y}" r="${radius + 2}" fill="var(--raised)" />${ring.join('')}
    <circle cx="${x}" cy="${y}" r="${radius - 6}" fill="var(--ink)" />
    ${lineSvg(String(total), { ...number, fill: 'var(--raised)' })}`;
}

/** Names beside the busiest marks, on the first side where they meet nothing. */
function labels(marks: readonly Mark[], { text }: Reader, width: number, height: number): string[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => box(x - radius, x + radius, y, 2 * radius));
  const named: string[] = [];
  for (const { place, total, x, y, radius } of marks) {
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
      .slice(0, total > 1 ? 4 : 2)
      .map((one) => ({ ...one, box: box(one.left - 4, one.left + long + 4, one.y, LABEL.size * 1.3) }));
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
