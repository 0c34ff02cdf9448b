import type { Claim, ClaimStatus, Verdict } from '../domain/dataset.ts';

/**
 * What a claim's badges say: that parties stand against each other, if they do (what of it was checked is told with the
 * grounds); else each verdict once, in order; its standing where it has none.
 */
export function standingOf(claim: Claim): (Verdict | ClaimStatus)[] {
  if (claim.status === 'disputed' || claim.checks.length === 0) return [claim.status];
  return [...new Set(claim.checks.map(({ verdict }) => verdict))];
}
