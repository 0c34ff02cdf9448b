import type { WholeDataset, Event, Place, Step } from '../domain/dataset.ts';
import { unpackField, unpackText } from './packText.ts';
import { unpackTime } from './packTime.ts';
import type { Core, CoreEvent, CorePlace, CoreStep } from './partTypes.ts';

/** The dataset as far as its core tells; `complete` is false. */
export function decodeCore(core: Core): WholeDataset {
  const { lang } = core;
  return {
    id: core.id,
    title: unpackText(core.title, lang),
    ...unpackField('finding', core.finding, lang),
    languages: core.languages,
    ...(core.asOf === undefined ? {} : { asOf: core.asOf }),
    categories: core.categories.map((category) => ({ ...category, label: unpackText(category.label, lang) })),
    places: new Map(core.places.map((place) => [place.id, corePlace(place, lang)])),
    actors: new Map(
      core.actors.map(({ id, kind = 'person', name }) => [
        id,
        { id, kind, name: unpackText(name, lang), aliases: [], roles: [] },
      ]),
    ),
    sources: new Map(),
    events: core.events.map((event) => coreEvent(event, lang)),
    claims: [],
    eras: core.eras.map(({ id, title, time }) => ({
      id,
      title: unpackText(title, lang),
      time: unpackTime(time),
    })),
    stories: core.stories.map(({ id, title, steps }) => ({
      id,
      title: unpackText(title, lang),
      steps: steps.map((step) => coreStep(step, lang)),
    })),
    disputes: core.disputes.map(({ id, title, time }) => ({
      id,
      title: unpackText(title, lang),
      policy: {},
      ...(time ? { time: unpackTime(time) } : {}),
      sources: [],
    })),
    complete: false,
  };
}

function corePlace({ name, radiusKm = 0, ...place }: CorePlace, lang: string): Place {
  return { ...place, name: unpackText(name, lang), aliases: [], radiusKm };
}

function coreEvent(event: CoreEvent, lang: string): Event {
  const { id, formerIds = [], title, label, time, where = [], route = [], category, who = [] } = event;
  return {
    id,
    formerIds,
    title: unpackText(title, lang),
    ...unpackField('label', label, lang),
    ...(time ? { time: unpackTime(time) } : {}),
    timeSources: [],
    also: [],
    where: where.map((entry) => (typeof entry === 'string' ? { place: entry } : entry)),
    route,
    ...(category === undefined ? {} : { category }),
    importance: event.importance ?? 3,
    who: who.map((entry) => (typeof entry === 'string' ? { actor: entry } : entry)),
    status: event.status ?? 'happened',
    known: [],
    sources: [],
    links: [],
    media: [],
  };
}

function coreStep(step: CoreStep, lang: string): Step {
  const { id, formerIds = [], title, text, events = [], window, fit = [], thread = [] } = step;
  const { stops = [], spans = [], offers = [] } = step;
  return {
    id,
    formerIds,
    title: unpackText(title, lang),
    text: unpackText(text, lang),
    events,
    ...(window ? { window } : {}),
    fit,
    thread,
    stops,
    spans,
    offers: offers.map((offer) => ({
      story: offer.story,
      ...(offer.text === undefined ? {} : { text: unpackText(offer.text, lang) }),
    })),
  };
}
