import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRichText, plainText, safeHref, type Inline } from '../../src/domain/richText.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const inline = (source: string) => {
  const [block] = parseRichText(source);
  return block?.kind === 'paragraph' ? block.children : [];
};

describe('parseRichText', () => {
  test('an empty line parts paragraphs, a single break does not', () => {
    expect(parseRichText('One\ntwo.\n\n \nThree.\r\n\r\nFour')).toEqual([
      { kind: 'paragraph', children: [text('One two.')] },
      { kind: 'paragraph', children: [text('Three.')] },
      { kind: 'paragraph', children: [text('Four')] },
    ]);
  });

  test('reads emphasis, strong and links, nested', () => {
    expect(inline('a *b* **c _d_** [e *f*](https://g.example/)')).toEqual([
      text('a '),
      { kind: 'emphasis', children: [text('b')] },
      text(' '),
      { kind: 'strong', children: [text('c '), { kind: 'emphasis', children: [text('d')] }] },
      text(' '),
      {
        kind: 'link',
        href: 'https://g.example/',
        children: [text('e '), { kind: 'emphasis', children: [text('f')] }],
      },
    ]);
    expect(inline('***both***')).toEqual([
      { kind: 'strong', children: [{ kind: 'emphasis', children: [text('both')] }] },
    ]);
  });

  test('reads lists after a paragraph, ordered and not', () => {
    expect(parseRichText('Before:\n- one\n- two\n  goes on\n\n1. first\n2) second')).toEqual([
      { kind: 'paragraph', children: [text('Before:')] },
      { kind: 'list', ordered: false, items: [[text('one')], [text('two goes on')]] },
      { kind: 'list', ordered: true, items: [[text('first')], [text('second')]] },
    ]);
  });

  test.each(['2 * 3 * 4', 'snake_case_name', 'a ** b', '**', 'a_b_', '[no link]', '[half](', 'x](y)'])(
    'leaves %j as it is',
    (source) => {
      expect(plainText(source)).toBe(source);
    },
  );

  test('a backslash takes the meaning from the mark after it', () => {
    expect(inline('\\*not\\* \\[a](b) c\\d')).toEqual([text('*not* [a](b) c\\d')]);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox)',
    '[x](//evil.example)',
    '[x](/relative)',
    '[x](&#106;avascript:alert(1))',
    '[<img src=x onerror=alert(1)>](https://a.example/"onmouseover="alert(1))',
    '**[x](file:///etc/passwd)**',
    '[a [b](javascript:alert(1))](javascript:alert(2))',
  ])('makes nothing dangerous of %s', (source) => {
    for (const href of hrefs(inline(source))) expect(href).toMatch(/^(https?:\/\/|mailto:)[^"<>\s]*$/);
  });

  test('of any text every link has an allowed scheme, and no word gets lost', () => {
    const marks = fc.string({
      unit: fc.constantFrom(
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '\n',
        '-',
        ' ',
        'a',
        'http://x',
        'javascript:',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string()), (source) => {
        for (const block of parseRichText(source)) {
          const runs = block.kind === 'list' ? block.items : [block.children];
          for (const href of runs.flatMap(hrefs)) expect(href).toMatch(/^(https?|mailto):/);
        }
        expect(plainText(source).match(/a/g)?.length ?? 0).toBeLessThanOrEqual(
          source.match(/a/g)?.length ?? 0,
        );
      }),
    );
  });

  // Work that grows with the square would take hours, and run out of time.
  test.each(['*', '**', '_', '[', '[a](', '\\', '*a', '**a ', '- '])(
    'a hundred thousand of %j are read, and none is lost',
    (part) => {
      const text = part.repeat(100_000 / part.length);
      expect(plainText(text).length).toBeGreaterThan(0);
      expect(parseRichText(text).length).toBeLessThanOrEqual(100_000);
    },
  );
});

describe('safeHref', () => {
  test.each([
    ['https://nato.int/a b', 'https://nato.int/a%20b'],
    ['HTTP://EXAMPLE.com', 'http://example.com/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['ftp://a.example', undefined],
    ['a.html', undefined],
    ['', undefined],
  ])('%j gives %j', (address, expected) => {
    expect(safeHref(address)).toBe(expected);
  });
});

function hrefs(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'text' ? [] : [...(node.kind === 'link' ? [node.href] : []), ...hrefs(node.children)],
  );
}
