import type * as v from 'valibot';
import { COLLECTIONS, type CollectionName } from '../definition.ts';
import { walk } from '../walk.ts';
import { warning, type StrictProblem, type Subject } from './problem.ts';

/** Records that are there to be referred to. */
const REFERRED_TO = ['categories', 'places', 'actors', 'sources'] as const;

/** Categories, places, actors and sources that nothing refers to; a hint, for a list of further reading is no fault. */
export function* unused({ holdings }: Subject): Generator<StrictProblem> {
  const used = new Set<string>();
  for (const [name, records] of Object.entries(holdings)) {
    const schema: v.GenericSchema = COLLECTIONS[name as CollectionName];
    for (const { raw } of records.values()) {
      walk(schema, raw, [], {
        reference: (_, id, collection) => used.add(`${collection} ${id}`),
        unknownField: () => undefined,
      });
    }
  }
  for (const collection of REFERRED_TO) {
    for (const held of holdings[collection].values()) {
      if (!used.has(`${collection} ${held.id}`)) {
        yield warning('unused', held, [], { severity: 'hint', value: held.id, expected: collection });
      }
    }
  }
}
