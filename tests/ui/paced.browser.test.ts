import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Paced } from '../../src/ui/paced.svelte.ts';
import { effectRoot, state } from '../fixtures/runes.svelte.ts';

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('follows a change at once, a flood a few times a second, and always to its end', async () => {
  const value = state(0);
  const seen: number[] = [];
  const stop = effectRoot(
    () => new Paced(() => value.current),
    (paced) => seen.push(paced.current),
  );
  await rest(200);
  value.current = 1;
  flushSync();
  expect(seen.at(-1)).toBe(1);
  for (let next = 2; next < 60; next++) {
    value.current = next;
    flushSync();
    await rest(5);
  }
  expect(seen.length).toBeLessThan(10);
  await rest(200);
  expect(seen.at(-1)).toBe(59);
  stop();
});
