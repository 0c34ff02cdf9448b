import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, packRagged } from '../../src/engine/ragged.ts';

test('gives back the lists it was packed from', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat({ max: 1000 }), { maxLength: 5 })), (lists) => {
      const packed = packRagged(lists);
      expect(lists.map((_, row) => [...codesOf(packed, row)])).toEqual(lists);
    }),
  );
});
