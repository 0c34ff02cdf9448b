import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as L from 'leaflet';
import { page, userEvent } from 'vitest/browser';
import { project } from '../../../src/domain/projection.ts';
import type { App } from '../../../src/state/context.ts';
import type { Tiles } from '../../../src/views/map/tiles.ts';
import {
  boundsOfCamera,
  fitBounds,
  isSameView,
  toScreen,
  type Camera,
} from '../../../src/views/map/camera.ts';
import { MapView } from '../../../src/views/map/index.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

const SIZE = { width: 800, height: 400 };
const SQUARE = {
  topology: {
    type: 'Topology',
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: [{ type: 'MultiPolygon', id: 'ua', arcs: [[[0]]] }],
      },
    },
    arcs: [
      [
        [22, 45],
        [40, 45],
        [40, 52],
        [22, 52],
        [22, 45],
      ],
    ],
  },
  disputes: {
    crimea: {
      type: 'Polygon',
      coordinates: [
        [
          [33, 44],
          [36, 44],
          [36, 46],
          [33, 46],
          [33, 44],
        ],
      ],
    },
  },
  labels: [{ a2: 'ua', lat: 48, lon: 31 }],
};

let app: App;
let fetched: string[];

beforeEach(async () => {
  await page.viewport(1000, 600);
  document.documentElement.dataset.ready = 'true';
  app = appOn();
  fetched = [];
  vi.spyOn(window, 'fetch').mockImplementation((input) => {
    fetched.push(input instanceof Request ? input.url : String(input));
    return Promise.resolve(new Response(JSON.stringify(SQUARE)));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset.ready;
});

const region = () => page.getByRole('region', { name: 'Map' }).element() as HTMLElement;
const surface = () => region().querySelector<HTMLElement>('[data-surface="map"]')!;
const bounds = () => region().dataset.bounds!.split(',').map(Number) as [number, number, number, number];
const mark = (name: RegExp) => page.getByRole('option', { name });
const places = () => page.getByRole('listbox', { name: /Places/ });
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
/** Of a browser that draws without delay: longer than the map waits before it says that it rests. */
const STILL_FRAMES = 12;
/** Waits until bounds and camera have been the same for so many frames, however long a frame takes. */
async function still(): Promise<void> {
  const look = () =>
    `${document.querySelector<HTMLElement>('[data-bounds]')?.dataset.bounds ?? ''} ${JSON.stringify(app.exploration.view.camera)}`;
  let before = look();
  for (let same = 0; same < STILL_FRAMES; same++) {
    await new Promise(requestAnimationFrame);
    const now = look();
    if (now !== before) same = 0;
    before = now;
  }
}

/** Where a place is on the page, by the bounds the map itself reports. */
function positionOf(id: string): { x: number; y: number } {
  const [west, south, east, north] = bounds();
  const camera = fitBounds({ west, south, east, north }, SIZE.width, SIZE.height);
  const { lat, lon } = app.exploration.dataset.places.get(id)!;
  return toScreen(camera, project(lat, lon));
}
interface Props {
  gestures?: 'free' | 'cooperative';
  onreadpolicy?: () => void;
  tiles?: Tiles;
  extend?: (map: L.Map) => () => void;
}
async function open(props: Props = {}) {
  const rendered = await show(app, MapView, { gestures: 'free', ...props }, SIZE);
  await frame();
  return rendered;
}

describe('the map', () => {
  test('shows every place at first, and says what it shows', async () => {
    await open();
    expect(region().dataset.visible).toBe('7');
    const [west, south, east, north] = bounds();
    expect(west).toBeLessThan(-77.04);
    expect(east).toBeGreaterThan(30.52);
    expect(south).toBeLessThan(38.9);
    expect(north).toBeGreaterThan(52.08);
  });

  test('keeps all else where an area has no corners', async () => {
    const report = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const shape = { type: 'Polygon' as const, coordinates: [[]] };
    const [dispute] = smallDataset.disputes;
    app = appOn({ ...smallDataset, disputes: [{ ...dispute!, id: 'nowhere', geometry: shape }, dispute!] });
    await open();
    expect(region().dataset.visible).toBe('7');
    await mark(/^Kyiv/).click();
    expect(app.exploration.selectedRow).not.toBeNull();
    app.exploration.toggle('cat', 'visit');
    await frame();
    expect(region().dataset.visible).toBe('2');
    expect(report).not.toHaveBeenCalled();
  });

  test('keeps all else where one layer fails, and reports it', async () => {
    const report = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    vi.spyOn(L.Circle.prototype, 'onAdd').mockImplementation(() => {
      throw new Error('no circles');
    });
    // What was never added cannot be removed.
    vi.spyOn(L.Circle.prototype, 'onRemove').mockReturnThis();
    const [place] = smallDataset.places.values();
    const vague = { ...place!, name: { en: 'Somewhere' }, radiusKm: 500 };
    app = appOn({
      ...smallDataset,
      places: new Map([...smallDataset.places, [place!.id, vague]]),
    });
    const { unmount } = await open();
    expect(region().dataset.visible).toBe('7');
    await expect.element(mark(/^Kyiv/)).toBeInTheDocument();
    expect(report).toHaveBeenCalled();
    await unmount();
  });

  test('has no marks without Leaflet', async () => {
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    vi.spyOn(L.Map.prototype, 'addLayer').mockReturnThis();
    const { unmount } = await open();
    expect(page.getByRole('option').elements()).toEqual([]);
    // Before the stub is taken away: the map has never had the layers it would remove.
    await unmount();
  });

  test('counts what the filter leaves, in the frame it paints, and leaves the marks that stay alone', async () => {
    await open();
    const [container, kyiv] = [surface(), mark(/^Kyiv/).element()];
    app.exploration.toggle('cat', 'visit');
    await frame();
    expect(region().dataset.visible).toBe('2');
    app.exploration.toggle('cat', 'visit');
    app.exploration.highlight([1]);
    await frame();
    expect(region().dataset.visible).toBe('7');
    expect(surface()).toBe(container);
    expect(mark(/^Kyiv/).element()).toBe(kyiv);
    expect(surface().querySelectorAll('.leaflet-map-pane')).toHaveLength(1);
  });

  test('a click on a mark of one event selects it, and the camera is not reported as moved', async () => {
    await open();
    await mark(/^Kyiv/).click();
    expect(app.exploration.view.selected).toBe('rutte-kyiv');
    await still();
    expect(app.exploration.view.camera).toBeNull();
  });

  test('a click on a mark of several events opens them as a list', async () => {
    await open();
    await still();
    await mark(/^Brussels/).click();
    await expect.poll(() => app.exploration.group?.length ?? 0).toBeGreaterThan(1);
    expect(app.exploration.view.selected).toBeNull();
  });

  test('a click on open sea does nothing', async () => {
    await open();
    await userEvent.click(surface(), { position: { x: SIZE.width / 2, y: SIZE.height - 40 } });
    expect(app.exploration.view.selected).toBeNull();
    expect(app.exploration.group).toBeNull();
  });

  test('pointing at a mark highlights its events everywhere and says what it is, leaving it ends that', async () => {
    await open();
    await mark(/^Kyiv/).hover();
    expect(Array.from(app.exploration.highlighted, (row) => app.exploration.eventAt(row).id)).toEqual([
      'rutte-kyiv',
    ]);
    const tip = page.getByRole('tooltip');
    await expect.element(tip).toHaveTextContent(/Rutte in Kyiv.*3 October 2024/);
    const [inner, outer] = [tip.element(), region()].map((element) => element.getBoundingClientRect());
    expect(inner!.top).toBeGreaterThanOrEqual(outer!.top);
    expect(inner!.bottom).toBeLessThanOrEqual(outer!.bottom);
    await userEvent.hover(surface(), { position: { x: SIZE.width / 2, y: SIZE.height - 60 } });
    expect(app.exploration.highlighted).toEqual([]);
    await vi.waitFor(() => expect(tip.elements()).toEqual([]));
  });

  test('names its largest cluster, and no two names or marks share a pixel', async () => {
    await open();
    const names = [...surface().querySelectorAll('.cluster .name')];
    expect(names.map(({ textContent }) => textContent)).toContainEqual(expect.stringMatching(/^Brussels/));
    const boxes = names.map((name) => name.getBoundingClientRect());
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) {
        const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(isApart).toBe(true);
      }
    });
    for (const name of names) expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth + 1);
  });

  test('cuts a name of 300 characters, and keeps Arabic apart from the words around it', async () => {
    const [place] = [...smallDataset.places.values()].filter(({ id }) => id === 'kyiv');
    app = appOn({
      ...smallDataset,
      places: new Map([
        ...smallDataset.places,
        ['kyiv', { ...place!, name: { en: 'مؤتمر السلام '.repeat(23) } }],
      ]),
    });
    await open();
    const name = [...surface().querySelectorAll<HTMLElement>('.cluster .name b')].find(({ textContent }) =>
      textContent.includes('مؤتمر'),
    )!;
    expect(name.dir).toBe('auto');
    expect(name.getBoundingClientRect().width).toBeLessThanOrEqual(240);
  });

  test('follows a wish at once where it should, and does not report it', async () => {
    await open();
    app.exploration.lookAt({ west: 20, south: 44, east: 40, north: 52 }, 'instant');
    await still();
    const [west, south, east, north] = bounds();
    expect(west).toBeLessThanOrEqual(20);
    expect(east).toBeGreaterThanOrEqual(40);
    expect(south).toBeCloseTo(44, 2);
    expect(north).toBeCloseTo(52, 2);
    expect(app.exploration.view.camera).toEqual({ west: 20, south: 44, east: 40, north: 52 });
  });

  test('reports where its user has dragged it, once it rests, and a link restores exactly that', async () => {
    await open();
    const before = bounds();
    await drag(120, 40);
    await vi.waitFor(() => expect(app.exploration.view.camera).not.toBeNull());
    const camera = app.exploration.view.camera!;
    expect(camera.west).toBeLessThan(before[0]);
    expect(app.exploration.canUndo).toBe(true);
    app.exploration.lookAt(null, 'instant');
    app.exploration.lookAt(camera, 'instant');
    await still();
    const shown = (values: number[]): Camera =>
      fitBounds(
        { west: values[0]!, south: values[1]!, east: values[2]!, north: values[3]! },
        SIZE.width,
        SIZE.height,
      );
    expect(isSameView(shown(bounds()), fitBounds(camera, SIZE.width, SIZE.height))).toBe(true);
  });

  test('glides to a selection that is out of sight, without reporting it', async () => {
    await open();
    const europe = { west: 0, south: 45, east: 40, north: 58 };
    app.exploration.lookAt(europe, 'instant');
    await still();
    app.exploration.select('rutte-washington');
    await still();
    // It is marked in Brussels too, which can be seen.
    expect(bounds()[0]).toBeGreaterThan(-20);
    app.exploration.lookAt({ west: 20, south: 45, east: 40, north: 52 }, 'instant');
    await still();
    app.exploration.select('hague-summit');
    await still();
    expect(bounds()[0]).toBeLessThan(4.31);
    expect(app.exploration.view.camera).toEqual({ west: 20, south: 45, east: 40, north: 52 });
  });

  test.each([
    ['beneath the buttons', { west: 29.5, south: 40, east: 60, north: 51.5 }],
    ['half over the edge', { west: -60, south: 45, east: 30.6, north: 55 }],
  ])('a selection whose mark lies %s is brought to where it can be seen', async (_, area) => {
    await open();
    app.exploration.lookAt(area, 'instant');
    await still();
    const seen = () => {
      const { x, y } = positionOf('kyiv');
      const corner = region().getBoundingClientRect();
      const covers = [...region().querySelectorAll('.leaflet-control')].map((one) =>
        one.getBoundingClientRect(),
      );
      return (
        Math.min(x, y, SIZE.width - x, SIZE.height - y) >= 20 &&
        !covers.some(
          ({ left, right, top, bottom }) =>
            x > left - corner.left - 20 &&
            x < right - corner.left + 20 &&
            y > top - corner.top - 20 &&
            y < bottom - corner.top + 20,
        )
      );
    };
    expect(seen()).toBe(false);
    app.exploration.select('rutte-kyiv');
    await vi.waitFor(() => expect(seen()).toBe(true), { timeout: 3000 });
    expect(app.exploration.view.camera).toEqual(area);
  });

  test('the wheel zooms about the pointer', async () => {
    await open();
    const before = positionOf('kyiv');
    const box = surface().getBoundingClientRect();
    surface().dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -200,
        clientX: box.left + before.x,
        clientY: box.top + before.y,
        bubbles: true,
        cancelable: true,
      }),
    );
    await frame();
    // A wheel event has whole pixels.
    expect(Math.abs(positionOf('kyiv').x - before.x)).toBeLessThan(1);
    expect(bounds()[2] - bounds()[0]).toBeLessThan(120);
  });

  test('in a scrolling page leaves the plain wheel alone, and says which key helps', async () => {
    await open({ gestures: 'cooperative' });
    const before = region().dataset.bounds;
    const plain = new WheelEvent('wheel', { deltaY: -200, bubbles: true, cancelable: true });
    surface().dispatchEvent(plain);
    await frame();
    expect(plain.defaultPrevented).toBe(false);
    expect(region().dataset.bounds).toBe(before);
    await expect.element(page.getByText(/Hold Ctrl/)).toBeVisible();
    const withKey = new WheelEvent('wheel', { deltaY: -200, ctrlKey: true, bubbles: true, cancelable: true });
    surface().dispatchEvent(withKey);
    await frame();
    expect(withKey.defaultPrevented).toBe(true);
    expect(region().dataset.bounds).not.toBe(before);
  });
});

describe('a drag', () => {
  test('moves the map by as much, is reported at rest in one step of undo, and is no click', async () => {
    await open();
    const { x, y } = positionOf('kyiv');
    await drag(-120, -40, { x, y });
    expect(positionOf('kyiv').x).toBeCloseTo(x - 120, 0);
    expect(positionOf('kyiv').y).toBeCloseTo(y - 40, 0);
    // As browsers do after a release: on the mark, which has come along.
    const box = surface().getBoundingClientRect();
    const at = { clientX: box.left + x - 120, clientY: box.top + y - 40 };
    mark(/^Kyiv/)
      .element()
      .dispatchEvent(new MouseEvent('click', { ...at, bubbles: true }));
    await vi.waitFor(() => expect(app.exploration.view.camera).not.toBeNull());
    expect(app.exploration.view.selected).toBeNull();
    app.exploration.undo();
    expect(app.exploration.view.camera).toBeNull();
    expect(app.exploration.canUndo).toBe(false);
  });

  test('goes on across the date line, where the marks are too', async () => {
    await open();
    app.exploration.lookAt({ west: 20, south: 30, east: 40, north: 60 }, 'instant');
    await still();
    for (let turn = 0; turn < 4; turn++) await drag(-700, 0, { x: 760, y: 340 });
    await still();
    for (let turn = 0; turn < 12 && Math.abs(app.exploration.view.camera!.west - 20) > 20; turn++) {
      await drag(-700, 0, { x: 760, y: 340 });
      await still();
    }
    expect(Math.abs(app.exploration.view.camera!.west - 20)).toBeLessThanOrEqual(20);
    const seen = mark(/^Kyiv/).element().getBoundingClientRect();
    const outer = region().getBoundingClientRect();
    expect(seen.left).toBeGreaterThan(outer.left);
    expect(seen.right).toBeLessThan(outer.right);
  });

  test('is left to the page where one finger scrolls it, and says that two would move the map', async () => {
    await open({ gestures: 'cooperative' });
    const before = region().dataset.bounds;
    const finger = (type: string, clientX: number) => {
      const touch = new Touch({ identifier: 1, target: surface(), clientX, clientY: 200 });
      const touches = type === 'touchend' ? [] : [touch];
      const init = { touches, changedTouches: [touch], bubbles: true, cancelable: true };
      const event = new TouchEvent(type, init);
      surface().dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([finger('touchstart', 300), finger('touchmove', 340), finger('touchmove', 400)]).toEqual([
      false,
      false,
      false,
    ]);
    finger('touchend', 400);
    await frame();
    expect(region().dataset.bounds).toBe(before);
    await expect.element(page.getByText(/two fingers/i)).toBeVisible();
  });

  test('with a mouse that was released unseen, over a dialog, goes no further', async () => {
    await open();
    fire('down', { x: 400, y: 200 }, 1);
    fire('move', { x: 450, y: 200 }, 1);
    fire('move', { x: 500, y: 200 }, 1);
    await frame();
    fire('move', { x: 510, y: 200 }, 0);
    await still();
    const before = region().dataset.bounds;
    fire('move', { x: 600, y: 200 }, 0);
    fire('move', { x: 700, y: 200 }, 0);
    await still();
    expect(region().dataset.bounds).toBe(before);
  });

  test('survives a resize, and the map shows what it should', async () => {
    await open();
    fire('down', { x: 400, y: 200 }, 1);
    fire('move', { x: 430, y: 200 }, 1);
    fire('move', { x: 460, y: 200 }, 1);
    region().parentElement!.style.width = '500px';
    await frame();
    fire('move', { x: 480, y: 200 }, 1);
    fire('up', { x: 480, y: 200 }, 0);
    await still();
    const [west, , east] = bounds();
    expect(east - west).toBeGreaterThan(20);
    expect(app.exploration.view.camera).not.toBeNull();
  });
});

describe('the keyboard', () => {
  test('walks the places in time order without selecting, and opens with Enter', async () => {
    await open();
    (places().element() as HTMLElement).focus();
    await frame();
    const current = () => {
      const id = places().element().getAttribute('aria-activedescendant');
      return id === null ? '' : document.getElementById(id)!.getAttribute('aria-label');
    };
    expect(current()).toBe('Kyiv: 1 event, Rutte in Kyiv, 3 October 2024');
    expect(app.exploration.highlighted).toHaveLength(1);
    await userEvent.keyboard('{ArrowRight}');
    expect(current()).toMatch(/^Brussels, The Hague: 4 events, A month of consultations/);
    await userEvent.keyboard('{End}');
    expect(current()).toMatch(/^Washington: 1 event/);
    expect(app.exploration.view.selected).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(app.exploration.view.selected).toBe('rutte-washington');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(current()).toMatch(/^Kyiv/);
  });

  test('leaves with Escape and takes its highlight along', async () => {
    await open();
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    (places().element() as HTMLElement).focus();
    expect(app.exploration.highlighted).not.toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(before);
    expect(app.exploration.highlighted).toEqual([]);
    before.remove();
  });

  test('has buttons for everything a pointer can do', async () => {
    await open();
    const before = bounds();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await still();
    expect(bounds()[2] - bounds()[0]).toBeLessThan(before[2] - before[0]);
    expect(app.exploration.view.camera).not.toBeNull();
    await page.getByRole('button', { name: 'More map controls' }).click();
    const zoomed = bounds();
    await page.getByRole('button', { name: 'Move east' }).click();
    await still();
    expect(bounds()[0]).toBeGreaterThan(zoomed[0]);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await still();
    expect(bounds().map((degrees) => degrees.toFixed(2))).toEqual(
      before.map((degrees) => degrees.toFixed(2)),
    );
  });

  test('locks the area that is shown, and unlocks it', async () => {
    await open();
    app.exploration.lookAt({ west: 25, south: 44, east: 40, north: 53 }, 'instant');
    await still();
    await page.getByRole('button', { name: 'More map controls' }).click();
    const lock = page.getByRole('button', { name: 'Only events in this area', exact: true });
    await lock.click();
    await frame();
    expect(region().dataset.visible).toBe('1');
    await expect.element(lock).toHaveAttribute('aria-pressed', 'true');
    app.exploration.lookAt(null, 'instant');
    await frame();
    expect(region().dataset.visible).toBe('1');
    await lock.click();
    await frame();
    expect(region().dataset.visible).toBe('7');
  });
});

describe('a map of thousands of places', () => {
  const COUNT = 5000;
  const spots = Array.from({ length: COUNT }, (_, index) => ({
    id: `p${index}`,
    name: { en: `Place ${index}` },
    aliases: [],
    radiusKm: 0,
    lat: index === 0 ? 48 : ((index * 37) % 1200) / 10 - 60,
    lon: index === 0 ? 11 : ((index * 101) % 3600) / 10 - 180,
  }));
  beforeEach(() => {
    app = appOn({
      ...smallDataset,
      claims: [],
      stories: [],
      places: new Map(spots.map((place) => [place.id, place])),
      events: spots.map(({ id }, index) =>
        event({
          id: `e${index}`,
          title: { en: `Event ${index}` },
          time: time(`${1900 + Math.floor(index / 50)}-01-01`),
          where: [{ place: index % 2 === 0 ? 'p0' : id }],
        }),
      ),
    });
  });
  const current = () => {
    const id = list().getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id);
  };
  const list = () => places().element() as HTMLElement;

  test('counts every event once, lists the marks around the one in focus, and says how many there are', async () => {
    await open();
    app.exploration.lookAt({ west: -10, south: 35, east: 50, north: 60 }, 'instant');
    await still();
    expect(region().dataset.visible).toBe(String(COUNT));
    list().focus();
    await frame();
    const options = [...list().querySelectorAll('[role=option]')];
    const size = Number(current()!.getAttribute('aria-setsize'));
    expect(size).toBeGreaterThan(options.length);
    expect(options.length).toBeGreaterThan(20);
    expect(options.length).toBeLessThanOrEqual(152);
    expect(current()!.getAttribute('aria-posinset')).toBe('1');
    expect(current()!.getAttribute('aria-label')).toMatch(
      /^Place 0\b.*: [\d,]+ events, Event 0, 1 January 1900/,
    );
    await userEvent.keyboard('{End}');
    await expect.poll(() => current()!.getAttribute('aria-posinset')).toBe(String(size));
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => current()!.getAttribute('aria-posinset')).toBe(String(size - 1));
    const { highlighted } = app.exploration;
    await userEvent.keyboard('{Enter}');
    if (highlighted.length > 1) await expect.poll(() => app.exploration.group).toEqual(highlighted);
    else expect(app.exploration.view.selected).not.toBeNull();
  });

  test('opens all events of a crowded mark, and a double click takes it apart', async () => {
    await open();
    app.exploration.lookAt({ west: -10, south: 35, east: 50, north: 60 }, 'instant');
    await frame();
    const before = bounds();
    const p0 = mark(/^Place 0\b/);
    await p0.click();
    expect(app.exploration.group!.length).toBeGreaterThanOrEqual(COUNT / 2);
    await p0.dblClick();
    await still();
    expect(bounds()[2] - bounds()[0]).toBeLessThan((before[2] - before[0]) * 0.85);
  });
});

describe('the ground', () => {
  test('names its borders, and leads to the policy from there and from its menu', async () => {
    const onreadpolicy = vi.fn();
    await open({ onreadpolicy });
    await expect.element(page.getByText(/hatched: occupied or disputed/)).toBeVisible();
    await page.getByRole('button', { name: 'About the borders on this map' }).click();
    await page.getByRole('button', { name: 'More map controls' }).click();
    await page.getByRole('button', { name: 'About the borders on this map', exact: true }).click();
    expect(onreadpolicy).toHaveBeenCalledTimes(2);
  });

  test('is fetched from the page itself, and nothing else is', async () => {
    await open();
    await vi.waitFor(() => expect(fetched).not.toEqual([]));
    for (const address of fetched) expect(new URL(address).origin).toBe(location.origin);
    expect(region().querySelector('img')).toBeNull();
  });

  test('may be missing: places are still there, with a quiet note', async () => {
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
    vi.spyOn(console, 'warn').mockReturnValue();
    await open();
    await expect.element(page.getByText(/could not be loaded/)).toBeVisible();
    await mark(/^Kyiv/).click();
    expect(app.exploration.view.selected).toBe('rutte-kyiv');
  });

  test('may be tiles of one’s own, which are asked for only then', async () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=#{z}/{x}/{y}';
    await open({ tiles: { url: pixel, attribution: 'Own tiles' } });
    await vi.waitFor(() => expect(region().querySelector('img')).not.toBeNull());
    expect(fetched).toEqual([]);
    await expect.element(page.getByText('Own tiles')).toBeVisible();
  });

  test('of tiles whose server fails leaves the marks, with a quiet note', async () => {
    await open({ tiles: { url: 'data:image/gif;base64,none#{z}/{x}/{y}', attribution: 'Own tiles' } });
    await expect.element(page.getByText(/could not be loaded/)).toBeVisible();
    await mark(/^Kyiv/).click();
    expect(app.exploration.view.selected).toBe('rutte-kyiv');
  });

  test('takes an overlay and a plug-in of Leaflet, and gives them back', async () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [0, 50],
        [30, 50],
      ],
    };
    let removed = false;
    const Plugin = L.Handler.extend({
      addHooks(this: { _map: L.Map }) {
        this._map.getContainer().classList.add('with-plugin');
      },
      removeHooks: () => undefined,
    }) as new (map: L.Map) => L.Handler;
    const rendered = await open({
      extend: (map) => {
        const overlay = L.geoJSON(line, { style: { className: 'own-overlay' } }).addTo(map);
        map.addHandler('plugin', Plugin as unknown as typeof L.Handler);
        (map as unknown as { plugin: L.Handler }).plugin.enable();
        return () => {
          overlay.remove();
          removed = true;
        };
      },
    });
    expect(region().querySelector('path.own-overlay')).not.toBeNull();
    expect(region().querySelector('.with-plugin')).not.toBeNull();
    await rendered.unmount();
    expect(removed).toBe(true);
  });

  test('outlines a vague place that is a country, and draws a circle for any other', async () => {
    const [any] = smallDataset.places.values();
    const places = new Map([
      ...smallDataset.places,
      [
        'ukraine',
        { ...any!, id: 'ukraine', name: { en: 'Ukraine' }, country: 'ua', radiusKm: 400, lat: 48, lon: 31 },
      ],
      [
        'east',
        { ...any!, id: 'east', name: { en: 'The east' }, country: 'ua', radiusKm: 200, lat: 48, lon: 38 },
      ],
    ]);
    const at = (id: string) =>
      event({ id, title: { en: id }, time: time('2024-10-04'), where: [{ place: id }] });
    app = appOn({ ...smallDataset, places, events: [...smallDataset.events, at('ukraine'), at('east')] });
    await open();
    app.exploration.lookAt({ west: 20, south: 44, east: 42, north: 53 }, 'instant');
    const shapes = () =>
      [...region().querySelectorAll('path.vague')].map((path) =>
        /[aA]/.test(path.getAttribute('d')!) ? 'circle' : 'outline',
      );
    await vi.waitFor(() => expect(shapes().sort()).toEqual(['circle', 'outline']));
  });

  test('says what a dashed line means while a thread is on', async () => {
    await open();
    expect(page.getByText(/not a flight path/).elements()).toEqual([]);
    app.exploration.setThread(['rutte']);
    await expect.element(page.getByText('Order of known stops, not a flight path')).toBeVisible();
  });
});

test('the map speaks the language of the page', async () => {
  app = await appIn('de');
  await show(app, MapView, { gestures: 'free' }, SIZE);
  await frame();
  await expect.element(page.getByRole('region', { name: 'Karte' })).toBeVisible();
  await expect.element(page.getByRole('option', { name: /^Kiew: 1 Ereignis/ })).toBeInTheDocument();
});

test('the map goes without a trace', async () => {
  const rendered = await open();
  const old = surface();
  await rendered.unmount();
  expect(document.querySelector('[data-surface="map"]')).toBeNull();
  expect(old.querySelector('.leaflet-map-pane, .cluster')).toBeNull();
  const errors = vi.spyOn(console, 'error');
  app.exploration.highlight([0]);
  flushSync();
  window.dispatchEvent(new Event('resize'));
  await still();
  expect(errors).not.toHaveBeenCalled();
});

test('the map keeps its whole box in view when its container changes', async () => {
  await open();
  const host = region().parentElement!;
  host.style.width = '400px';
  host.style.height = '300px';
  await still();
  const [west, , east] = bounds();
  expect(west).toBeLessThan(-77.04);
  expect(east).toBeGreaterThan(30.52);
  expect(boundsOfCamera(fitBounds({ west, south: 0, east, north: 1 }, 400, 300)).west).toBeCloseTo(west, 1);
});

/** A pointer event, and the mouse event that follows it; `at` is within the surface. */
function fire(type: 'down' | 'move' | 'up', at: { x: number; y: number }, buttons: number) {
  const box = surface().getBoundingClientRect();
  const place = { clientX: box.left + at.x, clientY: box.top + at.y };
  const init = { ...place, bubbles: true, cancelable: true, button: 0, buttons };
  surface().dispatchEvent(
    new PointerEvent(`pointer${type}`, { ...init, pointerType: 'mouse', isPrimary: true }),
  );
  surface().dispatchEvent(new MouseEvent(`mouse${type}`, init));
}
async function drag(dx: number, dy: number, start = { x: SIZE.width / 2, y: SIZE.height - 60 }) {
  fire('down', start, 1);
  for (let step = 1; step <= 6; step++) {
    fire('move', { x: start.x + (dx * step) / 6, y: start.y + (dy * step) / 6 }, 1);
    await frame();
  }
  fire('up', { x: start.x + dx, y: start.y + dy }, 0);
}

test('a map that is hidden at first shows everything when it appears', async () => {
  await show(app, MapView, { gestures: 'free' }, { width: 0, height: 0 });
  await frame();
  expect(region().dataset.bounds).toBeUndefined();
  Object.assign(region().parentElement!.style, { width: '800px', height: '400px' });
  await still();
  const [west, , east] = bounds();
  expect(west).toBeLessThan(-77.04);
  expect(east).toBeGreaterThan(30.52);
});

describe('a journey', () => {
  test('is shown whole when it is chosen, numbered at its stops, clear of what lies over the map', async () => {
    await open();
    app.exploration.lookAt({ west: 60, south: 0, east: 80, north: 20 }, 'instant');
    await still();
    app.exploration.setThread(['rutte']);
    await still();
    const numbers = [...surface().querySelectorAll('.cluster .number')].map(({ textContent }) => textContent);
    expect(numbers.join(' ')).toMatch(/1/);
    expect(surface().querySelectorAll('path.route').length).toBeGreaterThan(0);
    const covers = [...region().querySelectorAll('.leaflet-control')].map((one) =>
      one.getBoundingClientRect(),
    );
    for (const chip of surface().querySelectorAll('.cluster:has(.number)')) {
      const { left, right, top, bottom } = chip.getBoundingClientRect();
      const isUnder = covers.some(
        (box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
      );
      expect(isUnder).toBe(false);
    }
    expect(surface().querySelectorAll('.cluster .count')).toHaveLength(0);
  });
});
