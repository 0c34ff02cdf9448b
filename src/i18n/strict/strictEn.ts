import type { StrictProblem, StrictRule } from '../../schema/strict/problem.ts';
import { nounsEn } from '../problemNouns.ts';
import { choices, shown, type RuleWords } from '../problemWords.ts';

const quote = (text: string) => `“${text}”`;
const found = ({ value }: StrictProblem) => quote(shown(value));
const expected = (problem: StrictProblem) => quote(choices(problem).join(', '));
const list = (problem: StrictProblem) => choices(problem).map(quote).join(', ');
const code = (country: unknown) => String(country).toUpperCase();
const noun = (problem: StrictProblem) =>
  nounsEn.records[String(problem.expected) as keyof typeof nounsEn.records];

/** The strict check in English. */
export const strictEn: RuleWords<StrictRule> = {
  'language-missing': (problem) => ({
    what: `The text is missing in ${list(problem)}.`,
    fix:
      typeof problem.value === 'string'
        ? 'Write an object with one text per language of “languages” instead of a plain text.'
        : 'Add it; without it readers are shown another language.',
  }),
  'language-not-declared': (problem) => ({
    what: `The text in ${found(problem)} is never shown: that language is not among “languages”.`,
    fix: 'Add the language there, or remove the text.',
  }),
  'event-without-source': () => ({
    what: 'The event has no source.',
    fix: 'Add to “sources” the ids of those that bear out what its texts say.',
  }),
  'claim-without-source': () => ({
    what: 'The claim does not say where it is read.',
    fix: 'Add “in” with the id of that source.',
  }),
  'one-sided': () => ({
    what: 'The claim is disputed, but no claim by anybody else opposes it.',
    fix: 'Add the other side’s claim with its own “by”, and let one of the two name the other in “opposes”; or choose another status.',
  }),
  'unknown-country': (problem) => ({
    what: `${code(problem.value)} is no country code of ISO 3166-1.`,
    fix:
      problem.expected === undefined
        ? 'Write the country’s code of two letters, or leave “country” out.'
        : `The point lies in ${code(problem.expected)}: write ${expected(problem)}.`,
  }),
  'outside-country': (problem) => ({
    what:
      problem.expected === undefined
        ? `The point lies in no country, and not in ${code(problem.value)}.`
        : `The point lies in ${code(problem.expected)}, not in ${code(problem.value)}.`,
    fix:
      problem.suggestion === undefined
        ? 'Correct “lat” and “lon”, or “country”.'
        : `Perhaps they are swapped: ${problem.suggestion}.`,
  }),
  'border-point': (problem) => ({
    what: `On the base map ${found(problem)} does not lie in ${code(problem.expected)} alone.`,
    fix: 'This is a fault of the site, not of the file: see scripts/basemap.',
  }),
  'after-as-of': (problem) => ({
    what: `The event is said to have happened on ${found(problem)}, but the dataset ends with ${expected(problem)} (“asOf”).`,
    fix: 'Correct the date, set “status” to “planned” or “announced”, or move “asOf”.',
  }),
  'far-date': (problem) => ({
    what: `${found(problem)} lies farther from all other events than ten times the time those span.`,
    fix: 'Correct the year; if it is right, tell of it in a text instead.',
  }),
  'same-date': (problem) => ({
    what: `The other date ${found(problem)} is the main date again.`,
    fix: 'Correct or remove it; who gives the main date belongs in “sources” of “when”.',
  }),
  'duplicate-source': (problem) => ({
    what: `${found(problem)} is also the source ${expected(problem)}.`,
    fix: 'Keep one of the two, and refer to it everywhere.',
  }),
  'same-label': (problem) => {
    const [language, other] = choices(problem).map(quote);
    return {
      what: `In ${language} the event is labelled ${found(problem)}, and so is ${other}.`,
      fix: 'Give one of them another “label”, of at most 24 characters.',
    };
  },
  'same-name': (problem) => {
    const [language, other] = choices(problem).map(quote);
    return {
      what: `In ${language} this is called ${found(problem)}, and so is ${other}.`,
      fix: 'Give one of them another name, or make them one; places may also lie “within” different ones.',
    };
  },
  unused: (problem) => ({
    what: `Nothing refers to this ${noun(problem)}.`,
    fix: 'Refer to it, or remove it.',
  }),
};
