import * as v from 'valibot';
import { badPathOf, mayStay, problemOf } from './issues.ts';
import type { Path, Problem } from './problem.ts';

/** A record after the check: what is wrong with it, and which parts have to go. */
interface Examined {
  readonly problems: readonly Problem[];
  /** Ways from the record to the parts that cannot stay. */
  readonly bad: readonly Path[];
}

/** Checks one record against its definition. */
export function examine(schema: v.GenericSchema, record: unknown, base: Path): Examined {
  const { issues } = v.safeParse(schema, record);
  if (!issues) return { problems: [], bad: [] };
  return {
    problems: withoutRepeats(issues.map((issue) => problemOf(issue, base))),
    bad: issues.filter((issue) => !mayStay(issue)).map(badPathOf),
  };
}

/**
 * The record without its bad parts: the smallest part that makes the rest good is taken away, an entry
 * before its list, a field before its record. Undefined where nothing good remains; never changes the record.
 */
export function repair(schema: v.GenericSchema, record: unknown, bad: readonly Path[]): unknown {
  let paths = bad;
  let rest = record;
  while (paths.length > 0) {
    const targets = paths.map((path) => present(rest, path));
    if (targets.some((target) => target.length === 0)) return undefined;
    rest = without(rest as object, targets);
    const { issues = [] } = v.safeParse(schema, rest);
    paths = issues.filter((issue) => !mayStay(issue)).map(badPathOf);
  }
  return rest;
}

/** A copy without the parts at these paths; what is not on the way to them is shared. */
function without(part: object, paths: readonly Path[]): object {
  // Positions as text: where a list stands in place of a record, keys come as text.
  const gone = new Set(paths.filter(({ length }) => length === 1).map(([key]) => String(key)));
  const inner = new Map<string, Path[]>();
  for (const [first, ...rest] of paths) {
    const key = String(first);
    if (rest.length > 0 && !gone.has(key)) inner.set(key, [...(inner.get(key) ?? []), rest]);
  }
  const kept = ([key, value]: [string, unknown]): [string, unknown] => {
    const further = inner.get(key);
    return [key, further ? without(value as object, further) : value];
  };
  const entries = Object.entries(part)
    .filter(([key]) => !gone.has(key))
    .map(kept);
  return Array.isArray(part) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** The longest part of the way that exists: where a field is missing, its owner has to go. */
function present(record: unknown, path: Path): Path {
  for (let length = path.length; length > 0; length--) {
    const parent = valueAt(record, path.slice(0, length - 1));
    if (typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path[length - 1]!)) {
      return path.slice(0, length);
    }
    // The owner of what is missing goes next.
    path = path.slice(0, length - 1);
  }
  return [];
}

function valueAt(record: unknown, path: Path): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, rule }) => {
    const key = JSON.stringify([path, rule]);
    return !seen.has(key) && seen.add(key);
  });
}
