import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linkPicture, linkSvg, missingLetters } from '../../scripts/pictures/linkPicture.ts';
import { lettersWithoutFont, linesOf, lineSvg, widthOf } from '../../scripts/pictures/letters.ts';
import { readerOf } from '../../scripts/prerender/reader.ts';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { parseEdtf } from '../../src/domain/edtf.ts';
import { event, smallDataset, time } from '../fixtures/smallDataset.ts';

const BODY = { face: 'sans-400', size: 20 } as const;
/** Larger ones are refused by some of those who show them. */
const LARGEST_BYTES = 150_000;

const drawn = async (dataset: WholeDataset, lang?: string) => linkSvg(await readerOf(dataset, lang));
const edtf = (text: string) => {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`not a date: ${text}`);
  return read.time;
};
const count = (svg: string, part: string) => svg.split(part).length - 1;

describe('letters of a picture', () => {
  test('are outlines of the page’s typefaces, in any alphabet these have', () => {
    for (const text of ['Kyiv', 'Київ', 'Łódź', 'Αθήνα'])
      expect(lineSvg(text, { ...BODY, x: 0, y: 20, fill: 'red' })).toMatch(
        /^<path d="M.{40,}" fill="red" \/>$/,
      );
    expect(lettersWithoutFont('Київ Łódź', 'sans-400')).toBe('');
  });

  test('that no typeface has are left out and told', () => {
    expect(lettersWithoutFont('北京 Beijing', 'sans-400')).toBe('北京');
    expect(widthOf('北京 ', BODY)).toBe(widthOf(' ', BODY));
  });

  test('stand where they should: at the start, in the middle or at the end', () => {
    const left = (anchor: 'start' | 'middle' | 'end') => {
      const svg = lineSvg('HH', { ...BODY, x: 100, y: 20, anchor, fill: 'red' });
      return Math.min(...Array.from(svg.matchAll(/[ML](-?[\d.]+)/g), ([, x]) => Number(x)));
    };
    const width = widthOf('HH', BODY);
    expect(left('start') - left('middle')).toBeCloseTo(width / 2, 1);
    expect(left('start') - left('end')).toBeCloseTo(width, 1);
  });

  test('make lines that fit, of whole words', () => {
    const text = 'A news report on NATO and Ukraine tells three years as a single present.';
    const lines = linesOf(text, BODY, 160);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line, BODY)).toBeLessThanOrEqual(160);
    expect(linesOf('Donaudampfschifffahrt a', BODY, 50)).toEqual(['Donaudampfschifffahrt', 'a']);
  });
});

describe('the picture for links', () => {
  test('is a PNG of 1200 by 630 that every service takes, in the language asked for', async () => {
    const [english, german] = await Promise.all(
      ['en', 'de'].map(async (lang) => linkPicture(await readerOf(smallDataset, lang), '.')),
    );
    for (const picture of [english!, german!]) {
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(picture.length).toBeLessThan(LARGEST_BYTES);
    }
    expect(english!.equals(german!)).toBe(false);
  });

  test('has a glyph for each event with a date', async () => {
    const dated = smallDataset.events.filter(({ time: when }) => when).length;
    const svg = await drawn(smallDataset);
    const strip = svg.slice(svg.lastIndexOf('<svg'));
    expect(count(strip, 'transform="translate')).toBe(dated);
  });

  test('names so few years that they have room, and knows those of antiquity', async () => {
    const events = ['0044-03-15', '1946-03-05', '2022-02-24'].map((date, index) =>
      event({ id: `e${index}`, title: { en: date }, time: time(date) }),
    );
    const svg = await drawn({ ...smallDataset, events });
    const strip = svg.slice(svg.lastIndexOf('<svg'));
    expect(count(strip, 'v8')).toBeGreaterThan(5);
    expect(count(strip, 'v8')).toBeLessThanOrEqual(18);
    const at = Array.from(strip.matchAll(/translate\((\d+) /g), ([, x]) => Number(x));
    expect(at[0]).toBeLessThan(100);
    expect(at[1]).toBeGreaterThan(900);
  });

  test('knows years before the common era and beyond those of `Date`, and none runs into the next', async () => {
    for (const dates of [
      ['-0799', '-0099'],
      ['-0005', '0010'],
      ['Y-66000000', '2024'],
      ['2024-06-01', '2024-07-01'],
    ]) {
      const events = dates.map((date, index) =>
        event({ id: `e${index}`, title: { en: date }, time: edtf(date) }),
      );
      for (const lang of ['de', 'en']) {
        const svg = await drawn({ ...smallDataset, events }, lang);
        const strip = svg.slice(svg.lastIndexOf('<svg'));
        expect(strip).not.toMatch(/NaN|Infinity/);
        const names = Array.from(
          strip.matchAll(/v8" stroke="var\(--border\)" \/><path d="([^"]*)"/g),
          ([, d]) => Array.from(d!.matchAll(/[MLQC](-?[\d.]+)/g), ([, x]) => Number(x)),
        );
        expect(names.length).toBeGreaterThan(0);
        for (let i = 1; i < names.length; i++)
          expect(Math.min(...names[i]!) - Math.max(...names[i - 1]!)).toBeGreaterThan(4);
      }
    }
  });

  test('can be drawn of thousands at one place and instant, in few shapes and with marks that fit', async () => {
    const busy = Array.from({ length: 20_000 }, (_, index) =>
      event({
        id: `e${index}`,
        title: { en: 'Again' },
        time: time(index % 2 ? '2022-02-24' : '2024-02-24'),
        where: [{ place: index % 3 ? 'kyiv' : 'brussels' }],
      }),
    );
    const svg = await drawn({ ...smallDataset, events: busy });
    // Two or three shapes a column, not one an event.
    expect(svg.length).toBeLessThan(400_000);
    expect(svg).not.toMatch(/scale\((-|0\))/);
    const radii = Array.from(svg.matchAll(/ r="([\d.]+)" fill="var\(--raised\)"/g), ([, r]) => Number(r));
    expect(radii).toHaveLength(2);
    for (const radius of radii) expect(radius).toBeLessThan(40);
  });

  test('shows places at the poles and across the date line as near as they are', async () => {
    const at = (id: string, lat: number, lon: number) => ({
      id,
      name: { en: id },
      aliases: [],
      radiusKm: 0,
      lat,
      lon,
    });
    const shows = async (...places: ReturnType<typeof at>[]) => {
      const events = places.map(({ id }) => event({ id, title: { en: id }, where: [{ place: id }] }));
      const svg = await drawn({
        ...smallDataset,
        events,
        places: new Map(places.map((place) => [place.id, place])),
      });
      expect(svg).not.toMatch(/NaN|Infinity/);
      const map = svg.slice(svg.indexOf('<svg x='), svg.lastIndexOf('<svg'));
      return Array.from(map.matchAll(/translate\(([\d.]+) [\d.]+\)/g), ([, x]) => Number(x));
    };
    expect(await shows(at('Pole', -90, 0), at('Oslo', 59.9, 10.7))).toHaveLength(2);
    const [suva, apia] = await shows(at('Suva', -18.1, 178.4), at('Apia', -13.8, -171.8));
    expect(apia! - suva!).toBeGreaterThan(100);
    expect(apia! - suva!).toBeLessThan(700);
    expect(await shows(at('Suva', -18.1, 178.4))).toHaveLength(1);
  });

  test('can be drawn of events without date or place, and of none', async () => {
    const { time: _, ...bare } = event({ id: 'bare', title: { en: 'Bare' }, where: [] });
    for (const events of [[bare], []]) {
      const picture = await linkPicture(await readerOf({ ...smallDataset, events }), '.');
      expect(picture.length).toBeGreaterThan(1000);
    }
  });

  test('makes long titles smaller and cuts what has no room, so that nothing runs into the foot', async () => {
    const long = (words: number) => ({
      en: Array.from({ length: words }, () => 'Verteidigungsausgaben').join(' '),
    });
    for (const [title, finding] of [
      [5, 80],
      [14, 80],
      [40, 3],
    ] as const) {
      const svg = await drawn({
        ...smallDataset,
        languages: ['en'],
        title: long(title),
        finding: long(finding),
      });
      const words = svg.slice(0, svg.indexOf('<svg x='));
      const lines = words.split('<path').map((line) =>
        Array.from(line.matchAll(/[MLQC](-?[\d.]+)[ ,](-?[\d.]+)/g), ([, x, y]) => ({
          x: Number(x),
          y: Number(y),
        })),
      );
      // The last three are the foot: name, rule and count.
      const body = lines.slice(0, -3).flat();
      expect(Math.max(...body.map(({ x }) => x))).toBeLessThan(468);
      expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(415);
      expect(
        Math.min(
          ...lines
            .slice(-3)
            .flat()
            .map(({ y }) => y),
        ),
      ).toBeGreaterThan(410);
    }
  });

  test('tells which letters it goes without', async () => {
    const dataset = { ...smallDataset, languages: ['en'], title: { en: '北\n B' }, finding: { en: 'A 北' } };
    expect(missingLetters(await readerOf(dataset))).toBe('北');
  });
});

test('the pictures follow the light theme of the page', async () => {
  const css = readFileSync('src/app.css', 'utf8');
  for (const [, name] of (await drawn(smallDataset)).matchAll(/var\((--[\w-]+)\)/g))
    expect(css).toContain(`${name}:`);
});
