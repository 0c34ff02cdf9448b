import type { Polygon, Position } from 'geojson';
import type { Atlas } from './atlas.ts';
import { planarArea, polygonsOf, type Ring } from './rings.ts';

/**
 * A convex box around Crimea, clockwise as seen on a map. Its northern side is the administrative boundary in broad
 * strokes: south of Dzharylhach, over the isthmus of Perekop, along the Syvash south of Chonhar and Strilkove.
 */
const AROUND_CRIMEA: readonly Position[] = [
  [32.2, 45.55],
  [33.55, 46.19],
  [33.8, 46.19],
  [36.75, 45.46],
  [36.75, 44.2],
  [32.2, 44.2],
];

/** Positive where `point` lies to the right of the line from `a` to `b`: inside, in a clockwise box. */
function rightOf(a: Position, b: Position, point: Position): number {
  return (b[1]! - a[1]!) * (point[0]! - a[0]!) - (b[0]! - a[0]!) * (point[1]! - a[1]!);
}

/** The part of a ring to the right of one line (one step of Sutherland and Hodgman). */
function cut(ring: Ring, a: Position, b: Position): Ring {
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1)!;
    const [here, there] = [rightOf(a, b, point), rightOf(a, b, before)];
    const share = there / (there - here);
    const crossing = before.map((value, axis) => value + share * (point[axis]! - value));
    if (here >= 0) return there >= 0 ? [point] : [crossing, point];
    return there >= 0 ? [crossing] : [];
  });
}

/** Crimea, cut from Ukraine as the atlas draws it, so that the two share the coast at every resolution. */
export function cutCrimea(atlas: Atlas): Polygon {
  const ukraine = atlas.objects.countries.geometries.find(({ id }) => id === 'ua');
  if (!ukraine) throw new Error('the atlas has no Ukraine');
  const pieces = polygonsOf(atlas, ukraine).map(([outer]) =>
    AROUND_CRIMEA.reduce(
      (ring, a, i) => cut(ring, a, AROUND_CRIMEA[(i + 1) % AROUND_CRIMEA.length]!),
      outer!.slice(1), // a closed ring repeats its first point
    ),
  );
  const [piece] = pieces.sort((a, b) => planarArea(b) - planarArea(a));
  const ring = piece!.map((point) => point.map((degrees) => Math.round(degrees * 1e4) / 1e4));
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
