import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexColumns } from '../../src/engine/eventTable.ts';
import { openTree, treeOfPlaces } from '../../src/engine/placeTree.ts';
import { syntheticColumns } from '../fixtures/syntheticColumns.ts';

const columns = syntheticColumns(600, 3, 3, 9);
// Where the plane ends and where its copies meet.
const edges = [
  [90, 180],
  [-90, -180],
  [0, 180],
  [0, -180],
  [85.06, 0],
] as const;
edges.forEach(([lat, lon], row) => {
  columns.placeLat[row] = lat;
  columns.placeLon[row] = lon;
});
for (const [row, [lat, lon]] of edges.entries()) {
  columns.placeX[row] = lon / 360 + 0.5;
  columns.placeY[row] = lat > 85 ? 0 : lat < -85 ? 1 : 0.5;
}

const anyLon = fc.oneof(fc.constantFrom(-180, 180, 0), fc.double({ min: -180, max: 180, noNaN: true }));
const anyLat = fc.oneof(fc.constantFrom(-90, 90, 86), fc.double({ min: -90, max: 90, noNaN: true }));
const anyArea = fc
  .tuple(anyLon, anyLon, anyLat, anyLat)
  .map(([west, east, a, b]) => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) }));

test('with a tree the same rows are found as without, in every box, at the poles and across the date line', () => {
  const plain = indexColumns(columns);
  const quick = indexColumns(columns);
  quick.spots.use(openTree(treeOfPlaces(columns)));
  fc.assert(
    fc.property(anyArea, (area) => {
      expect([...quick.spots.rowsIn(area)]).toEqual([...plain.spots.rowsIn(area)]);
    }),
    { numRuns: 400 },
  );
});
