import type { Event, Knowledge, Participation } from '../domain/dataset.ts';
import type { EventRecord } from './definition.ts';
import type { Gazetteer } from './normalisePlaces.ts';
import { present, textField, toText } from './normaliseText.ts';
import { toEventTime, toTime } from './normaliseTime.ts';

const IMPORTANCE = 3;

/** An event as the application uses it: defaults filled in, date read, places found. */
export function toEvent(record: EventRecord, gazetteer: Gazetteer, language: string): Event {
  const where = (record.where ?? []).flatMap((entry) => gazetteer.locate(entry) ?? []);
  const first = where[0] && gazetteer.places.get(where[0].place);
  return {
    id: record.id,
    formerIds: record.formerIds ?? [],
    title: toText(record.title, language),
    ...textField('label', record.label, language),
    ...textField('summary', record.summary, language),
    ...toEventTime(record.when, first !== undefined && first.lat < 0, language),
    where,
    route: (record.route ?? []).filter((place) => gazetteer.places.has(place)),
    ...present(record, 'category'),
    importance: record.importance ?? IMPORTANCE,
    who: (record.who ?? []).map(toParticipation),
    status: record.status ?? 'happened',
    known: toKnowledge(record.known, language),
    sources: record.sources ?? [],
    links: (record.links ?? []).map(({ rel, event }) => ({ rel, event })),
    media: (record.media ?? []).map((media) => ({
      kind: media.kind,
      url: media.url,
      ...textField('alt', media.alt, language),
      ...present(media, 'credit', 'license'),
    })),
  };
}

/** A day alone says that all was known from then on. */
function toKnowledge(known: EventRecord['known'], language: string): Knowledge[] {
  if (known === undefined) return [];
  const entries: Exclude<typeof known, string> = typeof known === 'string' ? [{ on: known }] : known;
  return entries.flatMap((entry): Knowledge[] => {
    const on = toTime(entry.on);
    if (!on) return [];
    const { when } = entry;
    const time = toTime(typeof when === 'object' ? when.edtf : when);
    return [
      {
        on,
        ...present(entry, 'status'),
        ...(time ? { time } : {}),
        ...textField('title', entry.title, language),
        ...textField('summary', entry.summary, language),
      },
    ];
  });
}

function toParticipation(who: NonNullable<EventRecord['who']>[number]): Participation {
  return typeof who === 'string' ? { actor: who } : { actor: who.actor, ...present(who, 'role', 'mode') };
}
