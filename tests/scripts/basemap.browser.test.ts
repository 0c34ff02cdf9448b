import { expect, test } from 'vitest';

test.each(['110m', '50m'])('the dev server makes the base map at %s', async (resolution) => {
  const response = await fetch(new URL(`/basemap/${resolution}.json`, document.baseURI));
  expect(response.headers.get('content-type')).toContain('application/json');
  const basemap = (await response.json()) as Record<string, unknown>;
  expect(Object.keys(basemap)).toEqual(['topology', 'disputes', 'labels']);
});
