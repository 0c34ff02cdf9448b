import { expect, test } from 'vitest';
import { columnsOf } from '../../../../src/engine/buildColumns.ts';
import { placeIdOf } from '../../../../src/engine/columns.ts';
import { indexColumns } from '../../../../src/engine/eventTable.ts';
import { PlaceCodes } from '../../../../src/views/map/clusters/placeCodes.ts';
import { smallDataset } from '../../../fixtures/smallDataset.ts';

const table = indexColumns({ ...columnsOf(smallDataset), inlinePlaces: 3 });
const codes = new PlaceCodes(table);

test('a place is found by its id, and one written in line by its number', () => {
  const last = table.placeIds.length + 2;
  for (const code of [0, table.placeIds.length - 1, last])
    expect(codes.of(placeIdOf(table, code))).toBe(code);
});

test.each(['nowhere', '~0', '~4', '~x', '~1.5', ''])('no place is called “%s”', (id) => {
  expect(codes.of(id)).toBeUndefined();
});
