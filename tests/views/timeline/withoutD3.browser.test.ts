import { expect, test, vi } from 'vitest';
import { TimelineView } from '../../../src/views/timeline/index.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

vi.mock('d3', async (original) => ({
  ...(await original<typeof import('d3')>()),
  scaleLinear: () => Object.assign(() => NaN, { invert: () => NaN }),
}));

test('with d3’s scale stubbed the timeline has no axis', async () => {
  await show(appOn(), TimelineView, { gestures: 'free' }, { width: 900, height: 420 });
  await expect.poll(() => document.querySelector('.axis')).not.toBeNull();
  expect(document.querySelectorAll('.axis text')).toHaveLength(0);
});
