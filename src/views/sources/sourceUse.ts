import { claimsByEvent, sourcesOf } from '../../domain/claims.ts';
import type { Claim, Dataset } from '../../domain/dataset.ts';

/** What rests on one source. */
export interface SourceUse {
  /** Ids of the events it carries, in order of time: those that the filter `source` leaves. */
  readonly events: readonly string[];
  /** Claims that are read in it, in document order. */
  readonly readIn: readonly Claim[];
  /** Claims with a check that rests on it, in document order. */
  readonly restOn: readonly Claim[];
}

/** What rests on each source of a dataset; ids that name none of its sources are passed over. O(events + claims). */
export function sourceUses(dataset: Dataset): ReadonlyMap<string, SourceUse> {
  const uses = new Map(
    [...dataset.sources.keys()].map((id) => [
      id,
      { events: [] as string[], readIn: [] as Claim[], restOn: [] as Claim[] },
    ]),
  );
  const claims = claimsByEvent(dataset);
  for (const event of dataset.events) {
    for (const id of sourcesOf(event, claims.get(event.id) ?? [])) uses.get(id)?.events.push(event.id);
  }
  for (const claim of dataset.claims) {
    uses.get(claim.in ?? '')?.readIn.push(claim);
    for (const id of new Set(claim.checks.flatMap(({ sources }) => sources)))
      uses.get(id)?.restOn.push(claim);
  }
  return uses;
}

/** How many claims have to do with a source; one that is read in it and checked by it counts once. */
export function claimCount({ readIn, restOn }: SourceUse): number {
  return new Set([...readIn, ...restOn]).size;
}
