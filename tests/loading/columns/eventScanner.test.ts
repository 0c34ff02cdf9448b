import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventScanner } from '../../../src/loading/columns/eventScanner.ts';
import { anyPieces } from './anyDocument.ts';

/** The texts of the entries it finds while the bytes come piece by piece. */
function scan(pieces: readonly Uint8Array[]) {
  const scanner = new EventScanner();
  const bytes = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  let end = 0;
  for (const piece of pieces) scanner.scan(bytes, (end += piece.length));
  const { starts, ends, irregular, listStart, listEnd } = scanner;
  const textOf = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  return {
    irregular,
    list: listEnd < 0 ? undefined : textOf(listStart, listEnd),
    entries: Array.from({ length: ends.length }, (_, at) => textOf(starts.values[at]!, ends.values[at]!)),
  };
}
const whole = (text: string) => scan([new TextEncoder().encode(text)]);

test('finds every entry of the list, wherever it stands and wherever the bytes are cut', () => {
  const anyEntry = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 4 }),
      fc.jsonValue(),
      fc.boolean(),
      fc.constantFrom(undefined, 2, '\t\r\n'),
      fc.integer({ min: 1, max: 20 }),
      (events, other, isFirst, space, size) => {
        const document = isFirst ? { events, other } : { other, events };
        const bytes = new TextEncoder().encode(JSON.stringify(document, null, space));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.slice(at * size, (at + 1) * size),
        );
        const found = scan(pieces);
        expect(found.entries.map((text) => JSON.parse(text) as unknown)).toEqual(events.map(plain));
        expect(JSON.parse(found.list!)).toEqual(events.map(plain));
        expect(found.irregular).toBe(false);
      },
    ),
  );
});

test('the same is found in pieces of any size', () => {
  const text = '{"a":"\\"events\\":[\\\\","events":[{"b":"]}\\\\"},{"c":[{}]}],"d":{"events":[{}]}}';
  fc.assert(
    fc.property(anyPieces(text), (pieces) => {
      expect(scan(pieces)).toEqual({
        irregular: false,
        list: '[{"b":"]}\\\\"},{"c":[{}]}]',
        entries: ['{"b":"]}\\\\"}', '{"c":[{}]}'],
      });
    }),
  );
});

test.each([
  ['events that are no list', '{"events":7}'],
  ['events twice', '{"events":[],"events":[]}'],
  ['a name with an escape', '{"event\\u0073":[]}'],
  ['an entry that is no object', '{"events":[1]}'],
  ['a comma too many', '{"events":[{},]}'],
  ['a comma too few', '{"events":[{}{}]}'],
  ['a comma first', '{"events":[,{}]}'],
])('gives up %s', (_, text) => {
  expect(whole(text).irregular).toBe(true);
});

test('a list that does not end is none', () => {
  expect(whole('{"events":[{},{"a":"').list).toBeUndefined();
  expect(whole('{"a":1}').list).toBeUndefined();
});

/** What JSON makes of it: minus nought is nought. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
