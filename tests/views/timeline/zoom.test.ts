import { expect, test } from 'vitest';
import { Exploration } from '../../../src/state/exploration.svelte.ts';
import { zoomTime } from '../../../src/views/timeline/zoom.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const window = { from: Date.UTC(2025, 0), to: Date.UTC(2026, 0) - 1 };
const share = ({ window: { from, to } }: Exploration, at: number) => (at - from) / (to - from);

test('zooms around the selection, which stays where it is', () => {
  const exploration = new Exploration(smallDataset);
  exploration.showWindow(window);
  exploration.select('phone-call');
  const at = exploration.eventAt(exploration.selectedRow!).time!.earliestStart;
  const before = share(exploration, at);
  zoomTime(exploration, 2);
  expect(share(exploration, at)).toBeCloseTo(before, 4);
  expect(exploration.window.to - exploration.window.from).toBeCloseTo((window.to - window.from) / 2, -4);
});

test('zooms around the middle where nothing is selected or it is out of sight', () => {
  const exploration = new Exploration(smallDataset);
  exploration.showWindow(window);
  zoomTime(exploration, 2);
  expect(share(exploration, (window.from + window.to) / 2)).toBeCloseTo(0.5, 4);
});

test('zooming out far enough shows all time', () => {
  const exploration = new Exploration(smallDataset);
  exploration.showWindow(window);
  for (let times = 0; times < 8; times++) zoomTime(exploration, 0.5);
  expect(exploration.showsAllTime).toBe(true);
});
