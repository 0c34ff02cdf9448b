import { count, events } from './countsEn.ts';
import { plural } from './plural.ts';

const sources = (n: number) => `${count(n)} ${plural('en', n, { one: 'source', other: 'sources' })}`;

/** What the list of sources says in English; also the definition of what every language must say. */
export const sourcesEn = {
  pane: 'Sources',
  sources,
  openedHint: (opened: number, n: number) =>
    `${count(opened)} of ${count(n)} with an address were read for this collection, in full or in excerpt.`,
  groupBy: 'Group by',
  groupings: { publisher: 'Publisher', type: 'Type', language: 'Language', date: 'Date' },
  types: { primary: 'Primary sources', report: 'Reports', analysis: 'Analyses', data: 'Data' },
  /** Headings of those of which nobody says it. */
  unknown: {
    publisher: 'Without a publisher',
    type: 'Type not stated',
    language: 'Language not stated',
    date: 'Year not stated',
  },
  find: 'Find a source',
  found: (n: number, m: number) => `${count(n)} of ${sources(m)}`,
  noneFound: 'No source by that name.',
  opened: 'read',
  filterOn: 'filter is on',
  events,
  unused: 'No event or statement rests on it.',
  carries: 'Events that cite it',
  readIn: 'Statements read in it',
  restOn: 'Statements checked against it',
  onlyEvents: 'Only its events',
  onlyLanguage: 'Only events with sources in this language',
  more: (n: number) => `and ${count(n)} more`,
  showMore: (n: number) => `Show ${count(n)} more`,
  none: 'No sources are on file here.',
} as const;
