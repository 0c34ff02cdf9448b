import { expect, test } from 'vitest';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

const RING = [
  [33, 45],
  [36, 45],
  [36, 46],
  [33, 45],
];

function checked(type: string, coordinates: unknown) {
  const document = smallDocument();
  document['disputes'][0].geometry = { type, coordinates };
  return checkDocument(document);
}

test.each([
  ['no ring', 'Polygon', [], 'ring'],
  ['an empty ring', 'Polygon', [[]], 'ring'],
  ['an empty ring after a good one', 'Polygon', [RING, []], 'ring'],
  ['a ring of empty positions', 'Polygon', [[[]]], 'type'],
  ['no polygon', 'MultiPolygon', [], 'ring'],
  ['a polygon without a ring', 'MultiPolygon', [[RING], []], 'ring'],
  [
    'two points',
    'Polygon',
    [
      [
        [1, 1],
        [2, 2],
      ],
    ],
    'ring',
  ],
  [
    'there and back',
    'Polygon',
    [
      [
        [1, 1],
        [2, 2],
        [1, 1],
      ],
    ],
    'ring',
  ],
  ['a longitude far out', 'Polygon', [[...RING.slice(0, 3), [1e12, 0], RING[0]!]], 'number-range'],
  ['a longitude beyond a turn', 'Polygon', [[...RING.slice(0, 3), [-361, 0], RING[0]!]], 'number-range'],
  ['a latitude beyond the pole', 'Polygon', [[...RING.slice(0, 3), [1, 91], RING[0]!]], 'latitude'],
])('%s costs the shape, not the dispute', (_, type, coordinates, rule) => {
  const { document, problems } = checked(type, coordinates);
  expect(problems[0]).toMatchObject({ rule, severity: 'error' });
  expect(problems[0]!.path.slice(0, 3)).toEqual(['disputes', 0, 'geometry']);
  expect(document?.disputes?.[0]).toMatchObject({ id: 'crimea' });
  expect(document?.disputes?.[0]).not.toHaveProperty('geometry');
});

test('a ring that is not closed is closed, with a warning', () => {
  const { document, problems, errors } = checked('Polygon', [RING.slice(0, 3)]);
  expect(problems).toMatchObject([{ rule: 'ring-open', severity: 'warning' }]);
  expect(errors).toBe(0);
  expect(normalise(document!).disputes[0]?.geometry?.coordinates).toEqual([RING]);
});

test('an outline may go on beyond the date line, by a turn at most', () => {
  const ring = [
    [170, 0],
    [190, 0],
    [190, 5],
    [170, 0],
  ];
  for (const shift of [0, -360, 170]) {
    const { problems } = checked('Polygon', [ring.map(([lon, lat]) => [lon! + shift, lat])]);
    expect(problems).toEqual([]);
  }
});
