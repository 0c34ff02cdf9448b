import { boxAround } from '../../src/domain/extent.ts';
import { MAX_LATITUDE, project } from '../../src/domain/projection.ts';
import type { Bounds, LatLon } from '../../src/domain/bounds.ts';
import { MAX_SCALE, type Camera } from '../../src/views/map/camera.ts';

/** Of so many places at each end of the map none is shown: one journey far away would make everything else small. */
const LEFT_OUT = 0.03;
/** Degrees: what is shown around a single place. */
const LEAST_SPAN = 12;
/** Room for a mark and its name. */
const PADDING_PX = 56;
/** Where no event has a place. */
const WORLD: Bounds = { west: -170, south: -50, east: 170, north: 70 };

/** What the map of a picture shows: nearly all places with `padding` px around, across the date line where that is nearer. */
export function pictureCamera(
  places: readonly LatLon[],
  width: number,
  height: number,
  padding = PADDING_PX,
): Camera {
  const { west, south, east, north } = boxOfMost(places);
  const [topLeft, bottomRight] = [project(north, west), project(south, east)];
  return {
    x: (topLeft.x + bottomRight.x) / 2,
    y: (topLeft.y + bottomRight.y) / 2,
    // Not as the page's own camera, whose world always fills the map: a pole and the other hemisphere are both to be seen.
    scale: Math.min(
      (width - 2 * padding) / (bottomRight.x - topLeft.x),
      (height - 2 * padding) / (bottomRight.y - topLeft.y),
      MAX_SCALE,
    ),
    width,
    height,
  };
}

function boxOfMost(places: readonly LatLon[]): Bounds {
  const lats = places.map(({ lat }) => Math.min(Math.max(lat, -MAX_LATITUDE), MAX_LATITUDE));
  const lons = Float64Array.from(places, ({ lon }) => lon);
  const whole = boxAround(Float64Array.from(lats), lons);
  if (!whole) return WORLD;
  // Counted eastwards from the box's edge, so that the date line is nowhere between them.
  const eastwards = places.map(({ lon }) => (lon - whole.west + 360) % 360);
  const [from, to] = most(eastwards);
  const [south, north] = most(lats);
  return {
    west: whole.west + from,
    east: whole.west + to,
    south: Math.max(south, -MAX_LATITUDE),
    north: Math.min(north, MAX_LATITUDE),
  };
}

/** The least and the largest value but for a few at each end, and some way apart. */
function most(values: readonly number[]): readonly [number, number] {
  const sorted = Float64Array.from(values).sort();
  const cut = Math.floor(sorted.length * LEFT_OUT);
  const [least, largest] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
  const margin = Math.max(0, (LEAST_SPAN - (largest - least)) / 2);
  return [least - margin, largest + margin];
}
