import { misdated } from './dates.ts';
import { duplicateSources } from './duplicateSources.ts';
import { languageGaps } from './languages.ts';
import { sameLabels, sameNames } from './names.ts';
import { oneSidedClaims } from './oneSided.ts';
import { misplaced, type Outlines } from './outsideCountry.ts';
import type { StrictProblem, Subject } from './problem.ts';
import { unsourced } from './unsourced.ts';
import { unused } from './unused.ts';

/** Looks at a checked document as an editor would before it is published. Not for the page: it runs in Node. */
export function checkStrictly(subject: Subject, outlines: Outlines): StrictProblem[] {
  return [
    ...languageGaps(subject),
    ...unsourced(subject),
    ...oneSidedClaims(subject),
    ...misplaced(subject, outlines),
    ...misdated(subject),
    ...duplicateSources(subject),
    ...sameLabels(subject),
    ...sameNames(subject),
    ...unused(subject),
  ];
}
