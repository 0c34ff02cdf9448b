import { bench, describe } from 'vitest';
import { NO_FILTER, type Filter } from '../../src/domain/filter.ts';
import { DAY_MS } from '../../src/domain/gregorian.ts';
import { indexColumns } from '../../src/engine/eventTable.ts';
import { openTree, treeOfPlaces } from '../../src/engine/placeTree.ts';
import { steadyQuery } from '../../src/engine/steadyQuery.ts';
import { syntheticColumns } from '../fixtures/syntheticColumns.ts';

// `npm run bench:engine`. Times are this machine's: compare them within one run only.

const YEAR_MS = 365 * DAY_MS;
const BY_ACTORS: Filter = { text: '', facets: { who: ['actor-1', 'actor-2', 'actor-3'] } };

describe.each([1_000, 10_000, 100_000, 1_000_000])('%i events', (length) => {
  const columns = syntheticColumns(length);
  const table = indexColumns(columns);
  table.spots.use(openTree(treeOfPlaces(columns)));
  let at = 0;
  /** Another window of eight years each time. */
  const nextWindow = () => {
    at = (at + 37) % 70;
    const from = Date.UTC(1945 + at, 0, 1);
    return { from, to: from + 8 * YEAR_MS };
  };

  const ask = steadyQuery();
  bench('the window moves', () => {
    ask(table, { filter: NO_FILTER, window: nextWindow() });
  });
  const askFiltered = steadyQuery();
  bench('the window moves under a filter', () => {
    askFiltered(table, { filter: BY_ACTORS, window: nextWindow() });
  });
  bench('a filter changes', () => {
    steadyQuery()(table, { filter: BY_ACTORS });
  });
  bench('an area is locked', () => {
    steadyQuery()(table, { filter: NO_FILTER, area: { west: 170, south: -20, east: -170, north: 40 } });
  });
  const window = nextWindow();
  bench('actors are counted in a window', () => {
    steadyQuery()(table, { filter: NO_FILTER, window }).counts.facets.who.at(0);
  });
});
