import * as v from 'valibot';
import { Event } from './eventRecord.ts';
import { LanguageTag, Plain, Slug, Text, list, optional, required, rule } from './fields.ts';
import { Actor, Category, Dispute, Era, Place, Source } from './records.ts';
import { Claim, Story } from './storyRecords.ts';
import { ContactAddress, Edtf } from './values.ts';

/** The version of the document this definition describes. */
export const VERSION = 1;

/** What stands beside the collections. */
export const Head = v.looseObject(
  {
    $schema: optional(Plain, 'Schema', 'Address of this schema, for editors that check while typing.'),
    version: required(v.literal(VERSION, rule('version')), 'Version', 'Always 1.'),
    id: required(Slug, 'Id', 'Name of the dataset in addresses.'),
    title: required(Text, 'Title', 'Heading of the page.'),
    finding: optional(Text, 'Finding', 'The one sentence a reader should leave with.'),
    summary: optional(Text, 'Summary', 'What the dataset holds; a small Markdown subset.'),
    method: optional(Text, 'Method', 'How events, dates and sources were chosen; a small Markdown subset.'),
    borders: optional(
      Text,
      'Borders',
      'How the map treats disputed borders, and why; a small Markdown subset.',
    ),
    languages: required(
      v.pipe(list(LanguageTag), v.minLength(1, rule('missing'))),
      'Languages',
      'BCP 47 tags; the first is the fallback and the language of plain strings.',
    ),
    asOf: optional(Edtf, 'As of', 'EDTF day on which the editors stopped.'),
    updated: optional(Edtf, 'Updated', 'EDTF day of the last change.'),
    license: optional(Plain, 'Licence', 'SPDX name or a short text.'),
    credit: optional(Plain, 'Credit', 'Who to name.'),
    contact: optional(ContactAddress, 'Contact', 'http, https or mailto address.'),
  },
  rule('type', 'object'),
);

/** The collections, each a list of records with an id, in the order they are checked. */
export const COLLECTIONS = {
  categories: Category,
  places: Place,
  actors: Actor,
  sources: Source,
  events: Event,
  claims: Claim,
  eras: Era,
  stories: Story,
  disputes: Dispute,
} as const;

/** The name of a list of records. */
export type CollectionName = keyof typeof COLLECTIONS;

/** One dataset: types, checks and the published JSON Schema all come from here. */
export const DatasetDefinition = v.looseObject({
  ...Head.entries,
  categories: optional(
    list(Category),
    'Categories',
    'Seven at most have a hue of their own; more share “Other”.',
  ),
  places: optional(list(Place), 'Places', 'What events refer to in “where”.'),
  actors: optional(list(Actor), 'Actors', 'What events refer to in “who”.'),
  sources: optional(list(Source), 'Sources', 'What records refer to in “sources”.'),
  events: required(list(Event), 'Events', 'What happened.'),
  claims: optional(list(Claim), 'Claims', 'Who says what about which events, and how it holds up.'),
  eras: optional(list(Era), 'Eras', 'Spans shown behind the timeline.'),
  stories: optional(list(Story), 'Stories', 'Guided ways through the events.'),
  disputes: optional(list(Dispute), 'Disputes', 'Areas whose status is disputed.'),
});

/** A whole document as an author writes it; unknown fields survive. */
export type DatasetDocument = v.InferOutput<typeof DatasetDefinition>;
/** A text as an author writes it. */
export type TextField = v.InferOutput<typeof Text>;
/** Records as an author writes them. */
export type EventRecord = v.InferOutput<typeof Event>;
/** One entry of `where`. */
export type WhereField = NonNullable<EventRecord['where']>[number];
/** See `Place`. */
export type PlaceRecord = v.InferOutput<typeof Place>;
/** See `Actor`. */
export type ActorRecord = v.InferOutput<typeof Actor>;
/** See `Source`. */
export type SourceRecord = v.InferOutput<typeof Source>;
/** See `Category`. */
export type CategoryRecord = v.InferOutput<typeof Category>;
/** See `Era`. */
export type EraRecord = v.InferOutput<typeof Era>;
/** See `Story`. */
export type StoryRecord = v.InferOutput<typeof Story>;
/** See `Dispute`. */
export type DisputeRecord = v.InferOutput<typeof Dispute>;
/** See `Claim`. */
export type ClaimRecord = v.InferOutput<typeof Claim>;
