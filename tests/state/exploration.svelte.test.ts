import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { Exploration } from '../../src/state/exploration.svelte.ts';
import { START_VIEW } from '../../src/state/viewState.ts';
import { smallDataset, time } from '../fixtures/smallDataset.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const UNDATED = smallDataset.events.findIndex(({ time }) => !time);
const HOUR_MS = 3_600_000;
const april = { from: Date.UTC(2025, 3, 1), to: Date.UTC(2025, 4, 1) - 1 };
const year = (number: number) => ({ from: Date.UTC(number, 0), to: Date.UTC(number + 1, 0) - 1 });
const box = (west: number, east = west + 10) => ({ west, south: 40, east, north: 60 });
const at = (step: string) => ({ story: 'road', step });

let clock = 0;
let exploration: Exploration;
beforeEach(() => {
  clock = 0;
  exploration = new Exploration(smallDataset, undefined, () => clock);
});
const pause = () => (clock += 5000);
const ids = () => [...exploration.answer.order].map((row) => exploration.eventAt(row).id);

describe('selecting', () => {
  test('opens the details, and leaves a window that shows the event', () => {
    exploration.showWindow(april);
    exploration.select('rutte-washington');
    expect(exploration.reading).toBe(true);
    expect(exploration.selectedRow).toBe(4);
    expect(exploration.window).toEqual(april);
  });

  test('moves a window that does not show the event, keeping its length', () => {
    exploration.showWindow(april);
    exploration.select('rutte-kyiv');
    const { from, to } = exploration.window;
    expect(to - from).toBe(april.to - april.from);
    expect(exploration.answer.visible.has(exploration.selectedRow!)).toBe(true);
    expect(exploration.motion).toBe('smooth');
  });

  test('finds an event by its former id', () => {
    exploration.select('rutte-washington-2025');
    expect(exploration.view.selected).toBe('rutte-washington');
  });

  test('of nothing, or of an unknown event, clears', () => {
    exploration.select('phone-call');
    exploration.select(null);
    expect(exploration.view.selected).toBeNull();
    expect(exploration.reading).toBe(false);
    exploration.select('nobody');
    expect(exploration.selectedRow).toBeNull();
  });

  test('of an undated event leaves the window alone', () => {
    exploration.showWindow(april);
    exploration.select('undated-pledge');
    expect(exploration.window).toEqual(april);
  });

  test('the same event again is not a step to undo', () => {
    exploration.select('phone-call');
    exploration.select('phone-call');
    exploration.undo();
    expect(exploration.view.selected).toBeNull();
    expect(exploration.canUndo).toBe(false);
  });
});

describe('closing the details', () => {
  test('clears the selection outside a story', () => {
    exploration.select('phone-call');
    exploration.closeDetails();
    expect(exploration.view.selected).toBeNull();
    expect(exploration.reading).toBe(false);
  });

  test('goes back to the event of a step', () => {
    exploration.goToStep(at('washington'));
    exploration.select('phone-call');
    exploration.closeDetails();
    expect(exploration.view.selected).toBe('rutte-washington');
  });

  test('goes back to no event in the opening', () => {
    exploration.goToStep(at('opening'));
    exploration.select('phone-call');
    exploration.closeDetails();
    expect(exploration.view.selected).toBeNull();
  });
});

describe('going back', () => {
  test('from an event opened in a step shows the step again, not the details of its own event', () => {
    exploration.goToStep(at('washington'));
    pause();
    exploration.select('phone-call');
    exploration.undo();
    expect(exploration.view.selected).toBe('rutte-washington');
    expect(exploration.reading).toBe(false);
  });

  test('to a selected event opens its details again', () => {
    exploration.select('phone-call');
    pause();
    exploration.closeDetails();
    exploration.undo();
    expect(exploration.view.selected).toBe('phone-call');
    expect(exploration.reading).toBe(true);
  });
});

describe('steps of the story', () => {
  test('set window, camera, thread and selection, and close details', () => {
    exploration.toggle('cat', 'talks');
    exploration.select('phone-call');
    exploration.goToStep(at('washington'));
    expect(exploration.view).toMatchObject({
      window: april,
      thread: ['rutte'],
      selected: 'rutte-washington',
      filter: NO_FILTER,
    });
    expect(exploration.cameraWish.bounds).toEqual(exploration.view.camera);
    expect(exploration.reading).toBe(false);
    expect(exploration.step?.id).toBe('washington');
  });

  test('the opening selects nothing', () => {
    exploration.select('phone-call');
    exploration.goToStep(at('opening'));
    expect(exploration.view.selected).toBeNull();
  });

  test('an unknown step changes nothing', () => {
    const before = exploration.view;
    exploration.goToStep(at('nowhere'));
    expect(exploration.view).toBe(before);
  });
});

describe('the window', () => {
  test('lets undated events in only where it covers everything', () => {
    expect(exploration.answer.visible.has(UNDATED)).toBe(true);
    exploration.showWindow(april);
    expect(exploration.answer.visible.has(UNDATED)).toBe(false);
    exploration.showWindow({ from: exploration.extent.from - 1e9, to: exploration.extent.to + 1e9 });
    expect(exploration.view.window).toBeNull();
    expect(exploration.showsAllTime).toBe(true);
    expect(exploration.answer.visible.has(UNDATED)).toBe(true);
  });

  test('is tidy whatever was asked for', () => {
    const noon = Date.UTC(2020, 0, 1, 12);
    exploration.showWindow({ from: noon + 0.3, to: noon + 0.4 });
    expect(exploration.window.to - exploration.window.from).toBe(3_599_999);
    expect(exploration.window.from % 60_000).toBe(0);
  });

  test('shows of the dates asked for what the extent has, and moves back as a whole what was panned beyond it', () => {
    const { extent } = exploration;
    exploration.showWindow({ from: april.from, to: extent.to + 1e12 });
    expect(exploration.window).toEqual({ from: april.from, to: extent.to });
    exploration.moveWindow({ from: extent.to - 1e9, to: extent.to + 1e9 });
    expect(exploration.window.to).toBe(extent.to);
    expect(Math.abs(exploration.window.from - (extent.to - 2e9))).toBeLessThanOrEqual(86_400_000);
  });

  test('follows a gesture in steps smaller than a day, and is whole days again once it rests', () => {
    exploration.showWindow(april, 'once');
    const { from, to } = exploration.window;
    for (let step = 0; step < 100; step++) {
      const { window } = exploration;
      exploration.moveWindow({ from: window.from - HOUR_MS, to: window.to - HOUR_MS });
    }
    expect(exploration.window).toEqual({ from: from - 100 * HOUR_MS, to: to - 100 * HOUR_MS });
    exploration.restWindow();
    expect(exploration.window).toEqual({ from: from - 96 * HOUR_MS, to: to - 96 * HOUR_MS });
    exploration.undo();
    expect(exploration.window).toEqual({ from, to });
  });

  test('of a step, a link or the way back ends within the extent', () => {
    const { extent } = exploration;
    exploration.restore({ ...START_VIEW, window: { from: 0, to: april.to } });
    expect(exploration.window).toEqual({ from: extent.from, to: april.to });
    exploration.restore({ ...START_VIEW, window: { from: 0, to: extent.to + 1 } });
    expect(exploration.view.window).toBeNull();
    exploration.goToStep({ story: 'road', step: 'opening' });
    expect(exploration.window).toEqual(extent);
  });
});

describe('where no event has a date', () => {
  const undated = smallDataset.events.filter(({ time }) => !time);

  test('all of them are visible, and nothing is said to be dated', () => {
    exploration = new Exploration({ ...smallDataset, events: undated, eras: [] });
    expect(exploration.hasDates).toBe(false);
    expect(exploration.answer.counts.visible).toBe(undated.length);
  });

  test('the eras alone show their span', () => {
    const eras = [{ id: 'era', title: { en: 'An era' }, time: time('1990/1995') }];
    exploration = new Exploration({ ...smallDataset, events: undated, eras });
    expect(exploration.hasDates).toBe(true);
    expect(exploration.extent.from).toBeLessThan(Date.UTC(1990, 0));
    expect(exploration.extent.from).toBeGreaterThan(Date.UTC(1989, 0));
  });
});

describe('a link whose event lies outside its dates', () => {
  const link = { ...START_VIEW, selected: 'rutte-kyiv', window: april };

  test('is told from others, until the event is gone to', () => {
    exploration.restore({ ...link, selected: 'rutte-washington' });
    expect(exploration.isLinkOutside).toBe(false);
    exploration.restore(link);
    expect(exploration.isLinkOutside).toBe(true);
    exploration.select('rutte-kyiv');
    expect(exploration.isLinkOutside).toBe(false);
    expect(exploration.answer.visible.has(exploration.selectedRow!)).toBe(true);
  });

  test('is forgotten once its dates or its event are left, or the reader says so', () => {
    for (const leave of [
      () => exploration.showWindow(year(2023)),
      () => exploration.select('rutte-washington'),
      () => exploration.select(null),
      () => exploration.dismissLinkOutside(),
    ]) {
      exploration.restore(link);
      leave();
      expect(exploration.isLinkOutside).toBe(false);
    }
  });

  test('an event without a date is in no dates and outside none', () => {
    exploration.restore({ ...link, selected: 'undated-pledge' });
    expect(exploration.isLinkOutside).toBe(false);
  });
});

describe('narrowing', () => {
  test('by facet, by area and back', () => {
    exploration.toggle('cat', 'talks');
    expect(ids()).toEqual(['phone-call', 'trade-month']);
    exploration.lockArea(box(0));
    expect(ids()).toEqual(['trade-month']);
    expect(exploration.isFiltered).toBe(true);
    exploration.toggle('cat', 'talks');
    expect(ids()).toEqual(['trade-month', 'rutte-washington', 'hague-summit', 'undated-pledge']);
    exploration.clearFilters();
    expect(exploration.isFiltered).toBe(false);
    expect(ids()).toHaveLength(7);
  });

  test('keeps the selection of an event that is filtered out', () => {
    exploration.select('rutte-kyiv');
    exploration.toggle('cat', 'talks');
    expect(exploration.view.selected).toBe('rutte-kyiv');
  });

  test('by nothing is not a step to undo', () => {
    exploration.clearFilters();
    exploration.showWindow(null);
    exploration.setLanes('category');
    expect(exploration.canUndo).toBe(false);
  });
});

describe('undo', () => {
  test('takes a drag for one step, and the next drag for another', () => {
    for (const number of [2015, 2016, 2017]) {
      clock += 100;
      exploration.showWindow(year(number));
    }
    pause();
    exploration.showWindow(year(2020));
    exploration.undo();
    expect(exploration.window).toEqual(year(2017));
    exploration.undo();
    expect(exploration.view.window).toBeNull();
    expect(exploration.canUndo).toBe(false);
    exploration.redo();
    exploration.redo();
    expect(exploration.window).toEqual(year(2020));
    expect(exploration.canRedo).toBe(false);
  });

  test('begins a new step after a view was restored', () => {
    exploration.showWindow(year(2015));
    exploration.restore({ ...START_VIEW, selected: 'phone-call' });
    exploration.showWindow(year(2016));
    exploration.undo();
    expect(exploration.view).toEqual({ ...START_VIEW, selected: 'phone-call' });
  });

  test('moves nobody where there is nothing to undo', () => {
    const wish = exploration.cameraWish;
    exploration.undo();
    exploration.redo();
    expect(exploration.cameraWish).toBe(wish);
  });

  const verbs: fc.Arbitrary<(on: Exploration) => void> = fc.oneof(
    fc
      .constantFrom(null, 'nobody', ...smallDataset.events.map(({ id }) => id))
      .map((id) => (on: Exploration) => {
        on.select(id);
      }),
    fc.integer({ min: 2010, max: 2026 }).map((number) => (on: Exploration) => {
      on.showWindow(year(number));
    }),
    fc.integer({ min: -180, max: 170 }).map((west) => (on: Exploration) => {
      on.reportCamera(box(west));
    }),
    fc.constantFrom('opening', 'washington', 'summit').map((step) => (on: Exploration) => {
      on.goToStep(at(step));
    }),
    fc.constantFrom('visit', 'talks').map((value) => (on: Exploration) => {
      on.toggle('cat', value);
    }),
    fc.constantFrom('a', 'b').map((text) => (on: Exploration) => {
      on.filterBy({ text, facets: {} }, 'stream');
    }),
    fc.constantFrom<((on: Exploration) => void)[]>(
      (on) => {
        on.closeDetails();
      },
      (on) => {
        on.lockArea(box(0));
      },
      (on) => {
        on.lookAt(null);
      },
      (on) => {
        on.setLanes('actor');
      },
      (on) => {
        on.setThread(['rutte']);
      },
      (on) => {
        on.clearFilters();
      },
      (on) => {
        on.exploreAll();
      },
      (on) => {
        on.openGroup([1, 2]);
      },
    ),
  );

  test('all the way leads to the start, redo all the way to the end, each step seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(verbs, fc.integer({ min: 0, max: 1500 })), { maxLength: 30 }),
        (story) => {
          let now = 0;
          const on = new Exploration(smallDataset, undefined, () => now);
          for (const [verb, wait] of story) {
            now += wait;
            verb(on);
          }
          const end = on.view;
          for (let left = 100; on.canUndo && left > 0; left--) {
            const before = on.view;
            on.undo();
            if (!story.some(([, wait]) => wait < 1000)) expect(on.view).not.toEqual(before);
          }
          expect(on.view).toEqual(START_VIEW);
          while (on.canRedo) on.redo();
          expect(on.view).toEqual(end);
        },
      ),
    );
  });
});

describe('the rest', () => {
  test('a reset lifts everything but the lanes', () => {
    exploration.goToStep(at('washington'));
    exploration.setLanes('actor');
    exploration.lockArea(box(0));
    exploration.exploreAll();
    expect(exploration.view).toEqual({ ...START_VIEW, lanes: 'actor' });
    expect(exploration.cameraWish.bounds).toBeNull();
  });

  test('threads follow the visible events', () => {
    exploration.setThread(['rutte']);
    expect(exploration.journeys[0]!.stops.map(({ place }) => place)).toEqual(['kyiv', 'washington']);
    exploration.showWindow(april);
    expect(exploration.journeys[0]!.stops.map(({ place }) => place)).toEqual(['washington']);
  });

  test('a group opened as a list closes the details, and steps close the group', () => {
    exploration.select('phone-call');
    exploration.openGroup([1, 2]);
    expect(exploration.group).toEqual([1, 2]);
    expect(exploration.reading).toBe(false);
    exploration.goToStep(at('summit'));
    expect(exploration.group).toBeNull();
  });

  test('a fuller dataset changes nothing of the view', () => {
    exploration.goToStep(at('washington'));
    exploration.toggle('cat', 'visit');
    const before = exploration.view;
    exploration.replaceDataset({ ...smallDataset, title: { en: 'Fuller' } });
    expect(exploration.view).toBe(before);
    expect(exploration.dataset.title).toEqual({ en: 'Fuller' });
    expect(ids()).toEqual(['rutte-washington']);
  });

  test('a camera that the map reports moves nobody', () => {
    const wish = exploration.cameraWish;
    exploration.reportCamera(box(5));
    expect(exploration.view.camera).toEqual(box(5));
    expect(exploration.cameraWish).toBe(wish);
    exploration.lookAt(box(20));
    expect(exploration.cameraWish.bounds).toEqual(box(20));
  });

  test('highlighting nothing twice is no news', () => {
    const nothing = exploration.highlighted;
    exploration.highlight([]);
    expect(exploration.highlighted).toBe(nothing);
    exploration.highlight([1]);
    expect(exploration.highlighted).toEqual([1]);
  });
});
