import type { WholeDataset, Event, Step } from '../domain/dataset.ts';
import { hashOf } from '../domain/hash.ts';
import type { Text } from '../domain/text.ts';
import { brief, unless } from './brief.ts';
import { packClaim, packKnowledge } from './packClaims.ts';
import { packText } from './packText.ts';
import { packTime } from './packTime.ts';
import type { Core, CoreEvent, CoreStep, DetailActor, DetailEvent, Details } from './partTypes.ts';

/** Splits a dataset into the part the page needs to be ready and the rest, in one language. */
export function splitDataset(dataset: WholeDataset, lang: string): { core: Core; details: Details } {
  const stamp = stampOf(dataset);
  const text = (value: Text | undefined) => packText(value, lang, dataset.languages);
  return {
    core: { lang, stamp, ...coreOf(dataset, text) },
    details: { lang, stamp, ...detailsOf(dataset, text) },
  };
}

type Pack = (value: Text | undefined) => ReturnType<typeof packText>;

function coreOf(dataset: WholeDataset, text: Pack): Omit<Core, 'lang' | 'stamp'> {
  return {
    id: dataset.id,
    title: text(dataset.title) ?? '',
    ...brief({ finding: text(dataset.finding), asOf: dataset.asOf }),
    languages: dataset.languages,
    categories: dataset.categories.map(({ label, ...rest }) => ({
      ...rest,
      ...brief({ label: text(label) }),
    })),
    places: [...dataset.places.values()].map(({ id, name, lat, lon, within, country, radiusKm }) => ({
      id,
      lat,
      lon,
      ...brief({ name: text(name), within, country, radiusKm: unless(0, radiusKm) }),
    })),
    actors: [...dataset.actors.values()].map(({ id, kind, name }) => ({
      id,
      ...brief({ kind: unless('person', kind), name: text(name) }),
    })),
    events: dataset.events.map((event) => coreEvent(event, text)),
    eras: dataset.eras.map(({ id, title, time }) => ({
      id,
      time: packTime(time),
      ...brief({ title: text(title) }),
    })),
    stories: dataset.stories.map(({ id, title, steps }) => ({
      id,
      ...brief({ title: text(title) }),
      steps: steps.map((step, index) => coreStep(step, index === 0, text)),
    })),
    disputes: dataset.disputes.map(({ id, title, time }) => ({
      id,
      ...brief({ title: text(title), time: time && packTime(time) }),
    })),
  };
}

function coreEvent(event: Event, text: Pack): CoreEvent {
  const { id, formerIds, title, label, time, where, route, category, importance, who, status } = event;
  return {
    id,
    ...brief({
      formerIds,
      title: text(title),
      label: text(label),
      time: time && packTime(time),
      where: where.map((location) => (location.role === undefined ? location.place : location)),
      route,
      category,
      importance: unless(3, importance),
      who: who.map((entry) => (Object.keys(entry).length === 1 ? entry.actor : entry)),
      status: unless('happened', status),
    }),
  };
}

function coreStep(
  { id, formerIds, title, text: body, events, window, fit, thread, stops, spans, offers }: Step,
  first: boolean,
  text: Pack,
): CoreStep {
  const shown = first ? text(body) : undefined;
  const offered = offers.map((offer) => ({
    story: offer.story,
    ...brief({ text: offer.text && text(offer.text) }),
  }));
  const rest = { events, window, fit, thread, stops, spans, offers: offered };
  return { id, ...brief({ formerIds, title: text(title), text: shown, ...rest }) };
}

function detailsOf(dataset: WholeDataset, text: Pack): Omit<Details, 'lang' | 'stamp'> {
  const { updated, license, credit, contact } = dataset;
  const texts = {
    summary: text(dataset.summary),
    method: text(dataset.method),
    borders: text(dataset.borders),
  };
  return {
    ...brief({ ...texts, updated, license, credit, contact }),
    places: [...dataset.places.values()].map(({ aliases, wikidata }) => brief({ aliases, wikidata })),
    actors: [...dataset.actors.values()].map(({ aliases, wikidata, roles }): DetailActor => {
      const packed = roles.map(({ title, of, when }) =>
        brief({ title: text(title), of, when: when && packTime(when) }),
      );
      return brief({ aliases, wikidata, roles: packed });
    }),
    sources: [...dataset.sources.values()],
    events: dataset.events.map((event) => detailEvent(event, text)),
    claims: dataset.claims.map((claim) => packClaim(claim, text)),
    stories: dataset.stories.map(({ summary, steps }) => ({
      ...brief({ summary: text(summary) }),
      texts: steps.map((step) => text(step.text) ?? null),
    })),
    disputes: dataset.disputes.map(({ policy, geometry, sources }) =>
      brief({ policy: text(policy), geometry, sources }),
    ),
  };
}

function detailEvent(event: Event, text: Pack): DetailEvent {
  const { summary, timeSources, also, known, sources, links, media } = event;
  return brief({
    summary: text(summary),
    timeSources,
    also: also.map((other) => ({
      time: packTime(other.time),
      ...brief({ sources: other.sources, note: text(other.note) }),
    })),
    known: known.map((state) => packKnowledge(state, text)),
    sources,
    links,
    media: media.map(({ alt, ...rest }) => ({ ...rest, ...brief({ alt: text(alt) }) })),
  });
}

/** A mark of the whole content: it differs wherever two builds differ. */
function stampOf(dataset: WholeDataset): string {
  return hashOf(JSON.stringify(dataset, (_, value: unknown) => (value instanceof Map ? [...value] : value)));
}
