import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Paced } from '../../src/ui/paced.svelte.ts';
import { effectRoot, state } from '../fixtures/runes.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});
function rest(ms: number) {
  vi.advanceTimersByTime(ms);
  flushSync();
}

test('follows a change at once, a flood a few times a second, and always to its end', () => {
  const value = state(0);
  const seen: number[] = [];
  const stop = effectRoot(
    () => new Paced(() => value.current),
    (paced) => seen.push(paced.current),
  );
  rest(200);
  value.current = 1;
  flushSync();
  expect(seen.at(-1)).toBe(1);
  for (let next = 2; next < 60; next++) {
    value.current = next;
    flushSync();
    rest(5);
  }
  expect(seen.length).toBeLessThan(10);
  rest(200);
  expect(seen.at(-1)).toBe(59);
  stop();
});
