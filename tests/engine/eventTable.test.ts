import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { FACETS } from '../../src/domain/filter.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { codesOf } from '../../src/engine/ragged.ts';
import { anyDataset } from '../fixtures/anyDataset.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';
import { valuesOf } from './plainQuery.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe('buildEventTable', () => {
  test('holds what the events say, row by row', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const table = buildEventTable(dataset);
        expect(table.length).toBe(dataset.events.length);
        dataset.events.forEach((each, row) => {
          for (const key of ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const) {
            expect(table[key][row]).toBe(each.time?.[key] ?? NaN);
          }
          expect(table.importance[row]).toBe(each.importance);
          expect(dataset.categories[table.category[row]!]?.id).toBe(each.category);
          expect([...codesOf(table.places, row)].map((code) => table.placeIds[code])).toEqual(
            each.where.map(({ place }) => place),
          );
          for (const facet of FACETS) {
            const { rows, values } = table.facets[facet];
            const found = [...codesOf(rows, row)].map((code) => values[code]);
            expect(found).toEqual([...new Set(valuesOf(dataset, each, facet))]);
          }
        });
      }),
    );
  });

  test('an event of which something contested is claimed says so, and no other', () => {
    const { contested } = buildEventTable(smallDataset);
    const ids = smallDataset.events.filter((_, row) => contested[row]).map(({ id }) => id);
    expect(ids).toEqual(['rutte-kyiv', 'phone-call', 'rutte-washington', 'hague-summit']);
  });

  test('events are found by the sources they rest on, their languages and the claims about them', () => {
    const { facets } = buildEventTable(smallDataset);
    const found = (facet: 'claim' | 'source' | 'srclang', value: string) => {
      const code = facets[facet].codeOf.get(value)!;
      return smallDataset.events
        .filter((_, row) => codesOf(facets[facet].rows, row).includes(code))
        .map(({ id }) => id);
    };
    expect(found('claim', 'refuted')).toEqual(['rutte-washington']);
    // The summit names no source, but a claim about it is read in one.
    expect(found('source', 'report')).toEqual(['rutte-kyiv', 'rutte-washington', 'hague-summit']);
    expect(found('srclang', 'de')).toEqual(['rutte-kyiv', 'rutte-washington', 'hague-summit']);
    expect(found('source', 'nato-notice')).toContain('phone-call');
  });

  test('an event in a house is found under its town too', () => {
    const { where, country } = buildEventTable(smallDataset).facets;
    expect(where.values).toContain('washington');
    expect(country.values).toEqual(['ua', 'be', 'us', 'nl']);
  });
});
