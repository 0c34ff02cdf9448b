import type { Bounds } from './bounds.ts';
import { DAY_MS, hasDays, lastBefore, yearStart } from './gregorian.ts';
import type { TimeWindow } from './interval.ts';

// Room at both ends, so that the first and the last glyph are not on the rim.
const MARGIN = 0.02;

/** In place of an extent where nothing is dated; never to be shown. Any other is longer, by its margin. */
const NO_EXTENT: TimeWindow = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2000, 0, 2) - 1 };

/** Whether an extent is one of dates, not in place of one. */
export function hasDates({ from, to }: TimeWindow): boolean {
  return from !== NO_EXTENT.from || to !== NO_EXTENT.to;
}

/** The time all dated events cover, with a margin, in whole days, or years where days cannot be written; of undefined, one that `hasDates` tells apart. */
export function withMargin(extent: TimeWindow | undefined): TimeWindow {
  if (!extent) return NO_EXTENT;
  const { from, to } = extent;
  const margin = Math.max((to - from) * MARGIN, DAY_MS);
  const [start, end] = [from - margin, to + margin];
  const day = (ms: number) => Math.floor(ms / DAY_MS) * DAY_MS;
  return {
    from: hasDays(start) ? day(start) : yearStart(start),
    to: hasDays(end) ? day(end) + DAY_MS - 1 : lastBefore(yearStart(end, 1)),
  };
}

/** The box around places; undefined without any. Boxes across the date line are chosen where they are narrower. */
export function boundsOf(
  points: Iterable<{ readonly lat: number; readonly lon: number }>,
): Bounds | undefined {
  const all = [...points];
  return boxAround(
    Float64Array.from(all, ({ lat }) => lat),
    Float64Array.from(all, ({ lon }) => lon),
  );
}

/** The same of columns of latitudes and longitudes, one for each point; the longitudes are sorted in place. */
export function boxAround(lats: Float64Array, lons: Float64Array): Bounds | undefined {
  if (lats.length === 0) return undefined;
  lons.sort();
  // The widest gap between neighbours, around the globe, is what the box leaves out.
  let west = lons[0]!;
  let east = lons.at(-1)!;
  let widest = west + 360 - east;
  for (let i = 1; i < lons.length; i++) {
    const gap = lons[i]! - lons[i - 1]!;
    if (gap > widest) {
      widest = gap;
      west = lons[i]!;
      east = lons[i - 1]!;
    }
  }
  let south = Infinity;
  let north = -Infinity;
  for (const lat of lats) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/** A box widened by a share of its size on each side, at least `least` degrees. */
export function padBounds(bounds: Bounds, share: number, least: number): Bounds {
  const span = bounds.east >= bounds.west ? bounds.east - bounds.west : bounds.east + 360 - bounds.west;
  const dx = Math.max(span * share, least);
  const dy = Math.max((bounds.north - bounds.south) * share, least);
  const around = span + 2 * dx >= 360;
  return {
    west: around ? -180 : bounds.west - dx,
    // Beside a pole there is no room on one side; the box keeps its least height.
    south: clamp(bounds.south - dy, -MOST_LAT, MOST_LAT - least),
    east: around ? 180 : bounds.east + dx,
    north: clamp(bounds.north + dy, least - MOST_LAT, MOST_LAT),
  };
}

/** Where the map's projection ends. */
const MOST_LAT = 85;

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(highest, value));
}
