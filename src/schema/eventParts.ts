import * as v from 'valibot';
import {
  Plain,
  Text,
  choice,
  inLanguages,
  list,
  oneOf,
  optional,
  reference,
  required,
  rule,
  textOrObject,
} from './fields.ts';
import { Edtf, FileAddress, Kilometres, Latitude, Longitude, Zone, atMostCharacters } from './values.ts';

/** What an event consists of. */

const object = rule('type', 'object');
/** Ids of sources. */
export const Sources = list(reference('sources'));

/** What a place may be to an event. */
const PLACE_ROLES = ['host', 'origin', 'remote', 'about'] as const;
/** How somebody may take part. */
const MODES = ['in-person', 'phone', 'video', 'letter'] as const;
/** How an event may stand. */
export const STATUSES = ['happened', 'planned', 'announced', 'cancelled'] as const;
/** How one event may relate to another. */
const RELATIONS = ['leads-to', 'follows', 'responds-to', 'part-of', 'repeats', 'contradicts'] as const;
/** What a medium may be. */
const MEDIA_KINDS = ['image', 'video', 'audio', 'document'] as const;
/** What fits beside a mark. */
export const LABEL_CHARACTERS = 24;

const OtherDate = v.looseObject(
  {
    edtf: required(Edtf, 'Date', 'EDTF.'),
    sources: optional(Sources, 'Sources', 'Who gives this date.'),
    note: optional(Text, 'Note', 'Why it differs.'),
  },
  object,
);

/** A date with its zone, its sources and other dates sources give. */
export const When = v.looseObject(
  {
    edtf: required(Edtf, 'Date', 'EDTF, levels 0 and 1.'),
    zone: optional(Zone, 'Zone', 'IANA zone of the place, such as “Europe/Kyiv”.'),
    sources: optional(Sources, 'Sources', 'Who gives this date.'),
    also: optional(list(OtherDate), 'Also', 'Other dates that sources give.'),
  },
  object,
);

const PlaceInRole = v.looseObject(
  {
    place: required(reference('places'), 'Place', 'Id of a place.'),
    role: optional(choice(PLACE_ROLES), 'Role', 'What the place was to the event.'),
  },
  object,
);

const InlinePlace = v.looseObject(
  {
    lat: required(Latitude, 'Latitude', 'Degrees north, −90 to 90.'),
    lon: required(Longitude, 'Longitude', 'Degrees east, −180 to 180.'),
    name: optional(Text, 'Name', 'What maps and lists call it.'),
    radiusKm: optional(Kilometres, 'Radius', 'Extent or uncertainty in kilometres.'),
    role: optional(choice(PLACE_ROLES), 'Role', 'What the place was to the event.'),
  },
  object,
);

/** A place by id, by id with a role, or written in line. */
export const Where = oneOf('text-or-object', [reference('places'), PlaceInRole, InlinePlace], (value) => {
  const shape = textOrObject(value);
  return shape === 1 && ('lat' in (value as object) || 'lon' in (value as object)) ? 2 : shape;
});

/** An actor with what it did and how it took part. */
export const Participation = v.looseObject(
  {
    actor: required(reference('actors'), 'Actor', 'Id of an actor.'),
    role: optional(Plain, 'Role', 'Such as “host”.'),
    mode: optional(choice(MODES), 'Mode', 'How they took part.'),
  },
  object,
);

/** A relation to another event. */
export const Link = v.looseObject(
  {
    rel: required(choice(RELATIONS), 'Relation', 'How this event relates to the other.'),
    event: required(reference('events'), 'Event', 'Id of the other event.'),
  },
  object,
);

/** A picture, recording or document. */
export const Media = v.looseObject(
  {
    kind: required(choice(MEDIA_KINDS), 'Kind', 'What it is.'),
    url: required(FileAddress, 'Address', 'http or https, or beside the page.'),
    alt: optional(Text, 'Alternative text', 'What it shows, for those who cannot see it.'),
    credit: optional(Plain, 'Credit', 'Whose work it is.'),
    license: optional(Plain, 'Licence', 'SPDX name or a short text.'),
  },
  object,
);

/** How an event stands. */
export const Status = choice(STATUSES);
/** A short text; longer ones stay, with a warning. */
export const Label = inLanguages(
  oneOf(
    'text-or-languages',
    [
      shortened(Text.options[0]),
      v.record(Text.options[1].key, shortened(Text.options[1].value), rule('type', 'text-or-languages')),
    ],
    textOrObject,
  ),
);

function shortened<TSchema extends typeof Plain>(schema: TSchema) {
  return v.pipe(
    schema,
    v.check((text) => atMostCharacters(LABEL_CHARACTERS, text), rule('too-long', `${LABEL_CHARACTERS}`)),
  );
}

/** What was known of an event from some day on. */
export const Knowledge = v.looseObject(
  {
    on: required(Edtf, 'On', 'EDTF day from which this was known.'),
    status: optional(Status, 'Status', 'Status then.'),
    when: optional(oneOf('text-or-object', [Edtf, When], textOrObject), 'When', 'Date as known then.'),
    title: optional(Text, 'Title', 'Title then.'),
    label: optional(Label, 'Label', 'Label then.'),
    summary: optional(Text, 'Summary', 'Summary then.'),
    where: optional(list(Where), 'Where', 'Places as known then.'),
  },
  object,
);
