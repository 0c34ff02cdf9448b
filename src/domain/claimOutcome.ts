import type { Check, Claim, ClaimStatus, Verdict } from './dataset.ts';

/** What the checks of a claim come to as a whole. */
export type CheckOutcome = 'holds' | 'partly' | 'fails' | 'uncheckable';

/** What is shown of a claim at first sight: the outcome of its checks, or a status where checks do not settle it. */
export type Outcome = CheckOutcome | Exclude<ClaimStatus, 'refuted'>;

/** Every outcome, in the order in which counts of them are shown. */
export const OUTCOMES: readonly Outcome[] = [
  'holds',
  'partly',
  'fails',
  'uncheckable',
  'disputed',
  'established',
  'claimed',
  'unknown',
];

/** What one verdict says of the part it is given for. Nothing in a part that counts as `partly` is untrue by itself. */
const OUTCOME_OF_VERDICT: Readonly<Record<Verdict, CheckOutcome>> = {
  consistent: 'holds',
  imprecise: 'partly',
  misleading: 'partly',
  incomplete: 'partly',
  superseded: 'partly',
  contradicted: 'fails',
  unverifiable: 'uncheckable',
};

/**
 * The one outcome of a claim, so that counts of outcomes add up to the number of claims:
 * - `disputed` if parties hold opposite positions: a check then says only that a position was stated;
 * - `fails` if the claim is refuted as a whole, even where a part of it matches the sources;
 * - the outcome of its checks;
 * - its status if it has none.
 */
export function outcomeOf({ status, checks }: Pick<Claim, 'status' | 'checks'>): Outcome {
  if (status === 'disputed') return status;
  if (status === 'refuted') return 'fails';
  return checks.length > 0 ? outcomeOfChecks(checks) : status;
}

/**
 * Checks of one outcome have that outcome. Mixed ones hold in part, unless nothing in them matches the sources: a
 * contradicted part beside parts that cannot be checked fails.
 */
function outcomeOfChecks(checks: readonly Check[]): CheckOutcome {
  const found = new Set(checks.map(({ verdict }) => OUTCOME_OF_VERDICT[verdict]));
  if (found.size === 1) return [...found][0]!;
  return found.has('holds') || found.has('partly') ? 'partly' : 'fails';
}
