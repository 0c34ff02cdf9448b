import type { Claim, ClaimStatus, Dataset, Event } from './dataset.ts';

/** Claims by the id of the event they are about, in document order. Events nothing is claimed of are absent. */
export function claimsByEvent(dataset: Dataset): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    for (const id of new Set(claim.events)) {
      const claims = found.get(id);
      if (claims) claims.push(claim);
      else found.set(id, [claim]);
    }
  }
  return found;
}

/** The claims that hold the opposite, on whichever side that is written, in document order. */
export function opposedTo(dataset: Dataset, claim: Claim): Claim[] {
  return dataset.claims.filter(
    (other) =>
      other.id !== claim.id && (claim.opposes.includes(other.id) || other.opposes.includes(claim.id)),
  );
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
