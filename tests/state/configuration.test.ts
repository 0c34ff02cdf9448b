import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readConfiguration } from '../../src/state/configuration.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe('readConfiguration', () => {
  test('reads nothing as the defaults', () => {
    expect(readConfiguration('', ['fr', 'de-AT'])).toEqual({
      mode: 'read',
      data: undefined,
      languages: ['fr', 'de-AT'],
      lang: 'de',
      theme: undefined,
      view: 'split',
      controls: true,
      embedId: undefined,
      dropped: [],
    });
  });

  test.each([
    ['?data=nato', { data: 'nato' }],
    ['?data=https%3A%2F%2Fexample.org%2Fa.json', { data: 'https://example.org/a.json' }],
    ['?lang=de', { lang: 'de', languages: ['de'] }],
    ['?lang=de-CH', { lang: 'de', languages: ['de-CH'] }],
    ['?lang=uk', { lang: 'uk', languages: ['uk'] }],
    ['?lang=uk-UA', { lang: 'uk', languages: ['uk-UA'] }],
    ['?lang=fr', { lang: 'en', languages: ['fr'] }],
    ['?theme=contrast', { theme: 'contrast' }],
    ['?view=map', { view: 'map' }],
    ['?mode=read', { mode: 'read' }],
    ['?mode=embed&controls=0&embedId=a-1_B', { mode: 'embed', controls: false, embedId: 'a-1_B' }],
    ['?controls=1', { controls: true }],
  ])('reads %s', (search, expected) => {
    expect(readConfiguration(search, ['en'])).toMatchObject({ ...expected, dropped: [] });
  });

  test.each([
    ['?theme=pink', ['theme']],
    ['?view=table', ['view']],
    ['?lang=not_a_tag!', ['lang']],
    ['?lang=', ['lang']],
    ['?mode=holodeck', ['mode']],
    ['?controls=2', ['controls']],
    ['?embedId=a%20b', ['embedId']],
    [`?embedId=${'a'.repeat(65)}`, ['embedId']],
    ['?colour=x&colour=y', ['colour']],
    ['?utm_source=x&fbclid=y', []],
    ['?theme=pink&who=me', ['who', 'theme']],
  ])('names what it cannot use in %s', (search, dropped) => {
    const read = readConfiguration(search, ['en']);
    expect(read.dropped).toEqual(dropped);
    expect(read).toMatchObject({ lang: 'en', view: 'split', theme: undefined });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, languages) => {
        readConfiguration(`?lang=${text}&view=${text}&${text}`, languages);
      }),
    );
  });
});
