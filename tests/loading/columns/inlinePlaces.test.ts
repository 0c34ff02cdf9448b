import { expect, test } from 'vitest';
import { InlinePlaces } from '../../../src/loading/columns/inlinePlaces.ts';

test('the same place is the same number, another is the next', () => {
  const places = new InlinePlaces();
  const codes = [
    { lat: 1, lon: 2 },
    { lat: 2, lon: 1 },
    { lat: 1, lon: 2, radiusKm: 0 },
    { lat: 1, lon: 2, radiusKm: 5 },
    { lat: 1, lon: 2, name: 'A' },
    { lat: 1, lon: 2, name: { en: 'A' } },
    { lat: 1, lon: 2, name: {} },
    { lat: 1, lon: 2, name: 'A' },
  ].map((place) => places.codeOf(place));
  expect(codes).toEqual([0, 1, 0, 2, 3, 4, 5, 3]);
  expect(codes.map((code) => places.hasName(code))).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
    false,
    true,
  ]);
});

test('minus nought is nought', () => {
  const places = new InlinePlaces();
  expect([places.codeOf({ lat: -0, lon: 0 }), places.codeOf({ lat: 0, lon: -0 })]).toEqual([0, 0]);
  expect(places.lat[0]).toBe(-0);
});

test('many places keep their numbers', () => {
  const places = new InlinePlaces();
  const placeAt = (at: number) => ({ lat: (at % 1800) / 10 - 90, lon: Math.floor(at / 1800) / 7 });
  for (let at = 0; at < 10_000; at++) expect(places.codeOf(placeAt(at))).toBe(at);
  for (let at = 0; at < 10_000; at++) expect(places.codeOf(placeAt(at))).toBe(at);
  expect(places.length).toBe(10_000);
});
