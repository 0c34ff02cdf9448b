import { MAX_LATITUDE } from '../../domain/projection.ts';

type Position = number[];

type Ring = readonly (readonly number[])[];

/** An area as GeoJSON writes it. */
type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** Geometry reaches no farther round the world than this, degrees: a ring that winds on and on ends there. */
const MAX_LONGITUDE = 900;

/**
 * A line of [lon, lat] whose steps across the date line go on beyond ±180° instead of back around the world. A closed
 * ring around a pole is led along the edge of the projection, so that it can be filled. Positions that are no numbers
 * are left out.
 */
export function unwrapLine(line: Ring, isClosed: boolean): Position[] {
  const positions: Position[] = [];
  let turn = 0;
  let before: number | undefined;
  for (const [lon, lat] of line) {
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
    const way = lon! - (before ?? lon!);
    if (Math.abs(way) > 180) turn -= 360 * Math.sign(way);
    before = lon;
    positions.push([clamp(lon! + turn, MAX_LONGITUDE), clamp(lat!, MAX_LATITUDE)]);
  }
  const [first, last] = [positions[0], positions.at(-1)];
  if (isClosed && turn !== 0 && first && last) {
    const pole = first[1]! < 0 ? -MAX_LATITUDE : MAX_LATITUDE;
    positions.push([last[0]!, pole], [first[0]!, pole], first);
  }
  return positions;
}

/** The rings of an area, each unwrapped; those of fewer than three corners are left out. */
export function unwrapArea(area: AreaGeometry): Position[][][] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons
    .map((rings) => rings.map((ring) => unwrapLine(ring, true)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
}

/** The parts of an area in the copies of the world in which each is nearest to `lon`: those cut at ±180° side by side. */
export function partsNear(parts: readonly Position[][][], lon: number): Position[][][] {
  return parts.map((rings) => {
    const { west, east } = boxOf(rings) ?? { west: lon, east: lon };
    const shift = 360 * Math.round((lon - (west + east) / 2) / 360);
    return rings.map((ring) => ring.map(([x, y]) => [x! + shift, y!]));
  });
}

/** The box around lines, degrees; undefined without any. */
export function boxOf(lines: readonly (readonly Position[])[]) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [lon, lat] of line) {
      west = Math.min(west, lon!);
      east = Math.max(east, lon!);
      south = Math.min(south, lat!);
      north = Math.max(north, lat!);
    }
  }
  return west <= east ? { west, south, east, north } : undefined;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(value, most));
}
