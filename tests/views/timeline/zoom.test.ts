import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../../../src/domain/interval.ts';
import { Exploration } from '../../../src/state/exploration.svelte.ts';
import { zoomTime } from '../../../src/views/timeline/zoom.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';
import { anyEvents } from '../../fixtures/anyDataset.ts';

const window = { from: Date.UTC(2024, 0), to: Date.UTC(2025, 6) - 1 };
const share = ({ window: { from, to } }: Exploration, at: number) => (at - from) / (to - from);

test('zooms around the selection, which stays where it is', () => {
  const exploration = new Exploration(smallDataset);
  exploration.showWindow(window);
  exploration.select('phone-call');
  const at = exploration.eventAt(exploration.selectedRow!).time!.earliestStart;
  const before = share(exploration, at);
  zoomTime(exploration, 2);
  expect(share(exploration, at)).toBeCloseTo(before, 2);
  expect(exploration.window.to - exploration.window.from).toBeCloseTo((window.to - window.from) / 2, -9);
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

test('zooming out about a selection near an edge ends at all time, with every event', () => {
  const dates = { a: '2020-01-05', c: '2021-06-02', z: '2022-12-31' };
  const events = Object.entries(dates).map(([id, date]) =>
    event({ id, title: { en: id }, time: time(date) }),
  );
  const exploration = new Exploration({ ...smallDataset, events, stories: [] });
  exploration.restore({
    ...exploration.view,
    selected: 'c',
    window: { from: Date.UTC(2021, 5, 1), to: Date.UTC(2022, 0, 1) - 1 },
  });
  for (let times = 0; times < 12; times++) zoomTime(exploration, 1 / 1.6);
  expect(exploration.window).toEqual(exploration.extent);
  expect(exploration.showsAllTime).toBe(true);
  expect(exploration.answer.counts.visible).toBe(3);
});

test('zooming about any event keeps it in a window within the extent', () => {
  const steps = fc.array(fc.constantFrom(1 / 1.6, 1.6, 8), { maxLength: 40 });
  fc.assert(
    fc.property(anyEvents, fc.nat(), steps, (events, pick, factors) => {
      const exploration = new Exploration({ ...smallDataset, events, stories: [] });
      const { order } = exploration.answer;
      const row = order.at(pick % Math.max(1, order.length));
      const span = row === undefined ? undefined : exploration.eventAt(row).time;
      if (row === undefined || !span) return;
      const { extent } = exploration;
      for (const factor of factors) {
        zoomTime(exploration, factor, row);
        expect(overlaps(span, exploration.window)).toBe(true);
        expect(exploration.window.from).toBeGreaterThanOrEqual(extent.from);
        expect(exploration.window.to).toBeLessThanOrEqual(extent.to);
      }
    }),
  );
});
