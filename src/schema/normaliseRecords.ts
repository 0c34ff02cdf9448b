import type {
  Actor,
  Category,
  Dispute,
  DisputeGeometry,
  Era,
  Role,
  Source,
  Step,
  Story,
} from '../domain/dataset.ts';
import type {
  ActorRecord,
  CategoryRecord,
  DisputeRecord,
  EraRecord,
  SourceRecord,
  StoryRecord,
} from './definition.ts';
import { present, textField, toText } from './normaliseText.ts';
import { toTime, toWindow } from './normaliseTime.ts';
import { GLYPHS } from './records.ts';

/** Each kind of record as the application uses it. */

/** Categories past the seventh share the hue and glyph of “Other”. */
export function toCategory(record: CategoryRecord, index: number, language: string): Category {
  const { id } = record;
  const label = toText(record.label, language);
  if (index >= GLYPHS.length) return { id, label, glyph: 'pin', hue: 0 };
  return { id, label, glyph: record.glyph ?? GLYPHS[index]!, hue: record.hue ?? index + 1 };
}

/** A person or body, its offices with their times read. */
export function toActor(record: ActorRecord, language: string): Actor {
  return {
    id: record.id,
    kind: record.kind ?? 'person',
    name: toText(record.name, language),
    aliases: record.aliases ?? [],
    ...present(record, 'wikidata'),
    roles: (record.roles ?? []).map((role): Role => {
      const when = toTime(role.when);
      return { title: toText(role.title, language), ...present(role, 'of'), ...(when ? { when } : {}) };
    }),
  };
}

/** A source, without fields the application does not know. */
export function toSource(record: SourceRecord): Source {
  const { id, title } = record;
  const rest = present(
    record,
    'publisher',
    'url',
    'published',
    'accessed',
    'language',
    'type',
    'archive',
    'checked',
  );
  return { id, title, ...rest };
}

/** An era, or nothing where its time cannot be read. */
export function toEra(record: EraRecord, language: string): Era[] {
  const time = toTime(record.when);
  return time ? [{ id: record.id, title: toText(record.title, language), time }] : [];
}

/** A story, the window of each step read. */
export function toStory(record: StoryRecord, language: string): Story {
  const steps = (record.steps ?? []).map((step): Step => {
    const window = toWindow(step.from, step.to);
    return {
      id: step.id,
      formerIds: step.formerIds ?? [],
      title: toText(step.title, language),
      text: toText(step.text ?? {}, language),
      events: step.events ?? [],
      ...(window ? { window } : {}),
      fit: step.fit ?? [],
      thread: step.thread ?? [],
      stops: step.stops ?? [],
      spans: (step.spans ?? []).map(([from, to]) => ({ from: from!, to: to! })),
      offers: (step.offers ?? []).map((offer) => ({
        story: offer.story,
        ...textField('text', offer.text, language),
      })),
    };
  });
  const summary = textField('summary', record.summary, language);
  return { id: record.id, title: toText(record.title, language), ...summary, steps };
}

/** A disputed area, its outline cut to longitude and latitude. */
export function toDispute(record: DisputeRecord, language: string): Dispute {
  const time = toTime(record.when);
  const { geometry } = record;
  return {
    id: record.id,
    title: toText(record.title, language),
    policy: toText(record.policy ?? {}, language),
    ...(time ? { time } : {}),
    ...(geometry ? { geometry: toGeometry(geometry) } : {}),
    sources: record.sources ?? [],
  };
}

/** Rings closed, positions cut to longitude and latitude; the check has made sure of at least these two. */
function toGeometry(geometry: NonNullable<DisputeRecord['geometry']>): DisputeGeometry {
  const flat = (polygon: number[][][]) =>
    polygon.map((ring) => closed(ring.map(([lon = 0, lat = 0]) => [lon, lat] as const)));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: flat(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(flat) };
}

function closed(ring: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
}
