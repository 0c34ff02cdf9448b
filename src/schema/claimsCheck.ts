import type { ClaimRecord, SourceRecord } from './definition.ts';
import { positionIn, type Held, type Holdings } from './held.ts';
import type { Path, RuleCode } from './problem.ts';
import type { ProblemList } from './problemList.ts';

/** Verdicts for which there may be nothing to point to. */
const WITHOUT_SOURCE: ReadonlySet<string> = new Set(['unverifiable', 'incomplete']);

/** Names claims a reader cannot place or check: about no event, judged without a source, quoted in no known language. */
export function checkClaims(holdings: Holdings, problems: ProblemList): void {
  for (const held of holdings.claims.values()) checkClaim(held, holdings, problems);
}

function checkClaim(held: Held, { sources }: Holdings, problems: ProblemList): void {
  const claim = held.value as ClaimRecord;
  const warn = (rule: RuleCode, path: Path, value?: string) => {
    const found = value === undefined ? {} : { value };
    problems.add({
      path: ['claims', held.index, ...path],
      rule,
      severity: 'warning',
      ...found,
      id: held.id,
    });
  };
  // Where events were named that do not exist, that has been reported.
  if (isMissing(held, 'events')) warn('claim-without-event', []);
  for (const [position, check] of (claim.checks ?? []).entries()) {
    if (WITHOUT_SOURCE.has(check.verdict) || (check.sources?.length ?? 0) > 0) continue;
    warn('check-without-source', ['checks', positionIn(held, 'checks', check, position)], check.verdict);
  }
  const source = sources.get(claim.in ?? '')?.value as SourceRecord | undefined;
  if (claim.quote !== undefined && isMissing(held, 'language') && source?.language === undefined) {
    warn('quote-without-language', ['quote'], claim.quote);
  }
  for (const [position, id] of (claim.opposes ?? []).entries()) {
    if (id === held.id) warn('opposes-itself', ['opposes', positionIn(held, 'opposes', id, position)], id);
  }
}

/** Whether the author wrote nothing there, not even something that had to go. */
function isMissing({ raw }: Held, field: string): boolean {
  const value = (raw as Record<string, unknown>)[field];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
