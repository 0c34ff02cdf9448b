import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, isEmptyFilter, NO_FILTER, toggleValue, withFacet } from '../../src/domain/filter.ts';

test.each([
  [NO_FILTER, true],
  [{ text: '', facets: { cat: [] } }, true],
  [{ text: 'x', facets: {} }, false],
  [{ text: '', facets: { who: ['a'] } }, false],
])('%j is empty: %s', (filter, expected) => {
  expect(isEmptyFilter(filter)).toBe(expected);
});

test('toggling a value twice gives the same filter, and only touches its facet', () => {
  const anyFacet = fc.constantFrom(...FACETS);
  fc.assert(
    fc.property(anyFacet, anyFacet, fc.string(), (facet, other, value) => {
      const before = withFacet(NO_FILTER, other, ['kept']);
      fc.pre(value !== 'kept');
      const once = toggleValue(before, facet, value);
      expect(once.facets[facet]).toContain(value);
      expect(toggleValue(once, facet, value)).toEqual(before);
      expect(before).toEqual({ text: '', facets: { [other]: ['kept'] } });
    }),
  );
});

test('an empty list removes its facet', () => {
  expect(withFacet({ text: 'q', facets: { cat: ['a'], who: ['b'] } }, 'cat', [])).toEqual({
    text: 'q',
    facets: { who: ['b'] },
  });
});
