import { checkClaims } from './claimsCheck.ts';
import { checkConnections } from './connections.ts';
import { coerce } from './coerce.ts';
import { COLLECTIONS, Head, VERSION, type CollectionName, type DatasetDocument } from './definition.ts';
import { checkHead } from './headCheck.ts';
import { holdRecords, type Held, type Holdings } from './held.ts';
import { checkKnown } from './knownCheck.ts';
import { checkLinks } from './linksCheck.ts';
import { checkPlaces } from './placesCheck.ts';
import type { Problem } from './problem.ts';
import { ProblemList } from './problemList.ts';

/** What a check leaves: the good parts and everything that is wrong. */
export interface CheckResult {
  /** The parts that are good; undefined where nothing can be shown. What the author wrote is not changed. */
  readonly document?: DatasetDocument;
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  /** Errors among all problems, listed or not. */
  readonly errors: number;
  readonly events: EventCount;
  /** The good records beside what the author wrote, for checks that go further. */
  readonly holdings?: Holdings;
}

/** How many events a document has, and how many of them are good. */
export interface EventCount {
  readonly total: number;
  readonly loaded: number;
}

/** Checks a whole document; never throws on what JSON can hold. */
export function checkDocument(json: unknown): CheckResult {
  const steps = checkInSteps(json);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same check with rests: yields how many records it has looked at (each is looked at twice). */
export function* checkInSteps(json: unknown): Generator<number, CheckResult> {
  const unusable = problemWithWhole(json);
  if (unusable) return { problems: [unusable], more: 0, errors: 1, events: { total: 0, loaded: 0 } };
  const problems = new ProblemList();
  const source = withLists(json as Readonly<Record<string, unknown>>, problems);
  const head = checkHead(source, problems);
  const holdings = yield* holdRecords(source, problems);
  const offset = Object.values(holdings).reduce((sum, records) => sum + records.size, 0);
  let seen = offset;
  for (const connected of checkConnections(holdings, problems)) yield (seen = offset + connected);
  checkPlaces(holdings, problems);
  for (const _ of checkLinks(holdings, problems)) yield seen;
  checkKnown(holdings, problems);
  checkClaims(holdings, problems);
  const document: Record<string, unknown> = { ...head };
  for (const name of Object.keys(COLLECTIONS) as CollectionName[]) {
    if (name === 'events' || Array.isArray(source[name])) document[name] = valuesOf(holdings[name]);
  }
  const events = { total: (source['events'] as unknown[]).length, loaded: holdings.events.size };
  // Every part has passed the definition, or was taken away.
  return {
    document: document as unknown as DatasetDocument,
    problems: problems.list,
    more: problems.more,
    errors: problems.errors,
    events,
    holdings,
  };
}

/** Why a document cannot be shown at all, if so. */
function problemWithWhole(json: unknown): Problem | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { path: [], rule: 'not-a-dataset', severity: 'error', expected: 'object', value: json };
  }
  const { version, events } = json as Record<string, unknown>;
  if (version !== undefined && version !== null && coerce(Head.entries.version, version).value !== VERSION) {
    return { path: ['version'], rule: 'version', severity: 'error', value: version, expected: `${VERSION}` };
  }
  if (!Array.isArray(events) && !isRecord(events)) {
    return { path: ['events'], rule: 'not-a-dataset', severity: 'error', expected: 'events', value: events };
  }
  return undefined;
}

/** The document with a list in place of each collection that is a single record. */
function withLists(
  document: Readonly<Record<string, unknown>>,
  problems: ProblemList,
): Readonly<Record<string, unknown>> {
  const single = Object.keys(COLLECTIONS).filter((name) => isRecord(document[name]));
  for (const name of single) {
    const problem = { rule: 'type-taken', expected: 'list', severity: 'warning' } as const;
    problems.add({ path: [name], ...problem, value: document[name] });
  }
  return single.length === 0
    ? document
    : { ...document, ...Object.fromEntries(single.map((name) => [name, [document[name]]])) };
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'id');
}

function valuesOf(records: ReadonlyMap<string, Held>): unknown[] {
  return Array.from(records.values(), ({ value }) => value);
}
