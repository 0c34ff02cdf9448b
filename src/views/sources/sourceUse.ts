import type { Claim, Dataset } from '../../domain/dataset.ts';
import type { EventTable } from '../../engine/eventTable.ts';

/** What rests on one source. */
export interface SourceUse {
  /** Rows of the events it carries: those that the filter `source` leaves. */
  readonly events: Uint32Array;
  /** Claims that are read in it, in document order. */
  readonly readIn: readonly Claim[];
  /** Claims with a check that rests on it, in document order. */
  readonly restOn: readonly Claim[];
}

/** What rests on each source of a dataset; ids that name none of its sources are passed over. O(sources + claims). */
export function sourceUses(
  dataset: Dataset,
  { facets: { source } }: EventTable,
): ReadonlyMap<string, SourceUse> {
  const uses = new Map(
    [...dataset.sources.keys()].map((id) => {
      const code = source.codeOf.get(id);
      const events = code === undefined ? new Uint32Array(0) : source.rowsOf(code);
      return [id, { events, readIn: [] as Claim[], restOn: [] as Claim[] }];
    }),
  );
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
