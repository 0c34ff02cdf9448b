import type { ClaimRecord } from '../definition.ts';
import { warning, type StrictProblem, type Subject } from './problem.ts';

/** Disputed claims that no claim of another holder opposes, whichever of the two says so. */
export function* oneSidedClaims({ holdings }: Subject): Generator<StrictProblem> {
  const claims = [...holdings.claims.values()].map(({ value }) => value as ClaimRecord);
  const opponents = opponentsOf(claims);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const held of holdings.claims.values()) {
    const claim = held.value as ClaimRecord;
    if (claim.status !== 'disputed') continue;
    const answered = [...(opponents.get(claim.id) ?? [])].some((id) => isByOthers(byId.get(id)!, claim));
    if (!answered) yield warning('one-sided', held);
  }
}

/** Ids of the claims on the other side, by claim. */
function opponentsOf(claims: readonly ClaimRecord[]): Map<string, Set<string>> {
  const opponents = new Map(claims.map(({ id }) => [id, new Set<string>()]));
  for (const { id, opposes = [] } of claims) {
    for (const other of opposes) {
      opponents.get(id)?.add(other);
      opponents.get(other)?.add(id);
    }
  }
  return opponents;
}

function isByOthers(claim: ClaimRecord, than: ClaimRecord): boolean {
  return (claim.by ?? []).some((holder) => !(than.by ?? []).includes(holder));
}
