import type { Dataset } from '../domain/dataset.ts';
import { boundsOf, padBounds } from '../domain/extent.ts';
import { NO_FILTER } from '../domain/filter.ts';
import { rowFinder } from '../engine/rowIds.ts';
import { START_VIEW, type StepAddress, type ViewState } from './viewState.ts';

// Room around the places of a step, as a share of their box and in degrees at least.
const ROOM_SHARE = 0.16;
const ROOM_DEGREES = 1.5;

/** What a step asks of the view: its window, the places it fits, its threads, and its first event selected, but nothing in the opening. */
export function viewAtStep(dataset: Dataset, address: StepAddress): Partial<ViewState> | undefined {
  const story = dataset.stories.find(({ id }) => id === address.story);
  const index = story?.steps.findIndex(({ id }) => id === address.step) ?? -1;
  const step = story?.steps[index];
  if (!step) return undefined;
  const ids = step.fit.length > 0 ? step.fit : placesOf(dataset, step.events);
  const box = boundsOf(ids.flatMap((id) => dataset.places.get(id) ?? []));
  return {
    window: step.window ?? null,
    camera: box ? padBounds(box, ROOM_SHARE, ROOM_DEGREES) : null,
    thread: step.thread,
    selected: index === 0 ? null : (step.events[0] ?? null),
    filter: NO_FILTER,
    area: null,
    step: address,
  };
}

function placesOf({ events }: Dataset, ids: readonly string[]): string[] {
  const find = rowFinder(events);
  return ids.flatMap((id) => events.at(find(id) ?? events.length)?.where.map(({ place }) => place) ?? []);
}

/** What a page without a fragment opens with: the first step of the first story, or everything. */
export function openingView(dataset: Dataset): ViewState {
  const story = dataset.stories[0];
  const step = story?.steps[0];
  const first = story && step ? viewAtStep(dataset, { story: story.id, step: step.id }) : undefined;
  return { ...START_VIEW, ...first };
}
