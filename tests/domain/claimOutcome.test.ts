import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallyOf } from '../../src/domain/claimGroups.ts';
import { OUTCOMES, outcomeOf, type Outcome } from '../../src/domain/claimOutcome.ts';
import type { Claim, ClaimStatus, Verdict } from '../../src/domain/dataset.ts';

const VERDICTS = [
  'consistent',
  'imprecise',
  'misleading',
  'contradicted',
  'superseded',
  'unverifiable',
  'incomplete',
] as const satisfies readonly Verdict[];
const STATUSES = [
  'established',
  'disputed',
  'claimed',
  'refuted',
  'unknown',
] as const satisfies readonly ClaimStatus[];

const claim = (status: ClaimStatus, verdicts: readonly Verdict[]): Claim => ({
  id: 'c',
  text: {},
  events: [],
  by: [],
  status,
  opposes: [],
  checks: verdicts.map((verdict) => ({ verdict, sources: [] })),
});

const anyClaim = fc
  .tuple(fc.constantFrom(...STATUSES), fc.array(fc.constantFrom(...VERDICTS), { maxLength: 4 }))
  .map(([status, verdicts]) => claim(status, verdicts));

describe('the outcome of a claim', () => {
  test.each<[readonly Verdict[], Outcome]>([
    [['consistent'], 'holds'],
    [['imprecise'], 'partly'],
    [['misleading'], 'partly'],
    [['incomplete'], 'partly'],
    [['superseded'], 'partly'],
    [['contradicted'], 'fails'],
    [['unverifiable'], 'uncheckable'],
    [['consistent', 'consistent'], 'holds'],
    [['contradicted', 'contradicted'], 'fails'],
    [['unverifiable', 'unverifiable'], 'uncheckable'],
    [['imprecise', 'superseded'], 'partly'],
    [['consistent', 'superseded'], 'partly'],
    [['consistent', 'unverifiable'], 'partly'],
    [['consistent', 'contradicted'], 'partly'],
    [['misleading', 'contradicted'], 'partly'],
    [['misleading', 'unverifiable'], 'partly'],
    [['contradicted', 'unverifiable'], 'fails'],
    [['consistent', 'contradicted', 'unverifiable'], 'partly'],
  ])('with the verdicts %j is “%s”', (verdicts, outcome) => {
    for (const status of ['established', 'claimed', 'unknown'] as const) {
      expect(outcomeOf(claim(status, verdicts))).toBe(outcome);
      expect(outcomeOf(claim(status, verdicts.toReversed()))).toBe(outcome);
    }
  });

  test.each<[ClaimStatus, Outcome]>([
    ['established', 'established'],
    ['disputed', 'disputed'],
    ['claimed', 'claimed'],
    ['refuted', 'fails'],
    ['unknown', 'unknown'],
  ])('that is %s and was not checked is “%s”', (status, outcome) => {
    expect(outcomeOf(claim(status, []))).toBe(outcome);
  });

  test('takes no side where parties hold opposite positions, whatever was checked', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERDICTS)), (verdicts) => {
        expect(outcomeOf(claim('disputed', verdicts))).toBe('disputed');
      }),
    );
  });

  test('that is refuted as a whole fails, even where a part of it matches the sources', () => {
    expect(outcomeOf(claim('refuted', ['contradicted', 'consistent']))).toBe('fails');
  });
});

describe('counts of outcomes', () => {
  test('add up to the number of claims, whatever their statuses and checks', () => {
    fc.assert(
      fc.property(fc.array(anyClaim), (claims) => {
        const tally = tallyOf(claims);
        expect(tally.reduce((sum, [, count]) => sum + count, 0)).toBe(claims.length);
        for (const [outcome, count] of tally)
          expect(claims.filter((each) => outcomeOf(each) === outcome)).toHaveLength(count);
      }),
    );
  });

  test('stand in one order, those of none left out', () => {
    fc.assert(
      fc.property(fc.array(anyClaim), (claims) => {
        const found = tallyOf(claims);
        expect(found.map(([outcome]) => outcome)).toEqual(
          OUTCOMES.filter((outcome) => found.some(([other, count]) => other === outcome && count > 0)),
        );
      }),
    );
  });
});
