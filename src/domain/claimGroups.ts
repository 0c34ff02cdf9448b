import { OUTCOMES, outcomeOf, type Outcome } from './claimOutcome.ts';
import type { Claim, Dataset, Source } from './dataset.ts';

/** Claims read together. */
export interface ClaimGroup {
  /** The source they are all read in; undefined: those of everybody else. */
  readonly source: Source | undefined;
  readonly claims: readonly Claim[];
}

/** A source with fewer claims does not make a text of its own to be checked line by line. */
const OWN_GROUP = 5;

/**
 * Claims as they are read: every source that carries several, the one with most first, its claims in its own order;
 * then all others in order of time, those without a date last.
 */
export function claimGroups(dataset: Dataset): ClaimGroup[] {
  const bySource = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    const key = claim.in ?? '';
    const list = bySource.get(key);
    if (list) list.push(claim);
    else bySource.set(key, [claim]);
  }
  const texts: ClaimGroup[] = [];
  const others: Claim[] = [];
  for (const [key, claims] of bySource) {
    const source = dataset.sources.get(key);
    if (source && claims.length >= OWN_GROUP) texts.push({ source, claims });
    else for (const claim of claims) others.push(claim);
  }
  texts.sort((a, b) => b.claims.length - a.claims.length);
  others.sort((a, b) => startOf(a) - startOf(b));
  return others.length ? [...texts, { source: undefined, claims: others }] : texts;
}

function startOf({ on }: Claim): number {
  const start = on?.earliestStart ?? NaN;
  return Number.isFinite(start) ? start : Number.MAX_SAFE_INTEGER;
}

/** How many claims have each outcome, in the order of `OUTCOMES`, those without any left out; adds up to all claims. */
export function tallyOf(claims: readonly Claim[]): readonly (readonly [Outcome, number])[] {
  const counts = new Map<Outcome, number>();
  for (const claim of claims) {
    const outcome = outcomeOf(claim);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return OUTCOMES.flatMap((outcome) => {
    const count = counts.get(outcome);
    return count === undefined ? [] : [[outcome, count] as const];
  });
}
