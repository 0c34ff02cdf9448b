import type { Actor, WholeDataset, Event, Story } from '../domain/dataset.ts';
import { unpackClaim, unpackKnowledge } from './packClaims.ts';
import { unpackField, unpackText } from './packText.ts';
import { unpackTime } from './packTime.ts';
import type { DetailActor, DetailEvent, Details } from './partTypes.ts';

/** The dataset with its details: `complete` is true. The details must bear the core's stamp. */
export function addDetails(dataset: WholeDataset, details: Details): WholeDataset {
  const { lang, updated, license, credit, contact } = details;
  const about = { updated, license, credit, contact };
  return {
    ...dataset,
    ...unpackField('summary', details.summary, lang),
    ...unpackField('method', details.method, lang),
    ...unpackField('borders', details.borders, lang),
    ...(Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)) as Partial<
      typeof about
    >),
    places: beside(dataset.places, details.places),
    actors: beside(
      dataset.actors,
      details.actors.map((actor) => detailActor(actor, lang)),
    ),
    sources: new Map(details.sources.map((source) => [source.id, source])),
    events: dataset.events.map((event, index) => ({
      ...event,
      ...detailEvent(details.events[index]!, lang),
    })),
    claims: (details.claims ?? []).map((claim) => unpackClaim(claim, lang)),
    stories: dataset.stories.map((story, index) => withTexts(story, details.stories[index]!, lang)),
    disputes: dataset.disputes.map((dispute, index) => {
      const { policy, geometry, sources = [] } = details.disputes[index]!;
      return { ...dispute, policy: unpackText(policy, lang), ...(geometry ? { geometry } : {}), sources };
    }),
    complete: true,
  };
}

function detailActor({ roles = [], ...actor }: DetailActor, lang: string): Partial<Actor> {
  return {
    ...actor,
    roles: roles.map(({ title, when, ...role }) => ({
      title: unpackText(title, lang),
      ...role,
      ...(when ? { when: unpackTime(when) } : {}),
    })),
  };
}

function detailEvent(event: DetailEvent, lang: string): Partial<Event> {
  const { summary, timeSources = [], also = [], known = [], sources = [], links = [], media = [] } = event;
  return {
    ...unpackField('summary', summary, lang),
    timeSources,
    also: also.map(({ time, sources: from = [], note }) => ({
      time: unpackTime(time),
      sources: from,
      ...unpackField('note', note, lang),
    })),
    known: known.map((state) => unpackKnowledge(state, lang)),
    sources,
    links,
    media: media.map(({ alt, ...rest }) => ({ ...rest, ...unpackField('alt', alt, lang) })),
  };
}

function withTexts(story: Story, { summary, texts }: Details['stories'][number], lang: string): Story {
  const steps = story.steps.map((step, index) => ({
    ...step,
    text: unpackText(texts[index] ?? undefined, lang),
  }));
  return { ...story, ...unpackField('summary', summary, lang), steps };
}

/** Each record with the fields that stand beside it, in the order of both. */
function beside<TRecord extends object>(
  records: ReadonlyMap<string, TRecord>,
  fields: readonly Partial<TRecord>[],
): Map<string, TRecord> {
  return new Map([...records].map(([id, record], index) => [id, { ...record, ...fields[index] }]));
}
