import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { misdrawnBorders } from '../../scripts/atlas/borderPoints.ts';
import { readOutlines } from '../../scripts/atlas/outlines.ts';
import { findings } from '../../scripts/data/findings.ts';
import { inWords } from '../../scripts/data/report.ts';

/** Every folder of data/ is tested by being there. */
const DATA = new URL('../../data/', import.meta.url);
const slugs = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const strictness = { outlines: readOutlines(), ownProblems: misdrawnBorders() };

test.each(slugs)('%s passes the strict check (npm run data -- check … --strict)', (slug) => {
  const text = readFileSync(new URL(`${slug}/dataset.json`, DATA), 'utf8');
  const found = findings(JSON.parse(text), text, strictness);
  const words = inWords(`data/${slug}/dataset.json`, found, { lang: 'en', strict: true });
  expect({ errors: found.errors, warnings: found.warnings }, words).toEqual({ errors: 0, warnings: 0 });
});
