import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  embedAddress,
  frameCode,
  scriptCode,
  type EmbedChoice,
} from '../../../src/publish/share/embedCode.ts';

const choice = (part: Partial<EmbedChoice> = {}): EmbedChoice => ({
  page: 'https://example.org/here/?lang=de#event=summit',
  hasControls: true,
  title: 'The road',
  height: 500,
  ...part,
});

describe('the address of an embed', () => {
  test('is the page in embed mode, with the view to start from', () => {
    expect(embedAddress(choice())).toBe('https://example.org/here/?mode=embed#event=summit');
  });

  test('says what was chosen, and leaves to the embed what was not', () => {
    const address = embedAddress(choice({ lang: 'uk', theme: 'dark', view: 'map', hasControls: false }));
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      mode: 'embed',
      lang: 'uk',
      theme: 'dark',
      view: 'map',
      controls: '0',
    });
  });

  test('keeps the data it is about', () => {
    const page = 'https://example.org/?data=https%3A%2F%2Fother.example%2Fa.json';
    expect(new URL(embedAddress(choice({ page }))).searchParams.get('data')).toBe(
      'https://other.example/a.json',
    );
  });
});

describe('the code to paste', () => {
  test('is a frame with a name, a height and what it may do', () => {
    expect(frameCode(choice())).toBe(
      '<iframe src="https://example.org/here/?mode=embed#event=summit" title="The road" width="100%" height="500" loading="lazy" style="border:0" allow="fullscreen; clipboard-write"></iframe>',
    );
  });

  test('is a place with a link in it, and the script beside the page', () => {
    const code = scriptCode(choice());
    expect(code).toContain('<a href="https://example.org/here/?lang=de#event=summit">The road</a></div>');
    expect(code).toContain('<script src="https://example.org/here/embed.js" async></script>');
  });

  test('leads to the page in the language that was chosen, also from a page in another', () => {
    const page = 'https://example.org/here/en.html#event=summit';
    const code = scriptCode(choice({ page, lang: 'uk' }));
    expect(code).toContain('<a href="https://example.org/here/?lang=uk#event=summit">');
    expect(code).toContain('data-chronotope="https://example.org/here/?mode=embed&amp;lang=uk#event=summit"');
    expect(frameCode(choice({ page }))).toContain('src="https://example.org/here/?mode=embed#event=summit"');
  });

  test('lets nothing out of its quotes, whatever a title says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        for (const code of [frameCode(choice({ title })), scriptCode(choice({ title }))]) {
          const written = /(?:data-)?title="([^"]*)"/.exec(code)![1]!;
          const read = written
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&');
          expect(read).toBe(title);
        }
      }),
    );
  });
});
