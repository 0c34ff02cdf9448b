import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cslJson } from '../../../src/publish/cite/cslItem.ts';
import { anyCitation } from './anyCitation.ts';

test('CSL-JSON is a list that parses back to what was cited', () => {
  fc.assert(
    fc.property(anyCitation, ({ item }) => {
      expect(JSON.parse(cslJson(item))).toEqual([item]);
    }),
  );
});

test('it is written to be read by people too', () => {
  expect(cslJson({ id: 'x', type: 'document', title: '„Київ“' })).toBe(
    '[\n  {\n    "id": "x",\n    "type": "document",\n    "title": "„Київ“"\n  }\n]\n',
  );
});
