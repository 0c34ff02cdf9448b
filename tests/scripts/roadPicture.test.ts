import { describe, expect, test } from 'vitest';
import { lineSvg, type Face } from '../../scripts/pictures/letters.ts';
import { linkPicture, linkSvg, missingLetters } from '../../scripts/pictures/linkPicture.ts';
import { readerOf } from '../../scripts/prerender/reader.ts';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { event, smallDataset, time } from '../fixtures/smallDataset.ts';
import { smallRoad } from '../fixtures/smallRoad.ts';

const NAME = { map: { face: 'serif-600', size: 20 }, strip: { face: 'serif-600', size: 16 } } as const;
const DATE = { face: 'sans-600', size: 14 } as const;

/** The two drawings that a picture is made of. */
async function drawn(dataset: WholeDataset, lang?: string) {
  const svg = linkSvg(await readerOf(dataset, lang));
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const at = svg.lastIndexOf('<svg');
  return { map: svg.slice(svg.indexOf('<svg x='), at), strip: svg.slice(at) };
}

/** The numbers of an outline, counted from its first point. */
function shapeOf(d: string): number[] {
  const numbers = Array.from(d.matchAll(/-?[\d.]+/g), ([text]) => Number(text));
  return numbers.map((value, index) => value - numbers[index % 2]!);
}

/** Whether a drawing has these words in print, wherever. */
function says(svg: string, text: string, style: { readonly face: Face; readonly size: number }): boolean {
  const [wanted] = outlinesOf(lineSvg(text, { ...style, x: 0, y: 0, fill: 'red' }));
  return outlinesOf(svg).some(
    (shape) =>
      shape.length === wanted!.length &&
      shape.every((value, index) => Math.abs(value - wanted![index]!) < 0.05),
  );
}

const outlinesOf = (svg: string) => Array.from(svg.matchAll(/d="([^"]*)"/g), ([, d]) => shapeOf(d!));

const discs = (svg: string) =>
  Array.from(svg.matchAll(/<circle cx="([-\d.]+)"[^>]* r="(\d+)" fill="var\(--ink\)"/g), ([, x, r]) => ({
    x: Number(x),
    radius: Number(r),
  }));

describe('the picture of a dataset whose opening numbers stops', () => {
  test.each([
    ['en', ['Kyiv', '3 Oct 2024'], ['Washington', '24–25 Apr 2025'], ['The Hague', '24–25 Jun 2025'], 'days'],
    [
      'de',
      ['Kiew', '3. Okt. 2024'],
      ['Washington', '24.–25. Apr. 2025'],
      ['Den Haag', '24.–25. Juni 2025'],
      'Tage',
    ],
  ] as const)(
    'has their names, dates and the days between in print on map and strip: %s',
    async (lang, kyiv, washington, hague, days) => {
      const parts = await drawn(smallRoad(), lang);
      for (const part of ['map', 'strip'] as const) {
        for (const [name, date] of [kyiv, washington, hague]) {
          expect(says(parts[part], name, NAME[part]), `${name} on the ${part}`).toBe(true);
          expect(says(parts[part], date, DATE), `${date} on the ${part}`).toBe(true);
        }
        for (const length of ['203', '61'])
          expect(says(parts[part], `${length} ${days}`, DATE), `${length} on the ${part}`).toBe(true);
      }
    },
  );

  test('numbers them alike on map and strip, in the order of time on the strip', async () => {
    const { map, strip } = await drawn(smallRoad());
    expect(discs(map)).toHaveLength(3);
    const inTime = discs(strip);
    expect(inTime).toHaveLength(3);
    expect(inTime.map(({ x }) => x)).toEqual(inTime.map(({ x }) => x).sort((a, b) => a - b));
    for (const number of ['1', '2', '3']) {
      expect(says(map, number, { face: 'sans-700', size: 17 })).toBe(true);
      expect(says(strip, number, { face: 'sans-700', size: 15 })).toBe(true);
    }
  });

  test('draws every other event of that time far smaller, and none of another time', async () => {
    const { map, strip } = await drawn(smallRoad());
    const sizes = (svg: string) =>
      Array.from(svg.matchAll(/translate\([^)]*\) scale\(([\d.]+)\)"/g), ([, scale]) => Number(scale));
    // Wales was in 2014, and the pledge has no date: a call and a month of consultations are left.
    const small = sizes(strip).filter((size) => size !== 1.6);
    expect(small).toHaveLength(2);
    for (const size of [...small, ...sizes(map).slice(1)]) expect(size).toBeLessThan(5);
    for (const { radius } of [...discs(map), ...discs(strip)]) expect(radius).toBeGreaterThan(12);
  });

  test('is a PNG that every service takes', async () => {
    const picture = await linkPicture(await readerOf(smallRoad(), 'uk'), '.');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(picture.length).toBeLessThan(150_000);
  });

  test('shows the stops it can where one has no place, another no date, and one is missing', async () => {
    const { time: _, ...undated } = smallDataset.events.find(({ id }) => id === 'rutte-washington')!;
    const events = [
      ...smallDataset.events.filter(({ id }) => id !== 'rutte-washington' && id !== 'hague-summit'),
      undated,
      event({ id: 'call', title: { en: 'A call' }, time: time('2025-05-05') }),
    ];
    const { map, strip } = await drawn({
      ...smallRoad({ stops: ['rutte-kyiv', 'rutte-washington', 'call', 'nowhere'] }),
      events,
    });
    expect(discs(map)).toHaveLength(2);
    expect(discs(strip)).toHaveLength(2);
    expect(says(strip, 'A call', NAME.strip)).toBe(true);
    expect(says(map, 'No date', DATE)).toBe(true);
  });

  test('can be drawn of one stop, of stops in one town, at the poles, and without a window', async () => {
    const [kyiv] = smallDataset.events.filter(({ id }) => id === 'rutte-kyiv');
    const { window: _, ...step } = smallRoad().stories[0]!.steps[0]!;
    for (const stops of [
      [{ ...kyiv!, id: 'a' }],
      ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...kyiv!, id })),
      [
        { ...kyiv!, id: 'a' },
        { ...kyiv!, id: 'b', time: time('1924'), where: [{ place: 'pole' }] },
      ],
    ]) {
      const dataset: WholeDataset = {
        ...smallRoad(),
        events: stops,
        places: new Map([
          ...smallDataset.places,
          ['pole', { ...smallDataset.places.get('kyiv')!, id: 'pole', lat: -90 }],
        ]),
        stories: [
          { ...smallRoad().stories[0]!, steps: [{ ...step, stops: stops.map(({ id }) => id), spans: [] }] },
        ],
      };
      const { map, strip } = await drawn(dataset);
      expect(discs(map)).toHaveLength(stops.length);
      expect(discs(strip)).toHaveLength(stops.length);
    }
  });

  test('is that of all events where no stop has a place or none has a date', async () => {
    const bare = smallDataset.events.map((one) => ({ ...one, where: [] }));
    expect(discs((await drawn({ ...smallRoad(), events: bare })).strip)).toHaveLength(0);
    const undated = smallDataset.events.map(({ time: _, ...one }) => one);
    expect(discs((await drawn({ ...smallRoad(), events: undated })).map)).toHaveLength(0);
  });

  test('tells which letters of its stops it goes without', async () => {
    const places = new Map(smallDataset.places).set('kyiv', {
      ...smallDataset.places.get('kyiv')!,
      name: { en: '基' },
    });
    expect(missingLetters(await readerOf({ ...smallRoad(), places }))).toBe('基');
  });
});
