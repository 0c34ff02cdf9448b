import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { query } from '../../src/engine/query.ts';
import { steadyQuery } from '../../src/engine/steadyQuery.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const table = buildEventTable(smallDataset);
const all = { filter: NO_FILTER };
const nothing = { filter: NO_FILTER, window: { from: Date.UTC(1800, 0), to: Date.UTC(1801, 0) } };

describe('steadyQuery', () => {
  test('gives the same object for a question with the same answer', () => {
    const ask = steadyQuery();
    const answer = ask(table, nothing);
    expect(ask(table, { ...nothing, window: { from: Date.UTC(1810, 0), to: Date.UTC(1811, 0) } })).toBe(
      answer,
    );
  });

  test('gives another where the answer differs, and always what query gives', () => {
    const ask = steadyQuery();
    for (const question of [all, nothing, { filter: { text: '', facets: { cat: ['talks'] } } }, all]) {
      expect(ask(table, question)).toEqual(query(table, question));
    }
  });

  test('never mixes two tables up', () => {
    const ask = steadyQuery();
    const other = buildEventTable(smallDataset);
    expect(ask(table, nothing)).not.toBe(ask(other, nothing));
  });
});
