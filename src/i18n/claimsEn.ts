import { count } from './countsEn.ts';
import { plural } from './plural.ts';

const claims = (n: number) => `${count(n)} ${plural('en', n, { one: 'claim', other: 'claims' })}`;

/** What is said about claims and sources in English; also the definition of what every language must say. */
export const claimsEn = {
  verdicts: {
    consistent: 'Consistent',
    imprecise: 'Imprecise',
    misleading: 'Misleading',
    contradicted: 'Contradicted',
    superseded: 'Superseded',
    unverifiable: 'Not verifiable',
    incomplete: 'Incomplete',
  },
  /** What each verdict means, for the key. */
  meanings: {
    consistent: 'dated sources say the same',
    imprecise: 'not wrong, but blurred in time, place or wording',
    misleading: 'shortened or framed so that the sense changes',
    contradicted: 'dated sources say otherwise',
    superseded: 'right when it was said, overtaken since',
    unverifiable: 'no source found that settles it',
    incomplete: 'something needed to judge it is missing',
  },
  statuses: {
    established: 'Established',
    disputed: 'Disputed',
    claimed: 'Claimed, not verified',
    refuted: 'Does not hold',
    unknown: 'Open',
  },
  /** What each standing means, as the filters name them. */
  standings: {
    established: 'a settled finding',
    disputed: 'parties hold opposite positions',
    claimed: 'one party says so; the sources here do not settle it',
    refuted: 'dated sources or findings stand against it',
    unknown: 'nobody can say yet',
  },
  standingKey: 'How claims stand',
  claims,
  heading: (n: number) => `Claims (${count(n)})`,
  pane: 'Claims, checked',
  groupOf: (publisher: string) => `What ${publisher} says`,
  groupHint: (n: number) =>
    `${claims(n)}, in the order in which the text makes ${plural('en', n, { one: 'it', other: 'them' })}.`,
  others: 'What others say',
  othersHint: (n: number) => `${claims(n)} by other parties, in order of time.`,
  tally: 'Verdicts; choose one to see only its claims',
  more: (n: number) => `Show ${count(n)} more ${plural('en', n, { one: 'claim', other: 'claims' })}`,
  all: 'Show all claims',
  key: 'What the verdicts mean',
  noAddress: 'It was read as a text; the address of its page is not on file.',
  none: 'No claims are on file here.',
  showEvents: 'Only events it is about',
  about: 'About',
  why: 'Why',
  whole: 'As a whole',
  saidBy: (who: string) => `Said by ${who}`,
  readIn: 'read in',
  basis: 'Sources',
  opposed: 'Opposed by',
  opposedBy: (who: string) => `${who}:`,
  open: (n: number) => `${claims(n)} checked`,
  openHint: 'Who says so, and does it hold? Some have two verdicts.',
  known: 'What was known when',
  knownFrom: (date: string) => `From ${date}`,
  knownSince: (date: string) => `Became known: ${date}.`,
  knownNow: 'as told above',
  datesDiffer: 'Each date is drawn on the timeline, joined by a dashed line.',
  cite: 'Cite',
} as const;
