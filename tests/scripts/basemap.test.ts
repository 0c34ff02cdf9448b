import { geoArea, geoContains } from 'd3';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { makeBasemap, RESOLUTIONS } from '../../scripts/basemap.ts';
import { BORDER_POINTS } from '../../scripts/atlas/borderPoints.ts';
import { readAtlas, type Atlas, type Country } from '../../scripts/basemap/atlas.ts';
import { codedCountries } from '../../scripts/basemap/codes.ts';
import budgets from '../bench/budgets.json' with { type: 'json' };

const BYTES_PER_KB = 1000;
/** Countries smaller than this may vanish in the grid: Vatican City and Tuvalu do. */
const SMALLEST_DRAWN_KM2 = 20;
const ROUNDING_DEGREES = 0.001;
const EARTH_KM2 = 510_072_000;

function featuresOf(topology: Atlas, countries: readonly Country[]): Feature<MultiPolygon>[] {
  const geometries = countries.map((country) => ({ ...country, properties: {} }));
  const { features } = feature(topology, { type: 'GeometryCollection', geometries });
  return features as Feature<MultiPolygon>[];
}

const km2 = (shape: Polygon | Feature<MultiPolygon>): number => (geoArea(shape) / (4 * Math.PI)) * EARTH_KM2;

describe.each(RESOLUTIONS)('the base map at %s', (resolution) => {
  const basemap = makeBasemap(resolution);
  const countries = featuresOf(basemap.topology, basemap.topology.objects.countries.geometries);
  const countryAt = (lat: number, lon: number): unknown[] =>
    countries.filter((country) => geoContains(country, [lon, lat])).map(({ id }) => id);

  test('is as light as its budget', () => {
    const file = gzipSync(JSON.stringify(basemap), { level: 9 });
    console.log(`basemap/${resolution}.json: ${(file.length / BYTES_PER_KB).toFixed(1)} kB gzip`);
    expect(file.length).toBeLessThanOrEqual(budgets.basemap[resolution] * BYTES_PER_KB);
  });

  test.each(BORDER_POINTS)('draws $en in Ukraine and nowhere else', ({ lat, lon, country }) => {
    expect(countryAt(lat, lon)).toEqual([country]);
  });

  test.each([
    ['Simferopol', 44.9521, 34.1024, true],
    ['Sevastopol', 44.6167, 33.5254, true],
    ['Kerch', 45.3573, 36.4683, true],
    ['Dzhankoi', 45.7086, 34.3933, true],
    ['Kherson', 46.6354, 32.6169, false],
    ['Henichesk', 46.1769, 34.7989, false],
    ['Skadovsk', 46.1167, 32.9119, false],
    ['Kyiv', 50.4501, 30.5234, false],
    ['Novorossiysk', 44.7235, 37.7686, false],
  ])('asks whether %s lies in Crimea', (_, lat, lon, isInside) => {
    expect(geoContains(basemap.disputes.crimea, [lon, lat])).toBe(isInside);
  });

  test('cuts Crimea out of Ukraine and of nothing else, whole', () => {
    const ukraine = countries.find(({ id }) => id === 'ua')!;
    const outline = ukraine.geometry.coordinates.flat(2);
    const isOnOutline = ([lon, lat]: Position): boolean =>
      outline.some(([x, y]) => Math.hypot(x! - lon!, y! - lat!) < ROUNDING_DEGREES);
    const { crimea } = basemap.disputes;
    const own = crimea.coordinates[0]!.filter((corner) => !isOnOutline(corner));
    // Only the boundary on land is not Ukraine's: its two ends and two corners, one of them twice as the ring closes.
    expect(own.length).toBeLessThanOrEqual(5);
    expect(km2(crimea)).toBeGreaterThan(23_000);
    expect(km2(crimea)).toBeLessThan(31_000);
  });

  test('draws Western Sahara, Palestine, Taiwan and Kosovo by themselves', () => {
    expect(countryAt(27.1253, -13.1625)).toEqual(['eh']);
    expect(countryAt(32.1, 35.25)).toEqual(['ps']);
    expect(countryAt(24.0, 121.0)).toEqual(['tw']);
    expect(countryAt(42.6, 20.9)).toEqual(['xk']);
  });

  test('keeps every country of the atlas, each under one code and none emptied', () => {
    const atlas = readAtlas(resolution);
    const before = featuresOf(atlas, codedCountries(atlas));
    expect(new Set(before.map(({ id }) => id)).size).toBe(
      new Set(atlas.objects.countries.geometries.map(({ id }) => id)).size,
    );
    expect(countries.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const emptied = countries.filter(
      (country, index) =>
        km2(before[index]!) > SMALLEST_DRAWN_KM2 && !(km2(country) > SMALLEST_DRAWN_KM2 / 2),
    );
    expect(emptied.map(({ id }) => id)).toEqual([]);
  });

  test('labels each country once, by a name that exists, on its own ground', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const unnamed = basemap.labels.filter(({ a2, name }) => !name && !names.of(a2.toUpperCase()));
    expect(unnamed).toEqual([]);
    expect(new Set(basemap.labels.map(({ a2 }) => a2)).size).toBe(basemap.labels.length);
    expect(basemap.labels.slice(0, 3).map(({ a2 }) => a2)).toEqual(['ru', 'aq', 'cn']);
    const large = basemap.labels.slice(0, 100);
    expect(large.filter(({ a2, lat, lon }) => !countryAt(lat, lon).includes(a2))).toEqual([]);
  });
});
