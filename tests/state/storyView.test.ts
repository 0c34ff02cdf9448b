import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { openingView, viewAtStep } from '../../src/state/storyView.ts';
import { START_VIEW } from '../../src/state/viewState.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const at = (step: string, dataset = smallDataset) => viewAtStep(dataset, { story: 'road', step });

test('a step asks for its window, places, threads and its first event, and lifts what narrows', () => {
  expect(at('washington')).toMatchObject({
    window: { from: Date.UTC(2025, 3, 1), to: Date.UTC(2025, 4, 1) - 1 },
    thread: ['rutte'],
    selected: 'rutte-washington',
    filter: NO_FILTER,
    area: null,
    step: { story: 'road', step: 'washington' },
  });
});

test('the opening selects nothing', () => {
  expect(at('opening')?.selected).toBeNull();
});

test('a step looks at the places it fits, else at those of its events', () => {
  const { camera } = at('washington')!;
  expect(camera!.west).toBeLessThan(4.35);
  expect(camera!.east).toBeGreaterThan(4.35);
  const story = smallDataset.stories[0]!;
  const steps = story.steps.map((step) => ({ ...step, fit: [] }));
  const own = at('washington', { ...smallDataset, stories: [{ ...story, steps }] })!.camera!;
  expect(own.west).toBeLessThan(-77);
  expect(own.east).toBeGreaterThan(4.35);
});

test.each([
  ['road', 'nowhere'],
  ['nowhere', 'opening'],
])('there is no view at %s/%s', (story, step) => {
  expect(viewAtStep(smallDataset, { story, step })).toBeUndefined();
});

test('a page opens with the first step, without a story with everything', () => {
  expect(openingView(smallDataset).step).toEqual({ story: 'road', step: 'opening' });
  expect(openingView({ ...smallDataset, stories: [] })).toEqual(START_VIEW);
});
