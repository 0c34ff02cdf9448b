import type { Claim, ClaimStatus, Dataset, Event } from './dataset.ts';

interface ClaimIndex {
  readonly byEvent: ReadonlyMap<string, readonly Claim[]>;
  readonly opponents: ReadonlyMap<string, readonly Claim[]>;
}

/** Made once a dataset: many components ask for the same. */
const indexes = new WeakMap<Dataset, ClaimIndex>();

/** Claims by the id of the event they are about, in document order. Events nothing is claimed of are absent. */
export function claimsByEvent(dataset: Dataset): ReadonlyMap<string, readonly Claim[]> {
  return indexOf(dataset).byEvent;
}

/** The claims that hold the opposite, on whichever side that is written, in document order. */
export function opposedTo(dataset: Dataset, claim: Claim): readonly Claim[] {
  return indexOf(dataset).opponents.get(claim.id) ?? [];
}

/** Whether parties stand against each other in this, or facts against it. */
export function isContested(status: ClaimStatus): boolean {
  return status === 'disputed' || status === 'refuted';
}

/** Every source an event rests on: its own, those of its dates, and those in which claims about it are read. */
export function sourcesOf(event: Event, claims: readonly Claim[]): Set<string> {
  return new Set([
    ...event.sources,
    ...event.timeSources,
    ...event.also.flatMap(({ sources }) => sources),
    ...claims.flatMap((claim) => claim.in ?? []),
  ]);
}

function indexOf(dataset: Dataset): ClaimIndex {
  const known = indexes.get(dataset);
  if (known) return known;
  const { claims } = dataset;
  const byEvent = new Map<string, Claim[]>();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const pairs = new Map<string, Set<string>>();
  for (const claim of claims) {
    for (const id of new Set(claim.events)) listAt(byEvent, id).push(claim);
    for (const id of claim.opposes) {
      if (id === claim.id || !byId.has(id)) continue;
      setAt(pairs, claim.id).add(id);
      setAt(pairs, id).add(claim.id);
    }
  }
  const order = new Map(claims.map(({ id }, at) => [id, at]));
  const inOrder = (ids: ReadonlySet<string>) =>
    [...ids].sort((a, b) => order.get(a)! - order.get(b)!).map((id) => byId.get(id)!);
  const index = { byEvent, opponents: new Map([...pairs].map(([id, ids]) => [id, inOrder(ids)])) };
  indexes.set(dataset, index);
  return index;
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

function setAt<T>(sets: Map<string, Set<T>>, key: string): Set<T> {
  const set = sets.get(key) ?? new Set<T>();
  if (set.size === 0) sets.set(key, set);
  return set;
}
