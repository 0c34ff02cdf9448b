import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetSchema } from '../../src/schema/jsonSchema.ts';

const published: unknown = JSON.parse(
  readFileSync(new URL('../../public/schema/dataset-1.json', import.meta.url), 'utf8'),
);

test('the published JSON Schema is current (else: npm run schema)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(datasetSchema())));
});

test('it is JSON Schema 2020-12', () => {
  expect(published).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
  });
});

test('every field has a title and a description', () => {
  expect(fieldsWithoutWords(published)).toEqual([]);
});

test('every reference inside it leads somewhere', () => {
  const { $defs } = published as { $defs: Record<string, unknown> };
  const used = [...JSON.stringify(published).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name!);
  expect(used.filter((name) => !(name in $defs))).toEqual([]);
  expect(Object.keys($defs).filter((name) => !used.includes(name))).toEqual([]);
});

/** GeoJSON inside a dispute is described by its own standard. */
const GEOJSON = new Set(['type', 'coordinates']);

function fieldsWithoutWords(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties } = node as { properties?: Record<string, { title?: string; description?: string }> };
  const own = Object.entries(properties ?? {}).filter(([, field]) => !field.title || !field.description);
  return [
    ...own.map(([key]) => key).filter((key) => !GEOJSON.has(key)),
    ...Object.values(node).flatMap(fieldsWithoutWords),
  ];
}
