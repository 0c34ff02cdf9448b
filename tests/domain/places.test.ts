import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ancestors } from '../../src/domain/places.ts';
import { anyPlaces, PLACE_IDS } from '../fixtures/anyDataset.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

test('a place lies in itself and in all around it, nearest first', () => {
  expect(ancestors(smallDataset.places, 'white-house')).toEqual(['white-house', 'washington']);
  expect(ancestors(smallDataset.places, 'unknown')).toEqual(['unknown']);
});

test('circles in the data end the walk', () => {
  fc.assert(
    fc.property(anyPlaces, fc.constantFrom(...PLACE_IDS), (list, id) => {
      const places = new Map(list.map((place) => [place.id, place]));
      const chain = ancestors(places, id);
      expect(chain[0]).toBe(id);
      expect(new Set(chain).size).toBe(chain.length);
    }),
  );
});
