import type * as v from 'valibot';
import { COLLECTIONS, type CollectionName } from './definition.ts';
import type { Held, Holdings } from './held.ts';
import type { Path } from './problem.ts';
import type { ProblemList } from './problemList.ts';
import { repair } from './repair.ts';
import { repeatsIn } from './repeats.ts';
import { nearest } from './suggest.ts';
import { walk, type Visitor } from './walk.ts';

const SLICE = 1000;
/** Above it, looking for a similar id costs more than it helps. */
const MAX_CANDIDATES = 5000;

/** Takes away references to records that are not there, and all but the first of those listed twice; reports unknown fields; yields how many records it has seen. */
export function* checkConnections(holdings: Holdings, problems: ProblemList): Generator<number, void> {
  let seen = 0;
  for (const collection of Object.keys(COLLECTIONS) as CollectionName[]) {
    const schema: v.GenericSchema = COLLECTIONS[collection];
    const records = holdings[collection] as Map<string, Held>;
    for (const held of records.values()) {
      const lost = lostParts(schema, held, holdings, problems);
      if (lost.length > 0) held.value = repair(schema, held.raw, [...held.bad, ...lost]);
      if (held.value === undefined) records.delete(held.id);
      if (++seen % SLICE === 0) yield seen;
    }
  }
}

/** Ways to the parts of a record that lead nowhere or repeat; reports them and unknown fields. */
function lostParts(schema: v.GenericSchema, held: Held, holdings: Holdings, problems: ProblemList): Path[] {
  const lost: Path[] = [];
  const base = [held.collection, held.index];
  const visitor: Visitor = {
    unknownField(path, known) {
      const suggestion = nearest(String(path.at(-1)), known);
      problems.add({
        path: [...base, ...path],
        rule: 'unknown-field',
        severity: 'warning',
        value: String(path.at(-1)),
        id: held.id,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    },
    distinct(path, list) {
      const repeats = repeatsIn(list);
      for (const index of repeats) {
        const way = [...path, index];
        if (isBad(held, way)) continue;
        lost.push(way);
        problems.add({
          path: [...base, ...way],
          rule: 'listed-twice',
          severity: 'warning',
          value: list[index],
          id: held.id,
        });
      }
      return repeats;
    },
    reference(path, id, collection) {
      if (holdings[collection].has(id) || isBad(held, path)) return;
      lost.push([...path]);
      const suggestion = problems.full ? undefined : similar(id, holdings[collection]);
      problems.add({
        path: [...base, ...path],
        rule: 'unknown-reference',
        severity: 'error',
        value: id,
        expected: collection,
        id: held.id,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    },
  };
  walk(schema, held.raw, [], visitor);
  for (const path of repeatedIds(held, holdings)) {
    lost.push(path);
    const value = path.reduce<unknown>(
      (part, key) => (part as Record<string | number, unknown>)[key],
      held.raw,
    );
    problems.add({ path: [...base, ...path], rule: 'duplicate-id', severity: 'error', value, id: held.id });
  }
  return lost;
}

function isBad(held: Held, path: Path): boolean {
  return held.bad.some((bad) => bad.length <= path.length && bad.every((key, depth) => key === path[depth]));
}

function similar(id: string, records: ReadonlyMap<string, Held>): string | undefined {
  return records.size > MAX_CANDIDATES ? undefined : nearest(id, records.keys());
}

/** Former ids that another event bears today, and steps of a story that share an id. */
function* repeatedIds(held: Held, holdings: Holdings): Generator<Path> {
  const { formerIds, steps } = held.raw as { formerIds?: unknown; steps?: unknown };
  if (held.collection === 'events' && Array.isArray(formerIds)) {
    for (const [index, id] of formerIds.entries()) {
      if (holdings.events.has(id as string)) yield ['formerIds', index];
    }
  }
  if (held.collection === 'stories' && Array.isArray(steps)) {
    const seen = new Set<unknown>();
    for (const [index, step] of steps.entries()) {
      const id = (step as { id?: unknown } | null)?.id;
      if (id !== undefined && seen.has(id)) yield ['steps', index, 'id'];
      seen.add(id);
    }
  }
}
