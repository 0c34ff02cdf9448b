import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionsOf } from '../../src/formats/jsonPositions.ts';

const TEXT = `{
  "title": "A \\"quoted\\" {title}",
  "events": [
    { "id": "a", "when": "2024" },
    {"id":"b","where":["x", {"lat":1}]}
  ]
}`;

test.each([
  [[], 1, 1],
  [['title'], 2, 12],
  [['events'], 3, 13],
  [['events', 0], 4, 5],
  [['events', 0, 'when'], 4, 26],
  [['events', 1, 'where', 1, 'lat'], 5, 36],
  [['events', 1, 'missing'], 5, 5],
  [['events', 7, 'id'], 3, 13],
])('%j stands in line %d, column %d', (path, line, column) => {
  expect(positionsOf(TEXT, [path])).toEqual([{ line, column }]);
});

test('of a key that is there twice the last counts, as it does for the parser', () => {
  expect(positionsOf('{"a": 1,\n"a": 2}', [['a']])).toEqual([{ line: 2, column: 6 }]);
});

test('every value of any JSON is found where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (json, indent) => {
      const value: unknown = JSON.parse(JSON.stringify(json));
      const text = JSON.stringify(value, undefined, indent);
      const lines = text.split('\n');
      const paths = waysInto(value);
      for (const [index, { line, column }] of positionsOf(text, paths).entries()) {
        const rest = lines[line - 1]!.slice(column - 1);
        const found = paths[index]!.reduce<unknown>(
          (part, key) => (part as Record<string, unknown>)[key],
          value,
        );
        const start =
          typeof found === 'object' && found !== null
            ? Array.isArray(found)
              ? '['
              : '{'
            : JSON.stringify(found);
        expect(rest.startsWith(start)).toBe(true);
      }
    }),
  );
});

type Way = (string | number)[];

function waysInto(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  const keys: Way = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    way,
    ...keys.flatMap((key) => waysInto((value as Record<string | number, unknown>)[key], [...way, key])),
  ];
}
