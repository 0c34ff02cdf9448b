import { describe, expect, test } from 'vitest';
import type { Story } from '../../../src/domain/dataset.ts';
import { offersAt } from '../../../src/views/story/offers.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const [road] = smallDataset.stories as [Story];
const other = (id: string): Story => ({ ...road, id });
const withOffer = (story: Story, at: number, to: string): Story => ({
  ...story,
  steps: story.steps.map((step, index) => (index === at ? { ...step, offers: [{ story: to }] } : step)),
});
const ids = (stories: readonly Story[], story: Story, at: number) =>
  offersAt(stories, story, story.steps.at(at)!).map((offer) => offer.story);

describe('the stories offered at a step', () => {
  test('are all others at the first and at the last step', () => {
    const stories = [road, other('b'), other('c')];
    expect(ids(stories, road, 0)).toEqual(['b', 'c']);
    expect(ids(stories, road, -1)).toEqual(['b', 'c']);
  });

  test('are in between only those that the step names', () => {
    const story = withOffer(road, 1, 'c');
    expect(ids([story, other('b'), other('c')], story, 1)).toEqual(['c']);
    expect(ids([road, other('b')], road, 1)).toEqual([]);
  });

  test('name each story once, the named ones first, and never the story itself', () => {
    const story = withOffer(withOffer(road, 0, 'c'), 2, road.id);
    expect(ids([story, other('b'), other('c')], story, 0)).toEqual(['c', 'b']);
    expect(ids([story, other('b')], story, 2)).toEqual(['b']);
  });
});
