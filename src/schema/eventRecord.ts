import * as v from 'valibot';
import { Knowledge, Label, Link, Media, Participation, Sources, Status, When, Where } from './eventParts.ts';
import {
  Slug,
  Text,
  list,
  mayRepeat,
  oneOf,
  optional,
  reference,
  required,
  rule,
  textOrList,
  textOrObject,
} from './fields.ts';
import { Teaching } from './teachingRecord.ts';
import { Edtf, wholeNumber } from './values.ts';

/** An event. */

const object = rule('type', 'object');

const Change = v.looseObject(
  {
    on: required(Edtf, 'On', 'EDTF day of the change.'),
    change: required(Text, 'Change', 'What was changed in this record.'),
  },
  object,
);

/** Something that happened, or was to happen. */
export const Event = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the events; links contain it, so it never changes.'),
    formerIds: optional(list(Slug), 'Former ids', 'Ids it once had; old links still lead here.'),
    title: required(Text, 'Title', 'One line.'),
    label: optional(Label, 'Label', 'At most 24 characters, meaningful alone; else the title is cut.'),
    summary: optional(Text, 'Summary', 'A few sentences; a small Markdown subset.'),
    when: optional(
      oneOf('text-or-object', [Edtf, When], textOrObject),
      'When',
      'EDTF date or span. Absent: no date.',
    ),
    where: optional(list(Where), 'Where', 'Places, the main one first; may be empty.'),
    route: optional(
      mayRepeat(list(reference('places'))),
      'Route',
      'Ids of places in order, only where a source states it.',
    ),
    category: optional(reference('categories'), 'Category', 'Id of a category.'),
    importance: optional(wholeNumber(1, 5), 'Importance', '1 to 5, 5 the most important; 3 if absent.'),
    who: optional(
      list(oneOf('text-or-object', [reference('actors'), Participation], textOrObject)),
      'Who',
      'Actors who took part.',
    ),
    status: optional(Status, 'Status', 'Happened if absent.'),
    known: optional(
      oneOf('text-or-list', [Edtf, list(Knowledge)], textOrList),
      'Known',
      'Day it became known, or a history, oldest first, each entry overriding what it names.',
    ),
    sources: optional(Sources, 'Sources', 'Ids of sources.'),
    links: optional(list(Link), 'Links', 'Relations to other events.'),
    media: optional(list(Media), 'Media', 'Pictures, recordings, documents.'),
    teaching: optional(Teaching, 'Teaching', 'Notes and tasks for schools.'),
    history: optional(list(Change), 'History', 'Changes to this record.'),
  },
  object,
);
