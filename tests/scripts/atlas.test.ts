import { expect, test } from 'vitest';
import { BORDER_POINTS, misdrawnBorders } from '../../scripts/atlas/borderPoints.ts';
import { Countries } from '../../scripts/atlas/countries.ts';
import { readOutlines } from '../../scripts/atlas/outlines.ts';
import { makeBasemap } from '../../scripts/basemap.ts';
import { readAtlas } from '../../scripts/basemap/atlas.ts';
import { codedCountries } from '../../scripts/basemap/codes.ts';

const atlas = readAtlas('50m');
const outlines = readOutlines();

test.each(BORDER_POINTS)('$en lies in $country on the outlines places are checked with', (point) => {
  const countries = new Countries(atlas, codedCountries(atlas));
  expect(countries.allAt(point)).toEqual([point.country]);
});

test('the base maps draw all eight cities in Ukraine and none in Russia', () => {
  expect(BORDER_POINTS).toHaveLength(8);
  expect(misdrawnBorders()).toEqual([]);
});

test('a base map that draws Ukraine as part of Russia is named, city by city', () => {
  const basemap = structuredClone(makeBasemap('110m'));
  const { geometries } = basemap.topology.objects.countries;
  for (const country of geometries) if (country.id === 'ua') Object.assign(country, { id: 'ru' });
  expect(misdrawnBorders([basemap])).toMatchObject(
    BORDER_POINTS.map(({ en }) => ({ rule: 'border-point', severity: 'error', value: en, expected: 'ua' })),
  );
});

test.each([
  ['the Crimean Bridge, a few kilometres off both coasts', { lat: 45.31, lon: 36.5 }, 'ua', true],
  ['Odesa', { lat: 46.4825, lon: 30.7233 }, 'ua', true],
  ['Odesa', { lat: 46.4825, lon: 30.7233 }, 'ro', false],
  ['Vatican City, which is smaller than its outline is exact', { lat: 41.9022, lon: 12.4533 }, 'va', true],
  ['Görlitz, on the river that is the border', { lat: 51.155, lon: 14.9886 }, 'de', true],
  ['Narva', { lat: 59.3772, lon: 28.1903 }, 'ee', true],
  ['Schengen', { lat: 49.4697, lon: 6.3628 }, 'lu', true],
  ['Warsaw', { lat: 52.2297, lon: 21.0122 }, 'de', false],
  ['the middle of the Black Sea', { lat: 43.2, lon: 34.5 }, 'ua', false],
])('asks whether %s lies in %s', (_, point, code, isInside) => {
  expect(outlines.liesIn(point, code)).toBe(isInside);
});

test('in the open sea there is no country', () => {
  expect(outlines.countryAt({ lat: 43.2, lon: 34.5 })).toBeUndefined();
});
