import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runData } from '../../scripts/data/command.ts';
import { smallDocument, type SmallDocument } from '../fixtures/smallDocument.ts';
import { strictDocument } from '../fixtures/strictDocument.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'data-check-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runData(args, { folder, out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function file(name: string, content: string | SmallDocument): string {
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content, undefined, 2),
  );
  return name;
}

function spoilt(spoil: (document: SmallDocument) => void): SmallDocument {
  const document = smallDocument();
  spoil(document);
  return document;
}

describe('npm run data -- check', () => {
  test('ends with 0 where nothing is wrong, and says how much was loaded', async () => {
    const { code, out, err } = await run('check', file('good.json', smallDocument()));
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '0 errors, 0 warnings; 7 of 7 events loaded.',
      err: '',
    });
  });

  test('ends with 1 where there are errors, each with its place in the file, its path and how to mend it', async () => {
    const { code, out } = await run(
      'check',
      file(
        'bad.json',
        spoilt((d) => (d['events'][1].when = '2024-02-30')),
      ),
    );
    expect(code).toBe(1);
    expect(out).toMatch(
      /^bad\.json:\d+:15 {2}error {2}\/events\/1\/when {2}\(date-impossible\)\n {4}event 2 \(“visit-kyiv”\)/,
    );
    expect(out).toMatch(/Correct the month or the day\.\n1 error, 0 warnings; 7 of 7 events loaded\.$/);
  });

  test('lets warnings count only where it is strict', async () => {
    const name = file(
      'warned.json',
      spoilt((d) => (d['events'][1].importence = 4)),
    );
    expect(await run('check', name)).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 errors, 1 warning;') as string,
    });
    expect(await run('check', name, '--strict')).toMatchObject({ code: 1 });
  });

  test('names the eight cities that lie in Ukraine on every base map, where it is strict', async () => {
    const { code, out } = await run('check', '--strict', file('strict.json', strictDocument()));
    expect(code).toBe(0);
    expect(out).toBe(
      'Borders: on all base maps of this site Simferopol, Sevastopol, Kerch, Donetsk, Luhansk, Mariupol, Kherson, Zaporizhzhia lie in Ukraine and nowhere else.\n' +
        '0 errors, 0 warnings, 0 hints; 7 of 7 events loaded.',
    );
  });

  test('does not let hints count', async () => {
    const document = strictDocument();
    document['sources'].push({ id: 'further', title: 'Further reading' });
    const { code, out } = await run('check', '--strict', file('hint.json', document));
    expect(code).toBe(0);
    expect(out).toContain('/sources/2  (unused)');
  });

  test.each([
    ['de', '1 Fehler, 0 Warnungen; 7 von 7 Ereignissen geladen.'],
    ['uk', '1 помилка, 0 попереджень; завантажено подій: 7 з 7.'],
  ])('speaks %s', async (lang, sum) => {
    const name = file(
      'spoken.json',
      spoilt((d) => (d['events'][0].importance = 9)),
    );
    const { out } = await run('check', name, '--lang', lang);
    expect(out.endsWith(sum)).toBe(true);
  });

  test('writes one object for machines', async () => {
    const name = file(
      'machine.json',
      spoilt((d) => (d['events'][1].when = 'soon')),
    );
    const { code, out } = await run('check', name, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      file: name,
      errors: 1,
      warnings: 0,
      events: { total: 7, loaded: 7 },
      problems: [
        {
          path: ['events', 1, 'when'],
          rule: 'date-syntax',
          at: { column: 15 },
          where: 'event 2 (“visit-kyiv”), “when”',
        },
      ],
    });
  });

  test('reads a file that starts with a byte order mark', async () => {
    expect(await run('check', file('bom.json', `\uFEFF${JSON.stringify(smallDocument())}`))).toMatchObject({
      code: 0,
    });
  });

  test.each([
    ['no such file', () => 'missing.json', 'missing.json: The file cannot be read (ENOENT).'],
    ['a folder', () => '.', '.: The file cannot be read (EISDIR).'],
    [
      'no JSON',
      () => file('broken.json', '{"a": 1,\n}'),
      'broken.json: The file is not valid JSON: line 2, column 1',
    ],
  ])('ends with 2 where there is %s', async (_, name, message) => {
    const { code, out, err } = await run('check', name());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('ends with 2 where letters would be lost, and says how to save the file', async () => {
    writeFileSync(join(folder, 'latin1.json'), Buffer.from('{"title": "M\xfcnchen"}', 'latin1'));
    for (const [lang, words] of [
      ['en', 'not in UTF-8'],
      ['de', 'nicht in UTF-8'],
      ['uk', 'не в UTF-8'],
    ] as const) {
      const { code, err } = await run('check', 'latin1.json', '--lang', lang);
      expect(code).toBe(2);
      expect(err).toContain(words);
    }
  });

  test('ends with 2 where there is JSON but no dataset', async () => {
    const { code, out } = await run('check', file('list.json', '[]'), '--strict');
    expect(code).toBe(2);
    expect(out).toContain('The document is not an object with events.');
  });
});

test.each([
  ['nothing', [], 'Which command?'],
  ['another command', ['convert', 'a.json'], 'There is no command “convert”.'],
  ['no file', ['check'], 'Which file?'],
  ['two files', ['check', 'a.json', 'b.json'], '“b.json” is too much'],
  ['an unknown option', ['check', 'a.json', '--stict'], '--stict'],
  ['an unknown language', ['check', 'a.json', '--lang', 'fr'], '“fr” is not one of the languages'],
])('asked for %s, it explains itself and ends with 2', async (_, args, message) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).toContain('Usage: npm run data -- check FILE [--strict] [--lang de|en|uk] [--json]');
});
