import * as v from 'valibot';
import {
  LanguageTag,
  Plain,
  Slug,
  Text,
  choice,
  list,
  optional,
  reference,
  required,
  rule,
} from './fields.ts';
import { Task } from './teachingRecord.ts';
import { Edtf, atMostWords } from './values.ts';

/** Stories told over the events, and claims held against them. */

const object = rule('type', 'object');
const Sources = list(reference('sources'));
const QUOTE_WORDS = 25;

/** Two events between which the page measures the time. */
const Span = v.pipe(list(reference('events')), v.length(2, rule('type', 'pair')));

/** Another story, offered where it belongs. */
const Offer = v.looseObject(
  {
    story: required(reference('stories'), 'Story', 'Id of the other story.'),
    text: optional(Text, 'Text', 'The question it answers; its summary where there is none.'),
  },
  object,
);

const Step = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique within the story.'),
    formerIds: optional(list(Slug), 'Former ids', 'Ids it once had; old links still lead here.'),
    title: required(Text, 'Title', 'One line.'),
    text: optional(Text, 'Text', 'What the reader should see; a small Markdown subset.'),
    events: optional(list(reference('events')), 'Events', 'Ids of the events shown.'),
    from: optional(Edtf, 'From', 'EDTF start of the window, inclusive.'),
    to: optional(Edtf, 'To', 'EDTF end of the window, inclusive.'),
    fit: optional(list(reference('places')), 'Fit', 'Ids of places the map shows.'),
    thread: optional(list(reference('actors')), 'Thread', 'Ids of actors whose path is drawn.'),
    stops: optional(
      list(reference('events')),
      'Stops',
      'Ids of events numbered in this order, on map and timeline.',
    ),
    spans: optional(
      list(Span),
      'Spans',
      'Pairs of event ids: the days from the first day of one to that of the other.',
    ),
    offers: optional(list(Offer), 'Offers', 'Other stories that are offered at this step.'),
    notes: optional(Text, 'Notes', 'For teachers only.'),
    task: optional(Task, 'Task', 'For the class.'),
  },
  object,
);

/** A guided way through the events. */
export const Story = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the stories.'),
    title: required(Text, 'Title', 'One line.'),
    summary: optional(Text, 'Summary', 'What it tells.'),
    steps: optional(list(Step), 'Steps', 'In order.'),
  },
  object,
);

/** How a claim may stand. */
const CLAIM_STATUSES = ['established', 'disputed', 'claimed', 'refuted', 'unknown'] as const;
/** How a part of a claim may hold up. */
const VERDICTS = [
  'consistent',
  'imprecise',
  'misleading',
  'contradicted',
  'superseded',
  'unverifiable',
  'incomplete',
] as const;

const Check = v.looseObject(
  {
    of: optional(Text, 'Of', 'Which part of the claim.'),
    verdict: required(choice(VERDICTS), 'Verdict', 'How that part holds up.'),
    note: optional(Text, 'Note', 'Why.'),
    sources: optional(Sources, 'Sources', 'Ids of sources for the verdict.'),
  },
  object,
);

const Quote = v.pipe(
  Plain,
  v.check((text) => atMostWords(QUOTE_WORDS, text), rule('too-long', `${QUOTE_WORDS} words`)),
);

/** Who says what about which events, and how it holds up. */
export const Claim = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the claims.'),
    text: required(Text, 'Text', 'The claim in our words.'),
    events: optional(list(reference('events')), 'Events', 'Ids of the events it is about.'),
    by: optional(list(reference('actors')), 'By', 'Ids of those who claim it.'),
    in: optional(reference('sources'), 'In', 'Id of the source that carries it.'),
    on: optional(Edtf, 'On', 'EDTF date of the claim.'),
    quote: optional(Quote, 'Quote', 'At most 25 words, in the language of the source.'),
    language: optional(LanguageTag, 'Language', 'BCP 47 tag of the quote.'),
    status: optional(choice(CLAIM_STATUSES), 'Status', 'How it stands.'),
    opposes: optional(
      list(reference('claims')),
      'Opposes',
      'Ids of claims that hold the opposite; one direction suffices.',
    ),
    checks: optional(list(Check), 'Checks', 'How its parts hold up.'),
  },
  object,
);
