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
import { Country, Edtf, Kilometres, Latitude, Longitude, WebAddress, YesNo, wholeNumber } from './values.ts';

/** The records events refer to. */

const object = rule('type', 'object');

/** Shapes of marks, in the order categories get them. */
export const GLYPHS = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'cross', 'pin'] as const;

/** A kind of event. */
export const Category = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the categories.'),
    label: required(Text, 'Label', 'What the legend calls it.'),
    glyph: optional(choice(GLYPHS), 'Glyph', 'The shape of its marks; by order if absent.'),
    hue: optional(wholeNumber(1, 7), 'Hue', 'Which of the seven theme hues; by order if absent.'),
  },
  object,
);

/** A place events refer to. */
export const Place = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the places.'),
    name: required(Text, 'Name', 'What maps and lists call it.'),
    aliases: optional(list(Plain), 'Other names', 'Found by the search, not shown.'),
    within: optional(reference('places'), 'Within', 'Id of the larger place it lies in.'),
    country: optional(Country, 'Country', 'ISO 3166-1 alpha-2 in lower case, such as “ua”.'),
    lat: optional(Latitude, 'Latitude', 'Degrees north, −90 to 90. Absent: that of the place it lies in.'),
    lon: optional(Longitude, 'Longitude', 'Degrees east, −180 to 180.'),
    radiusKm: optional(Kilometres, 'Radius', 'Extent or uncertainty in kilometres.'),
    wikidata: optional(Plain, 'Wikidata', 'Item such as “Q1899”.'),
  },
  object,
);

/** What an actor may be. */
const ACTOR_KINDS = ['person', 'organisation', 'state', 'group'] as const;

const Role = v.looseObject(
  {
    title: required(Text, 'Title', 'What the office is called.'),
    of: optional(reference('actors'), 'Of', 'Id of the organisation or state.'),
    when: optional(Edtf, 'When', 'EDTF span in which it was held.'),
  },
  object,
);

/** A person, body, state or group. */
export const Actor = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the actors.'),
    kind: optional(choice(ACTOR_KINDS), 'Kind', 'Person if absent.'),
    name: required(Text, 'Name', 'What lists call them.'),
    aliases: optional(list(Plain), 'Other names', 'Found by the search, not shown.'),
    wikidata: optional(Plain, 'Wikidata', 'Item such as “Q57792”.'),
    roles: optional(list(Role), 'Roles', 'Offices with their times.'),
  },
  object,
);

/** What a source may be. */
const SOURCE_TYPES = ['report', 'primary', 'analysis', 'data'] as const;

/** Where something can be read. */
export const Source = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the sources.'),
    publisher: optional(Plain, 'Publisher', 'Who published it.'),
    title: required(Plain, 'Title', 'In its own language.'),
    url: optional(WebAddress, 'Address', 'http or https.'),
    published: optional(Edtf, 'Published', 'EDTF date.'),
    accessed: optional(Edtf, 'Accessed', 'EDTF date on which it was read.'),
    language: optional(LanguageTag, 'Language', 'BCP 47 tag of the source itself.'),
    type: optional(choice(SOURCE_TYPES), 'Type', 'Report, primary source, analysis or data.'),
    archive: optional(WebAddress, 'Archive', 'Address of a lasting copy.'),
    checked: optional(YesNo, 'Checked', 'Whether the editors opened the address.'),
  },
  object,
);

/** A span shown behind the timeline. */
export const Era = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the eras.'),
    title: required(Text, 'Title', 'Shown behind the timeline.'),
    when: required(Edtf, 'When', 'EDTF span.'),
  },
  object,
);

/** Outlines across the date line may go on beyond it instead of being cut there. */
const MOST_LONGITUDE = 360;

const Position = v.pipe(
  list(v.number(rule('type', 'number'))),
  v.minLength(2, rule('type', 'list')),
  v.check(
    ([lon = 0]) => Math.abs(lon) <= MOST_LONGITUDE,
    rule('number-range', `${-MOST_LONGITUDE}|${MOST_LONGITUDE}`),
  ),
  v.check(([, lat = 0]) => Math.abs(lat) <= 90, rule('latitude')),
);

const isClosed = (ring: readonly (readonly number[])[]) => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

/** A ring is closed by whoever draws it; what encloses nothing is none. */
const Ring = v.pipe(
  list(Position),
  v.check((ring) => ring.length >= (isClosed(ring) ? 4 : 3), rule('ring')),
  v.check((ring) => ring.length < 3 || isClosed(ring), rule('ring-open')),
);
const Polygon = v.pipe(list(Ring), v.minLength(1, rule('ring')));

const Geometry = v.variant(
  'type',
  [
    v.looseObject({ type: v.literal('Polygon'), coordinates: Polygon }),
    v.looseObject({
      type: v.literal('MultiPolygon'),
      coordinates: v.pipe(list(Polygon), v.minLength(1, rule('ring'))),
    }),
  ],
  rule('choice', 'Polygon|MultiPolygon'),
);

/** An area whose status is disputed. */
export const Dispute = v.looseObject(
  {
    id: required(Slug, 'Id', 'Unique among the disputes.'),
    title: required(Text, 'Title', 'The area in dispute.'),
    policy: optional(Text, 'Policy', 'How the map shows it, and why.'),
    when: optional(Edtf, 'When', 'EDTF span of the dispute.'),
    geometry: optional(Geometry, 'Geometry', 'GeoJSON Polygon or MultiPolygon, positions [lon, lat].'),
    sources: optional(list(reference('sources')), 'Sources', 'Ids of sources.'),
  },
  object,
);
