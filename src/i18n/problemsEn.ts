import type { Problem } from '../schema/problem.ts';
import { nounsEn } from './problemNouns.ts';
import { asTaken, choices, fieldOf, roundTrip, shown, type ProblemWords } from './problemWords.ts';

const { types, records } = nounsEn;
const quote = (text: string) => `“${text}”`;
const found = ({ value }: Problem) => quote(shown(value));
const expected = (problem: Problem) => String(problem.expected ?? '');
const perhaps = ({ suggestion }: Problem, otherwise: string) =>
  suggestion === undefined ? otherwise : `Did you mean ${quote(suggestion)}?`;
const typeWords = (problem: Problem) => types[expected(problem) as keyof typeof types];
const recordWord = (name: string): string | undefined => records[name as keyof typeof records];

const DATES = 'such as 2024-10-03, 2024-10 or 2025-04-24/2025-04-25';
const TIMES: Readonly<Record<string, string>> = {
  hour: 'Correct the hour: 00 to 23, or 24:00.',
  minute: 'Correct the minute: 00 to 59.',
  second: 'Correct the second: 00 to 59; leap seconds are not read.',
  offset: 'Correct the difference from UTC, such as Z, +02:00 or -04:30.',
};

/** Problems in English. */
export const problemsEn: ProblemWords = {
  ...nounsEn,
  document: 'the document',
  leftOut: ({ path }) => `This ${recordWord(String(path[0])) ?? 'entry'} is left out.`,
  record: (name, position, id) =>
    `${recordWord(name)} ${position}${id === undefined ? '' : ` (${quote(shown(id))})`}`,
  entry: (position) => `entry ${position}`,
  row: (row, column) => `row ${row}${column === undefined ? '' : `, column ${quote(column)}`}`,
  quote,
  rules: {
    'not-a-dataset': (problem) => ({
      what:
        problem.expected === 'events'
          ? 'There is no list “events”.'
          : 'The document is not an object with events.',
      fix: 'Start from {"version": 1, "id": …, "title": …, "languages": […], "events": […]}.',
    }),
    version: (problem) => ({
      what: `Version ${shown(problem.value)} is not one this page can read.`,
      fix: `Use version ${expected(problem)} of the format, or a newer page.`,
    }),
    missing: (problem) => ({
      what: `${quote(fieldOf(problem))} is missing.`,
      fix: `Add the field ${quote(fieldOf(problem))}.`,
    }),
    empty: (problem) => ({
      what: `${quote(fieldOf(problem))} is empty.`,
      fix: 'Fill it in, or leave the field out.',
    }),
    type: (problem) => ({
      what: `Found ${found(problem)}, expected ${typeWords(problem)}.`,
      fix: perhaps(problem, `Write ${typeWords(problem)}.`),
    }),
    'type-taken': (problem) => ({
      what: `Found ${found(problem)}, expected ${typeWords(problem)}; it is read ${asTaken(problem) === undefined ? 'all the same' : `as ${asTaken(problem)!}`}.`,
      fix: `Write ${asTaken(problem) ?? typeWords(problem)}.`,
    }),
    choice: (problem) => ({
      what: `${found(problem)} is not one of the words allowed here.`,
      fix: perhaps(problem, `Use one of: ${choices(problem).join(', ')}.`),
    }),
    slug: (problem) => ({
      what: `${found(problem)} cannot be an id.`,
      fix: perhaps(problem, 'Use lower-case letters a–z, digits and hyphens only.'),
    }),
    'language-tag': (problem) => ({
      what: `${found(problem)} is not a language tag.`,
      fix: perhaps(problem, 'Use a tag such as de, en, uk or pt-BR.'),
    }),
    latitude: (problem) => ({
      what: `Latitude ${shown(problem.value)} is not between −90 and 90.`,
      fix: 'Correct “lat”; perhaps “lat” and “lon” are swapped.',
    }),
    longitude: (problem) => ({
      what: `Longitude ${shown(problem.value)} is not between −180 and 180.`,
      fix: 'Correct “lon”; west of Greenwich is negative.',
    }),
    'number-range': (problem) => ({
      what: `${shown(problem.value)} is not in the range allowed here.`,
      fix: `Use a number from ${choices(problem).join(' to ')}.`,
    }),
    ring: () => ({
      what: 'This ring has too few positions to enclose an area.',
      fix: 'Give it at least four positions, the last the same as the first, or leave “geometry” out.',
    }),
    'ring-open': () => ({
      what: 'The ring is not closed: its last position is not its first. It is closed here.',
      fix: 'Repeat the first position at the end.',
    }),
    country: (problem) => ({
      what: `${found(problem)} is not a country code in lower case.`,
      fix: perhaps(problem, 'Use the two letters of ISO 3166-1, such as ua or nl.'),
    }),
    zone: (problem) => ({
      what: `${found(problem)} is not a time zone.`,
      fix: 'Use an IANA name, such as Europe/Kyiv.',
    }),
    address: (problem) => ({
      what: `${found(problem)} is not a web address.`,
      fix: 'Use a whole address that starts with https://.',
    }),
    'date-syntax': (problem) => ({
      what: `${found(problem)} is not a date that can be read.`,
      fix: perhaps(problem, `Write it in EDTF, ${DATES}.`),
    }),
    'date-impossible': (problem) => ({
      what: `${found(problem)} does not exist in the calendar.`,
      fix: 'Correct the month or the day.',
    }),
    'time-impossible': (problem) => ({
      what: `${found(problem)} is no time of day.`,
      fix: TIMES[expected(problem)] ?? 'Correct the time of day.',
    }),
    'date-level': (problem) => ({
      what: `${found(problem)} uses level 2 of EDTF; levels 0 and 1 are read.`,
      fix: `Write it more simply, ${DATES}.`,
    }),
    'date-reversed': (problem) => ({
      what: `${found(problem)} ends before it starts.`,
      fix: 'Put the earlier date first.',
    }),
    'too-long': (problem) => ({
      what: `${found(problem)} is longer than ${expected(problem).endsWith('words') ? expected(problem) : `${expected(problem)} characters`}.`,
      fix: 'Shorten it; it may be cut.',
    }),
    'duplicate-id': (problem) => ({
      what:
        problem.expected === undefined
          ? `The id ${found(problem)} is used twice.`
          : `The id ${found(problem)} is already that of entry ${expected(problem)}.`,
      fix: 'Give each its own id.',
    }),
    'listed-twice': (problem) => ({
      what: `${found(problem)} stands in the list more than once.`,
      fix: 'Remove the repetition.',
    }),
    'unknown-reference': (problem) => ({
      what: `There is no ${recordWord(expected(problem))} with the id ${found(problem)}.`,
      fix: perhaps(problem, `Add it to “${expected(problem)}”, or correct the id.`),
    }),
    circular: (problem) => ({
      what: `The place lies within itself, by way of ${found(problem)}.`,
      fix: 'Correct “within”.',
    }),
    'no-coordinates': () => ({
      what: 'The place has no coordinates and lies in no place that has some: it cannot be on the map.',
      fix: 'Add “lat” and “lon”.',
    }),
    'link-to-itself': () => ({
      what: 'The event is linked to itself.',
      fix: 'Correct the id in “event”, or remove the link.',
    }),
    'link-twice': (problem) => ({
      what: `The link ${quote(expected(problem))} to ${found(problem)} is there twice.`,
      fix: 'Remove one of the two.',
    }),
    'link-circle': (problem) => ({
      what: `The links run in a circle: ${roundTrip(problem)}.`,
      fix: 'Correct or remove one of them: an event neither comes before itself nor is part of itself.',
    }),
    'link-against-time': (problem) => {
      const [rel, over, later] = choices(problem).map((word) => quote(shown(word)));
      return {
        what: `${rel} does not fit the dates: ${over} was over before ${later} began.`,
        fix: 'Correct the dates, the relation, or the event linked to.',
      };
    },
    'known-out-of-order': (problem) => ({
      what: `${found(problem)} stands after ${quote(expected(problem))}, though it is earlier.`,
      fix: 'Put the history in order, the oldest entry first.',
    }),
    'claim-without-event': () => ({
      what: 'The claim is about no event, so it is shown with none.',
      fix: 'Add to “events” the id of at least one event it is about.',
    }),
    'check-without-source': (problem) => ({
      what: `The verdict ${found(problem)} has no source.`,
      fix: 'Add “sources” with ids of sources that show it; only “unverifiable” and “incomplete” need none.',
    }),
    'quote-without-language': (problem) => ({
      what: `Nothing says in which language ${found(problem)} is quoted.`,
      fix: 'Add “language” to the claim, or to the source named in “in”: a tag such as de, en or uk.',
    }),
    'opposes-itself': () => ({
      what: 'The claim opposes itself.',
      fix: 'Correct the id in “opposes”, or remove it.',
    }),
    'unknown-field': (problem) => ({
      what: `The field ${found(problem)} is not known and has no effect.`,
      fix: perhaps(problem, 'Remove it, or let its name start with x- if it is your own.'),
    }),
  },
};
