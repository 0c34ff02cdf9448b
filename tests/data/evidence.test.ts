import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../scripts/evidence/evidenceOf.ts';
import { slugsIn } from '../../scripts/evidence/write.ts';

const DATA = new URL('../../data/', import.meta.url);

describe.each(slugsIn(DATA))('%s', async (slug) => {
  const json: unknown = JSON.parse(readFileSync(new URL(`${slug}/dataset.json`, DATA), 'utf8'));
  const evidence = await evidenceOf(json);

  test('backs every sentence of its stories and head, and every summary, with sources', () => {
    expect(evidence.problems).toEqual([]);
  });

  test('has an EVIDENCE.md that is what `npm run evidence` writes', () => {
    expect(readFileSync(new URL(`${slug}/EVIDENCE.md`, DATA), 'utf8')).toBe(evidence.markdown);
  });
});
