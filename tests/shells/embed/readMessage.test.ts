import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../src/shells/embed/readMessage.ts';

const say = (type: string, fields: object = {}) =>
  readMessage({ source: 'chronotope', v: 1, type, ...fields });

describe('a message of the host', () => {
  test.each([
    ['ping', {}, { type: 'ping' }],
    ['goto', { event: 'rutte-kyiv' }, { type: 'goto', event: 'rutte-kyiv' }],
    ['goto', { event: null }, { type: 'goto', event: null }],
    ['window', { from: '2025', to: '2025-06' }, { type: 'window', from: '2025', to: '2025-06' }],
    ['window', { from: '2025' }, { type: 'window', from: '2025', to: null }],
    ['window', { from: null, to: null }, { type: 'window', from: null, to: null }],
    ['filter', { cat: ['visit'], who: null }, { type: 'filter', facets: { cat: ['visit'], who: null } }],
    // The envelope has a “source” already.
    ['filter', { sources: ['nato-1'] }, { type: 'filter', facets: { source: ['nato-1'] } }],
    ['filter', { q: 'Kyiv' }, { type: 'filter', facets: {}, q: 'Kyiv' }],
    ['step', { go: 'next' }, { type: 'step', go: 'next' }],
    ['step', { go: 3 }, { type: 'step', go: 3 }],
    ['set', { lang: 'uk', theme: 'dark' }, { type: 'set', lang: 'uk', theme: 'dark' }],
    ['set', {}, { type: 'set' }],
  ])('%s %j is a command', (type, fields, command) => {
    expect(say(type, fields)).toEqual({ kind: 'command', command, re: undefined });
  });

  test('carries its mark along, in whatever it comes to', () => {
    expect(say('ping', { re: 7 })).toMatchObject({ re: 7 });
    expect(say('goto', { event: 5, re: 'a' })).toMatchObject({ kind: 'refused', re: 'a' });
    expect(say('ping', { re: 'x'.repeat(101) })).toMatchObject({ re: undefined });
    expect(say('ping', { re: Infinity })).toMatchObject({ re: undefined });
  });

  test.each([
    ['goto', 'event', {}],
    ['goto', 'event', { event: 5 }],
    ['goto', 'event', { event: 'x'.repeat(501) }],
    ['window', 'from', { from: 2025 }],
    ['filter', 'cat', { cat: 'visit' }],
    ['filter', 'cat', { cat: [1] }],
    ['filter', 'who', { who: Array.from({ length: 1001 }, () => 'a') }],
    ['filter', 'sources', { sources: 'nato-1' }],
    ['filter', 'q', { q: {} }],
    ['step', 'go', {}],
    ['step', 'go', { go: -1 }],
    ['step', 'go', { go: 1.5 }],
    ['step', 'go', { go: 1e300 }],
    ['set', 'theme', { theme: 'neon' }],
    ['set', 'lang', { lang: ['de'] }],
  ])('%s is refused where “%s” is wrong', (type, named, fields) => {
    const heard = say(type, fields);
    expect(heard).toMatchObject({ kind: 'refused' });
    expect(heard).toHaveProperty('message', expect.stringMatching(new RegExp(`^${type}: .*“${named}”`)));
  });

  test.each([
    ['a text', 'ping'],
    ['nothing', null],
    ['a list', [{ source: 'chronotope', v: 1, type: 'ping' }]],
    ['another’s', { source: 'other', v: 1, type: 'ping' }],
    ['an unknown type', { source: 'chronotope', v: 1, type: 'explode' }],
    ['the name of something every object has', { source: 'chronotope', v: 1, type: 'constructor' }],
    ['no version', { source: 'chronotope', type: 'ping' }],
    ['a version before the first', { source: 'chronotope', v: 0, type: 'ping' }],
    ['what stands in a prototype', Object.create({ source: 'chronotope', v: 1, type: 'ping' })],
  ])('is not heard where it is %s', (_, data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  test('of a later version is told apart from what is none of ours', () => {
    expect(readMessage({ source: 'chronotope', v: 2, type: 'anything' })).toEqual({ kind: 'newer' });
  });

  test('of H5P’s resizer is known by its context', () => {
    expect(readMessage({ context: 'h5p', action: 'hello' })).toEqual({ kind: 'h5p', action: 'hello' });
    expect(readMessage({ context: 'h5p', action: 1 })).toBeUndefined();
  });

  test('never makes it throw, and never lets through what is not text, number or list of texts', () => {
    const field = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), fc.string());
    const keys = ['event', 'from', 'to', 'cat', 'who', 'q', 'go', 'lang', 'theme', 're', '__proto__'];
    const message = fc.record(
      {
        source: fc.oneof(fc.constant('chronotope'), field),
        v: fc.oneof(fc.constant(1), field),
        type: fc.oneof(fc.constantFrom('ping', 'goto', 'window', 'filter', 'step', 'set', 'toString'), field),
        ...Object.fromEntries(keys.map((key) => [key, field])),
      },
      { requiredKeys: ['source', 'v', 'type'] },
    );
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: message }, fc.anything()), (data) => {
        const heard = readMessage(data);
        if (heard?.kind !== 'command') return;
        for (const value of Object.values(heard.command)) {
          const plain = value === null || ['string', 'number'].includes(typeof value);
          if (!plain)
            expect(
              Object.values(value as object)
                .flat()
                .every((id) => id === null || typeof id === 'string'),
            ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('trap');
        },
      },
    );
    expect(readMessage(trap)).toBeUndefined();
  });
});
