import type { Claim, ClaimStatus, Verdict } from '../domain/dataset.ts';

/** What a claim's badges say: each verdict once, in order; its standing where it has none or parties stand against each other. */
export function standingOf(claim: Claim): (Verdict | ClaimStatus)[] {
  const verdicts = new Set(claim.checks.map(({ verdict }) => verdict));
  const says = verdicts.size === 0 || claim.status === 'disputed';
  return [...(says ? [claim.status] : []), ...verdicts];
}
