import { count } from './countsEn.ts';
import { plural } from './plural.ts';

const claims = (n: number) => `${count(n)} ${plural('en', n, { one: 'statement', other: 'statements' })}`;

/** What the fact check says in English; also the definition of what every language must say. */
export const claimsEn = {
  /** What the checks of a claim come to, at first sight. */
  outcomes: {
    holds: 'Holds',
    partly: 'Partly holds',
    fails: 'Does not hold',
    uncheckable: 'Cannot be checked',
  },
  outcomeMeanings: {
    holds: 'all that was checked matches the sources',
    partly: 'right only in part; “Why” says what is wrong, missing or left open',
    fails: 'the sources say otherwise',
    uncheckable: 'no source was found that settles it',
  },
  /** The verdict on each part, beside its grounds. */
  verdicts: {
    consistent: 'Matches the sources',
    imprecise: 'Not exact',
    misleading: 'Gives a wrong impression',
    contradicted: 'Does not match the sources',
    superseded: 'Out of date',
    unverifiable: 'Cannot be checked',
    incomplete: 'Incomplete',
  },
  /** What each verdict means, for the key. */
  meanings: {
    consistent: 'dated sources say the same',
    imprecise: 'not wrong, but vague about time, place or wording',
    misleading: 'shortened or worded so that the meaning changes',
    contradicted: 'dated sources say otherwise',
    superseded: 'right when it was said, but no longer',
    unverifiable: 'no source was found that settles it',
    incomplete: 'leaves out something needed to judge it',
  },
  statuses: {
    established: 'Backed by sources',
    disputed: 'Disputed',
    claimed: 'Unconfirmed',
    refuted: 'Does not hold',
    unknown: 'Open question',
  },
  /** What each status means, as badges and filters name it; `refuted` is explained among the outcomes. */
  statusMeanings: {
    established: 'sources confirm it',
    disputed: 'the parties hold opposite positions; “Why” says what could be checked',
    claimed: 'one party says so; the sources here do not settle it',
    unknown: 'it is too early to say',
  },
  key: 'What the results mean',
  verdictKey: 'Under “Why”, in more detail',
  statusKey: 'What is settled and what is not',
  claims,
  heading: (n: number) => `Fact check (${count(n)})`,
  pane: 'Fact check',
  groupOf: (publisher: string) => `What ${publisher} says`,
  groupHint: (n: number) =>
    `${claims(n)}, in the order in which the text makes ${plural('en', n, { one: 'it', other: 'them' })}.`,
  others: 'What others say',
  othersHint: (n: number) => `${claims(n)} by others, in order of time.`,
  tally: 'Results; choose one to see only its statements',
  more: (n: number) => `Show ${count(n)} more ${plural('en', n, { one: 'statement', other: 'statements' })}`,
  all: 'Show all statements',
  noAddress: 'It was read as a text; the address of its page is not on file.',
  none: 'There is no fact check here.',
  showEvents: 'Only events it is about',
  about: 'About',
  why: 'Why',
  whole: 'As a whole',
  saidBy: (who: string) => `Said by ${who}`,
  readIn: 'read in',
  basis: 'Sources',
  opposed: 'Opposed by',
  opposedBy: (who: string) => `${who}:`,
  open: (n: number) => `Fact check: ${claims(n)}`,
  openHint: 'Who says so, and does it hold?',
  known: 'What was known when',
  knownFrom: (date: string) => `From ${date}`,
  knownSince: (date: string) => `Became known: ${date}.`,
  knownNow: 'as told above',
  datesDiffer: 'Each date is drawn on the timeline, joined by a dashed line.',
  cite: 'Cite',
} as const;
