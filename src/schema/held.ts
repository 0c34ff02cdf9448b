import type * as v from 'valibot';
import { coerce, coercionProblems } from './coerce.ts';
import { COLLECTIONS, type CollectionName } from './definition.ts';
import type { Path, Problem } from './problem.ts';
import type { ProblemList } from './problemList.ts';
import { examine, repair } from './repair.ts';

/** A record that is good so far, beside what the author wrote, which has the right types wherever they were beyond doubt. */
export interface Held {
  readonly collection: CollectionName;
  readonly index: number;
  readonly id: string;
  readonly raw: unknown;
  readonly bad: readonly Path[];
  value: unknown;
}

/** How many records the check looks at before it lets others work. */
const SLICE = 1000;

/** Good records by collection and id, in document order. */
export type Holdings = Readonly<Record<CollectionName, ReadonlyMap<string, Held>>>;

/**
 * Where an entry of one of a record's lists stands in what the author wrote: parts that had to go no longer count
 * in the value. A repaired entry is another object, so for such the position in the value has to do.
 */
export function positionIn({ raw, value }: Held, field: string, entry: unknown, position: number): number {
  const list = raw === value ? undefined : (raw as Record<string, unknown>)[field];
  const index = Array.isArray(list) ? list.indexOf(entry) : -1;
  return index === -1 ? position : index;
}

/** Checks every record by itself and keeps the good ones; yields how many it has seen. */
export function* holdRecords(document: object, problems: ProblemList): Generator<number, Holdings> {
  const holdings = {} as Record<CollectionName, Map<string, Held>>;
  let seen = 0;
  for (const collection of Object.keys(COLLECTIONS) as CollectionName[]) {
    const held = (holdings[collection] = new Map<string, Held>());
    const records: unknown = (document as Record<string, unknown>)[collection];
    if (records === undefined) continue;
    if (!Array.isArray(records)) {
      problems.add({ path: [collection], rule: 'type', expected: 'list', severity: 'error', value: records });
      continue;
    }
    for (const [index, raw] of records.entries()) {
      holdRecord(collection, index, raw, held, problems);
      if (++seen % SLICE === 0) yield seen;
    }
  }
  return holdings;
}

function holdRecord(
  collection: CollectionName,
  index: number,
  written: unknown,
  held: Map<string, Held>,
  problems: ProblemList,
): void {
  const path = [collection, index];
  const schema: v.GenericSchema = COLLECTIONS[collection];
  let examined = examine(schema, written, path);
  let raw = written;
  if (examined.problems.length > 0) {
    const coerced = coerce(schema, written);
    if (coerced.coercions.length > 0) {
      raw = coerced.value;
      examined = examine(schema, raw, path);
      for (const problem of coercionProblems(coerced.coercions, path, examined.problems))
        problems.add(placed(problem, idOf(raw), false));
    }
  }
  const value = repair(schema, raw, examined.bad);
  const id = idOf(raw);
  for (const problem of examined.problems) problems.add(placed(problem, id, value === undefined));
  if (value === undefined || id === undefined) return;
  const first = held.get(id);
  if (first) {
    const problem = { path: [...path, 'id'], rule: 'duplicate-id', severity: 'error', value: id } as const;
    problems.add({ ...problem, expected: String(first.index + 1), id, leftOut: true });
    return;
  }
  held.set(id, { collection, index, id, raw, bad: examined.bad, value });
}

/** Where a problem is found in words needs the record's id; a record left out is always an error. */
function placed(problem: Problem, id: string | undefined, leftOut: boolean): Problem {
  return {
    ...problem,
    ...(id === undefined ? {} : { id }),
    ...(leftOut ? { leftOut, severity: 'error' as const } : {}),
  };
}

function idOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return undefined;
  return typeof raw.id === 'string' && raw.id !== '' ? raw.id : undefined;
}
